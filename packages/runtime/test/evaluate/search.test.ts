import { describe, expect, test } from 'vitest';
import type { Expr, FactRecord, Find, Outcome, Program, Query } from '../../src/index.ts';
import {
  both,
  claim,
  compare,
  constant,
  createProgram,
  credit,
  decide,
  decideAll,
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
  sayPostings,
  shift,
} from './small-program.ts';

const day = read('Sale', 'date');

/** Visits of the sale's customer in the ten days up to the sale, in slot 1. */
const query: Query = {
  index: 'Visit-by-customer',
  slot: 1,
  keys: [read('Sale', 'customer')],
  from: shift(day, 10),
  to: day,
  notAfter: read('Sale', 'time'),
  filter: [],
};

const named = read('Visit', 'named', 1);

/** Credits whom the visit found names; 1 fen to the seller where none is found. */
function creditNamed(mode: 'earliest' | 'latest' | 'only', reads: readonly Expr[] = [named]): Program {
  return createProgram({
    steps: [
      claim('owner', 'Sale', [
        rule('visited', [credit(named)], both(find(mode, query, reads), known(named))),
        rule('rest', [credit(read('Sale', 'seller'), fen(1))]),
      ]),
    ],
    indexes: [indexOf('Visit', ['customer'])],
    carry: {
      events: [{ relation: 'Visit', days: 10, months: 0, fields: ['customer', 'named'] }],
      postings: [],
    },
  });
}

function visit(id: string, date: string, who: string | undefined, time?: string): FactRecord {
  const record = { id, date, customer: 'c1', ...(who === undefined ? {} : { named: who }) };
  return time === undefined ? record : { ...record, time };
}

function ownerOf(program: Program, visits: readonly FactRecord[], time?: string): Outcome {
  const given = sale('s1', '2026-03-15', 100, time === undefined ? {} : { time });
  return decide(program, month('2026-03', { Sale: [given], Visit: visits }));
}

function short(outcome: Outcome): string {
  const [decision] = outcome.decisions;
  return decision?.status === 'undecided'
    ? `undecided ${decision.between?.join(' ')}`
    : sayPostings(outcome).join(', ');
}

describe('a search takes the record of its window', () => {
  test.each([
    ['ten days before is inside', 'latest', [visit('v1', '2026-03-05', 'bob')], 'bob credit 100'],
    ['eleven days before is outside', 'latest', [visit('v1', '2026-03-04', 'bob')], 'ann credit 1'],
    ['its own day is inside', 'latest', [visit('v1', '2026-03-15', 'bob')], 'bob credit 100'],
    ['the day after is outside', 'latest', [visit('v1', '2026-03-16', 'bob')], 'ann credit 1'],
    [
      'latest',
      'latest',
      [visit('v1', '2026-03-10', 'ann'), visit('v2', '2026-03-11', 'bob')],
      'bob credit 100',
    ],
    [
      'earliest',
      'earliest',
      [visit('v1', '2026-03-10', 'ann'), visit('v2', '2026-03-11', 'bob')],
      'ann credit 100',
    ],
    ['only one', 'only', [visit('v1', '2026-03-10', 'bob')], 'bob credit 100'],
    [
      'several for only are a conflict, though they agree',
      'only',
      [visit('v1', '2026-03-10', 'bob'), visit('v2', '2026-03-11', 'bob')],
      'undecided v1 v2',
    ],
    ['one that names nobody', 'latest', [visit('v1', '2026-03-10', undefined)], 'ann credit 1'],
  ] as const)('%s', (_, mode, visits, expected) => {
    expect(short(ownerOf(creditNamed(mode), visits))).toBe(expected);
  });
});

describe('a visit of another customer', () => {
  test('is not found', () => {
    const other = { ...visit('v1', '2026-03-10', 'bob'), customer: 'c2' };
    expect(short(ownerOf(creditNamed('latest'), [other]))).toBe('ann credit 1');
  });
});

describe('records of one day go by their times', () => {
  const morning = visit('v1', '2026-03-10', 'ann', '09:00');
  const evening = visit('v2', '2026-03-10', 'bob', '18:00');
  const anytime = visit('v3', '2026-03-10', 'bob');
  test.each([
    ['earliest', [morning, evening], 'ann credit 100'],
    ['latest', [morning, evening], 'bob credit 100'],
    ['earliest', [morning, { ...evening, time: '09:00' }], 'undecided v1 v2'],
    ['latest', [{ ...morning, time: '18:00' }, evening], 'undecided v1 v2'],
    // A record without a time may have come before or after: nothing says which.
    ['earliest', [morning, anytime], 'undecided v1 v3'],
    ['latest', [morning, anytime], 'undecided v1 v3'],
    ['latest', [evening, anytime], 'bob credit 100'],
    ['earliest', [morning, evening, anytime], 'undecided v1 v3'],
    ['latest', [morning, evening, { ...anytime, named: 'ann' }], 'undecided v2 v3'],
  ] as const)('%s of %#', (mode, visits, expected) => {
    expect(short(ownerOf(creditNamed(mode), visits))).toBe(expected);
  });
});

describe('on the day of the sale a later record is left out', () => {
  const noon = visit('v1', '2026-03-15', 'bob', '12:00');
  test.each([
    ['a minute before', '12:01', 'bob credit 100'],
    ['the same minute', '12:00', 'bob credit 100'],
    ['a minute after', '11:59', 'ann credit 1'],
    ['no time of the sale', undefined, 'bob credit 100'],
  ])('%s', (_, time, expected) => {
    expect(short(ownerOf(creditNamed('latest'), [noon], time))).toBe(expected);
  });
  test('a record without a time is not', () => {
    expect(short(ownerOf(creditNamed('latest'), [visit('v1', '2026-03-15', 'bob')], '11:59'))).toBe(
      'bob credit 100',
    );
  });
});

describe('a tie is none where everything that is read agrees', () => {
  const rivals = [visit('v1', '2026-03-10', 'ann'), visit('v2', '2026-03-10', 'bob')];
  test.each([
    ['earliest', 'who is named', [named], 'undecided v1 v2'],
    ['earliest', 'the day', [read('Visit', 'date', 1)], 'ann credit 100'],
    ['latest', 'the day', [read('Visit', 'date', 1)], 'ann credit 100'],
    ['earliest', 'nothing', [], 'ann credit 100'],
  ] as const)('%s, where %s is read', (mode, _, reads, expected) => {
    // Whom nothing tells apart, the first by id stands for.
    expect(short(ownerOf(creditNamed(mode, reads), rivals))).toBe(expected);
  });
});

describe('some and none', () => {
  const program = (mode: Find['mode']): Program =>
    createProgram({
      steps: [
        claim('owner', 'Sale', [
          rule('yes', [{ kind: 'nobody' }], find(mode, query)),
          rule('no', [{ kind: 'nobody' }]),
        ]),
      ],
      indexes: [indexOf('Visit', ['customer'])],
    });
  test.each([
    ['some', [visit('v1', '2026-03-10', 'bob')], 'yes'],
    ['some', [], 'no'],
    ['none', [visit('v1', '2026-03-10', 'bob')], 'no'],
    ['none', [], 'yes'],
  ] as const)('%s of %j is %s', (mode, visits, expected) => {
    expect(ownerOf(program(mode), visits).decisions[0]?.rule).toBe(expected);
  });
});

test('conditions: an unset side makes every comparison false, and not turns it', () => {
  const minutes = read('Offence', 'minutes');
  const five = constant('count', 5);
  const tests: [Expr, boolean, boolean][] = [
    // condition, holds of 5, holds of unset
    [compare('eq', minutes, five), true, false],
    [compare('ne', minutes, five), false, false],
    [not(compare('eq', minutes, five)), false, true],
    [known(minutes), true, false],
    [known(minutes, true), false, true],
    [either(compare('lt', minutes, five), compare('ge', minutes, five)), true, false],
    [compare('eq', { kind: 'or-else', type: 'count', of: minutes, otherwise: five }, five), true, true],
  ];
  for (const [when, ofFive, ofUnset] of tests) {
    const program = createProgram({
      steps: [claim('owner', 'Offence', [rule('yes', [{ kind: 'nobody' }], when), rule('no', [])])],
    });
    const outcome = decide(
      program,
      month('2026-03', {
        Offence: [
          { id: 'o1', date: '2026-03-01', person: 'ann', kind: 'card', minutes: 5 },
          { id: 'o2', date: '2026-03-01', person: 'ann', kind: 'card' },
        ],
      }),
    );
    expect(outcome.decisions.map((decision) => decision.rule === 'yes')).toEqual([ofFive, ofUnset]);
  }
});

describe('history that is not known', () => {
  const needed = (outcomes: Outcome | undefined): unknown =>
    outcomes?.notices.map((notice) => (notice.code === 'history/insufficient' ? notice.needed : notice));
  const early = (visits: readonly FactRecord[]) =>
    month('2026-03', { Sale: [sale('s1', '2026-03-05', 9), sale('s2', '2026-03-04', 9)], Visit: visits });

  test.each([
    // The sale of the 4th looks back to February 22nd, the one of the 5th to the 23rd.
    ['latest that finds nothing', 'latest', [], ['2026-02-22']],
    ['latest that finds one', 'latest', [visit('v1', '2026-03-02', 'bob')], []],
    ['earliest, which another could precede', 'earliest', [visit('v1', '2026-03-02', 'bob')], ['2026-02-22']],
    ['only, which another could join', 'only', [visit('v1', '2026-03-02', 'bob')], ['2026-02-22']],
  ] as const)('is told for %s', (_, mode, visits, expected) => {
    expect(needed(decide(creditNamed(mode), early(visits)))).toEqual(expected);
  });

  test('keeps the earliest day that was needed, whichever sale asked for it', () => {
    const kind = read('Sale', 'kind');
    // One search, longer for cards: the card of the 6th needs more than the product of the 4th.
    const length: Expr = {
      kind: 'lookup',
      type: 'days',
      table: 'lengths',
      keys: [kind],
    };
    const from: Expr = { kind: 'shift', type: 'date', date: day, by: length, unit: 'days', sign: -1 };
    const program = createProgram({
      tables: [
        {
          id: 'lengths',
          label: '',
          type: 'days',
          rowKey: { by: 'enum', type: 'enum:Kind' },
          cells: [[20], [10]],
        },
      ],
      steps: [
        claim('owner', 'Sale', [
          rule('yes', [{ kind: 'nobody' }], find('some', { ...query, from })),
          rule('no', [{ kind: 'nobody' }]),
        ]),
      ],
      indexes: [indexOf('Visit', ['customer'])],
    });
    const sales = [sale('s1', '2026-03-04', 9, { kind: 'product' }), sale('s2', '2026-03-06', 9)];
    expect(needed(decide(program, month('2026-03', { Sale: sales })))).toEqual(['2026-02-14']);
  });

  test('is not told where the index itself is by day', () => {
    const byDay: Query = {
      index: 'Visit-by-customer-date',
      slot: 1,
      keys: [read('Sale', 'customer'), day],
      filter: [],
    };
    const program = createProgram({
      steps: [claim('owner', 'Sale', [rule('yes', [], find('some', byDay)), rule('no', [])])],
      indexes: [indexOf('Visit', ['customer', 'date'])],
    });
    expect(needed(decide(program, early([])))).toEqual([]);
  });

  test('is not told once the month before was decided', () => {
    const outcomes = decideAll(creditNamed('latest'), [month('2026-02', {}), early([])]);
    expect(needed(outcomes[1])).toEqual([]);
  });

  test('events inside the look-back come with the carry, and with no more than is read of them', () => {
    const february = month('2026-02', {
      Visit: [
        visit('v1', '2026-02-18', 'ann'),
        visit('v2', '2026-02-19', 'bob'),
        visit('v3', '2026-02-28', 'bob'),
      ],
    });
    const [first, second] = decideAll(creditNamed('earliest'), [february, early([])]);
    // Ten days before March 1st is February 19th.
    expect(first?.carry.facts.Visit).toEqual([
      { id: 'v2', date: '2026-02-19', customer: 'c1', named: 'bob' },
      { id: 'v3', date: '2026-02-28', customer: 'c1', named: 'bob' },
    ]);
    expect(first?.carry.facts.Customer).toEqual([{ id: 'c1' }]);
    expect(sayPostings(second as Outcome)).toEqual(['bob credit 9', 'bob credit 9']);
  });
});

test('building an index disturbs nothing of the sale that asks first', () => {
  // The filter of the index searches on its own, and ties: such a visit is not in the index, and the sale is decided.
  const offences: Query = {
    index: 'Offence-by-person',
    slot: 1,
    keys: [read('Visit', 'named', 9)],
    filter: [],
  };
  const inner = find('earliest', offences, [read('Offence', 'kind', 1)]);
  const outer: Query = {
    index: 'Visit-by-customer',
    slot: 2,
    keys: [read('Sale', 'customer')],
    from: shift(day, 10),
    to: day,
    filter: [],
  };
  const first: Query = {
    index: 'Sale-by-customer',
    slot: 1,
    keys: [read('Sale', 'customer')],
    from: day,
    to: day,
    filter: [],
  };
  const program = createProgram({
    steps: [
      claim('owner', 'Sale', [
        rule('both', [credit(read('Sale', 'seller', 1))], both(find('earliest', first), find('some', outer))),
        rule('rest', [credit(read('Sale', 'seller'), fen(1))]),
      ]),
    ],
    indexes: [
      indexOf('Visit', ['customer'], [inner]),
      indexOf('Offence', ['person'], [], 'month'),
      indexOf('Sale', ['customer']),
    ],
  });
  const offence = (id: string, person: string, kind: string) => ({ id, date: '2026-03-01', person, kind });
  const facts = {
    // The sale that asks is not the first row, so that a slot left by the index would show.
    Sale: [sale('s0', '2026-03-02', 7, { customer: 'c2' }), sale('s1', '2026-03-15', 100, { seller: 'bob' })],
    Visit: [visit('v1', '2026-03-10', 'ann'), visit('v2', '2026-03-11', 'bob')],
    Offence: [offence('o1', 'ann', 'card'), offence('o2', 'bob', 'card'), offence('o3', 'bob', 'product')],
  };
  const outcome = decide(program, month('2026-03', facts));
  expect(outcome.decisions.map(({ rule, status }) => `${rule} ${status}`)).toEqual([
    'rest decided',
    'both decided',
  ]);
  expect(sayPostings(outcome)).toEqual(['ann credit 1', 'bob credit 100']);
});

test('the larger of days and months says how far back events are carried', () => {
  const carried = (days: number, months: number): readonly string[] => {
    const events = [{ relation: 'Visit', days, months, fields: [] }];
    const visits = ['2026-02-01', '2026-02-10', '2026-02-28'].map((date, at) => visit(`v${at}`, date, 'ann'));
    const { carry } = decide(
      createProgram({ carry: { events, postings: [] } }),
      month('2026-02', { Visit: visits }),
    );
    return (carry.facts.Visit ?? []).map(({ id }) => id);
  };
  // Counted from March 1st: one month is February 1st, nineteen days February 10th.
  expect(carried(19, 0)).toEqual(['v1', 'v2']);
  expect(carried(19, 1)).toEqual(['v0', 'v1', 'v2']);
  expect(carried(60, 0)).toEqual(['v0', 'v1', 'v2']);
  expect(carried(18, 0)).toEqual(['v2']);
});

test('a search inside a search stays bound to the record that was chosen', () => {
  const offences: Query = { index: 'Offence-by-person', slot: 2, keys: [named], filter: [] };
  const inside = find('earliest', offences, [read('Offence', 'kind', 2)]);
  const program = createProgram({
    steps: [
      claim('owner', 'Sale', [
        rule(
          'found',
          [credit(read('Offence', 'person', 2))],
          find('latest', { ...query, filter: [known(named), inside] }, [named]),
        ),
        rule('rest', []),
      ]),
    ],
    indexes: [indexOf('Visit', ['customer']), indexOf('Offence', ['person'], [], 'month')],
  });
  const offence = (id: string, person: string) => ({ id, date: '2026-03-01', person, kind: 'card' });
  const facts = {
    Sale: [sale('s1', '2026-03-15', 100)],
    // Both name ann, so they are no tie; the last one that is looked at names bob and is not chosen.
    Visit: [
      visit('v1', '2026-03-10', 'ann'),
      visit('v2', '2026-03-10', 'ann'),
      visit('v3', '2026-03-09', 'bob'),
    ],
    Offence: [offence('o1', 'ann'), offence('o2', 'bob')],
  };
  const agreeing = { ...query, filter: [known(named), inside] };
  expect(sayPostings(decide(program, month('2026-03', facts)))).toEqual(['ann credit 100']);
  // A record of that day that fails the filter's later half is looked at after the chosen one.
  const picky = createProgram({
    ...program,
    steps: [
      claim('owner', 'Sale', [
        rule(
          'found',
          [credit(read('Offence', 'person', 2))],
          find(
            'latest',
            {
              ...agreeing,
              filter: [
                ...agreeing.filter,
                compare('eq', read('Offence', 'kind', 2), constant('enum:Kind', 0)),
              ],
            },
            [named],
          ),
        ),
        rule('rest', []),
      ]),
    ],
  });
  const rivals = {
    ...facts,
    Visit: [visit('v1', '2026-03-10', 'bob'), visit('v2', '2026-03-10', 'ann')],
    Offence: [offence('o1', 'ann'), { ...offence('o2', 'bob'), kind: 'product' }],
  };
  expect(sayPostings(decide(picky, month('2026-03', rivals)))).toEqual(['ann credit 100']);
});

test('what a carried record refers to is carried too, and what that refers to', () => {
  const events = [
    { relation: 'Sale', days: 5, months: 0, fields: ['customer'] },
    { relation: 'Refund', days: 20, months: 0, fields: ['sale'] },
  ];
  const program = createProgram({ carry: { events, postings: [] } });
  const { carry } = decide(
    program,
    month('2026-03', {
      Sale: [sale('s1', '2026-03-01', 9, { customer: 'c2' }), sale('s2', '2026-03-02', 9)],
      Refund: [{ id: 'r1', date: '2026-03-20', sale: 's1', amount: 1 }],
    }),
  );
  expect(carry.facts).toEqual({
    Customer: [{ id: 'c2' }],
    Sale: [{ id: 's1', date: '2026-03-01', customer: 'c2' }],
    Refund: [{ id: 'r1', date: '2026-03-20', sale: 's1' }],
  });
});

describe('conditions on what is not given', () => {
  const holds = (when: Expr, share?: number): boolean => {
    const program = createProgram({
      steps: [claim('owner', 'Offence', [rule('yes', [], when), rule('no', [])])],
    });
    const ann = {
      id: 'ann',
      team: 'inside',
      target: 0,
      onLeave: false,
      ...(share === undefined ? {} : { share }),
    };
    const facts = { Person: [ann], Offence: [{ id: 'o1', date: '2026-03-01', person: 'ann', kind: 'card' }] };
    return decide(program, month('2026-03', facts)).decisions[0]?.rule === 'yes';
  };
  const share = read('Person', 'share', read('Offence', 'person'));
  const minutes = read('Offence', 'minutes');
  const half = constant('percent', [1, 2]);

  test.each([
    ['less than half', compare('lt', share, half), 4_999, true],
    ['exactly half is not less', compare('lt', share, half), 5_000, false],
    ['no share is not less', compare('lt', share, half), undefined, false],
    ['no share is not at most half', compare('le', share, half), undefined, false],
    ['no share is not half', compare('eq', share, half), undefined, false],
    ['no share is not other than half', compare('ne', share, half), undefined, false],
    [
      'no share is read as its else',
      compare('eq', { kind: 'or-else', type: 'percent', exact: true, of: share, otherwise: half }, half),
      undefined,
      true,
    ],
  ] as const)('%s', (_, when, given, expected) => {
    expect(holds(when, given)).toBe(expected);
  });

  test.each([
    ['in', false, false],
    ['not in', true, false],
  ])('what is not given is not "%s" a list', (_, negated, expected) => {
    const listed: Expr = {
      kind: 'in',
      type: 'bool',
      id: 'in',
      of: minutes,
      members: [1, 2],
      negated,
      text: { zh: '', en: '' },
    };
    expect(holds(listed)).toBe(expected);
  });
});
