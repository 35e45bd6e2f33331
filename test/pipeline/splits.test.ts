import { compilePolicy } from '@bylaw/compiler';
import type { Month, Program, RatioText } from '@bylaw/runtime';
import { createEvaluator } from '@bylaw/runtime';
import { describe, expect, test } from 'vitest';
import { club, compileWhole, readPolicy } from '../read-policy.ts';

const files = readPolicy(club);
const program = compileWhole(files);

/** Amounts of a sale, in fen. */
const amounts = Array.from({ length: 2_001 }, (_, fen) => fen);

const day = { date: '2026-03-05' };
const tracking = { id: 't1', date: '2026-03-01', customer: 'k1', consultant: 'w', reached: true };
/** Someone comes whom k1 brought. */
const brought = { id: 'v1', ...day, customer: 'k2', receiver: 'n', broughtBy: 'k1' };

interface Case {
  readonly split: string;
  /** The rule that uses it, and facts under which that rule decides. */
  readonly rule: string;
  readonly facts: Month['facts'];
  readonly param: string;
  readonly cites: string;
}

/** Every split of the policy. */
const cases: readonly Case[] = [
  {
    split: 'trackedShares',
    rule: 'tracked',
    param: 'trackerShare',
    cites: '五.2.A',
    facts: { Tracking: [tracking] },
  },
  {
    split: 'broughtShares',
    rule: 'bringerOpens',
    param: 'bringerShare',
    cites: '五.2.B1',
    facts: { Tracking: [tracking], Visit: [brought] },
  },
];

function createMonth(facts: Month['facts']): Month {
  const person = { department: 'east', group: 'A', baseWage: 200_000 };
  return {
    month: '2026-03',
    facts: {
      Consultant: [
        { id: 'w', name: '王', position: 'outside', ...person },
        { id: 'n', name: '李', position: 'inside', ...person },
      ],
      Customer: [
        { id: 'k1', name: '甲' },
        { id: 'k2', name: '乙' },
      ],
      ...facts,
      Sale: amounts.map((amount) => ({
        id: `s${amount}`,
        ...day,
        customer: 'k1',
        kind: 'newCard',
        amount,
        receiver: 'n',
      })),
    },
  };
}

/** Whole percents that a director can turn a param to. */
function valuesOf(id: string): readonly number[] {
  const param = program.params.find((each) => each.id === id);
  const [low, high, step] = [param?.min, param?.max, param?.step].map((bound) => {
    const [top, bottom] = bound as RatioText;
    return (top * 100) / bottom;
  });
  return Array.from({ length: (high! - low!) / step! + 1 }, (_, index) => low! + index * step!);
}

function turn(id: string, percent: number): Program {
  const params = program.params.map((param) =>
    param.id === id ? { ...param, versions: [{ value: [percent, 100] as const }] } : param,
  );
  return { ...program, params };
}

test('every split of the policy is here', () => {
  const declared = compilePolicy(files).checked.symbols.filter((symbol) => symbol.kind === 'split');
  expect(declared.map(({ id }) => id)).toEqual(cases.map(({ split }) => split));
});

describe.each(cases)('$split, $cites', ({ rule, param, facts }) => {
  const values = valuesOf(param);

  test('can be turned from 50% to 90%', () => {
    expect(values).toEqual([50, 55, 60, 65, 70, 75, 80, 85, 90]);
  });

  test.each(values)(
    'at %i percent the receiver gets his part cut to the fen, the tracker all the rest, for every amount from 0 to 20 CNY',
    (percent) => {
      const result = createEvaluator(turn(param, percent)).evaluate(createMonth(facts));
      if (result.kind !== 'outcome') throw new Error(JSON.stringify(result));
      const postings = result.outcome.postings.filter((each) => each.block === 'owner');
      const got = new Map<string, { w: number; n: number }>();
      for (const { of, to, amount = 0, rule: by } of postings) {
        expect(by).toBe(rule);
        const parts = got.get(of) ?? { w: 0, n: 0 };
        got.set(of, { ...parts, [to]: parts[to as 'w' | 'n'] + amount });
      }
      const wrong = amounts.filter((amount) => {
        const { w, n } = got.get(`s${amount}`) ?? { w: 0, n: 0 };
        // n is the whole number with n ≤ amount × (100 − percent) / 100 < n + 1, without dividing.
        const cut = n * 100 <= amount * (100 - percent) && amount * (100 - percent) < (n + 1) * 100;
        return w + n !== amount || !cut;
      });
      expect(wrong).toEqual([]);
    },
  );
});
