import type { Action, Expr, MatchStep, RankStep } from '@bylaw/runtime';
import { expressionsOfAction } from '@bylaw/runtime/linking';
import type { AwardDecl, RankClause } from '../syntax/ast.ts';
import { compare, lowerWhen } from './condition.ts';
import { assuming, citing, textOf, textOfResult } from './context.ts';
import type { BlockContext, RuleContext } from './context.ts';
import { allOf, constant, slot, whole } from './nodes.ts';
import { lowerRank, placeIn } from './ranking.ts';
import { finishRule } from './reads.ts';

/** An award is a ranking and a rule about the places, or a rule about each person alone. */
export function lowerAward(block: BlockContext, decl: AwardDecl): readonly (RankStep | MatchStep)[] {
  const ranking = decl.rank === undefined ? undefined : lowerPrizes(block, decl, decl.rank);
  const match = lowerMatch(block, decl, ranking?.id);
  return ranking === undefined ? [match] : [ranking, match];
}

/** The ranking of an award, which says how many of its places win. */
function lowerPrizes(block: BlockContext, decl: AwardDecl, rank: RankClause): RankStep {
  return { ...lowerRank(block, rank, `${block.id}/rank`, decl), first: decl.gift.first ?? 1 };
}

function lowerMatch(block: BlockContext, decl: AwardDecl, ranking: string | undefined): MatchStep {
  const { policy, id, label } = block;
  const { gift } = decl;
  const relation = block.subject?.id ?? decl.subject?.text ?? '';
  const rule = block.rule();
  const terms = [
    ...(ranking === undefined ? [] : lowerPlaces(rule, decl, ranking, relation, id)),
    ...(decl.when === undefined ? [] : [lowerWhen(rule, decl.when, `${id}/when`)]),
    ...(gift.only === undefined ? [] : [lowerWhen(rule, gift.only, `${id}/if`)]),
  ];
  const when = allOf(terms.flatMap((term) => (term.kind === 'and' ? term.terms : [term])));
  const to = slot(`ref:${relation}`, 0);
  const action: Action =
    gift.give.kind === 'propose'
      ? { kind: 'propose', to, options: gift.give.options.map((option) => option.proposal) }
      : {
          kind: 'give',
          post: 'award',
          to,
          amount: whole(rule.lower(gift.give.amount, `${id}/give`)),
          ...(ranking === undefined ? {} : { rank: ranking }),
        };
  finishRule(rule, [...(when === undefined ? [] : [when]), ...expressionsOfAction(action)]);
  return {
    kind: 'match',
    id,
    label,
    block: 'award',
    relation,
    hit: 'all',
    day: block.frame.day,
    rules: [
      {
        id,
        label,
        ...citing(decl.cites),
        ...(when === undefined ? {} : { when }),
        actions: [action],
        text:
          gift.give.kind === 'propose' ? textOfResult(policy, gift.give) : textOf(policy, gift.give.amount),
        ...assuming(policy.assumptions.note(gift.assumed, id)),
      },
    ],
    decidesEach: false,
    ...citing(decl.cites),
  };
}

/** `to the first N`: a place from 1 to N; place 0 is nobody's. */
function lowerPlaces(
  rule: RuleContext,
  decl: AwardDecl,
  ranking: string,
  relation: string,
  id: string,
): readonly Expr[] {
  const first = decl.gift.first ?? 1;
  const place = placeIn(ranking, relation);
  const text = { zh: `前${first}名`, en: `the first ${first}` };
  const among = `${id}/first/1`;
  const within = `${id}/first/2`;
  rule.policy.origin.set(among, decl.gift.span);
  rule.policy.origin.set(within, decl.gift.span);
  return [
    compare(among, 'ge', place, constant('count', 1), text),
    compare(within, 'le', place, constant('count', first), text),
  ];
}
