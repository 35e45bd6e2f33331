import { dayOf } from '../../generator/calendar.ts';
import { workdaysOf } from '../../generator/holidays.ts';
import { isOnLeave } from './attendance.ts';
import { weekOf } from './contacts.ts';
import type { Floor } from './floor.ts';
import { director, manager, sellers } from './floor.ts';

/** Weekly reports, on each week's last workday. `days` are the year's workdays. */
export function addWeeklyReports(floor: Floor, days: readonly number[]): void {
  const last = days.filter((day, index) => weekOf(days[index + 1] ?? day + 7) !== weekOf(day));
  for (const day of last) {
    for (const author of sellers) {
      if (isOnLeave(author, day) || !floor.random.chance(97)) continue;
      floor.note('Report', day, 16 * 60, { author, kind: 'weekly' });
    }
  }
}

/** The month's plans and reports. `sold` is each seller's revenue, in fen. */
export function addMonthlyPaper(floor: Floor, month: number, sold: ReadonlyMap<string, number>): void {
  const days = workdaysOf(month);
  const first = days[0] ?? dayOf(month, 1);
  const last = days.at(-1) ?? dayOf(month, 28);
  for (const author of sellers) {
    // e3 makes no plan in October, e1 no report in June.
    if (!(author === 'e3' && month === 10)) floor.note('Plan', first, 10 * 60, planOf(author));
    if (!(author === 'e1' && month === 6)) floor.note('Report', last, 15 * 60, { author, kind: 'summary' });
    // In July e4 reports more than he sold.
    const excess = author === 'e4' && month === 7 ? 100_000 : 0;
    // In February e2 hands in no table.
    if (!(author === 'e2' && month === 2))
      floor.note('Report', last, 15 * 60 + 30, {
        author,
        kind: 'monthly',
        revenue: (sold.get(author) ?? 0) + excess,
        feedback: '已附',
      });
  }
  // The manager's own: no report in March, no plan in November; the director is late in April.
  if (month !== 3) floor.note('Report', last, 16 * 60, { author: manager, kind: 'monthly' });
  if (month !== 11) {
    const plan = floor.note('Plan', first, 11 * 60, planOf(manager));
    floor.note('PlanApproval', first + (month === 4 ? 6 : 1), 10 * 60, {
      plan,
      approver: director,
      agreed: true,
    });
  }
}

function planOf(author: string): { readonly [field: string]: string | boolean } {
  return {
    author,
    kind: 'month',
    hasGoals: true,
    hasStrategy: true,
    hasResearch: true,
    hasPromotion: true,
  };
}

/** The manager's marks of each seller, on the last workday; e2 is forgotten in May, e4's teamwork in September,
 * e1's acquisition in February. */
export function addAppraisals(floor: Floor, month: number): void {
  const { random } = floor;
  const day = workdaysOf(month).at(-1) ?? dayOf(month, 28);
  for (const person of sellers) {
    if (person === 'e2' && month === 5) continue;
    // A bad summer for e5.
    const best = person === 'e5' && month >= 7 && month <= 9 ? 12 : 20;
    const mark = (): number => random.between(best - 8, best) * 500;
    floor.note('Appraisal', day, 17 * 60, {
      person,
      by: manager,
      satisfaction: mark(),
      teamwork: person === 'e4' && month === 9 ? undefined : mark(),
      acquisition: person === 'e1' && month === 2 ? undefined : mark(),
    });
  }
}

/** Once, at the end of the year; e4's growth is left out, and e5 altogether. */
export function addYearAppraisals(floor: Floor): void {
  for (const person of sellers.slice(0, 4)) {
    // The best mark of the year is e1's.
    const mark = (): number => (person === 'e1' ? 9_800 : floor.random.between(14, 18) * 500);
    floor.note('YearAppraisal', dayOf(12, 30), 17 * 60, {
      person,
      by: manager,
      satisfaction: mark(),
      attitude: mark(),
      growth: person === 'e4' ? undefined : mark(),
    });
  }
}
