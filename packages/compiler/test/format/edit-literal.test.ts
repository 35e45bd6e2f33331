import { describe, expect, test } from 'vitest';
import type { LiteralNode, NewValue } from '../../src/format/edit-literal.ts';
import { applyEdit, editLiteral } from '../../src/format/edit-literal.ts';

const money = (value: number, currency = 'CNY') => ({ kind: 'money', value, currency }) as const;
const percent = (top: number, bottom: number) => ({ kind: 'percent', value: [top, bottom] }) as const;
const duration = (value: number, unit: 'days' | 'months' | 'workdays') =>
  ({ kind: 'duration', value, unit }) as const;

/** The literal in the midst of a text that must not change. */
function edit(written: string, old: NewValue, value: NewValue): string | undefined {
  const text = `标准 甲 = ${written} // 说明`;
  const start = text.indexOf(written);
  const literal = { ...old, span: { file: 0, start, end: start + written.length } } as LiteralNode;
  const change = editLiteral(text, literal, value);
  if (change === undefined) return undefined;
  const edited = applyEdit(text, change);
  expect(edited.startsWith('标准 甲 = ') && edited.endsWith(' // 说明')).toBe(true);
  return change.text;
}

describe('a literal is edited in the spelling of its author', () => {
  test.each<[string, NewValue, NewValue, string | undefined]>([
    ['70%', percent(7, 10), percent(3, 5), '60%'],
    ['70 %', percent(7, 10), percent(1, 8), '12.5 %'],
    ['\uff17\uff10\uff05', percent(7, 10), percent(3, 5), '\uff16\uff10\uff05'],
    ['70%', percent(7, 10), percent(1, 3), undefined],
    ['3万元', money(3_000_000), money(3_500_000), '35000元'],
    ['3万元', money(3_000_000), money(4_000_000), '4万元'],
    ['3 万 CNY', money(3_000_000), money(3_500_000), '35000 CNY'],
    ['3万元', money(3_000_000), money(0), '0元'],
    ['200 CNY', money(20_000), money(25_000), '250 CNY'],
    ['200 CNY', money(20_000), money(25_050), '250.50 CNY'],
    ['2581.60 CNY', money(258_160), money(260_000), '2600.00 CNY'],
    ['¥200', money(20_000), money(25_000), '¥250'],
    ['\uffe5\uff12\uff10\uff10', money(20_000), money(25_000), '\uffe5\uff12\uff15\uff10'],
    ['200元', money(20_000), money(25_000), '250元'],
    ['200 USD', money(20_000, 'USD'), money(25_000), undefined],
    ['200元', money(20_000), money(-100), undefined],
    ['200元', money(20_000), percent(1, 2), undefined],
    ['15天', duration(15, 'days'), duration(10, 'days'), '10天'],
    ['15日', duration(15, 'days'), duration(10, 'days'), '10日'],
    ['15日', duration(15, 'days'), duration(2, 'months'), '2个月'],
    ['3工作日', duration(3, 'workdays'), duration(5, 'workdays'), '5工作日'],
    ['3 workdays', duration(3, 'workdays'), duration(1, 'workdays'), '1 workday'],
    ['3天', duration(3, 'days'), duration(3, 'workdays'), '3个工作日'],
    ['15 days', duration(15, 'days'), duration(1, 'days'), '1 day'],
    ['1 month', duration(1, 'months'), duration(6, 'months'), '6 months'],
    ['3', { kind: 'count', value: 3 }, { kind: 'count', value: 12 }, '12'],
    [
      '2026-03-05',
      { kind: 'date', value: '2026-03-05' },
      { kind: 'date', value: '2026-11-01' },
      '2026-11-01',
    ],
    [
      '2026年3月5日',
      { kind: 'date', value: '2026-03-05' },
      { kind: 'date', value: '2026-11-01' },
      '2026年11月1日',
    ],
    [
      '2026年03月05日',
      { kind: 'date', value: '2026-03-05' },
      { kind: 'date', value: '2026-04-01' },
      '2026年04月01日',
    ],
    ['9:30', { kind: 'time', value: 570 }, { kind: 'time', value: 485 }, '8:05'],
    ['09:30', { kind: 'time', value: 570 }, { kind: 'time', value: 485 }, '08:05'],
    ['有', { kind: 'bool', value: true }, { kind: 'bool', value: false }, '无'],
    ['yes', { kind: 'bool', value: true }, { kind: 'bool', value: false }, 'no'],
    ['“甲”', { kind: 'text', value: '甲' }, { kind: 'text', value: '乙"”' }, '“乙"\\””'],
    ['"甲"', { kind: 'text', value: '甲' }, { kind: 'text', value: '乙"”' }, '"乙\\"”"'],
  ])('%s', (written, old, value, expected) => {
    expect(edit(written, old, value)).toBe(expected);
  });
});
