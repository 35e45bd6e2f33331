import { formatMonth } from '../numbers/calendar.ts';
import type { MonthPlace, ProblemList, ValueProblem } from './month-problem.ts';
import type { RawColumn, RawTable } from './raw-table.ts';
import { readId, shapeOf, showText, showValue } from './read-value.ts';
import { suggestName } from './suggest-name.ts';

/** Where records come from, and what that asks of them. */
export interface RecordSource {
  /** `facts`, or `carry/facts`. */
  readonly path: readonly string[];
  /** Carried records hold only the fields that are still read, and lie before the month. */
  readonly carried: boolean;
  /** Required fields may be left out. */
  readonly allowUnset: boolean;
  readonly firstDay: number;
  readonly lastDay: number;
}

/** A plain object of JSON, by its own keys only. */
export type JsonRecord = { readonly [key: string]: unknown };

export function isJsonRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value under a key of the object itself; never one that every object has. */
export function ownValue(record: JsonRecord, key: string): unknown {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** Reads `{ "Sale": [ … ], … }` into the tables. */
export function readFacts(
  tables: ReadonlyMap<string, RawTable>,
  facts: JsonRecord,
  source: RecordSource,
  problems: ProblemList,
): void {
  const relations = [...tables.values()].map(({ relation }) => relation);
  for (const name of Object.keys(facts)) {
    if (problems.isFull()) return;
    const table = tables.get(name);
    const list = ownValue(facts, name);
    const path = [...source.path, name];
    if (table === undefined) {
      const suggestion = suggestName(name, relations);
      const meant = tables.get(suggestion);
      if (meant !== undefined) meant.broken = true;
      problems.add(
        { code: 'month/unknown-relation', params: { name: showText(name), suggestion } },
        {},
        path,
      );
    } else if (!Array.isArray(list)) {
      table.broken = true;
      problems.add(wrongShape('list', list), { relation: name }, path);
    } else {
      list.forEach((record: unknown, position) => {
        if (!problems.isFull()) readRecord(table, record, position, source, problems);
      });
    }
  }
}

export function wrongShape(expected: string, value: unknown): ValueProblem {
  return { code: 'month/wrong-shape', params: { expected, found: shapeOf(value) } };
}

function readRecord(
  table: RawTable,
  record: unknown,
  position: number,
  source: RecordSource,
  problems: ProblemList,
): void {
  const relation = table.relation.id;
  const path = [...source.path, relation, position];
  if (!isJsonRecord(record)) {
    problems.add(wrongShape('record', record), { relation, record: position }, path);
    addRow(table, '', position, source);
    return;
  }
  const id = ownValue(record, 'id') === undefined ? missing('text') : readId(ownValue(record, 'id'));
  if (typeof id === 'string' && source.carried && isReplaced(table, id)) return;
  const place = { relation, record: typeof id === 'string' ? id : position };
  if (typeof id !== 'string') problems.add(id, { ...place, field: 'id' }, [...path, 'id']);
  else reportDuplicate(table, id, place, [...path, 'id'], source, problems);
  const row = addRow(table, typeof id === 'string' ? id : '', position, source);
  for (const key of Object.keys(record)) {
    if (key !== 'id' && !table.columns.has(key) && record[key] !== undefined) {
      const suggestion = suggestName(key, table.relation.fields);
      problems.add({ code: 'month/unknown-field', params: { name: showText(key), suggestion } }, place, [
        ...path,
        key,
      ]);
    }
  }
  for (const column of table.columns.values()) {
    const value = readField(table, column, ownValue(record, column.field.id), source);
    if (typeof value === 'object') {
      problems.add(value, { ...place, field: column.field.id }, [...path, column.field.id]);
    }
    column.values[row] = typeof value === 'object' ? undefined : value;
  }
}

function readField(
  table: RawTable,
  { field, read }: RawColumn,
  value: unknown,
  source: RecordSource,
): number | string | undefined | ValueProblem {
  const isEventDate = field.id === 'date' && table.relation.kind === 'event';
  if (value === undefined) {
    const required = isEventDate || !(field.optional || source.carried || source.allowUnset);
    return required ? missing(field.type) : undefined;
  }
  const result = read(value);
  if (!isEventDate || typeof result !== 'number') return result;
  const params = { value: showValue(value), month: formatMonth(source.firstDay) };
  if (source.carried) return result < source.firstDay ? result : { code: 'month/carried-too-late', params };
  return result >= source.firstDay && result <= source.lastDay
    ? result
    : { code: 'month/date-outside-month', params };
}

/** A person who is in this month's facts as well as in the carry: this month's record holds. */
function isReplaced(table: RawTable, id: string): boolean {
  const row = table.rowOf.get(id);
  return table.relation.kind === 'entity' && row !== undefined && row < table.monthCount;
}

function reportDuplicate(
  table: RawTable,
  id: string,
  place: MonthPlace,
  path: readonly (string | number)[],
  source: RecordSource,
  problems: ProblemList,
): void {
  const row = table.rowOf.get(id);
  if (row === undefined) return;
  const fromMonth = row < table.monthCount || !source.carried;
  const params = { first: (table.positions[row] ?? 0) + 1, isCarried: !fromMonth };
  problems.add({ code: 'month/duplicate-id', params }, { ...place, field: 'id' }, path);
}

function addRow(table: RawTable, id: string, position: number, source: RecordSource): number {
  const row = table.ids.length;
  table.ids.push(id);
  table.positions.push(position);
  if (id !== '' && !table.rowOf.has(id)) table.rowOf.set(id, row);
  if (!source.carried) table.monthCount = row + 1;
  return row;
}

function missing(expected: string): ValueProblem {
  return { code: 'month/missing-field', params: { expected } };
}
