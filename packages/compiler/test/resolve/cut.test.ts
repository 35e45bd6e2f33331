import { expect, test } from 'vitest';
import { cutGlued } from '../../src/resolve/cut.ts';

const names = new Set(['类型', '新卡', '成交', '新', '金额', '金', '额外']);

test.each([
  ['类型是新卡', ['类型', '是', '新卡']],
  ['本成交金额', ['本成交', '金额']],
  ['该成交类型', ['该成交', '类型']],
  // 金 额外 and 金额 外 are not both words: 外 is none.
  ['金额外', ['金', '额外']],
  // One name is no row of words.
  ['类型', undefined],
  // 卡 is no word.
  ['类型是卡', undefined],
  ['kind是新卡', undefined],
])('%s', (text, parts) => {
  expect(cutGlued(text, (word) => names.has(word))).toEqual(parts);
});

test('what can be cut in two ways is not cut', () => {
  const both = new Set(['甲', '甲乙', '乙丙', '丙']);
  expect(cutGlued('甲乙丙', (word) => both.has(word))).toBeUndefined();
  both.delete('丙');
  expect(cutGlued('甲乙丙', (word) => both.has(word))).toEqual(['甲', '乙丙']);
});
