import type { Action, Expr, Query } from '@bylaw/runtime';

/** The expressions directly inside a query: values of keys, bounds, residual conditions. */
export function partsOfQuery(query: Query): readonly Expr[] {
  return [...query.keys, query.from, query.to, query.notAfter, ...query.filter].filter(
    (each) => each !== undefined,
  );
}

/** The expressions directly inside an expression. `reads` and `conditions` of a search repeat others and are not in it. */
export function partsOf(expr: Expr): readonly Expr[] {
  switch (expr.kind) {
    case 'const':
    case 'slot':
    case 'month-day':
    case 'line':
      return [];
    case 'field':
    case 'posting':
    case 'lift':
    case 'round':
    case 'not':
    case 'in':
    case 'known':
    case 'is-workday':
    case 'column':
    case 'streak-test':
      return [expr.of];
    case 'param':
      return [expr.at];
    case 'arith':
      return expr.otherwise === undefined ? [expr.left, expr.right] : [expr.left, expr.right, expr.otherwise];
    case 'compare':
      return [expr.left, expr.right];
    case 'and':
    case 'or':
      return expr.terms;
    case 'or-else':
      return [expr.of, expr.otherwise];
    case 'shift':
      return [expr.date, expr.by];
    case 'find':
      return partsOfQuery(expr.query);
    case 'aggregate':
      return expr.value === undefined ? partsOfQuery(expr.query) : [...partsOfQuery(expr.query), expr.value];
    case 'lookup':
      return expr.keys;
    case 'tiers':
      return [
        expr.on,
        ...expr.tiers.flatMap((tier) => (tier.to === undefined ? [tier.rate] : [tier.to, tier.rate])),
      ];
  }
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

/** The expressions directly inside an action, those of its branches included. */
export function partsOfAction(action: Action): readonly Expr[] {
  switch (action.kind) {
    case 'credit':
    case 'give':
      return [action.to, action.amount];
    case 'house':
      return [action.amount];
    case 'nobody':
      return [];
    case 'split':
      return [
        action.amount,
        ...action.parts.flatMap((part) => (part.share === undefined ? [part.to] : [part.to, part.share])),
      ];
    case 'reverse':
      return [action.of, action.amount];
    case 'penalty':
      return action.amount === undefined ? [action.to] : [action.to, action.amount];
    case 'rising-fine':
      return [action.to, action.amount, action.rise];
    case 'propose':
    case 'ladder':
      return [action.to];
    case 'choose':
      return [action.when, ...[...action.then, ...action.otherwise].flatMap(partsOfAction)];
  }
}
