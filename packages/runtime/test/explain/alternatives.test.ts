import { describe, expect, test } from 'vitest';
import type { Override, Rule } from '../../src/index.ts';
import { sayExplanation, writeLines } from '../../src/index.ts';
import {
  arith,
  claim,
  compare,
  constant,
  createProgram,
  credit,
  discipline,
  fen,
  ladder,
  month,
  offence,
  param,
  penalty,
  person,
  read,
  round,
  rule,
  sale,
} from '../evaluate/small-program.ts';
import { ask, askDecision } from './explain-small.ts';

const seller = read('Sale', 'seller');
const always = compare('ge', read('Sale', 'amount'), fen(0));
const never = compare('lt', read('Sale', 'amount'), fen(0));
const given = month('2026-03', { Sale: [sale('s1', '2026-03-20', 900)] });

function explainRules(rules: readonly Rule[], overrides?: readonly Override[]) {
  const program = createProgram({ steps: [claim('owner', 'Sale', rules)] });
  return askDecision(program, overrides === undefined ? given : { ...given, overrides }, 'owner', 's1');
}

test('every other rule has its own reason, in the order of the policy', () => {
  const { alternatives } = explainRules([
    rule('early', [credit(seller)], always, { until: '2026-03-19' }),
    rule('late', [credit(seller)], always, { from: '2026-03-21' }),
    rule('no', [credit(seller)], never),
    rule('yes', [credit(seller)], always),
    rule('also', [credit(seller)], always),
    rule('neither', [credit(seller)], never),
  ]);
  expect(alternatives.map(({ id, reason }) => [id, reason])).toEqual([
    ['early', 'not-in-force'],
    ['late', 'not-in-force'],
    ['no', 'condition-false'],
    ['also', 'lower-precedence'],
    ['neither', 'condition-false'],
  ]);
  expect(alternatives[0]).toMatchObject({ until: '2026-03-19', day: '2026-03-20' });
  expect(alternatives[3]).toMatchObject({ after: 'yes' });
});

describe('an override', () => {
  const override: Override = {
    id: 'o1',
    kind: 'credit',
    block: 'owner',
    of: 's1',
    to: 'bob',
    by: 'Chen',
    date: '2026-03-21',
    reason: 'agreed',
  };

  test('keeps what the rules would have said beside it', () => {
    const { verdict, rule: would, postings } = explainRules([rule('rest', [credit(seller)])], [override]);
    expect(postings).toMatchObject([{ kind: 'credit', to: 'bob', amount: 900 }]);
    expect(would?.id).toBe('rest');
    expect(verdict.override).toMatchObject({
      by: 'Chen',
      reason: 'agreed',
      to: 'bob',
      instead: { status: 'decided', postings: [{ to: 'ann', amount: 900 }] },
    });
  });

  test('also where they came to nothing', () => {
    const { verdict, rule: would } = explainRules([rule('no', [credit(seller)], never)], [override]);
    expect(would).toBeUndefined();
    expect(verdict.override?.instead).toEqual({ status: 'none', postings: [] });
  });
});

test('offences of one incident are decisions of their own', () => {
  const to = read('Offence', 'person');
  const program = createProgram({
    steps: [
      discipline('conduct', 'Offence', [
        rule('first', [{ kind: 'ladder', ladder: 'steps', to }]),
        rule('second', [penalty('fine', fen(500))]),
      ]),
      { kind: 'ladder', id: 'steps', ladder: 'steps' },
    ],
    ladders: [ladder('steps', 'all', { kind: 'ever' }, [[penalty('warning')]])],
  });
  const facts = month('2026-03', { Offence: [offence('i1', '2026-03-02'), offence('i2', '2026-03-09')] });
  const one = askDecision(program, facts, 'conduct', 'i2');
  expect(one.rule?.id).toBe('first');
  expect(one.ladders).toMatchObject([{ occurrence: 2, earlier: [{ rule: 'conduct/first', of: 'i1' }] }]);
  expect(one.alternatives).toMatchObject([{ id: 'second', reason: 'also-applied' }]);
  const other = ask(program, facts, { kind: 'decision', block: 'conduct', of: 'i2', rule: 'second' });
  expect(other).toMatchObject({ explanation: { postings: [{ kind: 'fine', amount: 500 }] } });
});

test('a rule whose turn did not come and that cannot be valued spoils nothing', () => {
  const huge = arith('mul', 'money', fen(9_000_000_000_000), fen(9_000_000_000_000));
  const { alternatives, postings } = explainRules([
    rule('yes', [credit(seller)], always),
    rule('huge', [credit(seller)], compare('gt', huge, fen(0))),
  ]);
  expect(postings).toHaveLength(1);
  expect(alternatives).toMatchObject([{ id: 'huge', reason: 'not-valued', code: 'number/range' }]);
});

test('facts may be partial, as in scenarios: what was not needed is not missed', () => {
  const program = createProgram({
    steps: [
      claim('owner', 'Sale', [
        rule('yes', [credit(seller)], always),
        rule(
          'team',
          [credit(seller)],
          compare('eq', read('Person', 'team', seller), constant('enum:Team', 0)),
        ),
      ]),
    ],
  });
  const partial = { ...given, facts: { ...given.facts, Person: [{ id: 'ann' }] } };
  const { alternatives } = askDecision(program, partial, 'owner', 's1', { checkUnset: true });
  expect(alternatives).toMatchObject([{ reason: 'not-valued', code: 'fact/unset' }]);
});

test('names that objects inherit are names like others', () => {
  const facts = month('2026-03', {
    Person: [person('__proto__'), person('constructor')],
    Sale: [sale('toString', '2026-03-20', 900, { seller: '__proto__' })],
  });
  const program = createProgram({ steps: [claim('owner', 'Sale', [rule('rest', [credit(seller)])])] });
  const explanation = askDecision(program, facts, 'owner', 'toString');
  expect(explanation.postings).toMatchObject([{ to: '__proto__', amount: 900 }]);
  expect(writeLines(sayExplanation(explanation, program, 'en'))).toContain('__proto__ 9.00 CNY');
});

describe('params', () => {
  const share = {
    kind: 'param',
    type: 'percent',
    exact: true,
    param: 'share',
    at: read('Sale', 'date'),
  } as const;
  const amount = round(
    arith('mul', 'money', { kind: 'lift', type: 'money', exact: true, of: fen(1_001) }, share),
  );
  const program = createProgram({
    params: [param('share', 'percent', [[1, 2]], [[2, 3], '2026-03-20'])],
    steps: [claim('owner', 'Sale', [rule('rest', [credit(seller, amount)])])],
  });

  test.each([
    ['2026-03-19', undefined, [1, 2], [1_001, 2], 501],
    ['2026-03-20', '2026-03-20', [2, 3], [2_002, 3], 667],
  ])('the version of %s, and the place of rounding', (date, from, value, before, paid) => {
    const facts = month('2026-03', { Sale: [sale('s1', date, 900)] });
    const { params, postings } = askDecision(program, facts, 'owner', 's1');
    expect(params).toEqual([
      { type: 'percent', value, param: 'share', at: date, ...(from === undefined ? {} : { from }) },
    ]);
    expect(postings[0]?.arithmetic).toMatchObject({ kind: 'round', mode: 'half-up', before, value: paid });
  });
});
