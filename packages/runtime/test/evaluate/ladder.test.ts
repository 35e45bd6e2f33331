import { describe, expect, test } from 'vitest';
import type { Action, FactRecord, Ladder, Outcome, Override, Program } from '../../src/index.ts';
import {
  compare,
  constant,
  createProgram,
  decide,
  decideAll,
  discipline,
  fen,
  ladder,
  month,
  offence,
  penalty,
  posted,
  read,
  rule,
  sayPostings,
} from './small-program.ts';

/** Whoever committed the offence that a rung is about. */
const culprit = posted('to', 'ref:Person', 0);
const onLadder: Action = { kind: 'ladder', ladder: 'steps', to: read('Offence', 'person') };
const kind = (member: number) => compare('eq', read('Offence', 'kind'), constant('enum:Kind', member));

const RUNGS: readonly (readonly Action[])[] = [
  [penalty('warning', undefined, culprit)],
  [penalty('fine', fen(50), culprit)],
  [
    { kind: 'rising-fine', to: culprit, amount: fen(100), rise: fen(30) },
    { kind: 'propose', to: culprit, options: ['dismissal'] },
  ],
];

function program(window: Ladder['window'], counts: Ladder['counts'] = 'rule'): Program {
  return createProgram({
    steps: [
      discipline('conduct', 'Offence', [
        rule('card', [onLadder], kind(0)),
        rule('product', [onLadder], kind(1)),
      ]),
      { kind: 'ladder', id: 'steps', ladder: 'steps' },
    ],
    ladders: [ladder('steps', counts, window, RUNGS)],
  });
}

const rolling = (length: number, unit: 'days' | 'months' = 'months') =>
  ({ kind: 'rolling', unit, length }) as const;
const times = (outcome: Outcome | undefined) => outcome?.decisions.map(({ occurrence }) => occurrence);

describe('the rungs of a ladder', () => {
  test('go up with each time, and the last one holds', () => {
    const days = ['2026-03-01', '2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05'];
    const outcome = decide(
      program({ kind: 'ever' }),
      month('2026-03', { Offence: days.map((day, at) => offence(`o${at}`, day)) }),
    );
    expect(times(outcome)).toEqual([1, 2, 3, 4, 5]);
    expect(sayPostings(outcome)).toEqual([
      'ann warning',
      'ann fine 50',
      'ann fine 100',
      'ann proposal dismissal',
      'ann fine 130',
      'ann proposal dismissal',
      'ann fine 160',
      'ann proposal dismissal',
    ]);
    expect(outcome.postings[1]).toEqual({
      block: 'conduct',
      rule: 'card',
      of: 'o1',
      date: '2026-03-02',
      kind: 'fine',
      to: 'ann',
      amount: 50,
      occurrence: 2,
    });
  });

  test('count each person apart', () => {
    const given = [offence('o1', '2026-03-01'), offence('o2', '2026-03-02', { person: 'bob' })];
    expect(times(decide(program({ kind: 'ever' }), month('2026-03', { Offence: given })))).toEqual([1, 1]);
  });

  test.each([
    ['rule', [1, 1, 2]],
    ['all', [1, 2, 3]],
  ] as const)('counting by %s', (counts, expected) => {
    const given = [
      offence('o1', '2026-03-01'),
      offence('o2', '2026-03-02', { kind: 'product' }),
      offence('o3', '2026-03-03'),
    ];
    const outcome = decide(program({ kind: 'ever' }, counts), month('2026-03', { Offence: given }));
    expect(times(outcome)).toEqual(expected);
  });

  test('offences of a day count by time, then id; those without a time come first', () => {
    const given = [
      offence('o1', '2026-03-01', { time: '18:00' }),
      offence('o2', '2026-03-01', { time: '09:00' }),
      offence('o4', '2026-03-01'),
      offence('o3', '2026-03-01', { time: '09:00' }),
    ];
    const outcome = decide(program({ kind: 'ever' }), month('2026-03', { Offence: given }));
    expect(outcome.decisions.map(({ of, occurrence }) => `${of} ${occurrence}`)).toEqual([
      'o4 1',
      'o2 2',
      'o3 3',
      'o1 4',
    ]);
  });

  test('a waived offence still counts, unless the manager says otherwise', () => {
    const given = ['o1', 'o2'].map((id, at) => offence(id, `2026-03-0${at + 1}`));
    const head = { id: 'x1', block: 'conduct', of: 'o1', by: 'm', date: '2026-03-02', reason: 'r' } as const;
    const decideWith = (override: Override) =>
      decide(program({ kind: 'ever' }), month('2026-03', { Offence: given }, [override]));
    const counted = decideWith({ ...head, kind: 'waive' });
    expect(times(counted)).toEqual([1, 2]);
    expect(counted.decisions[0]?.status).toBe('overridden');
    expect(sayPostings(counted)).toEqual(['ann fine 50']);
    const uncounted = decideWith({ ...head, kind: 'waive', uncounted: true });
    expect(times(uncounted)).toEqual([undefined, 1]);
    expect(sayPostings(uncounted)).toEqual(['ann warning']);
  });
});

describe('the window of a ladder', () => {
  const first = '2026-01-31';
  const cases: [name: string, window: Ladder['window'], day: string, occurrence: number][] = [
    // Three months after January 31st is April 30th, the end of a shorter month.
    ['three months to the day', rolling(3), '2026-04-30', 2],
    ['three months and a day', rolling(3), '2026-05-01', 1],
    ['28 days', rolling(28, 'days'), '2026-02-28', 2],
    ['29 days', rolling(28, 'days'), '2026-03-01', 1],
    ['the next calendar month', { kind: 'calendar', unit: 'month' }, '2026-02-01', 1],
    ['the same quarter', { kind: 'calendar', unit: 'quarter' }, '2026-03-31', 2],
    ['the next quarter', { kind: 'calendar', unit: 'quarter' }, '2026-04-01', 1],
    ['the same year', { kind: 'calendar', unit: 'year' }, '2026-12-31', 2],
    ['the next year', { kind: 'calendar', unit: 'year' }, '2027-01-01', 1],
    ['ever', { kind: 'ever' }, '2027-01-01', 2],
  ];
  test.each(cases)('%s', (_, window, day, occurrence) => {
    const names = monthsFrom(first.slice(0, 7), day.slice(0, 7));
    const outcomes = decideAll(
      program(window),
      names.map((name) => {
        const inside: FactRecord[] = [offence('o1', first), offence('o2', day)].filter(({ date }) =>
          String(date).startsWith(name),
        );
        return month(name, { Offence: inside });
      }),
    );
    expect(times(outcomes.at(-1))).toEqual([occurrence]);
  });

  test('carries an offence exactly as long as one of the next month’s first day could see it', () => {
    const names = ['2026-01', '2026-02', '2026-03', '2026-04'];
    const carried = (day: string) =>
      decideAll(
        program(rolling(3)),
        names.map((name) => month(name, name === '2026-01' ? { Offence: [offence('o1', day)] } : {})),
      ).map(({ carry }) => carry.offences.length);
    expect(carried('2026-01-01')).toEqual([1, 1, 1, 0]);
    // May 1st less three months is February 1st.
    expect(carried('2026-01-31')).toEqual([1, 1, 1, 0]);
    expect(
      decideAll(program(rolling(3)), [month('2026-01', { Offence: [offence('o1', first)] })])[0]?.carry
        .offences,
    ).toEqual([{ ladder: 'steps', rule: 'conduct/card', person: 'ann', of: 'o1', date: first }]);
  });
});

test('several blocks share a ladder, and each posting stands with its own decision', () => {
  const shared = createProgram({
    steps: [
      discipline('late', 'Offence', [rule('any', [onLadder], kind(0))]),
      discipline('rude', 'Offence', [rule('any', [onLadder], kind(1))]),
      { kind: 'ladder', id: 'steps', ladder: 'steps' },
    ],
    ladders: [ladder('steps', 'all', { kind: 'ever' }, RUNGS)],
  });
  const given = [
    offence('o1', '2026-03-01', { kind: 'product' }),
    offence('o2', '2026-03-02'),
    offence('o3', '2026-03-03', { kind: 'product' }),
  ];
  const outcome = decide(shared, month('2026-03', { Offence: given }));
  expect(outcome.postings.map(({ block, of, kind }) => `${block} ${of} ${kind}`)).toEqual([
    'late o2 fine',
    'rude o1 warning',
    'rude o3 fine',
    'rude o3 proposal',
  ]);
});

function monthsFrom(first: string, last: string): readonly string[] {
  const names = [first];
  while (names.at(-1) !== last) {
    const [year = 0, number = 0] = (names.at(-1) ?? '').split('-').map(Number);
    names.push(number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`);
  }
  return names;
}
