import { expect, test } from 'vitest';
import { keyword, keywords } from '../../src/syntax/keywords.ts';
import { Ident, isReserved, keywordType } from '../../src/syntax/tokens.ts';
import { parseText } from './parse-text.ts';

test('a spelling belongs to one token type', () => {
  const owner = new Map<string, string>();
  const clashes: string[] = [];
  for (const { en, zh, token, zhToken } of keywords) {
    for (const [spelling, type] of [
      ...en.map((word) => [word, token]),
      ...zh.map((word) => [word, zhToken]),
    ]) {
      const before = owner.get(spelling ?? '');
      if (before !== undefined && before !== type) clashes.push(`${spelling}: ${before}, ${type}`);
      owner.set(spelling ?? '', type ?? '');
    }
  }
  expect(clashes).toEqual([]);
});

test('every keyword has a word in Chinese, and in English unless Chinese alone closes a phrase with it', () => {
  expect(keywords.filter(({ zh }) => zh.length === 0)).toEqual([]);
  expect(keywords.filter(({ en }) => en.length === 0).map(({ id }) => id)).toEqual([
    'suspended.close',
    'postfix.at-least',
    'postfix.at-most',
    'within.close',
    'first-n.close',
  ]);
});

test('the first word is the one that is printed', () => {
  expect(keyword('when').zh[0]).toBe('当');
  expect(keyword('at-least').en[0]).toBe('at least');
  expect(keyword('table.by').token).toBe(keyword('expect.by').token);
});

test('a keyword that is not reserved may be a name', () => {
  expect(keywordType('Rule').CATEGORIES).toContain(Ident);
  expect(keywordType('When').CATEGORIES).not.toContain(Ident);
  expect(isReserved(keywordType('When'))).toBe(true);
});

const softWords = keywords
  .filter(({ token, zhToken }) => !isReserved(keywordType(token)) && !isReserved(keywordType(zhToken)))
  .flatMap(({ en, zh }) => [...en, ...zh])
  .filter((word) => /^[A-Za-z]+$|^[\u3400-\u9fff]+$/.test(word));

test.each(softWords)('%s is a keyword and a name', (word) => {
  const { tree, problems } = parseText(`param ${word} = 1\nenum E { ${word}, other }`);
  expect(problems).toEqual([]);
  expect(tree.declarations).toMatchObject([
    { name: { id: { text: word } } },
    { members: [{ id: { text: word } }, { id: { text: 'other' } }] },
  ]);
});
