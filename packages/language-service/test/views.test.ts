import { keywords } from '@bylaw/compiler';
import { describe, expect, test } from 'vitest';
import { analysePolicy } from '../src/analysis.ts';
import { applyEdits } from '../src/apply-edits.ts';
import { findFixes, fixAll, listProblems } from '../src/diagnostics.ts';
import { findFolds } from '../src/folding.ts';
import { formatFiles } from '../src/format.ts';
import { hover } from '../src/hover/hover.ts';
import { helpedTokens } from '../src/hover/keyword-help.ts';
import { findInlayHints } from '../src/inlay.ts';
import { createMonarch } from '../src/monarch.ts';
import { outlineFile } from '../src/outline.ts';
import { paintFile } from '../src/tokens.ts';
import { readMarked } from './marked.ts';

const claim = `// Who owns it.
// In order.
claim owner "归属" of Sale cites "五" {
  rule fresh "新" when kind is newCard then split shared(first: receiver, other: receiver)
  otherwise rest "其余" credit receiver
}
`;

describe('hovering', () => {
  test.each([
    [
      'a field',
      claim.replace('kind is', 'ki▮nd is'),
      'en',
      ['field **kind** “类型” of Sale', 'a member of SaleKind'],
    ],
    [
      'a field in Chinese',
      claim.replace('kind is', 'ki▮nd is'),
      'zh',
      ['成交的字段 **类型** (kind)', '“成交类型”的一项'],
    ],
    ['a member', claim.replace('newCard', 'new▮Card'), 'zh', ['**新卡** (newCard)：成交类型的一项']],
    [
      'a block with its comment',
      claim.replace('owner', 'ow▮ner'),
      'en',
      ['claim **owner** “归属”', 'Clause 五', 'Who owns it. In order.'],
    ],
    ['a word', claim.replace('otherwise', 'other▮wise'), 'en', ['Where none of the rules above applies']],
  ] as const)('%s', (_, text, language, paragraphs) => {
    const { files, place } = readMarked(text);
    expect(hover(analysePolicy(files), place, language)?.paragraphs).toEqual(paragraphs);
  });

  test('a param: values, range, clause, assumption', () => {
    const { files } = readMarked('▮');
    const offset = files[0]!.text.indexOf('share ');
    expect(hover(analysePolicy(files), { path: 'a.bylaw', offset }, 'en')?.paragraphs).toEqual([
      'param **share** “外销分成”',
      '70%, 60% from 2026-07-01',
      'Range 50% – 90%, in steps of 5%',
      'Clause 五.2',
      'Assumed 未写',
    ]);
  });

  test('every word with help is one of the language', () => {
    const tokens = new Set(keywords.flatMap(({ token, zhToken }) => [token, zhToken]));
    expect(helpedTokens.filter((token) => !tokens.has(token as never))).toEqual([]);
  });
});

test('names are painted by what they stand for', () => {
  const { files } = readMarked(`${claim}▮`);
  const text = files[1]!.text;
  const painted = new Map(
    paintFile(analysePolicy(files), 'b.bylaw').map((each) => [text.slice(each.start, each.end), each]),
  );
  const types = [
    'claim',
    'owner',
    '"归属"',
    'Sale',
    'fresh',
    'kind',
    'newCard',
    'shared',
    'first',
    'receiver',
  ];
  expect(types.map((word) => painted.get(word)?.type)).toEqual([
    'keyword',
    'block',
    'block',
    'type',
    'rule',
    'field',
    'member',
    'block',
    'field',
    'field',
  ]);
  expect(painted.get('owner')?.declaration).toBe(true);
});

test('an outline lists declarations, their parts and scenarios', () => {
  const { files } = readMarked(`${claim}scenario "一例" in 2026-03 { expect owner of s1 by rest }▮`);
  expect(
    outlineFile(analysePolicy(files), 'b.bylaw').map(({ sort, label, items }) => [
      sort,
      label,
      items.map((each) => each.id),
    ]),
  ).toEqual([
    ['claim', '归属', ['fresh', 'rest']],
    ['scenario', '一例', []],
  ]);
});

test('blocks and runs of comments fold', () => {
  const { files } = readMarked(`${claim}▮`);
  expect(findFolds(analysePolicy(files), 'b.bylaw')).toEqual([
    { from: 1, to: 2, comment: true },
    { from: 3, to: 6, comment: false },
  ]);
});

test('behind a param stands what it is worth', () => {
  const { files } = readMarked('▮');
  expect(findInlayHints(analysePolicy(files), 'a.bylaw').map(({ text }) => text)).toEqual([
    '70% → 2026-07-01 60%',
  ]);
});

describe('problems', () => {
  const broken =
    'claim c of Sale { rule r when kynd is newCard then credit receiver otherwise o credit receiver }▮';

  test('are said in the language of the reader, with their fixes', () => {
    const { files } = readMarked(broken);
    const analysis = analysePolicy(files);
    const offset = files[1]!.text.indexOf('kynd');
    expect(listProblems(analysis, 'zh').find(({ path }) => path === 'b.bylaw')?.code).toBe('name/unknown');
    expect(findFixes(analysis, { path: 'b.bylaw', offset }, 'en').map(({ title }) => title)).toEqual([
      'Write kind',
    ]);
    expect(applyEdits(files, fixAll(analysis, 'b.bylaw', 'en'))[1]!.text).toContain('when kind is newCard');
  });
});

test('one file is formatted, or all are turned into the other language and back', () => {
  const { files } = readMarked(`${claim.replace('  rule', ' rule')}▮`);
  const analysis = analysePolicy(files);
  const tidy = applyEdits(files, formatFiles(analysis)!);
  const own = formatFiles(analysis, { path: 'b.bylaw' })!;
  expect(own.map(({ path }) => path)).toEqual(['b.bylaw']);
  const chinese = applyEdits(tidy, formatFiles(analysePolicy(tidy), { language: 'zh' })!);
  expect(chinese[1]!.text).toContain('判归 归属(owner) 针对 成交');
  expect(applyEdits(chinese, formatFiles(analysePolicy(chinese), { language: 'en' })!)).toEqual(tidy);
  expect(formatFiles(analysePolicy([{ path: 'x.bylaw', text: 'claim {' }]))).toBeUndefined();
});

test('the first highlighter knows every word of the language', () => {
  const { keywords: known } = createMonarch();
  const words = keywords.flatMap(({ en, zh }) => [...en, ...zh]).flatMap((spelling) => spelling.split(' '));
  expect(words.filter((word) => !known.includes(word))).toEqual([]);
});
