import { dayOf, writeDay } from '../../generator/calendar.ts';
import { workdaysOf } from '../../generator/holidays.ts';
import type { Floor, Seller } from './floor.ts';
import { manager, sellers } from './floor.ts';

const activities = ['training', 'promotion', 'company'] as const;

/** Leaves: first and last day. e2's reaches over the end of July and covers one whole week of August. */
const leaves: readonly (readonly [Seller, number, number])[] = [
  ['e4', dayOf(3, 12), dayOf(3, 13)],
  ['e2', dayOf(7, 29), dayOf(8, 9)],
  ['e1', dayOf(11, 9), dayOf(11, 9)],
];

export function isOnLeave(person: Seller, day: number): boolean {
  return leaves.some(([who, from, until]) => who === person && from <= day && day <= until);
}

/** Once, for the year. */
export function addLeaves(floor: Floor): void {
  for (const [person, from, until] of leaves)
    floor.note('Leave', from, 8 * 60, { person, until: writeDay(until) });
}

/** Who came when, each workday, and who took part in the month's training and campaigns. */
export function addAttendance(floor: Floor, month: number): void {
  const { random } = floor;
  const days = workdaysOf(month);
  for (const day of days) {
    for (const person of sellers) {
      // In May e3 stays away for a day without leave.
      if (isOnLeave(person, day) || (person === 'e3' && day === dayOf(5, 20))) continue;
      floor.note('Clock', day, 9 * 60, {
        person,
        minutesLate: random.chance(3) ? random.between(1, 20) : 0,
        minutesEarly: random.chance(1) ? random.between(1, 30) : 0,
        planChecked: random.chance(98),
      });
    }
  }
  for (const activity of activities) {
    // Training every month, a campaign every second, a company day every third.
    if (month % (activities.indexOf(activity) + 1) !== 0) continue;
    // No training in the summer: its quarter goes without.
    if (activity === 'training' && month >= 7 && month <= 9) continue;
    const day = random.pick(days);
    if (activity === 'training') floor.note('Meeting', day, 14 * 60, { kind: 'training', chair: manager });
    for (const person of sellers) {
      // In June e3 stays away from all of them without a word.
      const missed = month === 6 && person === 'e3';
      const present = !missed && random.chance(85);
      floor.note('SignIn', day, 14 * 60, {
        person,
        activity,
        present,
        excused: !present && !missed && random.chance(75),
      });
    }
  }
}
