import { dayOf, lengthOf } from '../../generator/calendar.ts';
import { LAST_DAY } from './book.ts';
import type { Book } from './book.ts';
import type { Consultant } from './people.ts';

/** What supervisors saw and talked over, calls that came in and were followed, and the month's marks. */
export function addDepartment(book: Book, month: number, staff: readonly Consultant[]): void {
  addCoaching(book, month, staff);
  addCalls(book, month, staff);
  if (month >= 11) addMemberFiles(book, month);
  if (month !== 2) addAppraisals(book, month, staff);
}

/** Two concerns a month; one is talked over in time, the other a day late. */
function addCoaching(book: Book, month: number, staff: readonly Consultant[]): void {
  const side = book.beside('coaching', month);
  for (const days of [side.between(0, 3), 4]) {
    const day = dayOf(month, side.between(2, 20));
    const { id, department } = side.pick(staff);
    const by = department === 'east' ? 'g03' : 'g04';
    const concern = book.add('Concern', day, undefined, { consultant: id, by });
    book.add('Coaching', day + days, undefined, { concern });
  }
}

/** Calls that are followed the next day, some to a sale that takes more than one; one call a month is forgotten. */
function addCalls(book: Book, month: number, staff: readonly Consultant[]): void {
  const side = book.beside('calls', month);
  for (let index = 0; index < 6; index += 1) {
    const consultant = side.pick(staff).id;
    const customer = book.customer(side);
    const day = dayOf(month, side.between(1, 12));
    const follow = (after: number, open: boolean): void => {
      book.add('FollowUp', day + after, side.between(600, 1_200), { customer, consultant, open });
    };
    book.add('Inquiry', day, 9 * 60 + side.between(0, 60), { customer, consultant });
    const promising = index < 3;
    follow(index === 5 ? 2 : side.between(0, 1), promising);
    // The third prospect is called back a day too late.
    if (promising) follow(index === 2 ? 9 : side.between(2, 7), false);
  }
}

/** A file for each new member, seldom late or with something left out. */
function addMemberFiles(book: Book, month: number): void {
  const side = book.beside('member files', month);
  const cards = book.in(month).filter(({ kind, fields }) => kind === 'Sale' && fields['kind'] === 'newCard');
  for (const { day, fields } of cards.filter((sale) => sale.day >= dayOf(11, 7))) {
    const late = side.chance(2);
    const filed = day + (late ? 4 : side.between(0, 3));
    if (filed > LAST_DAY) continue;
    book.add('MemberFile', filed, undefined, {
      customer: fields['customer'],
      phone: true,
      identity: !side.chance(1),
      contact: !side.chance(2),
    });
  }
}

/** The marks that the manager gives on the last day, in hundredths of a percent. */
function addAppraisals(book: Book, month: number, staff: readonly Consultant[]): void {
  const side = book.beside('appraisals', month);
  for (const { id } of staff) {
    const steady = (id === 'n01' || id === 'w02') && (month === 7 || month === 8);
    book.add('Appraisal', dayOf(month, lengthOf(month)), undefined, {
      consultant: id,
      by: 'g05',
      satisfaction: steady ? 9_500 : side.between(12, 19) * 500,
      skills: steady ? 9_000 : side.between(10, 19) * 500,
    });
  }
}
