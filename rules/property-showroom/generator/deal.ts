import { writeDay } from '../../generator/calendar.ts';
import { CLERK, MANAGER } from './showroom.ts';
import type { Showroom } from './showroom.ts';

/** How a deal goes, step by step; `planDeal` gives one without a flaw, and a story spoils it. Days as numbers. */
export interface DealPlan {
  readonly deal: string;
  /** The day of the subscription; all before and after is counted from it. */
  day: number;
  checked: 'vacant' | 'taken' | 'not';
  formFilled: boolean;
  /** Who approves it, and how many days before (negative: after). */
  approvals: Approval[];
  contacts: { phoneGiven: boolean; addressGiven: boolean };
  filed: boolean;
  copies: { financeCopy: boolean; customerCopy: boolean; consultantCopy: boolean };
  disclosed: Map<string, { steps: boolean; papers: boolean; costs: boolean }>;
  deposit: { takenBy: string; cash: number; cheque: number };
}

export interface Approval {
  readonly approver: string;
  readonly daysBefore: number;
  /** Another's role, when he signs for them. */
  readonly capacity?: string;
  readonly agreed?: false;
}

/** Fen: the least deposit of the policy. */
export const DEPOSIT = 1_000_000;

/** Notes the approvals of one matter: in the morning, so that those of the same day come before what is signed. */
export function approve(
  { random, records, roleOf }: Showroom,
  of: { deal: string; day: number; matter: string; approvals: readonly Approval[] },
): void {
  for (const { approver, daysBefore, capacity, agreed = true } of of.approvals) {
    records.add('Approval', of.day - daysBefore, random.between(9 * 60, 12 * 60), {
      deal: of.deal,
      matter: of.matter,
      approver,
      capacity: capacity ?? roleOf(approver),
      agreed,
    });
  }
}

/** A subscription as the regulation wants it: everything there, everything in time. */
export function planDeal(
  showroom: Showroom,
  day: number,
  given: { unit?: string; elsewhere?: boolean; payment?: string } = {},
): DealPlan {
  const { random } = showroom;
  const elsewhere = given.elsewhere ?? random.chance(30);
  const payment = given.payment ?? random.pick(['outright', 'instalments', 'mortgage', 'mortgage']);
  const unit = given.unit ?? showroom.openUnit('onSale');
  const deal = showroom.openDeal({ elsewhere, payment, unit });
  const topics = [
    'presale',
    'title',
    'otherCosts',
    ...(elsewhere ? ['outOfTown'] : []),
    ...(payment === 'mortgage' ? ['mortgageLoan'] : []),
  ];
  const byCheque = random.chance(40);
  return {
    deal,
    day,
    checked: 'vacant',
    formFilled: true,
    approvals: [
      { approver: CLERK, daysBefore: 1 },
      { approver: MANAGER, daysBefore: random.between(0, 1) },
    ],
    contacts: { phoneGiven: true, addressGiven: true },
    filed: true,
    copies: { financeCopy: true, customerCopy: true, consultantCopy: true },
    disclosed: new Map(topics.map((topic) => [topic, { steps: true, papers: true, costs: true }])),
    deposit: {
      takenBy: CLERK,
      cash: byCheque ? 0 : DEPOSIT,
      cheque: byCheque ? DEPOSIT * random.between(1, 2) : 0,
    },
  };
}

/** Notes what a plan says: the records of one subscription. */
export function subscribe(showroom: Showroom, plan: DealPlan): void {
  const { random, records } = showroom;
  const { deal, day } = plan;
  const shown = random.between(1, 3);
  const time = random.between(14 * 60, 17 * 60);
  for (const [topic, parts] of plan.disclosed) {
    records.add('Disclosure', day - shown, random.between(9 * 60, 12 * 60), { deal, topic, ...parts });
  }
  if (plan.checked !== 'not') {
    records.add('VacancyCheck', day, random.between(9 * 60, 10 * 60), {
      deal,
      vacant: plan.checked === 'vacant',
    });
  }
  records.add('SubscriptionForm', day - 1, random.between(9 * 60, 10 * 60), {
    deal,
    price: random.between(600, 2_400) * 100_000,
    deposit: DEPOSIT,
    ...(plan.formFilled ? { signBy: writeDay(day + 15) } : {}),
  });
  approve(showroom, { deal, day, matter: 'subscription', approvals: plan.approvals });
  records.add('Subscription', day, time, {
    deal,
    phoneGiven: plan.contacts.phoneGiven,
    pagerGiven: false,
    faxGiven: random.chance(20),
    addressGiven: plan.contacts.addressGiven,
    postcodeGiven: random.chance(60),
    websiteGiven: random.chance(5),
    ...plan.copies,
  });
  records.add('Deposit', day, time + 10, { deal, ...plan.deposit });
  if (plan.filed) {
    records.add('CustomerFile', day, time + random.between(-60, 0), { customer: showroom.customerOf(deal) });
  }
}
