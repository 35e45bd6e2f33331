import type { Aggregate, Expr, PostingKind, Source } from '@bylaw/runtime';
import type { Expr as ExprNode, Name } from '../syntax/ast.ts';
import { compare } from './condition.ts';
import { blockOf, refuse, takeSlot, textOf, valueType } from './context.ts';
import type { RuleContext } from './context.ts';
import { constant, postingField, slot as slotNode } from './nodes.ts';
import { lowerWhere, planQuery } from './query.ts';
import { sourceOf } from './search.ts';

type NodeOf<K extends ExprNode['kind']> = ExprNode & { readonly kind: K };

/** `sum of amount over owner where to is this Consultant`, `number of Visit where …` */
export function lowerAggregate(rule: RuleContext, expr: NodeOf<'aggregate'>, id: string): Expr {
  rule.policy.origin.set(id, expr.span);
  const rows = sourceOf(rule, expr.over);
  if (rows === undefined) return refuse(rule, expr.over.span, expr.over.text);
  const slot = takeSlot(rule, expr, rows.relation);
  const terms = lowerWhere(rule, slot, expr.where, id);
  const value = expr.value === undefined ? undefined : rule.lower(expr.value, `${id}/value`);
  const source =
    value === undefined ? onlyFindings(rule, expr.over, rows.source) : onlyOfUnit(rows.source, value);
  return {
    kind: 'aggregate',
    type: expr.op === 'count' ? 'count' : valueType(rule, expr),
    ...(value?.exact ? { exact: true } : {}),
    id,
    op: expr.op,
    query: planQuery(rule, slot, source, terms, value),
    ...(value === undefined ? {} : { value }),
    text: textOf(rule.policy, expr),
  };
}

/** How many lacks a duty found: each is one finding, whatever it cost besides. */
function onlyFindings(rule: RuleContext, over: Name, source: Source): Source {
  return source.kind === 'postings' && blockOf(rule.policy, over)?.kind === 'duty'
    ? { ...source, posts: ['finding'] }
    : source;
}

const MONEY: readonly PostingKind[] = ['credit', 'house', 'award', 'commission', 'fine', 'compensation'];

/** A sum of money leaves points out, and the other way round: a block may post both. */
function onlyOfUnit(source: Source, value: Expr): Source {
  if (source.kind !== 'postings') return source;
  const money = value.type === 'money';
  const count = value.type === 'count';
  return {
    ...source,
    posts: source.posts.filter((kind) => (money ? MONEY.includes(kind) : count ? kind === 'points' : true)),
  };
}

const KINDS: { readonly [of in NodeOf<'all'>['of']]: PostingKind } = {
  awards: 'award',
  commissions: 'commission',
  fines: 'fine',
  compensation: 'compensation',
  credits: 'credit',
  points: 'points',
  suspensions: 'suspension',
};

/** `all fines`: what every block that can fine posted to this person this month. */
export function lowerAll(rule: RuleContext, expr: NodeOf<'all'>, id: string): Expr {
  const kind = KINDS[expr.of];
  const blocks = [...rule.policy.posts].filter(([, posts]) => posts.has(kind)).map(([block]) => block);
  return sumOfPostings(rule, expr, blocks, [kind], id);
}

/** `P is suspended on D`: by any block that suspends. */
export function lowerSuspended(rule: RuleContext, expr: NodeOf<'suspended'>, id: string): Expr {
  rule.policy.origin.set(id, expr.span);
  const { posts } = rule.policy;
  return {
    kind: 'suspended',
    type: 'bool',
    id,
    of: rule.lower(expr.of, `${id}/of`),
    on: rule.lower(expr.on, `${id}/on`),
    blocks: [...posts].filter(([, kinds]) => kinds.has('suspension')).map(([block]) => block),
    text: textOf(rule.policy, expr),
  };
}

/** `won departmentTop`: this person got something of that award this month. */
export function lowerWon(rule: RuleContext, expr: NodeOf<'won'>, id: string): Expr {
  const award = blockOf(rule.policy, expr.award);
  if (award === undefined) return refuse(rule, expr.span, expr.award.text);
  rule.policy.origin.set(id, expr.span);
  const posts = [...(rule.policy.posts.get(award.id) ?? [])].sort();
  const count = overOwn(rule, expr, [award.id], posts, `${id}/count`, 'count');
  return compare(id, 'gt', count, constant('count', 0), textOf(rule.policy, expr));
}

/** `complete in contract`: the duty found nothing about this event, or about another of this month. */
export function lowerComplete(rule: RuleContext, expr: NodeOf<'complete'>, id: string): Expr {
  const duty = blockOf(rule.policy, expr.block);
  if (duty === undefined) return refuse(rule, expr.span, expr.block.text);
  rule.policy.origin.set(id, expr.span);
  rule.policy.origin.set(`${id}/count`, expr.span);
  const event = expr.of === undefined ? rule.row : rule.lower(expr.of, `${id}/of`);
  const slot = takeSlot(rule, expr, undefined);
  const { index, keys } = rule.policy.indexes.take({
    source: { kind: 'postings', blocks: [duty.id], posts: ['finding'] },
    keys: [{ field: postingField(slotNode('count', slot), 'of', event.type), value: event }],
    filter: [],
    slot,
  });
  const text = textOf(rule.policy, expr);
  const count: Aggregate = {
    kind: 'aggregate',
    type: 'count',
    id: `${id}/count`,
    op: 'count',
    query: { index, slot, keys, filter: [] },
    text,
  };
  return compare(id, 'eq', count, constant('count', 0), text);
}

/** The sum of what blocks posted to the person in scope. */
export function sumOfPostings(
  rule: RuleContext,
  expr: ExprNode,
  blocks: readonly string[],
  posts: readonly PostingKind[],
  id: string,
): Expr {
  return overOwn(rule, expr, blocks, posts, id, 'sum');
}

function overOwn(
  rule: RuleContext,
  expr: ExprNode,
  blocks: readonly string[],
  posts: readonly PostingKind[],
  id: string,
  op: Aggregate['op'],
): Aggregate {
  rule.policy.origin.set(id, expr.span);
  const slot = takeSlot(rule, expr, undefined);
  const row = slotNode('count', slot);
  const person = rule.row;
  const { index, keys } = rule.policy.indexes.take({
    source: { kind: 'postings', blocks, posts },
    keys: [{ field: postingField(row, 'to', person.type), value: person }],
    filter: [],
    slot,
  });
  const type =
    op === 'count' || posts.includes('points') ? 'count' : posts.includes('suspension') ? 'days' : 'money';
  return {
    kind: 'aggregate',
    type,
    id,
    op,
    query: { index, slot, keys, filter: [] },
    ...(op === 'sum' ? { value: postingField(row, 'amount', type) } : {}),
    text: textOf(rule.policy, expr),
  };
}
