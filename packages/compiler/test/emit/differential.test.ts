import { createEvaluator } from '@bylaw/runtime';
import type { Carry, Evaluation, Month, Program } from '@bylaw/runtime';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { WHOLE_FLOOR, rollMonth } from '../../../runtime/test/evaluate/whole-floor.ts';
import { rollMonths, rollProgram } from './arbitrary-program.ts';
import { bytesOf, emitAndLoad } from './load-policy.ts';

interface Decides {
  evaluate(month: Month, carry?: Carry): Evaluation;
}

/** What months come to one after another, carried as far as they are decided. */
function decide(by: Decides, months: readonly Month[]): readonly string[] {
  let carry: Carry | undefined;
  return months.map((month) => {
    const result = by.evaluate(month, carry);
    carry = result.kind === 'outcome' ? result.outcome.carry : undefined;
    return bytesOf(result);
  });
}

function expectSame(
  program: Program,
  months: readonly Month[],
  emitted: Decides = emitAndLoad(program),
): void {
  expect(decide(emitted, months)).toEqual(decide(createEvaluator(program), months));
}

describe('an emitted policy gives the same bytes as createEvaluator', () => {
  test('on months of any size', () => {
    const emitted = emitAndLoad(WHOLE_FLOOR);
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.nat(30), (seed, size) => {
        const first = rollMonth('2026-02', size, seed);
        const sold = (first.facts.Sale ?? []).map(({ id }) => id);
        expectSame(WHOLE_FLOOR, [first, rollMonth('2026-03', size, seed + 1, sold)], emitted);
      }),
      { numRuns: 100 },
    );
  });

  test('for programs that use everything in odd places', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), (seed) => {
        expectSame(rollProgram(seed), rollMonths(seed));
      }),
      { numRuns: 40 },
    );
  });
});
