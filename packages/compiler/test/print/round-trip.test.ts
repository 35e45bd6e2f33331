import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createReporter } from '../../src/diagnostics/diagnostic.ts';
import { canonicalTree } from '../../src/format/canonical.ts';
import { formatTree } from '../../src/format/format-tree.ts';
import { createSourceFile } from '../../src/source/source-file.ts';
import type { Expr, SourceTree } from '../../src/syntax/ast.ts';
import { parseFile } from '../../src/syntax/parser.ts';
import { condition, value } from './arbitrary-expr.ts';
import { tree } from './arbitrary-tree.ts';

const unbound = new Map();
const span = { file: 0, start: 0, end: 0 };

function parse(text: string): SourceTree {
  const reporter = createReporter();
  const parsed = parseFile(createSourceFile('a.bylaw', text), 0, reporter);
  const said = reporter.diagnostics.map(
    (each) => `${each.code} ${text.slice(each.span.start, each.span.start + 30)}`,
  );
  expect(said, text).toEqual([]);
  return parsed;
}

/** A measure, whose value may be any expression. */
function holdExpr(expr: Expr): SourceTree {
  const name = { kind: 'name', text: 'x', quoted: false, span } as const;
  const type = { kind: 'builtin-type', type: 'money', span } as const;
  const measure = {
    kind: 'measure',
    name: { id: name, span },
    subject: name,
    type,
    value: expr,
    span,
  } as const;
  return { file: 0, calendars: [], declarations: [measure], scenarios: [], comments: [] };
}

/** Made-up trees have no places, so that names that are keywords elsewhere are quoted to be sure. */
function checkRoundTrip(made: SourceTree, language: 'zh' | 'en'): void {
  const printed = formatTree(made, '', { language, quoteKeywords: true });
  const read = parse(printed);
  expect(canonicalTree(read, unbound), printed).toBe(canonicalTree(made, unbound));
  expect(formatTree(read, printed, { language, quoteKeywords: true })).toBe(printed);
}

describe.each(['en', 'zh'] as const)('a tree printed in %s and read again is the same tree', (language) => {
  test('expressions', () => {
    fc.assert(
      fc.property(fc.oneof(condition, value), (expr) => checkRoundTrip(holdExpr(expr), language)),
      { numRuns: 1000 },
    );
  });

  test('files', () => {
    fc.assert(
      fc.property(tree, (made) => checkRoundTrip(made, language)),
      { numRuns: 250 },
    );
  });
});
