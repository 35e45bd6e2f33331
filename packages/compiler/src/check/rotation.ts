import type { RecordScope, Symbol_ } from '../resolve/bindings.ts';
import { createNames } from '../resolve/declare.ts';
import type { Expr, RotationDecl, TurnClause } from '../syntax/ast.ts';
import type { Context } from './context.ts';
import type { Env } from './env.ts';
import { addFacts, openLayer } from './env.ts';
import { requireCondition, requireKnown } from './expect.ts';
import { nameParam } from './name-param.ts';
import { checkOutcome } from './outcome.ts';
import { requireReceiver } from './receiver.ts';
import { createBlockEnv, resolveSubject } from './rule.ts';
import { isNumeric, typeParam } from './type.ts';

type RotationSym = Extract<Symbol_, { readonly kind: 'rotation' }>;
/** A clause of a certain kind. */
export type Clause<K extends TurnClause['kind']> = Extract<TurnClause, { readonly kind: K }>;

/** The one clause of a kind that a rotation has; `gives` and `passes` may be several. */
export function clauseOf<K extends TurnClause['kind']>(
  { clauses }: RotationDecl,
  kind: K,
): Clause<K> | undefined {
  return clauses.find((each): each is Clause<K> => each.kind === kind);
}

/** A rotation: whom events fall to. Its conditions see the event, and those that pass somebody over the candidate. */
export function checkRotation(ctx: Context, symbol: RotationSym): void {
  const { decl } = symbol;
  const subject = resolveSubject(ctx, symbol, decl.subject, 'event');
  const person = resolveSubject(ctx, symbol, decl.among, 'entity');
  if (subject?.relation === undefined || person?.relation === undefined) return;
  ctx.receivers.set(symbol, person.relation);
  const month = createBlockEnv(symbol, person);
  if (decl.where !== undefined) addFacts(month, requireCondition(ctx, decl.where, openLayer(month)));
  const candidate: RecordScope = { what: 'candidate', relation: person.relation, by: decl };
  const names = createNames<TurnClause>('rule', ctx);
  for (const clause of decl.clauses) {
    const env = createBlockEnv(symbol, subject);
    if (clause.kind === 'gives' || clause.kind === 'passes') names.declare(clause.name, clause);
    checkClause(ctx, symbol, clause, { month, env, candidate });
  }
  for (const kind of ['starts', 'order'] as const) {
    if (clauseOf(decl, kind) === undefined)
      ctx.report('rotation/unsaid', { name: nameParam(symbol), what: kind }, decl.name.span);
  }
  const received = clauseOf(decl, 'received');
  const otherwise = clauseOf(decl, 'otherwise');
  if (otherwise === undefined) return;
  names.declare(otherwise.rule.name, otherwise);
  if (received === undefined) {
    ctx.report('rotation/nobody-receives', { name: nameParam(symbol) }, otherwise.rule.name.span);
  }
}

interface Places {
  /** A person, and the month. */
  readonly month: Env;
  /** The event. */
  readonly env: Env;
  readonly candidate: RecordScope;
}

function checkClause(
  ctx: Context,
  symbol: RotationSym,
  clause: TurnClause,
  { month, env, candidate }: Places,
): void {
  switch (clause.kind) {
    case 'starts':
      return;
    case 'order':
      return checkOrder(ctx, clause.by, openLayer(month));
    case 'gives':
      addFacts(env, requireCondition(ctx, clause.when, env));
      return requireReceiver(ctx, clause.to, env, symbol);
    case 'passes':
      requireCondition(ctx, clause.when, openLayer(env, { rows: [candidate] }));
      return;
    case 'received':
      return checkReceived(ctx, symbol, clause.by, env);
    case 'nobody':
      return requireReceiver(ctx, clause.to, env, symbol);
    case 'otherwise':
      return checkOutcome(ctx, clause.rule.outcome, env, { kind: 'rotation', block: symbol });
  }
}

/** Where somebody stands at first: a number or a day. */
function checkOrder(ctx: Context, by: Expr, env: Env): void {
  const typed = ctx.check(by, env);
  requireKnown(ctx, by, typed, 'value');
  const { type } = typed;
  if (type.kind === 'error' || type.kind === 'date' || type.kind === 'time' || isNumeric(type)) return;
  ctx.report('rotation/no-order', { type: typeParam(type) }, by.span);
}

/** Who received may be unset: then whoever should have counts. */
function checkReceived(ctx: Context, symbol: RotationSym, by: Expr, env: Env): void {
  const { type } = ctx.check(by, env);
  const people = ctx.receivers.get(symbol);
  if (type.kind === 'error' || (type.kind === 'ref' && type.of === people)) return;
  if (type.kind !== 'ref' || type.of.kind !== 'entity' || people === undefined) {
    ctx.report('outcome/not-a-person', { type: typeParam(type) }, by.span);
    return;
  }
  const params = { first: nameParam(people), second: nameParam(type.of) };
  ctx.report('outcome/other-kind-of-person', params, by.span);
}
