import type { Expr, Named, Rule } from '@bylaw/runtime';
import { expressionsOfAction } from '@bylaw/runtime/linking';
import type { RuleNode } from '../syntax/ast.ts';
import { assuming, citing, declare, textOfResult } from './context.ts';
import type { BlockContext } from './context.ts';
import { lowerWhen } from './condition.ts';
import { lowerOutcome } from './outcome.ts';
import type { Parties } from './outcome.ts';
import type { RuleContext } from './context.ts';
import { finishRule } from './reads.ts';

/** `rule tracked … when … then …`, or the `otherwise` at the end, which has no condition. */
export function lowerRule(
  block: BlockContext,
  node: RuleNode,
  parties: (rule: RuleContext, id: string) => Parties,
): Rule {
  const { policy } = block;
  const id = `${block.id}/${node.name.id.text}`;
  const named = declare(policy, node.name, id, node.span);
  const rule = block.rule();
  const when = node.when === undefined ? undefined : lowerWhen(rule, node.when, `${id}/when`);
  const actions = lowerOutcome(rule, node.outcome, parties(rule, id), `${id}/then`);
  return buildRule(rule, node, id, { named, when, actions, text: textOfResult(policy, node.outcome) });
}

/** A rule of a block from its lowered parts, with what its head says: clause, dates, what is assumed. */
export function buildRule(
  rule: RuleContext,
  { cites, from, until, assumed }: Pick<RuleNode, 'cites' | 'from' | 'until' | 'assumed'>,
  id: string,
  parts: Pick<Rule, 'actions' | 'text'> & { readonly named: Named; readonly when: Expr | undefined },
): Rule {
  const { named, when, actions, text } = parts;
  finishRule(rule, [...(when === undefined ? [] : [when]), ...actions.flatMap(expressionsOfAction)]);
  return {
    ...named,
    ...citing(cites),
    ...(from === undefined ? {} : { from: from.value }),
    ...(until === undefined ? {} : { until: until.value }),
    ...(when === undefined ? {} : { when }),
    actions,
    text,
    ...assuming(rule.policy.assumptions.note(assumed, id)),
  };
}
