import { dayOf } from '../../generator/calendar.ts';
import { makeName } from '../../generator/names.ts';
import type { Random } from '../../generator/random.ts';
import { createRecords } from '../../generator/records.ts';
import type { Entry, Records, Things } from '../../generator/records.ts';
import type { Consultant } from './people.ts';

/** What happened in the club, and who should get the credit for it: the plot reads that to steer the rankings. */
export interface Book extends Pick<Records, 'add' | 'except'> {
  readonly random: Random;
  readonly consultants: readonly Consultant[];
  /** A new customer's id. */
  customer(): string;
  credit(month: number, person: string, fen: number): void;
  /** Who should own a sale; one alone, or the tracker and the receiver. Nobody where it is disputed or the house's. */
  setOwners(sale: Entry, owners: readonly string[]): void;
  ownersOf(sale: Entry): readonly string[];
  credited(month: number, person: string): number;
  /** The month as a JSON text, one record a line. */
  write(month: number, staff: Things): string;
}

/** Short ids by kind, such as `S08-001`. In the order in which a month's file lists the kinds. */
const prefixes = new Map([
  ['Visit', 'V'],
  ['Tracking', 'T'],
  ['Appointment', 'A'],
  ['Deposit', 'D'],
  ['Sale', 'S'],
  ['Refund', 'R'],
  ['Incident', 'I'],
  ['Leaving', 'L'],
  ['Complaint', 'C'],
]);
const customerFields = ['customer', 'broughtBy'];

export function createBook(random: Random, consultants: readonly Consultant[]): Book {
  const records = createRecords(prefixes);
  const credits = new Map<string, number>();
  const customers = new Map<string, string>();
  const owners = new Map<Entry, readonly string[]>();
  return {
    random,
    consultants,
    add: records.add,
    except: records.except,
    customer() {
      const id = `k${String(customers.size + 1).padStart(4, '0')}`;
      customers.set(id, makeName(random));
      return id;
    },
    credit(month, person, fen) {
      const key = `${month} ${person}`;
      credits.set(key, (credits.get(key) ?? 0) + fen);
    },
    setOwners: (sale, people) => {
      owners.set(sale, people);
    },
    ownersOf: (sale) => owners.get(sale) ?? [],
    credited: (month, person) => credits.get(`${month} ${person}`) ?? 0,
    write(month, staff) {
      const present = new Set(
        records
          .in(month)
          .flatMap(({ fields }) =>
            customerFields.flatMap((field) => (typeof fields[field] === 'string' ? [fields[field]] : [])),
          ),
      );
      const things = new Map<string, Things>([
        ['Consultant', staff],
        ['Customer', [...customers].filter(([id]) => present.has(id)).map(([id, name]) => ({ id, name }))],
      ]);
      return records.write(month, things);
    },
  };
}

/** The earliest day that the sample months know. */
export const FIRST_DAY = dayOf(1, 1);
