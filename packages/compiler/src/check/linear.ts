import type { Symbol_ } from '../resolve/bindings.ts';
import type { Expr } from '../syntax/ast.ts';
import { leftSpine } from './arith.ts';
import { readNumber } from './constant.ts';
import type { Context } from './context.ts';
import { ungroup } from './expect.ts';
import type { Rational } from './rational.ts';
import { ZERO, add, compare, divide, multiply, rational } from './rational.ts';

type ParamSym = Extract<Symbol_, { readonly kind: 'param' }>;

/** A sum of a number and of params, each times a number: what can be proved over the whole range of the params. */
export interface Linear {
  readonly constant: Rational;
  readonly terms: ReadonlyMap<ParamSym, Rational>;
}

/** Nesting past this is not taken apart. */
const DEEPEST = 64;

function constantForm(constant: Rational): Linear {
  return { constant, terms: new Map() };
}

/** An expression over numbers and params as such a sum; undefined where it is none. */
export function readLinear(ctx: Context, expr: Expr, depth = 0): Linear | undefined {
  if (depth > DEEPEST) return undefined;
  const inner = ungroup(expr);
  const number = readNumber(inner);
  if (number !== undefined) return constantForm(number);
  switch (inner.kind) {
    case 'name': {
      const binding = ctx.bindings.get(inner);
      if (binding?.kind !== 'declaration' || binding.symbol.kind !== 'param') return undefined;
      return { constant: ZERO, terms: new Map([[binding.symbol, rational(1)]]) };
    }
    case 'negate':
      return scale(readLinear(ctx, inner.of, depth + 1), rational(-1));
    case 'percent-of': {
      const percent = readNumber(inner.percent);
      return percent && scale(readLinear(ctx, inner.of, depth + 1), percent);
    }
    case 'binary': {
      const { first, steps } = leftSpine(inner);
      let left = readLinear(ctx, first, depth + 1);
      for (const step of steps) {
        if (left === undefined) return undefined;
        left = combine(step.op, left, readLinear(ctx, step.right, depth + 1));
      }
      return left;
    }
    default:
      return undefined;
  }
}

function combine(
  op: Extract<Expr, { kind: 'binary' }>['op'],
  left: Linear,
  right: Linear | undefined,
): Linear | undefined {
  if (right === undefined) return undefined;
  switch (op) {
    case 'add':
      return addLinear(left, right);
    case 'sub':
      return addLinear(left, scale(right, rational(-1)) ?? right);
    case 'mul':
      if (right.terms.size === 0) return scale(left, right.constant);
      return left.terms.size === 0 ? scale(right, left.constant) : undefined;
    case 'div':
      if (right.terms.size > 0 || right.constant.n === 0n) return undefined;
      return scale(left, divide(rational(1), right.constant));
  }
}

function scale(form: Linear | undefined, by: Rational): Linear | undefined {
  if (form === undefined) return undefined;
  return {
    constant: multiply(form.constant, by),
    terms: new Map([...form.terms].map(([param, factor]) => [param, multiply(factor, by)])),
  };
}

export function addLinear(a: Linear, b: Linear): Linear {
  const terms = new Map(a.terms);
  for (const [param, factor] of b.terms) {
    const sum = add(terms.get(param) ?? ZERO, factor);
    if (sum.n === 0n) terms.delete(param);
    else terms.set(param, sum);
  }
  return { constant: add(a.constant, b.constant), terms };
}

export function subtractLinear(a: Linear, b: Linear): Linear {
  return addLinear(a, scale(b, rational(-1)) ?? b);
}

/** The least and the greatest value of a sum from one change of its params to the next. */
export interface Extent {
  readonly min: Rational;
  readonly max: Rational;
}

/**
 * What a sum can come to: on each day on which a param without a range changes, with every param that has a range
 * anywhere inside it.
 */
export function extentsOf(form: Linear): readonly Extent[] {
  const days = new Set(['']);
  for (const param of form.terms.keys()) {
    if (param.decl.range === undefined) for (const { from } of param.decl.versions) days.add(from.value);
  }
  return [...days].sort().map((day) => extentOn(form, day));
}

function extentOn(form: Linear, day: string): Extent {
  let [min, max] = [form.constant, form.constant];
  for (const [param, factor] of form.terms) {
    const [low, high] = rangeOn(param, day);
    const [a, b] = [multiply(low, factor), multiply(high, factor)];
    min = add(min, compare(a, b) <= 0 ? a : b);
    max = add(max, compare(a, b) <= 0 ? b : a);
  }
  return { min, max };
}

/** The range of a param, or twice its value on a day. What is no number was reported where the param is declared. */
function rangeOn({ decl }: ParamSym, day: string): readonly [Rational, Rational] {
  const [low, high] =
    decl.range === undefined ? [] : [readNumber(decl.range.min), readNumber(decl.range.max)];
  if (low !== undefined && high !== undefined) return [low, high];
  let value = readNumber(decl.value) ?? ZERO;
  for (const version of decl.versions) {
    if (version.from.value <= day) value = readNumber(version.value) ?? value;
  }
  return [value, value];
}

/** The least and greatest over all days. */
export function wholeExtent(form: Linear): Extent {
  return extentsOf(form).reduce((a, b) => ({
    min: compare(a.min, b.min) <= 0 ? a.min : b.min,
    max: compare(a.max, b.max) >= 0 ? a.max : b.max,
  }));
}

/** Params of a sum that a director may turn. */
export function turnable(form: Linear): readonly ParamSym[] {
  return [...form.terms.keys()].filter((param) => param.decl.range !== undefined);
}
