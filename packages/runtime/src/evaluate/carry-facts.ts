import type { Column, RecordTable } from '../facts/facts.ts';
import { addDays, addMonths } from '../numbers/calendar.ts';
import type { FactRecord, FactValue } from '../month.ts';
import type { CarriedEvents } from '../program.ts';
import type { Run } from './plan.ts';
import { encodeValue, splitType } from './say-value.ts';

/** Rows that the carry takes along, by relation position: 1 where it does. */
export type CarriedRows = readonly Uint8Array[];

export function createCarriedRows(run: Run): CarriedRows {
  return run.tables.map(({ count }) => new Uint8Array(count));
}

/** Marks the events that are still inside their look-back on the next month's first day. */
export function markEvents(run: Run, rows: CarriedRows): void {
  const next = run.facts.lastDay + 1;
  const pending = markPending(run, rows);
  for (const carried of run.plan.program.carry.events) {
    const relation = run.plan.relations.indexOf(carried.relation);
    const table = run.tables[relation];
    const dates = table?.columns.get('date');
    if (dates === undefined) continue;
    const from = Math.min(lookBackFrom(carried, next), ...pendingFrom(pending, carried));
    for (let row = 0; row < table.count; row += 1) if (dates[row] >= from) rows[relation][row] = 1;
  }
}

/** Marks the records that fall due in a later month. Gives the day of the earliest of each step that has one. */
function markPending(run: Run, rows: CarriedRows): ReadonlyMap<string, number> {
  const earliest = new Map<string, number>();
  for (const plan of run.plan.steps) {
    if (plan.kind !== 'match' || plan.step.due !== true) continue;
    const { count, columns } = run.tables[plan.relation];
    const dates = columns.get('date');
    for (let row = 0; row < count; row += 1) {
      run.slots[0] = row;
      if (plan.day(run) <= run.facts.lastDay) continue;
      rows[plan.relation][row] = 1;
      const known = earliest.get(plan.step.id);
      const day = dates?.[row] ?? run.facts.lastDay;
      if (known === undefined || day < known) earliest.set(plan.step.id, day);
    }
  }
  return earliest;
}

function pendingFrom(pending: ReadonlyMap<string, number>, { since = [] }: CarriedEvents): readonly number[] {
  return since.flatMap(({ step, days, months }) => {
    const day = pending.get(step);
    return day === undefined ? [] : [Math.min(addDays(day, -days), addMonths(day, -months))];
  });
}

/** Adds the records that marked ones refer to, and those that these refer to, until nothing is missing. */
export function markReferences(run: Run, rows: CarriedRows): void {
  const fields = run.tables.map((table) => referencesOf(run, table));
  const pending: (readonly [relation: number, row: number])[] = [];
  const follow = (relation: number, row: number): void => {
    for (const { target, column } of fields[relation]) {
      const referred = column[row];
      if (referred < 0 || rows[target][referred] === 1) continue;
      rows[target][referred] = 1;
      if (fields[target].length > 0) pending.push([target, referred]);
    }
  };
  rows.forEach((marked, relation) => {
    if (fields[relation].length === 0) return;
    for (let row = 0; row < marked.length; row += 1) if (marked[row] === 1) follow(relation, row);
  });
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) follow(next[0], next[1]);
}

/** The marked records as the next month reads them: relations in policy order, records in table order, fields as declared. */
export function writeRecords(
  run: Run,
  rows: CarriedRows,
): { readonly [relation: string]: readonly FactRecord[] } {
  const entries: [string, FactRecord[]][] = [];
  run.tables.forEach((table, relation) => {
    const fields = fieldsOf(run, table);
    const records: FactRecord[] = [];
    rows[relation].forEach((marked, row) => {
      if (marked === 1) records.push(writeRecord(run, table.ids[row], fields, row));
    });
    if (records.length > 0) entries.push([table.relation.id, records]);
  });
  return Object.fromEntries(entries);
}

function writeRecord(run: Run, id: string, fields: readonly CarriedField[], row: number): FactRecord {
  const record: { id: string; [field: string]: FactValue } = { id };
  for (const field of fields) {
    const value = encodeValue(run, field.type, field.column[row]);
    if (value === undefined) continue;
    // A field may be named like what objects inherit.
    if (field.id === '__proto__') defineOwn(record, field.id, value);
    else record[field.id] = value;
  }
  return record;
}

function defineOwn(record: object, key: string, value: FactValue): void {
  Object.defineProperty(record, key, { value, enumerable: true, configurable: true, writable: true });
}

function lookBackFrom({ days, months }: CarriedEvents, next: number): number {
  return Math.min(addDays(next, -days), addMonths(next, -months));
}

interface CarriedField {
  readonly id: string;
  readonly type: RecordTable['relation']['fields'][number]['type'];
  readonly column: Column;
}

/** Of an event, its day, its time and what is read of it; of an entity everything, since nothing else says it again. */
function fieldsOf(run: Run, table: RecordTable): readonly CarriedField[] {
  const { relation } = table;
  const spec = run.plan.program.carry.events.filter((each) => each.relation === relation.id);
  const read = new Set(['date', 'time', ...spec.flatMap(({ fields }) => fields)]);
  return relation.fields.flatMap(({ id, type }) => {
    const column = table.columns.get(id);
    const kept = relation.kind === 'entity' || read.has(id);
    return id !== 'id' && kept && column !== undefined ? [{ id, type, column }] : [];
  });
}

function referencesOf(run: Run, table: RecordTable): { target: number; column: Column }[] {
  return fieldsOf(run, table).flatMap(({ type, column }) => {
    const [kind, name] = splitType(type);
    const target = kind === 'ref' ? run.plan.relations.indexOf(name) : -1;
    return target < 0 ? [] : [{ target, column }];
  });
}
