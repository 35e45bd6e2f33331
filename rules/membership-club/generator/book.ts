import { dayOf, monthOf, writeDay, writeMonth, writeTime } from './calendar.ts';
import type { Consultant } from './people.ts';
import { makeName } from './people.ts';
import type { Random } from './random.ts';

/** A record before it has its id: ids are given in order of day and time, once the whole year is known. */
export interface Entry {
  readonly kind: string;
  readonly day: number;
  readonly time?: number;
  readonly fields: { readonly [field: string]: Value | undefined };
}
/** A record in a field is written as its id. */
type Value = string | number | boolean | Entry;

export interface Exception {
  readonly kind: 'credit' | 'waive';
  readonly block: string;
  readonly of: Entry;
  readonly to?: string;
  readonly uncounted?: true;
  readonly by: string;
  readonly day: number;
  readonly reason: string;
}

/** What happened in the club, and who should get the credit for it: the plot reads that to steer the rankings. */
export interface Book {
  readonly random: Random;
  readonly consultants: readonly Consultant[];
  add(kind: string, day: number, time: number | undefined, fields: Entry['fields']): Entry;
  except(exception: Exception): void;
  /** A new customer's id. */
  customer(): string;
  credit(month: number, person: string, fen: number): void;
  /** Who should own a sale; one alone, or the tracker and the receiver. Nobody where it is disputed or the house's. */
  setOwners(sale: Entry, owners: readonly string[]): void;
  ownersOf(sale: Entry): readonly string[];
  credited(month: number, person: string): number;
  /** The month as a JSON text, one record a line. */
  write(month: number, staff: readonly { readonly [field: string]: string | number | undefined }[]): string;
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
  const entries: Entry[] = [];
  const exceptions: Exception[] = [];
  const credits = new Map<string, number>();
  const customers = new Map<string, string>();
  const owners = new Map<Entry, readonly string[]>();
  return {
    random,
    consultants,
    add(kind, day, time, fields) {
      const entry = { kind, day, fields, ...(time === undefined ? {} : { time }) };
      entries.push(entry);
      return entry;
    },
    except: (exception) => {
      exceptions.push(exception);
    },
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
      const ids = nameEntries(entries);
      const own = entries.filter((entry) => monthOf(entry.day) === month);
      const present = new Set(
        own.flatMap(({ fields }) =>
          customerFields.flatMap((field) => (typeof fields[field] === 'string' ? [fields[field]] : [])),
        ),
      );
      const facts = new Map<string, readonly object[]>([
        ['Consultant', staff],
        ['Customer', [...customers].filter(([id]) => present.has(id)).map(([id, name]) => ({ id, name }))],
      ]);
      for (const kind of prefixes.keys()) {
        const records = inOrder(own.filter((entry) => entry.kind === kind));
        if (records.length > 0)
          facts.set(
            kind,
            records.map((entry) => writeEntry(entry, ids)),
          );
      }
      const overrides = exceptions
        .filter((exception) => monthOf(exception.of.day) === month)
        .map(({ day, of, ...rest }, index) => ({
          id: `O${writeMonth(month).slice(5)}-${index + 1}`,
          ...rest,
          of: ids.get(of),
          date: writeDay(day),
        }));
      return writeMonthFile(month, facts, overrides);
    },
  };
}

function inOrder(entries: readonly Entry[]): readonly Entry[] {
  return entries.toSorted((a, b) => a.day - b.day || (a.time ?? -1) - (b.time ?? -1));
}

function nameEntries(entries: readonly Entry[]): ReadonlyMap<Entry, string> {
  const counts = new Map<string, number>();
  return new Map(
    inOrder(entries).map((entry) => {
      const head = `${prefixes.get(entry.kind) ?? '?'}${writeMonth(monthOf(entry.day)).slice(5)}`;
      const count = (counts.get(head) ?? 0) + 1;
      counts.set(head, count);
      return [entry, `${head}-${String(count).padStart(3, '0')}`];
    }),
  );
}

function writeEntry(entry: Entry, ids: ReadonlyMap<Entry, string>): object {
  return {
    id: ids.get(entry),
    date: writeDay(entry.day),
    ...(entry.time === undefined ? {} : { time: writeTime(entry.time) }),
    ...Object.fromEntries(
      Object.entries(entry.fields).map(([field, value]) => [
        field,
        typeof value === 'object' ? ids.get(value) : value,
      ]),
    ),
  };
}

function writeMonthFile(
  month: number,
  facts: ReadonlyMap<string, readonly object[]>,
  overrides: readonly object[],
): string {
  const list = (records: readonly object[], indent: string): string =>
    records.map((record) => `${indent}${JSON.stringify(record)}`).join(',\n');
  const kinds = [...facts].map(([kind, records]) => `    "${kind}": [\n${list(records, '      ')}\n    ]`);
  const exceptions = overrides.length > 0 ? `,\n  "overrides": [\n${list(overrides, '    ')}\n  ]` : '';
  return `{\n  "month": "${writeMonth(month)}",\n  "facts": {\n${kinds.join(',\n')}\n  }${exceptions}\n}\n`;
}

/** The earliest day that the sample months know. */
export const FIRST_DAY = dayOf(1, 1);
