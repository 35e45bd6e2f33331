import { describe, expect, test } from 'vitest';
import type { Carry, Expr, StatementItem, StatementStep } from '../../src/index.ts';
import {
  arith,
  constant,
  createProgram,
  decide,
  fen,
  lift,
  month,
  person,
  read,
  round,
  text,
} from './small-program.ts';

const line = (id: string, value: Expr): StatementItem => ({ kind: 'line', id, label: id, value, text });
const lineOf = (id: string): Expr => ({ kind: 'line', type: 'money', line: id });
const share = (hundredths: number, of: string): Expr =>
  round(arith('mul', 'money', constant('percent', [hundredths, 100]), lift(lineOf(of))));

function statement(items: readonly StatementItem[]): StatementStep {
  return { kind: 'statement', id: 'pay', label: 'pay', relation: 'Person', items };
}

/** Wages are a person's target; fines of 300 are waived past the bounds, compensation of 200 is carried. */
const steps = (atMost: Expr | undefined, leaving: Expr | undefined): readonly [StatementStep] => [
  statement([
    line('base', read('Person', 'target')),
    line('extra', fen(1)),
    { kind: 'subtotal', id: 'gross', label: 'gross' },
    {
      kind: 'deduct',
      base: 'gross',
      ...(atMost === undefined ? {} : { atMost }),
      ...(leaving === undefined ? {} : { leaving }),
      lines: [
        { id: 'fines', label: 'fines', value: fen(300), rest: 'waived', text },
        { id: 'damage', label: 'damage', value: fen(200), rest: 'carried', text },
      ],
    },
    { kind: 'total', id: 'payable', label: 'payable' },
  ]),
];

function pay(wage: number, atMost?: Expr, leaving?: Expr, carry?: Carry): readonly string[] {
  const facts = { Person: [person('ann', { target: wage })] };
  const program = createProgram({ steps: steps(atMost, leaving) });
  const outcome = decide(program, month('2026-03', facts), carry);
  return (outcome.statements[0]?.lines ?? []).map(({ line, amount, due, carried, waived }) =>
    [line, amount, ...(due === undefined ? [] : ['of', due]), carried ?? waived]
      .filter((part) => part !== undefined)
      .join(' '),
  );
}

describe('a statement adds up from top to bottom and deducts while there is room', () => {
  test.each([
    [
      'enough for both',
      1999,
      undefined,
      undefined,
      ['fines -300 of 300 0', 'damage -200 of 200 0', 'payable 1500'],
    ],
    // 20% of 2003 fen is 400.6: not a fen more than 400 is taken.
    [
      'a share of the wage',
      2002,
      share(20, 'gross'),
      undefined,
      ['fines -300 of 300 0', 'damage -100 of 200 100', 'payable 1603'],
    ],
    [
      'a share that the first fills',
      1000,
      share(20, 'gross'),
      undefined,
      ['fines -200 of 300 100', 'damage 0 of 200 200', 'payable 801'],
    ],
    [
      'a wage to be left',
      1199,
      share(50, 'gross'),
      fen(1000),
      ['fines -200 of 300 100', 'damage 0 of 200 200', 'payable 1000'],
    ],
    [
      'a wage to be left that is not there',
      500,
      share(50, 'gross'),
      fen(1000),
      ['fines 0 of 300 300', 'damage 0 of 200 200', 'payable 501'],
    ],
    // Without bounds nobody is left owing.
    [
      'less than is due',
      399,
      undefined,
      undefined,
      ['fines -300 of 300 0', 'damage -100 of 200 100', 'payable 0'],
    ],
  ] as const)('%s', (_, wage, atMost, leaving, expected) => {
    expect(pay(wage, atMost, leaving)).toEqual([`base ${wage}`, 'extra 1', `gross ${wage + 1}`, ...expected]);
  });

  test('half a fen to be left is a whole one', () => {
    // Half of 1001 is 500.5: at least 501 stay, so 500 can go.
    expect(pay(1000, undefined, share(50, 'gross')).slice(3)).toEqual([
      'fines -300 of 300 0',
      'damage -200 of 200 0',
      'payable 501',
    ]);
    expect(pay(998, undefined, share(50, 'gross')).slice(3)).toEqual([
      'fines -300 of 300 0',
      'damage -199 of 200 1',
      'payable 500',
    ]);
  });
});

describe('what is carried', () => {
  const program = createProgram({ steps: steps(fen(350), undefined) });
  const month_ = (name: string, ids: readonly string[]) =>
    month(name, { Person: ids.map((id) => person(id, { target: 1000 })) });

  test('is due with the next month’s, and a month without the person forgets nothing', () => {
    const march = decide(program, month_('2026-03', ['ann', 'bob']));
    expect(march.carry.balances).toEqual({ 'pay/damage': { ann: 150, bob: 150 } });
    const april = decide(program, month_('2026-04', ['bob']), march.carry);
    expect(april.carry.balances).toEqual({ 'pay/damage': { ann: 150, bob: 300 } });
    const may = decide(program, month_('2026-05', ['ann']), april.carry);
    const damage = may.statements[0]?.lines.find((each) => each.line === 'damage');
    expect(damage).toEqual({ line: 'damage', amount: -50, due: 350, carried: 300 });
  });

  test('goes away when it is paid', () => {
    const free = createProgram({ steps: steps(undefined, undefined) });
    const march = decide(program, month_('2026-03', ['ann']));
    const april = decide(free, month_('2026-04', ['ann']), march.carry);
    expect(april.carry.balances).toEqual({});
  });
});
