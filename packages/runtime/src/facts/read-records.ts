import { formatMonth } from '../numbers/calendar.ts';
import type { ProblemList, ValueProblem } from './month-problem.ts';
import type { RawTable } from './raw-table.ts';
import { readDate, readId, shapeOf, showText, showValue } from './read-value.ts';
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
  // Periods are made, not given.
  const given = [...tables.values()].filter(({ relation }) => relation.kind !== 'period');
  const relations = given.map(({ relation }) => relation);
  for (const name of Object.keys(facts)) {
    if (problems.isFull()) return;
    const table = given.find(({ relation }) => relation.id === name);
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

/** The record that is being read. */
interface Spot {
  readonly table: RawTable;
  readonly source: RecordSource;
  readonly problems: ProblemList;
  readonly position: number;
  /** Undefined where it could not be read. */
  readonly id: string | undefined;
}

function readRecord(
  table: RawTable,
  record: unknown,
  position: number,
  source: RecordSource,
  problems: ProblemList,
): void {
  const given = isJsonRecord(record) ? ownValue(record, 'id') : undefined;
  const id = given === undefined ? missing('text', false) : readId(given);
  const spot: Spot = { table, source, problems, position, id: typeof id === 'string' ? id : undefined };
  const known = typeof id === 'string' ? table.rowOf.get(id) : undefined;
  if (known !== undefined && source.carried && isReplaced(table, known)) return;
  const row = addRow(table, typeof id === 'string' ? id : '', position, source);
  if (!isJsonRecord(record)) {
    report(spot, wrongShape('record', record));
    return;
  }
  if (typeof id !== 'string') report(spot, id, 'id');
  else if (known === undefined) table.rowOf.set(id, row);
  else report(spot, duplicate(table, known, source), 'id');
  let seen = 0;
  for (const key of Object.keys(record)) {
    const value = record[key];
    if (key === 'id' || value === undefined) continue;
    const column = table.columns.get(key);
    if (column === undefined) {
      const suggestion = suggestName(key, table.relation.fields);
      report(
        spot,
        { code: 'month/unknown-field', params: { name: showText(key), suggestion } },
        undefined,
        key,
      );
      continue;
    }
    if (column.isRequired) seen += 1;
    const result = column.isEventDate ? readEventDate(value, source) : column.read(value);
    if (typeof result === 'object') report(spot, result, key);
    else column.values[row] = result;
  }
  if (seen < table.requiredCount) reportMissing(spot, record);
}

/** The date of an event lies in the month; that of a carried one before it. */
function readEventDate(value: unknown, source: RecordSource): number | ValueProblem {
  const day = readDate(value);
  if (typeof day === 'object') return day;
  const isInPlace = source.carried ? day < source.firstDay : day >= source.firstDay && day <= source.lastDay;
  if (isInPlace) return day;
  const params = { value: showValue(value), month: formatMonth(source.firstDay) };
  return { code: source.carried ? 'month/carried-too-late' : 'month/date-outside-month', params };
}

function reportMissing(spot: Spot, record: JsonRecord): void {
  const mayLack = spot.source.carried || spot.source.allowUnset;
  for (const { field, isEventDate, isRequired } of spot.table.columns.values()) {
    if (ownValue(record, field.id) !== undefined) continue;
    if (isEventDate || (isRequired && !mayLack)) report(spot, missing(field.type, !isEventDate), field.id);
  }
}

/** Reports a problem of a record, of one of its fields, or of a key that is no field. */
function report(spot: Spot, problem: ValueProblem, field?: string, key = field): void {
  const relation = spot.table.relation.id;
  const place = { relation, record: spot.id ?? spot.position };
  const path = [...spot.source.path, relation, spot.position, ...(key === undefined ? [] : [key])];
  spot.problems.add(problem, field === undefined ? place : { ...place, field }, path);
}

/** A person who is in this month's facts as well as in the carry: this month's record holds. */
function isReplaced(table: RawTable, row: number): boolean {
  return table.relation.kind === 'entity' && row < table.monthCount;
}

function duplicate(table: RawTable, row: number, source: RecordSource): ValueProblem {
  const isCarried = source.carried && row >= table.monthCount;
  return { code: 'month/duplicate-id', params: { first: (table.positions[row] ?? 0) + 1, isCarried } };
}

function addRow(table: RawTable, id: string, position: number, source: RecordSource): number {
  const row = table.ids.length;
  table.ids.push(id);
  table.positions.push(position);
  if (!source.carried) table.monthCount = row + 1;
  return row;
}

/** `isDeclared`: the policy names the field, and could let it be left out. */
function missing(expected: string, isDeclared: boolean): ValueProblem {
  return { code: 'month/missing-field', params: { expected, isDeclared } };
}
