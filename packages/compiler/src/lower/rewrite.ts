import type { Expr } from '@bylaw/runtime';

/**
 * The same condition on another slot and with ids of its own: what an index keeps of a search. Only nodes that can
 * stand in an index (`canIndex` in indexes.ts) are rewritten inside; others stand as they are.
 */
export function moveToSlot(expr: Expr, from: number, to: number, id: string): Expr {
  const move = (part: Expr, step: string): Expr => moveToSlot(part, from, to, `${id}/${step}`);
  switch (expr.kind) {
    case 'slot':
      return expr.slot === from ? { ...expr, slot: to } : expr;
    case 'field':
    case 'posting':
    case 'lift':
    case 'round':
      return { ...expr, of: move(expr.of, 'of') };
    case 'not':
    case 'in':
    case 'known':
    case 'is-workday':
      return { ...expr, id, of: move(expr.of, 'of') };
    case 'param':
      return { ...expr, at: move(expr.at, 'at') };
    case 'arith':
      return {
        ...expr,
        left: move(expr.left, 'left'),
        right: move(expr.right, 'right'),
        ...(expr.otherwise === undefined ? {} : { otherwise: move(expr.otherwise, 'else') }),
      };
    case 'compare':
      return { ...expr, id, left: move(expr.left, 'left'), right: move(expr.right, 'right') };
    case 'and':
    case 'or':
      return { ...expr, terms: expr.terms.map((term, at) => move(term, String(at + 1))) };
    case 'or-else':
      return { ...expr, of: move(expr.of, 'of'), otherwise: move(expr.otherwise, 'else') };
    case 'shift':
      return { ...expr, date: move(expr.date, 'date'), by: move(expr.by, 'by') };
    case 'lookup':
      return { ...expr, keys: expr.keys.map((key, at) => move(key, String(at + 1))) };
    default:
      return expr;
  }
}
