import type { Floor } from './floor.ts';
import { sellers, workdaysOf } from './floor.ts';

const activities = ['training', 'promotion', 'company'] as const;

/** Who came when, each workday, and who took part in the month's training and campaigns. */
export function addAttendance(floor: Floor, month: number): void {
  const { random } = floor;
  for (const day of workdaysOf(month)) {
    for (const person of sellers) {
      floor.note('Clock', month, day, 9 * 60, {
        person,
        minutesLate: random.chance(3) ? random.between(1, 20) : 0,
        minutesEarly: random.chance(1) ? random.between(1, 30) : 0,
      });
    }
  }
  for (const activity of activities) {
    // Training every month, a campaign every second, a company day every third.
    if (month % (activities.indexOf(activity) + 1) !== 0) continue;
    const day = random.pick(workdaysOf(month));
    for (const person of sellers) {
      // In June e3 stays away from all of them without a word.
      const missed = month === 6 && person === 'e3';
      const present = !missed && random.chance(85);
      floor.note('SignIn', month, day, 14 * 60, {
        person,
        activity,
        present,
        excused: !present && !missed && random.chance(75),
      });
    }
  }
}
