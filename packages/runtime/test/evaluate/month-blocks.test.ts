import { describe, expect, test } from 'vitest';
import type { Constant, Expr, Program, RankStep, Rule, Step } from '../../src/index.ts';
import {
  arith,
  both,
  claim,
  column,
  compare,
  constant,
  createProgram,
  credit,
  decide,
  decideAll,
  fen,
  find,
  indexOf,
  lift,
  month,
  monthly,
  percent,
  person,
  postedIndex,
  read,
  round,
  rule,
  sale,
  sayPostings,
  subject,
  sumPosted,
  text,
} from './small-program.ts';

const owner = claim('owner', 'Sale', [rule('rest', [credit(read('Sale', 'seller'))])]);
const measure = (id: string, value: Expr): Step => ({
  kind: 'column',
  id,
  label: id,
  relation: 'Person',
  value,
  text,
});
const credited = measure('credited', sumPosted('credits'));
const indexes = [postedIndex('credits', ['owner'], ['credit'])];

const people = (amounts: Record<string, number>, teams: Record<string, string> = {}) => ({
  Person: Object.keys(amounts).map((id) => person(id, { team: teams[id] ?? 'inside' })),
  Sale: Object.entries(amounts)
    .filter(([, amount]) => amount > 0)
    .map(([seller, amount], at) => sale(`s${at}`, '2026-03-05', amount, { seller })),
});

describe('a measure', () => {
  test('is a value for every person, also those whom nothing was posted to', () => {
    const outcome = decide(
      createProgram({ steps: [owner, credited], indexes }),
      month('2026-03', people({ ann: 300, bob: 0 })),
    );
    expect(outcome.measures).toEqual([
      {
        measure: 'credited',
        values: [
          { of: 'ann', value: 300 },
          { of: 'bob', value: 0 },
        ],
      },
    ]);
  });

  test.each([
    ['a fraction', 100_000, [3, 1000]],
    ['a whole', 300, 1],
    ['zero, which has an answer of its own', 0, 7],
  ] as const)('of a target of %s', (_, target, value) => {
    const attained = measure(
      'attained',
      arith(
        'div',
        'percent',
        lift(column('credited', 'money')),
        lift(read('Person', 'target')),
        constant('percent', [7, 1]),
      ),
    );
    const facts = { Person: [person('ann', { target })], Sale: [sale('s1', '2026-03-05', 300)] };
    const outcome = decide(
      createProgram({ steps: [owner, credited, attained], indexes }),
      month('2026-03', facts),
    );
    expect(outcome.measures[1]?.values).toEqual([{ of: 'ann', value }]);
  });
});

test('a tie where nothing is decided counts as not found, and is told', () => {
  const query = { index: 'Visit-by-named', slot: 1, keys: [subject('Person')], filter: [] };
  const program = createProgram({
    steps: [measure('visited', find('earliest', query, [read('Visit', 'customer', 1)]))],
    indexes: [indexOf('Visit', ['named'], [], 'month')],
  });
  const visits = ['c1', 'c2'].map((customer, at) => ({
    id: `v${at}`,
    date: '2026-03-05',
    customer,
    named: 'bob',
  }));
  const outcome = decide(program, month('2026-03', { Visit: visits }));
  expect(outcome.measures[0]?.values).toEqual([
    { of: 'ann', value: false },
    { of: 'bob', value: false },
  ]);
  expect(outcome.notices).toEqual([
    { code: 'search/undecided', block: 'visited', of: 'bob', between: ['v0', 'v1'] },
  ]);
});

const rank = (ties: RankStep['ties'], more: Partial<RankStep> = {}): RankStep => ({
  kind: 'rank',
  id: 'top',
  label: 'top',
  relation: 'Person',
  per: [],
  by: column('credited', 'money'),
  ties,
  text,
  ...more,
});

describe('a ranking', () => {
  const amounts = { ann: 300, bob: 300, cat: 200, dan: 100 };
  const ranked = (step: RankStep, teams: Record<string, string> = {}) =>
    decide(
      createProgram({ steps: [owner, credited, step], indexes }),
      month('2026-03', people(amounts, teams)),
    ).rankings.map(({ group, places }) => [
      group.join(),
      places.map(({ of, place, tied }) => `${of} ${place}${tied ? ' tied' : ''}`),
    ]);

  test('gives the tied the same place and leaves the next one out', () => {
    expect(ranked(rank('each'))).toEqual([['', ['ann 1 tied', 'bob 1 tied', 'cat 3', 'dan 4']]]);
  });

  test('is by groups, in the order of their names', () => {
    const step = rank('each', { per: [read('Person', 'team')] });
    expect(ranked(step, { ann: 'outside', cat: 'outside' })).toEqual([
      ['inside', ['bob 1', 'dan 2']],
      ['outside', ['ann 1', 'cat 2']],
    ]);
  });

  test('is among those who compete', () => {
    const step = rank('each', { where: compare('lt', column('credited', 'money'), fen(300)) });
    expect(ranked(step)).toEqual([['', ['cat 1', 'dan 2']]]);
  });
});

describe('an award to the first', () => {
  const place = column('top', 'count');
  const firsts = (count: number) =>
    both(compare('ge', place, constant('count', 1)), compare('le', place, constant('count', count)));
  const awarded = (
    ties: RankStep['ties'],
    count: number,
    amounts: Record<string, number>,
  ): readonly string[] => {
    const give = {
      kind: 'give',
      post: 'award',
      to: subject('Person'),
      amount: fen(100),
      rank: 'top',
    } as const;
    const program = createProgram({
      steps: [
        owner,
        credited,
        rank(ties, { first: count }),
        monthly('prize', 'award', [rule('prize', [give], firsts(count))]),
      ],
      indexes,
    });
    const outcome = decide(program, month('2026-03', people(amounts)));
    return sayPostings(outcome).filter((line) => line.includes('award'));
  };

  test.each([
    ['each', 1, { ann: 3, bob: 3, cat: 1 }, ['ann award 100', 'bob award 100']],
    ['share', 1, { ann: 3, bob: 3, cat: 1 }, ['ann award 50', 'bob award 50']],
    ['share', 1, { ann: 3, bob: 3, cat: 3 }, ['ann award 34', 'bob award 33', 'cat award 33']],
    ['share', 2, { ann: 3, bob: 1, cat: 1 }, ['ann award 100', 'bob award 50', 'cat award 50']],
    ['share', 2, { ann: 3, bob: 3, cat: 1 }, ['ann award 100', 'bob award 100']],
    ['share', 2, { ann: 3, bob: 3, cat: 3 }, ['ann award 67', 'bob award 67', 'cat award 66']],
    ['none', 1, { ann: 3, bob: 3, cat: 1 }, []],
    ['none', 1, { ann: 3, bob: 2, cat: 1 }, ['ann award 100']],
    ['each', 2, { ann: 3, bob: 3, cat: 1 }, ['ann award 100', 'bob award 100']],
    ['each', 2, { ann: 3, bob: 2, cat: 1 }, ['ann award 100', 'bob award 100']],
  ] as const)('ties %s, first %i, of %j', (ties, count, amounts, expected) => {
    expect(awarded(ties, count, amounts)).toEqual(expected);
  });
});

describe('a commission by tiers', () => {
  const tiersOf = (mode: 'marginal' | 'whole', inclusive: boolean): Program => {
    const pay: Expr = {
      kind: 'tiers',
      type: 'money',
      exact: true,
      id: 'tiers',
      mode,
      on: column('credited', 'money'),
      tiers: [
        { to: fen(1000), inclusive, rate: percent(3) },
        { to: fen(2000), inclusive, rate: percent(5) },
        { inclusive: false, rate: percent(8) },
      ],
    };
    const give = { kind: 'give', post: 'commission', to: subject('Person'), amount: round(pay) } as const;
    return createProgram({
      steps: [owner, credited, monthly('rate', 'commission', [rule('rate', [give])])],
      indexes,
    });
  };

  test.each([
    ['marginal', true, 1000, 30],
    ['marginal', true, 1100, 35],
    // 30 + 50 + 8% of 56 is 84.48.
    ['marginal', true, 2056, 84],
    // 30 + 50 + 8% of 57 is 84.56.
    ['marginal', true, 2057, 85],
    ['whole', true, 1000, 30],
    ['whole', false, 1000, 50],
    ['whole', true, 1001, 50],
    ['whole', true, 2001, 160],
    // 3% of 50 is 1.5: half goes up.
    ['whole', true, 50, 2],
  ] as const)('%s, bound inside %s, on %i is %i', (mode, inclusive, amount, pay) => {
    const outcome = decide(tiersOf(mode, inclusive), month('2026-03', people({ ann: amount })));
    expect(sayPostings(outcome).filter((line) => line.includes('commission'))).toEqual([
      `ann commission ${pay}`,
    ]);
  });
});

describe('a table', () => {
  const cells: Constant[][] = [
    [
      [1, 100],
      [2, 100],
    ],
    [
      [3, 100],
      [4, 100],
    ],
  ];
  test.each([
    ['inside', 100, 1],
    ['inside', 101, 2],
    ['outside', 100, 3],
    ['outside', 101, 4],
  ])('of %s and %i fen gives %i%%', (team, amount, rate) => {
    const cell: Expr = {
      kind: 'lookup',
      type: 'percent',
      exact: true,
      table: 'rates',
      keys: [read('Person', 'team'), column('credited', 'money')],
    };
    const program = createProgram({
      tables: [
        {
          id: 'rates',
          label: 'rates',
          type: 'percent',
          rowKey: { by: 'enum', type: 'enum:Team' },
          columnKey: {
            by: 'band',
            type: 'money',
            bands: [{ to: 100, inclusive: true }, { inclusive: false }],
          },
          cells,
        },
      ],
      steps: [owner, credited, measure('rate', cell)],
      indexes,
    });
    const outcome = decide(program, month('2026-03', people({ ann: amount }, { ann: team })));
    expect(outcome.measures[1]?.values).toEqual([
      { of: 'ann', value: [rate, 100].map((n) => n / gcd(rate, 100)) },
    ]);
  });
});

describe('a streak', () => {
  const streak = (restartAt?: number): Step => ({
    kind: 'streak',
    id: 'streak',
    label: 'streak',
    relation: 'Person',
    holds: compare('ge', column('credited', 'money'), fen(100)),
    pauses: read('Person', 'onLeave'),
    text,
    ...(restartAt === undefined ? {} : { restartAt }),
  });
  const award = (test: 'reaches' | 'each' | 'at-least', length: number): Rule =>
    rule('prize', [{ kind: 'give', post: 'award', to: subject('Person'), amount: fen(1) }], {
      kind: 'streak-test',
      type: 'bool',
      id: 'test',
      column: 'streak',
      of: subject('Person'),
      test,
      length,
      text,
    });

  /** `x` a month that counts, `-` one that does not, `p` on leave, ` ` the person is not on the list. */
  const prizes = (months: string, rules: Rule, restartAt?: number): string => {
    const program = createProgram({
      steps: [owner, credited, streak(restartAt), monthly('prize', 'award', [rules])],
      indexes,
    });
    const outcomes = decideAll(
      program,
      [...months].map((mark, at) => {
        const name = `2026-${String(at + 1).padStart(2, '0')}`;
        const others = mark === ' ' ? [] : [person('ann', { onLeave: mark === 'p' })];
        const sales = mark === 'x' ? [sale(`s${at}`, `${name}-05`, 100)] : [];
        return month(name, { Person: [...others, person('bob')], Sale: sales });
      }),
    );
    return outcomes
      .map(({ postings }) => (postings.some(({ kind }) => kind === 'award') ? '!' : '.'))
      .join('');
  };

  test.each([
    ['xxxxxxx', 'reaches', 3, undefined, '..!....'],
    ['xxxxxxx', 'each', 3, undefined, '..!..!.'],
    ['xxxxxxx', 'at-least', 3, undefined, '..!!!!!'],
    ['xxxxxxx', 'reaches', 3, 3, '..!..!.'],
    ['xx-xxx', 'reaches', 3, undefined, '.....!'],
    ['xxpx', 'reaches', 3, undefined, '...!'],
    ['xxxpx', 'reaches', 3, undefined, '..!..'],
    ['xxxpxx', 'each', 3, undefined, '..!...'],
    ['xxxpxxx', 'each', 3, undefined, '..!...!'],
    ['xxxpx', 'at-least', 3, undefined, '..!!!'],
    ['xxxpxxx', 'reaches', 3, 3, '..!...!'],
    ['xx xx', 'reaches', 3, undefined, '.....'],
    ['xx xxx', 'reaches', 3, undefined, '.....!'],
  ] as const)('%s %s %i (again at %s): %s', (months, test, length, restartAt, expected) => {
    expect(prizes(months, award(test, length), restartAt)).toBe(expected);
  });

  test('carries only counts that go on', () => {
    const program = createProgram({ steps: [owner, credited, streak(2)], indexes });
    const march = month('2026-03', people({ ann: 100, bob: 0 }));
    const april = month('2026-04', { Sale: [sale('s9', '2026-04-05', 100)] });
    const outcomes = decideAll(program, [march, april]);
    expect(outcomes.map(({ carry }) => carry.streaks)).toEqual([{ streak: { ann: 1 } }, {}]);
  });
});

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b);
}
