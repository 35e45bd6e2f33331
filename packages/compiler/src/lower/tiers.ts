import type { Expr, Tier } from '@bylaw/runtime';
import type { Expr as ExprNode } from '../syntax/ast.ts';
import { valueType } from './context.ts';
import type { RuleContext } from './context.ts';
import { lift } from './nodes.ts';

/** `on credited by marginal tiers { up to 30000 CNY: 3%, above: 5% }` */
export function lowerTiers(rule: RuleContext, expr: ExprNode & { readonly kind: 'tiers' }, id: string): Expr {
  rule.policy.origin.set(id, expr.span);
  const on = rule.lower(expr.on, `${id}/on`);
  return {
    kind: 'tiers',
    type: valueType(rule, expr),
    exact: true,
    id,
    mode: expr.mode,
    on,
    tiers: expr.tiers.map((tier, at): Tier => {
      const place = `${id}/tier/${at + 1}`;
      rule.policy.origin.set(place, tier.span);
      const { bound, value } = tier.band;
      const rate = lift(rule.lower(tier.rate, place));
      if (value === undefined) return { inclusive: false, rate };
      const to = rule.lower(value, `${place}/to`);
      return { to: on.exact ? lift(to) : to, inclusive: bound === 'up-to', rate };
    }),
  };
}
