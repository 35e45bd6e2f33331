import type { Type } from '../resolve/bindings.ts';
import type { Expr } from '../syntax/ast.ts';
import type { Context } from './context.ts';
import type { Env } from './env.ts';
import { requireType, ungroup } from './expect.ts';
import type { Rational } from './rational.ts';
import { negate, rational } from './rational.ts';

/** The number that a literal stands for (money in fen, 70% as 7/10); undefined for anything else. */
export function readNumber(expr: Expr): Rational | undefined {
  let inner = ungroup(expr);
  let negative = false;
  while (inner.kind === 'negate') {
    negative = !negative;
    inner = ungroup(inner.of);
  }
  const number = readUnsigned(inner);
  return number !== undefined && negative ? negate(number) : number;
}

function readUnsigned(expr: Expr): Rational | undefined {
  switch (expr.kind) {
    case 'money':
    case 'count':
    case 'duration':
      return rational(expr.value);
    case 'percent':
      return rational(expr.value[0], expr.value[1]);
    default:
      return undefined;
  }
}

/** Whether an expression is a value that is written out: a literal, or a member of an enum. */
export function isConstant(ctx: Context, expr: Expr): boolean {
  const inner = ungroup(expr);
  switch (inner.kind) {
    case 'text':
    case 'date':
    case 'time':
    case 'bool':
      return true;
    case 'name':
      return ctx.bindings.get(inner)?.kind === 'member';
    default:
      return readNumber(inner) !== undefined;
  }
}

/** Checks a value that must be written out, of a type. */
export function requireConstant(ctx: Context, expr: Expr, env: Env, want: Type): void {
  const { type } = requireType(ctx, expr, env, want);
  if (type.kind !== 'error' && !isConstant(ctx, expr)) ctx.report('constant/not-written-out', {}, expr.span);
}
