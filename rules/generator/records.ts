import { monthOf, writeDay, writeMonth, writeTime } from './calendar.ts';

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

/** People and things of a month, such as its staff. */
export type Things = readonly { readonly [field: string]: string | number | boolean | undefined }[];

/** What happened, day by day, until it is written as the months' files. */
export interface Records {
  add(kind: string, day: number, time: number | undefined, fields: Entry['fields']): Entry;
  /** Writes down later what was not known of a record at first, such as how a dispute about it ended. */
  amend(entry: Entry, fields: Entry['fields']): void;
  except(exception: Exception): void;
  in(month: number): readonly Entry[];
  /** The month as a JSON text, one record a line: people and things first, then the records, kind by kind. */
  write(month: number, things: ReadonlyMap<string, Things>): string;
}

/**
 * @param prefixes By kind, how its ids begin (`S` gives `S08-001`); also the order in which a month lists the kinds.
 */
export function createRecords(prefixes: ReadonlyMap<string, string>): Records {
  const entries: Entry[] = [];
  const exceptions: Exception[] = [];
  const amended = new Map<Entry, Entry['fields']>();
  const entriesIn = (month: number): readonly Entry[] =>
    entries.filter((entry) => monthOf(entry.day) === month);
  return {
    add(kind, day, time, fields) {
      if (!prefixes.has(kind)) throw new Error(`no prefix for ${kind}`);
      const entry = { kind, day, fields, ...(time === undefined ? {} : { time }) };
      entries.push(entry);
      return entry;
    },
    amend: (entry, fields) => {
      amended.set(entry, { ...amended.get(entry), ...fields });
    },
    except: (exception) => {
      exceptions.push(exception);
    },
    in: entriesIn,
    write(month, things) {
      const ids = nameEntries(entries, prefixes);
      const own = entriesIn(month);
      const facts = new Map<string, readonly object[]>(things);
      for (const kind of prefixes.keys()) {
        const records = inOrder(own.filter((entry) => entry.kind === kind));
        if (records.length > 0)
          facts.set(
            kind,
            records.map((entry) => writeEntry(entry, { ...entry.fields, ...amended.get(entry) }, ids)),
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

function nameEntries(
  entries: readonly Entry[],
  prefixes: ReadonlyMap<string, string>,
): ReadonlyMap<Entry, string> {
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

function writeEntry(entry: Entry, fields: Entry['fields'], ids: ReadonlyMap<Entry, string>): object {
  return {
    id: ids.get(entry),
    date: writeDay(entry.day),
    ...(entry.time === undefined ? {} : { time: writeTime(entry.time) }),
    ...Object.fromEntries(
      Object.entries(fields).map(([field, value]) => [
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
