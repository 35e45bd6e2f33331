import type { Expr } from '@bylaw/runtime';
import type { Expr as ExprNode } from '../syntax/ast.ts';
import { lowerBound } from './constant.ts';
import { valueType } from './context.ts';
import type { RuleContext } from './context.ts';
import { lift } from './nodes.ts';

/** `on credited by marginal tiers { up to 30000 CNY: 3%, above: 5% }` */
export function lowerTiers(rule: RuleContext, expr: ExprNode & { readonly kind: 'tiers' }, id: string): Expr {
  rule.policy.origin.set(id, expr.span);
  return {
    kind: 'tiers',
    type: valueType(rule, expr),
    exact: true,
    id,
    mode: expr.mode,
    on: rule.lower(expr.on, `${id}/on`),
    tiers: expr.tiers.map((tier, at) => {
      rule.policy.origin.set(`${id}/tier/${at + 1}`, tier.span);
      return {
        ...lowerBound(rule.policy, tier.band),
        rate: lift(rule.lower(tier.rate, `${id}/tier/${at + 1}`)),
      };
    }),
  };
}
