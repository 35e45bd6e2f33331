import type { Expr } from '../syntax/ast.ts';
import { checkBands } from './bands.ts';
import type { Context, Typed } from './context.ts';
import type { Env } from './env.ts';
import { requireKnown, requireType } from './expect.ts';
import { ERROR, MONEY, PERCENT, typeParam } from './type.ts';

/** `on E by marginal tiers { … }`: rates on money are percentages, rates on a count are money for each. */
export function checkTiers(ctx: Context, node: Extract<Expr, { kind: 'tiers' }>, env: Env): Typed {
  const on = ctx.check(node.on, env);
  requireKnown(ctx, node.on, on, 'value');
  const { type } = on;
  if (type.kind !== 'money' && type.kind !== 'count' && type.kind !== 'error') {
    ctx.report('tiers/not-an-amount', { type: typeParam(type) }, node.on.span);
  }
  const rate = type.kind === 'money' ? PERCENT : type.kind === 'count' ? MONEY : ERROR;
  checkBands(
    ctx,
    node.tiers.map((tier) => tier.band),
    type.kind === 'money' || type.kind === 'count' ? type : ERROR,
    env,
    false,
    node,
  );
  for (const tier of node.tiers) requireType(ctx, tier.rate, env, rate);
  return { type: { kind: 'money', exact: true }, optional: false };
}
