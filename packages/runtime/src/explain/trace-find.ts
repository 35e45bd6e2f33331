import type { Find, Index } from '../program.ts';
import { rankNearest } from './nearest.ts';
import { refRow } from './rows.ts';
import type { Candidate, FindTrace } from './trace.ts';
import { traceTerms } from './trace-terms.ts';
import type { Tracer } from './tracer.ts';
import { traceSpare, traceWith } from './tracer.ts';

/** How many records an explanation shows beside the one that decides. */
const MAX_RECORDS = 5;

/**
 * A search: what it found and with which values, what else met every condition, and where it found nothing the records
 * that came nearest. The record found is bound afterwards, as it is for what follows in the rule.
 */
export function traceFind(tracer: Tracer, expr: Find): FindTrace {
  const { again } = tracer;
  const { query, mode, id, text } = expr;
  again.takeTie();
  const truth = again.truth(expr);
  const between = again.takeTie();
  const row = again.rowIn(query.slot);
  // The search itself stops at the first: what lies behind it may not even be readable.
  const matching = again.rowsOf(query).filter((each) => traceSpare(() => again.passes(query, each)) === true);
  again.takeTie();
  const shown =
    between !== undefined ? -1 : mode === 'some' || mode === 'none' ? (matching[0] ?? -1) : truth ? row : -1;
  const others = between === undefined ? matching.filter((each) => each !== shown) : [];
  const head = {
    kind: 'find',
    id,
    text,
    state: between !== undefined ? 'tied' : truth ? 'held' : 'failed',
    mode,
    over: sourceOf(tracer, query.index),
    matches: matching.length,
    others: others.slice(0, MAX_RECORDS).map((each) => refRow(tracer, query.index, each)),
  } as const;
  const candidates = shown < 0 && between === undefined && mode !== 'none' ? nearestOf(tracer, expr) : [];
  const tied = between === undefined ? [] : matching.map((each) => readRival(tracer, expr, each));
  const found = shown < 0 ? {} : { found: candidateOf(tracer, expr, shown) };
  const binds = truth && between === undefined && mode !== 'some' && mode !== 'none';
  if (binds) {
    // Once more, for the searches inside of it to bind theirs too.
    again.passes(query, row);
    again.bind(query.slot, row);
    tracer.bound.add(query.slot);
  } else tracer.bound.delete(query.slot);
  return { ...head, ...found, candidates, tied };
}

function candidateOf(tracer: Tracer, expr: Find, row: number): Candidate {
  const { query, conditions } = expr;
  return traceWith(tracer, query.slot, row, () => ({
    row: refRow(tracer, query.index, row),
    conditions: traceTerms(tracer, conditions),
  }));
}

function nearestOf(tracer: Tracer, expr: Find): readonly Candidate[] {
  if (!tracer.nearest) return [];
  tracer.nearest = false;
  try {
    return rankNearest(tracer, expr, MAX_RECORDS).flatMap(
      (row) => traceSpare(() => candidateOf(tracer, expr, row)) ?? [],
    );
  } finally {
    tracer.nearest = true;
  }
}

function readRival(tracer: Tracer, expr: Find, row: number): FindTrace['tied'][number] {
  const { query, reads } = expr;
  return traceWith(tracer, query.slot, row, () => ({
    row: refRow(tracer, query.index, row),
    reads: reads.map((read) => tracer.arithmetic(read)),
  }));
}

function sourceOf(tracer: Tracer, index: string): FindTrace['over'] {
  const { source } = tracer.program.indexes.find(({ id }) => id === index) as Index;
  return source.kind === 'records' ? { relation: source.relation } : { blocks: source.blocks };
}
