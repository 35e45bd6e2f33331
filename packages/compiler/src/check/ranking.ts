import type { RecordScope, Symbol_ } from '../resolve/bindings.ts';
import type { RankClause } from '../syntax/ast.ts';
import type { Context } from './context.ts';
import type { Env } from './env.ts';
import { addFacts } from './env.ts';
import { requireCondition, requireKnown } from './expect.ts';
import { createBlockEnv, resolveSubject } from './rule.ts';
import { isNumeric, typeParam } from './type.ts';

export function checkRanking(ctx: Context, symbol: Extract<Symbol_, { readonly kind: 'ranking' }>): void {
  checkRank(ctx, symbol, symbol.decl.rank);
}

/** Who competes, in which groups, by what. Gives the place at which the winner is looked at. */
export function checkRank(
  ctx: Context,
  symbol: Symbol_,
  rank: RankClause,
): { readonly env: Env; readonly subject: RecordScope } | undefined {
  const subject = resolveSubject(ctx, symbol, rank.among, 'entity');
  if (subject === undefined) return undefined;
  const env = createBlockEnv(symbol, subject);
  if (rank.where !== undefined) addFacts(env, requireCondition(ctx, rank.where, env));
  for (const group of rank.per) {
    const typed = ctx.check(group, env);
    requireKnown(ctx, group, typed, 'value');
    const { type } = typed;
    const groups =
      type.kind === 'enum' || type.kind === 'text' || type.kind === 'ref' || type.kind === 'bool';
    if (!groups && type.kind !== 'error')
      ctx.report('ranking/not-a-group', { type: typeParam(type) }, group.span);
  }
  const by = ctx.check(rank.by, env);
  requireKnown(ctx, rank.by, by, 'value');
  if (by.type.kind !== 'error' && !isNumeric(by.type)) {
    ctx.report('ranking/not-a-number', { type: typeParam(by.type) }, rank.by.span);
  }
  return { env, subject };
}
