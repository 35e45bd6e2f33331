import { describe, expect, test } from 'vitest';
import type { Override } from '../../src/index.ts';
import {
  both,
  claim,
  createProgram,
  credit,
  decide,
  discipline,
  fen,
  find,
  indexOf,
  known,
  month,
  offence,
  penalty,
  read,
  rule,
  sale,
  sayPostings,
} from './small-program.ts';

const head = { by: 'manager', date: '2026-03-06', reason: 'agreed' } as const;
const toBob: Override = { ...head, id: 'x1', block: 'owner', of: 's1', kind: 'credit', to: 'bob' };

describe('a credit of a manager', () => {
  const program = createProgram({
    steps: [
      claim('owner', 'Sale', [rule('half', [credit(read('Sale', 'seller'), fen(50))], undefined)]),
      claim('only', 'Sale', [rule('rest', [credit(read('Sale', 'seller'))])]),
    ],
  });

  test('replaces what is posted and keeps the rule beside it', () => {
    const outcome = decide(program, month('2026-03', { Sale: [sale('s1', '2026-03-05', 100)] }, [toBob]));
    expect(outcome.decisions[0]).toEqual({
      block: 'owner',
      of: 's1',
      date: '2026-03-05',
      status: 'overridden',
      rule: 'half',
      override: 'x1',
    });
    expect(sayPostings(outcome)).toEqual(['bob credit 50', 'ann credit 100']);
  });

  test('is of the amount that the claim says an override credits', () => {
    const step = claim('owner', 'Sale', [rule('half', [credit(read('Sale', 'seller'), fen(50))])]);
    const whole = createProgram({ steps: [{ ...step, crediting: read('Sale', 'amount') }] });
    const outcome = decide(whole, month('2026-03', { Sale: [sale('s1', '2026-03-05', 100)] }, [toBob]));
    expect(sayPostings(outcome)).toEqual(['bob credit 100']);
  });

  test('of the latest date decides; the one before it is history, not unused', () => {
    const back: Override = { ...toBob, id: 'x0', date: '2026-03-07', to: 'ann' };
    const outcome = decide(
      program,
      month('2026-03', { Sale: [sale('s1', '2026-03-05', 100)] }, [toBob, back]),
    );
    expect(outcome.decisions[0]?.override).toBe('x0');
    expect(outcome.notices).toEqual([]);
  });

  test('settles a tie, which no rule has decided', () => {
    const named = read('Visit', 'named', 1);
    const query = { index: 'Visit-by-customer', slot: 1, keys: [read('Sale', 'customer')], filter: [] };
    const tied = createProgram({
      steps: [
        claim('owner', 'Sale', [
          rule('visited', [credit(named)], both(find('only', query, [named]), known(named))),
          rule('rest', [credit(read('Sale', 'seller'))]),
        ]),
      ],
      indexes: [indexOf('Visit', ['customer'], [], 'month')],
    });
    const visits = ['v1', 'v2'].map((id) => ({ id, date: '2026-03-01', customer: 'c1', named: 'ann' }));
    const facts = { Sale: [sale('s1', '2026-03-05', 100)], Visit: visits };
    expect(decide(tied, month('2026-03', facts)).decisions[0]).toMatchObject({
      status: 'undecided',
      rule: 'visited',
      between: ['v1', 'v2'],
    });
    const settled = decide(tied, month('2026-03', facts, [toBob]));
    expect(settled.decisions).toEqual([
      { block: 'owner', of: 's1', date: '2026-03-05', status: 'overridden', override: 'x1' },
    ]);
    expect(sayPostings(settled)).toEqual(['bob credit 100']);
  });
});

describe('a waived penalty', () => {
  const waive: Override = { ...head, id: 'x2', block: 'conduct', of: 'o1', kind: 'waive' };
  const program = createProgram({
    steps: [
      discipline('conduct', 'Offence', [
        rule('any', [penalty('fine', fen(50))]),
        rule('mark', [penalty('warning')]),
      ]),
    ],
  });

  test('posts nothing, for every rule that applied', () => {
    const outcome = decide(
      program,
      month('2026-03', { Offence: [offence('o1', '2026-03-05'), offence('o2', '2026-03-05')] }, [waive]),
    );
    expect(outcome.decisions.map(({ of, rule, status }) => `${of} ${rule} ${status}`)).toEqual([
      'o1 any overridden',
      'o1 mark overridden',
      'o2 any decided',
      'o2 mark decided',
    ]);
    expect(outcome.postings.map(({ of }) => of)).toEqual(['o2', 'o2']);
  });

  test('of what no rule judged is told as unused', () => {
    const never = createProgram({
      steps: [
        discipline('conduct', 'Offence', [
          rule('any', [penalty('warning')], known(read('Offence', 'minutes'))),
        ]),
      ],
    });
    const outcome = decide(never, month('2026-03', { Offence: [offence('o1', '2026-03-05')] }, [waive]));
    expect(outcome.notices).toEqual([{ code: 'override/unused', override: 'x2' }]);
  });
});
