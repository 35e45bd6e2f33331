import type { Action, Expr, Part } from '@bylaw/runtime';
import type { OutcomeNode } from '../syntax/ast.ts';
import { assuming, bindingOf, declare, refuse, symbolOf, textOfResult } from './context.ts';
import type { RuleContext } from './context.ts';
import { lift } from './nodes.ts';

/** `split trackedWalkIn(tracker: …, receiver: …)`: shares go by the subject's day, so each use has its own. */
export function lowerSplit(
  rule: RuleContext,
  outcome: OutcomeNode & { readonly kind: 'split' },
  amount: Expr,
  id: string,
): readonly Action[] {
  const { policy } = rule;
  const symbol = symbolOf(policy, outcome.split);
  if (symbol?.kind !== 'split') {
    refuse(rule, outcome.split.span, outcome.split.text);
    return [];
  }
  const { decl } = symbol;
  const about = `split:${symbol.id}`;
  const people = new Map<number, Expr>();
  for (const part of outcome.parts) {
    const role = bindingOf(policy, part.role);
    if (role?.kind === 'role') people.set(role.index, rule.lower(part.to, `${id}/part/${role.index + 1}`));
  }
  const parts = decl.shares.map((share, at): Part => {
    const named = declare(policy, share.role, `${about}/${share.role.id.text}`, share.span);
    const to = people.get(at) ?? refuse(rule, outcome.span, share.role.id.text);
    if (share.share === undefined) return { ...named, to };
    return { ...named, to, share: lift(rule.lower(share.share, `${about}/${named.id}/share`)) };
  });
  const odd = decl.oddTo === undefined ? undefined : bindingOf(policy, decl.oddTo.role);
  const rest = decl.shares.findIndex((share) => share.share === undefined);
  const choices = [
    policy.assumptions.note(decl.assumed, about),
    policy.assumptions.note(decl.oddTo?.assumed, about, 'odd'),
  ];
  return [
    {
      kind: 'split',
      split: symbol.id,
      ...(symbol.label === symbol.id ? {} : { label: symbol.label }),
      amount,
      parts,
      oddTo: odd?.kind === 'role' ? odd.index : Math.max(rest, 0),
      text: textOfResult(policy, outcome),
      ...assuming(choices.find((choice) => choice !== undefined)),
    },
  ];
}
