import { expect, test } from 'vitest';
import { everydayWords } from '../../src/syntax/everyday-words.ts';
import { keywords } from '../../src/syntax/keywords.ts';
import { applyFixes, parseText } from './parse-text.ts';

const spellings = new Set(keywords.flatMap(({ en, zh }) => [...en, ...zh]));

test('what is meant is a word of the language or a sign', () => {
  const unknown = [...everydayWords.values()]
    .flat()
    .filter((meant) => !meant.split(' ').every((word) => spellings.has(word) || /^[-+*/]$/.test(word)));
  expect(unknown).toEqual([]);
});

test('a word of the language is never taken for another', () => {
  // Each stands in one place (奖励 begins a declaration, 归 goes before whom a turn falls to), and is looked up elsewhere.
  expect([...everydayWords.keys()].filter((word) => spellings.has(word))).toEqual(['归', '奖励']);
});

const rule = (condition: string, outcome: string): string =>
  `纪律 甲 就 乙 对 丙 {\n  规则 丁 当 ${condition} 则 ${outcome}\n}`;

test.each([
  ['金额 大于 3元', '警告', '金额 超过 3元'],
  ['金额 至少 3元', '警告', '金额 不低于 3元'],
  ['金额 等于 3元', '警告', '金额 是 3元'],
  ['类型 为 新卡', '警告', '类型 是 新卡'],
  ['甲 是 乙 并且 丙', '警告', '甲 是 乙 且 丙'],
  ['甲 是 乙 或者 丙', '警告', '甲 是 乙 或 丙'],
  ['甲 不为空', '警告', '甲 已填写'],
  ['甲 加上 3元 超过 5元', '警告', '甲 + 3元 超过 5元'],
  ['甲 是 乙', '罚 20元', '罚款 20元'],
  ['甲 是 乙', '扣 20元', '罚款 20元'],
  ['甲 是 乙', '开除', '提请 辞退'],
  ['甲 是 乙', '提请 开除', '提请 辞退'],
])('当 %s 则 %s', (condition, outcome, mended) => {
  const text = rule(condition, outcome);
  const { diagnostics } = parseText(text);
  expect(diagnostics.map(({ code }) => code)).toEqual(['syntax/misspelled']);
  const fixed = applyFixes(text, diagnostics);
  expect(fixed).toContain(mended);
  expect(parseText(fixed).problems).toEqual([]);
});
