import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { resolveAndCheck } from '../../src/check/resolve-and-check.ts';
import { createReporter } from '../../src/diagnostics/diagnostic.ts';
import { createSources } from '../../src/source/source-file.ts';
import type { Expr, Name } from '../../src/syntax/ast.ts';
import { parseFile } from '../../src/syntax/parser.ts';

const club = join(import.meta.dirname, '../../../../rules/membership-club');

/** Properties that hold a name which declares, or is no name of this stage. */
const declaring = new Set(['id', 'as', 'currency', 'label']);
/** Properties that hold no names and values of this stage. */
const aside = new Set(['span', 'cites', 'assumed', 'label', 'account', 'title', 'comments', 'scenarios']);
/** Literals of dates stand beside versions and rules too, where they are no expressions. */
const notExpressions = new Set(['from', 'until', 'effectiveFrom', 'breaks', 'restart', 'oddTo']);
const expressionKinds = new Set([
  ...[
    'text',
    'date',
    'money',
    'percent',
    'count',
    'duration',
    'time',
    'bool',
    'this',
    'path',
    'call',
    'binary',
  ],
  ...[
    'else',
    'negate',
    'percent-of',
    'clamp',
    'compare',
    'within',
    'in',
    'known',
    'and',
    'or',
    'not',
    'group',
  ],
  ...['search', 'aggregate', 'place', 'won', 'streak', 'all', 'tiers'],
]);

describe('where nothing is wrong', () => {
  const files = readdirSync(club, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.bylaw'))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(club, path), 'utf8') }));
  const reporter = createReporter();
  const sources = createSources(files, reporter);
  const trees = sources.files.map((file, index) => parseFile(file, index, reporter));
  const checked = resolveAndCheck(trees, reporter);

  test('the club’s policy has nothing to report', () => {
    expect(reporter.diagnostics.map(({ code, params }) => [code, params])).toEqual([]);
  });

  test('every name that refers is bound, and every expression typed', () => {
    const missing: string[] = [];
    let seen = 0;
    const visit = (node: unknown, at: string): void => {
      if (Array.isArray(node)) return node.forEach((each, index) => visit(each, `${at}[${index}]`));
      if (typeof node !== 'object' || node === null) return;
      const { kind } = node as { readonly kind?: string };
      if (kind === 'name') {
        seen += 1;
        if (!checked.bindings.has(node as Name)) missing.push(`${at} ${(node as Name).text}`);
      } else if (kind !== undefined && expressionKinds.has(kind) && 'span' in node) {
        seen += 1;
        if (!checked.types.has(node as Expr)) missing.push(`${at} ${kind}`);
      }
      for (const [key, value] of Object.entries(node)) {
        if (aside.has(key) || (declaring.has(key) && isName(value))) continue;
        if (notExpressions.has(key) && (value as { kind?: string })?.kind === 'date') continue;
        visit(value, `${at}.${key}`);
      }
    };
    for (const tree of trees) visit(tree.declarations, String(tree.file));
    expect(missing).toEqual([]);
    // Rules, searches and sums of a whole policy: the walk did look at them.
    expect(seen).toBeGreaterThan(500);
  });
});

function isName(value: unknown): boolean {
  return (value as { readonly kind?: string } | undefined)?.kind === 'name';
}
