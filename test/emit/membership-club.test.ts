import { createEvaluator } from '@bylaw/runtime';
import type { Carry, Month } from '@bylaw/runtime';
import { describe, expect, test } from 'vitest';
import { bytesOf, emitAndLoad } from '../../packages/compiler/test/emit/load-policy.ts';
import { shuffleMonth } from '../../packages/runtime/test/evaluate/whole-floor.ts';
import { compileClub, decideClub } from '../rules/club-months.ts';

const { program } = compileClub();
if (program === undefined) throw new Error('the club does not compile');
const emitted = emitAndLoad(program);
const linked = createEvaluator(program);
const months = decideClub();

describe('the emitted policy of the club gives the same bytes as createEvaluator', () => {
  test('on every sample month, each with the carry of the one before', () => {
    let carry: Carry | undefined;
    for (const { month, outcome } of months) {
      const result = emitted.evaluate(month, carry);
      expect(bytesOf(result)).toBe(bytesOf(linked.evaluate(month, carry)));
      if (result.kind !== 'outcome') throw new Error(`${month.month} is not decided`);
      expect(JSON.stringify(result.outcome)).toBe(JSON.stringify(outcome));
      carry = result.outcome.carry;
    }
    expect(months.length).toBe(12);
  });

  test('in whatever order the facts stand', () => {
    let carry: Carry | undefined;
    for (const [at, { month, outcome }] of months.entries()) {
      const result = emitted.evaluate(shuffleMonth(month, at), carry);
      if (result.kind !== 'outcome') throw new Error(`${month.month} is not decided`);
      expect(JSON.stringify(result.outcome)).toBe(JSON.stringify(outcome));
      carry = result.outcome.carry;
    }
  });

  test('on a month that is refused, problem by problem', () => {
    const [first] = months;
    const broken: Month = {
      ...first!.month,
      facts: { ...first!.month.facts, Sale: [{ id: 's', date: '2026-13-01' }] },
    };
    const result = emitted.evaluate(broken);
    expect(result.kind).toBe('problems');
    expect(bytesOf(result)).toBe(bytesOf(linked.evaluate(broken)));
  });
});
