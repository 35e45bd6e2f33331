import { describe, expect, test } from 'vitest';
import { decideMonths, sayPostings } from './decide.ts';

const head = `
policy Floor "门店" currency CNY rounding half up effective from 2026-01-01
entity Person "员工" { absent "离店": yes/no, boss "上级": Person? }
event Report "报告" { author "作者": Person, late "迟交": yes/no }
`;
const wang = { id: 'wang', absent: false };
const report = (date: string, late = false) => ({ id: `r${date}`, date, author: 'wang', late });
const months = (...reports: readonly { readonly date: string }[]) =>
  ['2026-02', '2026-03', '2026-04'].map((month) => ({
    month,
    facts: {
      Person: [wang],
      Report: reports.filter(({ date }) => date.startsWith(month)) as ReturnType<typeof report>[],
    },
  }));

describe('a duty of each week', () => {
  const policy = `${head}
duty weekly "周报" each week for Person where not absent {
  requires report "交周报" some Report where author is this Person and date within the period
  otherwise fine 20 CNY
}
measure lacks "缺" for Person: count = number of weekly where to is this Person
measure fines "罚" for Person: money = sum of amount over weekly where to is this Person
`;

  test('judges each person and week once, in the month in which the week ends', () => {
    // The week of 2026-02-23 ends on 2026-03-01: a report of February answers for it in March.
    const [february, march] = decideMonths(policy, months(report('2026-02-26'), report('2026-03-10')));
    expect(february!.decisions.map(({ of }) => of)).toEqual([
      'wang@2026-02-01',
      'wang@2026-02-08',
      'wang@2026-02-15',
      'wang@2026-02-22',
    ]);
    expect(march!.decisions.map(({ of, date, rule }) => [of, date, rule])).toEqual([
      ['wang@2026-03-08', '2026-03-08', 'report'],
      ['wang@2026-03-22', '2026-03-22', 'report'],
      ['wang@2026-03-29', '2026-03-29', 'report'],
    ]);
  });

  test('posts a finding and the penalty; counts lacks, and adds up money', () => {
    const [, march] = decideMonths(policy, months(report('2026-02-26'), report('2026-03-10')));
    expect(sayPostings(march!).slice(0, 2)).toEqual([
      'weekly of wang@2026-03-08: finding wang',
      'weekly of wang@2026-03-08: fine wang 2000',
    ]);
    expect(march!.measures.map(({ measure, values }) => [measure, values[0]?.value])).toEqual([
      ['lacks', 3],
      ['fines', 6000],
    ]);
  });

  test('looks at a person as this month has them', () => {
    const [march] = decideMonths(policy, [
      { month: '2026-03', facts: { Person: [{ ...wang, absent: true }] } },
    ]);
    expect(march!.decisions).toEqual([]);
  });

  test('carries what a week of the next month may still look at, and no more', () => {
    const [february, march] = decideMonths(policy, months(report('2026-02-22'), report('2026-02-26')));
    expect(february!.carry.facts['Report']).toEqual([
      { id: 'r2026-02-26', date: '2026-02-26', author: 'wang' },
    ]);
    expect(march!.carry.facts['Report']).toBeUndefined();
  });

  test('can be waived by the id of the period', () => {
    const [march] = decideMonths(policy, [
      {
        month: '2026-03',
        facts: { Person: [wang] },
        overrides: [
          {
            id: 'o1',
            kind: 'waive',
            block: 'weekly',
            of: 'wang@2026-03-08',
            by: '陈经理',
            date: '2026-03-09',
            reason: '出差',
          },
        ],
      },
    ]);
    expect(march!.decisions.map(({ of, status }) => [of, status])).toContainEqual([
      'wang@2026-03-08',
      'overridden',
    ]);
    expect(sayPostings(march!).filter((each) => each.includes('@2026-03-08'))).toEqual([]);
  });
});

test.each([
  ['day', 28 + 31 + 30],
  ['month', 3],
  ['quarter', 1],
  ['year', 0],
])('each %s: from February to April, this often: %i', (every, count) => {
  const outcomes = decideMonths(
    `${head} duty d "职责" each ${every} for Person {
      requires r "报告" some Report where author is this Person and date within the period
      otherwise warning
    }`,
    months(),
  );
  expect(outcomes.flatMap(({ decisions }) => decisions)).toHaveLength(count);
});

test('a quarter looks back over its three months', () => {
  const policy = `${head} duty quarterly "季报" each quarter for Person {
    requires one "季报" some Report where author is this Person and date within the period
    otherwise warning
  }`;
  const decide = (date: string) =>
    decideMonths(
      policy,
      ['2026-01', '2026-02', '2026-03'].map((month) => ({
        month,
        facts: { Person: [wang], Report: date.startsWith(month) ? [report(date)] : [] },
      })),
    ).flatMap(({ decisions }) => decisions);
  expect(decide('2026-01-02')).toEqual([]);
  expect(decide('2026-04-02').map(({ of }) => of)).toEqual(['wang@2026-03-31']);
});

test('requirements say when they are asked for, what they cost, and who answers', () => {
  const policy = `${head}
ladder steps "阶梯" counts the same offence over rolling 3 months { 1st: warning  2nd on: fine 50 CNY }
duty monthly "月报" each month for Person where boss is known against boss {
  requires report "月报" some Report where author is this Person and date within the period, else fine 10 CNY
  requires onTime "按时" when some Report where author is this Person and date within the period,
    no Report where author is this Person and date within the period and late
  requires early "月初" until 2026-02-28
    some Report where author is this Person and date is first day of the period, else nothing
  otherwise ladder steps
}`;
  const facts = (month: string, late: boolean) => ({
    month,
    facts: {
      Person: [
        { ...wang, boss: 'li' },
        { id: 'li', absent: false },
      ],
      Report: month === '2026-02' ? [] : [report(`${month}-05`, late)],
    },
  });
  const said = decideMonths(policy, [facts('2026-02', true), facts('2026-03', true), facts('2026-04', true)]);
  expect(said.map(sayPostings)).toEqual([
    [
      'monthly of wang@2026-02-28: finding li',
      'monthly of wang@2026-02-28: fine li 1000',
      'monthly of wang@2026-02-28: finding li',
    ],
    ['monthly of wang@2026-03-31: finding li', 'monthly of wang@2026-03-31: warning li'],
    ['monthly of wang@2026-04-30: finding li', 'monthly of wang@2026-04-30: fine li 5000'],
  ]);
});

test('of an event, a duty is judged on its day', () => {
  const policy = `${head}
event Visit "到访" { person "接待人": Person }
duty noted "登记" of Visit against person {
  requires report "当日报告" some Report where author is this Visit's person and date is this Visit's date
  otherwise compensation 5 CNY
}`;
  const [march] = decideMonths(policy, [
    {
      month: '2026-03',
      facts: {
        Person: [wang],
        Report: [report('2026-03-04')],
        Visit: [
          { id: 'v1', date: '2026-03-04', person: 'wang' },
          { id: 'v2', date: '2026-03-05', person: 'wang' },
        ],
      },
    },
  ]);
  expect(sayPostings(march!)).toEqual(['noted of v2: finding wang', 'noted of v2: compensation wang 500']);
});
