import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Rounding } from '../../src/program.ts';
import {
  addRatio,
  compareRatio,
  createRatio,
  divRatio,
  mulRatio,
  roundRatio,
  subRatio,
} from '../../src/numbers/ratio.ts';
import type { Ratio } from '../../src/numbers/ratio.ts';
import { Refusal } from '../../src/refusal.ts';

interface Wide {
  readonly n: bigint;
  readonly d: bigint;
}

/** Whole numbers of every size up to the last safe one, small ones often. */
const whole = fc.oneof(fc.integer({ min: -100, max: 100 }), fc.maxSafeInteger());
const ratio = fc
  .tuple(whole, whole)
  .filter(([, d]) => d !== 0)
  .map(([n, d]) => createRatio(n, d));

/** What arbitrary precision gives: the reduced fraction, or the refusal where it does not fit. */
function fit({ n, d }: Wide): Ratio | 'refused' {
  const divisor = gcd(n < 0n ? -n : n, d < 0n ? -d : d) * (d < 0n ? -1n : 1n);
  const [top, bottom] = [Number(n / divisor), Number(d / divisor)];
  return Number.isSafeInteger(top) && Number.isSafeInteger(bottom) ? { n: top, d: bottom } : 'refused';
}

function gcd(a: bigint, b: bigint): bigint {
  return b === 0n ? a : gcd(b, a % b);
}

function run(compute: () => Ratio): Ratio | 'refused' {
  try {
    return compute();
  } catch (error) {
    if (error instanceof Refusal && error.code === 'number/range') return 'refused';
    throw error;
  }
}

const wide = (value: Ratio): Wide => ({ n: BigInt(value.n), d: BigInt(value.d) });

describe('arithmetic is that of arbitrary precision, or refuses', () => {
  const operations: readonly [string, (a: Ratio, b: Ratio) => Ratio, (a: Wide, b: Wide) => Wide][] = [
    ['+', addRatio, (a, b) => ({ n: a.n * b.d + b.n * a.d, d: a.d * b.d })],
    ['-', subRatio, (a, b) => ({ n: a.n * b.d - b.n * a.d, d: a.d * b.d })],
    ['*', mulRatio, (a, b) => ({ n: a.n * b.n, d: a.d * b.d })],
    ['/', divRatio, (a, b) => ({ n: a.n * b.d, d: a.d * b.n })],
  ];
  test.each(operations)('%s', (name, compute, oracle) => {
    fc.assert(
      fc.property(ratio, ratio, (a, b) => {
        fc.pre(name !== '/' || b.n !== 0);
        expect(run(() => compute(a, b))).toEqual(fit(oracle(wide(a), wide(b))));
      }),
      { numRuns: 2_000 },
    );
  });

  test('comparing', () => {
    fc.assert(
      fc.property(ratio, ratio, (a, b) => {
        const difference = BigInt(a.n) * BigInt(b.d) - BigInt(b.n) * BigInt(a.d);
        expect(compareRatio(a, b)).toBe(difference < 0n ? -1 : difference > 0n ? 1 : 0);
      }),
      { numRuns: 2_000 },
    );
  });

  test('what does not fit is refused, and so is a division by zero', () => {
    const last = createRatio(Number.MAX_SAFE_INTEGER, 1);
    expect(() => addRatio(last, createRatio(1, 1))).toThrow(new Refusal('number/range', { what: 'ratio' }));
    expect(mulRatio(last, createRatio(1, Number.MAX_SAFE_INTEGER))).toEqual({ n: 1, d: 1 });
    expect(() => divRatio(last, createRatio(0, 5))).toThrow(new Refusal('number/zero-divisor', {}));
  });
});

describe('rounding', () => {
  test.each<[number, number, number, number, number]>([
    // n, d, half up, half even, down
    [5, 2, 3, 2, 2],
    [7, 2, 4, 4, 3],
    [-5, 2, -3, -2, -2],
    [-7, 2, -4, -4, -3],
    [1, 2, 1, 0, 0],
    [-1, 2, -1, 0, 0],
    [1, 3, 0, 0, 0],
    [2, 3, 1, 1, 0],
    [-2, 3, -1, -1, 0],
    [4, 1, 4, 4, 4],
    // A quotient that binary fractions round to a whole: (2^53 - 1) / 2.
    [9007199254740991, 2, 4503599627370496, 4503599627370496, 4503599627370495],
  ])('%i/%i', (n, d, up, even, down) => {
    const roundings: readonly Rounding[] = ['half-up', 'half-even', 'down'];
    expect(roundings.map((rounding) => roundRatio(createRatio(n, d), rounding))).toEqual([up, even, down]);
  });

  test('is off by half at most, and a negative mirrors the positive', () => {
    fc.assert(
      fc.property(ratio, fc.constantFrom<Rounding>('half-up', 'half-even', 'down'), (value, rounding) => {
        const rounded = roundRatio(value, rounding);
        const distance = BigInt(rounded) * BigInt(value.d) - BigInt(value.n);
        const size = distance < 0n ? -distance : distance;
        expect(rounding === 'down' ? size < BigInt(value.d) : 2n * size <= BigInt(value.d)).toBe(true);
        expect(roundRatio({ n: -value.n, d: value.d }, rounding)).toBe(rounded === 0 ? 0 : -rounded);
      }),
    );
  });
});
