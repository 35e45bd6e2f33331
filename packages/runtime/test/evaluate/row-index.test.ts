import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RowIndex } from '../../src/evaluate/row-index.ts';
import { buildRowIndex, lowerBound, stepInto } from '../../src/evaluate/row-index.ts';

const UNSET = -1;

function build(keys: readonly (readonly number[])[], unset = UNSET): RowIndex {
  const count = keys[0]?.length ?? 0;
  return buildRowIndex(
    Int32Array.from({ length: count }, (_, row) => row),
    keys.map((values) => Float64Array.from(values)),
    keys.map(() => unset),
    undefined,
    undefined,
  );
}

function rowsOf(index: RowIndex, values: readonly number[]): readonly number[] {
  let group = 0;
  values.forEach((value, key) => {
    if (group >= 0) group = stepInto(index, key, group, value);
  });
  return group < 0 ? [] : [...index.rows.subarray(index.starts[group], index.starts[group + 1])];
}

describe('an index groups rows by their keys', () => {
  const far = 9_000_000_000_000;
  test.each([
    ['small numbers', [[5, 6, 5, 7]], [5], [0, 2]],
    ['numbers far apart', [[far, -far, far, 0]], [far], [0, 2]],
    [
      'two keys',
      [
        [1, 1, 2, 1],
        [1, 2, 1, 1],
      ],
      [1, 1],
      [0, 3],
    ],
    ['no key: every row', [[]], [], []],
    ['a value that no row has', [[5, 6]], [9], []],
    ['a value below every row’s', [[5, 6]], [4], []],
    [
      'a pair that no row has',
      [
        [1, 2],
        [2, 1],
      ],
      [1, 1],
      [],
    ],
    ['unset matches nothing', [[UNSET, 5, UNSET]], [UNSET], []],
    [
      'a row with an unset key',
      [
        [1, 1],
        [UNSET, 3],
      ],
      [1, 3],
      [1],
    ],
  ] as const)('%s', (_, keys, values, rows) => {
    expect(rowsOf(build(keys), values)).toEqual(rows);
  });

  test('the same as looking at every row', () => {
    const value = fc.oneof(fc.integer({ min: -1, max: 4 }), fc.integer({ min: 0, max: 2 ** 40 }));
    const rows = fc.array(fc.tuple(value, value, value), { maxLength: 40 });
    fc.assert(
      fc.property(rows, fc.tuple(value, value, value), (list, asked) => {
        const index = build([0, 1, 2].map((key) => list.map((row) => row[key] ?? UNSET)));
        for (const values of [...list, asked]) {
          const expected = list.flatMap((row, at) =>
            row.every((each, key) => each === values[key] && each !== UNSET) ? [at] : [],
          );
          expect(rowsOf(index, values)).toEqual(expected);
        }
      }),
    );
  });
});

test('a window of days starts at the first row on or after a day', () => {
  const dates = Int32Array.from([3, 3, 5, 9]);
  const index = build([[1, 1, 1, 1]]);
  const starts = [2, 3, 4, 5, 9, 10].map((day) => lowerBound(index, dates, 0, 4, day));
  expect(starts).toEqual([0, 0, 2, 2, 3, 4]);
});
