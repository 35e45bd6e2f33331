import type { Expr } from '@bylaw/runtime';
import { freeSlots, partsOf, walkExpr } from './walk.ts';

/** Known before the rows of a slot are looked at: reads only slots that were bound earlier. */
export function isHoistable(expr: Expr, slot: number): boolean {
  return [...freeSlots(expr)].every((each) => each < slot);
}

/** Depends on the candidate alone and on nothing that blocks compute: it can be tested while an index is built. */
export function isIndexable(expr: Expr, slot: number): boolean {
  let plain = true;
  walkExpr(expr, (each) => {
    switch (each.kind) {
      case 'find':
      case 'aggregate':
      case 'column':
      case 'streak-test':
      case 'suspended':
      case 'line':
      case 'tiers':
        plain = false;
        break;
      case 'slot':
        if (each.slot !== slot) plain = false;
    }
  });
  return plain;
}

/** A field path of the candidate whose whole values can be hashed. */
export function isKey(expr: Expr, slot: number): boolean {
  if (expr.exact || expr.type === 'bool') return false;
  let inner = expr;
  while (inner.kind === 'field' || inner.kind === 'posting') inner = inner.of;
  return inner.kind === 'slot' && inner.slot === slot;
}

/** The steps of paths that must be known for an expression to be read. */
export function guardsOf(expr: Expr): readonly Expr[] {
  const guards: Expr[] = [];
  const collect = (each: Expr): void => {
    for (const part of partsOf(each)) collect(part);
    if ((each.kind === 'field' || each.kind === 'column') && each.of.kind === 'field' && each.of.optional)
      guards.push(each.of);
  };
  collect(expr);
  return guards;
}

/** Whether it reads on from who got a posting: the house has no fields. */
export function readsThroughTo(expr: Expr, slot: number): boolean {
  let found = false;
  walkExpr(expr, (each) => {
    if (each.kind !== 'field' && each.kind !== 'column') return;
    if (
      each.of.kind === 'posting' &&
      each.of.column === 'to' &&
      each.of.of.kind === 'slot' &&
      each.of.of.slot === slot
    )
      found = true;
  });
  return found;
}

/** Whether a value may be unset: an optional field, or arithmetic on one. */
export function mayBeUnset(expr: Expr): boolean {
  switch (expr.kind) {
    case 'field':
      return expr.optional;
    case 'column':
      return expr.optional === true;
    case 'posting':
      return expr.column === 'to';
    case 'shift':
      return mayBeUnset(expr.date) || mayBeUnset(expr.by);
    case 'arith':
      return mayBeUnset(expr.left) || mayBeUnset(expr.right);
    case 'lift':
    case 'round':
      return mayBeUnset(expr.of);
    default:
      return false;
  }
}
