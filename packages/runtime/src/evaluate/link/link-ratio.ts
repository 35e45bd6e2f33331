import { addRatio, divRatio, fromInt, mulRatio, subRatio } from '../../numbers/ratio.ts';
import type { Arith, Expr } from '../../program.ts';
import { UNSET_RATIO, maxRatio, minRatio, ratioOfGiven, ratioOfPoints } from '../given.ts';
import type { RatioOf } from '../plan.ts';
import { sumRatio } from '../sum.ts';
import { linkRatioConstant, linkRatioParam } from './constant.ts';
import { linkField } from './link-field.ts';
import { linkRatioCell } from './link-table.ts';
import { linkTiers } from './link-tiers.ts';
import type { Linker } from './linker.ts';
import { mayBeUnset, unsetOf } from './unset.ts';

/** An expression as an exact fraction. What is whole is lifted, so that no program can mix the two. */
export function linkRatio(linker: Linker, expr: Expr): RatioOf {
  if (expr.kind === 'lift') return linkRatio(linker, expr.of);
  if (expr.exact !== true && !(expr.kind === 'field' && expr.type === 'percent')) return lift(linker, expr);
  switch (expr.kind) {
    case 'const':
      return linkRatioConstant(expr.value);
    case 'field': {
      const points = linkField(linker, expr);
      const unset = unsetOf(expr);
      const percent = expr.type === 'percent';
      if (percent) return (run) => ratioOfPoints(points(run));
      return (run) => ratioOfGiven(points(run), unset);
    }
    case 'param':
      return linkRatioParam(linker, expr.param, expr.at);
    case 'arith':
      return linkArith(linker, expr);
    case 'or-else': {
      const of = linkRatio(linker, expr.of);
      const otherwise = linkRatio(linker, expr.otherwise);
      return (run) => {
        const value = of(run);
        return value === UNSET_RATIO ? otherwise(run) : value;
      };
    }
    case 'aggregate': {
      const query = linker.query(expr.query, expr.id);
      const value = expr.value === undefined ? undefined : linkRatio(linker, expr.value);
      return value === undefined ? lift(linker, expr) : (run) => sumRatio(run, query, value);
    }
    case 'lookup':
      return linkRatioCell(linker, expr);
    case 'tiers':
      return linkTiers(linker, expr);
    case 'column': {
      const step = linker.names.step(expr.column);
      const of = linker.number(expr.of);
      return (run) => run.results[step].ratios[of(run)];
    }
    default:
      return lift(linker, expr);
  }
}

function lift(linker: Linker, expr: Expr): RatioOf {
  const of = linker.number(expr);
  if (!mayBeUnset(expr)) return (run) => fromInt(of(run));
  const unset = unsetOf(expr);
  return (run) => ratioOfGiven(of(run), unset);
}

function linkArith(linker: Linker, { op, left, right, otherwise }: Arith): RatioOf {
  const a = linkRatio(linker, left);
  const b = linkRatio(linker, right);
  switch (op) {
    case 'add':
      return (run) => addRatio(a(run), b(run));
    case 'sub':
      return (run) => subRatio(a(run), b(run));
    case 'mul':
      return (run) => mulRatio(a(run), b(run));
    case 'min':
      return (run) => minRatio(a(run), b(run));
    case 'max':
      return (run) => maxRatio(a(run), b(run));
    case 'div': {
      if (otherwise === undefined) return (run) => divRatio(a(run), b(run));
      const instead = linkRatio(linker, otherwise);
      return (run) => {
        const divisor = b(run);
        return divisor.n === 0 ? instead(run) : divRatio(a(run), divisor);
      };
    }
  }
}
