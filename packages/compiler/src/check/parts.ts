import type { Expr } from '../syntax/ast.ts';

/** The expressions directly inside an expression. */
export function partsOf(expr: Expr): readonly Expr[] {
  switch (expr.kind) {
    case 'path':
    case 'negate':
    case 'known':
    case 'is-workday':
    case 'precedes':
    case 'within-period':
    case 'not':
    case 'group':
      return [expr.of];
    case 'complete':
      return expr.of === undefined ? [] : [expr.of];
    case 'call':
      return expr.args;
    case 'binary':
    case 'compare':
      return [expr.left, expr.right];
    case 'else':
      return [expr.of, expr.otherwise];
    case 'percent-of':
      return [expr.percent, expr.of];
    case 'clamp':
      return [expr.of, expr.at];
    case 'suspended':
      return [expr.of, expr.on];
    case 'within':
      return [expr.of, expr.length, expr.anchor];
    case 'in':
      return [expr.of, ...expr.members];
    case 'and':
    case 'or':
      return expr.terms;
    case 'search':
      return expr.where === undefined ? [] : [expr.where];
    case 'aggregate':
      return [expr.where, expr.value].filter((each) => each !== undefined);
    case 'streak':
      return expr.pauses === undefined ? [expr.holds] : [expr.holds, expr.pauses];
    case 'tiers':
      return [
        expr.on,
        ...expr.tiers.flatMap(({ band, rate }) => (band.value === undefined ? [rate] : [band.value, rate])),
      ];
    default:
      return [];
  }
}

/** An expression and every expression in it, in no order that matters. Chains may be long: no recursion. */
export function* walkExpr(expr: Expr): Generator<Expr> {
  const open: Expr[] = [expr];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    yield at;
    for (const part of partsOf(at)) open.push(part);
  }
}

/** The terms of a chain of `and`, brackets around chains taken off. */
export function conjunctsOf(expr: Expr): readonly Expr[] {
  if (expr.kind === 'group') return conjunctsOf(expr.of);
  return expr.kind === 'and' ? expr.terms.flatMap(conjunctsOf) : [expr];
}
