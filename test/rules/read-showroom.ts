import type { FactRecord, Month } from '@bylaw/runtime';

/**
 * What the showroom's regulation says of every paper of some months, read without the compiler: slowly, over every record
 * that there is. Gives the rules that each record offends, by the record's id.
 */
export function readShowroom(months: readonly Month[]): ReadonlyMap<string, readonly string[]> {
  const papers = new Papers(months);
  const read = (kind: string, ...checks: readonly Check[]): (readonly [string, readonly string[]])[] =>
    papers.all(kind).map((paper) => [paper.id, checks.flatMap((check) => check(paper, papers)).toSorted()]);
  return new Map(
    [
      ...read('Subscription', approvedAs('subscription'), vacancy, particulars, disclosures),
      ...read('Contract', approvedAs('contract'), documents, corrections, closing),
      ...read('Withdrawal', approvedAs('withdrawal'), refund),
      ...read('OtherAgreement', approvedAs('other')),
      ...read('Deposit', (paper, { role }) => [
        ...(role(paper['takenBy']) === 'financeClerk' ? [] : ['byClerk']),
        ...(number(paper, 'cash') + number(paper, 'cheque') < 1_000_000 ? ['enough'] : []),
      ]),
      ...read('Correction', (paper) => (paper['stamped'] === true ? [] : ['stamped'])),
      ...read('FineRuling', ruling),
      ...read('Finding', (paper) => (paper['upheld'] === true ? [String(paper['flaw'])] : [])),
    ].filter(([, rules]) => rules.length > 0),
  );
}

type Check = (paper: FactRecord, papers: Papers) => readonly string[];

class Papers {
  private readonly months: readonly Month[];

  constructor(months: readonly Month[]) {
    this.months = months;
  }

  all(kind: string): readonly FactRecord[] {
    return this.months.flatMap((month) => month.facts[kind] ?? []);
  }

  find(kind: string, id: unknown): FactRecord {
    const found = this.all(kind).find((each) => each.id === id);
    if (found === undefined) throw new Error(`no ${kind} ${String(id)}`);
    return found;
  }

  role = (person: unknown): unknown => this.find('Staff', person)['role'];

  /** What of a kind was noted on a paper's deal in the days before it, and not after it on its day. */
  before(paper: FactRecord, kind: string, days: number): readonly FactRecord[] {
    return this.all(kind).filter(
      (each) => each['deal'] === paper['deal'] && isWithin(each, paper, days) && isBefore(each, paper),
    );
  }
}

/** Who must have approved each kind of paper, by the rule that says so. */
const approvers: { readonly [matter: string]: readonly (readonly [rule: string, role: string])[] } = {
  subscription: [
    ['noFinance', 'financeClerk'],
    ['noManager', 'manager'],
  ],
  contract: [
    ['noFinance', 'financeClerk'],
    ['noSupervisor', 'supervisor'],
    ['noManager', 'manager'],
  ],
  withdrawal: [['noConsent', 'manager']],
  other: [],
};

function approvedAs(matter: string): Check {
  return (paper, papers) => {
    const capacities = new Set(
      papers
        .before(paper, 'Approval', 30)
        .filter((each) => each['matter'] === matter && each['agreed'] === true && maySign(each, papers))
        .map((each) => each['capacity']),
    );
    const inCharge = ['supervisor', 'manager', 'generalManager'].some((role) => capacities.has(role));
    return [
      ...(approvers[matter] ?? []).flatMap(([rule, role]) => (capacities.has(role) ? [] : [rule])),
      ...(matter === 'withdrawal' || inCharge ? [] : ['noOneInCharge']),
    ];
  };
}

/** His own role, or that of somebody who delegated it to him in writing, or of his subordinate who is away. */
function maySign(approval: FactRecord, papers: Papers): boolean {
  const { approver, capacity } = approval;
  const runs = (each: FactRecord): boolean =>
    isWithin(each, approval, 60) && String(approval['date']) <= String(each['lastDay']);
  return (
    papers.role(approver) === capacity ||
    papers
      .all('Delegation')
      .some(
        (each) =>
          papers.role(each['principal']) === capacity &&
          each['delegate'] === approver &&
          each['written'] === true &&
          runs(each),
      ) ||
    papers.all('Absence').some((each) => {
      const away = papers.find('Staff', each['person']);
      return away['role'] === capacity && away['superior'] === approver && runs(each);
    })
  );
}

const vacancy: Check = (paper, papers) => {
  const unit = papers.find('Deal', paper['deal'])['unit'];
  const checked = papers.before(paper, 'VacancyCheck', 1).some((each) => each['vacant'] === true);
  const taken = papers
    .all('Subscription')
    .some(
      (each) =>
        each['deal'] !== paper['deal'] &&
        papers.find('Deal', each['deal'])['unit'] === unit &&
        isWithin(each, paper, 90) &&
        isBefore(each, paper) &&
        !approvedAs('subscription')(each, papers).some((rule) => rule !== 'noOneInCharge') &&
        !papers.all('Withdrawal').some((left) => left['deal'] === each['deal'] && isBefore(left, paper)),
    );
  return [
    ...(checked ? [] : ['checked']),
    ...(papers.find('Unit', unit)['state'] === 'onSale' ? [] : ['onSale']),
    ...(taken ? ['notTaken'] : []),
  ];
};

const particulars: Check = (paper, papers) => {
  const { customer } = papers.find('Deal', paper['deal']);
  const form = papers
    .before(paper, 'SubscriptionForm', 30)
    .some((each) => ['price', 'deposit', 'signBy'].every((field) => each[field] !== undefined));
  const filed = papers
    .all('CustomerFile')
    .some((each) => each['customer'] === customer && String(each['date']) <= String(paper['date']));
  const copies = ['financeCopy', 'customerCopy', 'consultantCopy'];
  return [
    ...(form ? [] : ['formComplete']),
    ...(paper['phoneGiven'] === true && paper['addressGiven'] === true ? [] : ['contact']),
    ...(filed ? [] : ['filed']),
    ...(copies.every((field) => paper[field] === true) ? [] : ['held']),
  ];
};

const disclosures: Check = (paper, papers) => {
  const { customer, payment } = papers.find('Deal', paper['deal']);
  const due = [
    'presale',
    'title',
    'otherCosts',
    ...(papers.find('Customer', customer)['residence'] === 'elsewhere' ? ['outOfTown'] : []),
    ...(payment === 'mortgage' ? ['mortgageLoan'] : []),
  ];
  return due.filter(
    (topic) =>
      !papers
        .before(paper, 'Disclosure', 30)
        .some(
          (each) =>
            each['topic'] === topic &&
            each['costs'] === true &&
            (topic === 'otherCosts' || (each['steps'] === true && each['papers'] === true)),
        ),
  );
};

const refund: Check = (paper, papers) => {
  const toldBefore = (days: number): boolean =>
    papers
      .all('RefundNotice')
      .some(
        (each) =>
          each['deal'] === paper['deal'] &&
          papers.role(each['told']) === 'financeClerk' &&
          dayNumber(paper) - dayNumber(each) >= days,
      );
  return [
    ...(number(paper, 'cash') > 0 && !toldBefore(1) ? ['cashNoticed'] : []),
    ...(number(paper, 'cheque') > 0 && !toldBefore(7) ? ['chequeNoticed'] : []),
    ...(paper['agreementBack'] === true && paper['receiptBack'] === true ? [] : ['recovered']),
    ...(paper['signed'] === true ? [] : ['signed']),
    ...(paper['notedDate'] === undefined || paper['notedReason'] === undefined ? ['noted'] : []),
  ];
};

const documents: Check = (paper, papers) => {
  const written = papers.before(paper, 'DocumentWritten', 30).map((each) => each['document']);
  return [
    ['approvalForm', 'formFirst'] as const,
    ['agreement', 'agreementFirst'] as const,
    ['annex', 'annexFirst'] as const,
  ].flatMap(([document, rule]) => (written.includes(document) ? [] : [rule]));
};

const corrections: Check = (paper, papers) =>
  papers.before(paper, 'Correction', 30).length > 3 ? ['overLimit'] : [];

const ruling: Check = (paper, papers) => {
  const amount = number(paper, 'amount');
  const founded = papers.before(paper, 'Correction', 60).length > 3;
  return amount >= 5_000 && amount <= 10_000 && founded ? ['ruledFine'] : ['voidRuling'];
};

const closing: Check = (paper, papers) => {
  const { customer } = papers.find('Deal', paper['deal']);
  const local = papers.find('Customer', customer)['residence'] === 'local';
  const back = ['financeCopyBack', 'customerCopyBack', 'consultantCopyBack'];
  const copies = number(paper, local ? 'householdCopies' : 'permitCopies');
  return [
    ...(paper['consultantPresent'] === true ? [] : ['present']),
    ...(back.every((field) => paper[field] === true) ? [] : ['copiesBack']),
    ...(number(paper, 'idCopies') >= 1 && copies >= 1 ? [] : ['papersGiven']),
  ];
};

function number(paper: FactRecord, field: string): number {
  return Number(paper[field]);
}

function dayNumber(paper: FactRecord): number {
  return Date.parse(String(paper['date'])) / 86_400_000;
}

function isWithin(earlier: FactRecord, later: FactRecord, days: number): boolean {
  const between = dayNumber(later) - dayNumber(earlier);
  return between >= 0 && between <= days;
}

/** Where either has no time, the day alone decides, and the same day counts as before. */
function isBefore(earlier: FactRecord, later: FactRecord): boolean {
  const days = dayNumber(later) - dayNumber(earlier);
  if (days !== 0) return days > 0;
  const [first, second] = [earlier['time'], later['time']];
  return first === undefined || second === undefined || String(first) < String(second);
}
