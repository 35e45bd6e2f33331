import type { RecordScope, RelationSym, Symbol_ } from '../resolve/bindings.ts';
import { createNames } from '../resolve/declare.ts';
import type { Name, RuleNode } from '../syntax/ast.ts';
import type { Context } from './context.ts';
import type { Env } from './env.ts';
import { addFacts, createEnv, openLayer } from './env.ts';
import { requireCondition } from './expect.ts';
import { resolveSymbol } from './find-symbol.ts';
import type { OutcomePlace } from './outcome.ts';
import { checkOutcome } from './outcome.ts';

/** The record that a block judges, by the name of its kind; reported where there is none of that kind. */
export function resolveSubject(
  ctx: Context,
  symbol: Symbol_,
  name: Name,
  kind: 'entity' | 'event',
): RecordScope | undefined {
  const relation: RelationSym | undefined = resolveSymbol(ctx, name, [kind]);
  return relation && { what: 'subject', relation, by: symbol.decl };
}

/** The place at which a block's own expressions stand: a day for events, a month for people. */
export function createBlockEnv(symbol: Symbol_, subject: RecordScope | undefined): Env {
  return createEnv(subject?.relation?.kind === 'event' ? 'event' : 'month', symbol, subject);
}

/** The rules of a block: names used once, dates in order, conditions, and outcomes that see what the conditions found. */
export function checkRules(ctx: Context, rules: readonly RuleNode[], env: Env, place: OutcomePlace): void {
  const names = createNames<RuleNode>('rule', ctx);
  for (const rule of rules) {
    names.declare(rule.name, rule);
    checkDates(ctx, rule);
    const inside = openLayer(env);
    if (rule.when !== undefined) addFacts(inside, requireCondition(ctx, rule.when, inside));
    checkOutcome(ctx, rule.outcome, inside, place);
  }
}

/** `from` and `until` are both inside the rule's time, so they may be one day. */
export function checkDates(ctx: Context, { from, until }: Pick<RuleNode, 'from' | 'until'>): void {
  if (from === undefined || until === undefined || from.value <= until.value) return;
  ctx.report('rule/period-empty', { from: from.value, until: until.value }, until.span, {
    related: [{ span: from.span, label: { zh: '从这天起', en: 'from this day' } }],
  });
}
