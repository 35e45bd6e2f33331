import type { Floor } from './floor.ts';
import { director, manager, products, sellers, workdaysOf } from './floor.ts';

/** Targets on the first workday; offers, approvals and sales; now and then a customer taken from a colleague. */
export function addSales(floor: Floor, month: number): void {
  const { random } = floor;
  const days = workdaysOf(month);
  for (const person of sellers) {
    // Nobody set a target for e5 in April.
    if (person === 'e5' && month === 4) continue;
    floor.note('Target', month, days[0] ?? 1, 9 * 60, {
      person,
      period: 'month',
      goal: 'revenue',
      amount: 600_000,
      version: 1,
      issuedBy: manager,
    });
  }
  for (let index = random.between(10, 14); index > 0; index -= 1) addSale(floor, month);
}

function addSale(floor: Floor, month: number): void {
  const { random } = floor;
  const [product, { listPrice }] = random.pick([...products]);
  const seller = random.pick(sellers);
  const customer = random.pick(floor.customers);
  // Percent of the list price; up to 5 may be given without asking.
  const cut = random.pick([0, 0, 0, 0, 3, 4, 5, 5, 8, 12]);
  const price = listPrice - (listPrice / 100) * cut;
  const day = random.between(3, 24);
  if (cut > 5 && random.chance(92)) {
    floor.note('Approval', month, day - 1, 10 * 60, {
      customer,
      applicant: seller,
      matter: 'discount',
      approver: cut > 10 ? director : manager,
      agreed: random.chance(95),
      product,
      price,
    });
  }
  floor.note('Quote', month, day, 10 * 60, { customer, product, seller, stated: listPrice, price });
  const sale = floor.note('Sale', month, day, 15 * 60, {
    customer,
    product,
    seller,
    amount: price,
    termsChanged: false,
  });
  if (random.chance(6)) {
    const owner = random.pick(sellers.filter((each) => each !== seller));
    floor.note('Diversion', month, day + 3, 11 * 60, { sale, diverter: seller, owner });
  }
}
