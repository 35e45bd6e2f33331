import { dayOf } from '../../generator/calendar.ts';
import { addHolidays } from '../../generator/holidays.ts';
import { createNames } from '../../generator/names.ts';
import { createRandom } from '../../generator/random.ts';
import type { Random } from '../../generator/random.ts';
import type { Entry, Records, Things } from '../../generator/records.ts';
import { createRecords } from '../../generator/records.ts';

/** Short ids by kind of record; a month's file lists them in this order. */
const prefixes = new Map([
  ['Holiday', 'H'],
  ['MakeUpDay', 'W'],
  ['Target', 'G'],
  ['Plan', 'P'],
  ['PlanApproval', 'PA'],
  ['Report', 'R'],
  ['Meeting', 'M'],
  ['SignIn', 'N'],
  ['Leave', 'L'],
  ['Clock', 'K'],
  ['Contact', 'C'],
  ['Visit', 'V'],
  ['Prospect', 'NP'],
  ['VisitPlan', 'VP'],
  ['MemberContact', 'MC'],
  ['MemberInquiry', 'MI'],
  ['InquiryReply', 'MR'],
  ['Complaint', 'CO'],
  ['ComplaintStep', 'CS'],
  ['ComplaintFollowUp', 'CF'],
  ['StageNote', 'ST'],
  ['Disclosure', 'DI'],
  ['PaperIssued', 'PI'],
  ['TermConfirmed', 'TC'],
  ['Approval', 'A'],
  ['Contract', 'CT'],
  ['Order', 'O'],
  ['OrderSubmission', 'OS'],
  ['OrderDelivery', 'OD'],
  ['Survey', 'SU'],
  ['Quote', 'Q'],
  ['Sale', 'S'],
  ['Diversion', 'X'],
  ['Finding', 'F'],
  ['Appraisal', 'AP'],
  ['YearAppraisal', 'YA'],
]);

/** Five sellers, their manager and the director. */
export const sellers = ['e1', 'e2', 'e3', 'e4', 'e5'] as const;
export type Seller = (typeof sellers)[number];
export const manager = 'm1';
export const director = 'd1';

/** Fen. */
export const products = new Map([
  ['annual', { name: '年卡', listPrice: 400_000, lowestPrice: 320_000 }],
  ['halfYear', { name: '半年卡', listPrice: 240_000, lowestPrice: 200_000 }],
]);

const LAST_DAY = dayOf(12, 31);

/** One small sales floor in one year. */
export interface Floor {
  readonly random: Random;
  readonly customers: readonly string[];
  /** Those of a deal each: nothing else is known of them. */
  readonly newCustomers: readonly string[];
  /** Who looks after each member, by the member's id. */
  readonly members: ReadonlyMap<string, Seller>;
  /** `time` in minutes after midnight. What would happen after the year is left out. */
  note(kind: string, day: number, time: number, fields: Entry['fields']): Entry;
  write(month: number): string;
}

export function createFloor(seed: number): Floor {
  const random = createRandom(seed);
  const records: Records = createRecords(prefixes);
  addHolidays(records);
  const name = createNames(random);
  const names = new Map([...sellers, manager, director].map((id) => [id, name()]));
  const staff: Things = [...names].map(([id, own]) => ({
    id,
    name: own,
    department: 'sales',
    ...postOf(id),
  }));
  const customers = listCustomers('k', 24);
  const newCustomers = listCustomers('n', 36);
  const customerNames = new Map([...customers, ...newCustomers].map((id) => [id, name()]));
  const members = new Map(
    Array.from({ length: 10 }, (_, index) => [`v${index + 1}`, sellers[index % sellers.length] ?? 'e1']),
  );
  const memberNames = new Map([...members.keys()].map((id) => [id, name()]));
  return {
    random,
    customers,
    newCustomers,
    members,
    note: (kind, day, time, fields) =>
      day > LAST_DAY ? { kind, day, fields } : records.add(kind, day, time, fields),
    write: (month) =>
      records.write(
        month,
        new Map<string, Things>([
          ['Employee', staff],
          ['Customer', [...customerNames].map(([id, own]) => ({ id, name: own, class: 'regular' }))],
          ['Product', [...products].map(([id, product]) => ({ id, ...product }))],
          [
            'Member',
            [...members].map(([id, keeper]) => ({
              id,
              name: memberNames.get(id),
              keeper,
              ...fileOf(id, month),
            })),
          ],
        ]),
      ),
  };
}

function listCustomers(prefix: string, length: number): readonly string[] {
  return Array.from({ length }, (_, index) => `${prefix}${String(index + 1).padStart(2, '0')}`);
}

function postOf(id: string): Things[number] {
  if (id === director) return { position: 'director', baseWage: 900_000 };
  if (id === manager) return { position: 'manager', superior: director, baseWage: 600_000 };
  return { position: 'seller', superior: manager, baseWage: 300_000 };
}

/** A member's file; v4 joins in March and is filed bit by bit, and v9's phone is lost in September. */
function fileOf(id: string, month: number): Things[number] {
  const filed = id === 'v4' ? month - 2 : 4;
  return {
    class: filed > 1 ? (id === 'v1' ? 'key' : 'regular') : undefined,
    phone: filed > 0 && !(id === 'v9' && month === 9) ? '已留' : undefined,
    history: filed > 2 ? '已记' : undefined,
    opinion: filed > 3 ? '已记' : undefined,
  };
}
