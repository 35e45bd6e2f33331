import { Refusal } from '../refusal.ts';

/** 10^15 fen, ten million million in the main unit: more than any floor sells, and far inside what is exact. */
export const MONEY_LIMIT = 1_000_000_000_000_000;

/** Throws Refusal `number/range` where the sum is no safe integer. */
export function addWhole(a: number, b: number): number {
  return guardWhole(a + b);
}

/** Throws Refusal `number/range` where the difference is no safe integer. */
export function subWhole(a: number, b: number): number {
  return guardWhole(a - b);
}

/** Throws Refusal `number/range` where the product is no safe integer. */
export function mulWhole(a: number, b: number): number {
  return guardWhole(a * b);
}

export function minWhole(a: number, b: number): number {
  return a < b ? a : b;
}

export function maxWhole(a: number, b: number): number {
  return a > b ? a : b;
}

/** The amount, in fen, where it is whole and within ±10^15. Else throws Refusal `number/range`. */
export function guardMoney(fen: number): number {
  if (!Number.isSafeInteger(fen) || fen > MONEY_LIMIT || fen < -MONEY_LIMIT) {
    throw new Refusal('number/range', { what: 'money' });
  }
  return fen === 0 ? 0 : fen;
}

function guardWhole(result: number): number {
  if (!Number.isSafeInteger(result)) throw new Refusal('number/range', { what: 'whole' });
  // No negative zero: it would show as another value in JSON-minded comparisons.
  return result === 0 ? 0 : result;
}
