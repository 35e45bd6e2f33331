import { loadMonth } from '@bylaw/runtime';
import { expect, test } from 'vitest';
import { clubProgram } from '../../../runtime/test/fixtures.ts';
import { locatePointers } from '../../src/month/locate-pointers.ts';
import { readMonthText } from '../../src/month/read-month-text.ts';

const text = `{
  "month": "2026-03",
  "facts": {
    "Customer": [
      { "id": "C1", "keeper": "nobody" },
      { "id": "C2", "a/b~": 1 }
    ]
  },
  "overrides": [{}]
}`;

test.each([
  ['', 1, 1],
  ['month', 2, 12],
  ['facts/Customer/0', 5, 7],
  ['facts/Customer/0/keeper', 5, 31],
  ['facts/Customer/1/a~1b~0', 6, 29],
  // What is not there stands at what is around it.
  ['facts/Customer/1/keeper', 6, 7],
  ['facts/Sale/3/amount', 3, 12],
  ['overrides/0/block', 9, 17],
])('%s', (pointer, line, column) => {
  expect(locatePointers(text, [pointer]).get(pointer)).toEqual({ line, column });
});

test('each problem of a month has its place', () => {
  const { problems = [] } = loadMonth(clubProgram, readMonthText(text).value);
  const places = locatePointers(
    text,
    problems.map(({ pointer }) => pointer),
  );
  expect(problems.map(({ code, pointer }) => `${code} ${places.get(pointer)?.line}`)).toEqual([
    'month/unknown-field 6',
    'month/unknown-reference 5',
    ...Array.from({ length: 7 }, () => 'month/missing-field 9'),
  ]);
});

test('where a key itself is wrong, its own place', () => {
  const pointer = 'facts/Customer/1/a~1b~0';
  expect(locatePointers(text, [pointer], new Set([pointer])).get(pointer)).toEqual({ line: 6, column: 21 });
});
