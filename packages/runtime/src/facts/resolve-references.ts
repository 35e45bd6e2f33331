import type { ProblemList } from './month-problem.ts';
import type { RawColumn, RawTable } from './raw-table.ts';
import { addGhost, targetOf } from './raw-table.ts';
import { suggestId } from './suggest-name.ts';
import { showValue } from './read-value.ts';

/**
 * Finds the record of every reference, in this month or in what is carried, and puts its raw row in place of its id. What a carried record refers to
 * need not be there any more: a person is then known by the id alone (a ghost), an event is forgotten.
 */
export function resolveReferences(tables: ReadonlyMap<string, RawTable>, problems: ProblemList): void {
  for (const table of tables.values()) {
    for (const column of table.columns.values()) {
      const target = tables.get(targetOf(column.field) ?? '');
      if (target !== undefined) resolveCarried(table, column, target);
    }
  }
  for (const table of tables.values()) {
    for (const column of table.columns.values()) {
      const target = tables.get(targetOf(column.field) ?? '');
      if (target !== undefined && !target.broken) resolveColumn(table, column, target, problems);
    }
  }
}

function resolveCarried(table: RawTable, { values }: RawColumn, target: RawTable): void {
  for (let row = table.monthCount; row < values.length; row += 1) {
    const id = values[row];
    if (typeof id !== 'string' || target.rowOf.has(id)) continue;
    if (target.relation.kind === 'entity') addGhost(target, id);
    else values[row] = undefined;
  }
}

function resolveColumn(
  table: RawTable,
  { field, values }: RawColumn,
  target: RawTable,
  problems: ProblemList,
): void {
  for (let row = 0; row < values.length; row += 1) {
    const id = values[row];
    if (typeof id !== 'string') continue;
    const found = target.rowOf.get(id);
    if (found !== undefined) {
      values[row] = found;
      continue;
    }
    if (problems.isFull()) return;
    const relation = table.relation.id;
    const position = table.positions[row] ?? 0;
    const own = table.ids[row] ?? '';
    problems.add(
      {
        code: 'month/unknown-reference',
        params: {
          value: showValue(id),
          target: target.relation.id,
          suggestion: suggestId(id, target.rowOf.keys()),
        },
      },
      { relation, record: own === '' ? position : own, field: field.id },
      ['facts', relation, position, field.id],
    );
  }
}
