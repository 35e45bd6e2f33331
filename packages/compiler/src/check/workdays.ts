import type { CalendarSym, RelationSym } from '../resolve/bindings.ts';
import { firstHere } from '../resolve/declare.ts';
import type { Span } from '../source/span.ts';
import type { Expr, Name, SourceTree } from '../syntax/ast.ts';
import type { Context, Typed } from './context.ts';
import type { Env } from './env.ts';
import { reportMismatch, requireKnown, requireType } from './expect.ts';
import { resolveSymbol } from './find-symbol.ts';
import { BOOL } from './type.ts';

/** The one calendar of a policy: reports a second one, a week that is not said, and kinds of record that are no events. */
export function checkCalendar(ctx: Context, trees: readonly SourceTree[]): CalendarSym | undefined {
  const [first, ...others] = trees.flatMap((tree) => tree.calendars);
  if (first === undefined) return undefined;
  for (const { span } of others) {
    ctx.report('calendar/second', {}, span, { related: [{ span: first.span, label: firstHere }] });
  }
  for (const { workdays, span } of [first, ...others]) {
    if (workdays === undefined) ctx.report('calendar/no-week', {}, span);
  }
  const eventsOf = (names: readonly Name[]): readonly RelationSym[] =>
    names.flatMap((name) => resolveSymbol(ctx, name, ['event']) ?? []);
  for (const { off, on } of others) eventsOf([...off, ...on]);
  return { weekdays: first.workdays?.weekdays ?? 7, off: eventsOf(first.off), on: eventsOf(first.on) };
}

/** `date is a workday`. */
export function checkWorkday(ctx: Context, node: Extract<Expr, { kind: 'is-workday' }>, env: Env): Typed {
  requireType(ctx, node.of, env, { kind: 'date' });
  reportNoCalendar(ctx, node.span);
  return { type: BOOL, optional: false };
}

/** A length of time that a date is moved by: days, months or workdays. */
export function requireLength(ctx: Context, expr: Expr, env: Env): void {
  const length = ctx.check(expr, env);
  requireKnown(ctx, expr, length, 'value');
  const { kind } = length.type;
  if (kind === 'workdays') reportNoCalendar(ctx, expr.span);
  else if (kind !== 'days' && kind !== 'months') reportMismatch(ctx, expr, length.type, { kind: 'days' });
}

/** Says that a policy that counts workdays does not say which days are. */
export function reportNoCalendar(ctx: Context, span: Span): void {
  if (!ctx.hasCalendar) ctx.report('calendar/missing', {}, span);
}
