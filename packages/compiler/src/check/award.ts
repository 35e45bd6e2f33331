import type { Symbol_ } from '../resolve/bindings.ts';
import type { GiftNode } from '../syntax/ast.ts';
import type { Context } from './context.ts';
import type { Env } from './env.ts';
import { addFacts, openLayer } from './env.ts';
import { requireCondition, requireType } from './expect.ts';
import { checkRank } from './ranking.ts';
import { createBlockEnv, resolveSubject } from './rule.ts';
import { MONEY } from './type.ts';

/** An award: to the first of a ranking, or to each person of whom a condition holds. */
export function checkAward(ctx: Context, symbol: Extract<Symbol_, { readonly kind: 'award' }>): void {
  const { decl } = symbol;
  const env = decl.rank === undefined ? checkCondition(ctx, symbol) : checkCompetition(ctx, symbol);
  if (env === undefined) return;
  const relation = env.subject?.relation;
  if (relation !== undefined) ctx.receivers.set(symbol, relation);
  checkGift(ctx, decl.gift, env);
}

function checkCompetition(
  ctx: Context,
  symbol: Extract<Symbol_, { readonly kind: 'award' }>,
): Env | undefined {
  const { rank, gift } = symbol.decl;
  if (rank === undefined) return undefined;
  if (gift.first === undefined) ctx.report('award/first-how-many', {}, gift.span);
  else if (gift.first < 1) ctx.report('award/nobody', {}, gift.span);
  if (rank.ties === 'share' && gift.give.kind === 'propose') {
    ctx.report('award/shared-proposal', {}, gift.give.span);
  }
  return checkRank(ctx, symbol, rank)?.env;
}

function checkCondition(ctx: Context, symbol: Extract<Symbol_, { readonly kind: 'award' }>): Env | undefined {
  const { subject: name, when, gift } = symbol.decl;
  if (name === undefined) return undefined;
  const subject = resolveSubject(ctx, symbol, name, 'entity');
  if (subject === undefined) return undefined;
  const env = createBlockEnv(symbol, subject);
  if (when !== undefined) addFacts(env, requireCondition(ctx, when, env));
  if (gift.first !== undefined) ctx.report('award/first-unranked', {}, gift.span);
  return env;
}

/** `give EXPR … if COND`: the condition tests the winner, and what it found is there for the amount. */
function checkGift(ctx: Context, gift: GiftNode, env: Env): void {
  const inside = openLayer(env);
  if (gift.only !== undefined) addFacts(inside, requireCondition(ctx, gift.only, inside));
  if (gift.give.kind === 'money') requireType(ctx, gift.give.amount, inside, MONEY);
}
