import { writeDay } from '../../generator/calendar.ts';
import type { Approval } from './deal.ts';
import { DEPOSIT, approve } from './deal.ts';
import { CLERK, MANAGER, SUPERVISOR } from './showroom.ts';
import type { Showroom } from './showroom.ts';

/** How a deal ends: signed as a contract. */
export interface ContractPlan {
  readonly deal: string;
  day: number;
  /** Days before the contract on which each document was written; none: never. */
  written: Map<string, number>;
  /** For each correction, whether it bears the seal. */
  corrections: boolean[];
  approvals: Approval[];
  present: boolean;
  back: { financeCopyBack: boolean; customerCopyBack: boolean; consultantCopyBack: boolean };
  papers: { idCopies: number; householdCopies: number; permitCopies: number; otherPapers: number };
}

/** How a deal ends: the customer withdraws and gets the deposit back. */
export interface WithdrawalPlan {
  readonly deal: string;
  day: number;
  approvals: Approval[];
  refund: { cash: number; cheque: number };
  /** Days before on which the finance clerk was told; none: never. */
  told: number | undefined;
  done: { agreementBack: boolean; receiptBack: boolean; signed: boolean };
  noted: { date: boolean; reason: boolean };
}

export function planContract(showroom: Showroom, deal: string, day: number): ContractPlan {
  const { random } = showroom;
  const elsewhere = showroom.isElsewhere(deal);
  return {
    deal,
    day,
    written: new Map(['approvalForm', 'agreement', 'annex'].map((each) => [each, random.between(1, 3)])),
    corrections: Array.from({ length: random.pick([0, 0, 0, 1, 1, 2, 3]) }, () => true),
    approvals: [
      { approver: CLERK, daysBefore: 1 },
      { approver: SUPERVISOR, daysBefore: random.between(0, 1) },
      { approver: MANAGER, daysBefore: 0 },
    ],
    present: true,
    back: { financeCopyBack: true, customerCopyBack: true, consultantCopyBack: true },
    papers: {
      idCopies: 1,
      householdCopies: elsewhere ? 0 : 1,
      permitCopies: elsewhere ? 1 : 0,
      otherPapers: 0,
    },
  };
}

/** Notes what a plan says: the records of one contract. */
export function signContract(showroom: Showroom, plan: ContractPlan): void {
  const { random, records } = showroom;
  const { deal, day } = plan;
  for (const [document, daysBefore] of plan.written) {
    records.add('DocumentWritten', day - daysBefore, random.between(14 * 60, 17 * 60), { deal, document });
  }
  plan.corrections.forEach((stamped, index) => {
    records.add('Correction', day, 9 * 60 + 5 * index, { deal, stamped });
  });
  approve(showroom, { deal, day, matter: 'contract', approvals: plan.approvals });
  records.add('Contract', day, random.between(14 * 60, 17 * 60), {
    deal,
    consultantPresent: plan.present,
    ...plan.back,
    ...plan.papers,
  });
}

export function planWithdrawal({ random }: Showroom, deal: string, day: number): WithdrawalPlan {
  const byCheque = random.chance(50);
  return {
    deal,
    day,
    approvals: [{ approver: MANAGER, daysBefore: random.between(7, 9) }],
    refund: { cash: byCheque ? 0 : DEPOSIT, cheque: byCheque ? DEPOSIT : 0 },
    told: byCheque ? random.between(7, 9) : random.between(1, 3),
    done: { agreementBack: true, receiptBack: true, signed: true },
    noted: { date: true, reason: true },
  };
}

/** Notes what a plan says: the records of one withdrawal. */
export function withdraw(showroom: Showroom, plan: WithdrawalPlan): void {
  const { random, records } = showroom;
  const { deal, day } = plan;
  approve(showroom, { deal, day, matter: 'withdrawal', approvals: plan.approvals });
  if (plan.told !== undefined) {
    records.add('RefundNotice', day - plan.told, random.between(13 * 60, 17 * 60), { deal, told: CLERK });
  }
  const reason = random.pick(['资金不足', '家人不同意', '改买他处', '贷款未获批准']);
  records.add('Withdrawal', day, random.between(14 * 60, 17 * 60), {
    deal,
    ...plan.refund,
    ...plan.done,
    ...(plan.noted.date ? { notedDate: writeDay(day) } : {}),
    ...(plan.noted.reason ? { notedReason: reason } : {}),
  });
}
