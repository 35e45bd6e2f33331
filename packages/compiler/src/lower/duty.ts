import type { Action, Expr, MatchStep, Rule } from '@bylaw/runtime';
import type { DueNode, DutyDecl, RequirementNode } from '../syntax/ast.ts';
import { lowerWhen, termsOf } from './condition.ts';
import { citing, declare, textOf, textOfResult } from './context.ts';
import type { BlockContext, RuleContext } from './context.ts';
import { shift } from './arithmetic.ts';
import { allOf, arith } from './nodes.ts';
import { lowerOutcome } from './outcome.ts';
import { finishRule } from './reads.ts';
import { buildRule } from './rule.ts';

/** A duty: one rule for each requirement, which applies where it is not met. `relation`: whose rows are judged. */
export function lowerDuty(block: BlockContext, decl: DutyDecl, relation: string): MatchStep {
  const gate = block.rule();
  const where = decl.where === undefined ? undefined : lowerWhen(gate, decl.where, `${block.id}/where`);
  if (where !== undefined) finishRule(gate, [where]);
  return {
    kind: 'match',
    id: block.id,
    label: block.label,
    block: 'duty',
    relation,
    ...(where === undefined ? {} : { where }),
    hit: 'all',
    day: gate.day,
    ...(decl.due === undefined ? {} : { due: true as const }),
    rules: decl.requirements.map((node) => lowerRequirement(block, decl, node)),
    decidesEach: false,
    ...citing(decl.cites),
  };
}

/**
 * The day on which an event falls due, by the params of its own day; never before it, for it is judged then. Where the
 * deadline is a time after the event's own day, it is that.
 */
export function lowerDue(block: BlockContext, { at, by }: DueNode): Expr {
  const rule = block.rule();
  const id = `${block.id}/due`;
  const anchor = rule.lower(at, id);
  const length = by === undefined ? undefined : rule.lower(by.length, `${id}/length`);
  const day = length === undefined ? anchor : shift(anchor, length, by?.side === 'before' ? -1 : 1);
  return isAfter(day, rule.day) ? day : arith('max', 'date', [rule.day, day]);
}

/** Whether a day is another one, or a time after it. No length is negative. */
function isAfter(day: Expr, other: Expr): boolean {
  let at = day;
  while (at.kind === 'shift' && at.sign === 1) at = at.date;
  return JSON.stringify(at) === JSON.stringify(other);
}

function lowerRequirement(block: BlockContext, decl: DutyDecl, node: RequirementNode): Rule {
  const { policy } = block;
  const id = `${block.id}/${node.name.id.text}`;
  const named = declare(policy, node.name, id, node.span);
  const rule = block.rule();
  const terms = [
    ...(node.when === undefined ? [] : flatten(lowerWhen(rule, node.when, `${id}/when`))),
    lowerLack(rule, node, `${id}/lacks`),
  ];
  const when = allOf(terms);
  const outcome = node.otherwise ?? decl.otherwise;
  const person = decl.against === undefined ? rule.row : rule.lower(decl.against, `${id}/against`);
  const actions: readonly Action[] = [
    { kind: 'penalty', penalty: 'finding', to: person },
    ...(outcome === undefined ? [] : lowerOutcome(rule, outcome, { person }, `${id}/then`)),
  ];
  const text = outcome === undefined ? { zh: '', en: '' } : textOfResult(policy, outcome);
  return buildRule(rule, node, id, { named, when, actions, text });
}

/** What is required, and that it does not hold. Its terms are numbered like those of a condition. */
function lowerLack(rule: RuleContext, node: RequirementNode, id: string): Expr {
  const { holds } = node;
  rule.policy.origin.set(id, holds.span);
  const terms = termsOf(holds, 'and').map((term, at) => rule.lower(term, `${id}/${at + 1}`));
  return { kind: 'not', type: 'bool', id, of: allOf(terms) as Expr, text: textOf(rule.policy, holds) };
}

function flatten(expr: Expr): readonly Expr[] {
  return expr.kind === 'and' ? expr.terms : [expr];
}
