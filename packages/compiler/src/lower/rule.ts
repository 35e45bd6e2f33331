import type { Rule } from '@bylaw/runtime';
import type { RuleNode } from '../syntax/ast.ts';
import { assuming, citing, declare, textOfResult } from './context.ts';
import type { BlockContext } from './context.ts';
import { lowerWhen } from './condition.ts';
import { lowerOutcome } from './outcome.ts';
import type { Parties } from './outcome.ts';
import type { RuleContext } from './context.ts';
import { finishRule } from './reads.ts';
import { partsOfAction } from './walk.ts';

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
  finishRule(rule, [...(when === undefined ? [] : [when]), ...actions.flatMap(partsOfAction)]);
  return {
    ...named,
    ...citing(node.cites),
    ...(node.from === undefined ? {} : { from: node.from.value }),
    ...(node.until === undefined ? {} : { until: node.until.value }),
    ...(when === undefined ? {} : { when }),
    actions,
    text: textOfResult(policy, node.outcome),
    ...assuming(policy.assumptions.note(node.assumed, id)),
  };
}
