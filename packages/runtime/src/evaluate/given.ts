import { isNumberType } from '../facts/value-limits.ts';
import { UNSET, UNSET_WIDE } from '../facts/facts.ts';
import { compareRatio, fromBasisPoints, fromInt } from '../numbers/ratio.ts';
import type { Ratio } from '../numbers/ratio.ts';
import type { ValueType } from '../program.ts';
import type { Run } from './plan.ts';

/** A fraction that is not given. Compared by identity. */
export const UNSET_RATIO: Ratio = { n: 0, d: 0 };

/** Whether values of a type are kept in wide columns: any whole number, not only small ones. */
export function isWide(type: ValueType): boolean {
  return isNumberType(type);
}

/** The number that stands for "not given" among values of a type. */
export function unsetNumber(type: ValueType): number {
  return isWide(type) ? UNSET_WIDE : UNSET;
}

/** Percent as its column holds it. */
export function ratioOfPoints(points: number): Ratio {
  return points === UNSET_WIDE ? UNSET_RATIO : fromBasisPoints(points);
}

/** A whole number that may be the one that says "not given". */
export function ratioOfGiven(value: number, unset: number): Ratio {
  return value === unset ? UNSET_RATIO : fromInt(value);
}

/** As `compareRatio`; NaN where a side is not given: no ordering holds then, nor does equality. */
export function orderGiven(a: Ratio, b: Ratio): number {
  return a === UNSET_RATIO || b === UNSET_RATIO ? NaN : compareRatio(a, b);
}

/** Both given, and not equal. */
export function differGiven(a: Ratio, b: Ratio): boolean {
  return a !== UNSET_RATIO && b !== UNSET_RATIO && compareRatio(a, b) !== 0;
}

/** Equal, or neither given. */
export function isSameRatio(a: Ratio, b: Ratio): boolean {
  if (a === UNSET_RATIO || b === UNSET_RATIO) return a === b;
  return compareRatio(a, b) === 0;
}

export function minRatio(a: Ratio, b: Ratio): Ratio {
  return compareRatio(a, b) === 1 ? b : a;
}

export function maxRatio(a: Ratio, b: Ratio): Ratio {
  return compareRatio(a, b) === -1 ? b : a;
}

/** A fraction as the key of an index: the number of its text. */
export function keyOfRatio(run: Run, { n, d }: Ratio): number {
  return run.texts.intern(`${n}/${d}`);
}

/** What an expression that reads slot `slot` comes to for another row in it, which stays there. */
export function valueAt<V>(run: Run, slot: number, row: number, of: (run: Run) => V): V {
  run.slots[slot] = row;
  return of(run);
}
