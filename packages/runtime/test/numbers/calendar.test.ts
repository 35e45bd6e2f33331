import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  FIRST_DAY,
  LAST_DAY,
  addDays,
  addMonths,
  dateOf,
  dayOf,
  firstDayOfMonth,
  firstDayOfQuarter,
  firstDayOfYear,
  formatDate,
  formatMonth,
  formatTime,
  lastDayOfMonth,
  nextMonth,
  parseDate,
  parseMonth,
  parseTime,
  previousMonth,
} from '../../src/numbers/calendar.ts';
import { Refusal } from '../../src/refusal.ts';

const MILLISECONDS_PER_DAY = 86_400_000;

function day(text: string): number {
  const parsed = parseDate(text);
  if (parsed === undefined) throw new Error(`no date: ${text}`);
  return parsed;
}

describe('a day number', () => {
  test('counts from 0000-03-01', () => {
    expect(dayOf(0, 3, 1)).toBe(0);
    expect(dayOf(0, 3, 31)).toBe(30);
    expect(dayOf(1, 3, 1)).toBe(365);
  });

  test('goes up by one from each day of 1900 to 2199 to the next, and back to the same date', () => {
    const origin = Date.UTC(1900, 0, 1);
    for (let at = FIRST_DAY; at <= LAST_DAY; at += 1) {
      const expected = new Date(origin + (at - FIRST_DAY) * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
      if (formatDate(at) !== expected || parseDate(expected) !== at) expect(formatDate(at)).toBe(expected);
    }
    expect(formatDate(LAST_DAY)).toBe('2199-12-31');
  });
});

describe('parsing takes nothing but the exact form of a real date', () => {
  test.each(['1900-01-01', '2000-02-29', '2024-02-29', '2026-03-05', '2199-12-31'])('%s', (text) => {
    expect(formatDate(day(text))).toBe(text);
  });

  test.each([
    ['a day that the year lacks', '2026-02-29'],
    ['a century that does not leap', '1900-02-29'],
    ['day 0', '2026-03-00'],
    ['month 0', '2026-00-10'],
    ['month 13', '2026-13-01'],
    ['day 31 of a short month', '2026-04-31'],
    ['before 1900', '1899-12-31'],
    ['after 2199', '2200-01-01'],
    ['one digit', '2026-3-5'],
    ['slashes', '2026/03/05'],
    ['a sign', '+026-03-05'],
    ['a space', ' 2026-03-05'],
    ['a time', '2026-03-05T00:00'],
    ['full-width digits', '２０２６-03-05'],
    ['nothing', ''],
  ])('%s', (_, text) => {
    expect(parseDate(text)).toBeUndefined();
  });

  test('months and times', () => {
    expect(parseMonth('2026-03')).toBe(day('2026-03-01'));
    expect(['2026-13', '2026-3', '2026-03-01', ''].map(parseMonth)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(['00:00', '09:05', '23:59'].map(parseTime)).toEqual([0, 545, 1439]);
    expect(
      ['24:00', '12:60', '9:05', '12:30:00', '12.30', 'ab:cd'].filter(
        (text) => parseTime(text) !== undefined,
      ),
    ).toEqual([]);
    expect([0, 545, 1439].map(formatTime)).toEqual(['00:00', '09:05', '23:59']);
  });
});

describe('moving a date', () => {
  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-05-31', 6, '2026-11-30'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-01-15', -25, '2023-12-15'],
    ['2026-03-05', 0, '2026-03-05'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(formatDate(addMonths(day(from), months))).toBe(to);
  });

  test('whole months later is that many months later, never past the day it started on', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: FIRST_DAY, max: LAST_DAY }),
        fc.integer({ min: -36, max: 36 }),
        (from, months) => {
          const start = dateOf(from);
          const target = start.year * 12 + start.month + months;
          fc.pre(target > 1900 * 12 && target <= 2200 * 12);
          const end = dateOf(addMonths(from, months));
          expect(end.year * 12 + end.month).toBe(target);
          expect(end.day).toBeLessThanOrEqual(start.day);
          if (end.day < start.day) expect(end.day).toBe(dateOf(lastDayOfMonth(addMonths(from, months))).day);
        },
      ),
    );
  });

  test.each([
    ['a day before 1900', () => addDays(FIRST_DAY, -1)],
    ['a day after 2199', () => addDays(LAST_DAY, 1)],
    ['a month after 2199', () => addMonths(LAST_DAY, 1)],
    ['a month before 1900', () => addMonths(FIRST_DAY, -1)],
    ['no number of days', () => addDays(FIRST_DAY, Number.NaN)],
  ])('%s is refused', (_, move) => {
    expect(move).toThrow(new Refusal('date/range', {}));
  });
});

test('the ends of months, quarters and years', () => {
  const of = day('2024-02-10');
  expect(
    [firstDayOfMonth, lastDayOfMonth, nextMonth, previousMonth, firstDayOfQuarter, firstDayOfYear].map(
      (end) => formatDate(end(of)),
    ),
  ).toEqual(['2024-02-01', '2024-02-29', '2024-03-01', '2024-01-01', '2024-01-01', '2024-01-01']);
  expect(
    ['2026-03-31', '2026-04-01', '2026-12-31'].map((text) => formatDate(firstDayOfQuarter(day(text)))),
  ).toEqual(['2026-01-01', '2026-04-01', '2026-10-01']);
  expect([previousMonth(day('2026-01-20')), nextMonth(day('2026-12-20'))].map(formatMonth)).toEqual([
    '2025-12',
    '2027-01',
  ]);
});
