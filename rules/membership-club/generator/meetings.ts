import { dayOf, lengthOf, weekdayOf, writeDay, writeTime } from '../../generator/calendar.ts';
import type { Entry } from '../../generator/records.ts';
import type { Book } from './book.ts';
import { hasNoTarget } from './plot.ts';

const EVENING = 21 * 60 + 30;

/** The meetings of a month with who signed in, and when; what was said at them, and what the leaders hand in. */
export function addMeetings(book: Book, month: number, people: readonly string[]): void {
  const days = Array.from({ length: lengthOf(month) }, (_, index) => dayOf(month, index + 1));
  // The year begins on a Thursday: its first week has a meeting of its own.
  // One Monday in April there was none.
  const mondays = days.filter((each) => weekdayOf(each) === 1 && each !== dayOf(4, 6));
  for (const day of month === 1 ? [dayOf(1, 2), ...mondays] : mondays) {
    const odd = day % 6 === 0;
    const said = { chair: day % 2 === 0 ? 'g03' : 'g04', reviewed: day % 5 > 0, solved: !odd };
    meet(book, { kind: 'regular', day, time: EVENING, minutes: 60, said }, people);
  }
  addMonthly(book, month, people);
  if (month !== 9) {
    const side = book.beside('training', month);
    const day = side.pick(days.filter((each) => weekdayOf(each) === 3));
    meet(book, { kind: 'training', day, time: 14 * 60, minutes: 120 }, people);
  }
  addAdHoc(book, month, people);
  if (month >= 10) addLeadsMeetings(book, days);
}

interface Gathering {
  readonly kind: string;
  readonly day: number;
  readonly time: number;
  readonly minutes: number;
  readonly said?: Entry['fields'];
}

/** A meeting and its sign-ins: few are late, leave early or do not come. */
function meet(book: Book, gathering: Gathering, people: readonly string[]): Entry {
  const { kind, day, time, minutes, said } = gathering;
  const side = book.beside(kind, day);
  const end = time + minutes;
  const meeting = book.add('Meeting', day, time, { kind, endsAt: writeTime(end), ...said });
  for (const consultant of people) {
    // w03 comes late to two meetings of August, on top of what was noted of him.
    const plotted = consultant === 'w03' && latecomings.has(day);
    const free = !punctual.has(consultant);
    const late = plotted || (free && side.chance(2));
    const leaves = free && side.chance(1);
    if (free && !late && side.chance(1)) continue;
    book.add('SignIn', day, late ? time + side.between(1, 15) : time - side.between(0, 12), {
      meeting,
      consultant,
      ...(leaves ? { leftAt: writeTime(end - side.between(2, 20)) } : {}),
      ...(free && side.chance(1) ? { steppedOut: true } : {}),
      ...(late && !plotted && side.chance(30) ? { excused: true } : {}),
      ...(kind === 'regular' ? { reported: !free || !side.chance(1) } : {}),
    });
  }
  return meeting;
}

/** The monthly meeting, in May a week late; with the supervisors' summaries and plans, and the targets. */
function addMonthly(book: Book, month: number, people: readonly string[]): void {
  const first =
    [1, 2, 3, 4, 5, 6, 7].map((day) => dayOf(month, day)).find((day) => weekdayOf(day) === 2) ?? 0;
  const day = month === 5 ? first + 7 : first;
  const meeting = meet(book, { kind: 'monthly', day, time: 20 * 60, minutes: 60 }, people);
  for (const leader of ['g03', 'g04', 'g05']) {
    if (!(month === 11 && leader === 'g04')) book.add('LeaderSignIn', day, undefined, { meeting, leader });
  }
  for (const by of ['g03', 'g04']) {
    if (!(month === 3 && by === 'g04')) book.add('Summary', day, undefined, { by });
    if (!(month === 6 && by === 'g03')) book.add('Plan', dayOf(month, 2), undefined, { by });
  }
  addTargets(book, month, meeting);
}

/** The manager calls some together at short notice; one of them does not come in time. */
function addAdHoc(book: Book, month: number, people: readonly string[]): void {
  const side = book.beside('ad hoc', month);
  const day = dayOf(month, side.between(10, 25));
  const time = 20 * 60 + 30;
  const called = side.shuffle(people.filter((each) => !punctual.has(each))).slice(0, 4);
  const meeting = book.add('Meeting', day, time, { kind: 'adHoc', endsAt: writeTime(time + 30) });
  for (const [index, consultant] of called.entries()) {
    book.add('MeetingNotice', day - 1, 18 * 60, { consultant, on: writeDay(day), at: writeTime(time) });
    if (index > 0) book.add('SignIn', day, time - index, { meeting, consultant });
  }
}

/** Every day but one at two: leads and supervisors, who seldom miss it. */
function addLeadsMeetings(book: Book, days: readonly number[]): void {
  for (const day of days.filter((each) => each !== dayOf(11, 18))) {
    const side = book.beside('leads', day);
    const meeting = book.add('Meeting', day, 14 * 60, { kind: 'leads', endsAt: '14:30' });
    for (const leader of ['g01', 'g02', 'g03', 'g04']) {
      if (!side.chance(2)) book.add('LeaderSignIn', day, undefined, { meeting, leader });
    }
  }
}

/**
 * The manager gives everybody his target at the monthly meeting. A supervisor issues one himself each month, another is
 * issued days later, and in two months the parts do not make up the whole.
 */
function addTargets(book: Book, month: number, meeting: Entry): void {
  const side = book.beside('targets', month);
  const issued = book.consultants.filter((each) => each.from <= month && !hasNoTarget(month, each));
  const [byAnother, later] = side.shuffle(issued);
  const whole = issued.reduce((sum, each) => sum + each.target, 0);
  const gap = month === 4 || month === 10 ? 2_000_000 : 0;
  // What a supervisor issued is not part of what the manager shares out.
  const amount = whole - (byAnother?.target ?? 0) + gap;
  book.add('ClubTarget', meeting.day, meeting.time, { amount, by: 'g05' });
  for (const each of issued) {
    const late = each === later;
    book.add('TargetIssue', meeting.day + (late ? 3 : 0), meeting.time, {
      consultant: each.id,
      amount: each.target,
      by: each === byAnother ? 'g03' : 'g05',
      ...(late ? {} : { meeting }),
    });
  }
}

/** The morning and evening meetings and the day sheets of those who had a shift. */
export function addDaySheets(book: Book, month: number): void {
  const shifts = book.in(month).filter(({ kind }) => kind === 'Shift');
  for (const day of new Set(shifts.map((each) => each.day))) {
    const side = book.beside('day sheets', day);
    const own = shifts.filter((each) => each.day === day);
    const at = (kind: string, time: number): Entry =>
      book.add('Meeting', day, time, { kind, endsAt: writeTime(time + 15) });
    const morning = at('morning', 9 * 60 + 35);
    const evening = at('evening', 18 * 60 + 15);
    for (const consultant of new Set(own.map(({ fields }) => fields['consultant']))) {
      for (const [meeting, time] of [
        [morning, 9 * 60 + 35],
        [evening, 18 * 60 + 15],
      ] as const) {
        if (!side.chance(3)) book.add('SignIn', day, time - side.between(1, 8), { meeting, consultant });
      }
      book.add('DaySheet', day, 22 * 60, {
        consultant,
        plan: !side.chance(4),
        calls: side.chance(5) ? side.between(4, 9) : side.between(10, 25),
        form: !side.chance(4),
      });
    }
  }
}

const latecomings = new Set([dayOf(8, 3), dayOf(8, 24)]);
/** Whose fines are counted by hand in a scenario or a test. */
const punctual = new Set(['n01', 'n09', 'n10', 'w03']);
