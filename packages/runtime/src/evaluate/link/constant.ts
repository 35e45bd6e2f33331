import { parseDate } from '../../numbers/calendar.ts';
import type { Ratio } from '../../numbers/ratio.ts';
import { createRatio, fromInt, fromRatioText } from '../../numbers/ratio.ts';
import type { Constant, Expr, Param } from '../../program.ts';
import { unknownName } from './linker.ts';
import type { Linker } from './linker.ts';
import type { NumberOf, RatioOf } from '../plan.ts';

/** A whole constant: text has no number before a month is bound. */
export function numberOf(value: Constant): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  throw unknownName(String(value));
}

export function ratioOf(value: Constant): Ratio {
  if (typeof value === 'number') return fromInt(value);
  if (typeof value === 'object') return fromRatioText(value);
  throw unknownName(String(value));
}

/** The number that an expression always has, whatever the month; undefined where it depends on something. */
export function constantOf(linker: Linker, expr: Expr): number | undefined {
  if (expr.exact === true || expr.type === 'text') return undefined;
  if (expr.kind === 'const') return numberOf(expr.value);
  if (expr.kind !== 'param') return undefined;
  const { versions } = linker.names.param(expr.param);
  return versions.length === 1 ? numberOf(versions[0].value) : undefined;
}

/** A constant as a number; a text by its number in the month's pool. */
export function linkConstant(linker: Linker, value: Constant): NumberOf {
  if (typeof value === 'string') {
    const word = linker.names.word(value);
    return (run) => run.words[word];
  }
  const number = numberOf(value);
  return () => number;
}

export function linkRatioConstant(value: Constant): RatioOf {
  const ratio = ratioOf(value);
  return () => ratio;
}

/** A parameter as it holds on a day: the last version that starts on or before it. */
export function linkParam(linker: Linker, id: string, at: Expr): NumberOf {
  const param = linker.names.param(id);
  const values = param.versions.map((version) => linkConstant(linker, version.value));
  return pickVersion(linker, param, values, at);
}

export function linkRatioParam(linker: Linker, id: string, at: Expr): RatioOf {
  const param = linker.names.param(id);
  const values = param.versions.map((version) => linkRatioConstant(version.value));
  return pickVersion(linker, param, values, at);
}

type Linked = NumberOf | RatioOf;

function pickVersion<T extends Linked>(linker: Linker, param: Param, values: readonly T[], at: Expr): T {
  const [first] = values;
  if (first === undefined) throw unknownName(param.id);
  if (values.length === 1) return first;
  const starts = param.versions.map(({ from }) => (from === undefined ? 0 : dayOfText(from)));
  const day = linker.number(at);
  const pick: Linked = (run) => {
    const on = day(run);
    let version = starts.length - 1;
    while (version > 0 && starts[version] > on) version -= 1;
    return values[version](run) as Ratio & number;
  };
  return pick as T;
}

/** The day of a date that the program itself names. */
export function dayOfText(text: string): number {
  const day = parseDate(text);
  if (day === undefined) throw unknownName(text);
  return day;
}

/** Percent in facts: basis points. */
export function fromPoints(points: number): Ratio {
  return createRatio(points, 10_000);
}
