import type { Calendar } from '../program.ts';
import { Refusal } from '../refusal.ts';
import { FIRST_DAY, LAST_DAY, dayOf } from './calendar.ts';

/** Which days are worked, with what is known of days off and days made up for. */
export interface WorkCalendar {
  readonly weekdays: number;
  readonly off: ReadonlySet<number>;
  readonly on: ReadonlySet<number>;
}

export const DAYS_PER_WEEK = 7;
/** 2024-01-01. */
const A_MONDAY = dayOf(2024, 1, 1);

/** The calendar of a policy over the dates that facts give; `datesOf` gives those of a kind of event. */
export function createWorkCalendar(
  { weekdays, off, on }: Calendar,
  datesOf: (relation: string) => Iterable<number>,
): WorkCalendar {
  const dates = (relations: readonly string[]): ReadonlySet<number> =>
    new Set(relations.flatMap((relation) => [...datesOf(relation)]));
  return { weekdays, off: dates(off), on: dates(on) };
}

/** The day of the week, from 0 for Monday. */
export function weekdayOf(day: number): number {
  return (((day - A_MONDAY) % DAYS_PER_WEEK) + DAYS_PER_WEEK) % DAYS_PER_WEEK;
}

/** A day named as worked is; else one named as off is not; else the week decides. */
export function isWorkday(calendar: WorkCalendar, day: number): boolean {
  if (calendar.on.has(day)) return true;
  return !calendar.off.has(day) && weekdayOf(day) < calendar.weekdays;
}

/**
 * The n-th workday after a day, or before it where n is negative; the day itself for 0. `spend` is told each day that is
 * looked at. Throws Refusal `date/range` past 1900 and 2199.
 */
export function moveWorkdays(
  calendar: WorkCalendar,
  from: number,
  workdays: number,
  spend: (steps: number) => void,
): number {
  const step = workdays < 0 ? -1 : 1;
  let day = from;
  for (let left = Math.abs(workdays); left > 0;) {
    day += step;
    spend(1);
    if (day < FIRST_DAY || day > LAST_DAY) throw new Refusal('date/range', {});
    if (isWorkday(calendar, day)) left -= 1;
  }
  return day;
}
