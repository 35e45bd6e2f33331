import type { Expr } from '@bylaw/runtime';
import { createRatio } from '@bylaw/runtime';
import type { Maker, Scope } from './maker.ts';
import { createScope, thingOf } from './maker.ts';

/**
 * Pushes a weighted sum of percentages as far as it goes, up to 100% or down to nothing, in all of its parts: one part
 * alone may weigh too little.
 */
export function pushValue(maker: Maker, expr: Expr, up: boolean, scope: Scope): void {
  switch (expr.kind) {
    case 'lift':
    case 'round':
      return pushValue(maker, expr.of, up, scope);
    case 'arith': {
      const { op, left, right } = expr;
      if (op === 'div') return void maker.edit(expr, createRatio(up ? 1 : 0, 1), up ? 1 : -1, scope);
      pushValue(maker, left, up, scope);
      pushValue(maker, right, op === 'sub' ? !up : up, scope);
      return;
    }
    case 'column': {
      const step = maker.program.steps.find((each) => each.id === expr.column);
      const thing = thingOf(maker, expr.of, scope);
      if (step?.kind === 'column' && thing !== undefined) {
        pushValue(maker, step.value, up, createScope([0, thing]));
      }
      return;
    }
    default:
      if (expr.type === 'percent') {
        maker.edit(expr, createRatio(up ? 1 : 0, 1), up ? 1 : -1, scope);
      }
  }
}
