import { dayOf, lengthOf, weekdayOf } from './calendar.ts';
import type { Records } from './records.ts';

/** The public holidays of 2026 in China: first and last day, and the days worked instead; month and day. */
const holidays = [
  { name: '元旦', off: [1, 1, 1, 3], instead: [[1, 4]] },
  {
    name: '春节',
    off: [2, 15, 2, 23],
    instead: [
      [2, 14],
      [2, 28],
    ],
  },
  { name: '清明节', off: [4, 4, 4, 6], instead: [] },
  { name: '劳动节', off: [5, 1, 5, 5], instead: [[5, 9]] },
  { name: '端午节', off: [6, 19, 6, 21], instead: [] },
  { name: '中秋节', off: [9, 25, 9, 27], instead: [] },
  {
    name: '国庆节',
    off: [10, 1, 10, 7],
    instead: [
      [9, 20],
      [10, 10],
    ],
  },
] as const;

const daysOff = new Map<number, string>();
const daysOn = new Map<number, string>();
for (const { name, off, instead } of holidays) {
  const [fromMonth, from, toMonth, to] = off;
  for (let day = dayOf(fromMonth, from); day <= dayOf(toMonth, to); day += 1) daysOff.set(day, name);
  for (const [month, day] of instead) daysOn.set(dayOf(month, day), name);
}

export function isWorkday(day: number): boolean {
  return daysOn.has(day) || (weekdayOf(day) <= 5 && !daysOff.has(day));
}

/** The workdays of a month, as numbers of days. */
export function workdaysOf(month: number): readonly number[] {
  return Array.from({ length: lengthOf(month) }, (_, index) => dayOf(month, index + 1)).filter(isWorkday);
}

/** The year's holidays as records of the kinds `Holiday` and `MakeUpDay`. */
export function addHolidays(records: Records): void {
  for (const [day, name] of daysOff) records.add('Holiday', day, undefined, { name });
  for (const [day, name] of daysOn) records.add('MakeUpDay', day, undefined, { name });
}
