import { describe, expect, test } from 'vitest';
import { check } from '../harness.ts';

const whole = 'policy Club currency CNY rounding half up effective from 2026-01-01';

describe('the head of a policy', () => {
  test.each([
    ['policy/missing-header', '', ''],
    ['policy/second-header', `policy Other currency CNY rounding down effective from 2026-01-01`, 'Club'],
    ['policy/incomplete-header', 'policy Club rounding half up effective from 2026-01-01', 'Club'],
    ['policy/incomplete-header', 'policy Club currency CNY effective from 2026-01-01', 'Club'],
    ['policy/incomplete-header', 'policy Club currency CNY rounding half up', 'Club'],
    [
      'policy/unknown-currency',
      'policy Club currency yuan rounding half up effective from 2026-01-01',
      'yuan',
    ],
  ])('%s: %s', (code, head, at) => {
    const words = code === 'policy/second-header' ? whole : '';
    expect(check(head, words).findings.map((each) => [each.code, each.at])).toEqual([[code, at]]);
  });

  test('what is left out can be put in', () => {
    const [finding] = check('policy Club currency CNY effective from 2026-01-01', '').findings;
    expect(finding?.fixed[0]).toContain('rounding half up');
    expect(check(finding?.fixed[0] ?? '', '').findings).toEqual([]);
  });

  test('whole', () => {
    expect(check(whole, '').findings).toEqual([]);
  });
});
