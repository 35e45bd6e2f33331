import type { Checked } from '../../src/resolve/bindings.ts';
import type { Expr, Name } from '../../src/syntax/ast.ts';

/** Properties that hold a name which declares, or is no name of this stage. */
const declaring = new Set(['id', 'as', 'currency', 'label']);
/** Properties that hold no names and values of this stage. */
const aside = new Set([
  'span',
  'cites',
  'assumed',
  'label',
  'account',
  'title',
  'says',
  'comments',
  'scenarios',
]);
/** Literals of dates stand beside versions and rules too, where they are no expressions. */
const dates = new Set(['from', 'until', 'effectiveFrom']);
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
    'is-workday',
    'precedes',
    'suspended',
    'and',
    'or',
    'not',
    'group',
  ],
  ...['search', 'aggregate', 'place', 'won', 'streak', 'all', 'tiers'],
]);

/**
 * Looks through the declarations of checked trees without knowing their shapes: names that refer to something and are
 * not bound, expressions that have no type. `seen` counts both kinds, for a test that it looked at all.
 */
export function findUnbound(checked: Checked): {
  readonly missing: readonly string[];
  readonly seen: number;
} {
  const missing: string[] = [];
  let seen = 0;
  const visit = (node: unknown, at: string): void => {
    if (Array.isArray(node)) return node.forEach((each, index) => visit(each, `${at}[${index}]`));
    if (typeof node !== 'object' || node === null) return;
    const kind = kindOf(node);
    if (kind === 'name') {
      seen += 1;
      if (!checked.bindings.has(node as Name)) missing.push(`${at} ${(node as Name).text}`);
    } else if (kind !== undefined && expressionKinds.has(kind) && 'span' in node) {
      seen += 1;
      if (!checked.types.has(node as Expr)) missing.push(`${at} ${kind}`);
    }
    for (const [key, value] of Object.entries(node)) {
      if (aside.has(key) || (declaring.has(key) && kindOf(value) === 'name')) continue;
      if (dates.has(key) && kindOf(value) === 'date') continue;
      visit(value, `${at}.${key}`);
    }
  };
  for (const tree of checked.trees) visit(tree.declarations, String(tree.file));
  return { missing, seen };
}

function kindOf(node: unknown): string | undefined {
  return (node as { readonly kind?: string } | undefined)?.kind;
}
