import { isCurrency } from '../resolve/header.ts';
import { addFacts, openLayer } from './env.ts';
import type { Env, Facts } from './env.ts';
import type { Expr } from '../syntax/ast.ts';
import { checkBinary, checkClamp, checkElse, checkNegate, checkPercentOf } from './arith.ts';
import { checkAssessed } from './assessed.ts';
import { checkCompare, checkIn, checkKnown, checkWithin } from './compare.ts';
import { checkComplete } from './complete.ts';
import type { Context, Typed, Want } from './context.ts';
import { requireCondition } from './expect.ts';
import { checkName, checkThis } from './name.ts';
import { checkPath } from './path.ts';
import { checkDeadline, checkPeriodDay, checkWithinPeriod } from './period.ts';
import { checkAll, checkPlace, checkStreak, checkSuspended, checkWon } from './person.ts';
import { checkPrecedes } from './precedes.ts';
import { checkAggregate, checkSearch } from './search.ts';
import { checkCall } from './table.ts';
import { checkTiers } from './tiers.ts';
import { checkWorkday } from './workdays.ts';
import { BOOL } from './type.ts';

/** Types one expression of any kind. Callers go through `Context.check`, which keeps the result. */
export function checkExpr(ctx: Context, expr: Expr, env: Env, want?: Want): Typed {
  switch (expr.kind) {
    case 'name':
      return checkName(ctx, expr, env, want);
    case 'this':
      return checkThis(ctx, expr, env);
    case 'path':
      return checkPath(ctx, expr, env);
    case 'call':
      return checkCall(ctx, expr, env);
    case 'binary':
      return checkBinary(ctx, expr, env);
    case 'else':
      return checkElse(ctx, expr, env, want);
    case 'negate':
      return checkNegate(ctx, expr, env);
    case 'percent-of':
      return checkPercentOf(ctx, expr, env);
    case 'clamp':
      return checkClamp(ctx, expr, env);
    case 'compare':
      return checkCompare(ctx, expr, env);
    case 'within':
      return checkWithin(ctx, expr, env);
    case 'is-workday':
      return checkWorkday(ctx, expr, env);
    case 'precedes':
      return checkPrecedes(ctx, expr, env);
    case 'within-period':
      return checkWithinPeriod(ctx, expr, env);
    case 'deadline':
      return checkDeadline(ctx, expr, env);
    case 'complete':
      return checkComplete(ctx, expr, env);
    case 'period-day':
      return checkPeriodDay(ctx, expr, env);
    case 'in':
      return checkIn(ctx, expr, env);
    case 'suspended':
      return checkSuspended(ctx, expr, env);
    case 'known':
      return checkKnown(ctx, expr, env);
    case 'and':
      return checkAnd(ctx, expr, env);
    case 'or':
      for (const term of expr.terms) requireCondition(ctx, term, openLayer(env, { chained: false }));
      return { type: BOOL, optional: false };
    case 'not':
      requireCondition(ctx, expr.of, openLayer(env, { chained: false }));
      return { type: BOOL, optional: false };
    case 'group':
      return ctx.check(expr.of, env, want);
    case 'search':
      return checkSearch(ctx, expr, env);
    case 'aggregate':
      return checkAggregate(ctx, expr, env);
    case 'place':
      return checkPlace(ctx, expr, env);
    case 'assessed':
      return checkAssessed(ctx, expr, env);
    case 'won':
      return checkWon(ctx, expr, env);
    case 'streak':
      return checkStreak(ctx, expr, env);
    case 'all':
      return checkAll(ctx, expr, env);
    case 'tiers':
      return checkTiers(ctx, expr, env);
    default:
      return typeLiteral(ctx, expr);
  }
}

/** Each term is read with what those before it found and tested. */
function checkAnd(ctx: Context, node: { readonly terms: readonly Expr[] }, env: Env): Typed {
  const inside = openLayer(env);
  const known: string[] = [];
  const found: Facts['found'][number][] = [];
  for (const term of node.terms) {
    const facts = requireCondition(ctx, term, inside);
    addFacts(inside, facts);
    known.push(...(facts?.known ?? []));
    found.push(...(facts?.found ?? []));
  }
  return { type: BOOL, optional: false, facts: { known, found } };
}

function typeLiteral(
  ctx: Context,
  expr: Extract<
    Expr,
    { kind: 'text' | 'date' | 'money' | 'percent' | 'count' | 'duration' | 'time' | 'bool' }
  >,
): Typed {
  switch (expr.kind) {
    case 'money':
      if (isCurrency(ctx.currency) && expr.currency !== ctx.currency) {
        ctx.report('unit/other-currency', { currency: expr.currency, policy: ctx.currency }, expr.span);
      }
      return { type: { kind: 'money', exact: false }, optional: false };
    case 'count':
      return { type: { kind: 'count', exact: false }, optional: false };
    case 'duration':
      return { type: { kind: expr.unit }, optional: false };
    default:
      return { type: { kind: expr.kind }, optional: false };
  }
}
