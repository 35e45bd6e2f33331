import { describe, expect, test } from 'vitest';
import {
  blankline,
  concat,
  empty,
  group,
  hardline,
  ifBreak,
  indent,
  join,
  line,
  renderDoc,
  softline,
  suffix,
  text,
  widthOf,
} from '../../src/print/doc.ts';
import type { Doc } from '../../src/print/doc.ts';

const list = group(
  concat(
    text('f('),
    indent(concat(softline, join(concat(text(','), line), [text('alpha'), text('beta')]))),
    ifBreak(text(',')),
    softline,
    text(')'),
  ),
);

describe('renderDoc', () => {
  test.each([
    ['a group that fits stays on its line', list, 14, 'f(alpha, beta)'],
    ['one column less and every line in it breaks', list, 13, 'f(\n  alpha,\n  beta,\n)'],
    ['what follows a group counts', concat(list, text(';')), 14, 'f(\n  alpha,\n  beta,\n);'],
    [
      'a hard line breaks the groups around it',
      group(concat(text('a'), hardline, text('b'), line, text('c'))),
      80,
      'a\nb\nc',
    ],
    ['Han takes two columns', group(concat(text('业绩'), line, text('归属'))), 8, '业绩\n归属'],
    ['and fits in one more', group(concat(text('业绩'), line, text('归属'))), 9, '业绩 归属'],
    [
      'a suffix goes to the end of its line',
      concat(text('a'), suffix('// why'), text(','), hardline, text('b')),
      80,
      'a, // why\nb',
    ],
    ['a blank line is empty', indent(concat(text('a'), blankline, text('b'))), 80, 'a\n\n  b'],
    ['no space is left at the end of a line', concat(text('a '), hardline, text('b')), 80, 'a\nb'],
    ['nothing is nothing', empty, 80, ''],
  ])('%s', (_, doc: Doc, width, expected) => {
    expect(renderDoc(doc, width)).toBe(expected);
  });

  test('depth does not touch the call stack', () => {
    let doc: Doc = text('x');
    for (let depth = 0; depth < 100_000; depth += 1) doc = group(indent(concat(doc), 0));
    expect(renderDoc(doc)).toBe('x');
  });
});

describe('widthOf', () => {
  test.each([
    ['owner', 5],
    ['业绩', 4],
    ['“五”', 4],
    ['VIP客户', 7],
    ['\uff1a', 2],
  ])('%s takes %i columns', (value, width) => {
    expect(widthOf(value)).toBe(width);
  });
});
