import type { Symbol_ } from '../resolve/bindings.ts';
import { createNames, namesOf } from '../resolve/declare.ts';
import type { DueNode, DutyDecl, RequirementNode } from '../syntax/ast.ts';
import { createCanonical } from './canonical.ts';
import { isAlways } from './condition.ts';
import type { Context } from './context.ts';
import type { Env } from './env.ts';
import { addFacts, createEnv, openLayer } from './env.ts';
import { requireCondition, requireType } from './expect.ts';
import { nameParam } from './name-param.ts';
import { checkOutcome } from './outcome.ts';
import { conjunctsOf, walkExpr } from './parts.ts';
import { requireReceiver } from './receiver.ts';
import { checkDates, resolveSubject } from './rule.ts';
import { reportNoCalendar, requireLength } from './workdays.ts';

type DutySym = Extract<Symbol_, { readonly kind: 'duty' }>;

/** A duty: what must be there, of an event or in each period of a person, who answers for it, and what a lack costs. */
export function checkDuty(ctx: Context, symbol: DutySym): void {
  const { decl } = symbol;
  const subject = resolveSubject(ctx, symbol, decl.subject, decl.every === undefined ? 'event' : 'entity');
  if (subject?.relation === undefined) return;
  const env = createEnv(decl.every === undefined ? 'event' : 'period', symbol, subject);
  if (decl.every === 'workday') reportNoCalendar(ctx, decl.name.span);
  if (decl.where !== undefined) addFacts(env, requireCondition(ctx, decl.where, env));
  if (decl.against !== undefined) requireReceiver(ctx, decl.against, env, symbol);
  else if (decl.every !== undefined) ctx.receivers.set(symbol, subject.relation);
  else ctx.report('duty/against-whom', { name: nameParam(symbol) }, decl.name.span);
  if (decl.due !== undefined) checkDue(ctx, decl.due, decl, env);
  if (decl.requirements.length === 0) {
    ctx.report('duty/no-requirements', { name: nameParam(symbol) }, decl.name.span);
  }
  const names = createNames<RequirementNode>('rule', ctx);
  for (const node of decl.requirements) {
    names.declare(node.name, node);
    checkDates(ctx, node);
    checkRequirement(ctx, symbol, node, env);
  }
  checkForAll(ctx, symbol, env);
}

/** When an event falls due must be read off the event itself: it decides which month judges it. */
function checkDue(ctx: Context, due: DueNode, { every }: DutyDecl, env: Env): void {
  if (every !== undefined) ctx.report('duty/due-of-period', {}, due.span);
  requireType(ctx, due.at, env, { kind: 'date' });
  if (due.by !== undefined) {
    requireLength(ctx, due.by.length, env);
  }
  for (const part of [due.at, due.by?.length].flatMap((each) =>
    each === undefined ? [] : [...walkExpr(each)],
  )) {
    const name = part.kind === 'path' ? part.field : part;
    const isMeasure = name.kind === 'name' && ctx.bindings.get(name)?.kind === 'measure';
    if (part.kind === 'search' || part.kind === 'aggregate' || part.kind === 'deadline' || isMeasure) {
      ctx.report('duty/due-not-own', {}, part.span);
      return;
    }
  }
}

function checkRequirement(ctx: Context, symbol: DutySym, node: RequirementNode, env: Env): void {
  const before = ctx.errorCount();
  const inside = openLayer(env);
  if (node.when !== undefined) addFacts(inside, requireCondition(ctx, node.when, inside));
  requireCondition(ctx, node.holds, openLayer(inside));
  if (ctx.errorCount() === before) reportAlwaysMet(ctx, node);
  // What the requirement looked for is lacking, so nothing of it can be read where its price is said.
  if (node.otherwise !== undefined) {
    checkOutcome(ctx, node.otherwise, openLayer(inside), { kind: 'duty', block: symbol });
  } else if (symbol.decl.otherwise === undefined) {
    ctx.report('duty/no-outcome', { name: nameParam(namesOf(node.name)) }, node.name.span);
  }
}

/** The outcome of all lacks that have none of their own. */
function checkForAll(ctx: Context, symbol: DutySym, env: Env): void {
  const { otherwise, requirements }: DutyDecl = symbol.decl;
  if (otherwise === undefined) return;
  checkOutcome(ctx, otherwise, openLayer(env), { kind: 'duty', block: symbol });
  if (requirements.length > 0 && requirements.every((each) => each.otherwise !== undefined)) {
    ctx.report('duty/otherwise-unused', { name: nameParam(symbol) }, otherwise.span);
  }
}

/** A requirement that cannot lack: `yes`, or what its own `when` says already. */
function reportAlwaysMet(ctx: Context, { name, when, holds }: RequirementNode): void {
  const write = createCanonical(ctx);
  const given = new Set((when === undefined ? [] : conjunctsOf(when)).map(write));
  if (conjunctsOf(holds).every((term) => isAlways(term) || given.has(write(term)))) {
    ctx.report('duty/always-met', { name: nameParam(namesOf(name)) }, holds.span);
  }
}
