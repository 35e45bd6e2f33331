import { FIRST_DAY, parseDate } from '../numbers/calendar.ts';
import { UNSET, UNSET_WIDE } from '../facts/facts.ts';
import type { IndexPlan, QueryPlan, Run } from './plan.ts';
import { OFFENCE } from './post-store.ts';
import type { DayColumn, KeyValues, RowIndex } from './row-index.ts';
import { buildRowIndex, lowerBound, stepInto } from './row-index.ts';
import { spend } from './spend.ts';

/**
 * Opens the rows that a query's keys and dates leave: `run.lo` and `run.hi` bound them in the index that is returned.
 * Read both at once: a nested query opens its own.
 */
export function openQuery(run: Run, query: QueryPlan): RowIndex {
  if (query.open !== undefined) return query.open(run);
  const index = openIndex(run, query.index);
  const keys = query.keys;
  let group = 0;
  for (let key = 0; key < keys.length && group >= 0; key += 1) {
    group = stepInto(index, key, group, keys[key](run));
  }
  const from = query.from === undefined ? UNSET : query.from(run);
  const to = query.to === undefined ? UNSET : query.to(run);
  openRows(run, index, group, from, to);
  if (query.notAfter !== undefined && run.lo < run.hi) cutAfter(run, index, to, query.notAfter(run));
  return index;
}

/** An index of the plan, built when it is first asked for. */
export function openIndex(run: Run, position: number): RowIndex {
  return run.indexes[position] ?? buildIndex(run, position);
}

/** Opens the rows of a group (below 0: none) from one day to another, both inside; UNSET: no bound. */
export function openRows(run: Run, index: RowIndex, group: number, from: number, to: number): void {
  let lo = 0;
  let hi = 0;
  if (group >= 0) {
    lo = index.starts[group];
    hi = index.starts[group + 1];
    const { dates } = index;
    if (dates !== undefined && lo < hi) {
      if (from >= 0) lo = lowerBound(index, dates, lo, hi, from);
      if (to >= 0) hi = lowerBound(index, dates, lo, hi, to + 1);
    }
  }
  run.lo = lo;
  run.hi = hi;
}

/** Leaves out the open rows of their last `day` that have a time after `time`; UNSET: leaves out none. */
export function cutAfter(run: Run, index: RowIndex, day: number, time: number): void {
  if (time < 0 || index.dates === undefined || index.times === undefined) return;
  run.hi = firstAfter(index, run.lo, run.hi, day, time);
}

/** Notes that an answer could be another if more of the past were known: keeps the earliest day that was needed. */
export function noteHistory(run: Run, query: QueryPlan): void {
  const history = query.history;
  if (history === undefined) return;
  const day = query.from !== undefined ? query.from(run) : history.bounded ? run.facts.firstDay : FIRST_DAY;
  if (day >= run.facts.knownFrom) return;
  noteNeeded(run, history.search, history.relation, day);
}

/** Notes that a count would need to know of a day that lies before what is known. No policy counts before it is in force. */
export function noteUnknown(run: Run, count: string, relation: string, day: number): void {
  const needed = Math.max(day, parseDate(run.plan.program.policy.effectiveFrom) ?? FIRST_DAY);
  if (needed < run.facts.knownFrom) noteNeeded(run, count, relation, needed);
}

export function noteNeeded(run: Run, search: string, relation: string, day: number): void {
  const known = run.needed.get(search);
  if (known === undefined) run.needed.set(search, { search, relation, day });
  else if (day < known.day) known.day = day;
}

/** First position in [lo, hi), whose rows end on `day`, that lies after that day's `time`; rows without a time never do. */
function firstAfter(index: RowIndex, lo: number, hi: number, day: number, time: number): number {
  const { rows } = index;
  const dates = index.dates as DayColumn;
  const times = index.times as DayColumn;
  while (lo < hi) {
    const middle = (lo + hi) >>> 1;
    const row = rows[middle];
    if (dates[row] < day || times[row] <= time) lo = middle + 1;
    else hi = middle;
  }
  return lo;
}

/** Builds an index of the plan once: filters first, then keys, rows in (date, time, id) order. */
function buildIndex(run: Run, position: number): RowIndex {
  const plan = run.plan.indexes[position];
  // The subject that asks first must find its slots, and its decision, as it left them.
  const slots = run.slots.slice();
  const between = run.between;
  const index = plan.source.kind === 'records' ? buildOfRecords(run, plan) : buildOfPostings(run, plan);
  run.slots.set(slots);
  run.between = between;
  run.indexes[position] = index;
  return index;
}

function buildOfRecords(run: Run, plan: IndexPlan): RowIndex {
  if (plan.source.kind !== 'records') throw new TypeError('records');
  const table = run.tables[plan.source.relation];
  const first = plan.source.month || table.relation.kind === 'entity' ? table.first : 0;
  const rows = selectRows(run, plan, first, table.end, () => true);
  const keys = readKeys(run, plan, rows);
  return buildRowIndex(
    rows,
    keys,
    keys.map(unsetOf),
    table.columns.get('date') as Int32Array | undefined,
    table.columns.get('time') as Int32Array | undefined,
  );
}

function buildOfPostings(run: Run, plan: IndexPlan): RowIndex {
  if (plan.source.kind !== 'postings') throw new TypeError('postings');
  const { steps, kinds } = plan.source;
  const { posts, decisions } = run;
  const rows = selectRows(
    run,
    plan,
    0,
    posts.length,
    (row) =>
      posts.kind[row] !== OFFENCE && kinds[posts.kind[row]] && steps[decisions.step[posts.decision[row]]],
  );
  const dates = new Int32Array(posts.length);
  for (let row = 0; row < dates.length; row += 1) dates[row] = decisions.date[posts.decision[row]];
  const sorted = sortByDay(rows, dates);
  const keys = readKeys(run, plan, sorted);
  return buildRowIndex(sorted, keys, keys.map(unsetOf), dates, undefined);
}

/** One block posts in the order of days; several blocks, or a ladder, do not. Rows of one day stay as they are. */
function sortByDay(rows: Int32Array, dates: DayColumn): Int32Array {
  let first = Infinity;
  let last = -Infinity;
  for (let at = 0; at < rows.length; at += 1) {
    const day = dates[rows[at]];
    if (day < first) first = day;
    if (day > last) last = day;
  }
  if (first >= last) return rows;
  const starts = new Int32Array(last - first + 2);
  for (let at = 0; at < rows.length; at += 1) starts[dates[rows[at]] - first + 1] += 1;
  for (let day = 1; day < starts.length; day += 1) starts[day] += starts[day - 1];
  const sorted = new Int32Array(rows.length);
  for (let at = 0; at < rows.length; at += 1) sorted[starts[dates[rows[at]] - first]++] = rows[at];
  return sorted;
}

function selectRows(
  run: Run,
  plan: IndexPlan,
  first: number,
  end: number,
  isSource: (row: number) => boolean,
): Int32Array {
  spend(run, end - first);
  const rows = new Int32Array(end - first);
  const { filter, slot } = plan;
  let count = 0;
  for (let row = first; row < end; row += 1) {
    if (!isSource(row)) continue;
    if (filter !== undefined) {
      run.slots[slot] = row;
      run.between = undefined;
      if (!filter(run) || run.between !== undefined) continue;
    }
    rows[count++] = row;
  }
  return rows.subarray(0, count);
}

function readKeys(run: Run, plan: IndexPlan, rows: Int32Array): KeyValues[] {
  spend(run, rows.length * plan.keys.length);
  return plan.keys.map((key) => {
    if (key.narrow !== undefined) {
      const column = run.narrow[key.narrow];
      const values = new Int32Array(rows.length);
      for (let at = 0; at < rows.length; at += 1) values[at] = column[rows[at]];
      return values;
    }
    const values = new Float64Array(rows.length);
    for (let at = 0; at < rows.length; at += 1) {
      run.slots[plan.slot] = rows[at];
      values[at] = key.of(run);
      // One mark for both kinds of columns: no key is negative where unset is -1.
      if (key.wide !== true && values[at] === UNSET) values[at] = UNSET_WIDE;
    }
    return values;
  });
}

function unsetOf(values: KeyValues): number {
  return values instanceof Int32Array ? UNSET : UNSET_WIDE;
}
