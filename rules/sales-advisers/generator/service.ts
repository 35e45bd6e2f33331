import { dayOf } from '../../generator/calendar.ts';
import type { Floor } from './floor.ts';

/** How members are looked after. */
export function addService(floor: Floor, month: number): void {
  const { random } = floor;
  for (const [member, person] of floor.members) {
    if (random.chance(96))
      floor.note('MemberContact', dayOf(month, random.between(2, 27)), 10 * 60, { member, person });
  }
}
