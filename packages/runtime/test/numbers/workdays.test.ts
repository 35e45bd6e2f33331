import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDate, parseDate } from '../../src/numbers/calendar.ts';
import { createWorkCalendar, isWorkday, moveWorkdays, weekdayOf } from '../../src/numbers/workdays.ts';

const day = (text: string): number => parseDate(text) ?? 0;

/** The National Day of 2026: 1 to 7 October off, Sunday 27 September and Saturday 10 October worked. */
const calendar = createWorkCalendar({ weekdays: 5, off: ['Holiday'], on: ['MakeUp'] }, (relation) =>
  (relation === 'Holiday'
    ? ['10-01', '10-02', '10-03', '10-04', '10-05', '10-06', '10-07', '10-10']
    : ['09-27', '10-10']
  ).map((each) => day(`2026-${each}`)),
);

test.each([
  ['2026-09-30', 'a Wednesday', true],
  ['2026-10-01', 'a holiday', false],
  ['2026-10-08', 'the Thursday behind it', true],
  ['2026-10-11', 'a Sunday', false],
  ['2026-09-27', 'a Sunday that is worked', true],
  ['2026-10-10', 'worked, though it is named as off as well', true],
])('%s, %s, is a workday: %s', (text, _, worked) => {
  expect(isWorkday(calendar, day(text))).toBe(worked);
});

describe('so many workdays on', () => {
  test.each([
    ['2026-03-06', 1, '2026-03-09', 'a Friday and one: Monday'],
    ['2026-03-06', 3, '2026-03-11', 'a Friday and three: Wednesday'],
    ['2026-03-07', 1, '2026-03-09', 'a Saturday and one: Monday'],
    ['2026-03-07', 0, '2026-03-07', 'none: the day itself, though it is a Saturday'],
    ['2026-03-09', -1, '2026-03-06', 'a Monday less one: Friday'],
    ['2026-09-30', 3, '2026-10-10', 'over the holiday: the 8th, the 9th, and the Saturday made up for'],
    ['2026-10-08', -2, '2026-09-29', 'back over it: the 30th, the 29th'],
  ])('%s %i: %s (%s)', (from, workdays, to) => {
    expect(formatDate(moveWorkdays(calendar, day(from), workdays, () => undefined))).toBe(to);
  });

  test('as many workdays lie between as were counted, and it ends on one', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: day('2026-08-01'), max: day('2026-12-01') }),
        fc.integer({ min: 1, max: 40 }),
        (from, n) => {
          const to = moveWorkdays(calendar, from, n, () => undefined);
          const passed = Array.from({ length: to - from }, (_, at) => from + 1 + at);
          expect(passed.filter((each) => isWorkday(calendar, each))).toHaveLength(n);
          expect(isWorkday(calendar, to)).toBe(true);
          // From a workday, as many back lead to it again.
          if (isWorkday(calendar, from)) expect(moveWorkdays(calendar, to, -n, () => undefined)).toBe(from);
        },
      ),
    );
  });

  test('every day that is looked at is counted, and none lies past 2199', () => {
    let steps = 0;
    moveWorkdays(calendar, day('2026-03-06'), 1, (more) => (steps += more));
    expect(steps).toBe(3);
    expect(() => moveWorkdays(calendar, day('2199-12-31'), 1, () => undefined)).toThrow('date/range');
  });
});

test('the week begins on Monday', () => {
  expect(['2026-03-02', '2026-03-08', '1999-12-31'].map((each) => weekdayOf(day(each)))).toEqual([0, 6, 4]);
});
