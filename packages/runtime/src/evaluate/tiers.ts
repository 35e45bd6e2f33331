import type { Ratio } from '../numbers/ratio.ts';
import { ZERO, addRatio, compareRatio, mulRatio, subRatio } from '../numbers/ratio.ts';
import type { RatioOf, Run } from './plan.ts';

/** A tier: up to `to` (absent: without end), the bound itself inside or not, and its rate. */
export interface TierPlan {
  readonly to?: RatioOf;
  readonly inclusive: boolean;
  readonly rate: RatioOf;
}

/** Each slice of an amount at its own rate, exact. What is below zero lies in the first slice. */
export function payMarginal(run: Run, tiers: readonly TierPlan[], on: Ratio): Ratio {
  let pay = ZERO;
  let from = ZERO;
  for (const { to, rate } of tiers) {
    const bound = to?.(run);
    const ends = bound === undefined || compareRatio(on, bound) <= 0;
    const slice = subRatio(ends ? on : bound, from);
    pay = addRatio(pay, mulRatio(slice, rate(run)));
    if (ends) break;
    from = bound;
  }
  return pay;
}

/** All of an amount at the rate of the tier that it reaches, exact. */
export function payWhole(run: Run, tiers: readonly TierPlan[], on: Ratio): Ratio {
  for (const { to, inclusive, rate } of tiers) {
    if (to === undefined || isInside(on, to(run), inclusive)) return mulRatio(on, rate(run));
  }
  return ZERO;
}

/** Whether a value lies within an upper bound. */
export function isInside(value: Ratio, bound: Ratio, inclusive: boolean): boolean {
  const order = compareRatio(value, bound);
  return order < 0 || (order === 0 && inclusive);
}
