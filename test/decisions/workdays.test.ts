import { createEvaluator, sayExplanation, writeLines } from '@bylaw/runtime';
import { describe, expect, test } from 'vitest';
import { compileWhole } from '../read-policy.ts';
import { decideMonths } from './decide.ts';

const policy = `
policy Floor "门店" currency CNY rounding half up effective from 2026-01-01
event Holiday "节假日" {}
event MakeUp "调休上班" {}
calendar { workdays monday to friday off Holiday on MakeUp }
entity Person "员工" {}
event Complaint "投诉" { person "被投诉人": Person }
event Answer "答复" { complaint "所答": Complaint, person "答复人": Person }
event Note "日报" { person "填报人": Person }
duty answered "三个工作日内答复" of Complaint against person due 3 workdays after date {
  requires answer "答复" some Answer where complaint is this Complaint and date not after the deadline
  otherwise fine 50 CNY
}
duty daily "日报" each workday for Person {
  requires note "交日报" some Note where person is this Person and date within the period
  otherwise warning
}
discipline rest "休息日办事" on Answer against person {
  rule off "休息日" when date is not a workday then points 1
  rule soon "很快" when some Complaint where person is this Answer's person
      and date within 2 workdays before this Answer's date
    then warning
}
`;

const wang = { Person: [{ id: 'wang' }] };
/** The holiday of the first days of May 2026, and the Saturday that makes up for it. */
const may = [1, 2, 3, 4, 5].map((day) => ({ id: `h${day}`, date: `2026-05-0${day}` }));
const makeUp = [{ id: 'm', date: '2026-05-09' }];

describe('a deadline of three workdays', () => {
  const fined = (complaint: string, ...answers: readonly string[]): readonly string[] => {
    const months = ['2026-04', '2026-05'].map((month) => {
      const of = (date: string): boolean => date.startsWith(month);
      return {
        month,
        facts: {
          ...wang,
          Holiday: may.filter(({ date }) => of(date)),
          MakeUp: makeUp.filter(({ date }) => of(date)),
          Complaint: of(complaint) ? [{ id: 'k', date: complaint, person: 'wang' }] : [],
          Answer: answers
            .filter(of)
            .map((date) => ({ id: `a${date}`, date, complaint: 'k', person: 'wang' })),
        },
      };
    });
    return decideMonths(policy, months).flatMap(({ month, decisions }) =>
      decisions.flatMap(({ block, date, rule }) =>
        block === 'answered' ? [`${month} ${date} ${rule}`] : [],
      ),
    );
  };

  test.each([
    // Friday; Monday, Tuesday, Wednesday.
    ['2026-04-10', '2026-04-15', []],
    ['2026-04-10', '2026-04-16', ['2026-04 2026-04-15 answer']],
    // Wednesday the 29th; Thursday, then the holiday: Wednesday the 6th and Thursday the 7th.
    ['2026-04-29', '2026-05-07', []],
    ['2026-04-29', '2026-05-08', ['2026-05 2026-05-07 answer']],
    // Thursday the 7th; Friday, the Saturday that is worked, Monday.
    ['2026-05-07', '2026-05-11', []],
    ['2026-05-07', '2026-05-12', ['2026-05 2026-05-11 answer']],
  ])('a complaint of %s answered on %s', (complaint, answer, lacks) => {
    expect(fined(complaint, answer)).toEqual(lacks);
  });
});

test('each workday owes its note: no holiday does, and a day made up for does', () => {
  const [outcome] = decideMonths(policy, [
    {
      month: '2026-05',
      facts: {
        ...wang,
        Holiday: may,
        MakeUp: makeUp,
        Note: [{ id: 'n', date: '2026-05-06', person: 'wang' }],
      },
    },
  ]);
  const days = outcome!.decisions.flatMap(({ block, date }) =>
    block === 'daily' ? [Number(date.slice(8))] : [],
  );
  // Fridays are the 1st, 8th, 15th, 22nd and 29th.
  expect(days).toEqual([7, 8, 9, 11, 12, 13, 14, 15, 18, 19, 20, 21, 22, 25, 26, 27, 28, 29]);
});

describe('in a discipline', () => {
  const decide = (complaint: string, answer: string) =>
    decideMonths(policy, [
      {
        month: '2026-05',
        facts: {
          ...wang,
          Holiday: may,
          MakeUp: makeUp,
          Complaint: [{ id: 'k', date: complaint, person: 'wang' }],
          Answer: [{ id: 'a', date: answer, complaint: 'k', person: 'wang' }],
        },
      },
    ])[0]!.decisions.flatMap(({ block, rule }) => (block === 'rest' ? [rule] : []));

  test.each([
    ['2026-05-06', '2026-05-08', ['soon'], 'Wednesday is two workdays before Friday'],
    ['2026-05-05', '2026-05-08', [], 'Tuesday is three'],
    ['2026-05-07', '2026-05-09', ['soon'], 'a Saturday that is worked'],
    ['2026-05-08', '2026-05-10', ['off', 'soon'], 'a Sunday: Saturday and Friday go before it'],
    ['2026-05-01', '2026-05-05', ['off', 'soon'], 'a holiday, with Thursday and Wednesday before it'],
  ])('a complaint of %s, an answer of %s: %s (%s)', (complaint, answer, rules) => {
    expect(decide(complaint, answer)).toEqual(rules);
  });
});

test('a holiday of the month before is remembered as far back as it is read', () => {
  const program = compileWhole([{ path: 'policy.bylaw', text: policy }]);
  const carried = program.carry.events.filter(
    ({ relation }) => relation === 'Holiday' || relation === 'MakeUp',
  );
  // Of the longest look-back in days, as many again for days off, and two weeks.
  expect(carried.map(({ relation, fields }) => [relation, fields])).toEqual([
    ['Holiday', []],
    ['MakeUp', []],
  ]);
  const [june] = decideMonths(policy, [
    {
      month: '2026-05',
      facts: {
        ...wang,
        // The last four workdays of May are off.
        Holiday: ['26', '27', '28', '29'].map((day) => ({ id: `h${day}`, date: `2026-05-${day}` })),
        Complaint: [{ id: 'k', date: '2026-05-22', person: 'wang' }],
      },
    },
    {
      month: '2026-06',
      facts: { ...wang, Answer: [{ id: 'a', date: '2026-06-02', complaint: 'k', person: 'wang' }] },
    },
  ]).slice(1);
  // Two workdays before Tuesday 2 June: Monday the 1st and Monday the 25th. Friday the 22nd is a third.
  expect(june!.decisions.filter(({ block }) => block === 'rest')).toEqual([]);
});

test('an explanation says the day of the week, and what makes it a day off', () => {
  const program = compileWhole([{ path: 'policy.bylaw', text: policy }]);
  const explain = (language: 'zh' | 'en', answer: string): string => {
    const facts = Object.fromEntries(
      program.relations.flatMap(({ id, kind }) => (kind === 'period' ? [] : [[id, []]])),
    );
    const month = {
      month: '2026-05',
      facts: {
        ...facts,
        ...wang,
        Holiday: may,
        Complaint: [{ id: 'k', date: '2026-05-01', person: 'wang' }],
        Answer: [{ id: 'a', date: answer, complaint: 'k', person: 'wang' }],
      },
    };
    const result = createEvaluator(program).explain(month, undefined, {
      kind: 'decision',
      block: 'rest',
      of: 'a',
    });
    if (result.kind !== 'explained') throw new Error(result.kind);
    return writeLines(sayExplanation(result.explanation, program, language));
  };
  expect(explain('en', '2026-05-04')).toContain('✓ date is not a workday: 2026-05-04, Monday, Holiday');
  expect(explain('zh', '2026-05-04')).toContain('✓ 日期 不是工作日：2026-05-04 星期一，节假日');
  expect(explain('en', '2026-05-10')).toContain('✓ date is not a workday: 2026-05-10, Sunday');
});
