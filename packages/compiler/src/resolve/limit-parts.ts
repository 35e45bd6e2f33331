import type { Reporter } from '../diagnostics/diagnostic.ts';
import { limits } from '../source/limits.ts';
import type { Span } from '../source/span.ts';
import type { Declaration, SourceTree } from '../syntax/ast.ts';

/**
 * Reports a policy of more parts than the checks are meant for (promise P6): rules and params of the whole policy, rows
 * of one table or one set of tiers, shares of one split. Each is said once, at the first part past its limit.
 */
export function limitParts(trees: readonly SourceTree[], reporter: Reporter): void {
  const declarations = trees.flatMap((tree) => tree.declarations);
  const check = (
    what: 'rules' | 'params' | 'rows' | 'shares',
    parts: readonly { readonly span: Span }[],
  ): void => {
    const limit = limits[what];
    const first = parts[limit];
    if (first !== undefined)
      reporter.report('policy/too-many-parts', { what, count: parts.length, limit }, first.span);
  };
  check('rules', declarations.flatMap(rulesOf));
  check(
    'params',
    declarations.filter((decl) => decl.kind === 'param'),
  );
  for (const decl of declarations) {
    if (decl.kind === 'table') check('rows', decl.rows);
    if (decl.kind === 'assessment') check('rows', decl.grades?.rows ?? []);
    if (decl.kind === 'assessment') check('shares', [...decl.scores, ...decl.caps]);
    if (decl.kind === 'split') check('shares', decl.shares);
    if (decl.kind === 'commission' && decl.pay.kind === 'tiers') check('rows', decl.pay.tiers);
  }
}

function rulesOf(decl: Declaration): readonly { readonly span: Span }[] {
  if (decl.kind === 'duty') return decl.requirements;
  return decl.kind === 'claim' || decl.kind === 'discipline' ? decl.rules : [];
}
