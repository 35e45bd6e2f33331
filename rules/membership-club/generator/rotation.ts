import { dayOf, lengthOf, writeDay, writeTime } from '../../generator/calendar.ts';
import { insidersOn } from './attendance.ts';
import type { Book } from './book.ts';

/**
 * Two days a month on which the front desk kept its register: who is next receives, but for one who was asked for, one
 * with an appointment, one at table, and one guest that somebody took as he liked.
 */
export function addRotation(book: Book, month: number): void {
  const side = book.beside('rotation', month);
  const taken = new Set(
    book.in(month).flatMap(({ kind, day }) => (kind === 'Permission' || kind === 'Shift' ? [day] : [])),
  );
  const days = side.shuffle(
    Array.from({ length: lengthOf(month) - 1 }, (_, index) => dayOf(month, index + 2)).filter(
      (day) => !taken.has(day),
    ),
  );
  for (const day of days.slice(0, 2)) {
    const [first = '', second = '', third = '', fourth = ''] = side.shuffle(insidersOn(book, day));
    for (const consultant of [first, second, third, fourth]) {
      book.add('Shift', day, undefined, { consultant, startsAt: '09:30', endsAt: '22:00' });
    }
    const register = (time: number, fields: Readonly<Record<string, string>> = {}): string => {
      const customer = book.customer(side);
      book.add('Turn', day, time, { customer, ...fields });
      return customer;
    };
    register(10 * 60 + 5);
    register(11 * 60, { namedBy: first, receiver: first, leftAt: '11:45' });
    register(11 * 60 + 20);
    register(11 * 60 + 30);
    for (const consultant of side.chance(50) ? [second] : [second, third]) {
      book.add('Leaving', day, 12 * 60, {
        consultant,
        reason: 'meal',
        minutes: 40,
        backAt: writeTime(12 * 60 + 40),
        scheduled: true,
      });
    }
    register(12 * 60 + 10);
    register(12 * 60 + 30);
    register(14 * 60, { receiver: side.pick([first, second, third, fourth]), leftAt: '14:30' });
    const appointed = register(15 * 60, { receiver: fourth, leftAt: '15:50' });
    const on = writeDay(day);
    book.add('Appointment', day - 1, 16 * 60, { customer: appointed, consultant: fourth, on });
    register(16 * 60 + 10);
  }
}
