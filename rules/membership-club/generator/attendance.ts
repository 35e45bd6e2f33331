import { dayOf, lengthOf, writeDay, writeTime } from '../../generator/calendar.ts';
import type { Entry } from '../../generator/records.ts';
import type { Book } from './book.ts';

/**
 * The shifts of those who received a guest when theirs was over: each ends before that guest comes and after his
 * earlier guests of the day; for later ones he has a second shift.
 */
export function addEndedShifts(book: Book, month: number): void {
  const visits = book.in(month).filter(({ kind }) => kind === 'Visit');
  const late = book.offDuty.filter((visit) => visits.includes(visit));
  const days = new Map(late.map((visit) => [`${visit.day} ${String(visit.fields['receiver'])}`, visit]));
  for (const { day, fields, time: first = 0 } of days.values()) {
    const consultant = fields['receiver'];
    const others = visits.filter(
      (each) => each.day === day && each.fields['receiver'] === consultant && !late.includes(each),
    );
    const before = others.map(({ time = 0 }) => time).filter((time) => time < first);
    const after = others.map(({ time = 0 }) => time).filter((time) => time >= first);
    const shift = (startsAt: number, endsAt: number): void => {
      book.add('Shift', day, undefined, {
        consultant,
        startsAt: writeTime(startsAt),
        endsAt: writeTime(endsAt),
      });
    };
    shift(6 * 60, Math.max(10 * 60, ...before.map((time) => time + 1)));
    if (after.length > 0) shift(Math.min(...after), 22 * 60);
  }
}

/** The manager lets those off duty receive a guest, since everybody on duty has another. */
export function addPermissions(book: Book, month: number): void {
  const side = book.beside('permissions', month);
  const allowed = book.allowed.filter((each) => book.in(month).includes(each));
  for (const day of new Set(allowed.map((each) => each.day))) {
    const consultant = side.pick(insidersOn(book, day));
    book.add('Shift', day, undefined, { consultant, startsAt: '09:30', endsAt: '22:00' });
  }
  for (const { day, time = 0, fields } of allowed) {
    const onDuty = book.in(month).filter((each) => each.kind === 'Shift' && each.day === day);
    for (const shift of onDuty) {
      const { startsAt = '', endsAt = '', consultant } = shift.fields;
      if (startsAt > writeTime(time) || endsAt <= writeTime(time)) continue;
      book.add('Visit', day, Math.max(readTime(startsAt), time - side.between(5, 20)), {
        customer: book.customer(side),
        receiver: consultant,
        leftAt: writeTime(time + side.between(10, 60)),
      });
    }
    const { receiver, customer } = fields;
    book.add('Permission', day, time - side.between(1, 4), { consultant: receiver, customer, by: 'g05' });
  }
}

function readTime(text: unknown): number {
  const [hours = '0', minutes = '0'] = String(text).split(':');
  return Number(hours) * 60 + Number(minutes);
}

interface Absence {
  readonly consultant: string;
  readonly minutes: number;
  readonly told: boolean;
  readonly arranged: boolean;
}

/** Somebody leaves his post: told and arranged before, or not; a scheduled meal now and then. */
export function addLeaving(book: Book, day: number, time: number, how: Absence): Entry {
  const side = book.beside(`leaving ${how.consultant} ${time}`, day);
  const { consultant, minutes, told, arranged } = how;
  const meal = !told && side.chance(70) && minutes <= 60;
  const reason = meal ? 'meal' : minutes <= 30 ? 'brief' : side.chance(20) ? 'swap' : 'errand';
  const on = writeDay(day);
  if (told) {
    const about = reason === 'swap' ? 'swap' : 'leaving';
    book.add('Notice', day, time - side.between(10, 60), { consultant, to: 'supervisor', about, on });
  }
  if (arranged) {
    const by = side.pick(['g03', 'g04']);
    book.add('Arrangement', day, time - side.between(1, 9), { consultant, by, on });
  }
  const scheduled = meal ? { scheduled: true } : {};
  return book.add('Leaving', day, time, {
    consultant,
    reason,
    minutes,
    backAt: writeTime(time + minutes),
    ...scheduled,
  });
}

/** A day on which the last one at the post leaves it, and one on which a colleague stays. */
export function addGap(book: Book, month: number): void {
  const side = book.beside('gap', month);
  const taken = new Set(book.in(month).flatMap((each) => (each.kind === 'Permission' ? [each.day] : [])));
  const days = side.shuffle(
    Array.from({ length: lengthOf(month) }, (_, index) => dayOf(month, index + 1)).filter(
      (day) => !taken.has(day),
    ),
  );
  for (const [index, day] of days.slice(0, 2).entries()) {
    const [first = '', second = ''] = side.shuffle(insidersOn(book, day));
    const time = side.between(12 * 60, 13 * 60);
    for (const consultant of [first, second]) {
      book.add('Shift', day, undefined, { consultant, startsAt: '09:30', endsAt: '22:00' });
    }
    // Both at table at once, or one after the other.
    for (const [consultant, at] of [
      [first, time],
      [second, index === 0 ? time + 15 : time + 45],
    ] as const) {
      book.add('Leaving', day, at, {
        consultant,
        reason: 'meal',
        minutes: 40,
        backAt: writeTime(at + 40),
        scheduled: true,
      });
    }
  }
}

/** Three changes of shift a month; at one of them the relief came after the other had gone. */
export function addHandovers(book: Book, month: number): void {
  const side = book.beside('handovers', month);
  for (const early of [0, 0, side.between(3, 12)]) {
    const day = dayOf(month, side.between(1, lengthOf(month)));
    const [outgoing = '', incoming = ''] = side.shuffle(insiders(book));
    const time = 17 * 60 + 30 + side.between(0, 10);
    const arrivedAt = writeTime(early > 0 ? time + early : time - side.between(0, 5));
    book.add('Handover', day, time, { outgoing, incoming, arrivedAt });
  }
}

/** Guests one after another: twice a month the first has not left when the second is received. */
export function addSecondGuests(book: Book, month: number): void {
  const side = book.beside('second guests', month);
  for (const overlap of [0, 0, side.between(5, 25), side.between(5, 25)]) {
    const day = dayOf(month, side.between(1, lengthOf(month)));
    const receiver = side.pick(insiders(book));
    const time = side.between(20 * 60, 20 * 60 + 30);
    const leave = time + side.between(30, 50);
    const guest = (at: number, leftAt: number): void => {
      book.add('Visit', day, at, {
        customer: book.customer(side),
        receiver,
        leftAt: writeTime(leftAt),
      });
    };
    guest(time, leave);
    guest(leave - overlap, leave + 20);
  }
}

/** What members were helped with; once a month somebody took money for it. */
export function addServices(book: Book, month: number): void {
  const side = book.beside('services', month);
  for (const fee of [0, 0, 0, 2_000]) {
    book.add('Service', dayOf(month, side.between(1, lengthOf(month))), side.between(600, 1_200), {
      customer: book.customer(side),
      consultant: side.pick(insiders(book)),
      fee,
    });
  }
}

/** Inside sellers who are there all year and whom the plot leaves alone. */
function insiders(book: Book): readonly string[] {
  return book.consultants
    .filter(({ id, position, from }) => position === 'inside' && from === 1 && !plotted.has(id))
    .map(({ id }) => id);
}

/** Those of them who receive nobody off duty on that day. */
export function insidersOn(book: Book, day: number): readonly string[] {
  const late = new Set(
    book.offDuty.filter((each) => each.day === day).map(({ fields }) => fields['receiver']),
  );
  return insiders(book).filter((id) => !late.has(id));
}

const plotted = new Set(['n01', 'n09', 'n10', 'n11', 'n15', 'n21']);
