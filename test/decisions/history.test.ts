import { expect, test } from 'vitest';
import { decideMonths } from './decide.ts';

const policy = `
policy Floor "门店" currency CNY rounding half up effective from 2026-01-01
entity Person "员工" { met "达标": yes/no }
event Incident "违纪" { person "违纪人": Person }
ladder steps "阶梯" counts all offences over rolling 3 months { 1st: warning  2nd on: fine 20 CNY }
discipline conduct "纪律" on Incident against person { rule any "任何" when person is known then ladder steps }
award steady "连续达标" each month for Person {
  when months running (met, breaks otherwise) reaches 3
  give 100 CNY
}
`;

const facts = (month: string) => ({
  Person: [{ id: 'wang', met: month !== '2026-02' }],
  Incident: [{ id: `i-${month}`, date: `${month}-10`, person: 'wang' }],
});
const decide = (...months: readonly string[]) =>
  decideMonths(
    policy,
    months.map((month) => ({ month, facts: facts(month) })),
  );

test('a ladder and a streak say that months before the first given one could change their counts', () => {
  const [march] = decide('2026-03');
  expect(march!.decisions[0]?.occurrence).toBe(1);
  expect(march!.notices).toEqual([
    {
      code: 'history/insufficient',
      search: 'steady/streak-1',
      relation: 'Person',
      needed: '2026-01-01',
      knownFrom: '2026-03-01',
    },
    {
      code: 'history/insufficient',
      search: 'steps',
      relation: 'Incident',
      needed: '2026-01-01',
      knownFrom: '2026-03-01',
    },
  ]);
});

test('no more once the window is known, or the streak has begun in a known month', () => {
  const [, march, april] = decide('2026-02', '2026-03', '2026-04');
  expect(march!.notices.map((each) => each.code === 'history/insufficient' && each.search)).toEqual([
    'steps',
  ]);
  expect(april!.notices.map((each) => each.code === 'history/insufficient' && each.needed)).toEqual([
    '2026-01-10',
  ]);
});

test('nor of months before the policy was in force', () => {
  expect(decide('2026-01', '2026-02', '2026-03').map(({ notices }) => notices)).toEqual([[], [], []]);
});
