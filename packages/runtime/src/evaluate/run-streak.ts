import { FIRST_DAY, dateOf } from '../numbers/calendar.ts';
import type { Run, StreakPlan } from './plan.ts';
import { noteUnknown } from './query.ts';
import { noteTie } from './tie.ts';
import { spend } from './spend.ts';

/**
 * Counts months in a row for this month's records: one more where it holds, as before where it pauses, else zero.
 * The count of a streak that starts again stands in its month of arrival and is zero in the next.
 */
export function runStreak(run: Run, plan: StreakPlan, position: number): void {
  const { first, end, count, ids } = run.tables[plan.relation];
  const result = run.results[position];
  result.numbers = new Float64Array(count);
  result.advanced = new Uint8Array(count);
  const before = new Map(Object.entries(ownEntry(run.carry?.streaks, plan.step.id) ?? {}));
  const known = countKnownMonths(run);
  for (let row = first; row < end; row += 1) {
    spend(run, 1);
    run.slots[0] = row;
    const months = before.get(ids[row]) ?? 0;
    if (plan.holds(run)) {
      result.numbers[row] = months + 1;
      result.advanced[row] = 1;
    } else if (plan.pauses?.(run) === true) result.numbers[row] = months;
    // It goes back to the first month that is known, and may go on before it.
    if (result.numbers[row] >= known) noteUnknown(run, plan.step.id, plan.step.relation, FIRST_DAY);
    noteTie(run, plan.step.id, plan.relation, row);
  }
}

/** Months from the first that is known to this one. */
function countKnownMonths({ facts }: Run): number {
  const first = dateOf(facts.knownFrom);
  const last = dateOf(facts.lastDay);
  return (last.year - first.year) * 12 + last.month - first.month + 1;
}

/** Months so far as the next month starts from. */
export function streakAfter(plan: StreakPlan, months: number): number {
  const { restartAt } = plan.step;
  return restartAt !== undefined && months >= restartAt ? 0 : months;
}

/** Whether a streak has arrived: in the month of crossing, at every multiple, or from then on. */
export function testStreak(
  run: Run,
  step: number,
  row: number,
  test: 'reaches' | 'each' | 'at-least',
  length: number,
): boolean {
  const { numbers, advanced } = run.results[step];
  const months = numbers[row];
  if (test === 'at-least') return months >= length;
  if (advanced[row] !== 1) return false;
  return test === 'reaches' ? months === length : months % length === 0;
}

function ownEntry<T>(record: { readonly [key: string]: T } | undefined, key: string): T | undefined {
  return record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined;
}
