import { describe, expect, test } from 'vitest';
import {
  sayDate,
  sayDuration,
  sayMoney,
  sayMonth,
  sayPercent,
  sayText,
  sayTime,
} from '../../src/print/literals.ts';

describe('literals in both languages', () => {
  test.each([
    [20000, '200 CNY', '200元'],
    [258160, '2581.60 CNY', '2581.60元'],
    [5, '0.05 CNY', '0.05元'],
    [0, '0 CNY', '0元'],
    [3_000_000, '30000 CNY', '3万元'],
    [3_500_000, '35000 CNY', '35000元'],
    [3_000_050, '30000.50 CNY', '30000.50元'],
    [100_000_000_000_000, '1000000000000 CNY', '100000000万元'],
  ])('%i fen', (fen, en, zh) => {
    expect([sayMoney(fen, 'CNY', 'en'), sayMoney(fen, 'CNY', 'zh')]).toEqual([en, zh]);
  });

  test('money of another country keeps its code in Chinese', () => {
    expect(sayMoney(3_000_000, 'USD', 'zh')).toBe('30000 USD');
  });

  test.each<[readonly [number, number], string]>([
    [[7, 10], '70%'],
    [[1, 8], '12.5%'],
    [[0, 1], '0%'],
    [[1, 1], '100%'],
    [[6, 5], '120%'],
    [[1, 4096], '0.0244140625%'],
    [[1, 3], '1/3'],
  ])('%j is %s', (ratio, expected) => {
    expect(sayPercent(ratio)).toBe(expected);
  });

  test.each([
    [sayDuration(15, 'days', 'en'), '15 days'],
    [sayDuration(1, 'days', 'en'), '1 day'],
    [sayDuration(1, 'workdays', 'en'), '1 workday'],
    [sayDuration(3, 'workdays', 'en'), '3 workdays'],
    [sayDuration(3, 'workdays', 'zh'), '3个工作日'],
    [sayDuration(1, 'months', 'en'), '1 month'],
    [sayDuration(15, 'days', 'zh'), '15天'],
    [sayDuration(6, 'months', 'zh'), '6个月'],
    [sayDate('2026-03-05', 'en'), '2026-03-05'],
    [sayDate('2026-03-05', 'zh'), '2026年3月5日'],
    [sayDate('2026-10-20', 'zh'), '2026年10月20日'],
    [sayMonth('2026-03', 'en'), '2026-03'],
    [sayMonth('2026-03', 'zh'), '2026年3月'],
    [sayTime(570), '09:30'],
    [sayText('五★1', 'zh'), '“五★1”'],
    [sayText('五★1', 'en'), '"五★1"'],
    [sayText('say "hi"', 'en'), '"say \\"hi\\""'],
    [sayText('say "hi"', 'zh'), '“say "hi"”'],
    [sayText('按“公司规章”', 'zh'), '"按“公司规章”"'],
    [sayText('a\\b', 'zh'), '“a\\\\b”'],
  ])('%s', (said, expected) => {
    expect(said).toBe(expected);
  });
});
