import { UNSET } from '../../facts/facts.ts';
import type { Expr } from '../../program.ts';
import { unsetNumber } from '../given.ts';

/** The number that stands for "not given" where an expression is linked as a number. */
export function unsetOf(expr: Expr): number {
  if (expr.kind === 'posting' && (expr.column === 'to' || expr.column === 'of')) return UNSET;
  if (expr.kind === 'slot') return UNSET;
  return unsetNumber(expr.type);
}

/** Whether an expression may come to "not given". */
export function mayBeUnset(expr: Expr): boolean {
  switch (expr.kind) {
    case 'field':
      return expr.optional;
    case 'column':
      return expr.optional === true;
    case 'posting':
      return true;
    case 'or-else':
      return mayBeUnset(expr.otherwise);
    default:
      return false;
  }
}
