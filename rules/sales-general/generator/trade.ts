import { dayOf, writeDay } from '../../generator/calendar.ts';
import { workdaysOf } from '../../generator/holidays.ts';
import type { Entry } from '../../generator/records.ts';
import type { Customer, Floor, Product } from './floor.ts';
import { LAST_DAY, sundaysOf } from './floor.ts';

/** How many sales a seller makes in a month. */
const sales = { least: 2, most: 4 };

/** The inquiries, visits, quotes and sales of a month. */
export function addTrade(floor: Floor, month: number): void {
  addInquiries(floor, month);
  addVisits(floor, month);
  addQuotes(floor, month);
  for (const { id } of floor.sellers) {
    const count = floor.random.between(sales.least, sales.most);
    for (let index = 0; index < count; index += 1) sell(floor, month, id);
  }
}

function addInquiries(floor: Floor, month: number): void {
  const { random } = floor;
  for (let index = 0; index < 8; index += 1) {
    const incomplete = floor.slips('incomplete inquiry', 5, 17);
    floor.add('Inquiry', anyWorkday(floor, month), anyTime(floor), {
      takenBy: random.pick(floor.sellers).id,
      polite: !floor.slips('rude', 11, 29),
      caller: `${random.pick([...'王李张刘陈'])}${random.pick(['女士', '先生'])}`,
      contact: incomplete ? undefined : `1390000${String(random.below(10_000)).padStart(4, '0')}`,
      need: random.pick(floor.products).name,
    });
  }
}

/** Key customers weekly, regular ones every second week, prospects once a month; now and then one is forgotten. */
function addVisits(floor: Floor, month: number): void {
  const sundays = sundaysOf(month);
  for (const customer of floor.customers) {
    const weeks =
      customer.class === 'key'
        ? sundays
        : sundays.filter((day) => (customer.class === 'regular' ? day % 2 === 0 : day === sundays[1]));
    for (const sunday of weeks) {
      if (floor.slips(`no visit to a ${customer.class}`, 9, 31)) continue;
      visit(floor, customer, Math.max(1, sunday - floor.random.between(2, 5)));
    }
  }
}

function visit(floor: Floor, customer: Customer, day: number): void {
  const late = floor.slips('late visit', 21, 60);
  floor.add('Visit', day, anyTime(floor), {
    customer: customer.id,
    visitor: customer.owner,
    prepared: !floor.slips('unprepared', 14, 47),
    minutesLate: late ? 20 : 0,
  });
  if (!floor.random.chance(30)) return;
  const noted = floor.slips('need not noted', 6, 23);
  const need = floor.add('Need', day, undefined, {
    customer: customer.id,
    recordedBy: customer.owner,
    content: noted ? undefined : floor.random.pick(['增加账号', '对接财务', '培训两次', '延长质保']),
  });
  if (floor.slips('need not forwarded', 4, 13) || day + 2 > LAST_DAY) return;
  floor.add('NeedForwarded', day + floor.random.between(0, 2), undefined, {
    need,
    to: floor.random.pick(['marketing', 'service']),
  });
}

/** Customers who ask for a price: the quote follows the same day or the next, by the price list. */
function addQuotes(floor: Floor, month: number): void {
  for (let index = 0; index < 5; index += 1) {
    const seller = floor.random.pick(floor.sellers).id;
    const customer = floor.newCustomer(seller);
    const product = floor.random.pick(floor.products);
    const day = anyWorkday(floor, month);
    const asked = { customer: customer.id, product: product.id, seller };
    floor.add('PriceRequest', day, 9 * 60, asked);
    if (floor.slips('no quote', 7, 19) || day === LAST_DAY) continue;
    const wrong = floor.slips('wrong price', 5, 21);
    const outside = floor.slips('outside the system', 10, 21);
    floor.add('Quote', day + floor.random.between(0, 1), 16 * 60, {
      ...asked,
      stated: wrong ? product.listPrice - 10_000 : product.listPrice,
      price: outside ? product.lowestPrice - 5_000 : atPercent(product, floor.random.between(95, 100)),
    });
  }
}

/** A sale with all that goes before and after it. */
function sell(floor: Floor, month: number, seller: string): void {
  // The steps of the first sales of the year lie in this year too.
  const day = Math.max(anyWorkday(floor, month), dayOf(1, 12));
  const customer = floor.newCustomer(seller);
  const product = floor.random.pick(floor.products);
  addSteps(floor, customer, day);
  const sale = floor.add('Sale', day, anyTime(floor), {
    customer: customer.id,
    product: product.id,
    seller,
    ...settlePrice(floor, customer, product, day),
  });
  enter(floor, sale, day, seller);
  if (floor.random.chance(40)) sign(floor, customer, day, seller);
}

/** The price, within 5% of the list or with what a manager agreed to; and whether the terms were changed. */
function settlePrice(
  floor: Floor,
  customer: Customer,
  product: Product,
  day: number,
): { amount: number; termsChanged: boolean } {
  const agree = (matter: string, agreed: boolean): void => {
    floor.add('Approval', Math.max(1, day - floor.random.between(1, 5)), undefined, {
      customer: customer.id,
      product: product.id,
      applicant: customer.owner,
      matter,
      approver: 'm1',
      agreed,
    });
  };
  const cheap = floor.slips('cheap', 4, 9);
  const changed = floor.slips('terms', 7, 16);
  if (cheap) agree('discount', !floor.slips('cheap not agreed', 2, 3));
  if (changed && !floor.slips('terms not agreed', 2, 3)) agree('terms', true);
  const percent = cheap ? floor.random.between(88, 94) : floor.random.between(95, 100);
  return { amount: atPercent(product, percent), termsChanged: changed };
}

function addSteps(floor: Floor, customer: Customer, day: number): void {
  const stages = ['prospecting', 'needs', 'showing', 'negotiating', 'signing'];
  const skipped = floor.slips('step skipped', 12, 37) ? day % stages.length : -1;
  const swapped = floor.slips('steps swapped', 20, 53);
  stages.forEach((stage, index) => {
    if (index === skipped) return;
    const place = swapped && index === 2 ? 3 : swapped && index === 3 ? 2 : index;
    floor.add('SaleStep', day - 8 + 2 * place, undefined, {
      customer: customer.id,
      stage,
      by: customer.owner,
    });
  });
}

/** Into the system within three days; now and then later, or never. */
function enter(floor: Floor, sale: Entry, day: number, by: string): void {
  if (floor.slips('no entry', 17, 41)) return;
  const late = floor.slips('late entry', 9, 23);
  const entered = day + (late ? floor.random.between(4, 6) : floor.random.between(0, 3));
  if (entered <= LAST_DAY) floor.add('SalesEntry', entered, undefined, { sale, by });
}

/** The contract: reviewed, signed, filed, reported, delivered. */
function sign(floor: Floor, customer: Customer, day: number, seller: string): void {
  const due = Math.min(day + 14, LAST_DAY);
  const contract = floor.add('Contract', day, undefined, {
    customer: customer.id,
    seller,
    dueOn: writeDay(due),
  });
  const step = (stage: string, when: number, by: string): void => {
    if (when <= LAST_DAY) floor.add('ContractStep', when, undefined, { contract, stage, by });
  };
  if (!floor.slips('contract not reviewed', 6, 17)) step('reviewed', day, 'm1');
  if (!floor.slips('contract not signed', 10, 29)) step('signed', day, 'd1');
  if (!floor.slips('contract not filed', 8, 19)) step('filed', day + 1, seller);
  if (!floor.slips('signing not reported', 5, 21) && day < LAST_DAY)
    floor.add('Report', day + 1, undefined, { author: seller, kind: 'signing', contract });
  if (floor.slips('not delivered', 9, 23)) return;
  floor.add('Delivery', Math.max(day, due - floor.random.between(0, 3)), undefined, {
    contract,
    sound: !floor.slips('unsound', 5, 21),
    complete: !floor.slips('short', 7, 21),
  });
}

function atPercent({ listPrice }: Product, percent: number): number {
  return (listPrice / 100) * percent;
}

function anyWorkday(floor: Floor, month: number): number {
  return floor.random.pick(workdaysOf(month));
}

function anyTime(floor: Floor): number {
  return floor.random.between(9 * 60, 18 * 60);
}
