import type { Symbol_, Type } from '../resolve/bindings.ts';
import type { OutcomeNode } from '../syntax/ast.ts';
import type { Context } from './context.ts';
import type { Env } from './env.ts';
import { addFacts, openLayer } from './env.ts';
import { requireCondition, requireKnown, requireType } from './expect.ts';
import { readNumber } from './constant.ts';
import { resolveSymbol } from './find-symbol.ts';
import { requireReceiver } from './receiver.ts';
import { checkSplitUse } from './split.ts';
import { COUNT, MONEY, isSameType, typeParam } from './type.ts';

/** Where an outcome stands; each place allows its own. */
export interface OutcomePlace {
  readonly kind: 'claim' | 'discipline' | 'duty' | 'rotation' | 'rung' | 'last-rung';
  /** Who is credited, where the outcome is a claim's. */
  readonly block: Symbol_;
}

/** What a rule or a rung brings about: only what its block can post, with units, to a known person. */
export function checkOutcome(ctx: Context, node: OutcomeNode, env: Env, place: OutcomePlace): void {
  if (!isAllowed(node, place)) {
    ctx.report('outcome/not-here', { outcome: wordOf(node), place: place.kind }, node.span);
    return;
  }
  switch (node.kind) {
    case 'credit':
      requireReceiver(ctx, node.to, env, place.block);
      if (node.amount !== undefined) requireType(ctx, node.amount, env, MONEY);
      return;
    case 'split':
      return checkSplitUse(ctx, node, place.block, env);
    case 'reverse':
      return checkReverse(ctx, node, env, place.block);
    case 'money-penalty':
      return checkAmount(ctx, node, env, place);
    case 'ladder':
      resolveSymbol(ctx, node.ladder, ['ladder']);
      return;
    case 'several':
      for (const each of node.outcomes) checkOutcome(ctx, each, env, place);
      return checkWholeTwice(ctx, node);
    case 'choose': {
      const inside = openLayer(env, { chained: true });
      addFacts(inside, requireCondition(ctx, node.when, inside));
      checkOutcome(ctx, node.then, inside, place);
      checkOutcome(ctx, node.otherwise, openLayer(env), place);
      return;
    }
    default:
  }
}

function isAllowed(node: OutcomeNode, { kind }: OutcomePlace): boolean {
  switch (node.kind) {
    case 'credit':
    case 'credit-house':
    case 'credit-nobody':
    case 'split':
    case 'reverse':
      return kind === 'claim';
    case 'ladder':
      return kind === 'discipline' || kind === 'duty' || kind === 'rotation';
    case 'choose':
      return kind === 'claim' || kind === 'discipline' || kind === 'duty' || kind === 'rotation';
    case 'several':
      return true;
    default:
      return kind !== 'claim';
  }
}

/** The keyword of an outcome, for the message: the catalogue says it in either language. */
function wordOf(node: OutcomeNode): string {
  return node.kind === 'penalty' || node.kind === 'money-penalty' ? node.penalty : node.kind;
}

const DAYS = { kind: 'days' } as const;

function amountOf(penalty: Extract<OutcomeNode, { kind: 'money-penalty' }>['penalty']): Type {
  if (penalty === 'suspension') return DAYS;
  return penalty === 'points' ? COUNT : MONEY;
}

function checkAmount(
  ctx: Context,
  node: Extract<OutcomeNode, { kind: 'money-penalty' }>,
  env: Env,
  { kind }: OutcomePlace,
): void {
  const type = amountOf(node.penalty);
  for (const amount of [node.amount, node.rise]) {
    if (amount === undefined) continue;
    requireType(ctx, amount, env, type);
    const number = readNumber(amount);
    if (number !== undefined && number.n < 0n) ctx.report('outcome/negative', {}, amount.span);
  }
  if (node.rise !== undefined && (kind !== 'last-rung' || node.penalty !== 'fine')) {
    ctx.report('ladder/rise-outside', {}, node.rise.span);
  }
}

/** `reverse owner of sale, kept 6 months`. */
function checkReverse(
  ctx: Context,
  node: Extract<OutcomeNode, { kind: 'reverse' }>,
  env: Env,
  block: Symbol_,
): void {
  const claim = resolveSymbol(ctx, node.block, ['claim']);
  const of = ctx.check(node.of, env);
  requireKnown(ctx, node.of, of, 'value');
  if (claim !== undefined) {
    ctx.depend(claim);
    const judged = ctx.symbols.findType(claim.decl.subject.text);
    if (judged?.kind === 'event') {
      const want = { kind: 'ref', of: judged } as const;
      if (!isSameType(of.type, want)) {
        ctx.report('type/mismatch', { actual: typeParam(of.type), wanted: typeParam(want) }, node.of.span);
      }
    }
    const receiver = ctx.receivers.get(claim);
    if (receiver === undefined) ctx.readEarly();
    else if (!ctx.receivers.has(block)) ctx.receivers.set(block, receiver);
  }
  const keep = requireType(ctx, node.keep, env, { kind: 'months' });
  const binding = node.keep.kind === 'name' ? ctx.bindings.get(node.keep) : undefined;
  const isParam = binding?.kind === 'declaration' && binding.symbol.kind === 'param';
  if (keep.type.kind === 'months' && readNumber(node.keep) === undefined && !isParam) {
    ctx.report('reverse/keep-not-foreseeable', {}, node.keep.span);
  }
}

/** Two outcomes of one rule that each take the whole amount would post it twice. */
function checkWholeTwice(ctx: Context, node: Extract<OutcomeNode, { kind: 'several' }>): void {
  const whole = node.outcomes.filter(
    (each) =>
      (each.kind === 'credit' && each.amount === undefined) ||
      each.kind === 'credit-house' ||
      each.kind === 'credit-nobody' ||
      each.kind === 'split' ||
      each.kind === 'reverse',
  );
  const [first, second] = whole;
  if (first === undefined || second === undefined) return;
  ctx.report('claim/whole-twice', {}, second.span, {
    related: [{ span: first.span, label: { zh: '这里已占全额', en: 'this takes the whole amount' } }],
  });
}
