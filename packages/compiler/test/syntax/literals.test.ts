import { describe, expect, test } from 'vitest';
import { parseExpression, parseText, widen, withoutSpans } from './parse-text.ts';

const money = (value: number, currency = 'CNY') => ({ kind: 'money', value, currency });
const days = (value: number) => ({ kind: 'duration', value, unit: 'days' });
const months = (value: number) => ({ kind: 'duration', value, unit: 'months' });
const percent = (top: number, bottom: number) => ({ kind: 'percent', value: [top, bottom] });
const date = (value: string) => ({ kind: 'date', value });
const text = (value: string) => ({ kind: 'text', value });

const literals: readonly (readonly [written: string, value: unknown])[] = [
  ['200 CNY', money(20_000)],
  ['2581.60 CNY', money(258_160)],
  ['200元', money(20_000)],
  ['200.5元', money(20_050)],
  ['3万元', money(3_000_000)],
  ['1.25万元', money(1_250_000)],
  ['2亿元', money(20_000_000_000)],
  ['¥200', money(20_000)],
  ['¥ 0.01', money(1)],
  ['5 HKD', money(500, 'HKD')],
  ['70%', percent(7, 10)],
  ['12.5%', percent(1, 8)],
  ['0%', percent(0, 1)],
  ['150 %', percent(3, 2)],
  ['15天', days(15)],
  ['15日', days(15)],
  ['15 days', days(15)],
  ['1 day', days(1)],
  ['6个月', months(6)],
  ['6 months', months(6)],
  ['1 month', months(1)],
  ['2026-03-05', date('2026-03-05')],
  ['2026-3-5', date('2026-03-05')],
  ['2026年3月5日', date('2026-03-05')],
  ['2028-02-29', date('2028-02-29')],
  ['12:30', { kind: 'time', value: 750 }],
  ['00:00', { kind: 'time', value: 0 }],
  ['3', { kind: 'count', value: 3 }],
  ['999999999999999', { kind: 'count', value: 999_999_999_999_999 }],
  ['yes', { kind: 'bool', value: true }],
  ['有', { kind: 'bool', value: true }],
  ['no', { kind: 'bool', value: false }],
  ['无', { kind: 'bool', value: false }],
  ['"五★1"', text('五★1')],
  ['“五★1”', text('五★1')],
  ['"say \\"no\\" \\\\"', text('say "no" \\')],
  ['"“五”"', text('“五”')],
  ['“a "b" c”', text('a "b" c')],
];

test.each(literals)('%s', (written, value) => {
  expect(withoutSpans(parseExpression(written))).toEqual(value);
});

test.each(literals.filter(([written]) => /[0-9]/.test(written) && !/["“]/.test(written)))(
  '%s, typed in full width',
  (written, value) => {
    expect(withoutSpans(parseExpression(widen(written)))).toEqual(value);
  },
);

test('a full-width ¥ is one too', () => {
  expect(withoutSpans(parseExpression('\uffe5200'))).toEqual(money(20_000));
});

test('a full-width comma in a text stays as it is written', () => {
  expect(withoutSpans(parseExpression('"甲\uff0c乙"'))).toEqual(text('甲\uff0c乙'));
});

describe('what stands next to a literal', () => {
  test.each([
    ['满3个月', 'at-least', months(3)],
    ['不超过15天', 'at-most', days(15)],
    ['>= 30000元', 'at-least', money(3_000_000)],
    ['≤ 70%', 'at-most', percent(7, 10)],
    ['is 3万元以上', 'at-least', money(3_000_000)],
    ['是 15天以内', 'at-most', days(15)],
    ['30000元以上', 'at-least', money(3_000_000)],
    ['15 days以内', 'at-most', days(15)],
  ])('x %s', (comparison, op, right) => {
    expect(withoutSpans(parseExpression(`x ${comparison}`))).toMatchObject({ kind: 'compare', op, right });
  });

  test('底薪的20%', () => {
    expect(withoutSpans(parseExpression('底薪的20%'))).toEqual({
      kind: 'percent-of',
      percent: percent(1, 5),
      of: { kind: 'name', text: '底薪', quoted: false },
    });
  });

  test('a range of percentages', () => {
    const { tree, problems } = parseText('param x = 70% in 50%..90%');
    expect(problems).toEqual([]);
    expect(tree.declarations[0]).toMatchObject({ range: { min: percent(1, 2), max: percent(9, 10) } });
  });
});

describe('numbers that are not written so', () => {
  test.each([
    ['30,000 CNY', 'syntax/grouped-digits', '30000 CNY'],
    ['1,234,567', 'syntax/grouped-digits', '1234567'],
    ['¥2,000', 'syntax/grouped-digits', '¥2000'],
    ['0.7', 'syntax/bare-decimal', '70%'],
    ['1.5', 'syntax/bare-decimal', '150%'],
    ['0.125', 'syntax/bare-decimal', '12.5%'],
    ['2 weeks', 'syntax/unknown-unit', '14 days'],
    ['1 year', 'syntax/unknown-unit', '12 months'],
    ['3周', 'syntax/unknown-unit', '21天'],
    ['3月', 'syntax/unknown-unit', '3个月'],
    ['2年', 'syntax/unknown-unit', '24个月'],
    ['3次', 'syntax/unknown-unit', '3'],
    ['5万', 'syntax/unknown-unit', '50000'],
    ['50块', 'syntax/unknown-unit', '50元'],
  ])('%s: %s, with the fix %s', (written, code, fixed) => {
    const { diagnostics, problems } = parseText(`param x = ${written}`);
    expect(problems).toEqual([`${code} at ${written}`]);
    expect(diagnostics[0]?.fixes[0]?.text).toBe(fixed);
  });

  test.each([
    ['2026-02-30', 'syntax/no-such-date'],
    ['2026-13-01', 'syntax/no-such-date'],
    ['2027年2月29日', 'syntax/no-such-date'],
    ['1026-01-01', 'syntax/no-such-date'],
    ['25:00', 'syntax/no-such-time'],
    ['12:60', 'syntax/no-such-time'],
    ['2.345 CNY', 'syntax/money-too-fine'],
    ['0.0000001万元', 'syntax/money-too-fine'],
    ['10000000000001 CNY', 'syntax/number-too-large'],
    ['9999999999999999', 'syntax/number-too-large'],
    ['1234567890123456789', 'source/too-many-digits'],
  ])('%s: %s', (written, code) => {
    expect(parseText(`param x = ${written}`).problems).toEqual([`${code} at ${written}`]);
  });

  test('the largest money and the largest count are read', () => {
    expect(parseExpression('10000000000000 CNY')).toMatchObject({ value: 1_000_000_000_000_000 });
    expect(parseExpression('1000000000000000')).toMatchObject({ value: 1_000_000_000_000_000 });
  });
});
