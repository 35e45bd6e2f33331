import { parseDate, parseTime } from '../numbers/calendar.ts';
import type { EnumType, Field, Program } from '../program.ts';
import type { ValueProblem } from './month-problem.ts';
import { suggestName } from './suggest-name.ts';
import type { NumberType } from './value-limits.ts';
import {
  DATE_FORM,
  ID_LIMIT,
  NUMBER_LIMITS,
  REFUSED_CHARACTERS,
  TEXT_LIMIT,
  isNumberType,
} from './value-limits.ts';

/** A fact as a column holds it (a text or reference still as text), or what is wrong with it. Nothing is coerced. */
export type ReadValue = (value: unknown) => number | string | ValueProblem;

/** The reader of a field's values. `id` has a reader of its own, `readId`. */
export function createValueReader(program: Program, field: Field): ReadValue {
  const { type } = field;
  if (isNumberType(type)) return (value) => readNumber(type, value);
  if (type === 'date') return readDate;
  if (type === 'time') return readTime;
  if (type === 'bool') return readYesNo;
  if (type === 'text') return (value) => readText(value, TEXT_LIMIT);
  if (type.startsWith('ref:')) return (value) => readReference(type, value);
  return createMemberReader(
    type,
    program.enums.find(({ id }) => type === `enum:${id}`),
  );
}

/** The id of a record or override. */
export function readId(value: unknown): string | ValueProblem {
  return readText(value, ID_LIMIT);
}

/** A day number. */
export function readDate(value: unknown): number | ValueProblem {
  if (typeof value !== 'string') return wrongType('date', value);
  const day = parseDate(value);
  if (day !== undefined) return day;
  return {
    code: DATE_FORM.test(value) ? 'month/date-not-real' : 'month/date-form',
    params: { value: showValue(value) },
  };
}

/** Text of 1 to `limit` UTF-16 units without unseen characters. */
export function readText(value: unknown, limit: number): string | ValueProblem {
  if (typeof value !== 'string') return wrongType('text', value);
  if (value.length === 0) return { code: 'month/text-empty', params: {} };
  if (value.length > limit) return { code: 'month/text-long', params: { length: value.length, limit } };
  const position = findRefusedCharacter(value);
  if (position < 0) return value;
  return {
    code: 'month/text-characters',
    params: { character: showCharacter(value.charCodeAt(position)), position: position + 1 },
  };
}

export function readYesNo(value: unknown): number | ValueProblem {
  return typeof value === 'boolean' ? Number(value) : wrongType('bool', value);
}

/** A value of the month for a message: as JSON has it, clipped, unseen characters escaped. */
export function showValue(value: unknown): string {
  if (typeof value === 'number') return Object.is(value, -0) ? '0' : `${value}`;
  if (typeof value === 'boolean' || value === null) return `${value}`;
  if (typeof value === 'string') return `"${showText(value)}"`;
  return Array.isArray(value) ? '[…]' : '{…}';
}

/** Text for a message: clipped, unseen characters escaped. */
export function showText(text: string): string {
  let shown = '';
  for (const character of text.slice(0, 40)) {
    const code = character.charCodeAt(0);
    shown += character.length === 1 && isRefused(code) ? `\\u${hex(code)}` : character;
  }
  return text.length > 40 ? `${shown}…` : shown;
}

/** What kind of JSON value it is: a key of the words that messages have for it. */
export function shapeOf(value: unknown): 'null' | 'list' | 'record' | 'text' | 'number' | 'yes-no' | 'other' {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'object') return 'record';
  if (typeof value === 'string') return 'text';
  if (typeof value === 'number') return 'number';
  return typeof value === 'boolean' ? 'yes-no' : 'other';
}

function readNumber(type: NumberType, value: unknown): number | ValueProblem {
  if (typeof value !== 'number') return wrongType(type, value);
  const { min, max } = NUMBER_LIMITS[type];
  if (!(value >= min && value <= max)) {
    return {
      code: 'month/number-range',
      params: { expected: type, value: showValue(value), min: `${min}`, max: `${max}` },
    };
  }
  if (!Number.isInteger(value)) {
    return { code: 'month/number-fraction', params: { expected: type, value: showValue(value) } };
  }
  return value === 0 ? 0 : value;
}

function readTime(value: unknown): number | ValueProblem {
  if (typeof value !== 'string') return wrongType('time', value);
  return parseTime(value) ?? { code: 'month/time-form', params: { value: showValue(value) } };
}

function readReference(type: string, value: unknown): string | ValueProblem {
  return typeof value === 'string' ? readText(value, ID_LIMIT) : wrongType(type, value);
}

function createMemberReader(type: string, enumType: EnumType | undefined): ReadValue {
  const members = enumType?.members ?? [];
  const positions = new Map(members.map(({ id }, at) => [id, at]));
  return (value) => {
    if (typeof value !== 'string') return wrongType(type, value);
    return (
      positions.get(value) ?? {
        code: 'month/unknown-member',
        params: {
          value: showValue(value),
          enumeration: type,
          members: members.map(({ id }) => id).join(', '),
          suggestion: suggestName(value, members),
        },
      }
    );
  };
}

function wrongType(expected: string, value: unknown): ValueProblem {
  return { code: 'month/wrong-type', params: { expected, found: shapeOf(value), value: showValue(value) } };
}

function findRefusedCharacter(text: string): number {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    // Plain letters, digits and Han: what nearly every fact is made of.
    if ((code >= 0x20 && code < 0x7f) || (code >= 0x3000 && code < 0xd800)) continue;
    if (code >= 0xd800 && code <= 0xdbff && isLowSurrogate(text.charCodeAt(at + 1))) at += 1;
    else if (isRefused(code)) return at;
  }
  return -1;
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}

function isRefused(code: number): boolean {
  return (
    (code >= 0xd800 && code <= 0xdfff) || REFUSED_CHARACTERS.some(([from, to]) => code >= from && code <= to)
  );
}

function showCharacter(code: number): string {
  return `U+${hex(code)}`;
}

function hex(code: number): string {
  return code.toString(16).toUpperCase().padStart(4, '0');
}
