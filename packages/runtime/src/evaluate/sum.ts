import { ZERO, addRatio } from '../numbers/ratio.ts';
import type { Ratio } from '../numbers/ratio.ts';
import { addWhole } from '../numbers/whole.ts';
import type { NumberOf, QueryPlan, RatioOf, Run } from './plan.ts';
import { noteHistory, openQuery } from './query.ts';
import { matches } from './search.ts';
import { spend } from './spend.ts';

/** How many rows a query leaves. */
export function countRows(run: Run, query: QueryPlan): number {
  const index = openQuery(run, query);
  const { lo, hi } = run;
  noteHistory(run, query);
  if (query.filter === undefined) {
    spend(run, 1);
    return hi - lo;
  }
  spend(run, hi - lo + 1);
  let count = 0;
  for (let at = lo; at < hi; at += 1) if (matches(run, query, index.rows[at])) count += 1;
  return count;
}

/** The sum of a whole value. Throws Refusal `number/range` past safe integers. */
export function sumWhole(run: Run, query: QueryPlan, value: NumberOf): number {
  const index = openQuery(run, query);
  const { lo, hi } = run;
  noteHistory(run, query);
  spend(run, hi - lo + 1);
  let sum = 0;
  for (let at = lo; at < hi; at += 1) {
    const row = index.rows[at];
    if (!matches(run, query, row)) continue;
    run.slots[query.slot] = row;
    sum = addWhole(sum, value(run));
  }
  return sum;
}

/** The exact sum of a fraction. Throws Refusal `number/range` past safe integers. */
export function sumRatio(run: Run, query: QueryPlan, value: RatioOf): Ratio {
  const index = openQuery(run, query);
  const { lo, hi } = run;
  noteHistory(run, query);
  spend(run, hi - lo + 1);
  let sum = ZERO;
  for (let at = lo; at < hi; at += 1) {
    const row = index.rows[at];
    if (!matches(run, query, row)) continue;
    run.slots[query.slot] = row;
    sum = addRatio(sum, value(run));
  }
  return sum;
}
