import type { Column, RecordTable } from './facts.ts';
import { UNSET, UNSET_WIDE } from './facts.ts';
import type { RawColumn, RawTable } from './raw-table.ts';
import { targetOf } from './raw-table.ts';
import { isNumberType } from './value-limits.ts';

/** The order of a table's rows, and where each id ends up. */
interface Ordered {
  readonly table: RawTable;
  /** By row of the built table: the raw row. */
  readonly order: readonly number[];
  readonly ids: readonly string[];
  readonly rowOf: ReadonlyMap<string, number>;
}

/** Turns checked raw tables into columns; their rows and the numbers of texts do not depend on the order of the facts. */
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
  const order = Array.from(table.ids, (_, row) => row);
  const id = (row: number): string => table.ids[row] ?? '';
  if (table.relation.kind === 'event') {
    const dates = numbersOf(table.columns.get('date'));
    const times = numbersOf(table.columns.get('time'));
    // Carried events lie before the month, so they come in front by their dates alone.
    order.sort(
      (a, b) =>
        (dates[a] ?? UNSET) - (dates[b] ?? UNSET) ||
        (times[a] ?? UNSET) - (times[b] ?? UNSET) ||
        compareCodeUnits(id(a), id(b)),
    );
  } else {
    const ghost = (row: number): number => (row < table.monthCount ? 0 : 1);
    order.sort((a, b) => ghost(a) - ghost(b) || compareCodeUnits(id(a), id(b)));
  }
  const ids = order.map(id);
  return { table, order, ids, rowOf: new Map(ids.map((each, row) => [each, row])) };
}

function buildTable(
  { table, order, ids, rowOf }: Ordered,
  ordered: ReadonlyMap<string, Ordered>,
  numberOfText: Map<string, number>,
): RecordTable {
  const columns = new Map<string, Column>();
  for (const [name, column] of table.columns) {
    const encode = createEncoder(column, ordered, numberOfText);
    const wide = isNumberType(column.field.type);
    const built = wide ? new Float64Array(order.length) : new Int32Array(order.length);
    order.forEach((rawRow, row) => {
      const value = column.values[rawRow];
      built[row] = value === undefined ? (wide ? UNSET_WIDE : UNSET) : encode(value);
    });
    columns.set(name, built);
  }
  const carried = ids.length - table.monthCount;
  const first = table.relation.kind === 'event' ? carried : 0;
  return {
    relation: table.relation,
    first,
    end: first + table.monthCount,
    count: ids.length,
    ids,
    rowOf,
    columns,
  };
}

function createEncoder(
  column: RawColumn,
  ordered: ReadonlyMap<string, Ordered>,
  numberOfText: Map<string, number>,
): (value: number | string) => number {
  const rowOf = ordered.get(targetOf(column.field) ?? '')?.rowOf;
  if (rowOf !== undefined) return (value) => rowOf.get(String(value)) ?? UNSET;
  return (value) => {
    if (typeof value === 'number') return value;
    const known = numberOfText.get(value);
    if (known !== undefined) return known;
    numberOfText.set(value, numberOfText.size);
    return numberOfText.size - 1;
  };
}

function numbersOf(column: RawColumn | undefined): readonly (number | undefined)[] {
  return (column?.values ?? []) as readonly (number | undefined)[];
}

function compareCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
