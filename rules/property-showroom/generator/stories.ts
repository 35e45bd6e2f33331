import { dayOf, lengthOf, writeDay } from '../../generator/calendar.ts';
import type { ContractPlan, WithdrawalPlan } from './closing.ts';
import { planContract, planWithdrawal, signContract, withdraw } from './closing.ts';
import type { Approval, DealPlan } from './deal.ts';
import { DEPOSIT, approve, planDeal, subscribe } from './deal.ts';
import { CLERK, DIRECTOR, MANAGER, SUPERVISOR, anyDay } from './showroom.ts';
import type { Showroom } from './showroom.ts';

type Spoil<Plan> = (plan: Plan, showroom: Showroom) => void;

/** One subscription each, with one thing wrong. */
const subscriptions: { readonly [story: string]: Spoil<DealPlan> } = {
  noFinance: (plan) => (plan.approvals = [{ approver: MANAGER, daysBefore: 1 }]),
  noManager: (plan) => (plan.approvals = [{ approver: CLERK, daysBefore: 1 }]),
  refused: (plan) =>
    (plan.approvals = [
      { approver: CLERK, daysBefore: 1 },
      { approver: MANAGER, daysBefore: 1, agreed: false },
    ]),
  approvedLate: (plan) =>
    (plan.approvals = [
      { approver: CLERK, daysBefore: 0 },
      { approver: MANAGER, daysBefore: -1 },
    ]),
  unchecked: (plan) => (plan.checked = 'not'),
  checkedTaken: (plan) => (plan.checked = 'taken'),
  formIncomplete: (plan) => (plan.formFilled = false),
  noPhone: (plan) => (plan.contacts = { phoneGiven: false, addressGiven: true }),
  noAddress: (plan) => (plan.contacts = { phoneGiven: true, addressGiven: false }),
  noFile: (plan) => (plan.filed = false),
  copyMissing: (plan) => (plan.copies = { ...plan.copies, customerCopy: false }),
  presale: (plan) => plan.disclosed.delete('presale'),
  title: (plan) => plan.disclosed.set('title', { steps: true, papers: true, costs: false }),
  otherCosts: (plan) => plan.disclosed.delete('otherCosts'),
  wrongTaker: (plan, showroom) => (plan.deposit.takenBy = showroom.consultantOf(plan.deal)),
  tooLow: (plan) => (plan.deposit = { takenBy: CLERK, cash: DEPOSIT / 2, cheque: DEPOSIT / 2 - 100 }),
};

/** One contract each, with one thing wrong. */
const contracts: { readonly [story: string]: Spoil<ContractPlan> } = {
  contractNoFinance: (plan) => plan.approvals.shift(),
  contractNoSupervisor: (plan) => plan.approvals.splice(1, 1),
  contractNoManager: (plan) => plan.approvals.pop(),
  contractApprovedLate: (plan) =>
    (plan.approvals = plan.approvals.map((each) => ({ ...each, daysBefore: -1 }))),
  formLate: (plan) => plan.written.delete('approvalForm'),
  agreementLate: (plan) => plan.written.delete('agreement'),
  annexLate: (plan) => plan.written.set('annex', -1),
  unstamped: (plan) => (plan.corrections = [true, false]),
  tooManyCorrections: (plan) => (plan.corrections = [true, true, true, true]),
  absent: (plan) => (plan.present = false),
  copiesNotBack: (plan) => (plan.back = { ...plan.back, customerCopyBack: false }),
  papersMissing: (plan) => (plan.papers = { ...plan.papers, householdCopies: 0, permitCopies: 0 }),
};

/** One withdrawal each, with one thing wrong. */
const withdrawals: { readonly [story: string]: Spoil<WithdrawalPlan> } = {
  noConsent: (plan) => (plan.approvals = [{ approver: SUPERVISOR, daysBefore: 8 }]),
  cashUnannounced: (plan) => {
    plan.refund = { cash: DEPOSIT, cheque: 0 };
    plan.told = 0;
  },
  chequeUnannounced: (plan) => {
    plan.refund = { cash: 0, cheque: DEPOSIT };
    plan.told = 6;
  },
  mixedUnannounced: (plan) => {
    plan.refund = { cash: DEPOSIT / 2, cheque: DEPOSIT / 2 };
    plan.told = 2;
  },
  notRecovered: (plan) => (plan.done = { ...plan.done, receiptBack: false }),
  unsigned: (plan) => (plan.done = { ...plan.done, signed: false }),
  notNoted: (plan) => (plan.noted = { date: true, reason: false }),
};

/** What somebody looked into afterwards. */
const flaws = ['untrueForm', 'untrueContact', 'illegible', 'smudged'];

/** A month of the showroom: deals that go as they should, each flaw at least once, what people found and ruled. */
export function addMonth(showroom: Showroom, month: number): void {
  const { random } = showroom;
  for (let index = random.between(14, 20); index > 0; index -= 1) {
    closeWell(showroom, planDeal(showroom, anyDay(random, month)));
  }
  for (const spoil of Object.values(subscriptions)) {
    const plan = planDeal(showroom, anyDay(random, month, lengthOf(month) - 2));
    spoil(plan, showroom);
    subscribe(showroom, plan);
  }
  addHiddenCosts(showroom, month);
  addTakenUnits(showroom, month);
  const late = (): number => dayOf(month, random.between(14, lengthOf(month) - 2));
  for (const spoil of Object.values(contracts)) {
    const day = late();
    const plan = planContract(showroom, subscribeBefore(showroom, day), day);
    spoil(plan, showroom);
    signContract(showroom, plan);
    if (plan.corrections.length > 3) rule(showroom, plan, random.between(5, 10) * 1_000);
  }
  // A ruling past the range, and one on a contract that was not corrected too often.
  const day = late();
  const corrected = planContract(showroom, subscribeBefore(showroom, day), day);
  corrected.corrections = [true, true, true, true, true];
  signContract(showroom, corrected);
  rule(showroom, corrected, 12_000);
  for (const spoil of Object.values(withdrawals)) {
    const leaving = late();
    const plan = planWithdrawal(showroom, subscribeBefore(showroom, leaving), leaving);
    spoil(plan, showroom);
    withdraw(showroom, plan);
  }
  addStandIns(showroom, month);
  addOtherAgreements(showroom, month);
  addFindings(showroom, month);
}

/** Most deals come to a contract, some are withdrawn, and some stay open. */
function closeWell(showroom: Showroom, plan: DealPlan): void {
  const { random } = showroom;
  subscribe(showroom, plan);
  const ending = random.below(10);
  if (ending < 6) signContract(showroom, planContract(showroom, plan.deal, plan.day + random.between(5, 20)));
  if (ending === 6)
    withdraw(showroom, planWithdrawal(showroom, plan.deal, plan.day + random.between(10, 20)));
}

/** A deal with a good subscription some days before a day. */
function subscribeBefore(showroom: Showroom, day: number): string {
  const plan = planDeal(showroom, Math.max(4, day - showroom.random.between(10, 25)));
  subscribe(showroom, plan);
  return plan.deal;
}

/** Who comes from elsewhere, and who takes a mortgage, is told the rest but not that. */
function addHiddenCosts(showroom: Showroom, month: number): void {
  for (const [topic, given] of [
    ['outOfTown', { elsewhere: true }],
    ['mortgageLoan', { payment: 'mortgage' }],
  ] as const) {
    const plan = planDeal(showroom, anyDay(showroom.random, month), given);
    plan.disclosed.delete(topic);
    subscribe(showroom, plan);
  }
}

/** A unit that is not for sale, one that two want, and one that is free again after a withdrawal. */
function addTakenUnits(showroom: Showroom, month: number): void {
  const { random } = showroom;
  const buy = (day: number, unit: string): DealPlan => {
    const plan = planDeal(showroom, day, { unit });
    subscribe(showroom, plan);
    return plan;
  };
  buy(anyDay(random, month), showroom.openUnit(random.pick(['sold', 'reserved'])));
  const first = dayOf(month, random.between(4, 10));
  const wanted = showroom.openUnit('onSale');
  buy(first, wanted);
  buy(first + random.between(1, 5), wanted);
  const free = showroom.openUnit('onSale');
  const left = buy(first, free);
  withdraw(showroom, planWithdrawal(showroom, left.deal, first + 10));
  buy(first + random.between(12, 14), free);
}

/** The manager is away and has said in writing who signs for him; the clerk is away and has not. */
function addStandIns(showroom: Showroom, month: number): void {
  const { random, records } = showroom;
  const from = dayOf(month, random.between(14, 18));
  const lastDay = writeDay(from + 5);
  records.add('Absence', from, undefined, { person: MANAGER, lastDay });
  records.add('Delegation', from, undefined, {
    principal: MANAGER,
    delegate: SUPERVISOR,
    written: true,
    lastDay,
  });
  records.add('Absence', from, undefined, { person: CLERK, lastDay });
  records.add('Delegation', from, undefined, {
    principal: CLERK,
    delegate: SUPERVISOR,
    written: false,
    lastDay,
  });
  const clerk = { approver: CLERK, daysBefore: 0 };
  const manager = { approver: MANAGER, daysBefore: 0 };
  const forManager = { approver: SUPERVISOR, capacity: 'manager', daysBefore: 0 };
  const approvals: readonly (readonly [daysLater: number, Approval[]])[] = [
    [2, [clerk, forManager]],
    // The last day of the delegation, and the day after.
    [5, [clerk, forManager]],
    [6, [clerk, forManager]],
    [3, [{ approver: DIRECTOR, capacity: 'financeClerk', daysBefore: 0 }, manager]],
    // Not in writing.
    [3, [{ approver: SUPERVISOR, capacity: 'financeClerk', daysBefore: 0 }, manager]],
  ];
  for (const [daysLater, signed] of approvals) {
    const plan = planDeal(showroom, from + daysLater);
    plan.approvals = signed;
    subscribe(showroom, plan);
  }
}

/** A manager's ruling on a contract that was corrected too often. */
function rule({ random, records }: Showroom, { deal, day }: ContractPlan, amount: number): void {
  records.add('FineRuling', day + random.between(1, 2), 10 * 60, { deal, ruledBy: MANAGER, amount });
}

function addOtherAgreements(showroom: Showroom, month: number): void {
  const { random, records } = showroom;
  const approvers = [SUPERVISOR, MANAGER, DIRECTOR, CLERK, undefined];
  for (const approver of approvers) {
    const day = dayOf(month, random.between(14, lengthOf(month)));
    const deal = subscribeBefore(showroom, day);
    const content = random.pick(['赠送车位使用权一年', '提前交房', '代办装修', '分两次付首付']);
    if (approver !== undefined) {
      approve(showroom, { deal, day, matter: 'other', approvals: [{ approver, daysBefore: 0 }] });
    }
    records.add('OtherAgreement', day, random.between(14 * 60, 17 * 60), { deal, content });
  }
}

function addFindings(showroom: Showroom, month: number): void {
  const { random, records } = showroom;
  for (const flaw of flaws) {
    for (const upheld of [true, random.chance(50)]) {
      const day = dayOf(month, random.between(14, lengthOf(month)));
      const deal = subscribeBefore(showroom, day);
      records.add('Finding', day, 16 * 60, { deal, flaw, foundBy: SUPERVISOR, upheld });
    }
  }
}
