import { unsetOf } from '../evaluate/link/unset.ts';
import type { Ratio } from '../numbers/ratio.ts';
import { ZERO, fromInt } from '../numbers/ratio.ts';
import type { Expr } from '../program.ts';
import { sayPlain } from './rows.ts';
import type { Exact, Value } from './trace.ts';
import type { Tracer } from './tracer.ts';

/** A fraction as an explanation writes it: an integer where it is one. */
export function toExact({ n, d }: Ratio): Exact {
  return d === 1 ? n : [n, d];
}

/** An exact value as a fraction to count with. */
export function toRatio(value: Value['value']): Ratio {
  if (typeof value === 'number') return fromInt(value);
  if (typeof value === 'object' && value !== null) return { n: value[0], d: value[1] };
  return ZERO;
}

/** What the kernels make of an expression, in the run that is looked at. */
export function readValue(tracer: Tracer, expr: Expr): Value {
  const { type } = expr;
  if (isFraction(expr)) {
    const ratio = tracer.again.ratio(expr);
    return { type, value: ratio.d === 0 ? null : toExact(ratio) };
  }
  const number = tracer.again.number(expr);
  if (number === unsetOf(expr)) return { type, value: null };
  return { type, value: sayPlain(tracer, type, number) };
}

/** Whether the value is kept as a fraction. A percentage always is one. */
export function isFraction(expr: Expr): boolean {
  return expr.exact === true || expr.type === 'percent' || expr.kind === 'tiers';
}
