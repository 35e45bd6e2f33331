import { UNSET, UNSET_WIDE } from '../../facts/facts.ts';
import type { Expr, ValueType } from '../../program.ts';

/** Whether values of a type are kept in wide columns: any whole number, not only small ones. */
export function isWide(type: ValueType): boolean {
  return type === 'money' || type === 'percent' || type === 'count' || type === 'days' || type === 'months';
}

/** The number that stands for "not given" where an expression is linked as a number. */
export function unsetOf(expr: Expr): number {
  if (expr.kind === 'posting' && (expr.column === 'to' || expr.column === 'of')) return UNSET;
  if (expr.kind === 'slot') return UNSET;
  return isWide(expr.type) ? UNSET_WIDE : UNSET;
}

/** Whether an expression may come to "not given". */
export function mayBeUnset(expr: Expr): boolean {
  switch (expr.kind) {
    case 'field':
      return expr.optional;
    case 'posting':
      return true;
    case 'or-else':
      return mayBeUnset(expr.otherwise);
    default:
      return false;
  }
}
