import { describe, expect, test } from 'vitest';
import { analysePolicy } from '../src/analysis.ts';
import { applyEdits } from '../src/apply-edits.ts';
import { findDefinition, findReferences } from '../src/definition.ts';
import { prepareRename, renameName } from '../src/rename.ts';
import { readMarked } from './marked.ts';

const claim = `claim owner "归属" of Sale {
  rule fresh "新" when kind is newCard then split shared(first: receiver, other: receiver)
  otherwise rest "其余" credit receiver
}
`;

/** The text of each stretch, with its file. */
function slices(
  files: readonly { path: string; text: string }[],
  stretches: readonly ({ path: string; start: number; end: number } | undefined)[],
): readonly string[] {
  return stretches.map((each) =>
    each === undefined
      ? 'nothing'
      : `${each.path} ${files.find(({ path }) => path === each.path)!.text.slice(each.start, each.end)}`,
  );
}

describe('the definition of', () => {
  test.each([
    ['a field', claim.replace('when kind', 'when ki▮nd'), 'a.bylaw kind'],
    ['a member', claim.replace('newCard', 'newC▮ard'), 'a.bylaw newCard'],
    ['a split', claim.replace('shared(', 'sha▮red('), 'a.bylaw shared'],
    ['a role', claim.replace('first:', 'fir▮st:'), 'a.bylaw first'],
    ['a type', claim.replace('of Sale', 'of Sa▮le'), 'a.bylaw Sale'],
    ['the subject in Chinese', '判归 甲 针对 成交 { 其余情形 乙 业绩归 本成▮交的接待人 }', 'a.bylaw Sale'],
    ['a block', `${claim}measure m for Consultant: money = sum of amount over ow▮ner`, 'b.bylaw owner'],
    [
      'the name that `as` gives',
      "claim c of Sale { rule r when some Visit as v where customer is this Sale's customer and date is this Sale's date and ▮v's receiver is this Sale's receiver then credit receiver otherwise o credit receiver }",
      'b.bylaw v',
    ],
    ['a word of the language', claim.replace('when kind', 'wh▮en kind'), 'nothing'],
  ])('%s', (_, text, expected) => {
    const { files, place } = readMarked(text);
    expect(slices(files, [findDefinition(analysePolicy(files), place)])).toEqual([expected]);
  });
});

test('references are the declaration by both names, and every use in every file', () => {
  const { files, place } = readMarked(claim.replace('credit receiver', 'credit rec▮eiver'));
  expect(slices(files, findReferences(analysePolicy(files), place))).toEqual([
    'a.bylaw receiver',
    'a.bylaw 接待人',
    'b.bylaw receiver',
    'b.bylaw receiver',
    'b.bylaw receiver',
  ]);
});

describe('renaming', () => {
  test('changes the name that stands at the place, and leaves the other', () => {
    const { files, place } = readMarked(claim.replace('when kind', 'when ki▮nd'));
    const analysis = analysePolicy(files);
    expect(prepareRename(analysis, place)).toMatchObject({ text: 'kind' });
    const renamed = renameName(analysis, place, 'sort');
    expect(renamed.kind).toBe('renamed');
    const after = applyEdits(files, renamed.kind === 'renamed' ? renamed.edits : []);
    expect(after[0]!.text).toContain('sort "类型": SaleKind');
    expect(after[1]!.text).toContain('when sort is newCard');
  });

  test('of a label changes it in Chinese text and in its quotation marks', () => {
    const { files, place } = readMarked('判归 甲 针对 成▮交 { 其余情形 乙 业绩归 本成交的接待人 }');
    const renamed = renameName(analysePolicy(files), place, '成单');
    const after = applyEdits(files, renamed.kind === 'renamed' ? renamed.edits : []);
    expect(after[0]!.text).toContain('event Sale "成单"');
    expect(after[1]!.text).toBe('判归 甲 针对 成单 { 其余情形 乙 业绩归 本成单的接待人 }');
  });

  test('puts a name that is no word into 「」', () => {
    const { files, place } = readMarked('判归 甲 针对 成▮交 { 其余情形 乙 业绩归 接待人 }');
    const renamed = renameName(analysePolicy(files), place, '成交 单');
    const after = applyEdits(files, renamed.kind === 'renamed' ? renamed.edits : []);
    expect(after[1]!.text).toContain('针对 「成交 单」');
  });

  test.each([
    ['a name that is taken', claim.replace('when kind', 'when ki▮nd'), 'amount', 'taken'],
    ['no name', claim.replace('when kind', 'when ki▮nd'), ' ', 'not-a-name'],
    ['a word of the language', claim.replace('when kind', 'wh▮en kind'), 'if', 'nothing-here'],
    [
      'a built-in field',
      claim.replace('when kind is newCard', 'when da▮te is 2026-01-01'),
      'day',
      'nothing-here',
    ],
  ])('refuses %s', (_, text, to, kind) => {
    const { files, place } = readMarked(text);
    expect(renameName(analysePolicy(files), place, to).kind).toBe(kind);
  });
});
