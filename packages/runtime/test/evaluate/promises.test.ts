import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Action, Carry, Evaluation, Outcome } from '../../src/index.ts';
import { createEvaluator } from '../../src/index.ts';
import {
  createProgram,
  credit,
  decide,
  decideAll,
  fen,
  month,
  monthly,
  not,
  outcomeOf,
  person,
  read,
  rule,
  sale,
  subject,
} from './small-program.ts';
import { WHOLE_FLOOR, rollMonth, shuffleMonth } from './whole-floor.ts';

const evaluator = createEvaluator(WHOLE_FLOOR);

/** Two months, the second with refunds of the first. */
function decideTwo(seed: number, size: number, shuffled?: number): readonly Outcome[] {
  const first = rollMonth('2026-02', size, seed);
  const sold = (first.facts.Sale ?? []).map(({ id }) => id);
  const second = rollMonth('2026-03', size, seed + 1, sold);
  const order = (given: typeof first) => (shuffled === undefined ? given : shuffleMonth(given, shuffled));
  return decideAll(WHOLE_FLOOR, [order(first), order(second)]);
}

describe('the order of facts', () => {
  test('changes no byte of the outcome, carry included', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.nat(30), fc.nat(1_000_000), (seed, size, order) => {
        expect(JSON.stringify(decideTwo(seed, size, order))).toBe(JSON.stringify(decideTwo(seed, size)));
      }),
      { numRuns: 60 },
    );
  });

  test('an evaluator remembers nothing from month to month', () => {
    const given = rollMonth('2026-03', 40, 7);
    const first = JSON.stringify(outcomeOf(evaluator.evaluate(given)));
    evaluator.evaluate(rollMonth('2026-03', 25, 8));
    expect(JSON.stringify(outcomeOf(evaluator.evaluate(given)))).toBe(first);
  });
});

describe('money', () => {
  test('every sale is credited to the fen, and refunds take back no more than that', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.nat(30), (seed, size) => {
        for (const [outcome, given] of decideTwo(seed, size).map((each, at) => {
          return [each, rollMonth(at === 0 ? '2026-02' : '2026-03', size, seed + at)] as const;
        })) {
          const posted = new Map<string, number>();
          for (const { block, of, amount } of outcome.postings) {
            if (block === 'owner') posted.set(of, (posted.get(of) ?? 0) + (amount ?? 0));
          }
          const decided = outcome.decisions.filter(
            ({ block, status }) => block === 'owner' && status === 'decided',
          );
          const amounts = new Map((given.facts.Sale ?? []).map(({ id, amount }) => [id, amount]));
          expect(decided.map(({ of }) => posted.get(of))).toEqual(decided.map(({ of }) => amounts.get(of)));
          for (const { amount, reversed } of outcome.carry.postings) {
            expect(reversed).toBeGreaterThanOrEqual(0);
            expect(reversed).toBeLessThanOrEqual(amount);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  test('past what is exact refuses the month', () => {
    const limit = 1_000_000_000_000_000;
    const sales = Array.from({ length: 10 }, (_, at) => sale(`s${at}`, '2026-03-05', limit));
    const result = evaluator.evaluate(month('2026-03', { Sale: sales }));
    expect(result).toMatchObject({ kind: 'refusal', refusal: { code: 'number/range' } });
  });
});

describe('all or nothing', () => {
  test('whatever the budget, a month comes out whole or not at all', () => {
    const given = rollMonth('2026-03', 12, 3);
    const whole = evaluator.evaluate(given);
    if (whole.kind !== 'outcome') throw new Error(whole.kind);
    const bytes = JSON.stringify(whole.outcome);
    for (let budget = 0; budget <= whole.steps; budget += 1) {
      const result = createEvaluator(WHOLE_FLOOR, { budget }).evaluate(given);
      if (budget < whole.steps) {
        expect(result).toMatchObject({
          kind: 'refusal',
          refusal: { code: 'work/budget', params: { limit: budget } },
        });
        expect(result).not.toHaveProperty('outcome');
      } else expect(JSON.stringify(outcomeOf(result))).toBe(bytes);
    }
  });

  test('a month with a mistake comes back as its problems', () => {
    const result = evaluator.evaluate(month('2026-03', { Sale: [sale('s1', '2026-03-32', 1)] }));
    expect(result.kind).toBe('problems');
  });

  test('a carry of another month comes back as a problem', () => {
    const { carry } = decide(WHOLE_FLOOR, rollMonth('2026-01', 5, 1));
    expect(evaluator.evaluate(rollMonth('2026-03', 5, 1), carry).kind).toBe('problems');
  });

  test('a program that names what it does not have is refused', () => {
    const broken = { ...WHOLE_FLOOR, indexes: [] };
    expect(createEvaluator(broken).evaluate(rollMonth('2026-03', 5, 1))).toMatchObject({
      kind: 'refusal',
      refusal: { code: 'program/unknown-name' },
    });
  });

  const nest = <T>(depth: number, first: T, around: (inside: T) => T): T =>
    Array.from({ length: depth }).reduce<T>(around, first);
  const deepIf = (depth: number): Action =>
    nest<Action>(depth, credit(subject('Person'), fen(1)), (inside) => {
      return { kind: 'choose', when: read('Person', 'onLeave'), then: [], otherwise: [inside] };
    });
  test.each([
    [
      'conditions',
      [monthly('deep', 'award', [rule('r', [], nest(998, read('Person', 'onLeave'), not))])],
      'outcome',
    ],
    [
      'conditions',
      [monthly('deep', 'award', [rule('r', [], nest(50_000, read('Person', 'onLeave'), not))])],
      'refusal',
    ],
    ['choices', [monthly('deep', 'award', [rule('r', [deepIf(990)])])], 'outcome'],
    ['choices', [monthly('deep', 'award', [rule('r', [deepIf(50_000)])])], 'refusal'],
  ] as const)('a program of %s within each other is bounded by their depth', (_, steps, kind) => {
    const result = createEvaluator(createProgram({ steps })).evaluate(
      month('2026-03', { Person: [person('ann')] }),
    );
    expect(result.kind).toBe(kind);
    if (result.kind === 'refusal') expect(result.refusal.code).toBe('program/too-deep');
  });
});

describe('work', () => {
  const stepsOf = (result: Evaluation): number => (result.kind === 'outcome' ? result.steps : NaN);

  test('grows in proportion to the facts', () => {
    const few = stepsOf(evaluator.evaluate(rollMonth('2026-03', 1_000, 5)));
    const many = stepsOf(evaluator.evaluate(rollMonth('2026-03', 4_000, 5)));
    // 1,000 sales and visits, 100 refunds and offences: some steps for each, not some for each pair.
    expect(few).toBeGreaterThan(2_200);
    expect(few).toBeLessThan(22_000);
    expect(many / few).toBeGreaterThan(3.5);
    expect(many / few).toBeLessThan(4.5);
  });

  test('and the carry does not grow from month to month', () => {
    const names = ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06'];
    let carry: Carry | undefined;
    const sizes = names.map((name) => {
      carry = decide(WHOLE_FLOOR, rollMonth(name, 200, 9), carry).carry;
      return Object.values(carry.facts).flat().length;
    });
    expect(Math.max(...sizes.slice(3))).toBeLessThan(1.2 * Math.min(...sizes.slice(3)));
  });
});

test('the outcome is JSON through and through: nothing in it is undefined', () => {
  const [, outcome] = decideTwo(11, 30);
  expect(JSON.parse(JSON.stringify(outcome))).toStrictEqual(outcome);
});
