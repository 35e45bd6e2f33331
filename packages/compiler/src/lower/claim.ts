import type { Expr, MatchStep } from '@bylaw/runtime';
import type { ClaimDecl } from '../syntax/ast.ts';
import { citing, refuse } from './context.ts';
import type { BlockContext, RuleContext } from './context.ts';
import { fieldOf, slot, whole } from './nodes.ts';
import { finishRule } from './reads.ts';
import { lowerRule } from './rule.ts';

/** `claim owner of Sale`: the first rule that applies decides, and every event is decided. */
export function lowerClaim(block: BlockContext, decl: ClaimDecl): MatchStep {
  const standing = block.rule();
  const crediting = amountOf(block, decl, standing, block.id);
  finishRule(standing, [crediting]);
  return {
    kind: 'match',
    id: block.id,
    label: block.label,
    block: 'claim',
    relation: block.subject?.id ?? decl.subject.text,
    hit: 'first',
    day: block.frame.day,
    rules: decl.rules.map((node) =>
      lowerRule(block, node, (rule, id) => ({ amount: amountOf(block, decl, rule, id) })),
    ),
    decidesEach: true,
    crediting,
    ...citing(decl.cites),
  };
}

/** What the claim hands out: `crediting`, or the event's one field of money. */
function amountOf(block: BlockContext, decl: ClaimDecl, rule: RuleContext, id: string): Expr {
  if (decl.crediting !== undefined) return whole(rule.lower(decl.crediting, `${id}/crediting`));
  const { subject } = block;
  const field = subject?.fields.find((each) => each.type.kind === 'money');
  if (subject === undefined || field === undefined) return refuse(rule, decl.span, 'crediting');
  return fieldOf(slot(`ref:${subject.id}`, 0), subject.id, field.id, 'money', field.optional);
}
