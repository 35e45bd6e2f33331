import { dayOf, lengthOf, monthOf, writeDay } from '../../generator/calendar.ts';
import type { Entry } from '../../generator/records.ts';
import { FIRST_DAY } from './book.ts';
import type { Book } from './book.ts';
import type { Consultant } from './people.ts';

/** One way in which a sale comes about; each is a ground of the claim, or a near miss of one. */
export type Ground = keyof typeof grounds;

export interface Desk {
  readonly book: Book;
  readonly month: number;
  /** A consultant who makes sales this month, by skill. */
  readonly choose: (position: Consultant['position'], ...not: readonly string[]) => string;
}

const cardPrices = [168_800, 198_800, 268_800, 368_800, 368_800, 468_800, 588_800, 888_800];
const otherPrices = {
  transfer: [30_000, 50_000, 60_000, 80_000],
  reopen: [188_800, 238_800, 288_800],
  product: [5_900, 19_900, 39_900, 68_800, 129_900],
  renewal: [168_800, 238_800, 328_800],
  upgrade: [80_000, 120_000, 200_000],
};
type OtherKind = keyof typeof otherPrices;

/** A sale of a new card or of something else, made by the ground's own story. */
export function sell(desk: Desk, ground: Ground): Entry {
  return grounds[ground](desk);
}

const grounds = {
  namedAloud: (desk: Desk) => {
    const owner = desk.choose(desk.book.random.chance(70) ? 'inside' : 'outside');
    return designate(desk, owner, 'namedAloud');
  },
  showedCard: (desk: Desk) =>
    designate(desk, desk.choose(desk.book.random.chance(25) ? 'inside' : 'outside'), 'cardOf'),
  showedCoupon: (desk: Desk) => designate(desk, desk.choose('outside'), 'couponOf'),

  deposit: (desk: Desk) => {
    const { book } = desk;
    const day = anyDay(desk);
    const customer = book.customer();
    const kind = anyOtherKind(desk);
    const owner = desk.choose('inside');
    book.add('Deposit', before(day, book.random.between(1, 14)), anyTime(desk), {
      customer,
      kind,
      amount: book.random.pick([10_000, 20_000, 50_000]),
      takenBy: owner,
    });
    const receiver = book.random.chance(60) ? owner : desk.choose('inside');
    const sale = book.add('Sale', day, anyTime(desk), {
      customer,
      kind,
      amount: anyPrice(desk, kind),
      receiver,
    });
    return share(desk, sale, [owner]);
  },

  offDutyTracked: (desk: Desk) => {
    const onTurn = desk.choose('inside');
    const { customer, day, tracker } = track(desk);
    const receiver = desk.choose('inside', onTurn);
    const { sale } = openOffDuty(desk, { customer, day, receiver }, { onTurn });
    return share(desk, sale, [tracker, onTurn]);
  },
  offDuty: (desk: Desk) => {
    const onTurn = desk.choose('inside');
    const { sale } = openOffDuty(desk, { receiver: desk.choose('inside', onTurn) }, { onTurn });
    return share(desk, sale, [onTurn]);
  },
  /** Nobody was noted as next in turn: the credit goes to the house. */
  offDutyHouse: (desk: Desk) => openOffDuty(desk, { receiver: desk.choose('inside') }).sale,
  /** All who were on duty had a guest, and the manager said yes. */
  offDutyAllowed: (desk: Desk) => {
    const receiver = desk.choose('inside');
    const { visit, sale } = openOffDuty(desk, { receiver });
    desk.book.allowed.push(visit);
    return share(desk, sale, [receiver]);
  },
  offDutyAppointed: (desk: Desk) => {
    const { book } = desk;
    const receiver = desk.choose('inside');
    const { sale } = openOffDuty(desk, { receiver });
    const made = before(sale.day, book.random.between(1, 3));
    const time = anyTime(desk);
    book.add('Appointment', made, time, {
      customer: sale.fields['customer'],
      consultant: receiver,
      on: writeDay(sale.day),
    });
    book.add('Notice', made, time + 5, {
      consultant: receiver,
      to: book.random.pick(['supervisor', 'manager']),
      about: 'reception',
      on: writeDay(sale.day),
    });
    return share(desk, sale, [receiver]);
  },

  giftGuest: (desk: Desk) => {
    const { book } = desk;
    const receiver = desk.choose('inside');
    const { customer, day } = book.random.chance(60)
      ? track(desk)
      : { customer: book.customer(), day: anyDay(desk) };
    const sale = open(desk, { customer, day, receiver }, { gift: book.random.pick(['voucher', 'giftCard']) });
    return share(desk, sale, [receiver]);
  },
  bringerOpens: (desk: Desk) => {
    const receiver = desk.choose('inside');
    const { customer, day, tracker } = track(desk);
    const sale = open(desk, { customer, day, receiver });
    bringFriend(desk, sale, receiver, desk.book.random.chance(50));
    return share(desk, sale, [tracker, receiver]);
  },
  friendOpens: (desk: Desk) => {
    const { book } = desk;
    const receiver = desk.choose('inside');
    const { customer, day } = track(desk);
    const visit = book.add('Visit', day, anyTime(desk), { customer, receiver });
    return bringFriend(desk, visit, receiver, true);
  },

  tracked: (desk: Desk) => {
    const { book } = desk;
    const receiver = desk.choose('inside');
    const { customer, day, tracker, since } = track(desk);
    if (book.random.chance(25) && day - since > 2) {
      const later = book.random.between(since + 1, day - 1);
      book.add('Tracking', later, anyTime(desk), {
        customer,
        consultant: desk.choose('outside', tracker),
        reached: true,
      });
    }
    return share(desk, open(desk, { customer, day, receiver }), [tracker, receiver]);
  },
  /** Tracked, but not reached, or too long ago: a walk-in all the same. */
  staleTracking: (desk: Desk) => {
    const { book } = desk;
    const receiver = desk.choose('inside');
    const sale = open(desk, { receiver });
    const long = sale.day - FIRST_DAY > 45 && book.random.chance(50);
    book.add(
      'Tracking',
      before(sale.day, long ? book.random.between(31, 40) : book.random.between(1, 20)),
      anyTime(desk),
      {
        customer: sale.fields['customer'],
        consultant: desk.choose('outside'),
        reached: long,
      },
    );
    return share(desk, sale, [receiver]);
  },
  walkIn: (desk: Desk) => {
    const { book } = desk;
    const receiver = desk.choose('inside');
    const sale = open(desk, { receiver });
    if (book.random.chance(30)) {
      book.add('Tracking', before(sale.day, book.random.between(1, 9)), anyTime(desk), {
        customer: sale.fields['customer'],
        consultant: desk.choose('inside', receiver),
        reached: true,
      });
    }
    return share(desk, sale, [receiver]);
  },
  memberWithoutDeposit: (desk: Desk) => {
    const { book } = desk;
    const kind = anyOtherKind(desk);
    const receiver = desk.choose('inside');
    const sale = book.add('Sale', anyDay(desk), anyTime(desk), {
      customer: book.customer(),
      kind,
      amount: anyPrice(desk, kind),
      receiver,
    });
    return share(desk, sale, [receiver]);
  },
};

/** A plain sale to a walk-in of exactly this amount: how the plot steers a ranking. */
export function sellExactly(desk: Desk, receiver: string, amount: number): Entry {
  return share(desk, open(desk, { receiver, amount }), [receiver]);
}

/** Two outside sellers tracked one customer on one day, and nobody wrote down when. */
export function sellDisputed(desk: Desk): { readonly sale: Entry; readonly trackers: readonly string[] } {
  const { book } = desk;
  const receiver = desk.choose('inside');
  const sale = open(desk, { receiver });
  const day = before(sale.day, book.random.between(2, 10));
  const first = desk.choose('outside');
  const trackers = [first, desk.choose('outside', first)];
  for (const consultant of trackers) {
    book.add('Tracking', day, undefined, { customer: sale.fields['customer'], consultant, reached: true });
  }
  return { sale, trackers };
}

function designate(desk: Desk, owner: string, proof: string): Entry {
  const { random } = desk.book;
  const receiver = random.chance(40) ? desk.choose('inside') : desk.choose('inside', owner);
  const place = random.chance(25) ? track(desk) : { customer: desk.book.customer(), day: anyDay(desk) };
  const sale = open(desk, { customer: place.customer, day: place.day, receiver }, { [proof]: owner });
  return share(desk, sale, [owner]);
}

/** An outside seller reached a customer in the month before a day of this month. */
function track(desk: Desk): { customer: string; day: number; tracker: string; since: number } {
  const { book } = desk;
  const customer = book.customer();
  const day = anyDay(desk);
  const since = before(day, book.random.between(1, 29));
  const tracker = desk.choose('outside');
  book.add('Tracking', since, anyTime(desk), { customer, consultant: tracker, reached: true });
  return { customer, day, tracker, since };
}

/** A new card sold by one whose shift of that day was over when the guest came. */
function openOffDuty(
  desk: Desk,
  deal: Deal,
  shown: Entry['fields'] = {},
): { readonly visit: Entry; readonly sale: Entry } {
  const { visit, sale } = receive(desk, deal, shown);
  desk.book.offDuty.push(visit);
  return { visit, sale };
}

interface Deal {
  readonly customer?: string;
  readonly day?: number;
  readonly receiver: string;
  readonly amount?: number;
}

/** A visit and, soon after, the sale of a new card. */
function receive(
  desk: Desk,
  deal: Deal,
  shown: Entry['fields'],
): { readonly visit: Entry; readonly sale: Entry } {
  const { book } = desk;
  const customer = deal.customer ?? book.customer();
  const day = deal.day ?? anyDay(desk);
  const time = anyTime(desk);
  const visit = book.add('Visit', day, time, { customer, receiver: deal.receiver, ...shown });
  const sale = book.add('Sale', day, time + book.random.between(25, 95), {
    customer,
    kind: 'newCard',
    amount: deal.amount ?? anyCardPrice(desk),
    receiver: deal.receiver,
  });
  return { visit, sale };
}

function open(desk: Desk, deal: Deal, shown: Entry['fields'] = {}): Entry {
  return receive(desk, deal, shown).sale;
}

/** The friend whom the customer of a visit or a sale brings along; he may open a card too. */
function bringFriend(desk: Desk, with_: Entry, receiver: string, opens: boolean): Entry {
  const { book } = desk;
  const customer = book.customer();
  const time = with_.time ?? 600;
  book.add('Visit', with_.day, time, { customer, receiver, broughtBy: with_.fields['customer'] });
  if (!opens) return with_;
  const sale = book.add('Sale', with_.day, time + 40, {
    customer,
    kind: 'newCard',
    amount: anyCardPrice(desk),
    receiver,
  });
  return share(desk, sale, [receiver]);
}

/** Notes who should get the credit: all of it, or 70% and the rest, the odd fen to the first. */
function share(desk: Desk, sale: Entry, owners: readonly string[]): Entry {
  desk.book.setOwners(sale, owners);
  creditOwners(desk, owners, Number(sale.fields['amount']));
  return sale;
}

function creditOwners({ book, month }: Desk, [first = '', second]: readonly string[], amount: number): void {
  const rest = second === undefined ? 0 : Math.floor((amount * 3) / 10);
  book.credit(month, first, amount - rest);
  if (second !== undefined) book.credit(month, second, rest);
}

/** Not the very first day that is known: there is a day before it for a tracking record. */
function anyDay(desk: Desk): number {
  return Math.max(FIRST_DAY + 1, dayOf(desk.month, desk.book.random.between(1, lengthOf(desk.month))));
}

function anyTime(desk: Desk): number {
  return desk.book.random.between(10 * 60, 19 * 60 + 30);
}

function anyOtherKind(desk: Desk): OtherKind {
  return desk.book.random.pick(['transfer', 'reopen', 'product', 'product', 'renewal', 'renewal', 'upgrade']);
}

function anyPrice(desk: Desk, kind: OtherKind): number {
  return desk.book.random.pick(otherPrices[kind]);
}

/** A list price, often with a discount, seldom with a few fen off: splits that do not divide. */
function anyCardPrice(desk: Desk): number {
  const { random } = desk.book;
  const price = (random.pick(cardPrices) / 100) * random.pick([100, 100, 95, 92, 88]);
  return random.chance(15) ? price - random.between(1, 99) : price;
}

function before(day: number, days: number): number {
  return Math.max(FIRST_DAY, day - days);
}

/** Customers who came, or were only called, and bought nothing. */
export function addIdleContacts(desk: Desk, visits: number, trackings: number): void {
  const { book } = desk;
  for (let index = 0; index < visits; index += 1) {
    book.add('Visit', anyDay(desk), anyTime(desk), {
      customer: book.customer(),
      receiver: desk.choose('inside'),
    });
  }
  for (let index = 0; index < trackings; index += 1) {
    book.add('Tracking', anyDay(desk), anyTime(desk), {
      customer: book.customer(),
      consultant: desk.choose(book.random.chance(75) ? 'outside' : 'inside'),
      reached: book.random.chance(70),
    });
  }
}

/** Some of a sale's money goes back. */
export function refund(desk: Desk, sale: Entry, amount: number): void {
  const earliest = monthOf(sale.day) === desk.month ? sale.day + 1 : dayOf(desk.month, 3);
  const day = Math.min(earliest + desk.book.random.between(0, 6), dayOf(desk.month, lengthOf(desk.month)));
  desk.book.add('Refund', day, undefined, { sale, amount });
  creditOwners(desk, desk.book.ownersOf(sale), -amount);
}
