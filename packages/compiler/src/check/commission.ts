import type { Symbol_ } from '../resolve/bindings.ts';
import type { Context } from './context.ts';
import { addFacts } from './env.ts';
import { requireCondition, requireType } from './expect.ts';
import { createBlockEnv, resolveSubject } from './rule.ts';
import { MONEY } from './type.ts';

/** A commission: money for each person of whom `where` holds. */
export function checkCommission(
  ctx: Context,
  symbol: Extract<Symbol_, { readonly kind: 'commission' }>,
): void {
  const { decl } = symbol;
  const subject = resolveSubject(ctx, symbol, decl.subject, 'entity');
  if (subject?.relation === undefined) return;
  ctx.receivers.set(symbol, subject.relation);
  const env = createBlockEnv(symbol, subject);
  if (decl.where !== undefined) addFacts(env, requireCondition(ctx, decl.where, env));
  requireType(ctx, decl.pay, env, MONEY);
}
