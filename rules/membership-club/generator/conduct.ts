import { dayOf, lengthOf } from '../../generator/calendar.ts';
import type { Book } from './book.ts';
import { LAST_DAY } from './book.ts';
import { addLeaving } from './attendance.ts';
import type { Desk } from './sales.ts';

type Findings = { readonly [field: string]: string | number | boolean };

/** What supervisors note in an ordinary month; a third of it is outside the rule's place and gives no penalty. */
const ordinary: readonly Findings[] = [
  { conduct: 'noUniform', setting: 'onShift' },
  { conduct: 'noUniform', setting: 'offShift' },
  { conduct: 'noBadge', setting: 'onShift' },
  { conduct: 'noBadge', setting: 'frontDesk' },
  { conduct: 'untidy', setting: 'receiving' },
  { conduct: 'imageHarm', setting: 'receiving' },
  { conduct: 'idling', setting: 'onShift' },
  { conduct: 'idling', setting: 'offShift' },
  { conduct: 'refusedSchedule' },
  { conduct: 'deceivedSuperior', severe: false },
  { conduct: 'untidy', setting: 'frontDesk' },
  { conduct: 'noUniform', setting: 'frontDesk' },
  { conduct: 'phoneRang', setting: 'meeting' },
  { conduct: 'phoneRang', setting: 'onShift' },
  { conduct: 'whispering', setting: 'meeting' },
  { conduct: 'whispering', setting: 'meeting' },
  { conduct: 'phoneRang', setting: 'meeting' },
  { conduct: 'whispering', setting: 'onShift' },
  { conduct: 'noBadge', setting: 'offShift' },
  { conduct: 'quarrel', setting: 'onShift' },
  { conduct: 'askedDiscount', setting: 'receiving' },
  { conduct: 'askedDiscount', setting: 'onShift' },
  { conduct: 'coldService', upheld: true },
  { conduct: 'coldService', upheld: false },
  { conduct: 'overPromise' },
  { conduct: 'negativity' },
  { conduct: 'idling', setting: 'frontDesk' },
  { conduct: 'refusedService', upheld: true },
  { conduct: 'refusedService', upheld: false },
];

/** The incidents, absences and complaints of a month among `people`. */
export function addConduct(desk: Desk, people: readonly string[]): void {
  const { book, month } = desk;
  const { random } = book;
  const day = (): number => dayOf(month, random.between(1, lengthOf(month)));
  const time = (): number => random.between(9 * 60, 21 * 60);
  for (let index = random.between(14, 20); index > 0; index -= 1) {
    book.add('Incident', day(), time(), { consultant: random.pick(people), ...random.pick(ordinary) });
  }
  // A quarrel at the front desk has two sides, and both are noted.
  const quarrelDay = day();
  const [first = '', second = ''] = random.shuffle(people);
  for (const consultant of [first, second]) {
    book.add('Incident', quarrelDay, time(), { consultant, conduct: 'quarrel', setting: 'frontDesk' });
  }
  for (let index = random.between(8, 12); index > 0; index -= 1) {
    const told = random.chance(95);
    addLeaving(book, day(), time(), {
      consultant: random.pick(people),
      minutes: random.between(10, 90),
      told,
      arranged: told && random.chance(92),
    });
  }
  for (let index = random.between(5, 8); index > 0; index -= 1) {
    const received = day();
    const at = time();
    const consultant = random.pick(people);
    const hours = random.between(1, 26);
    const complaint = book.add('Complaint', received, at, { consultant, passedUp: random.chance(10) });
    const days = hours > 24 ? 2 : hours > 12 ? 1 : 0;
    book.add('Handling', Math.min(LAST_DAY, received + days), undefined, { complaint });
  }
}

/** The conduct that the story needs: ladders climbed to the top, damages past the cap. */
export function addPlottedConduct(book: Book): void {
  const incident = (month: number, day: number, consultant: string, findings: Findings): void => {
    book.add('Incident', dayOf(month, day), 15 * 60, { consultant, ...findings });
  };
  const absence = (month: number, day: number, consultant: string): void => {
    const how = { consultant, minutes: 120, told: false, arranged: false };
    addLeaving(book, dayOf(month, day), 14 * 60, how);
  };
  const badge = { conduct: 'noBadge', setting: 'onShift' };
  // n09: five times without the badge in August, the last rung and one above it.
  for (const day of [3, 7, 12, 19, 26]) incident(8, day, 'n09', badge);
  // n01: the best seller of August has a fine too.
  for (const day of [10, 24]) incident(8, day, 'n01', badge);
  // n15: four promises in three months.
  incident(6, 20, 'n15', { conduct: 'overPromise' });
  incident(7, 5, 'n15', { conduct: 'overPromise' });
  incident(8, 3, 'n15', { conduct: 'overPromise' });
  incident(8, 12, 'n15', { conduct: 'overPromise' });
  // n13: asked for a discount before the guest.
  incident(2, 11, 'n13', { conduct: 'askedDiscount', setting: 'receiving' });
  // n11: absent without leave for the third time this year.
  absence(2, 9, 'n11');
  absence(5, 18, 'n11');
  absence(8, 17, 'n11');
  // w03: in August twice the phone or a whisper in a meeting; the two late arrivals stand among the sign-ins.
  for (const [day, conduct, setting] of [
    [4, 'whispering', 'onShift'],
    [11, 'phoneRang', 'meeting'],
    [18, 'whispering', 'meeting'],
    [25, 'whispering', 'onShift'],
  ] as const) {
    incident(8, day, 'w03', { conduct, setting });
  }
  // n10: damages that the cap spreads over July, August and on; a second, smaller one in August.
  incident(7, 18, 'n10', { conduct: 'harm', damage: 260_000 });
  incident(8, 14, 'n10', { conduct: 'harm', damage: 15_050 });
  for (const day of [5, 21]) incident(8, day, 'n10', badge);
  incident(8, 20, 'w08', { conduct: 'deceivedGuest', severe: true });
}

/** Whom the plot needs with no other incident than its own. */
export const plottedPeople: readonly string[] = ['n01', 'n09', 'n10', 'n11', 'n15', 'w03', 'w08'];
