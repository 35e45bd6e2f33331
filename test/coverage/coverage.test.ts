import type { AnswerReach } from '@bylaw/compiler';
import { compilePolicy, coverPolicy } from '@bylaw/compiler';
import { createCoverage, createEvaluator } from '@bylaw/runtime';
import type { Month } from '@bylaw/runtime';
import { describe, expect, test } from 'vitest';

const policy = `
policy Floor "门店" currency CNY rounding half up effective from 2026-01-01
entity Person "员工" { sales "销售额": money }
event Incident "违纪" { person "违纪人": Person, late "迟到": yes/no, severe "严重": yes/no, fled "逃走": yes/no }
ladder steps "阶梯" counts all offences over ever cites "阶" { 1st: warning  2nd on: fine 20 CNY }
discipline conduct "纪律" on Incident against person cites "一" {
  rule late "迟到" cites "一.1、一.2" when late and not severe then ladder steps
  rule severe "严重" cites "一.3" when severe then propose dismissal if late, else warning
  rule never "从不" cites "一.4" when late and fled then warning
}
measure sold "业绩" for Person: money = sales
commission rate "提成" for Person cites "六" { on sold by whole tiers { below 100 CNY: 0%, and up: 10% } }
scenario "迟到警告" in 2026-03 {
  given Person wang { sales: 0 CNY }
  given Incident i1 on 2026-03-02 { person: wang, late: yes, severe: no, fled: no }
  given Incident i2 on 2026-03-03 { person: wang, late: no, severe: no, fled: no }
  expect conduct of i1 by late gives warning
  expect no conduct of i2
}
scenario "严重的不按迟到" in 2026-03 {
  given Person wang { sales: 0 CNY }
  given Incident i1 on 2026-03-02 { person: wang, late: yes, severe: yes, fled: no }
  expect conduct of i1 by severe not by late proposes dismissal
}
scenario "提成" in 2026-03 {
  given Person wang { sales: 100 CNY }, li { sales: 99 CNY }
  expect rate of wang gives 10 CNY
  expect rate of li gives 0 CNY
}
`;

const month: Month = {
  month: '2026-03',
  facts: {
    Person: [
      { id: 'wang', sales: 20_000 },
      { id: 'li', sales: 0 },
    ],
    Incident: [
      { id: 'i1', date: '2026-03-02', person: 'wang', late: true, severe: false, fled: false },
      { id: 'i2', date: '2026-03-03', person: 'wang', late: true, severe: false, fled: false },
      { id: 'i3', date: '2026-03-04', person: 'li', late: false, severe: false, fled: false },
    ],
  },
};

function cover(): readonly AnswerReach[] {
  const compiled = compilePolicy([{ path: 'policy.bylaw', text: policy }]);
  const { program } = compiled;
  if (program === undefined) throw new Error(JSON.stringify(compiled.diagnostics));
  const coverage = createCoverage(program);
  const result = createEvaluator(program, { coverage }).evaluate(month);
  if (result.kind !== 'outcome') throw new Error(result.kind);
  return coverPolicy(compiled, program, { outcomes: [result.outcome], coverage });
}

const reaches = cover();
const find = (block: string, part?: string): AnswerReach => {
  const found = reaches.find((each) => each.block[0] === block && each.part?.[0] === part);
  if (found === undefined) throw new Error(`${block}/${part} is not covered`);
  return found;
};

test('what nothing reaches stands first', () => {
  expect(reaches.map(({ block, part }) => part?.[0] ?? block[0])).toEqual([
    'never',
    'severe',
    'late',
    'sold',
    'rate',
    'steps',
  ]);
});

describe('how often each applied', () => {
  test.each([
    // The warned one of the first scenario; the two of the month.
    ['conduct', 'late', { scenarios: 1, months: 2 }],
    ['conduct', 'severe', { scenarios: 1, months: 0 }],
    ['conduct', 'never', { scenarios: 0, months: 0 }],
    // What a ladder counts.
    ['steps', undefined, { scenarios: 1, months: 2 }],
    // 10% of 100 and of 200; nothing is paid on 99 and on 0.
    ['rate', 'rate', { scenarios: 1, months: 1 }],
    // Values that are not zero: 100 and 99; 200.
    ['sold', undefined, { scenarios: 2, months: 1 }],
  ])('%s/%s', (block, part, applied) => {
    expect(find(block, part).applied).toEqual(applied);
  });
});

test('each condition, true and false, as often as it was looked at', () => {
  const said = find('conduct', 'late').conditions.map(({ text, scenarios, months }) => [
    text.en,
    [scenarios.held, scenarios.failed],
    [months.held, months.failed],
  ]);
  expect(said).toEqual([
    // i1 and the severe one are late, i2 is not; in the month two of three.
    ['late', [2, 1], [2, 1]],
    ['not severe', [1, 1], [2, 0]],
  ]);
  expect(find('conduct', 'severe').conditions.map(({ text }) => text.zh)).toEqual(['严重', '迟到']);
  const [, fled] = find('conduct', 'never').conditions;
  expect([fled!.text.en, fled!.months]).toEqual(['fled', { held: 0, failed: 2 }]);
});

test('scenarios for and against: those that name the rule, or stand beside it, and no others', () => {
  expect(find('conduct', 'late').witnesses).toEqual({
    for: ['迟到警告'],
    against: ['严重的不按迟到', '迟到警告'],
  });
  // Another rule applied there; nothing speaks of this one.
  expect(find('conduct', 'severe').witnesses).toEqual({ for: ['严重的不按迟到'], against: ['迟到警告'] });
  expect(find('conduct', 'never').witnesses.for).toEqual([]);
  expect(find('rate', 'rate').witnesses).toEqual({ for: ['提成'], against: ['提成'] });
  expect(find('steps').witnesses).toEqual({ for: ['迟到警告'], against: ['迟到警告'] });
});

test('a rule answers what it cites, each part, and what its block cites', () => {
  expect(find('conduct', 'late').cites).toEqual(['一.1', '一.2', '一']);
  expect(find('rate', 'rate').cites).toEqual(['六']);
  expect(find('steps').cites).toEqual(['阶']);
  expect(find('conduct', 'late').place).toEqual({ path: 'policy.bylaw', line: 7, column: 3 });
});

test('counting changes nothing in what is decided', () => {
  const { program } = compilePolicy([{ path: 'policy.bylaw', text: policy }]);
  const counted = createEvaluator(program!, { coverage: createCoverage(program!) }).evaluate(month);
  expect(counted).toEqual(createEvaluator(program!).evaluate(month));
});
