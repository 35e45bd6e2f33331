import type { Expr, Query } from '../../program.ts';

/** The expressions right under one. */
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
      return given([expr.left, expr.right, expr.otherwise]);
    case 'compare':
      return [expr.left, expr.right];
    case 'suspended':
      return [expr.of, expr.on];
    case 'and':
    case 'or':
      return expr.terms;
    case 'or-else':
      return [expr.of, expr.otherwise];
    case 'shift':
      return [expr.date, expr.by];
    case 'find':
      return [...partsOfQuery(expr.query), ...expr.reads];
    case 'aggregate':
      return given([...partsOfQuery(expr.query), expr.value]);
    case 'lookup':
      return expr.keys;
    case 'tiers':
      return given([expr.on, ...expr.tiers.flatMap(({ to, rate }) => [to, rate])]);
  }
}

/** Whether valuing an expression binds slots that what follows may read. */
export function bindsSlots(expr: Expr): boolean {
  if (expr.kind === 'find' && expr.mode !== 'some' && expr.mode !== 'none') return true;
  return partsOf(expr).some(bindsSlots);
}

/** The highest slot that an expression reads or binds. */
export function highestSlot(expr: Expr): number {
  const own = expr.kind === 'slot' ? expr.slot : 0;
  const query = expr.kind === 'find' || expr.kind === 'aggregate' ? expr.query.slot : 0;
  return partsOf(expr).reduce((most, part) => Math.max(most, highestSlot(part)), Math.max(own, query));
}

/** The expressions right inside a query: values of keys, bounds, residual conditions. */
export function partsOfQuery({ keys, from, to, notAfter, filter }: Query): readonly Expr[] {
  return given([...keys, from, to, notAfter, ...filter]);
}

function given(parts: readonly (Expr | undefined)[]): readonly Expr[] {
  return parts.filter((part) => part !== undefined);
}
