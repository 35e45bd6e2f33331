import { Refusal } from '../refusal.ts';
import type { Ratio } from './ratio.ts';
import { ONE, ZERO, addRatio, compareRatio, subRatio } from './ratio.ts';
import { subWhole } from './whole.ts';

/** A share of a whole; `rest` is what the others leave (one of them at most). */
export type Share = Ratio | 'rest';

/**
 * Divides a whole amount over shares. Each is cut towards zero; what is left over goes to the holder at `oddTo`, so
 * that the parts add up to the amount. A negative amount gives the negative of the positive one's parts.
 *
 * Throws Refusal `split/shares-not-whole` where a share is outside 0..100% or they do not come to 100%, and
 * `number/range` where the amount is no safe integer.
 */
export function allocate(amount: number, shares: readonly Share[], oddTo: number): number[] {
  const parts = wholeShares(shares).map((share) => cutShare(amount, share));
  const odd = parts.reduce((left, part) => subWhole(left, part), subWhole(amount, 0));
  if (odd !== 0) {
    const holder = parts[oddTo];
    if (holder === undefined) throw new Refusal('split/shares-not-whole', {});
    parts[oddTo] = holder + odd;
  }
  return parts;
}

/**
 * Divides a whole amount into equal parts; what does not divide goes one by one to the first ones in order: 100 over
 * three is 34, 33, 33. No parts (`count` 0) is an empty list.
 */
export function allocateEqually(amount: number, count: number): number[] {
  if (count === 0) return [];
  const odd = amount % count;
  const each = (amount - odd) / count;
  const step = odd < 0 ? -1 : 1;
  return Array.from({ length: count }, (_, at) => {
    const part = at < Math.abs(odd) ? each + step : each;
    return part === 0 ? 0 : part;
  });
}

/** `amount × share` cut towards zero. */
export function cutShare(amount: number, share: Ratio): number {
  const product = amount * share.n;
  const cut = Number.isSafeInteger(product)
    ? (product - (product % share.d)) / share.d
    : Number((BigInt(amount) * BigInt(share.n)) / BigInt(share.d));
  if (!Number.isSafeInteger(cut)) throw new Refusal('number/range', { what: 'whole' });
  return cut === 0 ? 0 : cut;
}

/** The shares as fractions that come to exactly one. */
function wholeShares(shares: readonly Share[]): Ratio[] {
  let sum = ZERO;
  let rests = 0;
  for (const share of shares) {
    if (share === 'rest') rests += 1;
    else if (compareRatio(share, ZERO) < 0) throw new Refusal('split/shares-not-whole', {});
    else sum = addRatio(sum, share);
  }
  const rest = subRatio(ONE, sum);
  const whole = rests === 0 ? rest.n === 0 : rests === 1 && rest.n >= 0;
  if (!whole) throw new Refusal('split/shares-not-whole', {});
  return shares.map((share) => (share === 'rest' ? rest : share));
}
