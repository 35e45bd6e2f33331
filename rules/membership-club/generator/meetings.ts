import { dayOf, lengthOf, weekdayOf, writeTime } from '../../generator/calendar.ts';
import type { Book } from './book.ts';

const EVENING = 21 * 60 + 30;

/** The meetings of a month with who signed in, and when: all on Monday evenings, and a training on a Wednesday. */
export function addMeetings(book: Book, month: number, people: readonly string[]): void {
  const side = book.beside('training', month);
  const days = Array.from({ length: lengthOf(month) }, (_, index) => dayOf(month, index + 1));
  for (const day of days.filter((each) => weekdayOf(each) === 1)) {
    meet(book, { kind: 'regular', day, time: EVENING, minutes: 60 }, people);
  }
  const training = side.pick(days.filter((each) => weekdayOf(each) === 3));
  meet(book, { kind: 'training', day: training, time: 14 * 60, minutes: 120 }, people);
}

interface Gathering {
  readonly kind: string;
  readonly day: number;
  readonly time: number;
  readonly minutes: number;
}

function meet(book: Book, { kind, day, time, minutes }: Gathering, people: readonly string[]): void {
  const side = book.beside(kind, day);
  const end = time + minutes;
  const meeting = book.add('Meeting', day, time, { kind, endsAt: writeTime(end) });
  for (const consultant of people) {
    // w03 comes late to two meetings of August, on top of what was noted of him.
    const plotted = consultant === 'w03' && latecomings.has(day);
    const free = !punctual.has(consultant);
    const late = plotted || (free && side.chance(2));
    book.add('SignIn', day, late ? time + side.between(1, 15) : time - side.between(0, 12), {
      meeting,
      consultant,
      ...(free && side.chance(1) ? { leftAt: writeTime(end - side.between(2, 20)) } : {}),
      ...(free && side.chance(1) ? { steppedOut: true } : {}),
      ...(late && !plotted && side.chance(30) ? { excused: true } : {}),
    });
  }
}

const latecomings = new Set([dayOf(8, 3), dayOf(8, 24)]);
/** Whose fines are counted by hand in a scenario or a test. */
const punctual = new Set(['n01', 'n09', 'n10', 'w03']);
