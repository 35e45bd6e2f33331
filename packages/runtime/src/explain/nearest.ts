import type { IndexPlan } from '../evaluate/plan.ts';
import { OFFENCE } from '../evaluate/post-store.ts';
import type { Expr, Find } from '../program.ts';
import type { Tracer } from './tracer.ts';
import { isReadable, traceSpare, traceWith } from './tracer.ts';

interface Miss {
  readonly row: number;
  /** Conditions that name a record, such as the customer, and did not hold. */
  readonly others: number;
  readonly failed: number;
  readonly days: number;
}

/**
 * Rows that came nearest to what a search looks for: those about the right records first, then those with the fewest
 * conditions that failed, then those nearest in time. A row that is about none of the right records is not near at all.
 */
export function rankNearest(tracer: Tracer, expr: Find, most: number): readonly number[] {
  const { slot } = expr.query;
  const readable = traceWith(tracer, slot, -1, () =>
    expr.conditions.filter((condition) => isReadable(tracer, condition)),
  );
  const identities = readable.filter(isIdentity);
  const rest = readable.filter((condition) => !isIdentity(condition));
  const misses: Miss[] = [];
  const day = dayOf(tracer, expr);
  for (const row of rowsOf(tracer, expr)) {
    tracer.again.bind(slot, row);
    const others = countFailed(tracer, identities);
    if (identities.length > 0 && others === identities.length) continue;
    const failed = others + countFailed(tracer, rest);
    if (failed === 0) continue;
    misses.push({ row, others, failed, days: Math.abs(dateOf(tracer, expr, row) - day) });
  }
  misses.sort((a, b) => a.others - b.others || a.failed - b.failed || a.days - b.days || a.row - b.row);
  return misses.slice(0, most).map(({ row }) => row);
}

/** `customer is this Sale's customer`: what the record is about. */
function isIdentity(condition: Expr): boolean {
  return condition.kind === 'compare' && condition.op === 'eq' && condition.left.type.startsWith('ref:');
}

/** How many conditions do not hold; behind one of them, a value may be missing that another counts on. */
function countFailed(tracer: Tracer, conditions: readonly Expr[]): number {
  return conditions.filter((condition) => {
    const truth = traceSpare(() => tracer.again.truth(condition));
    return tracer.again.takeTie() !== undefined || truth !== true;
  }).length;
}

/** Every row that the search could have found, whatever its keys and dates. */
function rowsOf(tracer: Tracer, expr: Find): readonly number[] {
  const { run, program } = tracer;
  const position = program.indexes.findIndex(({ id }) => id === expr.query.index);
  const { source } = run.plan.indexes[position];
  if (source.kind === 'postings') return postingRows(tracer, source);
  const table = run.tables[source.relation];
  const first = source.month || table.relation.kind === 'entity' ? table.first : 0;
  return Array.from({ length: table.end - first }, (_, at) => first + at);
}

function postingRows(
  { run }: Tracer,
  source: Extract<IndexPlan['source'], { readonly kind: 'postings' }>,
): number[] {
  const { posts, decisions } = run;
  const rows: number[] = [];
  for (let row = 0; row < posts.length; row += 1) {
    const kind = posts.kind[row];
    if (kind !== OFFENCE && source.kinds[kind] && source.steps[decisions.step[posts.decision[row]]])
      rows.push(row);
  }
  return rows;
}

function dayOf(tracer: Tracer, expr: Find): number {
  const { to, from } = expr.query;
  const bound = to ?? from;
  return bound === undefined ? tracer.run.facts.lastDay : tracer.again.number(bound);
}

function dateOf({ run, program }: Tracer, expr: Find, row: number): number {
  const source = program.indexes.find(({ id }) => id === expr.query.index)?.source;
  if (source?.kind !== 'records') return run.decisions.date[run.posts.decision[row]];
  return run.tables[run.plan.relations.indexOf(source.relation)].columns.get('date')?.[row] ?? 0;
}
