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

describe('a duty with a deadline', () => {
  const policy = `${head}
event Complaint "投诉" { handler "处理人": Person, note "内容": text, dueOn "约定": date? }
event Reply "回复" { complaint "投诉": Complaint, by "回复人": Person }
duty answered "回复" of Complaint against handler due 3 days after date {
  requires replied "已回复"
    some Reply where complaint is this Complaint and by is this Complaint's handler and date not after the deadline
  otherwise warning
}
duty agreed "按约" of Complaint against handler due dueOn else date {
  requires replied "已回复" some Reply where complaint is this Complaint and date within 5 days before the deadline
  otherwise absence
}`;
  const complaint = (id: string, date: string, dueOn?: string) => ({
    id,
    date,
    handler: 'wang',
    note: '久等',
    ...(dueOn === undefined ? {} : { dueOn }),
  });
  const reply = (of: string, date: string) => ({ id: `${of}-${date}`, date, complaint: of, by: 'wang' });
  const decide = (
    complaints: readonly ReturnType<typeof complaint>[],
    replies: readonly ReturnType<typeof reply>[],
  ) =>
    decideMonths(
      policy,
      ['2026-02', '2026-03', '2026-04'].map((month) => ({
        month,
        facts: {
          Person: [wang],
          Complaint: complaints.filter(({ date }) => date.startsWith(month)),
          Reply: replies.filter(({ date }) => date.startsWith(month)),
        },
      })),
    );
  const judged = (
    complaints: readonly ReturnType<typeof complaint>[],
    replies: readonly ReturnType<typeof reply>[],
  ) =>
    decide(complaints, replies).map(({ decisions }) =>
      decisions.map(({ block, of, date }) => `${block} ${of} ${date}`),
    );

  test('is judged in the month in which it falls due, on that day', () => {
    const late = complaint('k1', '2026-02-26', '2026-02-26');
    const early = complaint('k2', '2026-02-10', '2026-02-10');
    // 26 February and three days is 1 March.
    expect(judged([late, early], [])).toEqual([
      ['answered k2 2026-02-13', 'agreed k2 2026-02-10', 'agreed k1 2026-02-26'],
      ['answered k1 2026-03-01'],
      [],
    ]);
  });

  test.each([
    ['on the last day', '2026-03-01', []],
    ['a day late', '2026-03-02', ['answered k1 2026-03-01']],
    ['in the month before', '2026-02-27', []],
  ])('a reply %s', (_, date, wanted) => {
    const [, march] = judged([complaint('k1', '2026-02-26', '2026-03-30')], [reply('k1', date)]);
    expect(march!.filter((each) => each.startsWith('answered'))).toEqual(wanted);
  });

  test('may lie months ahead; what answers it in between is kept, and no more', () => {
    const [february, march, april] = decide(
      [complaint('k1', '2026-02-20', '2026-04-02')],
      [reply('k1', '2026-03-30')],
    );
    // Nobody reads the note, nor the reply of February once it cannot count.
    expect(february!.carry.facts['Complaint']).toEqual([
      { id: 'k1', date: '2026-02-20', handler: 'wang', dueOn: '2026-04-02' },
    ]);
    expect(march!.carry.facts['Reply']?.map(({ id }) => id)).toEqual(['k1-2026-03-30']);
    expect(april!.decisions).toEqual([]);
  });

  test('is known by name for a year: an answer may come months too late', () => {
    const [, march, april] = decide(
      [complaint('k1', '2026-02-02', '2026-02-02')],
      [reply('k1', '2026-04-02')],
    );
    expect(march!.carry.facts['Complaint']?.map(({ id }) => id)).toEqual(['k1']);
    expect(april!.decisions).toEqual([]);
  });

  test('that lies before the day of the event counts as that day', () => {
    expect(judged([complaint('k1', '2026-03-10', '2026-02-01')], [])[1]).toContain('agreed k1 2026-03-10');
  });

  test('can be waived in the month that judges it', () => {
    const [, march] = decideMonths(policy, [
      { month: '2026-02', facts: { Person: [wang], Complaint: [complaint('k1', '2026-02-26')] } },
      {
        month: '2026-03',
        facts: { Person: [wang] },
        overrides: [
          {
            id: 'o1',
            kind: 'waive',
            block: 'answered',
            of: 'k1',
            by: '陈经理',
            date: '2026-03-02',
            reason: '客人谅解',
          },
        ],
      },
    ]);
    expect(march!.decisions.map(({ of, status }) => [of, status])).toEqual([['k1', 'overridden']]);
  });
});

test('complete in: what a duty found nothing about', () => {
  const policy = `${head}
event Contract "合同" { person "经办人": Person, amount "金额": money, signed "已签": yes/no }
duty papers "证件" of Contract against person { requires sign "签字" signed  otherwise nothing }
claim owner "业绩" of Contract {
  rule whole "齐备" when complete in papers then credit person
  otherwise none "不齐" credit the house
}
measure lacking "不齐" for Person: count =
  number of papers where to is this Person and not of is complete in papers
measure whole "齐备" for Person: money =
  sum of amount over owner where to is this Person and of is complete in papers
`;
  const [march] = decideMonths(policy, [
    {
      month: '2026-03',
      facts: {
        Person: [wang],
        Contract: [
          { id: 'c1', date: '2026-03-04', person: 'wang', amount: 500, signed: true },
          { id: 'c2', date: '2026-03-05', person: 'wang', amount: 700, signed: false },
        ],
      },
    },
  ]);
  expect(sayPostings(march!)).toEqual([
    'papers of c2: finding wang',
    'owner of c1: credit wang 500',
    'owner of c2: house house 700',
  ]);
  expect(march!.measures.map(({ values }) => values[0]?.value)).toEqual([1, 500]);
});
