import type { ValueType } from '../program.ts';
import { MONEY_LIMIT } from '../numbers/whole.ts';

/** The types that a fact gives as a whole number. */
export type NumberType = Extract<ValueType, 'money' | 'percent' | 'count' | 'days' | 'months' | 'workdays'>;

/** What a fact of each type may be, both ends inside: fen, basis points, pieces, days, months, workdays. */
export const NUMBER_LIMITS: {
  readonly [type in NumberType]: { readonly min: number; readonly max: number };
} = {
  money: { min: -MONEY_LIMIT, max: MONEY_LIMIT },
  percent: { min: -1_000_000_000, max: 1_000_000_000 },
  count: { min: -1_000_000_000_000, max: 1_000_000_000_000 },
  days: { min: 0, max: 100_000 },
  months: { min: 0, max: 3_600 },
  workdays: { min: 0, max: 75_000 },
};

/** UTF-16 units of a text field. */
export const TEXT_LIMIT = 500;
/** UTF-16 units of a record's or override's id. */
export const ID_LIMIT = 100;
/** Records of a month and of what is carried into it. */
export const ROW_LIMIT = 200_000;

/**
 * Characters that no fact may hold, as ranges of UTF-16 units: controls, zero-width and bidi marks, line and paragraph
 * separators, the byte order mark. Lone surrogates are refused beside them.
 */
export const REFUSED_CHARACTERS: readonly (readonly [number, number])[] = [
  [0x0000, 0x001f],
  [0x007f, 0x009f],
  [0x00ad, 0x00ad],
  [0x061c, 0x061c],
  [0x200b, 0x200f],
  [0x2028, 0x202e],
  [0x2060, 0x206f],
  [0xfeff, 0xfeff],
];

/** `YYYY-MM-DD` by its form alone; whether the day exists is another question. */
export const DATE_FORM = /^(?:19|20|21)[0-9]{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$/;
export const MONTH_FORM = /^(?:19|20|21)[0-9]{2}-(?:0[1-9]|1[0-2])$/;
export const TIME_FORM = /^(?:[01][0-9]|2[0-3]):[0-5][0-9]$/;

export function isNumberType(type: ValueType): type is NumberType {
  return Object.hasOwn(NUMBER_LIMITS, type);
}
