import { describe, expect, test } from 'vitest';
import { sayDiagnostic } from '../../src/diagnostics/diagnostic.ts';
import { textOf } from '../../src/source/source-file.ts';
import { compileFloor } from './floor.ts';

/** What is reported about scenarios: code, the text under it, and the English words. */
function reportsOf(body: string): readonly string[] {
  const compiled = compileFloor(body);
  return compiled.diagnostics
    .filter((each) => each.span.file === 1)
    .map((each) => `${each.code} at ${textOf(compiled.sources, each.span)}`);
}

const wang = 'given Consultant wang { team: outside, base: 2000 CNY }';

describe('a scenario becomes facts by month', () => {
  test('entities are in every month, events in theirs, members by id, money in fen, percent in basis points', () => {
    const { scenarios, diagnostics } = compileFloor(`
      scenario "两个月" in 2026-03 {
        given 顾问 王 { 部门: 外销, 底薪: 2000元, 奖金率: 12.5%, 入职: 2024-05-01, 资深: 有 }
        given Sale on 2026-01-31 09:05 { amount: 12.30 CNY, receiver: 王 }
        given Sale s2 on 2026-03-01 { amount: 5 CNY, receiver: 王 }
        expect owner of s2 credits 王 5 CNY
      }`);
    expect(diagnostics).toEqual([]);
    const person = {
      id: '王',
      team: 'outside',
      base: 200_000,
      bonus: 1250,
      hired: '2024-05-01',
      senior: true,
    };
    const early = { id: 'Sale1', date: '2026-01-31', time: '09:05', amount: 1230, receiver: '王' };
    const late = { id: 's2', date: '2026-03-01', amount: 500, receiver: '王' };
    expect(scenarios[0]?.months).toEqual([
      { month: '2026-01', facts: { Consultant: [person], Sale: [early] } },
      { month: '2026-02', facts: { Consultant: [person] } },
      { month: '2026-03', facts: { Consultant: [person], Sale: [late] } },
    ]);
  });

  test('a record may be named before it is given, and an unnamed one takes the first free number', () => {
    const { scenarios, diagnostics } = compileFloor(`
      scenario "编号" in 2026-03 {
        given Sale on 2026-03-01 { amount: 1 CNY, receiver: wang }
        given Sale Sale1 on 2026-03-02 { amount: 2 CNY, receiver: wang }
        ${wang}
        expect owner of Sale1 by alone
      }`);
    expect(diagnostics).toEqual([]);
    expect(scenarios[0]?.months[0]?.facts['Sale']?.map((each) => each.id)).toEqual(['Sale2', 'Sale1']);
  });

  test('an override goes to the month of the event that it is about', () => {
    const { scenarios, diagnostics } = compileFloor(`
      scenario "特批" in 2026-03 {
        ${wang}
        given Incident i1 on 2026-02-27 { consultant: wang, kind: late }
        given waive conduct of i1 uncounted by "陈经理" on 2026-03-02 because "堵车"
        expect conduct of i1 is overridden
      }`);
    expect(diagnostics).toEqual([]);
    expect(scenarios[0]?.months.map((each) => [each.month, each.overrides])).toEqual([
      [
        '2026-02',
        [
          {
            id: 'override1',
            kind: 'waive',
            block: 'conduct',
            of: 'i1',
            by: '陈经理',
            date: '2026-03-02',
            reason: '堵车',
            uncounted: true,
          },
        ],
      ],
      ['2026-03', undefined],
    ]);
  });
});

describe('what does not fit is reported at its place', () => {
  test.each([
    ['given Consultnat wang { }', 'scenario/unknown-kind at Consultnat'],
    ['given Consultant wang { taem: outside }', 'scenario/unknown-field at taem'],
    ['given Consultant wang { team: outsid }', 'scenario/unknown-member at outsid'],
    ['given Consultant wang { base: 2000 }', 'scenario/wrong-value at 2000'],
    ['given Consultant wang { base: 70% }', 'scenario/wrong-value at 70%'],
    ['given Consultant wang { base: 5 USD }', 'scenario/wrong-currency at 5 USD'],
    ['given Consultant wang { bonus: 12.345% }', 'scenario/too-fine at 12.345%'],
    ['given Consultant wang { senior: 3 }', 'scenario/wrong-value at 3'],
    ['given Consultant wang { base: 1 CNY, base: 2 CNY }', 'scenario/duplicate-field at base'],
    ['given Consultant wang { id: "w" }', 'scenario/built-in-field at id'],
    [`${wang} ${wang}`, 'scenario/duplicate-record at wang'],
    [`${wang} given Sale s2 on 2026-04-01 { receiver: wang }`, 'scenario/after-month at 2026-04-01'],
    [`${wang} given Sale s2 { receiver: wang }`, 'scenario/needs-date at s2'],
    ['given Consultant wang on 2026-03-01', 'scenario/no-date at 2026-03-01'],
    ['given Sale s2 on 2026-03-01 { receiver: wnag }', 'scenario/unknown-record at wnag'],
    [`${wang} given Sale s2 on 1999-01-01 { receiver: wang }`, 'scenario/too-long at "题"'],
    [`${wang} expect ownr of wang by alone`, 'scenario/unknown-block at ownr'],
    [`${wang} expect owner of wang by alone`, 'scenario/unknown-record at wang'],
    [`${wang} expect credited of wang is 3`, 'scenario/wrong-value at 3'],
    [
      `${wang} expect credited of wang is 3 CNY credits wang 3 CNY`,
      'scenario/test-does-not-fit at credits wang 3 CNY',
    ],
    [`${wang} expect pay of wang line nett is 3 CNY`, 'scenario/unknown-line at nett'],
    [`${wang} expect best of wang by alone`, 'scenario/test-does-not-fit at by alone'],
    [
      `${wang} given waive best of wang by "x" on 2026-03-01 because "y"`,
      'scenario/override-does-not-fit at best',
    ],
  ])('%s', (line, report) => {
    expect(reportsOf(`scenario "题" in 2026-03 { ${line} expect best of wang }`)[0]).toBe(report);
  });

  test.each([
    ['by alnoe', 'scenario/unknown-rule at alnoe'],
    ['credits wagn 1 CNY', 'scenario/unknown-person at wagn'],
    ['gives 3 CNY', 'scenario/test-does-not-fit at gives 3 CNY'],
  ])('expect owner of s1 %s', (expected, report) => {
    const given = `${wang} given Sale s1 on 2026-03-01 { amount: 1 CNY, receiver: wang }`;
    expect(reportsOf(`scenario "题" in 2026-03 { ${given} expect owner of s1 ${expected} }`)).toEqual([
      report,
    ]);
  });

  test('a near name is offered, in words and as a fix', () => {
    const { diagnostics } = compileFloor(`scenario "题" in 2026-03 { given Consultant wang { 部们: 外销 } }`);
    const field = diagnostics.find((each) => each.code === 'scenario/unknown-field')!;
    expect(sayDiagnostic(field, 'zh')).toEqual({
      text: '“顾问”没有“部们”这一项。',
      hint: '是不是“部门”？',
    });
    expect(field.fixes.map((fix) => fix.text)).toEqual(['部门']);
  });

  test('a number without a unit is offered its unit', () => {
    const { diagnostics } = compileFloor(`scenario "题" in 2026-03 { given Consultant wang { base: 2000 } }`);
    expect(diagnostics.find((each) => each.code === 'scenario/wrong-value')?.fixes[0]?.text).toBe('2000 CNY');
  });

  test('a scenario that expects nothing, or has the title of another, is only warned of', () => {
    const compiled = compileFloor(
      `scenario "题" in 2026-03 { ${wang} } scenario "题" in 2026-03 { ${wang} }`,
    );
    expect(compiled.diagnostics.map((each) => [each.code, each.severity])).toEqual([
      ['scenario/expects-nothing', 'warning'],
      ['scenario/duplicate-title', 'warning'],
      ['scenario/expects-nothing', 'warning'],
    ]);
    expect(compiled.scenarios).toHaveLength(2);
  });
});
