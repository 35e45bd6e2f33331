import type { WorkCalendar } from '../numbers/workdays.ts';
import { isWorkday, moveWorkdays } from '../numbers/workdays.ts';
import { Refusal } from '../refusal.ts';
import type { Run } from './plan.ts';
import { spend } from './spend.ts';

/** Whether a day is a workday by the policy's calendar. */
export function isWorked(run: Run, day: number): boolean {
  return isWorkday(calendarOf(run), day);
}

/** The n-th workday after a day, before it where n is negative. Throws Refusal `date/range`, `work/budget`. */
export function addWorkdays(run: Run, day: number, workdays: number): number {
  return moveWorkdays(calendarOf(run), day, workdays, (steps) => spend(run, steps));
}

function calendarOf({ facts }: Run): WorkCalendar {
  const { calendar } = facts;
  // No compiler makes a program that counts workdays without one.
  if (calendar === undefined) throw new Refusal('program/unknown-name', { name: 'calendar' });
  return calendar;
}
