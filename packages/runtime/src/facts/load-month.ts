import {
  FIRST_DAY,
  LAST_DAY,
  formatMonth,
  lastDayOfMonth,
  parseDate,
  parseMonth,
} from '../numbers/calendar.ts';
import type { WorkCalendar } from '../numbers/workdays.ts';
import { createWorkCalendar } from '../numbers/workdays.ts';
import type { Carry } from '../outcome.ts';
import type { Program } from '../program.ts';
import { buildTables } from './build-tables.ts';
import { addPeriods } from './add-periods.ts';
import type { Facts } from './facts.ts';
import type { MonthProblem, ProblemList } from './month-problem.ts';
import { createProblemList } from './month-problem.ts';
import type { RawTable } from './raw-table.ts';
import { createRawTables } from './raw-table.ts';
import { readCarry } from './read-carry.ts';
import { readOverrides } from './read-overrides.ts';
import { isJsonRecord, ownValue, readFacts, wrongShape } from './read-records.ts';
import { checkKeys } from './read-shape.ts';
import { showValue } from './read-value.ts';
import { resolveReferences } from './resolve-references.ts';
import { ROW_LIMIT } from './value-limits.ts';

export type LoadedMonth =
  | { readonly facts: Facts; readonly problems?: undefined }
  | { readonly facts?: undefined; readonly problems: readonly MonthProblem[] };

export interface LoadOptions {
  /** Required fields may be left out, as scenarios do; a rule that reads one is refused then (`fact/unset`). */
  readonly allowUnset?: boolean;
}

/**
 * Checks a month of facts, with what the month before carried over, and builds its columns. Takes any JSON value and
 * never throws: either the facts, or every problem (the first hundred). Nothing is coerced.
 */
export function loadMonth(
  program: Program,
  month: unknown,
  carry?: Carry,
  options: LoadOptions = {},
): LoadedMonth {
  const problems = createProblemList();
  const facts = readMonth(program, month, carry, options.allowUnset === true, problems);
  return facts === undefined || problems.problems.length > 0 ? { problems: problems.problems } : { facts };
}

function readMonth(
  program: Program,
  month: unknown,
  carry: unknown,
  allowUnset: boolean,
  problems: ProblemList,
): Facts | undefined {
  if (!isJsonRecord(month)) {
    problems.add(wrongShape('record', month), {}, []);
    return undefined;
  }
  checkKeys(month, ['month', 'facts', 'overrides'], ['overrides'], [], problems);
  const given = ownValue(month, 'facts');
  const firstDay = readMonthName(program, ownValue(month, 'month'), problems);
  // Without a month the rest is still read, against every month there is.
  const days =
    firstDay === undefined
      ? { firstDay: FIRST_DAY, lastDay: LAST_DAY, allowUnset }
      : { firstDay, lastDay: lastDayOfMonth(firstDay), allowUnset };
  const count = countRecords(given) + countCarried(carry);
  if (count > ROW_LIMIT) {
    problems.add({ code: 'month/too-many-rows', params: { count, limit: ROW_LIMIT } }, {}, ['facts']);
    return undefined;
  }
  const tables = createRawTables(program);
  if (isJsonRecord(given)) readFacts(tables, given, { ...days, path: ['facts'], carried: false }, problems);
  else {
    if (given !== undefined) problems.add(wrongShape('record', given), {}, ['facts']);
    for (const table of tables.values()) table.broken = true;
  }
  const knownFrom = firstDay === undefined ? FIRST_DAY : readCarry(program, tables, carry, days, problems);
  const calendar = readCalendar(program, tables);
  if (firstDay !== undefined) addPeriods(program, tables, days, calendar, problems);
  resolveReferences(tables, problems);
  const overrides = readOverrides(program, tables, ownValue(month, 'overrides'), problems);
  if (problems.problems.length > 0) return undefined;
  const { lastDay } = days;
  const built = buildTables(tables);
  return {
    month: formatMonth(lastDay),
    firstDay: days.firstDay,
    lastDay,
    knownFrom,
    ...built,
    overrides,
    ...(calendar === undefined ? {} : { calendar }),
  };
}

/** Days off and days made up for, of this month and of what was carried. */
function readCalendar(program: Program, tables: ReadonlyMap<string, RawTable>): WorkCalendar | undefined {
  if (program.calendar === undefined) return undefined;
  return createWorkCalendar(program.calendar, (relation) =>
    (tables.get(relation)?.columns.get('date')?.values ?? []).filter((day) => typeof day === 'number'),
  );
}

/** The month's first day. */
function readMonthName(program: Program, value: unknown, problems: ProblemList): number | undefined {
  if (value === undefined) return undefined;
  const firstDay = typeof value === 'string' ? parseMonth(value) : undefined;
  if (firstDay === undefined) {
    problems.add({ code: 'month/month-form', params: { value: showValue(value) } }, {}, ['month']);
    return undefined;
  }
  const { effectiveFrom } = program.policy;
  const effective = parseDate(effectiveFrom);
  if (effective !== undefined && lastDayOfMonth(firstDay) < effective) {
    const params = { month: formatMonth(firstDay), effectiveFrom };
    problems.add({ code: 'month/before-policy', params }, {}, ['month']);
  }
  return firstDay;
}

function countRecords(facts: unknown): number {
  if (!isJsonRecord(facts)) return 0;
  return Object.values(facts).reduce<number>((sum, list) => sum + (Array.isArray(list) ? list.length : 0), 0);
}

function countCarried(carry: unknown): number {
  if (!isJsonRecord(carry)) return 0;
  const lists = { offences: ownValue(carry, 'offences'), postings: ownValue(carry, 'postings') };
  return countRecords(ownValue(carry, 'facts')) + countRecords(lists);
}
