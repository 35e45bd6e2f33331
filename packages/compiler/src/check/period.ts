import type { Expr } from '../syntax/ast.ts';
import type { Context, Typed } from './context.ts';
import type { Env } from './env.ts';
import { reportMismatch, requireKnown } from './expect.ts';
import { BOOL, isSameType } from './type.ts';

/** `date within the period`: of a block that looks at a person's period or month. */
export function checkWithinPeriod(
  ctx: Context,
  node: Extract<Expr, { kind: 'within-period' }>,
  env: Env,
): Typed {
  const of = ctx.check(node.of, env);
  if (!isSameType(of.type, { kind: 'date' })) reportMismatch(ctx, node.of, of.type, { kind: 'date' });
  else requireKnown(ctx, node.of, of, 'compare');
  requirePeriod(ctx, node, env);
  return { type: BOOL, optional: false };
}

/** `first day of the period`, `last day of the period`. */
export function checkPeriodDay(ctx: Context, node: Extract<Expr, { kind: 'period-day' }>, env: Env): Typed {
  requirePeriod(ctx, node, env);
  return { type: { kind: 'date' }, optional: false };
}

/** `the deadline`: of a duty that has one. */
export function checkDeadline(ctx: Context, node: Extract<Expr, { kind: 'deadline' }>, env: Env): Typed {
  const block = env.block?.kind === 'duty' ? env.block : undefined;
  if (block?.decl.due === undefined) {
    ctx.report('duty/no-deadline', { duty: block !== undefined }, node.span);
  }
  return { type: { kind: 'date' }, optional: false };
}

/** A block about an event is judged on a day, and has no period. */
function requirePeriod(ctx: Context, node: Expr, env: Env): void {
  if (env.scope === 'period' || env.scope === 'month') return;
  ctx.report('period/none', { event: env.scope === 'event' }, node.span);
}
