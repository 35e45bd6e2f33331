import type { Expr, Find, Source } from '@bylaw/runtime';
import type { SearchNode } from '../syntax/ast.ts';
import { blockOf, refuse, relationOf, takeSlot, textOf } from './context.ts';
import type { RuleContext } from './context.ts';
import type { Name } from '../syntax/ast.ts';
import type { RelationSym } from '../resolve/bindings.ts';
import { lowerWhere, planQuery } from './query.ts';

/** `latest Tracking where …`: the row found stands in a slot of its own for the rest of the rule. */
export function lowerSearch(rule: RuleContext, expr: SearchNode, id: string): Expr {
  rule.policy.origin.set(id, expr.span);
  const rows = sourceOf(rule, expr.over);
  if (rows === undefined) return refuse(rule, expr.over.span, expr.over.text);
  const slot = takeSlot(rule, expr, rows.relation);
  const terms = lowerWhere(rule, slot, expr.where, id);
  const reads: Expr[] = [];
  const find: Find = {
    kind: 'find',
    type: 'bool',
    id,
    mode: expr.mode,
    query: planQuery(rule, slot, rows.source, terms),
    reads,
    conditions: terms.map((term) => term.condition),
    text: textOf(rule.policy, expr),
  };
  if (expr.mode !== 'some' && expr.mode !== 'none') rule.finds.push({ slot, reads });
  return find;
}

/** Where the rows of a name come from: records of a kind, or all that a block posts. */
export function sourceOf(
  rule: RuleContext,
  over: Name,
): { readonly source: Source; readonly relation?: RelationSym } | undefined {
  const relation = relationOf(rule.policy, over);
  if (relation !== undefined) {
    // People are looked up as this month has them; only events reach back.
    const scope = relation.kind === 'event' ? rule.scope : 'month';
    return { source: { kind: 'records', relation: relation.id, scope }, relation };
  }
  const block = blockOf(rule.policy, over);
  if (block === undefined) return undefined;
  const posts = [...(rule.policy.posts.get(block.id) ?? [])].sort();
  return { source: { kind: 'postings', blocks: [block.id], posts } };
}
