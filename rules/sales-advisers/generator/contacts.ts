import { dayOf, monthOf } from '../../generator/calendar.ts';
import { workdaysOf } from '../../generator/holidays.ts';
import { isOnLeave } from './attendance.ts';
import type { Floor, Seller } from './floor.ts';
import { sellers } from './floor.ts';

/** Monday to Sunday; the year begins within week 0. */
export function weekOf(day: number): number {
  return Math.floor((day + 2) / 7);
}

/** Two contacts each workday, one of the week's face to face, one of the month's about satisfaction; few are missed. */
export function addContacts(floor: Floor, days: readonly number[]): void {
  for (const person of sellers) {
    const own = days.filter((day) => !isOnLeave(person, day));
    const meetings = chooseDays(floor, own, weekOf, 96);
    const revisits = chooseDays(floor, own, monthOf, 95);
    for (const day of own) addDay(floor, person, day, meetings.has(day), revisits.has(day));
  }
}

/** A day of each week or month, but for a few that are left out. */
function chooseDays(
  floor: Floor,
  days: readonly number[],
  periodOf: (day: number) => number,
  percent: number,
): ReadonlySet<number> {
  const periods = new Set(days.map(periodOf));
  return new Set(
    [...periods].flatMap((period) => {
      const day = floor.random.pick(days.filter((each) => periodOf(each) === period));
      return floor.random.chance(percent) ? [day] : [];
    }),
  );
}

function addDay(floor: Floor, person: Seller, day: number, faceToFace: boolean, revisit: boolean): void {
  const { random } = floor;
  const reached = random.chance(97) ? 2 : 1;
  const calls = reached + (random.chance(8) ? 1 : 0);
  for (let call = 0; call < calls; call += 1) {
    const first = call === 0;
    floor.note('Contact', day, random.between(9 * 60 + 30, 17 * 60), {
      person,
      customer: random.pick(floor.customers),
      channel: first && faceToFace ? 'faceToFace' : random.pick(['phone', 'message']),
      reached: call < reached,
      askedSatisfaction: first && revisit,
    });
  }
}

/** Visits at the customers', and the search for new ones. */
export function addVisits(floor: Floor, month: number): void {
  const { random } = floor;
  const days = workdaysOf(month);
  for (const person of sellers) {
    // e1 visits nobody in October, e3 finds nobody in February; e4 goes unprepared, e2 comes late now and then.
    const visits = person === 'e1' && month === 10 ? 0 : random.between(1, 2);
    for (let index = 0; index < visits; index += 1) {
      floor.note('Visit', random.pick(days), random.between(10 * 60, 16 * 60), {
        customer: random.pick(floor.customers),
        visitor: person,
        prepared: !(person === 'e4' && month % 4 === 1),
        minutesLate: person === 'e2' && month % 3 === 0 ? random.between(1, 25) : 0,
      });
    }
    if (person === 'e3' && month === 2) continue;
    const found = dayOf(month, random.between(3, 25));
    const prospect = floor.note('Prospect', found, 11 * 60, {
      person,
      customer: random.pick(floor.customers),
    });
    // e5 plans too late in April, and not at all in July.
    if (person === 'e5' && month === 7) continue;
    const plannedIn = person === 'e5' && month === 4 ? 5 : random.between(0, 3);
    floor.note('VisitPlan', found + plannedIn, 17 * 60, { prospect });
  }
}
