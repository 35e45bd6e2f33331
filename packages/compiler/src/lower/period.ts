import type { Expr } from '@bylaw/runtime';
import type { Expr as ExprNode } from '../syntax/ast.ts';
import type { Within } from './within.ts';
import { refuse } from './context.ts';
import type { RuleContext } from './context.ts';

/** `first day of the period` */
export function lowerPeriodDay(
  rule: RuleContext,
  { which, span }: ExprNode & { readonly kind: 'period-day' },
): Expr {
  return rule.period?.[which] ?? refuse(rule, span, 'the period');
}

/** `date within the period`, as a date and two bounds. */
export function lowerWithinPeriod(
  rule: RuleContext,
  expr: ExprNode & { readonly kind: 'within-period' },
  id: string,
): Within {
  const date = rule.lower(expr.of, `${id}/of`);
  const bound = (which: 'first' | 'last'): Expr =>
    rule.period?.[which] ?? refuse(rule, expr.span, 'the period');
  return { date, from: bound('first'), to: bound('last') };
}
