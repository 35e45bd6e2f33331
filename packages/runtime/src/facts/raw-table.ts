import type { Field, Program, Relation } from '../program.ts';
import type { ReadValue } from './read-value.ts';
import { createValueReader } from './read-value.ts';

/** Records of a kind as they were read, before they are ordered: this month's first, then carried ones. */
export interface RawTable {
  readonly relation: Relation;
  /** By row; empty where the record's id could not be read. */
  readonly ids: string[];
  /** Position in the list that the row came from; undefined for a ghost that only a reference names. */
  readonly positions: (number | undefined)[];
  readonly rowOf: Map<string, number>;
  /** Rows below are this month's; from it on, carried. */
  monthCount: number;
  readonly columns: ReadonlyMap<string, RawColumn>;
  /** How many of the columns every record must give. */
  readonly requiredCount: number;
  /** Its list could not be read: what refers to it is not reported on top. */
  broken: boolean;
}

export interface RawColumn {
  readonly field: Field;
  readonly read: ReadValue;
  /** The day an event lies on, which decides whose month it is. */
  readonly isEventDate: boolean;
  readonly isRequired: boolean;
  /** By row; a text as text; a reference as text until it is resolved, then the raw row; undefined where not given. */
  readonly values: (number | string | undefined)[];
}

/** An empty table for each kind of record, by its id. */
export function createRawTables(program: Program): ReadonlyMap<string, RawTable> {
  return new Map(program.relations.map((relation) => [relation.id, createRawTable(program, relation)]));
}

/** The kind that a field refers to, where it does. */
export function targetOf(field: Field): string | undefined {
  return field.type.startsWith('ref:') ? field.type.slice('ref:'.length) : undefined;
}

/** A record of which nothing but its id is known: what is carried still names it. */
export function addGhost(table: RawTable, id: string): void {
  table.rowOf.set(id, table.ids.length);
  table.ids.push(id);
  table.positions.push(undefined);
}

function createRawTable(program: Program, relation: Relation): RawTable {
  const columns = new Map<string, RawColumn>();
  let requiredCount = 0;
  for (const field of relation.fields) {
    if (field.id === 'id') continue;
    const isEventDate = field.id === 'date' && relation.kind === 'event';
    const isRequired = isEventDate || !field.optional;
    columns.set(field.id, {
      field,
      read: createValueReader(program, field),
      isEventDate,
      isRequired,
      values: [],
    });
    if (isRequired) requiredCount += 1;
  }
  return {
    relation,
    ids: [],
    positions: [],
    rowOf: new Map(),
    monthCount: 0,
    columns,
    requiredCount,
    broken: false,
  };
}
