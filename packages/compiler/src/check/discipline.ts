import type { Symbol_ } from '../resolve/bindings.ts';
import type { Context } from './context.ts';
import { checkHidden } from './hidden.ts';
import { nameParam } from './name-param.ts';
import { requireReceiver } from './receiver.ts';
import { checkRules, createBlockEnv, resolveSubject } from './rule.ts';

/** A discipline: every rule that applies is an offence of the person it names, or of each person every month. */
export function checkDiscipline(
  ctx: Context,
  symbol: Extract<Symbol_, { readonly kind: 'discipline' }>,
): void {
  const { decl } = symbol;
  const monthly = decl.each === 'month';
  const subject = resolveSubject(ctx, symbol, decl.subject, monthly ? 'entity' : 'event');
  if (subject?.relation === undefined) return;
  const env = createBlockEnv(symbol, subject);
  if (decl.against !== undefined) requireReceiver(ctx, decl.against, env, symbol);
  else if (monthly) ctx.receivers.set(symbol, subject.relation);
  if (decl.rules.length === 0) ctx.report('discipline/no-rules', { name: nameParam(symbol) }, decl.name.span);
  const before = ctx.errorCount();
  checkRules(ctx, decl.rules, env, { kind: 'discipline', block: symbol });
  if (ctx.errorCount() === before) checkHidden(ctx, decl.rules, false);
}
