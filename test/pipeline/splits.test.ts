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
  /** The whole percents that the param can be turned to, where it makes a difference. */
  readonly values: readonly number[];
  /** Everybody's percents, and who has the odd fen besides. */
  readonly shares: (percent: number) => Readonly<Record<string, number>>;
  readonly odd: string;
  /** Another choice, taken. */
  readonly choice?: readonly [param: string, value: string];
}

const tracked = (percent: number) => ({ w: percent, n: 100 - percent });
const fifties = [50, 55, 60, 65, 70, 75, 80, 85, 90];

/** Every split of the policy. */
const cases: readonly Case[] = [
  {
    split: 'trackedShares',
    rule: 'tracked',
    param: 'trackerShare',
    values: fifties,
    facts: { Tracking: [tracking] },
    shares: tracked,
    odd: 'w',
  },
  {
    split: 'twoTrackers',
    rule: 'severalTracked',
    param: 'trackerShare',
    values: fifties,
    facts: { Tracking: [tracking, { ...tracking, id: 't2', date: '2026-03-02', consultant: 'x' }] },
    shares: (percent) => ({ w: percent / 2, x: percent / 2, n: 100 - percent }),
    odd: 'w',
    choice: ['severalTrackers', 'equally'],
  },
  {
    split: 'friendShares',
    rule: 'friendOpens',
    param: 'friendShare',
    values: [10, 20, 30, 40, 50],
    facts: {
      Tracking: [{ ...tracking, customer: 'k2' }],
      Visit: [{ ...brought, customer: 'k1', broughtBy: 'k2' }],
    },
    shares: tracked,
    odd: 'n',
  },
  {
    split: 'broughtShares',
    rule: 'bringerOpens',
    param: 'bringerShare',
    values: fifties,
    facts: { Tracking: [tracking], Visit: [brought] },
    shares: tracked,
    odd: 'w',
  },
];

function createMonth(facts: Month['facts']): Month {
  const person = { department: 'east', group: 'A', baseWage: 200_000 };
  return {
    month: '2026-03',
    facts: {
      Consultant: [
        { id: 'w', name: '王', position: 'outside', ...person },
        { id: 'x', name: '赵', position: 'outside', ...person },
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

function turn({ param: id, choice }: Case, percent: number): Program {
  const values = new Map<string, RatioText | string>([[id, [percent, 100]], ...(choice ? [choice] : [])]);
  const params = program.params.map((param) => {
    const value = values.get(param.id);
    return value === undefined ? param : { ...param, versions: [{ value }] };
  });
  return { ...program, params };
}

test('every split of the policy is here', () => {
  const declared = compilePolicy(files).checked.symbols.filter((symbol) => symbol.kind === 'split');
  expect(declared.map(({ id }) => id)).toEqual(cases.map(({ split }) => split));
});

describe.each(cases)('$split', (one) => {
  const { rule, param, values, facts, shares, odd } = one;

  test('can be turned as far as a director may', () => {
    expect(valuesOf(param).filter((percent) => percent > 0)).toEqual(values);
  });

  test.each(values)(
    'at %i percent each gets his part cut to the fen, one the odd fen, for every amount from 0 to 20 CNY',
    (percent) => {
      const result = createEvaluator(turn(one, percent)).evaluate(createMonth(facts));
      if (result.kind !== 'outcome') throw new Error(JSON.stringify(result));
      const postings = result.outcome.postings.filter((each) => each.block === 'owner');
      const got = new Map<string, Map<string, number>>();
      for (const { of, to, amount = 0, rule: by } of postings) {
        expect(by).toBe(rule);
        const parts = got.get(of) ?? new Map<string, number>();
        got.set(of, parts.set(to, (parts.get(to) ?? 0) + amount));
      }
      const wrong = amounts.filter((amount) => {
        const parts = got.get(`s${amount}`) ?? new Map<string, number>();
        const sum = [...parts.values()].reduce((total, part) => total + part, 0);
        // A part is the whole number with part ≤ amount × percent / 100 < part + 1, without dividing.
        const cut = Object.entries(shares(percent)).every(([person, share]) => {
          const part = parts.get(person) ?? 0;
          return person === odd || (part * 100 <= amount * share && amount * share < (part + 1) * 100);
        });
        return sum !== amount || !cut;
      });
      expect(wrong).toEqual([]);
    },
  );
});
