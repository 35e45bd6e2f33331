import { readFileSync } from 'node:fs';
import { createEvaluator } from '@bylaw/runtime';
import type { Carry, Explainer, Month, Program } from '@bylaw/runtime';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { WHOLE_FLOOR, rollMonth } from '../../packages/runtime/test/evaluate/whole-floor.ts';
import { listMonths, openPolicy, shipped } from '../analysis/open-policy.ts';
import { openClub } from './open-club.ts';
import { holdExplanations } from './hold-explanations.ts';

const club = openClub();

test.each(club.months.map((explainer) => [explainer.outcome.month, explainer] as const))(
  'the club in %s: every posting, line, measure and place is what its own explanation works out',
  (_, explainer) => {
    const { postings, statements, measures } = explainer.outcome;
    const amounts =
      postings.filter(({ amount }) => amount !== undefined).length +
      statements.flatMap(({ lines }) => lines).length +
      measures.flatMap(({ values }) => values).length;
    expect(holdExplanations(explainer, club.program)).toBe(amounts);
  },
);

test.each(shipped.filter((name) => name !== 'membership-club'))(
  '%s: every amount of its months is what its own explanation works out',
  (name) => {
    const { program } = openPolicy(name);
    const months = listMonths(name).map((path) => JSON.parse(readFileSync(path, 'utf8')) as Month);
    const opened = openMonths(program, months);
    expect(opened).toHaveLength(months.length);
    for (const explainer of opened) expect(holdExplanations(explainer, program)).toBeGreaterThan(0);
  },
);

/** Months one after another, each opened with what the one before carried. */
function openMonths(program: Program, months: readonly Month[]): readonly Explainer[] {
  const evaluator = createEvaluator(program);
  let carry: Carry | undefined;
  return months.flatMap((month) => {
    const opened = evaluator.openMonth(month, carry);
    carry = opened.kind === 'explainer' ? opened.explainer.outcome.carry : undefined;
    return opened.kind === 'explainer' ? [opened.explainer] : [];
  });
}

test('and on made-up months of any size, with refunds over months, ladders and shared prizes', () => {
  fc.assert(
    fc.property(fc.nat(1_000_000), fc.nat(24), (seed, size) => {
      const first = rollMonth('2026-02', size, seed);
      const sold = (first.facts['Sale'] ?? []).map(({ id }) => id);
      for (const explainer of openMonths(WHOLE_FLOOR, [first, rollMonth('2026-03', size, seed + 1, sold)])) {
        holdExplanations(explainer, WHOLE_FLOOR);
      }
    }),
    { numRuns: 40 },
  );
});
