import { describe, expect, test } from 'vitest';
import type { Action, Expr, Rule } from '../../src/index.ts';
import {
  KIND,
  claim,
  compare,
  constant,
  createProgram,
  credit,
  decide,
  discipline,
  fen,
  find,
  indexOf,
  known,
  ladder,
  month,
  not,
  offence,
  param,
  penalty,
  percent,
  person,
  read,
  rule,
  sale,
  sayPostings,
  text,
} from './small-program.ts';

const seller = read('Sale', 'seller');
const isCard = compare('eq', read('Sale', 'kind'), constant('enum:Kind', KIND.card));

function owner(rules: readonly Rule[], params: ReturnType<typeof param>[] = []) {
  return createProgram({ steps: [claim('owner', 'Sale', rules)], params });
}

describe('the first rule that applies decides', () => {
  const program = owner([
    rule('card', [credit(seller)], isCard),
    rule('rest', [{ kind: 'house', name: 'pool', amount: read('Sale', 'amount') }]),
  ]);

  test.each([
    ['card', 'card', ['ann credit 100']],
    ['product', 'rest', ['pool house 100']],
  ])('%s goes by %s', (kind, by, postings) => {
    const outcome = decide(program, month('2026-03', { Sale: [sale('s1', '2026-03-05', 100, { kind })] }));
    expect(outcome.decisions).toEqual([
      { block: 'owner', of: 's1', date: '2026-03-05', status: 'decided', rule: by },
    ]);
    expect(sayPostings(outcome)).toEqual(postings);
  });
});

test('a claim that no rule decides still shows', () => {
  const program = owner([rule('card', [credit(seller)], isCard)]);
  const outcome = decide(
    program,
    month('2026-03', { Sale: [sale('s1', '2026-03-05', 9, { kind: 'product' })] }),
  );
  expect(outcome.decisions).toEqual([{ block: 'owner', of: 's1', date: '2026-03-05', status: 'none' }]);
  expect(outcome.postings).toEqual([]);
});

test('credit nobody decides and posts nothing', () => {
  const outcome = decide(
    owner([rule('none', [{ kind: 'nobody' }])]),
    month('2026-03', { Sale: [sale('s1', '2026-03-05', 9)] }),
  );
  expect(outcome.decisions[0]?.status).toBe('decided');
  expect(outcome.postings).toEqual([]);
});

test('a rule holds from its first to its last day', () => {
  const program = owner([
    rule('spring', [credit(seller, fen(1))], undefined, { from: '2026-03-05', until: '2026-03-06' }),
    rule('rest', [credit(seller, fen(2))]),
  ]);
  const days = ['2026-03-04', '2026-03-05', '2026-03-06', '2026-03-07'];
  const outcome = decide(program, month('2026-03', { Sale: days.map((day, at) => sale(`s${at}`, day, 9)) }));
  expect(outcome.decisions.map((decision) => decision.rule)).toEqual(['rest', 'spring', 'spring', 'rest']);
});

test('a parameter is the version of the subject’s day', () => {
  const rate: Expr = { kind: 'param', type: 'money', param: 'bonus', at: read('Sale', 'date') };
  const program = owner(
    [rule('rest', [credit(seller, rate)])],
    [param('bonus', 'money', [10], [20, '2026-03-05'])],
  );
  const outcome = decide(
    program,
    month('2026-03', { Sale: [sale('s1', '2026-03-04', 9), sale('s2', '2026-03-05', 9)] }),
  );
  expect(sayPostings(outcome)).toEqual(['ann credit 10', 'ann credit 20']);
});

describe('a split', () => {
  const split = (shares: readonly (Expr | undefined)[], oddTo: number) =>
    owner([
      rule('split', [
        {
          kind: 'split',
          split: 'shares',
          amount: read('Sale', 'amount'),
          parts: shares.map((share, at) => ({
            id: `role${at}`,
            label: '',
            to: at === 0 ? seller : read('Sale', 'seller'),
            ...(share === undefined ? {} : { share }),
          })),
          oddTo,
          text,
        },
      ]),
    ]);

  test.each([
    ['70% and the rest', [percent(70), undefined], 1, 101, [70, 31]],
    ['the rest first', [undefined, percent(70)], 0, 101, [31, 70]],
    ['odd fen to the first of equals', [percent(50), percent(50)], 0, 101, [51, 50]],
    ['odd fen to the second of equals', [percent(50), percent(50)], 1, 101, [50, 51]],
    ['a rest that does not take the odd fen', [percent(33), percent(33), undefined], 0, 100, [33, 33, 34]],
    ['a rest and an odd fen elsewhere', [percent(33), percent(33), undefined], 0, 101, [34, 33, 34]],
  ] as const)('%s', (_, shares, oddTo, amount, parts) => {
    const outcome = decide(
      split(shares, oddTo),
      month('2026-03', { Sale: [sale('s1', '2026-03-05', amount)] }),
    );
    expect(outcome.postings.map((posting) => posting.amount)).toEqual(parts);
    expect(outcome.postings.map((posting) => posting.role)).toEqual(shares.map((_, at) => `role${at}`));
  });

  test('the same shares for the next sale divide its own amount', () => {
    const outcome = decide(
      split([percent(70), undefined], 1),
      month('2026-03', { Sale: [sale('s1', '2026-03-05', 100), sale('s2', '2026-03-06', 11)] }),
    );
    expect(outcome.postings.map((posting) => posting.amount)).toEqual([70, 30, 7, 4]);
  });

  test('shares past 100% are refused', () => {
    expect(() =>
      decide(
        split([percent(70), percent(40)], 1),
        month('2026-03', { Sale: [sale('s1', '2026-03-05', 100)] }),
      ),
    ).toThrow('split/shares-not-whole');
  });
});

test('shares that add up for one sale are tested again for the next', () => {
  const own: Expr = {
    kind: 'or-else',
    type: 'percent',
    exact: true,
    of: read('Person', 'share', seller),
    otherwise: percent(0),
  };
  const part = (id: string, share?: Expr) => ({
    id,
    label: id,
    to: seller,
    ...(share === undefined ? {} : { share }),
  });
  const program = owner([
    rule('split', [
      {
        kind: 'split',
        split: 'shares',
        amount: read('Sale', 'amount'),
        parts: [part('own', own), part('half', percent(50)), part('rest')],
        oddTo: 2,
        text,
      },
    ]),
  ]);
  const facts = (second: number) => ({
    Person: [person('ann', { share: 4_000 }), person('bob', { share: second })],
    Sale: [sale('s1', '2026-03-05', 100), sale('s2', '2026-03-06', 100, { seller: 'bob' })],
  });
  const outcome = decide(program, month('2026-03', facts(5_000)));
  expect(outcome.postings.map((posting) => posting.amount)).toEqual([40, 50, 10, 50, 50, 0]);
  expect(() => decide(program, month('2026-03', facts(6_000)))).toThrow('split/shares-not-whole');
});

describe('a tie', () => {
  const visited = find(
    'only',
    { index: 'Visit-by-customer', slot: 1, keys: [read('Sale', 'customer')], filter: [] },
    [],
  );
  const visits = ['v1', 'v2'].map((id) => ({ id, date: '2026-03-01', customer: 'c1' }));
  const indexes = [indexOf('Visit', ['customer'], [], 'month')];
  const choose: Action = { kind: 'choose', when: visited, then: [], otherwise: [] };
  const ladders = [ladder('steps', 'all', { kind: 'ever' }, [[]])];

  test.each([
    ['fails', visited],
    ['holds', not(visited)],
  ])('in what says whom a block judges leaves the subject undecided, whether it %s', (_, where) => {
    const step = { ...claim('owner', 'Sale', [rule('rest', [credit(seller)])]), where };
    const facts = { Sale: [sale('s1', '2026-03-05', 100)], Visit: visits };
    for (const hit of ['first', 'all'] as const) {
      const outcome = decide(createProgram({ steps: [{ ...step, hit }], indexes }), month('2026-03', facts));
      expect(outcome.decisions).toEqual([
        { block: 'owner', of: 's1', date: '2026-03-05', status: 'undecided', between: ['v1', 'v2'] },
      ]);
    }
  });

  test('that only the actions meet takes back what they had posted, offences and reversals too', () => {
    const ofSale = read('Refund', 'sale');
    const tied = find(
      'only',
      { index: 'Visit-by-customer', slot: 1, keys: [read('Sale', 'customer', ofSale)], filter: [] },
      [],
    );
    const program = createProgram({
      steps: [
        claim('owner', 'Sale', [rule('rest', [credit(seller)])]),
        claim('refunded', 'Refund', [
          rule('back', [
            { kind: 'ladder', ladder: 'steps', to: read('Sale', 'seller', ofSale) },
            { kind: 'reverse', block: 'owner', of: ofSale, amount: read('Refund', 'amount') },
            { ...choose, when: tied },
          ]),
        ]),
        { kind: 'ladder', id: 'steps', ladder: 'steps' },
      ],
      indexes,
      ladders,
      carry: { events: [], postings: [{ block: 'owner', months: 1 }] },
    });
    const facts = {
      Sale: [sale('s1', '2026-03-05', 100)],
      Visit: visits,
      Refund: [{ id: 'r1', date: '2026-03-06', sale: 's1', amount: 40 }],
    };
    const outcome = decide(program, month('2026-03', facts));
    expect(outcome.decisions[1]).toEqual({
      block: 'refunded',
      of: 'r1',
      date: '2026-03-06',
      status: 'undecided',
      rule: 'back',
      between: ['v1', 'v2'],
    });
    expect(sayPostings(outcome)).toEqual(['ann credit 100']);
    expect(outcome.carry.postings.map(({ reversed }) => reversed)).toEqual([0]);
    expect(outcome.carry.offences).toEqual([]);
  });
});

describe('a discipline', () => {
  const minutes = read('Offence', 'minutes');
  const program = createProgram({
    steps: [
      discipline('conduct', 'Offence', [
        rule('any', [penalty('warning')]),
        rule('late', [penalty('fine', fen(50)), penalty('absence')], known(minutes)),
        rule(
          'very',
          [{ kind: 'propose', to: read('Offence', 'person'), options: ['dismissal', 'review'] }],
          compare('gt', minutes, constant('count', 30)),
        ),
      ]),
    ],
  });

  test.each([
    [undefined, ['any'], ['ann warning']],
    [5, ['any', 'late'], ['ann warning', 'ann fine 50', 'ann absence']],
    [
      31,
      ['any', 'late', 'very'],
      ['ann warning', 'ann fine 50', 'ann absence', 'ann proposal dismissal|review'],
    ],
  ])('of %s minutes: every rule that applies is an offence', (late, rules, postings) => {
    const given = offence('o1', '2026-03-05', late === undefined ? {} : { minutes: late });
    const outcome = decide(program, month('2026-03', { Offence: [given] }));
    expect(outcome.decisions.map((decision) => decision.rule)).toEqual(rules);
    expect(sayPostings(outcome)).toEqual(postings);
  });

  test('a month without offences decides nothing', () => {
    expect(decide(program, month('2026-03', {})).decisions).toEqual([]);
  });
});

test('a choice goes by its condition', () => {
  const program = owner([
    rule('rest', [
      { kind: 'choose', when: isCard, then: [credit(seller, fen(1))], otherwise: [credit(seller, fen(2))] },
    ]),
  ]);
  const outcome = decide(
    program,
    month('2026-03', {
      Sale: [sale('s1', '2026-03-01', 9), sale('s2', '2026-03-02', 9, { kind: 'product' })],
    }),
  );
  expect(outcome.postings.map((posting) => posting.amount)).toEqual([1, 2]);
});

test('an id may be any name of an object', () => {
  const people = ['__proto__', 'constructor', 'toString'];
  const outcome = decide(
    owner([rule('rest', [credit(seller)])]),
    month('2026-03', {
      Person: people.map((id) => person(id)),
      Sale: people.map((id, at) => sale(id, '2026-03-05', at, { seller: id })),
    }),
  );
  expect(sayPostings(outcome)).toEqual(['__proto__ credit 0', 'constructor credit 1', 'toString credit 2']);
});

test('a field that is left out refuses the month where scenarios ask for that', () => {
  const program = owner([rule('rest', [credit(seller)], isCard), rule('none', [{ kind: 'nobody' }])]);
  const partial = { id: 's1', date: '2026-03-05', customer: 'c1', amount: 9, seller: 'ann' };
  expect(() =>
    decide(program, month('2026-03', { Sale: [partial] }), undefined, { checkUnset: true }),
  ).toThrow('fact/unset {"relation":"Sale","record":"s1","field":"kind"}');
});
