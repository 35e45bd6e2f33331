import { describe, expect, test } from 'vitest';
import type { Outcome, Program } from '../../src/index.ts';
import {
  claim,
  createProgram,
  credit,
  decide,
  decideAll,
  month,
  percent,
  person,
  read,
  rule,
  sale,
  sayPostings,
  text,
} from './small-program.ts';

/** Sales are split 70/30 between the seller and bob; refunds take back what they gave, for six months. */
const program: Program = createProgram({
  steps: [
    claim('owner', 'Sale', [
      rule('split', [
        {
          kind: 'split',
          split: 'shares',
          amount: read('Sale', 'amount'),
          parts: [
            { id: 'first', label: '', to: read('Sale', 'seller'), share: percent(70) },
            { id: 'second', label: '', to: read('Sale', 'seller') },
          ],
          oddTo: 1,
          text,
        },
      ]),
    ]),
    claim('refunded', 'Refund', [
      rule('back', [
        { kind: 'reverse', block: 'owner', of: read('Refund', 'sale'), amount: read('Refund', 'amount') },
      ]),
    ]),
  ],
  carry: {
    events: [{ relation: 'Sale', days: 0, months: 6, fields: [] }],
    postings: [{ block: 'owner', months: 6 }],
  },
});

const refund = (id: string, date: string, amount: number) => ({ id, date, sale: 's1', amount });
const reversed = (outcome: Outcome | undefined): readonly number[] =>
  (outcome?.postings ?? []).filter(({ block }) => block === 'refunded').map(({ amount }) => amount ?? NaN);

describe('a refund', () => {
  test.each([
    ['of everything', [101], [-70, -31]],
    ['of half', [50], [-35, -15]],
    ['of one fen is taken where it rounds to', [1], [-1]],
    ['in parts that add up', [33, 33, 35], [-23, -10, -23, -10, -24, -11]],
    ['of more than was given takes back no more', [60, 90], [-42, -18, -28, -13]],
  ])('%s', (_, amounts, expected) => {
    const refunds = amounts.map((amount, at) => refund(`r${at}`, `2026-03-1${at}`, amount));
    const outcome = decide(
      program,
      month('2026-03', { Sale: [sale('s1', '2026-03-05', 101)], Refund: refunds }),
    );
    expect(reversed(outcome)).toEqual(expected);
  });

  test('of a later month goes on where the carry left off', () => {
    const outcomes = decideAll(program, [
      month('2026-03', { Sale: [sale('s1', '2026-03-05', 101)], Refund: [refund('r1', '2026-03-20', 33)] }),
      month('2026-04', { Refund: [refund('r2', '2026-04-02', 33)] }),
      month('2026-05', { Refund: [refund('r3', '2026-05-02', 35)] }),
    ]);
    expect(outcomes.map(reversed)).toEqual([
      [-23, -10],
      [-23, -10],
      [-24, -11],
    ]);
    expect(outcomes[1]?.carry.postings).toEqual([
      {
        block: 'owner',
        rule: 'split',
        of: 's1',
        to: 'ann',
        kind: 'credit',
        role: 'first',
        date: '2026-03-05',
        amount: 70,
        reversed: 46,
      },
      {
        block: 'owner',
        rule: 'split',
        of: 's1',
        to: 'ann',
        kind: 'credit',
        role: 'second',
        date: '2026-03-05',
        amount: 31,
        reversed: 20,
      },
    ]);
  });

  test('reaches a seller who has gone since', () => {
    const gone = { Person: [person('bob')], Customer: [{ id: 'c1' }] };
    const outcomes = decideAll(program, [
      month('2026-03', { Sale: [sale('s1', '2026-03-05', 100)] }),
      { month: '2026-04', facts: { ...gone, Refund: [refund('r1', '2026-04-02', 100)] } },
    ]);
    expect(sayPostings(outcomes[1] as Outcome)).toEqual(['ann credit first -70', 'ann credit second -30']);
  });

  test('is kept for six months after the sale’s, and no longer', () => {
    const names = ['2026-03', '2026-04', '2026-05', '2026-06', '2026-07', '2026-08', '2026-09', '2026-10'];
    const outcomes = decideAll(
      program,
      names.map((name) => month(name, name === '2026-03' ? { Sale: [sale('s1', '2026-03-31', 100)] } : {})),
    );
    // September is the sixth month after March; October no longer gets it.
    expect(outcomes.map(({ carry }) => carry.postings.length)).toEqual([2, 2, 2, 2, 2, 2, 0, 0]);
  });

  test('of a sale that nobody was credited for posts nothing', () => {
    const nobody = createProgram({
      ...program,
      steps: [claim('owner', 'Sale', [rule('none', [{ kind: 'nobody' }])]), ...program.steps.slice(1)],
    });
    const facts = { Sale: [sale('s1', '2026-03-05', 100)], Refund: [refund('r1', '2026-03-06', 100)] };
    const outcome = decide(nobody, month('2026-03', facts));
    expect(outcome.decisions.map(({ status }) => status)).toEqual(['decided', 'decided']);
    expect(outcome.postings).toEqual([]);
  });

  test('takes back what a manager credited', () => {
    const plain = createProgram({
      ...program,
      steps: [
        claim('owner', 'Sale', [rule('rest', [credit(read('Sale', 'seller'))])]),
        ...program.steps.slice(1),
      ],
    });
    const facts = { Sale: [sale('s1', '2026-03-05', 100)], Refund: [refund('r1', '2026-03-06', 40)] };
    const head = { id: 'x1', block: 'owner', of: 's1', by: 'manager', date: '2026-03-06', reason: 'agreed' };
    const outcome = decide(plain, month('2026-03', facts, [{ ...head, kind: 'credit', to: 'bob' }]));
    expect(sayPostings(outcome)).toEqual(['bob credit 100', 'bob credit -40']);
  });
});
