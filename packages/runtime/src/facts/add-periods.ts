import { formatDate } from '../numbers/calendar.ts';
import { listPeriods } from '../numbers/periods.ts';
import type { WorkCalendar } from '../numbers/workdays.ts';
import { isWorkday } from '../numbers/workdays.ts';
import type { Program } from '../program.ts';
import type { ProblemList } from './month-problem.ts';
import type { RawTable } from './raw-table.ts';
import { ROW_LIMIT } from './value-limits.ts';

/**
 * Makes the rows of every kind of period: one for each of this month's people and each period that ends in the month.
 * To be called when all facts are read. Reports more rows than a month may have.
 */
export function addPeriods(
  program: Program,
  tables: ReadonlyMap<string, RawTable>,
  month: { readonly firstDay: number; readonly lastDay: number },
  calendar: WorkCalendar | undefined,
  problems: ProblemList,
): void {
  for (const { id, period } of program.relations) {
    const table = tables.get(id);
    const people = period === undefined ? undefined : tables.get(period.of);
    if (table === undefined || period === undefined || people === undefined) continue;
    const days = listPeriods(
      period.every,
      month.firstDay,
      month.lastDay,
      (day) => calendar === undefined || isWorkday(calendar, day),
    );
    const count = days.length * people.monthCount;
    if (count > ROW_LIMIT) {
      problems.add({ code: 'month/too-many-rows', params: { count, limit: ROW_LIMIT } }, {}, ['facts']);
      continue;
    }
    for (let person = 0; person < people.monthCount; person += 1) {
      for (const { first, last } of days) {
        const row = table.ids.push(`${people.ids[person] ?? ''}@${formatDate(last)}`) - 1;
        table.positions.push(undefined);
        table.rowOf.set(table.ids[row] ?? '', row);
        setValue(table, 'date', row, last);
        setValue(table, 'from', row, first);
        setValue(table, 'who', row, person);
      }
    }
    table.monthCount = table.ids.length;
  }
}

function setValue(table: RawTable, field: string, row: number, value: number): void {
  const values = table.columns.get(field)?.values;
  if (values !== undefined) values[row] = value;
}
