import { dayOf, lengthOf, weekdayOf } from '../../generator/calendar.ts';
import { addHolidays, workdaysOf } from '../../generator/holidays.ts';
import { createNames, makeName } from '../../generator/names.ts';
import { createRandom } from '../../generator/random.ts';
import type { Random } from '../../generator/random.ts';
import { createRecords } from '../../generator/records.ts';
import type { Records, Things } from '../../generator/records.ts';

export type Position = 'seller' | 'supervisor' | 'manager' | 'director' | 'executive';

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly position: Position;
  readonly department: 'sales' | 'marketing' | 'service' | 'support';
  readonly superior?: string;
  /** Fen. */
  readonly baseWage: number;
}

export interface Customer {
  readonly id: string;
  readonly name: string;
  readonly class: 'key' | 'regular' | 'prospect';
  readonly owner: string;
}

export interface Product {
  readonly id: string;
  readonly name: string;
  readonly listPrice: number;
  readonly lowestPrice: number;
}

/** A company's sales floor: who works there, whom it sells to, and what happens. */
export interface Floor extends Pick<Records, 'add' | 'in'> {
  readonly random: Random;
  readonly staff: readonly Person[];
  /** Who sells: every duty of a seller is theirs. */
  readonly sellers: readonly Person[];
  readonly customers: readonly Customer[];
  readonly products: readonly Product[];
  /** A customer who comes to buy and is nobody's yet. */
  newCustomer(seller: string): Customer;
  /** True on the `first` time that it is asked about `what`, and again on every `every`th after it. */
  slips(what: string, first: number, every: number): boolean;
  write(month: number): string;
}

const prefixes = new Map([
  ['Holiday', 'H'],
  ['MakeUpDay', 'W'],
  ['Inquiry', 'Q'],
  ['Visit', 'V'],
  ['Need', 'N'],
  ['NeedForwarded', 'NF'],
  ['PriceRequest', 'PR'],
  ['Quote', 'P'],
  ['Approval', 'A'],
  ['SaleStep', 'ST'],
  ['Sale', 'S'],
  ['SalesEntry', 'E'],
  ['Contract', 'C'],
  ['ContractStep', 'CS'],
  ['Delivery', 'D'],
  ['Target', 'T'],
  ['TargetReview', 'TR'],
  ['Plan', 'PL'],
  ['PlanReview', 'PV'],
  ['Report', 'R'],
  ['ReportReview', 'RR'],
  ['Meeting', 'M'],
  ['Attendance', 'MA'],
  ['Appraisal', 'AP'],
  ['CoachingRecord', 'CR'],
  ['PolicyNotice', 'PN'],
  ['Acknowledgement', 'AK'],
  ['Inspection', 'I'],
  ['Finding', 'F'],
  ['CreditFinding', 'CF'],
  ['Complaint', 'K'],
  ['ComplaintStep', 'KS'],
  ['Merit', 'G'],
  ['Contest', 'X'],
]);

type Post = readonly [id: string, position: Position, department: Person['department'], superior?: string];
const posts: readonly Post[] = [
  ['x1', 'executive', 'marketing'],
  ['x2', 'executive', 'sales'],
  ['d1', 'director', 'sales', 'x2'],
  ['m1', 'manager', 'sales', 'd1'],
  ['m2', 'manager', 'sales', 'd1'],
  ['s1', 'supervisor', 'sales', 'm1'],
  ['s2', 'supervisor', 'sales', 'm2'],
  ...['e01', 'e02', 'e03', 'e04'].map((id): Post => [id, 'seller', 'sales', 's1']),
  ...['e05', 'e06', 'e07', 'e08'].map((id): Post => [id, 'seller', 'sales', 's2']),
  ['k1', 'seller', 'marketing', 'x1'],
  ['c1', 'supervisor', 'service', 'x1'],
  ['h1', 'supervisor', 'support', 'x2'],
];
const wages = {
  seller: 300_000,
  supervisor: 450_000,
  manager: 700_000,
  director: 1_000_000,
  executive: 1_500_000,
};
const products: readonly Product[] = [
  { id: 'p1', name: '标准版', listPrice: 380_000, lowestPrice: 300_000 },
  { id: 'p2', name: '专业版', listPrice: 980_000, lowestPrice: 780_000 },
  { id: 'p3', name: '企业版', listPrice: 2_600_000, lowestPrice: 2_000_000 },
  { id: 'p4', name: '年度服务', listPrice: 120_000, lowestPrice: 100_000 },
];

/** @param seed Not 0. */
export function createFloor(seed: number): Floor {
  const random = createRandom(seed);
  const records = createRecords(prefixes);
  addHolidays(records);
  const nextName = createNames(random);
  const staff = posts.map(([id, position, department, superior]): Person => {
    const person = { id, name: nextName(), position, department, baseWage: wages[position] };
    return superior === undefined ? person : { ...person, superior };
  });
  const sellers = staff.filter((each) => each.position === 'seller' && each.department === 'sales');
  const customers: Customer[] = [];
  const addCustomer = (kind: Customer['class'], owner: string): Customer => {
    const id = `u${String(customers.length + 1).padStart(3, '0')}`;
    const customer = { id, name: makeName(random), class: kind, owner };
    customers.push(customer);
    return customer;
  };
  const kept = sellers.flatMap(({ id }) => [
    addCustomer('key', id),
    addCustomer('regular', id),
    addCustomer('prospect', id),
  ]);
  const asked = new Map<string, number>();
  return {
    random,
    staff,
    sellers,
    customers: kept,
    products,
    add: records.add,
    in: records.in,
    newCustomer: (seller) => addCustomer('prospect', seller),
    slips(what, first, every) {
      const count = (asked.get(what) ?? 0) + 1;
      asked.set(what, count);
      return count >= first && (count - first) % every === 0;
    },
    write(month) {
      const met = new Set(records.in(month).map(({ fields }) => fields['customer']));
      const present = customers.filter((each) => kept.includes(each) || met.has(each.id));
      // A customer who has only just come is nobody's to visit yet.
      const list = present.map((each) => (kept.includes(each) ? each : { ...each, owner: undefined }));
      return records.write(
        month,
        new Map<string, Things>([
          ['Employee', staff.map((each) => ({ ...each }))],
          ['Customer', list.map((each) => ({ ...each }))],
          ['Product', products.map((each) => ({ ...each }))],
        ]),
      );
    },
  };
}

export function lastWorkday(month: number): number {
  return workdaysOf(month).at(-1) ?? dayOf(month, 1);
}

/** The last days of the weeks, Monday to Sunday, that end in a month. */
export function sundaysOf(month: number): readonly number[] {
  return Array.from({ length: lengthOf(month) }, (_, index) => dayOf(month, index + 1)).filter(
    (day) => weekdayOf(day) === 7,
  );
}

/** The last day that the sample months know. */
export const LAST_DAY = dayOf(12, 31);
