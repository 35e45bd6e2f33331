import type { Expr } from '@bylaw/runtime';
import type { Maker, Scope } from './maker.ts';
import { thingOf } from './maker.ts';
import { setField } from './world.ts';

/** Takes a value away. */
export function takeValue(maker: Maker, expr: Expr, scope: Scope): void {
  if (expr.kind !== 'field') return;
  const thing = thingOf(maker, expr.of, scope);
  if (thing !== undefined) setField(maker.world, thing, expr.field, undefined);
}
