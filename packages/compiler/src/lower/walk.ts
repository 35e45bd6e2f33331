import type { Expr } from '@bylaw/runtime';
import { partsOf as partsOfLinked, partsOfQuery } from '@bylaw/runtime/linking';

/** The expressions directly inside an expression. `reads` and `conditions` of a search repeat others and are not in it. */
export function partsOf(expr: Expr): readonly Expr[] {
  return expr.kind === 'find' ? partsOfQuery(expr.query) : partsOfLinked(expr);
}

/** Visits an expression and all inside it, outermost first, in the order of evaluation. Depth is bounded by lowering. */
export function walkExpr(expr: Expr, visit: (expr: Expr) => void): void {
  visit(expr);
  for (const part of partsOf(expr)) walkExpr(part, visit);
}

/** Slots that an expression reads and does not bind itself. */
export function freeSlots(expr: Expr): ReadonlySet<number> {
  const read = new Set<number>();
  const bound = new Set<number>();
  walkExpr(expr, (each) => {
    if (each.kind === 'slot') read.add(each.slot);
    if (each.kind === 'find' || each.kind === 'aggregate') bound.add(each.query.slot);
  });
  for (const each of bound) read.delete(each);
  return read;
}
