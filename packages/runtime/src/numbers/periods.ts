import type { Every } from '../program.ts';
import { firstDayOfMonth, firstDayOfQuarter, firstDayOfYear, lastDayOfMonth } from './calendar.ts';
import { DAYS_PER_WEEK, weekdayOf } from './workdays.ts';

/** A run of days, both ends inside. */
export interface Period {
  readonly first: number;
  readonly last: number;
}

/**
 * The periods of a kind whose last day lies from one day to another, both inside, in their order. `isWorked` says of a
 * day whether it is a workday.
 */
export function listPeriods(
  every: Every,
  from: number,
  to: number,
  isWorked: (day: number) => boolean = () => true,
): readonly Period[] {
  const periods: Period[] = [];
  let period = periodOf(every, from);
  while (period.last <= to) {
    const counts = every !== 'workday' || isWorked(period.last);
    if (period.last >= from && counts) periods.push(period);
    period = periodOf(every, period.last + 1);
  }
  return periods;
}

/** The period of a kind that a day lies in; a day that is no workday is taken for one. */
export function periodOf(every: Every, day: number): Period {
  switch (every) {
    case 'day':
    case 'workday':
      return { first: day, last: day };
    case 'week': {
      const first = day - weekdayOf(day);
      return { first, last: first + DAYS_PER_WEEK - 1 };
    }
    case 'month':
      return { first: firstDayOfMonth(day), last: lastDayOfMonth(day) };
    case 'quarter': {
      const first = firstDayOfQuarter(day);
      return { first, last: lastDayOfMonth(first + 80) };
    }
    case 'year': {
      const first = firstDayOfYear(day);
      return { first, last: lastDayOfMonth(first + 360) };
    }
  }
}
