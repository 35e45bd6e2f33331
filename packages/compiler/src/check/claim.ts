import type { RelationSym, Symbol_ } from '../resolve/bindings.ts';
import type { ClaimDecl } from '../syntax/ast.ts';
import type { Context } from './context.ts';
import type { Env } from './env.ts';
import { requireType } from './expect.ts';
import { checkHidden } from './hidden.ts';
import { nameParam, namesParam } from './name-param.ts';
import { walkOutcomes } from './postings.ts';
import { checkRules, createBlockEnv, resolveSubject } from './rule.ts';
import { MONEY } from './type.ts';

/** A claim: the first rule that applies decides, so there is always one, and none stands where it is never reached. */
export function checkClaim(ctx: Context, symbol: Extract<Symbol_, { readonly kind: 'claim' }>): void {
  const { decl } = symbol;
  const subject = resolveSubject(ctx, symbol, decl.subject, 'event');
  if (subject?.relation === undefined) return;
  const env = createBlockEnv(symbol, subject);
  const before = ctx.errorCount();
  checkAmount(ctx, decl, subject.relation, env);
  checkRules(ctx, decl.rules, env, { kind: 'claim', block: symbol });
  const otherwise = decl.rules.findIndex((rule) => rule.when === undefined);
  if (otherwise < 0) {
    ctx.report('claim/no-otherwise', { name: nameParam(symbol) }, decl.name.span);
  }
  if (ctx.errorCount() === before) checkHidden(ctx, decl.rules, true);
}

/** The money that a claim gives away: `crediting`, or the one money field of its event. */
function checkAmount(ctx: Context, decl: ClaimDecl, relation: RelationSym, env: Env): void {
  if (decl.crediting !== undefined) {
    requireType(ctx, decl.crediting, env, MONEY);
    return;
  }
  if (!postsWholeAmount(decl)) return;
  const fields = relation.fields.filter((field) => field.type.kind === 'money');
  const [field, ...others] = fields;
  const span = decl.subject.span;
  if (field === undefined) ctx.report('claim/no-money', { event: nameParam(relation) }, span);
  else if (others.length > 0) {
    ctx.report('claim/several-moneys', { event: nameParam(relation), fields: namesParam(fields) }, span);
  } else if (field.optional) {
    ctx.report('claim/money-optional', { event: nameParam(relation), field: nameParam(field) }, span);
  }
}

/** Whether an outcome takes the amount of the event, rather than one of its own. */
function postsWholeAmount(decl: ClaimDecl): boolean {
  return decl.rules.some((rule) =>
    [...walkOutcomes(rule.outcome)].some(
      (each) =>
        (each.kind === 'credit' && each.amount === undefined) ||
        each.kind === 'credit-house' ||
        each.kind === 'split' ||
        each.kind === 'reverse',
    ),
  );
}
