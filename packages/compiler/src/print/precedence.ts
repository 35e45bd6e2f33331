import type { Expr } from '../syntax/ast.ts';

/** How tightly an expression holds together: what stands in a place that asks for more is put in brackets. */
export const level = {
  chain: 0,
  not: 1,
  compare: 2,
  /** `A else B`, `A capped at B`. */
  bounded: 3,
  sum: 4,
  product: 5,
  unary: 6,
  atom: 7,
} as const;

export function levelOf(expr: Expr): number {
  switch (expr.kind) {
    case 'and':
    case 'or':
      return level.chain;
    case 'not':
      return level.not;
    case 'compare':
    case 'within':
    case 'in':
    case 'known':
    case 'search':
    case 'streak':
    case 'won':
      return level.compare;
    case 'place':
      return expr.first ? level.compare : level.atom;
    case 'else':
    case 'clamp':
    case 'tiers':
      return level.bounded;
    case 'binary':
      return expr.op === 'add' || expr.op === 'sub' ? level.sum : level.product;
    case 'negate':
    case 'percent-of':
      return level.unary;
    default:
      return level.atom;
  }
}

/**
 * Whether the text of an expression ends in a `where` that would swallow an `and` behind it. Such a one stands last, in
 * brackets, or before `, and`.
 */
export function endsOpen(expr: Expr): boolean {
  for (let at: Expr | undefined = expr; at !== undefined; at = lastPart(at)) {
    if ((at.kind === 'search' || at.kind === 'aggregate') && at.where !== undefined) return true;
  }
  return false;
}

/** The part of an expression that its text ends with, if it ends with one. */
function lastPart(expr: Expr): Expr | undefined {
  switch (expr.kind) {
    case 'and':
    case 'or':
      return expr.terms.at(-1);
    case 'not':
    case 'negate':
    case 'percent-of':
      return expr.of;
    case 'compare':
    case 'binary':
      return expr.right;
    case 'within':
      return expr.anchor;
    case 'else':
      return expr.otherwise;
    case 'clamp':
      return expr.at;
    default:
      return undefined;
  }
}

/** An expression without the brackets around it. */
export function withoutBrackets(expr: Expr): Expr {
  let at = expr;
  while (at.kind === 'group') at = at.of;
  return at;
}
