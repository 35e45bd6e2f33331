import { encodeValue } from './evaluate/say-value.ts';
import { isFraction } from './explain/read-value.ts';
import type { LinkedProgram } from './evaluate/link/link-program.ts';
import { linkProgram } from './evaluate/link/link-program.ts';
import { unsetOf } from './evaluate/link/unset.ts';
import type { Run } from './evaluate/plan.ts';
import type { Revisit } from './evaluate/revisit.ts';
import { revisitRun } from './evaluate/revisit.ts';
import { runMonth } from './evaluate/run-month.ts';
import { writeOutcome } from './evaluate/write-outcome.ts';
import { loadMonth } from './facts/load-month.ts';
import type { Month } from './month.ts';
import type { Ratio } from './numbers/ratio.ts';
import type { Carry, Outcome } from './outcome.ts';
import type { Expr, Find, Program, Query } from './program.ts';
import { isRefusal } from './refusal.ts';

/**
 * What those who look for facts ask of a decided month: what any expression of the program comes to there, for any
 * records. Apps import the package itself.
 */

export { isFraction } from './explain/read-value.ts';
export { splitType } from './evaluate/say-value.ts';
export { wordsOf } from './explain/words-of.ts';

/** Which records stand in which slots, and searches that bind further ones, in their order. */
export interface Bound {
  readonly slots: ReadonlyMap<number, { readonly relation: string; readonly id: string }>;
  readonly searches: readonly Find[];
}

/** A value as facts write it, or a fraction; undefined: not given, or not to be valued. */
export type Seen = number | string | boolean | Ratio | undefined;

export interface Looking {
  readonly outcome: Outcome;
  /** Undefined: a tie, or a refusal. */
  truth(expr: Expr, bound: Bound): boolean | undefined;
  value(expr: Expr, bound: Bound): Seen;
  /** Ids of the records that a query over records leaves. */
  records(query: Query, bound: Bound): readonly string[];
}

export interface LookerOptions {
  /** As of an evaluator: facts may leave required fields out. */
  readonly checkUnset?: boolean;
}

/** Decides months so that they can be looked at; undefined where a month is wrong or refused. */
export function createLooker(
  program: Program,
  options: LookerOptions = {},
): (month: Month, carry?: Carry) => Looking | undefined {
  const checkUnset = options.checkUnset === true;
  const linked = linkProgram(program, { checkUnset });
  return (month, carry) => {
    const { facts } = loadMonth(program, month, carry, { allowUnset: checkUnset });
    if (facts === undefined) return undefined;
    try {
      const run = runMonth(linked.plan, facts, carry);
      return openLooking(linked, run, writeOutcome(run));
    } catch (error) {
      if (isRefusal(error)) return undefined;
      throw error;
    }
  };
}

function openLooking(linked: LinkedProgram, run: Run, outcome: Outcome): Looking {
  let again: Revisit | undefined;
  const open = (bound: Bound): Revisit => {
    again ??= revisitRun(linked, run);
    again.openSubject(-1);
    for (const [slot, { relation, id }] of bound.slots) again.bind(slot, rowOf(run, relation, id));
    for (const search of bound.searches) again.truth(search);
    again.takeTie();
    return again;
  };
  return {
    outcome,
    truth(expr, bound) {
      return quietly(() => {
        const at = open(bound);
        const holds = at.truth(expr);
        return at.takeTie() === undefined ? holds : undefined;
      });
    },
    value(expr, bound) {
      return quietly(() => {
        const at = open(bound);
        if (isFraction(expr)) {
          const ratio = at.ratio(expr);
          return ratio.d === 0 ? undefined : ratio;
        }
        if (expr.type === 'bool') return at.truth(expr);
        const number = at.number(expr);
        return number === unsetOf(expr) ? undefined : encodeValue(run, expr.type, number);
      });
    },
    records(query, bound) {
      const index = linked.plan.program.indexes.find(({ id }) => id === query.index);
      if (index?.source.kind !== 'records') return [];
      const ids = tableOf(run, index.source.relation)?.ids ?? [];
      const found = quietly(() => {
        const at = open(bound);
        return at.rowsOf(query).flatMap((row) => {
          const passed = quietly(() => at.passes(query, row)) === true;
          return passed ? [ids[row]!] : [];
        });
      });
      return found ?? [];
    },
  };
}

function tableOf(run: Run, relation: string): Run['tables'][number] | undefined {
  return run.tables[run.plan.relations.indexOf(relation)];
}

function rowOf(run: Run, relation: string, id: string): number {
  return tableOf(run, relation)?.rowOf.get(id) ?? -1;
}

function quietly<T>(ask: () => T): T | undefined {
  try {
    return ask();
  } catch (error) {
    if (isRefusal(error)) return undefined;
    throw error;
  }
}
