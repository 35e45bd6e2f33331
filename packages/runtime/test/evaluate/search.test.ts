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
    ['who is named', [named], 'undecided v1 v2'],
    ['the day', [read('Visit', 'date', 1)], 'ann credit 100'],
    ['nothing', [], 'ann credit 100'],
  ])('%s is read', (_, reads, expected) => {
    // Whom nothing tells apart, the first by id stands for.
    expect(short(ownerOf(creditNamed('earliest', reads), rivals))).toBe(expected);
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
