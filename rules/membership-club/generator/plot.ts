import type { Book, Entry } from './book.ts';
import { dayOf } from './calendar.ts';
import type { Consultant } from './people.ts';
import type { Desk, Ground } from './sales.ts';
import { refund, sell, sellDisputed, sellExactly } from './sales.ts';

/** How many sales of each ground a full month has. */
const fullMonth: readonly (readonly [Ground, number])[] = [
  ['namedAloud', 18],
  ['showedCard', 22],
  ['showedCoupon', 18],
  ['deposit', 48],
  ['offDutyTracked', 3],
  ['offDuty', 4],
  ['offDutyHouse', 1],
  ['offDutyAllowed', 2],
  ['offDutyAppointed', 2],
  ['giftGuest', 10],
  ['bringerOpens', 6],
  ['friendOpens', 5],
  ['tracked', 36],
  ['staleTracking', 6],
  ['walkIn', 24],
  ['memberWithoutDeposit', 8],
];
/** Percent of a full month, January to August: the spring festival is slow, the summer is not. */
const seasons = [78, 72, 92, 95, 98, 102, 100, 108];

/** The sales of a month, in no order. */
export function sellMonth(desk: Desk): readonly Entry[] {
  const season = seasons[desk.month - 1] ?? 100;
  const grounds = fullMonth.flatMap(([ground, count]) =>
    Array.from({ length: Math.max(1, Math.floor((count * season) / 100)) }, () => ground),
  );
  return desk.book.random.shuffle(grounds).map((ground) => sell(desk, ground));
}

/** Who is kept from selling: months of a missed target, and a long leave. */
const idle = new Map([
  ['n05', [6, 7, 8]],
  ['n21', [5, 6, 7, 8]],
  ['w05', [3, 4, 5]],
]);
export function skillIn(month: number, consultant: Consultant): number {
  if (consultant.from > month || isOnLeave(month, consultant)) return 0;
  return idle.get(consultant.id)?.includes(month) === true ? 1 : consultant.skill;
}

/** n21 is away in July: no target, and the count of missed targets waits. */
export function isOnLeave(month: number, consultant: Consultant): boolean {
  return consultant.id === 'n21' && month === 7;
}

/**
 * Who is first of his group, by month: n01 for the half year that ends in August, n18 for the one that ends in June;
 * n07 would have had one, but n08 was better in May.
 */
const groupTops: readonly (readonly [string, readonly number[]])[] = [
  ['n02', [1, 2]],
  ['n01', [3, 4, 5, 6, 7, 8]],
  ['n07', [1, 2, 3, 4, 6, 7, 8]],
  ['n08', [5]],
  ['n18', [1, 2, 3, 4, 5, 6]],
];

/** Lifts a month's winners above the others, with sales to walk-ins, and makes the tie of August. */
export function steerRankings(desk: Desk): void {
  const { book, month } = desk;
  for (const [id, months] of groupTops) {
    if (months.includes(month)) liftAbove(desk, id, (other) => other.group === groupOf(book, id));
  }
  // n01 is first of the whole department from June on: a raise is proposed in August.
  if (month >= 6) liftAbove(desk, 'n01', (other) => other.department === 'east');
  if (month !== 8) return;
  liftAbove(desk, 'n12', (other) => other.department === 'west');
  const gap = book.credited(month, 'n12') - book.credited(month, 'n18');
  sellUpTo(desk, 'n18', gap);
}

function groupOf(book: Book, id: string): string | undefined {
  return book.consultants.find((each) => each.id === id)?.group;
}

function liftAbove(desk: Desk, id: string, rivals: (other: Consultant) => boolean): void {
  const { book, month } = desk;
  const best = Math.max(
    0,
    ...book.consultants
      .filter((other) => other.position === 'inside' && other.id !== id && rivals(other))
      .map((other) => book.credited(month, other.id)),
  );
  const lead = book.random.between(20_000, 90_000);
  sellUpTo(desk, id, best + lead - book.credited(month, id));
}

/** Sales of at most one dear card each that come to `amount` fen. */
function sellUpTo(desk: Desk, id: string, amount: number): void {
  const dear = 588_800;
  for (let left = amount; left > 0; left -= dear) sellExactly(desk, id, Math.min(left, dear));
}

/** Refunds, of this month's sales and of older ones. `sales` are those with one owner, by month. */
export function addRefunds(desk: Desk, sales: ReadonlyMap<number, readonly Entry[]>): void {
  const { book, month } = desk;
  const plain = (entries: readonly Entry[]): readonly Entry[] =>
    entries.filter((sale) => isPlain(book, sale));
  const recent = book.random.shuffle(
    plain(sales.get(month) ?? []).filter((sale) => sale.day < dayOf(month, 20)),
  );
  const older = book.random.shuffle([1, 2, 3, 4].flatMap((back) => plain(sales.get(month - back) ?? [])));
  for (const sale of [...recent.slice(0, 2), ...older.slice(0, 2)]) {
    const whole = Number(sale.fields['amount']);
    refund(
      desk,
      sale,
      String(sale.fields['receiver']),
      book.random.chance(50) ? whole : Math.floor(whole / 3),
    );
  }
}

/** A member's renewal or card that its receiver sold alone. */
function isPlain(book: Book, sale: Entry): boolean {
  const receiver = book.consultants.find((each) => each.id === sale.fields['receiver']);
  return (
    receiver?.position === 'inside' &&
    sale.fields['kind'] === 'newCard' &&
    sale.fields['offDuty'] === undefined
  );
}

/** Disputes, and what the manager made of them; a penalty waived with and one without counting. */
export function addExceptions(desk: Desk, manager: string): void {
  const { book, month } = desk;
  const { random } = book;
  if (month % 2 === 0) {
    const settled = sellDisputed(desk);
    book.except({
      kind: 'credit',
      block: 'owner',
      of: settled,
      to: desk.choose('outside'),
      by: manager,
      day: settled.day + 1,
      reason: '两位外销同日跟踪,经主管调解,对方放弃',
    });
    const waived = book.add('Incident', dayOf(month, 6), 600, {
      consultant: 'n03',
      conduct: 'noUniform',
      setting: 'onShift',
    });
    book.add('Incident', dayOf(month, 21), 600, {
      consultant: 'n03',
      conduct: 'noUniform',
      setting: 'onShift',
    });
    book.except({
      kind: 'waive',
      block: 'conduct',
      of: waived,
      by: manager,
      day: dayOf(month, 7),
      reason: '工服送洗,公司未备替换',
      ...(random.chance(50) ? { uncounted: true as const } : {}),
    });
  }
  if (month === 8) sellDisputed(desk);
}
