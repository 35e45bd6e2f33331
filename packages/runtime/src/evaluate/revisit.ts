import type { Ratio } from '../numbers/ratio.ts';
import type { Expr, Query } from '../program.ts';
import type { LinkedProgram } from './link/link-program.ts';
import type { Linker } from './link/linker.ts';
import { highestSlot } from './link/walk.ts';
import type { NumberOf, QueryPlan, RatioOf, Run, TruthOf } from './plan.ts';
import { openQuery } from './query.ts';
import { matches } from './search.ts';
import { bindNames } from './run-month.ts';

/**
 * A run that is looked at again, once it is over: any expression of the program can be valued for any subject, with
 * what later steps computed in place. The outcome must have been written before; the run is only read, but for slots
 * and notices.
 */
export interface Revisit {
  readonly run: Run;
  /** Puts a row into slot 0 (of an offence: its row of postings) and empties all other slots. */
  openSubject(row: number): void;
  /** Opens the statement of a step for a person, so that lines can be read; false where there is none. */
  openStatement(step: number, row: number): boolean;
  bind(slot: number, row: number): void;
  /** The row in a slot; -1: nothing is bound. */
  rowIn(slot: number): number;
  /** The value as a number (yes/no as 1 and 0, "not given" as UNSET or UNSET_WIDE by type). */
  number(expr: Expr): number;
  /** A condition; a search binds what it finds. */
  truth(expr: Expr): boolean;
  ratio(expr: Expr): Ratio;
  /** Ids that tied or conflicted in what was valued since this was last asked. */
  takeTie(): readonly string[] | undefined;
  /** Rows that the keys and dates of a query leave, in (date, time, id) order, before its own filter. */
  rowsOf(query: Query): readonly number[];
  /** Whether a candidate passes the query's filter; it stands in the query's slot afterwards. */
  passes(query: Query, row: number): boolean;
}

/** Looks at a run again. `linked` is the program that it was run with. */
export function revisitRun(linked: LinkedProgram, run: Run): Revisit {
  const numbers = new Map<Expr, NumberOf>();
  const truths = new Map<Expr, TruthOf>();
  const ratios = new Map<Expr, RatioOf>();
  const queries = new Map<Query, QueryPlan>();
  // Looking again is no part of the month's work.
  run.budget = Infinity;
  let linker = linked.linker;
  const link = <F>(known: Map<Expr, F>, expr: Expr, how: (linker: Linker) => F): F => {
    let linkedExpr = known.get(expr);
    if (linkedExpr === undefined) {
      linkedExpr = how(linker);
      known.set(expr, linkedExpr);
      prepare(run, highestSlot(expr));
    }
    return linkedExpr;
  };
  const planOf = (query: Query): QueryPlan => {
    const known = queries.get(query);
    if (known !== undefined) return known;
    const plan = linker.query(query, '');
    queries.set(query, plan);
    const parts = [...query.keys, query.from, query.to, query.notAfter, ...query.filter];
    prepare(run, Math.max(query.slot, ...parts.map((part) => (part === undefined ? 0 : highestSlot(part)))));
    return plan;
  };
  return {
    run,
    openSubject(row) {
      run.slots.fill(-1);
      run.slots[0] = row;
      run.between = undefined;
    },
    openStatement(step, row) {
      const plan = run.plan.steps[step];
      const { statement } = run.results[step];
      const at = statement?.rows.indexOf(row) ?? -1;
      if (plan.kind !== 'statement' || statement === undefined || at < 0) return false;
      run.lines = statement.amounts;
      run.lineBase = at * plan.lines.length;
      linker = linked.linker.withLines(plan.lines);
      return true;
    },
    bind(slot, row) {
      run.slots[slot] = row;
    },
    rowIn: (slot) => run.slots[slot] ?? -1,
    number: (expr) => link(numbers, expr, (by) => by.number(expr))(run),
    truth: (expr) => link(truths, expr, (by) => by.truth(expr))(run),
    ratio: (expr) => link(ratios, expr, (by) => by.ratio(expr))(run),
    takeTie() {
      const { between } = run;
      run.between = undefined;
      return between;
    },
    rowsOf(query) {
      const index = openQuery(run, planOf(query));
      return Array.from(index.rows.subarray(run.lo, run.hi));
    },
    passes(query, row) {
      const passed = matches(run, planOf(query), row);
      run.slots[query.slot] = row;
      return passed;
    },
  };
}

/** What the conditions of a search read is not always read while it runs. */
function prepare(run: Run, slot: number): void {
  bindNames(run);
  if (slot < run.slots.length) return;
  const slots = new Int32Array(slot + 1).fill(-1);
  slots.set(run.slots);
  run.slots = slots;
}
