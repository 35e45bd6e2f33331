import { expect, test } from 'vitest';
import { suggestNames } from '../../src/messages/suggest-names.ts';

const names = ['newCard', 'transfer', 'amount', 'account', '金额', '__proto__'];

test.each([
  ['newcard', ['newCard']],
  ['ｎｅｗＣａｒｄ', ['newCard']],
  ['amuont', ['amount']],
  ['acount', ['amount', 'account']],
  ['金頟', ['金额']],
  ['trans', []],
  ['x', []],
  ['', []],
])('%s: %j', (name, offered) => {
  expect(suggestNames(name, names)).toEqual(offered);
});

test('at most three, nearest first, then in their order', () => {
  expect(suggestNames('abcdef', ['abcxyf', 'abcdex', 'abcdxf', 'abcdef', 'xbcdef'])).toEqual([
    'abcdef',
    'abcdex',
    'abcdxf',
  ]);
});
