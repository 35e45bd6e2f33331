import type { Run, StreakPlan } from './plan.ts';
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
  for (let row = first; row < end; row += 1) {
    spend(run, 1);
    run.slots[0] = row;
    const months = before.get(ids[row]) ?? 0;
    if (plan.holds(run)) {
      result.numbers[row] = months + 1;
      result.advanced[row] = 1;
    } else if (plan.pauses?.(run) === true) result.numbers[row] = months;
    noteTie(run, plan.step.id, plan.relation, row);
  }
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
