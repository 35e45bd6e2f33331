import type { Expr } from '@bylaw/runtime';
import type { RuleContext } from './context.ts';
import { partsOf } from './walk.ts';

/**
 * Closes a rule: gives each search what the rule reads of the row it found, so that rows which agree in all of that
 * are no tie. `roots` are the rule's condition and the expressions of its actions.
 */
export function finishRule(rule: RuleContext, roots: readonly Expr[]): void {
  const pending = new Map(rule.finds.map((find) => [find.slot, find.reads]));
  if (pending.size === 0) return;
  const seen = new Set<string>();
  const visit = (expr: Expr, own: ReadonlySet<number>): void => {
    const slot = rootOf(expr);
    if (slot !== undefined) {
      const text = JSON.stringify(expr);
      if (!own.has(slot) && !seen.has(text)) pending.get(slot)?.push(expr);
      if (!own.has(slot)) seen.add(text);
      return;
    }
    const inside =
      expr.kind === 'find' || expr.kind === 'aggregate' ? new Set([...own, expr.query.slot]) : own;
    for (const part of partsOf(expr)) visit(part, inside);
  };
  for (const root of roots) visit(root, new Set());
}

/** The slot that a path starts from: `Tracking's consultant's team` starts from the row found. */
function rootOf(expr: Expr): number | undefined {
  let inner = expr;
  while (inner.kind === 'field' || inner.kind === 'posting' || inner.kind === 'column') inner = inner.of;
  return inner.kind === 'slot' ? inner.slot : undefined;
}
