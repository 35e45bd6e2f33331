import type { RatioText, Rounding } from '../program.ts';
import { Refusal } from '../refusal.ts';

/** An exact fraction: safe integers, reduced, `d` above zero. A rate, a share, or money before it is rounded. */
export interface Ratio {
  readonly n: number;
  readonly d: number;
}

export const ZERO: Ratio = { n: 0, d: 1 };
export const ONE: Ratio = { n: 1, d: 1 };

/** `n / d` reduced. `d` is not zero. Throws Refusal `number/range` where either is not a safe integer. */
export function createRatio(n: number, d: number): Ratio {
  if (!Number.isSafeInteger(n) || !Number.isSafeInteger(d)) throw outOfRange();
  if (d === 0) throw new Refusal('number/zero-divisor', {});
  return reduce(d < 0 ? -n : n, Math.abs(d));
}

/** A whole number as a fraction. */
export function fromInt(value: number): Ratio {
  if (!Number.isSafeInteger(value)) throw outOfRange();
  return value === 0 ? ZERO : { n: value, d: 1 };
}

/** Percent as facts carry it: 10,000 basis points are 100%. */
export function fromBasisPoints(points: number): Ratio {
  return createRatio(points, 10_000);
}

export function fromRatioText(text: RatioText): Ratio {
  return createRatio(text[0], text[1]);
}

/** Throws Refusal `number/range` where the result's numerator or denominator is no safe integer. */
export function addRatio(a: Ratio, b: Ratio): Ratio {
  if (a.d === b.d) {
    const n = a.n + b.n;
    if (Number.isSafeInteger(n)) return a.d === 1 ? { n, d: 1 } : reduce(n, a.d);
  }
  const left = a.n * b.d;
  const right = b.n * a.d;
  const n = left + right;
  const d = a.d * b.d;
  if (isExact(left) && isExact(right) && isExact(n) && isExact(d)) return reduce(n, d);
  return fromBig(BigInt(a.n) * BigInt(b.d) + BigInt(b.n) * BigInt(a.d), BigInt(a.d) * BigInt(b.d));
}

/** Throws Refusal `number/range`, as `addRatio`. */
export function subRatio(a: Ratio, b: Ratio): Ratio {
  return addRatio(a, negateRatio(b));
}

/** Throws Refusal `number/range`, as `addRatio`. */
export function mulRatio(a: Ratio, b: Ratio): Ratio {
  const n = a.n * b.n;
  const d = a.d * b.d;
  if (isExact(n) && isExact(d)) return reduce(n, d);
  return fromBig(BigInt(a.n) * BigInt(b.n), BigInt(a.d) * BigInt(b.d));
}

/** Throws Refusal `number/zero-divisor`, or `number/range` as `addRatio`. */
export function divRatio(a: Ratio, b: Ratio): Ratio {
  if (b.n === 0) throw new Refusal('number/zero-divisor', {});
  return mulRatio(a, b.n < 0 ? { n: -b.d, d: -b.n } : { n: b.d, d: b.n });
}

export function negateRatio(a: Ratio): Ratio {
  return { n: a.n === 0 ? 0 : -a.n, d: a.d };
}

/** Below, at or above zero as `a` is less than, equal to or more than `b`. Never refuses. */
export function compareRatio(a: Ratio, b: Ratio): -1 | 0 | 1 {
  const left = a.n * b.d;
  const right = b.n * a.d;
  if (isExact(left) && isExact(right)) return left < right ? -1 : left > right ? 1 : 0;
  const wideLeft = BigInt(a.n) * BigInt(b.d);
  const wideRight = BigInt(b.n) * BigInt(a.d);
  return wideLeft < wideRight ? -1 : wideLeft > wideRight ? 1 : 0;
}

/**
 * The whole number that a policy's rounding makes of a fraction. `half-up` sends ties away from zero, `down` cuts
 * towards zero: a negative amount mirrors the positive one, so that a refund takes back what a sale gave.
 */
export function roundRatio(ratio: Ratio, rounding: Rounding): number {
  const { n, d } = ratio;
  const over = Math.abs(n % d);
  const whole = (n - (n % d)) / d;
  const under = d - over;
  const away =
    rounding === 'half-up'
      ? over >= under
      : rounding === 'half-even'
        ? over > under || (over === under && whole % 2 !== 0)
        : false;
  const rounded = away ? whole + (n < 0 ? -1 : 1) : whole;
  return rounded === 0 ? 0 : rounded;
}

/** The largest whole number that is not above a fraction. */
export function floorRatio({ n, d }: Ratio): number {
  const over = n % d;
  const whole = (n - over) / d;
  return over < 0 ? whole - 1 : whole;
}

/** The smallest whole number that is not below a fraction. */
export function ceilRatio({ n, d }: Ratio): number {
  const over = n % d;
  const whole = (n - over) / d;
  return over > 0 ? whole + 1 : whole;
}

/**
 * A product of two safe integers (or a sum of two) that comes out safe is exact: from 2^53 on, rounding never brings
 * it back below.
 */
function isExact(result: number): boolean {
  return Number.isSafeInteger(result);
}

function reduce(n: number, d: number): Ratio {
  if (n === 0) return ZERO;
  if (d === 1) return { n, d };
  let a = Math.abs(n);
  let b = d;
  while (b !== 0) [a, b] = [b, a % b];
  return a === 1 ? { n, d } : { n: n / a, d: d / a };
}

function fromBig(n: bigint, d: bigint): Ratio {
  let a = n < 0n ? -n : n;
  let b = d;
  while (b !== 0n) [a, b] = [b, a % b];
  const numerator = Number(n / a);
  const denominator = Number(d / a);
  if (!isExact(numerator) || !isExact(denominator)) throw outOfRange();
  return { n: numerator, d: denominator };
}

function outOfRange(): Refusal {
  return new Refusal('number/range', { what: 'ratio' });
}
