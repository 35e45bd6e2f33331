import { describe, expect, test } from 'vitest';
import type { ConditionTrace, Expr, Find } from '../../src/index.ts';
import {
  KIND,
  both,
  claim,
  compare,
  constant,
  createProgram,
  credit,
  either,
  fen,
  find,
  indexOf,
  known,
  month,
  not,
  read,
  rule,
  sale,
  shift,
} from '../evaluate/small-program.ts';
import { askDecision } from './explain-small.ts';

const day = read('Sale', 'date');
const seller = read('Sale', 'seller');
const isCard = compare('eq', read('Sale', 'kind'), constant('enum:Kind', KIND.card));
const isDear = compare('ge', read('Sale', 'amount'), fen(1_000));
const nick = read('Person', 'nick', seller);
const hasNick = known(nick);
const isAnn = compare('eq', nick, constant('text', 'Annie'));

/** A search for a visit of the same customer in the fifteen days before. */
const visitQuery = {
  index: 'Visit-by-customer',
  slot: 1,
  keys: [read('Sale', 'customer')],
  from: shift(day, 15),
  to: day,
  filter: [],
} as const;
const conditions: readonly Expr[] = [
  compare('eq', read('Visit', 'customer', 1), read('Sale', 'customer')),
  compare('ge', read('Visit', 'date', 1), shift(day, 15)),
  compare('le', read('Visit', 'date', 1), day),
];
const named = read('Visit', 'named', 1);
const visited = { ...(find('latest', visitQuery, [named]) as Find), conditions };

function explainSale(when: Expr, visits: readonly { readonly id: string; readonly date: string }[] = []) {
  const program = createProgram({
    steps: [claim('owner', 'Sale', [rule('asked', [credit(seller)], when), rule('rest', [credit(seller)])])],
    indexes: [indexOf('Visit', ['customer'])],
  });
  const given = month('2026-03', {
    Sale: [sale('s1', '2026-03-20', 900)],
    Visit: visits.map((each) => ({ customer: 'c1', ...each })),
  });
  return askDecision(program, given, 'owner', 's1');
}

/** The conditions of the rule that was asked for, whether it won or lost. */
function trace(when: Expr, visits?: Parameters<typeof explainSale>[1]): readonly ConditionTrace[] {
  const { rule: won, because, alternatives } = explainSale(when, visits);
  if (won?.id === 'asked') return because;
  const [lost] = alternatives;
  return lost?.reason === 'condition-false' ? lost.failed : [];
}

test('value beside need', () => {
  expect(trace(isDear)).toMatchObject([
    {
      kind: 'compare',
      state: 'failed',
      op: 'ge',
      left: { value: 900 },
      right: { kind: 'const', value: 1_000 },
    },
  ]);
  expect(trace(isCard)).toMatchObject([{ state: 'held', left: { value: 'card' }, right: { value: 'card' } }]);
});

test('a chain goes on behind the condition that failed, as far as that can be said', () => {
  // The nick is not given, so that what it is says nothing; the amount says something.
  expect(trace(both(hasNick, isAnn, isDear)).map(({ kind, state }) => [kind, state])).toEqual([
    ['known', 'failed'],
    ['compare', 'unreached'],
    ['compare', 'failed'],
  ]);
});

test('by itself, a value that is not given fails', () => {
  expect(trace(isAnn)).toMatchObject([{ state: 'failed', left: { value: null } }]);
});

test.each([
  ['not, of what holds', not(isCard), 'failed'],
  ['not, of what fails', not(isDear), 'held'],
  ['one of two', either(isDear, isCard), 'held'],
  ['none of two', either(isDear, hasNick), 'failed'],
] as const)('%s', (_, when, state) => {
  expect(trace(when).map((each) => each.state)).toEqual([state]);
});

describe('a search', () => {
  const early = { id: 'early', date: '2026-03-01' };
  const first = { id: 'first', date: '2026-03-06' };
  const last = { id: 'last', date: '2026-03-10' };

  test('names the record found, and what else would have done', () => {
    expect(trace(visited, [early, first, last])).toMatchObject([
      {
        state: 'held',
        found: { row: { relation: 'Visit', id: 'last', date: '2026-03-10' } },
        matches: 2,
        others: [{ id: 'first' }],
        candidates: [],
      },
    ]);
  });

  test('that finds nothing lists what came nearest: the fewest conditions failed, then nearest in time', () => {
    const earlier = { id: 'earlier', date: '2026-02-20' };
    const stranger = { id: 'stranger', date: '2026-03-10', customer: 'c2' };
    const facts = [early, { ...earlier, date: '2026-03-02' }, stranger];
    const [failed] = trace(visited, facts);
    if (failed?.kind !== 'find') throw new Error(failed?.kind);
    expect(failed.candidates.map(({ row }) => ('id' in row ? row.id : ''))).toEqual(['earlier', 'early']);
    expect(failed.candidates[0]?.conditions.map(({ state }) => state)).toEqual(['held', 'failed', 'held']);
  });

  test('that finds nothing leaves what reads its record unsaid', () => {
    expect(trace(both(visited, known(named))).map(({ state }) => state)).toEqual(['failed', 'unreached']);
  });

  test('that ties names whom each record would lead to', () => {
    const tied = [
      { ...last, id: 'one', named: 'ann' },
      { ...last, id: 'two', named: 'bob' },
    ];
    const { verdict, because, alternatives } = explainSale(visited, tied);
    expect(verdict).toMatchObject({ status: 'undecided', between: ['one', 'two'] });
    expect(because).toMatchObject([
      { state: 'tied', tied: [{ reads: [{ value: 'ann' }] }, { reads: [{ value: 'bob' }] }] },
    ]);
    expect(alternatives).toMatchObject([{ id: 'rest', reason: 'lower-precedence', after: 'asked' }]);
  });

  test('for nothing, that finds something, shows it', () => {
    const none = { ...visited, mode: 'none' } as const;
    expect(trace(none, [last])).toMatchObject([{ state: 'failed', found: { row: { id: 'last' } } }]);
    expect(trace(none)).toMatchObject([{ state: 'held', matches: 0 }]);
  });
});
