import type { Symbol_, Type } from '../resolve/bindings.ts';
import { resolveType } from '../resolve/fields.ts';
import type { Expr, ParamDecl } from '../syntax/ast.ts';
import { isConstant, readNumber, requireConstant } from './constant.ts';
import type { Context } from './context.ts';
import type { Env } from './env.ts';
import { createEnv } from './env.ts';
import type { Rational } from './rational.ts';
import { add, compare, divide, isWhole, negate } from './rational.ts';
import { ERROR, isNumeric, typeParam } from './type.ts';

type ParamSym = Extract<Symbol_, { readonly kind: 'param' }>;

/** A param: values of one type that are written out, dates that rise, and a range that they all lie in. */
export function checkParam(ctx: Context, symbol: ParamSym): void {
  const { decl } = symbol;
  const env = createEnv('constant', symbol);
  const type = checkFirstValue(ctx, decl, env);
  ctx.valueTypes.set(symbol, type);
  for (const version of decl.versions) requireConstant(ctx, version.value, env, type);
  checkDates(ctx, decl);
  checkRange(ctx, decl, type, env);
}

function checkFirstValue(ctx: Context, decl: ParamDecl, env: Env): Type {
  if (decl.type !== undefined) {
    const type = resolveType(decl.type, ctx.symbols, ctx);
    if (type.kind === 'ref') {
      ctx.report('param/record', { type: typeParam(type) }, decl.type.span);
      return ERROR;
    }
    requireConstant(ctx, decl.value, env, type);
    return type;
  }
  const { type } = ctx.check(decl.value, env);
  if (type.kind !== 'error' && !isConstant(ctx, decl.value)) {
    ctx.report('constant/not-written-out', {}, decl.value.span);
    return ERROR;
  }
  return type;
}

function checkDates(ctx: Context, decl: ParamDecl): void {
  for (const [index, { from }] of decl.versions.entries()) {
    const before = decl.versions[index - 1]?.from;
    if (before === undefined || before.value < from.value) continue;
    ctx.report('param/dates-not-rising', { date: from.value, before: before.value }, from.span, {
      related: [{ span: before.span, label: { zh: '前一个日期', en: 'the date before' } }],
    });
  }
}

function checkRange(ctx: Context, decl: ParamDecl, type: Type, env: Env): void {
  const { range } = decl;
  if (range === undefined) return;
  if (type.kind !== 'error' && !isNumeric(type)) {
    ctx.report('param/range-of-what', { type: typeParam(type) }, range.span);
    return;
  }
  for (const end of [range.min, range.max, range.step]) {
    if (end !== undefined) requireConstant(ctx, end, env, type);
  }
  const [min, max] = [readNumber(range.min), readNumber(range.max)];
  if (min === undefined || max === undefined) return;
  if (compare(min, max) > 0) {
    ctx.report('param/range-empty', {}, range.span);
    return;
  }
  const values = [decl.value, ...decl.versions.map((version) => version.value)];
  for (const value of values) {
    const number = readNumber(value);
    if (number === undefined) continue;
    if (compare(number, min) < 0 || compare(number, max) > 0) {
      ctx.report('param/out-of-range', {}, value.span, {
        related: [{ span: range.span, label: { zh: '可调范围', en: 'the range' } }],
      });
    }
  }
  checkStep(ctx, range.step, min, [...values, range.max]);
}

/** Every value can be reached from the low end in whole steps. */
function checkStep(ctx: Context, step: Expr | undefined, min: Rational, values: readonly Expr[]): void {
  const size = step && readNumber(step);
  if (step === undefined || size === undefined) return;
  if (size.n <= 0n) {
    ctx.report('param/step-not-positive', {}, step.span);
    return;
  }
  for (const value of values) {
    const number = readNumber(value);
    if (number === undefined || isWhole(divide(add(number, negate(min)), size))) continue;
    ctx.report('param/off-step', {}, value.span, {
      related: [{ span: step.span, label: { zh: '步长', en: 'the step' } }],
    });
  }
}
