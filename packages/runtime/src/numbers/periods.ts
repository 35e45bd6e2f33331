import type { Every } from '../program.ts';
import { dayOf, firstDayOfMonth, firstDayOfQuarter, firstDayOfYear, lastDayOfMonth } from './calendar.ts';

/** A run of days, both ends inside. */
export interface Period {
  readonly first: number;
  readonly last: number;
}

const DAYS_PER_WEEK = 7;
/** 2024-01-01. */
const A_MONDAY = dayOf(2024, 1, 1);

/** The periods of a kind whose last day lies from one day to another, both inside, in their order. */
export function listPeriods(every: Every, from: number, to: number): readonly Period[] {
  const periods: Period[] = [];
  let period = periodOf(every, from);
  while (period.last <= to) {
    if (period.last >= from) periods.push(period);
    period = periodOf(every, period.last + 1);
  }
  return periods;
}

/** The period of a kind that a day lies in. */
export function periodOf(every: Every, day: number): Period {
  switch (every) {
    case 'day':
      return { first: day, last: day };
    case 'week': {
      const first = day - ((((day - A_MONDAY) % DAYS_PER_WEEK) + DAYS_PER_WEEK) % DAYS_PER_WEEK);
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
