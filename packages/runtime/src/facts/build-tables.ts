import type { Column, RecordTable } from './facts.ts';
import { UNSET, UNSET_WIDE } from './facts.ts';
import type { RawColumn, RawTable } from './raw-table.ts';
import { targetOf } from './raw-table.ts';
import { isNumberType } from './value-limits.ts';

/** The order of a table's rows, both ways. */
interface Ordered {
  readonly table: RawTable;
  /** By row of the built table: the raw row. */
  readonly order: readonly number[];
  /** By raw row: the row of the built table. */
  readonly place: Int32Array;
}

/** Minutes of a day, and one for no time at all, which comes first. */
const TIMES_PER_DAY = 24 * 60 + 1;

/**
 * Turns checked raw tables, references resolved, into columns; their rows and the numbers of texts do not depend on the
 * order of the facts.
 */
export function buildTables(raw: ReadonlyMap<string, RawTable>): {
  readonly tables: ReadonlyMap<string, RecordTable>;
  readonly texts: readonly string[];
} {
  const ordered = new Map([...raw].map(([name, table]) => [name, orderRows(table)]));
  const numberOfText = new Map<string, number>();
  const tables = new Map([...ordered].map(([name, each]) => [name, buildTable(each, ordered, numberOfText)]));
  return { tables, texts: [...numberOfText.keys()] };
}

function orderRows(table: RawTable): Ordered {
  const { ids, monthCount } = table;
  const isEvent = table.relation.kind !== 'entity';
  const dates = numbersOf(table.columns.get('date'));
  const times = numbersOf(table.columns.get('time'));
  // Carried events lie before the month, so they come in front by their dates alone; ghosts come after.
  const rank = Float64Array.from(ids, (_, row) =>
    isEvent ? (dates[row] ?? 0) * TIMES_PER_DAY + (times[row] ?? UNSET) : row < monthCount ? 0 : 1,
  );
  const order = Array.from(ids, (_, row) => row);
  order.sort((a, b) => (rank[a] ?? 0) - (rank[b] ?? 0) || compareCodeUnits(ids[a] ?? '', ids[b] ?? ''));
  const place = new Int32Array(order.length);
  order.forEach((rawRow, row) => {
    place[rawRow] = row;
  });
  return { table, order, place };
}

function buildTable(
  { table, order }: Ordered,
  ordered: ReadonlyMap<string, Ordered>,
  numberOfText: Map<string, number>,
): RecordTable {
  const columns = new Map<string, Column>();
  for (const [name, column] of table.columns) {
    const placeOf = ordered.get(targetOf(column.field) ?? '')?.place;
    columns.set(name, buildColumn(column, order, placeOf, numberOfText));
  }
  const ids = order.map((rawRow) => table.ids[rawRow] ?? '');
  const rowOf = new Map<string, number>();
  for (let row = 0; row < ids.length; row += 1) rowOf.set(ids[row] ?? '', row);
  const first = table.relation.kind !== 'entity' ? ids.length - table.monthCount : 0;
  const end = first + table.monthCount;
  return { relation: table.relation, first, end, count: ids.length, ids, rowOf, columns };
}

function buildColumn(
  { field, values }: RawColumn,
  order: readonly number[],
  placeOf: Int32Array | undefined,
  numberOfText: Map<string, number>,
): Column {
  const isWide = isNumberType(field.type);
  const column = isWide ? new Float64Array(order.length) : new Int32Array(order.length);
  const unset = isWide ? UNSET_WIDE : UNSET;
  for (let row = 0; row < order.length; row += 1) {
    const value = values[order[row] ?? 0];
    if (value === undefined) column[row] = unset;
    else if (typeof value === 'string') column[row] = internText(value, numberOfText);
    else column[row] = placeOf === undefined ? value : (placeOf[value] ?? UNSET);
  }
  return column;
}

function internText(text: string, numberOfText: Map<string, number>): number {
  const known = numberOfText.get(text);
  if (known !== undefined) return known;
  numberOfText.set(text, numberOfText.size);
  return numberOfText.size - 1;
}

function numbersOf(column: RawColumn | undefined): readonly (number | undefined)[] {
  return (column?.values ?? []) as readonly (number | undefined)[];
}

function compareCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
