import { describe, expect, test } from 'vitest';
import { sayDiagnostic } from '../../src/diagnostics/diagnostic.ts';
import { applyFixes, parseText } from './parse-text.ts';

/** A text with 【…】 around the place of the one diagnostic it gets. */
function readMarked(marked: string): { readonly text: string; readonly start: number; readonly end: number } {
  const start = marked.indexOf('【');
  const end = marked.indexOf('】') - 1;
  return { text: marked.replace(/[【】]/g, ''), start, end };
}

function inClaim(rule: string): string {
  return `claim owner of Sale {\n${rule}\n  otherwise rest credit receiver\n}\n`;
}

const errors: readonly (readonly [what: string, code: string, marked: string, fixed?: string])[] = [
  ['a misspelled `then`', 'syntax/misspelled', inClaim('  rule a when b is c 【thne】 credit d'), ' then '],
  ['a misspelled `when`', 'syntax/misspelled', inClaim('  rule a 【whne】 b is c then credit d'), ' when '],
  ['a misspelled `rule`', 'syntax/misspelled', inClaim('  【rul】 a when b is c then credit d'), '  rule a'],
  [
    'a misspelled declaration',
    'syntax/misspelled',
    '【clam】 o of S { rule a when b then credit c }\n',
    'claim o',
  ],
  ['a misspelled clause', 'syntax/misspelled', 'param x = 3 【cite】 "a"\n', '3 cites "a"'],
  [
    'a misspelled phrase',
    'syntax/misspelled',
    'ladder l 【counts the same offense over】 ever { 1st: warning }',
    'counts the same offence over ever',
  ],
  [
    'a misspelled word of the header',
    'syntax/misspelled',
    'policy P 【rouding】 half up',
    'rounding half up',
  ],
  [
    'a glued 是',
    'syntax/glued-words',
    '判归 o 针对 S {\n  规则 a 当 类型 【是新卡】 则 业绩归 b\n}',
    '是 新卡 则',
  ],
  [
    'a glued 当',
    'syntax/glued-words',
    '判归 o 针对 S {\n  规则 a 【当客户】 是 c 则 业绩归 b\n}',
    '当 客户 是',
  ],
  ['a rule without a condition', 'syntax/half-rule', inClaim('  【rule a when】')],
  ['a rule with half a comparison', 'syntax/half-rule', inClaim('  【rule a when b is】')],
  ['a rule without `then`', 'syntax/half-rule', inClaim('  【rule a when b is c】')],
  ['a rule without an outcome', 'syntax/half-rule', inClaim('  【rule a when b is c then】')],
  ['a choice without `else`', 'syntax/half-rule', inClaim('  【rule a when b is c then warning if d】')],
  ['a rule without a name', 'syntax/expected', 'claim o of S {\n  rule\n  【otherwise】 r credit x\n}'],
  [
    'a missing closing brace',
    'syntax/unclosed-bracket',
    'claim o of S 【{】\n  rule a when b then credit c\n\nparam x = 3\n',
  ],
  [
    'a brace missing at the end',
    'syntax/unclosed-bracket',
    'claim o of S 【{】\n  rule a when b then credit c\n',
  ],
  [
    'a brace missing in a list',
    'syntax/unclosed-bracket',
    '分类 部门 【{】 内销, 外销\n档案 顾问 { 姓名: 文字 }\n',
  ],
  ['a brace too many', 'syntax/stray-bracket', 'param x = 3\n【}】\nparam y = 4\n', 'param x = 3\n\nparam'],
  ['a value that is missing', 'syntax/expected', 'param x =\n【param】 y = 4\n'],
  ['a bracket that is missing', 'syntax/expected', inClaim('  rule a when (b is c 【then】 credit d')],
  ['`in` without brackets', 'syntax/expected', inClaim('  rule a when b in 【c】 then credit d')],
  ['an outcome that is none', 'syntax/expected', inClaim('  rule a when b then 【dismiss】 d')],
  ['a comma too many', 'syntax/expected', 'enum E { a, 【,】 b }'],
  ['a field without a type', 'syntax/expected', 'entity E { a 【text】 }'],
  ['a ladder without a window', 'syntax/expected', 'ladder l 【{】 1st: warning }'],
  [
    'a streak that does not say how it breaks',
    'syntax/expected',
    'measure m for P: yes/no = months running (a【)】 reaches 3',
  ],
  ['a day where a month belongs', 'syntax/expected', 'scenario "x" in 【2026-03-05】 { }'],
  [
    'a reserved word as a name',
    'syntax/reserved-name',
    inClaim('  rule 【is】 when b then credit d'),
    'rule 「is」 when',
  ],
  ['a phrase as a name', 'syntax/phrase-as-name', 'param 【each month】 = 3'],
  ['words at the top', 'syntax/not-a-declaration', '【foo】 bar\nparam x = 3\n'],
  [
    '= for `is`',
    'syntax/equals-sign',
    inClaim('  rule a when b 【=】 c then credit d'),
    'when b  is  c then',
  ],
  ['== for 是', 'syntax/equals-sign', '判归 o 针对 S { 规则 a 当 甲 【==】 乙 则 业绩归 丙 }', '甲  是  乙'],
  ['a clause said twice', 'syntax/clause-twice', 'param x = 3 cites "a" cites 【"b"】'],
  ['a second header', 'syntax/clause-twice', 'policy P\n【policy Q】\n'],
  [
    '`otherwise` before a rule',
    'syntax/otherwise-not-last',
    'claim o of S { otherwise 【a】 credit b  rule c when d then credit e }',
  ],
  [
    '`otherwise` in a discipline',
    'syntax/otherwise-in-discipline',
    'discipline d on I against p { otherwise 【a】 warning }',
  ],
  ['an award for nobody', 'syntax/award-for-whom', 'award 【a】 each month { when b give 3 CNY }'],
  [
    'an award by rank for somebody',
    'syntax/award-ranked-for',
    'award a each month for 【P】 { among C rank by x, ties each give 3 CNY }',
  ],
  [
    'an override to nobody',
    'syntax/override-to-whom',
    'scenario "s" in 2026-03 { given override o of 【s1】 by "w" on 2026-03-01 because "b" }',
  ],
  [
    'a waiver to somebody',
    'syntax/waive-to-somebody',
    'scenario "s" in 2026-03 { given waive o of s1 to 【p】 by "w" on 2026-03-01 because "b" }',
  ],
  [
    'a streak of days',
    'syntax/streak-of-days',
    'measure m for P: yes/no = months running (a, breaks otherwise) reaches 【3 days】',
  ],
  ['a text without an end', 'syntax/unclosed-text', 'param x = 【"abc】\nparam y = 3'],
  ['a curly text without an end', 'syntax/unclosed-text', 'param x = 【“abc"】\nparam y = 3'],
  ['an escape that is none', 'syntax/unknown-escape', 'param x = "a【\\n】b"'],
  ['an empty name', 'syntax/empty-name', 'param 【「」】 = 3'],
  ['junk', 'syntax/junk', 'param x = 3 【@#】\nparam y = 4', '3 \nparam'],
];

const cases = errors.map(([what, code, marked, fixed]) => ({ what, code, marked, fixed }));

test.each(cases)('$what: $code', ({ code, marked, fixed }) => {
  const { text, start, end } = readMarked(marked);
  const { diagnostics } = parseText(text);
  expect(diagnostics.map((each) => [each.code, each.span])).toEqual([[code, { file: 0, start, end }]]);
  if (fixed !== undefined) expect(applyFixes(text, diagnostics)).toContain(fixed);
});

const fixable = cases.filter(({ fixed }) => fixed !== undefined);
test.each(fixable)('$what: the fix leaves no problem', ({ marked }) => {
  const { text } = readMarked(marked);
  expect(parseText(applyFixes(text, parseText(text).diagnostics)).problems).toEqual([]);
});

describe('reading goes on', () => {
  test('with the next rule, and the block keeps the rules that could be read', () => {
    const { tree, problems } = parseText(`claim o of S {
  rule a when b is
  rule c when d then credit e
  rule f when g thne credit h
  rule i when j then credit k
  otherwise l credit m
}
param x = 3
`);
    expect(problems).toEqual(['syntax/half-rule at rule a when b is', 'syntax/misspelled at thne']);
    expect(tree.declarations).toMatchObject([
      { kind: 'claim', rules: ['c', 'i', 'l'].map((text) => ({ name: { id: { text } } })) },
      { kind: 'param' },
    ]);
  });

  test('with the next declaration', () => {
    const { tree, problems } = parseText('enum E { a: }\nparam x 3\nsplit s { a 70% b }\nparam y = 4\n');
    expect(problems).toEqual(['syntax/expected at :', 'syntax/expected at 3', 'syntax/expected at }']);
    expect(tree.declarations).toMatchObject([{ kind: 'param', name: { id: { text: 'y' } } }]);
  });

  test('with the next item of a statement and the next fact of a scenario', () => {
    const { tree, problems } = parseText(`statement s for P {
  line a base
  line b = 3 CNY
  total c
}
scenario "t" in 2026-03 {
  given
  given P x { a 3 }
  exect m of x is 3
  expect m of x is 4
}
`);
    expect(problems).toEqual([
      'syntax/expected at base',
      'syntax/expected at given',
      'syntax/expected at 3',
      'syntax/misspelled at exect',
    ]);
    expect(tree.declarations).toMatchObject([
      { kind: 'statement', items: [{ kind: 'line' }, { kind: 'total' }] },
    ]);
    expect(tree.scenarios).toMatchObject([{ expects: [{ tests: [{ kind: 'is' }] }] }]);
  });

  test('after a rule that swallowed no brace: what stands behind the block is read', () => {
    const { tree, problems } = parseText('claim o of S { rule a when b then nonsense }\nparam x = 3\n');
    expect(problems).toEqual(['syntax/expected at nonsense']);
    expect(tree.declarations.map(({ kind }) => kind)).toEqual(['claim', 'param']);
  });
});

test('a missing word is named in the language of the file, whatever the language of the message', () => {
  const say = (text: string): readonly string[] =>
    parseText(text).diagnostics.flatMap((each) => [
      sayDiagnostic(each, 'zh').text,
      sayDiagnostic(each, 'en').text,
    ]);
  expect(say('判归 o 针对 S {\n  规则 a 当 甲 是 乙\n}')).toEqual([
    '规则“a”没有写完\uff0c还缺“则”。',
    'The rule `a` is not finished: `则` is missing.',
  ]);
  expect(say('param x 3')).toEqual(['这里应写“=”\uff0c却是“3”。', 'Expected `=` here, found `3`.']);
});
