import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allocate, allocateEqually } from '../../src/numbers/allocate.ts';
import type { Share } from '../../src/numbers/allocate.ts';
import { createRatio } from '../../src/numbers/ratio.ts';
import { Refusal } from '../../src/refusal.ts';

const percent = (points: number): Share => createRatio(points, 100);

describe('a split', () => {
  test.each<[string, number, Share[], number, number[]]>([
    ['70% and the rest', 10_001, [percent(70), 'rest'], 1, [7_000, 3_001]],
    ['thirds, odd fen to the last', 100, [createRatio(1, 3), createRatio(1, 3), 'rest'], 2, [33, 33, 34]],
    [
      'thirds, odd fen to the first',
      100,
      [createRatio(1, 3), createRatio(1, 3), createRatio(1, 3)],
      0,
      [34, 33, 33],
    ],
    ['a rest with the odd fen elsewhere', 101, [percent(50), 'rest'], 0, [51, 50]],
    ['a refund', -10_001, [percent(70), 'rest'], 1, [-7_000, -3_001]],
    ['nothing', 0, [percent(70), 'rest'], 1, [0, 0]],
    ['a rest of nothing', 5, [percent(100), 'rest'], 1, [5, 0]],
    [
      'the last safe amount',
      Number.MAX_SAFE_INTEGER,
      [percent(33), 'rest'],
      1,
      [2_972_375_754_064_527, 6_034_823_500_676_464],
    ],
  ])('%s', (_, amount, shares, oddTo, parts) => {
    expect(allocate(amount, shares, oddTo)).toEqual(parts);
  });

  test.each<[string, Share[]]>([
    ['too little', [percent(70), percent(20)]],
    ['too much', [percent(70), percent(40)]],
    ['too much before the rest', [percent(80), percent(40), 'rest']],
    ['two rests', [percent(80), 'rest', 'rest']],
    ['a negative share', [percent(-10), percent(110)]],
    ['no shares', []],
  ])('refuses %s', (_, shares) => {
    expect(() => allocate(100, shares, 0)).toThrow(new Refusal('split/shares-not-whole', {}));
  });

  test('of each amount to 2,000 fen over each vector of small shares: adds up, cut to the fen, the odd ones where said', () => {
    for (const shares of smallVectors()) {
      for (let amount = 0; amount <= 2_000; amount += 1) {
        const oddTo = amount % shares.length;
        const parts = allocate(amount, shares, oddTo);
        // The same split worked out by hand: whole division for all, and what is missing to the holder.
        const expected = shares.map(({ n, d }) => Math.floor((amount * n) / d));
        expected[oddTo] += amount - expected.reduce((sum, part) => sum + part, 0);
        if (parts.join() !== expected.join())
          expect({ amount, shares, parts }).toEqual({ amount, shares, parts: expected });
      }
    }
  });

  test('mirrors for a negative amount, and nobody but the holder of the odd fen is a fen off', () => {
    const vector = fc
      .array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 8 })
      .filter((parts) => parts.some((part) => part > 0));
    fc.assert(
      fc.property(fc.maxSafeInteger(), vector, fc.nat(7), (amount, weights, pick) => {
        const total = weights.reduce((sum, weight) => sum + weight, 0);
        const shares = weights.map((weight) => createRatio(weight, total));
        const oddTo = pick % shares.length;
        const parts = allocate(amount, shares, oddTo);
        expect(parts.reduce((sum, part) => sum + BigInt(part), 0n)).toBe(BigInt(amount));
        expect(allocate(amount === 0 ? 0 : -amount, shares, oddTo)).toEqual(
          parts.map((part) => (part === 0 ? 0 : -part)),
        );
        parts.forEach((part, at) => {
          const off = BigInt(amount) * BigInt(weights[at] ?? 0) - BigInt(part) * BigInt(total);
          const limit = BigInt(total) * (at === oddTo ? BigInt(parts.length) : 1n);
          expect((off < 0n ? -off : off) < limit).toBe(true);
        });
      }),
    );
  });
});

describe('equal parts', () => {
  test.each<[number, number, number[]]>([
    [100, 3, [34, 33, 33]],
    [101, 3, [34, 34, 33]],
    [-101, 3, [-34, -34, -33]],
    [2, 4, [1, 1, 0, 0]],
    [7, 1, [7]],
    [7, 0, []],
  ])('%i over %i', (amount, count, parts) => {
    expect(allocateEqually(amount, count)).toEqual(parts);
  });
});

/** Two or three shares that are whole parts of the same denominator, 1 to 12. */
function smallVectors(): { n: number; d: number }[][] {
  const vectors: { n: number; d: number }[][] = [];
  for (let d = 1; d <= 12; d += 1) {
    for (let first = 0; first <= d; first += 1) {
      vectors.push([createRatio(first, d), createRatio(d - first, d)]);
      for (let second = 0; first + second <= d; second += 1) {
        vectors.push([createRatio(first, d), createRatio(second, d), createRatio(d - first - second, d)]);
      }
    }
  }
  return vectors;
}
