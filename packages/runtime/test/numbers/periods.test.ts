import { expect, test } from 'vitest';
import { formatDate, parseDate } from '../../src/numbers/calendar.ts';
import { listPeriods, periodOf } from '../../src/numbers/periods.ts';
import type { Every } from '../../src/program.ts';

const day = (text: string): number => parseDate(text) ?? 0;
const say = ({ first, last }: { first: number; last: number }): string =>
  `${formatDate(first)}..${formatDate(last)}`;

test.each<[Every, string, string]>([
  ['day', '2026-03-08', '2026-03-08..2026-03-08'],
  // 2026-03-08 is a Sunday.
  ['week', '2026-03-08', '2026-03-02..2026-03-08'],
  ['week', '2026-03-02', '2026-03-02..2026-03-08'],
  ['week', '2025-12-31', '2025-12-29..2026-01-04'],
  // Before the Monday that weeks are counted from.
  ['week', '1999-12-31', '1999-12-27..2000-01-02'],
  ['month', '2024-02-10', '2024-02-01..2024-02-29'],
  ['quarter', '2026-05-31', '2026-04-01..2026-06-30'],
  ['quarter', '2026-01-01', '2026-01-01..2026-03-31'],
  ['year', '2026-07-01', '2026-01-01..2026-12-31'],
])('each %s: %s lies in %s', (every, text, wanted) => {
  expect(say(periodOf(every, day(text)))).toBe(wanted);
});

test('a month has the weeks whose Sunday lies in it', () => {
  expect(listPeriods('week', day('2026-03-01'), day('2026-03-31')).map(say)).toEqual([
    '2026-02-23..2026-03-01',
    '2026-03-02..2026-03-08',
    '2026-03-09..2026-03-15',
    '2026-03-16..2026-03-22',
    '2026-03-23..2026-03-29',
  ]);
});

test('a workday is a period where it is worked', () => {
  const isWorked = (each: number): boolean => each !== day('2026-03-02');
  expect(listPeriods('workday', day('2026-03-01'), day('2026-03-03'), isWorked).map(say)).toEqual([
    '2026-03-01..2026-03-01',
    '2026-03-03..2026-03-03',
  ]);
});

test.each<[Every, string, number]>([
  ['day', '2026-02', 28],
  ['month', '2026-02', 1],
  ['quarter', '2026-02', 0],
  ['quarter', '2026-03', 1],
  ['year', '2026-11', 0],
  ['year', '2026-12', 1],
])('each %s ends in %s so often: %i', (every, month, count) => {
  const first = day(`${month}-01`);
  expect(listPeriods(every, first, periodOf('month', first).last)).toHaveLength(count);
});
