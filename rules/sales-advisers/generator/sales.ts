import { dayOf } from '../../generator/calendar.ts';
import { workdaysOf } from '../../generator/holidays.ts';
import type { Floor } from './floor.ts';
import { director, manager, products, sellers } from './floor.ts';

/** A price cut that nobody approved; a customer who was a colleague's. */
type Story = 'cut' | 'diverted';
const stories: ReadonlyMap<number, Story> = new Map([
  [2, 'diverted'],
  [3, 'cut'],
  [6, 'cut'],
  [8, 'diverted'],
  [10, 'cut'],
  [11, 'diverted'],
]);

/**
 * Targets on the first workday; offers, approvals and sales.
 *
 * @returns Each seller's revenue, in fen.
 */
export function addSales(floor: Floor, month: number): ReadonlyMap<string, number> {
  const { random } = floor;
  const days = workdaysOf(month);
  for (const person of sellers) {
    // Nobody set a target for e5 in April.
    if (person === 'e5' && month === 4) continue;
    floor.note('Target', days[0] ?? dayOf(month, 1), 9 * 60, {
      person,
      period: 'month',
      goal: 'revenue',
      amount: 600_000,
      version: 1,
      issuedBy: manager,
    });
  }
  const sold = new Map<string, number>();
  for (let index = random.between(10, 14); index > 0; index -= 1) {
    // The last of a month may have a story.
    const { seller, price } = addSale(floor, month, index === 1 ? stories.get(month) : undefined);
    sold.set(seller, (sold.get(seller) ?? 0) + price);
  }
  return sold;
}

function addSale(
  floor: Floor,
  month: number,
  story: Story | undefined,
): { readonly seller: string; readonly price: number } {
  const { random } = floor;
  const [product, { listPrice }] = random.pick([...products]);
  // e5 sells least.
  const seller = random.pickWeighted(sellers, (each) => (each === 'e5' ? 1 : 3));
  const customer = random.pick(floor.customers);
  // Percent of the list price; up to 5 may be given without asking.
  const cut = story === 'cut' ? 8 : random.pick([0, 0, 0, 0, 3, 4, 5, 5, 8, 12]);
  const price = listPrice - (listPrice / 100) * cut;
  const day = dayOf(month, random.between(3, 24));
  if (cut > 5 && story !== 'cut') {
    floor.note('Approval', day - 1, 10 * 60, {
      customer,
      applicant: seller,
      matter: 'discount',
      approver: cut > 10 ? director : manager,
      agreed: true,
      product,
      price,
    });
  }
  floor.note('Quote', day, 10 * 60, { customer, product, seller, stated: listPrice, price });
  const sale = floor.note('Sale', day, 15 * 60, {
    customer,
    product,
    seller,
    amount: price,
    termsChanged: false,
  });
  if (story === 'diverted') {
    const owner = random.pick(sellers.filter((each) => each !== seller));
    floor.note('Diversion', day + 3, 11 * 60, { sale, diverter: seller, owner });
  }
  return { seller, price };
}
