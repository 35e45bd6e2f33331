import { roundRatio } from '../numbers/ratio.ts';
import type { Expr } from '../program.ts';
import { toRatio } from './read-value.ts';
import type { Arithmetic } from './trace.ts';
import type { Tracer } from './tracer.ts';

/** An amount as it is posted. What is whole already needs no rounding, and relies on no assumption about it. */
export function traceWhole(tracer: Tracer, expr: Expr): Arithmetic {
  const of = tracer.arithmetic(expr);
  const before = of.value;
  if (typeof before !== 'object' || before === null) return of;
  const mode = tracer.program.policy.rounding;
  tracer.notes.about.add('policy');
  return { kind: 'round', type: of.type, value: roundRatio(toRatio(before), mode), mode, before, of };
}

/** A whole amount as a number: fen, or points. */
export function fenOf({ value }: Arithmetic): number {
  return typeof value === 'number' ? value : 0;
}
