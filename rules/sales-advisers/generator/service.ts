import { dayOf } from '../../generator/calendar.ts';
import type { Floor } from './floor.ts';
import { sellers } from './floor.ts';

/** What members ask and how they are looked after; what customers complain of. */
export function addService(floor: Floor, month: number): void {
  const { random } = floor;
  for (const [member, person] of floor.members) {
    if (random.chance(96))
      floor.note('MemberContact', dayOf(month, random.between(2, 27)), 10 * 60, { member, person });
  }
  for (let index = 0; index < 4; index += 1) {
    const [member, person] = random.pick([...floor.members]);
    const day = dayOf(month, random.between(1, 27));
    const asked = random.between(9 * 60, 18 * 60);
    const inquiry = floor.note('MemberInquiry', day, asked, { member, person });
    const fate = random.below(12);
    // One in twelve stays unanswered, one is answered an hour past the day.
    if (fate === 0) continue;
    const answered = fate === 1 ? asked + 60 : asked - 30;
    floor.note('InquiryReply', day + 1, answered, { inquiry });
  }
  for (let index = 0; index < 3; index += 1) {
    const handler = random.pick(sellers);
    const day = dayOf(month, random.between(1, 25));
    const time = random.between(9 * 60, 17 * 60);
    const complaint = floor.note('Complaint', day, time, {
      customer: random.pick(floor.customers),
      handler,
    });
    const handled = day + (random.chance(90) ? 0 : 2);
    floor.note('ComplaintStep', handled, time + 45, { complaint, stage: 'handled', by: handler });
    // Nobody asks again after the last complaint of an even month.
    if (index < 2 || month % 2 === 1)
      floor.note('ComplaintFollowUp', handled + random.between(1, 5), 10 * 60, { complaint });
  }
}
