import { dayOf, writeDay } from '../../generator/calendar.ts';
import type { Floor } from './floor.ts';
import { manager, sellers } from './floor.ts';

/** What is wrong with a deal; the first of a month is as it should be. */
const flaws = [
  'approach',
  'analysis',
  'design',
  'negotiation',
  'aftercare',
  'order',
  'price',
  'quality',
  'aftersales',
  'quotation',
  'contractPaper',
  'payment',
  'deliverBy',
  'approval',
  'lateApproval',
  'orderGap',
  'orderLate',
  'deliveryLate',
  'survey',
] as const;
type Flaw = (typeof flaws)[number] | undefined;

const PER_MONTH = 3;

/** Deals from the first contact to the survey after delivery, each signed in this month. */
export function addDeals(floor: Floor, month: number): void {
  for (let index = 0; index < PER_MONTH; index += 1) {
    const number = (month - 1) * PER_MONTH + index;
    const flaw = index > 0 ? flaws[(number - month) % flaws.length] : undefined;
    // Whatever is promised in December is due within the year.
    addDeal(
      floor,
      floor.newCustomers[number] ?? '',
      dayOf(month, floor.random.between(19, month === 12 ? 21 : 28)),
      flaw,
    );
  }
}

function addDeal(floor: Floor, customer: string, signed: number, flaw: Flaw): void {
  const person = floor.random.pick(sellers);
  prepare(floor, signed, flaw, person, customer);
  floor.note('Contract', signed, 15 * 60, { customer, seller: person, dueOn: writeDay(signed + 10) });
  if (flaw !== 'aftercare')
    floor.note('StageNote', signed + 4, 10 * 60, { customer, by: person, stage: 'aftercare' });
  fulfil(floor, signed, flaw, person, customer);
}

function prepare(floor: Floor, signed: number, flaw: Flaw, person: string, customer: string): void {
  const steps = [
    ['approach', 18],
    ['analysis', 14],
    ['design', 10],
    ['negotiation', 5],
  ] as const;
  for (const [stage, before] of steps) {
    // Out of order: the design comes after the talks.
    const late = flaw === 'order' && stage === 'design' ? 6 : 0;
    if (flaw !== stage)
      floor.note('StageNote', signed - before + late, 10 * 60, { customer, by: person, stage });
  }
  for (const item of ['price', 'quality', 'aftersales']) {
    if (flaw !== item) floor.note('Disclosure', signed - 4, 11 * 60, { customer, item });
  }
  for (const [paper, missing] of [
    ['quotation', 'quotation'],
    ['contract', 'contractPaper'],
  ] as const) {
    if (flaw !== missing) floor.note('PaperIssued', signed - 3, 14 * 60, { customer, paper, by: person });
  }
  for (const term of ['payment', 'deliverBy'] as const) {
    if (flaw !== term) floor.note('TermConfirmed', signed - 3, 15 * 60, { customer, term });
  }
  if (flaw !== 'approval')
    floor.note('Approval', signed + (flaw === 'lateApproval' ? 1 : -2), 16 * 60, {
      customer,
      applicant: person,
      matter: 'contract',
      approver: manager,
      agreed: true,
    });
}

function fulfil(floor: Floor, signed: number, flaw: Flaw, person: string, customer: string): void {
  const order = floor.note('Order', signed, 16 * 60, {
    customer,
    person,
    product: 'annual',
    quantity: 1,
    phone: flaw === 'orderGap' ? undefined : '已留',
    dueOn: writeDay(signed + 10),
  });
  floor.note('OrderSubmission', signed + (flaw === 'orderLate' ? 2 : 0), 17 * 60, { order });
  const delivered = signed + (flaw === 'deliveryLate' ? 13 : 8);
  const delivery = floor.note('OrderDelivery', delivered, 10 * 60, { order, person });
  if (flaw !== 'survey') floor.note('Survey', delivered + 5, 10 * 60, { delivery });
}
