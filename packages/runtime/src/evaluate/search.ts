import { UNSET } from '../facts/facts.ts';
import { isPosting } from '../program.ts';
import type { QueryPlan, Run, SearchPlan } from './plan.ts';
import { noteHistory, openQuery } from './query.ts';
import type { RowIndex } from './row-index.ts';
import { spend } from './spend.ts';

/** Whether some row matches. Never ties; a "no" that more of the past could turn is noted. */
export function findSome(run: Run, query: QueryPlan): boolean {
  const index = openQuery(run, query);
  const { lo, hi } = run;
  for (let at = lo; at < hi; at += 1) {
    if (matches(run, query, index.rows[at])) {
      spend(run, at - lo + 1);
      return true;
    }
  }
  spend(run, hi - lo + 1);
  noteHistory(run, query);
  return false;
}

/** The first row by date, then time, bound to the query's slot. More of the past can always hold an earlier one. */
export function findEarliest(run: Run, plan: SearchPlan): boolean {
  const { query } = plan;
  const index = openQuery(run, query);
  const { lo, hi } = run;
  noteHistory(run, query);
  for (let at = lo; at < hi; at += 1) {
    const row = index.rows[at];
    if (matches(run, query, row)) {
      spend(run, at - lo + 1);
      return settle(run, plan, index, row, at + 1, hi, 1);
    }
  }
  spend(run, hi - lo + 1);
  return false;
}

/** The last row by date, then time, bound to the query's slot. */
export function findLatest(run: Run, plan: SearchPlan): boolean {
  const { query } = plan;
  const index = openQuery(run, query);
  const { lo, hi } = run;
  for (let at = hi - 1; at >= lo; at -= 1) {
    const row = index.rows[at];
    if (matches(run, query, row)) {
      spend(run, hi - at);
      return settle(run, plan, index, row, at - 1, lo - 1, -1);
    }
  }
  spend(run, hi - lo + 1);
  noteHistory(run, query);
  return false;
}

/** The one row that matches, bound to the query's slot. Several are a conflict. */
export function findOnly(run: Run, plan: SearchPlan): boolean {
  const { query } = plan;
  const index = openQuery(run, query);
  const { lo, hi } = run;
  const found: number[] = [];
  for (let at = lo; at < hi; at += 1) {
    const row = index.rows[at];
    if (matches(run, query, row)) found.push(row);
  }
  spend(run, hi - lo + 1);
  if (found.length > 1) return conflict(run, plan, found);
  noteHistory(run, query);
  return found.length === 1 && bind(run, plan, found[0]);
}

/**
 * Goes on through the rows that stand beside the best one: of the same day, and of the same time or, where either has
 * none, of any time. They must agree with it, else nothing says which one counts.
 */
function settle(
  run: Run,
  plan: SearchPlan,
  index: RowIndex,
  best: number,
  from: number,
  end: number,
  step: 1 | -1,
): boolean {
  const { agree, query } = plan;
  const { dates, times } = index;
  if (agree === undefined || dates === undefined) return bind(run, plan, best);
  const rivals = [best];
  let agreed = true;
  let time = times === undefined ? UNSET : times[best];
  for (let at = from; at !== end; at += step) {
    const row = index.rows[at];
    if (dates[row] !== dates[best]) break;
    const other = times === undefined ? UNSET : times[row];
    // Rows of no time stand beside every time of the day; of the others only the best time does.
    if (other !== UNSET && time !== UNSET && other !== time) {
      if (step === 1) break;
      continue;
    }
    spend(run, 1);
    if (!matches(run, query, row)) continue;
    if (time === UNSET) time = other;
    rivals.push(row);
    agreed = agreed && agree(run, best, row);
  }
  if (!agreed) return conflict(run, plan, rivals);
  return bind(run, plan, rivals.length === 1 ? best : Math.min(...rivals));
}

function bind(run: Run, plan: SearchPlan, row: number): boolean {
  const { slot, filter } = plan.query;
  run.slots[slot] = row;
  if (plan.rebind && filter !== undefined) filter(run);
  return true;
}

function conflict(run: Run, plan: SearchPlan, rows: readonly number[]): boolean {
  const ids = rows.map((row) => idOf(run, plan.relation, row));
  run.between = ids.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  return false;
}

/** A record's id; of a posting that of its subject. */
function idOf(run: Run, relation: number, row: number): string {
  if (relation >= 0) return run.tables[relation].ids[row];
  const decision = run.posts.decision[row];
  const step = run.plan.steps[run.decisions.step[decision]];
  return isPosting(step) ? run.tables[step.relation].ids[run.decisions.of[decision]] : '';
}

/** Whether a row passes what neither the index nor the dates decide. */
export function matches(run: Run, query: QueryPlan, row: number): boolean {
  if (query.filter === undefined) return true;
  run.slots[query.slot] = row;
  return query.filter(run);
}
