import type { MatchStep } from '@bylaw/runtime';
import type { CommissionDecl } from '../syntax/ast.ts';
import { lowerWhen } from './condition.ts';
import { assuming, citing, textOf } from './context.ts';
import type { BlockContext } from './context.ts';
import { stripGroups } from './arithmetic.ts';
import { slot, whole } from './nodes.ts';
import { finishRule } from './reads.ts';

/** `commission insideRate for Consultant where … { on credited by marginal tiers … }`: rounded once, where it is posted. */
export function lowerCommission(block: BlockContext, decl: CommissionDecl): MatchStep {
  const { policy, id, label } = block;
  const relation = block.subject?.id ?? decl.subject.text;
  const gate = block.rule();
  const where = decl.where === undefined ? undefined : lowerWhen(gate, decl.where, `${id}/where`);
  if (where !== undefined) finishRule(gate, [where]);
  const rule = block.rule();
  const amount = whole(rule.lower(decl.pay, `${id}/pay`));
  finishRule(rule, [amount]);
  const pay = stripGroups(decl.pay);
  const choices = [
    policy.assumptions.note(decl.assumed, id),
    pay.kind === 'tiers' ? policy.assumptions.note(pay.assumed, id, 'tiers') : undefined,
  ];
  return {
    kind: 'match',
    id,
    label,
    block: 'commission',
    relation,
    ...(where === undefined ? {} : { where }),
    hit: 'all',
    day: block.frame.day,
    rules: [
      {
        id,
        label,
        ...citing(decl.cites),
        actions: [{ kind: 'give', post: 'commission', to: slot(`ref:${relation}`, 0), amount }],
        text: textOf(policy, decl.pay),
        ...assuming(choices.find((choice) => choice !== undefined)),
      },
    ],
    decidesEach: false,
    ...citing(decl.cites),
  };
}
