import { describe, expect, test } from 'vitest';
import { compilePolicy } from '../../src/compile.ts';
import { sayDiagnostic } from '../../src/diagnostics/diagnostic.ts';
import { runScenarios } from '../../src/scenario/run-scenario.ts';
import { textOf } from '../../src/source/source-file.ts';
import { compileFloor } from './floor.ts';

const givens = `
  given Consultant wang { team: outside, base: 2000 CNY }, li { team: inside, base: 1000 CNY }
  given Sale s1 on 2026-03-05 { amount: 100.01 CNY, receiver: wang, helper: li }
  given Sale s2 on 2026-03-06 { amount: 30 CNY, receiver: li }
  given Incident i1 on 2026-02-01 { consultant: wang, kind: late }
  given Incident i2 on 2026-03-01 { consultant: wang, kind: late }
  given Incident i3 on 2026-03-02 { consultant: wang, kind: late }
  given Incident i4 on 2026-03-03 { consultant: li, kind: quarrel }
  given waive conduct of i4 by "陈经理" on 2026-03-04 because "误会"
  given Sale s3 on 2026-03-07 { amount: 1 CNY, receiver: wang }
  given override owner of s3 to li by "陈经理" on 2026-03-08 because "协商"
`;

/** The English words of each failure, with the text that it points at. */
function failuresOf(expects: string, facts = givens): readonly (readonly [text: string, at: string])[] {
  const compiled = compileFloor(`scenario "题" in 2026-03 { ${facts} ${expects} }`);
  expect(compiled.diagnostics).toEqual([]);
  return runScenarios(compiled.program!, compiled.scenarios).flatMap(({ failures }) =>
    failures.map((each) => [sayDiagnostic(each, 'en').text, textOf(compiled.sources, each.span)] as const),
  );
}

describe('what holds passes', () => {
  test.each([
    'expect owner of s1 by helped not by alone credits wang 50 CNY, li 50.01 CNY',
    'expect owner of s1 credits li 50.01 CNY, wang 50 CNY',
    'expect owner of s3 is overridden credits li 1 CNY',
    'expect conduct of i1 by lateness gives warning',
    'expect conduct of i2 by lateness gives fine 50 CNY',
    'expect conduct of i3 by lateness proposes demotion or dismissal',
    'expect conduct of i4 is overridden gives nothing',
    'expect credited of li is 81.01 CNY',
    'expect topSeller of li is 1',
    'expect best of li gives 200 CNY',
    'expect no best of wang',
    'expect pay of wang line fines is -50 CNY line net is 1950 CNY',
    'expect pay of li line awards is 200 CNY line gross is 1200 CNY',
  ])('%s', (expects) => {
    expect(failuresOf(expects)).toEqual([]);
  });
});

describe('what differs is told with what was expected and what is', () => {
  test.each([
    ['expect owner of s1 by alone', 'owner of s1: expected alone to apply, but helped did.', 'by alone'],
    [
      'expect owner of s1 not by helped',
      'owner of s1: expected helped not to apply, but it did.',
      'not by helped',
    ],
    [
      'expect owner of s1 credits wang 100.01 CNY',
      'owner of s1: expected wang 100.01 CNY; credited wang 50.00 CNY, li 50.01 CNY.',
      'credits wang 100.01 CNY',
    ],
    ['expect owner of s1 is undecided', 'owner of s1: expected undecided, was decided.', 'is undecided'],
    [
      'expect conduct of i2 gives warning',
      'conduct of i2: expected warning; was fine 50.00 CNY.',
      'gives warning',
    ],
    [
      'expect conduct of i3 proposes dismissal',
      'conduct of i3: expected propose dismissal; was propose demotion or dismissal.',
      'proposes dismissal',
    ],
    ['expect credited of li is 80 CNY', 'credited of li: expected 80.00 CNY, was 81.01 CNY.', 'is 80 CNY'],
    ['expect topSeller of wang is 1', 'topSeller of wang: expected 1, was 2.', 'is 1'],
    ['expect best of wang', 'best of wang: something was expected, there is nothing.', 'expect best of wang'],
    [
      'expect no conduct of i1',
      'conduct of i1: nothing was expected, there is: lateness.',
      'expect no conduct of i1',
    ],
    [
      'expect pay of wang line net is 2000 CNY',
      'pay of wang: line net expected 2000.00 CNY, was 1950.00 CNY.',
      'line net is 2000 CNY',
    ],
  ])('%s', (expects, text, at) => {
    expect(failuresOf(expects)).toEqual([[text, at]]);
  });
});

test('a field that is left out and read is named, at the record that leaves it out', () => {
  const facts = 'given Consultant wang given Sale s1 on 2026-03-01 { receiver: wang }';
  expect(failuresOf('expect owner of s1 by alone', facts)).toEqual([
    ['Sale "s1" leaves "amount" out, and a rule reads it.', 's1'],
  ]);
});

test('a manager may decide after the month is over', () => {
  const facts =
    'given Consultant wang, li given Sale s1 on 2026-03-31 { amount: 100 CNY, receiver: wang }' +
    ' given override owner of s1 to li by "陈经理" on 2026-04-02 because "协商"';
  expect(failuresOf('expect owner of s1 is overridden credits li 100 CNY', facts)).toEqual([]);
});

test('a field that is left out and not read is no matter', () => {
  const facts = 'given Consultant wang given Incident i1 on 2026-03-01 { consultant: wang, kind: late }';
  expect(failuresOf('expect conduct of i1 gives warning', facts)).toEqual([]);
});

test('facts that no month takes are refused with the reason', () => {
  const compiled = compileFloor(
    'scenario "题" in 2025-12 { given Consultant wang { base: 1 CNY } expect no best of wang }',
  );
  const [result] = runScenarios(compiled.program!, compiled.scenarios);
  expect(result?.failures.map((each) => each.code)).toEqual(['scenario/month-refused']);
});

describe('a param that a scenario turns', () => {
  const policy = `
    policy Turned "可调" currency CNY rounding half up effective from 2026-01-01
    enum Way "办法" { written "书面", spoken "口头" }
    entity Person "人" { name "姓名": text }
    event Call "来电" { by "谁": Person, way "方式": Way }
    event Slip "差错" { by "谁": Person, minutes "分钟": count }
    param grace "宽限" = 10, from 2026-03-01 = 20 in 0..30
    param counted "算数": Way = written
    param span "回看" = 1 day in 0 days..40 days
    discipline slips "差错处理" on Slip against by {
      rule late "过时" when minutes more than grace then warning
      rule unannounced "未告知"
        when no Call where by is this Slip's by and way is counted and date within span before this Slip's date
        then warning
    }
    statement pay "工资单" for Person { line base "底薪" = 1 CNY  total net "实发" }
    scenario "按制度" in 2026-03 { given Person a  FACTS
      expect slips of s1 by unannounced not by late }
    `;
  const facts = `given Call on 2026-02-01 { by: a, way: spoken }
    given Slip s1 on 2026-03-05 { by: a, minutes: 15 }`;

  test('is what the scenario says, in every month and as far back as its range lets it look', () => {
    const turned = `scenario "改了" in 2026-03 { given Person a  given param grace = 14  given param counted = spoken
      given param span = 40 days  FACTS
      expect slips of s1 by late not by unannounced }`;
    const compiled = compilePolicy([{ path: 'a.bylaw', text: (policy + turned).replaceAll('FACTS', facts) }]);
    expect(compiled.diagnostics.map((each) => each.code)).toEqual([]);
    expect(runScenarios(compiled.program!, compiled.scenarios).map((each) => each.failures)).toEqual([
      [],
      [],
    ]);
  });
});
