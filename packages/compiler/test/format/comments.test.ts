import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createReporter } from '../../src/diagnostics/diagnostic.ts';
import { canonicalTree } from '../../src/format/canonical.ts';
import { formatTree } from '../../src/format/format-tree.ts';
import { createSourceFile } from '../../src/source/source-file.ts';
import type { SourceTree } from '../../src/syntax/ast.ts';
import { parseFile } from '../../src/syntax/parser.ts';
import { tree } from '../print/arbitrary-tree.ts';
import { sprinkle } from './sprinkle.ts';

const unbound = new Map();

function parse(text: string): SourceTree {
  const reporter = createReporter();
  const parsed = parseFile(createSourceFile('a.bylaw', text), 0, reporter);
  expect(reporter.diagnostics, text).toEqual([]);
  return parsed;
}

function format(text: string, language: 'zh' | 'en' = 'en'): string {
  return formatTree(parse(text), text, { language, quoteKeywords: true });
}

const say = (parsed: SourceTree): string[] => parsed.comments.map((each) => each.text);

describe('comments stay with what they are about', () => {
  test.each([
    ['before a declaration', '// why\nenum A { x }', '// why\nenum A { x }\n'],
    ['at the end of a line', 'enum A { x } // why', 'enum A { x } // why\n'],
    ['apart from it', '// part one\n\n\n// why\nenum A { x }', '// part one\n\n// why\nenum A { x }\n'],
    ['last of a file', 'enum A { x }\n\n// end\n', 'enum A { x }\n\n// end\n'],
    ['alone', '// nothing yet', '// nothing yet\n'],
    ['behind a member', 'enum A { x, // one\n y }', 'enum A {\n  x, // one\n  y\n}\n'],
    ['behind a brace', 'enum A { // all\n x }', 'enum A { // all\n  x\n}\n'],
    ['before a closing brace', 'enum A { x\n// more to come\n}', 'enum A {\n  x\n  // more to come\n}\n'],
    [
      'at a condition',
      'discipline d on S against p { rule r when a // first\n and b // second\n then warning // third\n }',
      'discipline d on S against p {\n  rule r\n    when a // first\n     and b // second\n    then warning // third\n}\n',
    ],
    ['in the midst of a line: before it', 'param a = // why\n 3 // end', '// why\nparam a = 3 // end\n'],
    ['with full-width strokes', 'param a = 3 \uff0f\uff0f why', 'param a = 3 \uff0f\uff0f why\n'],
  ])('%s', (_, written, expected) => {
    expect(format(written)).toBe(expected);
    expect(format(expected)).toBe(expected);
  });
});

describe.each(['en', 'zh'] as const)('in %s', (language) => {
  test('comments in any gap survive, in their order, and a second pass changes nothing', () => {
    const gaps = fc.infiniteStream(
      fc.constantFrom('', '', '', ' // @\n', '\n// @\n', '\n\n// @\n\n// again @\n'),
    );
    fc.assert(
      fc.property(tree, gaps, (made, stream) => {
        const plain = formatTree(made, '', { language, quoteKeywords: true });
        const written = sprinkle(plain, (index) =>
          (stream.next().value ?? '').replaceAll('@', String(index)),
        );
        const before = parse(written);
        const printed = formatTree(before, written, { language, quoteKeywords: true });
        const after = parse(printed);
        expect(say(after)).toEqual(say(before));
        expect(canonicalTree(after, unbound)).toBe(canonicalTree(made, unbound));
        expect(formatTree(after, printed, { language, quoteKeywords: true })).toBe(printed);
      }),
      { numRuns: 250 },
    );
  });
});
