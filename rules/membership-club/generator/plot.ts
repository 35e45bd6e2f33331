import { dayOf } from '../../generator/calendar.ts';
import type { Entry } from '../../generator/records.ts';
import type { Book } from './book.ts';
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
/** Percent of a full month, January to December: the spring festival is slow, the summer is not. */
const seasons = [78, 72, 92, 95, 98, 102, 100, 108, 90, 84, 82, 88];

/** The sales of a month, in no order. */
export function sellMonth(desk: Desk): readonly Entry[] {
  const season = seasons[desk.month - 1] ?? 100;
  const grounds = fullMonth.flatMap(([ground, count]) =>
    Array.from({ length: Math.max(1, Math.floor((count * season) / 100)) }, () => ground),
  );
  for (const [id, months] of idle) {
    if (months.includes(desk.month)) for (const price of [268_800, 168_800]) sellExactly(desk, id, price);
  }
  return desk.book.random.shuffle(grounds).map((ground) => sell(desk, ground));
}

/** Who misses his target, in which months: no customer comes to him but the two of `sellMonth`. */
const idle: ReadonlyMap<string, readonly number[]> = new Map([
  ['n05', [6, 7, 8]],
  ['n21', [5, 6, 8]],
  ['w05', [3, 4, 5]],
]);
export function skillIn(month: number, consultant: Consultant): number {
  const away = hasNoTarget(month, consultant);
  return away || idle.get(consultant.id)?.includes(month) === true ? 0 : consultant.skill;
}

/** Who has no target and sells nothing: n21 on leave in July, and whoever is trained in the month of joining. */
export function hasNoTarget(month: number, consultant: Consultant): boolean {
  return (consultant.id === 'n21' && month === 7) || (consultant.from > 1 && consultant.from >= month);
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
/** Who is first of his department all year long: alone, but for the tie of August. */
const yearTop = 'n18';

/** Whose credit must come out to the fen. */
export const winners: ReadonlySet<string> = new Set(['n05', 'n12', 'n21', ...groupTops.map(([id]) => id)]);

/** Who meets his target to the fen, and when: the count of missed ones begins after it. */
const justMet: readonly (readonly [string, number])[] = [
  ['n21', 4],
  ['n05', 5],
];

/** Lifts a month's winners above the others, with sales to walk-ins, and makes the tie of August. */
export function steerRankings(desk: Desk): void {
  const { book, month } = desk;
  for (const [id, months] of groupTops) {
    if (months.includes(month)) liftAbove(desk, id, (other) => other.group === groupOf(book, id));
  }
  // First of the whole department: n08 in May, then n01, so that a raise is proposed in August.
  const first = month === 5 ? 'n08' : 'n01';
  if (month >= 5 && month <= 8) liftAbove(desk, first, (other) => other.department === 'east');
  for (const [id, when] of justMet) {
    const target = book.consultants.find((each) => each.id === id)?.target ?? 0;
    if (month === when) sellUpTo(desk, id, target - book.credited(month, id));
  }
  if (month !== 8) {
    liftAbove(desk, yearTop, (other) => other.department === 'west');
    return;
  }
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

/** Refunds, of this month's sales and of older ones. */
export function addRefunds(desk: Desk, sales: ReadonlyMap<number, readonly Entry[]>): void {
  const { book, month } = desk;
  const owned = (entries: readonly Entry[] = []): readonly Entry[] =>
    entries.filter((sale) => {
      const owners = book.ownersOf(sale);
      return owners.length > 0 && !owners.some((owner) => winners.has(owner));
    });
  const recent = book.random.shuffle(owned(sales.get(month)).filter((sale) => sale.day < dayOf(month, 20)));
  const older = book.random.shuffle([1, 2, 3, 4].flatMap((back) => owned(sales.get(month - back))));
  for (const sale of [...recent.slice(0, 2), ...older.slice(0, 2)]) {
    const whole = Number(sale.fields['amount']);
    refund(desk, sale, book.random.chance(50) ? whole : Math.floor(whole / 3));
  }
}

/** Disputes, and what the manager made of them; a penalty waived with and one without counting. */
export function addExceptions(desk: Desk, manager: string): void {
  const { book, month } = desk;
  if (month % 2 === 0) {
    const { sale, trackers } = sellDisputed(desk);
    book.except({
      kind: 'credit',
      block: 'owner',
      of: sale,
      to: trackers[0] ?? '',
      by: manager,
      day: sale.day,
      reason: '两位外销同日跟踪，经主管调解，对方放弃',
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
      reason: '工服送洗，公司未备替换',
      // In turn: still counted, and not counted.
      ...(month % 4 === 2 ? { uncounted: true as const } : {}),
    });
  }
  if (month !== 8) return;
  // One dispute is still open at the month's end, and one sale that the rules decide is given to another.
  sellDisputed(desk);
  const moved = sellExactly(desk, 'n20', 198_800);
  book.credit(month, 'n20', -198_800);
  book.credit(month, 'n19', 198_800);
  book.except({
    kind: 'credit',
    block: 'owner',
    of: moved,
    to: 'n19',
    by: manager,
    day: moved.day,
    reason: '前期由他接待三次，当日公休，接待人同意',
  });
}
