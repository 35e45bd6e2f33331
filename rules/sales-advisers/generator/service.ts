import { dayOf } from '../../generator/calendar.ts';
import type { Floor } from './floor.ts';
import { sellers } from './floor.ts';

/** What members ask and how they are looked after; what customers complain of. */
export function addService(floor: Floor, month: number): void {
  const { random } = floor;
  for (const [member, person] of floor.members) {
    // Nobody asked v3 in August, v6 in March.
    if (!(member === 'v3' && month === 8) && !(member === 'v6' && month === 3))
      floor.note('MemberContact', dayOf(month, random.between(2, 27)), 10 * 60, { member, person });
  }
  for (let index = 0; index < 4; index += 1) {
    const [member, person] = random.pick([...floor.members]);
    const day = dayOf(month, random.between(1, 27));
    const asked = random.between(9 * 60, 18 * 60);
    const inquiry = floor.note('MemberInquiry', day, asked, { member, person });
    // One of May stays without an answer, one of September gets it two days later.
    if (month === 5 && index === 0) continue;
    const late = month === 9 && index === 1 ? 1 : 0;
    floor.note('InquiryReply', day + 1 + late, asked, { inquiry });
  }
  for (let index = 0; index < 3; index += 1) {
    const handler = random.pick(sellers);
    const day = dayOf(month, random.between(1, 25));
    const time = random.between(9 * 60, 17 * 60);
    const complaint = floor.note('Complaint', day, time, {
      customer: random.pick(floor.customers),
      handler,
    });
    // In April and November one waits too long.
    const handled = day + (index === 0 && (month === 4 || month === 11) ? 2 : 0);
    floor.note('ComplaintStep', handled, time + 45, { complaint, stage: 'handled', by: handler });
    // Nobody asks again after the last complaint of an even month.
    if (index < 2 || month % 2 === 1)
      floor.note('ComplaintFollowUp', handled + random.between(1, 5), 10 * 60, { complaint });
  }
}
