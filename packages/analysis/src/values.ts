import type { FactValue, Program, Ratio, ValueType } from '@bylaw/runtime';
import {
  compareRatio,
  createRatio,
  formatDate,
  formatTime,
  fromBasisPoints,
  fromInt,
  parseDate,
  parseTime,
} from '@bylaw/runtime';
import type { Seen } from '@bylaw/runtime/looking';
import { splitType } from '@bylaw/runtime/looking';

/** How a number may miss what is asked: not at all, downwards only, upwards only. */
export type Slack = -1 | 0 | 1;

/** A value that can be ordered, as a fraction: fen, counts, days since the first one, minutes, the ratio of a percentage. */
export function orderedOf(type: ValueType, seen: Seen): Ratio | undefined {
  if (typeof seen === 'object') return seen;
  if (typeof seen === 'string') {
    const number = type === 'date' ? parseDate(seen) : type === 'time' ? parseTime(seen) : undefined;
    return number === undefined ? undefined : fromInt(number);
  }
  return typeof seen === 'number' ? fromInt(seen) : undefined;
}

/** The same as a fact writes it; undefined where no fact can be it. A fraction gives way as far as `slack` lets it. */
export function factOf(type: ValueType, { n, d }: Ratio, slack: Slack): FactValue | undefined {
  const scale = type === 'percent' ? 10_000 : 1;
  const exact = n * scale;
  const over = ((exact % d) + d) % d;
  if (!Number.isSafeInteger(exact) || (over !== 0 && slack === 0)) return undefined;
  const whole = (exact - over) / d + (over !== 0 && slack === 1 ? 1 : 0);
  switch (type) {
    case 'date':
      return whole < 0 ? undefined : formatDate(whole);
    case 'time':
      return whole < 0 || whole >= 1440 ? undefined : formatTime(whole);
    default:
      return whole;
  }
}

/** The smallest difference between two facts of a type. */
export function unitOf(type: ValueType): Ratio {
  return type === 'percent' ? fromBasisPoints(1) : fromInt(1);
}

/** Whether values of a type have an order that policies ask about. */
export function isOrdered(type: ValueType): boolean {
  return ['money', 'percent', 'count', 'days', 'months', 'workdays', 'date', 'time'].includes(type);
}

/** Whether two values are the same, however they are kept. */
export function isSame(type: ValueType, a: Seen, b: Seen): boolean {
  const left = orderedOf(type, a);
  const right = orderedOf(type, b);
  if (left !== undefined && right !== undefined) return compareRatio(left, right) === 0;
  return a === b;
}

/** Members of an enum by id; of yes/no both. */
export function membersOf(program: Program, type: ValueType): readonly FactValue[] {
  if (type === 'bool') return [false, true];
  const [kind, name] = splitType(type);
  if (kind !== 'enum') return [];
  return program.enums.find(({ id }) => id === name)?.members.map(({ id }) => id) ?? [];
}

/** A constant of a Program as facts write it, by its type. */
export function seenConstant(
  program: Program,
  type: ValueType,
  value: number | boolean | string | readonly [number, number],
): Seen {
  if (typeof value === 'object') return createRatio(value[0], value[1]);
  if (typeof value !== 'number') return value;
  if (type === 'date') return formatDate(value);
  if (type === 'time') return formatTime(value);
  return splitType(type)[0] === 'enum' ? String(membersOf(program, type)[value] ?? '') : value;
}
