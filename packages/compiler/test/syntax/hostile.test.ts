import { expect, test } from 'vitest';
import { parseText } from './parse-text.ts';

const size = 250 * 1024;
const fill = (piece: string): string =>
  piece.repeat(Math.floor(size / new TextEncoder().encode(piece).length));

/** Each is refused by a count, or read with problems that are counted; none may take long or throw. */
const hostile: readonly (readonly [what: string, text: string, first: string])[] = [
  ['quotes', fill('"'), 'source/too-many-tokens'],
  ['escaped quotes', `"${fill('\\"')}`, 'syntax/unclosed-text'],
  ['corner brackets', fill('「'), 'syntax/unclosed-name'],
  ['round brackets', fill('('), 'source/too-many-tokens'],
  ['braces', fill('{'), 'source/too-many-tokens'],
  ['closing braces', fill('}'), 'source/too-many-tokens'],
  ['junk', fill('#@'), 'syntax/junk'],
  ['junk in pieces', fill('# '), 'syntax/junk'],
  ['digits', fill('1'), 'source/too-many-digits'],
  ['grouped digits', `1000${fill(',111')}`, 'syntax/grouped-digits'],
  ['decimals', fill('1.'), 'syntax/bare-decimal'],
  ['slashes', fill('/ '), 'source/too-many-tokens'],
  ['one long word', fill('当'), 'source/name-too-long'],
  ['的', fill('的'), 'source/too-many-tokens'],
  ['invisible characters', fill('\u200b '), 'source/forbidden-character'],
  ['not', `measure m for P: yes/no = ${'not '.repeat(40_000)}x`, 'source/nested-too-deep'],
  ['minus', `param x = ${'- '.repeat(40_000)}1`, 'source/nested-too-deep'],
  ['paths', `param x = a${'.b'.repeat(20_000)}`, 'source/nested-too-deep'],
  ['searches', `measure m for P: yes/no = ${'some A where '.repeat(15_000)}x`, 'source/nested-too-deep'],
  ['sums', `measure m for P: money = ${'sum of '.repeat(20_000)}x`, 'source/nested-too-deep'],
  [
    'choices',
    `claim o of S { rule a when b then ${'warning if c, else '.repeat(8_000)}warning }`,
    'source/nested-too-deep',
  ],
  ['a sum of many', `param x = 1${' + 1'.repeat(20_000)}`, 'source/chain-too-long'],
  ['many conditions', `measure m for P: yes/no = a${' and a'.repeat(20_000)}`, 'source/chain-too-long'],
  ['half rules', 'claim o of S {\nrule x when\n}\n'.repeat(5_000), 'syntax/half-rule'],
  ['declaration words', 'enum\n'.repeat(40_000), 'syntax/expected'],
  ['clauses', `param x = 1 ${'cites "a" '.repeat(15_000)}`, 'syntax/clause-twice'],
];

test.each(hostile)('%s', (_what, text, first) => {
  const started = performance.now();
  const { diagnostics } = parseText(text);
  expect(diagnostics[0]?.code).toBe(first);
  expect(diagnostics.length).toBeLessThanOrEqual(100);
  // Far more than any of them takes; a quadratic one would take minutes.
  expect(performance.now() - started).toBeLessThan(10_000);
});

test('brackets 64 deep are read, 65 are refused at the 65th', () => {
  const nest = (depth: number): string =>
    `measure m for P: money = ${'('.repeat(depth)}x${')'.repeat(depth)}`;
  expect(parseText(nest(64)).problems).toEqual([]);
  const { diagnostics } = parseText(nest(65));
  expect(diagnostics).toMatchObject([
    { code: 'source/nested-too-deep', span: { start: 25 + 64, end: 25 + 65 } },
  ]);
});

test('declarations that are never closed are that, and not nested', () => {
  const { diagnostics } = parseText('enum E { a, b\n'.repeat(70));
  expect([...new Set(diagnostics.map(({ code }) => code))]).toEqual(['syntax/unclosed-bracket']);
});

test('what nests without brackets counts together with them', () => {
  const nest = (searches: number): string =>
    `measure m for P: yes/no = ${'('.repeat(60)}${'some A where '.repeat(searches)}x${')'.repeat(60)}`;
  expect(parseText(nest(4)).problems).toEqual([]);
  expect(parseText(nest(5)).problems).toEqual(['source/nested-too-deep at x']);
});

test('1,000 operands are read, 1,001 are refused', () => {
  expect(parseText(`param x = 1${' + 1'.repeat(999)}`).problems).toEqual([]);
  expect(parseText(`param x = 1${' + 1'.repeat(1_000)}`).problems).toEqual(['source/chain-too-long at 1']);
});

test('50,000 tokens are read, one more is refused', () => {
  const members = (count: number): string => `enum E {${' m'.repeat(count - 4)} }`;
  expect(parseText(members(50_000)).problems).toEqual([]);
  expect(parseText(members(50_001)).problems).toEqual(['source/too-many-tokens at }']);
});

test.each([
  ['a name of 60 letters', `param ${'x'.repeat(60)} = 1`, []],
  ['a name of 61', `param ${'x'.repeat(61)} = 1`, ['source/name-too-long']],
  ['a quoted name of 61', `param 「${'x'.repeat(61)}」 = 1`, ['source/name-too-long']],
  ['a text of 1,000', `param x = "${'y'.repeat(1_000)}"`, []],
  ['a text of 1,001', `param x = "${'y'.repeat(1_001)}"`, ['source/text-too-long']],
  ['15 digits', `param x = ${'9'.repeat(15)}`, []],
  ['19 digits', `param x = ${'9'.repeat(19)}`, ['source/too-many-digits']],
])('%s', (_what, text, codes) => {
  expect(parseText(text).diagnostics.map(({ code }) => code)).toEqual(codes);
});

test('the parser answers rightly after a hostile text', () => {
  parseText('('.repeat(70));
  parseText(`measure m for P: yes/no = ${'not '.repeat(70)}x`);
  expect(parseText('param x = 3').problems).toEqual([]);
});
