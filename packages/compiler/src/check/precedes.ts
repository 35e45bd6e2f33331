import type { Expr } from '../syntax/ast.ts';
import type { Context, Typed } from './context.ts';
import type { Env } from './env.ts';
import { requireKnown } from './expect.ts';
import { nameParam } from './name-param.ts';
import { BOOL, typeParam } from './type.ts';

/** `before this Sale`: only a record that is searched for can stand before another, and both must have a day. */
export function checkPrecedes(ctx: Context, node: Extract<Expr, { kind: 'precedes' }>, env: Env): Typed {
  const result: Typed = { type: BOOL, optional: false };
  const row = env.rows.at(-1);
  const of = ctx.check(node.of, env);
  if (of.type.kind === 'error') return result;
  if (row === undefined) {
    ctx.report('before/outside-search', {}, node.span);
    return result;
  }
  if (row.relation?.kind !== 'event') {
    const of = row.relation ?? row.block;
    ctx.report('before/no-day', { name: of === undefined ? [] : nameParam(of) }, node.span);
    return result;
  }
  if (of.type.kind !== 'ref' || of.type.of.kind !== 'event') {
    ctx.report('before/no-record', { type: typeParam(of.type) }, node.of.span);
    return result;
  }
  requireKnown(ctx, node.of, of, 'compare');
  return result;
}
