import { expect, test } from 'vitest';
import { check, when } from '../harness.ts';

test.each([
  ['三个月', '3个月'],
  ['半年', '6个月'],
  ['十五天', '15天'],
  ['一百二十天', '120天'],
  ['两年', '24个月'],
  ['三万元', '3万元'],
  ['三万五千元', '35000元'],
  ['一千零五十块', '1050元'],
  ['百分之七十', '70%'],
  ['七成', '70%'],
])('%s is written %s', (written, better) => {
  const { findings } = check(when(`amount at least ${written}`));
  expect(findings.map(({ code, at }) => [code, at])).toEqual([['syntax/number-in-words', written]]);
  expect(findings[0]?.diagnostic.fixes[0]?.text).toBe(better);
});

test('满三个月: the number alone is mended', () => {
  const { findings } = check(when('amount at least 满三个月'));
  expect(findings[0]).toMatchObject({ code: 'syntax/number-in-words', at: '三个月' });
});

test('a declared name may say a number', () => {
  const { errors } = check(
    `enum Term { 半年, 三个月 } entity Card { term: Term } measure m for Card: yes/no = term is 半年`,
  );
  expect(errors).toEqual([]);
});
