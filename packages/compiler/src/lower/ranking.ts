import type { ColumnOf, Expr, RankStep } from '@bylaw/runtime';
import type { Expr as ExprNode, RankClause, RankingDecl } from '../syntax/ast.ts';
import { compare, lowerWhen } from './condition.ts';
import { assuming, citing, refuse, symbolOf, textOf } from './context.ts';
import type { BlockContext, RuleContext } from './context.ts';
import { constant, slot } from './nodes.ts';
import { finishRule } from './reads.ts';

/** `ranking groupTop each month per … { among … rank by …, ties … }` */
export function lowerRanking(block: BlockContext, decl: RankingDecl): RankStep {
  return lowerRank(block, decl.rank, block.id, decl);
}

/** The ranking that a `ranking` or a ranked `award` makes, under an id of its own. */
export function lowerRank(
  block: BlockContext,
  rank: RankClause,
  id: string,
  decl: { readonly cites?: { readonly value: string } },
): RankStep {
  const { policy } = block;
  policy.origin.set(id, rank.span);
  const rule = block.rule();
  const where = rank.where === undefined ? undefined : lowerWhen(rule, rank.where, `${id}/where`);
  const per = rank.per.map((each, at) => rule.lower(each, `${id}/per/${at + 1}`));
  const by = rule.lower(rank.by, `${id}/by`);
  finishRule(rule, [...(where === undefined ? [] : [where]), ...per, by]);
  return {
    kind: 'rank',
    id,
    label: block.label,
    relation: block.subject?.id ?? rank.among.text,
    ...(where === undefined ? {} : { where }),
    per,
    by,
    ties: rank.ties,
    ...citing(decl.cites),
    ...assuming(policy.assumptions.note(rank.assumed, block.id, 'ties')),
    text: textOf(policy, rank.by),
  };
}

/** The place of the row in slot 0 in a ranking; 0 where it is not among the ranked. */
export function placeIn(ranking: string, subject: string): ColumnOf {
  return { kind: 'column', type: 'count', column: ranking, of: slot(`ref:${subject}`, 0) };
}

/** `first in groupTop` (a condition) and `place in groupTop` (a count). */
export function lowerPlace(rule: RuleContext, expr: ExprNode & { readonly kind: 'place' }, id: string): Expr {
  const ranking = symbolOf(rule.policy, expr.ranking);
  if (rule.subject === undefined || ranking === undefined) return refuse(rule, expr.span, expr.ranking.text);
  const place = placeIn(ranking.kind === 'award' ? `${ranking.id}/rank` : ranking.id, rule.subject.id);
  if (!expr.first) return place;
  rule.policy.origin.set(id, expr.span);
  return compare(id, 'eq', place, constant('count', 1), textOf(rule.policy, expr));
}
