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
  percentOf: 6,
  negate: 7,
  atom: 8,
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
    case 'within-period':
    case 'in':
    case 'known':
    case 'is-workday':
    case 'suspended':
    case 'precedes':
    case 'search':
    case 'streak':
    case 'won':
    case 'complete':
      return level.compare;
    case 'place':
      return expr.first ? level.compare : level.atom;
    case 'else':
    case 'clamp':
    case 'tiers':
      return level.bounded;
    case 'binary':
      return expr.op === 'add' || expr.op === 'sub' ? level.sum : level.product;
    case 'percent-of':
      return level.percentOf;
    case 'negate':
      return level.negate;
    default:
      return level.atom;
  }
}

/** Whether brackets print as the author set them, or only where they are needed. */
export type Brackets = 'kept' | 'needed';

/** The expression as it will be printed: brackets that need not print do not count. */
export function shownAs(expr: Expr, brackets: Brackets): Expr {
  let at = expr;
  while (brackets === 'needed' && at.kind === 'group') at = at.of;
  return at;
}

/**
 * How many searches and sums are still open where the text of an expression ends: a `where` that no bracket closes takes
 * an `and` behind it for its own. A `, and` closes one of them.
 */
export function countOpen(expr: Expr, brackets: Brackets): number {
  return listTail(expr, brackets).filter(
    (at) => (at.kind === 'search' || at.kind === 'aggregate') && at.where !== undefined,
  ).length;
}

/** Whether the text of an expression ends in `then starts again` with nothing said of why. */
export function endsInRestart(expr: Expr, brackets: Brackets): boolean {
  const last = listTail(expr, brackets).at(-1);
  return last?.kind === 'streak' && last.restart !== undefined && last.restart.assumed === undefined;
}

/** An expression, its last part, the last part of that, and on, to where a bracket or a word ends the text. */
function listTail(expr: Expr, brackets: Brackets): Expr[] {
  const tail = [shownAs(expr, brackets)];
  for (;;) {
    const last = lastPart(tail[tail.length - 1] as Expr);
    if (last === undefined) return tail;
    const [part, least] = last;
    const at = shownAs(part, brackets);
    if (levelOf(at) < least) return tail;
    tail.push(at);
  }
}

/** The part that the text of an expression ends with, if nothing stands behind it, and how tightly it must hold. */
function lastPart(expr: Expr): readonly [part: Expr, least: number] | undefined {
  switch (expr.kind) {
    case 'and':
    case 'or':
      return [expr.terms[expr.terms.length - 1] as Expr, level.not];
    case 'not':
      return [expr.of, level.not];
    case 'negate':
      return [expr.of, level.negate];
    case 'precedes':
      return [expr.of, level.atom];
    case 'compare':
      return [expr.right, level.bounded];
    case 'binary':
      return [expr.right, levelOf(expr) + 1];
    case 'else':
      return [expr.otherwise, level.sum];
    case 'clamp':
      return [expr.at, level.sum];
    case 'search':
    case 'aggregate':
      return expr.where === undefined ? undefined : [expr.where, level.chain];
    default:
      return undefined;
  }
}
