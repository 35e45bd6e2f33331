import type { Action, Expr, RotationStep, TurnRule } from '@bylaw/runtime';
import { expressionsOfAction } from '@bylaw/runtime/linking';
import { clauseOf } from '../check/rotation.ts';
import type { Clause } from '../check/rotation.ts';
import type { DeclName, RotationDecl, TurnClause } from '../syntax/ast.ts';
import { assuming, citing, declare, textOf, textOfResult } from './context.ts';
import type { BlockContext, RuleContext } from './context.ts';
import { lowerWhen } from './condition.ts';
import { constant, slot } from './nodes.ts';
import { lowerOutcome } from './outcome.ts';
import { finishRule } from './reads.ts';

/** The candidate of the queue that is looked at. */
const CANDIDATE = 1;

/** `rotation frontDesk of Visit among Consultant`: `people` lowers what is asked of a person alone. */
export function lowerRotation(block: BlockContext, people: BlockContext, decl: RotationDecl): RotationStep {
  const { policy, id } = block;
  const person = people.rule();
  const where = decl.where === undefined ? undefined : lowerWhen(person, decl.where, `${id}/where`);
  const starts = clauseOf(decl, 'starts');
  const by = clauseOf(decl, 'order');
  // The checker asks for both clauses.
  const order = by === undefined ? constant('count', 0) : person.lower(by.by, `${id}/order`);
  finishRule(person, [...(where === undefined ? [] : [where]), order]);
  policy.assumptions.note(by?.assumed, id, 'order');
  const rules = decl.clauses.flatMap((each) => lowerClause(block, decl, each) ?? []);
  return {
    kind: 'rotation',
    id,
    label: block.label,
    relation: block.subject?.id ?? decl.subject.text,
    people: people.subject?.id ?? decl.among.text,
    ...(where === undefined ? {} : { where }),
    order,
    day: block.frame.day,
    starts: starts?.start ?? 'on',
    rules: [
      ...rules.filter(isKind('gives')),
      ...rules.filter(isKind('passes')),
      ...rules.filter(isKind('otherwise')),
    ],
    ...given('received', lowerAlone(block, decl, clauseOf(decl, 'received')?.by, `${id}/received`)),
    ...given('nobody', lowerAlone(block, decl, clauseOf(decl, 'nobody')?.to, `${id}/nobody`)),
    ...citing(decl.cites),
    ...assuming(policy.assumptions.note(starts?.assumed, id, 'starts')),
  };
}

function isKind(kind: TurnRule['kind']): (rule: TurnRule) => boolean {
  return (rule) => rule.kind === kind;
}

/** A rule about an event of the block, whose slot 1 is the candidate. */
function openRule(block: BlockContext, decl: RotationDecl): RuleContext {
  const rule = block.rule();
  rule.slots.set(decl, CANDIDATE);
  const binding = block.policy.checked.bindings.get(decl.among);
  if (binding?.kind === 'declaration' && binding.symbol.kind === 'entity')
    rule.relations.set(CANDIDATE, binding.symbol);
  return rule;
}

function lowerAlone(
  block: BlockContext,
  decl: RotationDecl,
  expr: Parameters<RuleContext['lower']>[0] | undefined,
  id: string,
): Expr | undefined {
  if (expr === undefined) return undefined;
  const rule = openRule(block, decl);
  const lowered = rule.lower(expr, id);
  finishRule(rule, [lowered]);
  return lowered;
}

function given<K extends string>(key: K, value: Expr | undefined): { readonly [P in K]?: Expr } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: Expr };
}

function lowerClause(block: BlockContext, decl: RotationDecl, clause: TurnClause): TurnRule | undefined {
  switch (clause.kind) {
    case 'gives':
    case 'passes':
      return lowerTest(block, decl, clause);
    case 'otherwise':
      return lowerOtherwise(block, decl, clause);
    case 'nobody':
      block.policy.assumptions.note(clause.assumed, block.id, 'nobody');
      return undefined;
    default:
      return undefined;
  }
}

function lowerTest(block: BlockContext, decl: RotationDecl, clause: Clause<'gives' | 'passes'>): TurnRule {
  const { policy } = block;
  const id = ruleId(block, clause.name);
  const named = declare(policy, clause.name, id, clause.span);
  const rule = openRule(block, decl);
  const when = lowerWhen(rule, clause.when, `${id}/when`);
  const to = clause.kind === 'gives' ? rule.lower(clause.to, `${id}/to`) : undefined;
  finishRule(rule, to === undefined ? [when] : [when, to]);
  const head = {
    ...named,
    ...citing(clause.cites),
    when,
    actions: [],
    text: textOf(policy, clause.kind === 'gives' ? clause.to : clause.when),
    ...assuming(policy.assumptions.note(clause.assumed, id)),
  };
  if (clause.kind === 'gives' && to !== undefined)
    return { kind: 'gives', ...head, to, counts: clause.counts };
  return { kind: 'passes', ...head, turn: clause.kind === 'passes' ? clause.turn : 'kept' };
}

/** What it brings whoever received: it is found first, whatever else. */
function lowerOtherwise(
  block: BlockContext,
  decl: RotationDecl,
  { rule: node, span }: Clause<'otherwise'>,
): TurnRule {
  const { policy } = block;
  const id = ruleId(block, node.name);
  const named = declare(policy, node.name, id, span);
  const rule = openRule(block, decl);
  const received = clauseOf(decl, 'received');
  const to = received === undefined ? slot('count', CANDIDATE) : rule.lower(received.by, `${id}/received`);
  const actions: readonly Action[] = [
    { kind: 'penalty', penalty: 'finding', to },
    ...lowerOutcome(rule, node.outcome, { person: to }, `${id}/then`),
  ];
  finishRule(rule, actions.flatMap(expressionsOfAction));
  return {
    kind: 'otherwise',
    ...named,
    ...citing(node.cites),
    actions,
    text: textOfResult(policy, node.outcome),
    ...assuming(policy.assumptions.note(node.assumed, id)),
  };
}

function ruleId(block: BlockContext, name: DeclName): string {
  return `${block.id}/${name.id.text}`;
}
