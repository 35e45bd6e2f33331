import type { Symbol_ } from '../resolve/bindings.ts';
import type { Expr } from '../syntax/ast.ts';
import type { Context } from './context.ts';
import type { Env } from './env.ts';
import { requireKnown } from './expect.ts';
import { nameParam } from './name-param.ts';
import { typeParam } from './type.ts';

/** Someone whom a block posts to: a known person (an entity), and of one kind throughout the block. */
export function requireReceiver(ctx: Context, to: Expr, env: Env, block: Symbol_): void {
  const typed = ctx.check(to, env);
  const { type } = typed;
  if (type.kind === 'error') return;
  if (type.kind !== 'ref' || type.of.kind !== 'entity') {
    ctx.report('outcome/not-a-person', { type: typeParam(type) }, to.span);
    return;
  }
  requireKnown(ctx, to, typed, 'value');
  const other = ctx.receivers.get(block);
  if (other === undefined) ctx.receivers.set(block, type.of);
  else if (other !== type.of) {
    ctx.report(
      'outcome/other-kind-of-person',
      { first: nameParam(other), second: nameParam(type.of) },
      to.span,
    );
  }
}
