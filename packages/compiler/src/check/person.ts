import type { RelationSym, Type } from '../resolve/bindings.ts';
import type { Expr } from '../syntax/ast.ts';
import type { Context, Typed } from './context.ts';
import type { Env } from './env.ts';
import { requireCondition, requireKnown, requireType } from './expect.ts';
import { createEnv } from './env.ts';
import { resolveSymbol } from './find-symbol.ts';
import { nameParam } from './name-param.ts';
import { isBlock, kindOfAll, postedKinds, subjectRelation } from './postings.ts';
import { BOOL, COUNT, MONEY, typeParam } from './type.ts';

/** `first in R`, `place in R`: of the person whose month is looked at. */
export function checkPlace(ctx: Context, node: Extract<Expr, { kind: 'place' }>, env: Env): Typed {
  const ranking = resolveSymbol(ctx, node.ranking, ['ranking']);
  if (ranking !== undefined) {
    ctx.depend(ranking);
    requirePerson(ctx, node, env, subjectRelation(ctx.symbols, ranking));
  }
  return { type: node.first ? BOOL : COUNT, optional: false };
}

/** `won A`: this person got it this month. */
export function checkWon(ctx: Context, node: Extract<Expr, { kind: 'won' }>, env: Env): Typed {
  const award = resolveSymbol(ctx, node.award, ['award']);
  if (award !== undefined) {
    ctx.depend(award);
    requirePerson(ctx, node, env, subjectRelation(ctx.symbols, award));
  }
  return { type: BOOL, optional: false };
}

/** `all fines`: what every block posted of that kind to this person this month. */
export function checkAll(ctx: Context, node: Extract<Expr, { kind: 'all' }>, env: Env): Typed {
  const kind = kindOfAll(node.of);
  for (const symbol of ctx.symbols.all) {
    if (isBlock(symbol) && postedKinds(ctx.symbols, symbol).has(kind)) ctx.depend(symbol);
  }
  requirePerson(ctx, node, env);
  const type: Type = kind === 'suspension' ? { kind: 'days' } : kind === 'points' ? COUNT : MONEY;
  return { type, optional: false };
}

/** `P is suspended on D`: reads every block that suspends somebody. */
export function checkSuspended(ctx: Context, node: Extract<Expr, { kind: 'suspended' }>, env: Env): Typed {
  for (const symbol of ctx.symbols.all) {
    if (isBlock(symbol) && postedKinds(ctx.symbols, symbol).has('suspension')) ctx.depend(symbol);
  }
  const of = ctx.check(node.of, env);
  requireKnown(ctx, node.of, of, 'value');
  if (of.type.kind !== 'error' && (of.type.kind !== 'ref' || of.type.of.kind !== 'entity')) {
    ctx.report('outcome/not-a-person', { type: typeParam(of.type) }, node.of.span);
  }
  requireType(ctx, node.on, env, { kind: 'date' });
  return { type: BOOL, optional: false };
}

/** `months running (…) reaches 6`. */
export function checkStreak(ctx: Context, node: Extract<Expr, { kind: 'streak' }>, env: Env): Typed {
  requirePerson(ctx, node, env);
  // It is counted for every person, before this rule: what holds here and is found here is neither known nor found there.
  requireCondition(ctx, node.holds, createEnv(env.scope, env.block, env.subject));
  if (node.pauses !== undefined) {
    requireCondition(ctx, node.pauses, createEnv(env.scope, env.block, env.subject));
  }
  if (node.length < 2) ctx.report('streak/too-short', { length: node.length }, node.span);
  if (node.restart !== undefined && node.test !== 'reaches') {
    ctx.report('streak/restart-unused', { test: node.test }, node.restart.span);
  }
  return { type: BOOL, optional: false };
}

/** These look at the month of the person who is judged: not at an event, and not at a row of a search. */
export function requirePerson(ctx: Context, node: Expr, env: Env, wanted?: RelationSym): void {
  const relation = env.subject?.relation;
  if (env.scope !== 'month' || relation?.kind !== 'entity') {
    ctx.report('person/no-person', {}, node.span);
  } else if (env.rows.length > 0) {
    ctx.report('person/inside-search', {}, node.span);
  } else if (wanted !== undefined && wanted !== relation) {
    ctx.report('person/other-kind', { wanted: nameParam(wanted), actual: nameParam(relation) }, node.span);
  }
}
