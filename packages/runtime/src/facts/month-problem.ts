import type { MessageParams, ParamsOf } from '../messages/message.ts';
import type { jsonMessages } from '../messages/json-catalogue.ts';
import type { monthMessages } from '../messages/month-catalogue.ts';

export type FactProblemCode = keyof typeof monthMessages;
export type JsonProblemCode = keyof typeof jsonMessages;
export type MonthProblemCode = FactProblemCode | JsonProblemCode;

/** Something wrong with a month: a code that never moves, plain parameters, and where. `sayMonthProblem` words it. */
export interface MonthProblem {
  readonly code: MonthProblemCode;
  /** As the month has them: names by id, values as written (clipped). */
  readonly params: MessageParams;
  readonly where: MonthPlace;
  /** The path to it, as `facts/Sale/3/amount`; `~` and `/` in a name are `~0` and `~1`. Empty: the month itself. */
  readonly pointer: string;
}

export interface MonthPlace {
  /** Id of the kind of record; absent for what is no record of the facts. */
  readonly relation?: string;
  /** The record's (or override's) id; where it has none, its position in its list, from 0. */
  readonly record?: string | number;
  readonly field?: string;
}

/** What a code is reported with: the words of the place come when it is said. */
export type ProblemParams<C extends FactProblemCode> = Omit<ParamsOf<(typeof monthMessages)[C]>, 'at'>;

/** A problem of one value, before it is known where the value stands. */
export type ValueProblem = {
  readonly [C in FactProblemCode]: { readonly code: C; readonly params: ProblemParams<C> };
}[FactProblemCode];

/** More would not be read by anybody, and a hostile file must not cost memory. */
export const MAX_MONTH_PROBLEMS = 100;

/** Collects problems while a month is read. */
export interface ProblemList {
  readonly problems: readonly MonthProblem[];
  /** True: no more are kept, and reading may stop. */
  isFull(): boolean;
  add(problem: ValueProblem, where: MonthPlace, path: readonly (string | number)[]): void;
}

export function createProblemList(): ProblemList {
  const problems: MonthProblem[] = [];
  return {
    problems,
    isFull: () => problems.length >= MAX_MONTH_PROBLEMS,
    add(problem, where, path) {
      if (problems.length >= MAX_MONTH_PROBLEMS) return;
      problems.push({ code: problem.code, params: problem.params, where, pointer: writePointer(path) });
    },
  };
}

export function writePointer(path: readonly (string | number)[]): string {
  return path.map((step) => String(step).replaceAll('~', '~0').replaceAll('/', '~1')).join('/');
}
