import { dayOf, lengthOf } from '../../generator/calendar.ts';
import { workdaysOf } from '../../generator/holidays.ts';
import type { Entry } from '../../generator/records.ts';
import type { Floor } from './floor.ts';
import { LAST_DAY } from './floor.ts';

type Found = readonly [conduct: string, severity: 'minor' | 'ordinary' | 'severe', damage?: number];

/** What the year finds, four a month; every kind once at least, some of it grave. */
const found: readonly Found[] = [
  ['customerLeak', 'ordinary', 120_000],
  ['exaggeration', 'minor'],
  ['slackness', 'ordinary'],
  ['untidy', 'minor'],
  ['disrespect', 'ordinary'],
  ['poorService', 'ordinary'],
  ['breach', 'ordinary'],
  ['secretLeak', 'severe', 800_000],
  ['propertyMisuse', 'minor'],
  ['disobedience', 'ordinary'],
  ['idleSelling', 'ordinary'],
  ['falsePromise', 'ordinary'],
  ['bribery', 'severe'],
  ['falseFigures', 'ordinary'],
  ['taxEvasion', 'severe'],
  ['untidy', 'minor'],
  ['unlawful', 'ordinary'],
  ['unfairMeans', 'ordinary'],
  ['suspectedCrime', 'severe', 500_000],
  ['misleading', 'ordinary'],
  ['falseAdvertising', 'ordinary'],
  ['fraud', 'severe'],
  ['unhelpful', 'minor'],
  ['poorService', 'severe'],
];

/** Findings, complaints, merits and contests of a month. */
export function addConduct(floor: Floor, month: number): void {
  addFindings(floor, month);
  addComplaints(floor, month);
  addVoidings(floor, month);
  if (month % 2 === 0) {
    floor.add('Merit', anyDay(floor, month), undefined, {
      person: floor.random.pick(floor.sellers).id,
      reason: '带队拿下年度大单',
      foundBy: 'd1',
    });
  }
  if (month % 3 === 0) {
    floor.add('Contest', dayOf(month, 1), undefined, {
      name: `第${month / 3}季冲刺赛`,
      department: 'sales',
      prize: 100_000,
    });
  }
}

function addFindings(floor: Floor, month: number): void {
  for (let index = 0; index < 4; index += 1) {
    const [conduct, severity, damage] = found[(month * 4 - 4 + index) % found.length] ?? ['untidy', 'minor'];
    find(floor, anyDay(floor, month), floor.random.pick(floor.sellers).id, conduct, severity, damage);
  }
  // Somebody who climbs a ladder, an executive, and somebody whom the regulation does not bind.
  if (month >= 8 && month <= 11) find(floor, dayOf(month, 5), 'e07', 'untidy', 'minor');
  if (month === 5) find(floor, dayOf(5, 12), 'x1', 'breach', 'ordinary');
  if (month === 6) find(floor, dayOf(6, 9), 'h1', 'breach', 'ordinary');
}

function find(
  floor: Floor,
  day: number,
  person: string,
  conduct: string,
  severity: string,
  damage?: number,
): void {
  floor.add('Finding', day, 15 * 60, {
    person,
    conduct,
    upheld: !floor.slips('not upheld', 6, 8) || conduct === 'suspectedCrime',
    severity,
    evidence: floor.random.pick(['录音', '客户书面反映', '系统日志', '现场记录', '邮件']),
    foundBy: 'm1',
    damage,
  });
}

/** Complaints: noted and assigned at once, handled within a day, answered within three; or not. */
function addComplaints(floor: Floor, month: number): void {
  for (let index = 0; index < 4; index += 1) {
    const day = anyDay(floor, month);
    const customer = floor.random.pick(floor.customers);
    const complaint = floor.add('Complaint', day, 10 * 60, {
      customer: customer.id,
      handler: customer.owner,
    });
    const step = (stage: string, after: number, slip: readonly [number, number]): void => {
      const when = day + after;
      if (floor.slips(`complaint not ${stage}`, ...slip) || when > LAST_DAY) return;
      floor.add('ComplaintStep', when, 11 * 60, { complaint, stage, by: customer.owner });
    };
    step('recorded', 0, [13, 31]);
    step('assigned', 0, [8, 31]);
    step('handled', floor.slips('handled late', 11, 15) ? 4 : floor.random.between(0, 1), [6, 19]);
    step('answered', floor.random.between(1, 3), [9, 17]);
  }
}

/** Credit that was come by unfairly or made up: of this month's sales or of the month's before. */
function addVoidings(floor: Floor, month: number): void {
  if (month % 3 === 1) return;
  const sold = floor.in(month - 1).filter(({ kind }) => kind === 'Sale');
  const sale: Entry = floor.random.pick(sold);
  floor.add('CreditFinding', dayOf(month, 20), undefined, {
    sale,
    conduct: month % 3 === 2 ? 'unfairMeans' : 'falseFigures',
    upheld: month !== 5,
    amount: sale.fields['amount'],
  });
}

function anyDay(floor: Floor, month: number): number {
  // Early enough for what follows to lie in the year.
  return Math.min(floor.random.pick(workdaysOf(month)), dayOf(month, lengthOf(month) - 3));
}
