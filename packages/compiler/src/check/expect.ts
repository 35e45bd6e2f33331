import type { CodeFix } from '../diagnostics/diagnostic.ts';
import type { Type } from '../resolve/bindings.ts';
import type { Expr } from '../syntax/ast.ts';
import type { Context, Typed } from './context.ts';
import type { Env, Facts } from './env.ts';
import { sayExpr } from './say-expr.ts';
import { BOOL, isSameType, typeParam } from './type.ts';

/** An expression without the brackets around it. */
export function ungroup(expr: Expr): Expr {
  let inner = expr;
  while (inner.kind === 'group') inner = inner.of;
  return inner;
}

/** Checks an expression that must have a type and must be there. */
export function requireType(ctx: Context, expr: Expr, env: Env, want: Type): Typed {
  const typed = ctx.check(expr, env, want);
  if (!isSameType(typed.type, want)) reportMismatch(ctx, expr, typed.type, want);
  else requireKnown(ctx, expr, typed, 'value');
  return typed;
}

/** Checks a condition; gives what holds where it is true. */
export function requireCondition(ctx: Context, expr: Expr, env: Env): Facts | undefined {
  return requireType(ctx, expr, env, BOOL).facts;
}

/** What an optional value is used for, where a test is missing. */
export type OptionalUse = 'value' | 'compare' | 'reach';

/** Reports a value that may be unset where one is needed; in a chain of `and` offers the test. */
export function requireKnown(
  ctx: Context,
  expr: Expr,
  typed: Typed,
  use: OptionalUse,
  before?: CodeFix,
): void {
  if (!typed.optional) return;
  ctx.report('optional/untested', { name: sayExpr(expr), use }, expr.span, {
    fixes: before === undefined ? [] : [before],
  });
}

/**
 * A value of the wrong type. A bare number where a unit is meant is the most common slip: it says what to write, as
 * does a text where a member of an enum is meant.
 */
export function reportMismatch(ctx: Context, expr: Expr, actual: Type, want: Type): void {
  if (actual.kind === 'error' || want.kind === 'error') return;
  const inner = ungroup(expr);
  const bare = inner.kind === 'negate' ? ungroup(inner.of) : inner;
  if (bare.kind === 'count' && sayUnit(ctx, bare.value, want, 'en') !== undefined) {
    const zh = sayUnit(ctx, bare.value, want, 'zh') ?? '';
    const en = sayUnit(ctx, bare.value, want, 'en') ?? '';
    const text = ctx.languageAt(bare.span) === 'zh' ? zh : en;
    ctx.report('unit/missing', { number: bare.value, unit: want.kind, zh, en }, bare.span, {
      fixes: [{ title: { zh: `改为 ${zh}`, en: `Write ${en}` }, span: bare.span, text }],
    });
    return;
  }
  const fixes: CodeFix[] = [];
  if (want.kind === 'enum' && inner.kind === 'text') {
    const member = want.of.members.find(({ id, label }) => id === inner.value || label === inner.value);
    if (member !== undefined) {
      const text = ctx.languageAt(inner.span) === 'zh' ? member.label : member.id;
      fixes.push({ title: { zh: `改为 ${text}`, en: `Write ${text}` }, span: inner.span, text });
    }
  }
  ctx.report('type/mismatch', { actual: typeParam(actual), wanted: typeParam(want) }, expr.span, { fixes });
}

/** A bare number as a value with the unit that is wanted. */
function sayUnit(ctx: Context, number: number, want: Type, language: 'zh' | 'en'): string | undefined {
  switch (want.kind) {
    case 'money': {
      const currency = ctx.currency ?? 'CNY';
      return language === 'zh' && currency === 'CNY' ? `${number}元` : `${number} ${currency}`;
    }
    case 'percent':
      return `${number}%`;
    case 'days':
      return language === 'zh' ? `${number}天` : `${number} ${number === 1 ? 'day' : 'days'}`;
    case 'months':
      return language === 'zh' ? `${number}个月` : `${number} ${number === 1 ? 'month' : 'months'}`;
    case 'workdays':
      return language === 'zh' ? `${number}个工作日` : `${number} ${number === 1 ? 'workday' : 'workdays'}`;
    default:
      return undefined;
  }
}
