import type { Action, Expr } from '@bylaw/runtime';
import type { OutcomeNode } from '../syntax/ast.ts';
import { refuse, symbolOf } from './context.ts';
import type { RuleContext } from './context.ts';
import { whole } from './nodes.ts';
import { lowerSplit } from './split.ts';

/** Whom and how much an outcome is about, where it does not say so itself. */
export interface Parties {
  /** The person that a penalty or a proposal is for; absent in a claim. */
  readonly person?: Expr;
  /** What a claim hands out. */
  readonly amount?: Expr;
}

/** The name under which the house's share is posted where no account is named: the same in both languages. */
const HOUSE = 'house';

/** What a rule does once it applies, as postings to make. `nothing` makes none. */
export function lowerOutcome(
  rule: RuleContext,
  outcome: OutcomeNode,
  parties: Parties,
  id: string,
): readonly Action[] {
  const amount = (): Expr => parties.amount ?? refuse(rule, outcome.span, outcome.kind);
  const person = (): Expr => parties.person ?? refuse(rule, outcome.span, outcome.kind);
  switch (outcome.kind) {
    case 'credit':
      return [
        {
          kind: 'credit',
          to: rule.lower(outcome.to, `${id}/to`),
          amount: outcome.amount === undefined ? amount() : whole(rule.lower(outcome.amount, `${id}/amount`)),
        },
      ];
    case 'credit-house':
      return [{ kind: 'house', name: outcome.account?.value ?? HOUSE, amount: amount() }];
    case 'credit-nobody':
      return [{ kind: 'nobody' }];
    case 'split':
      return lowerSplit(rule, outcome, amount(), id);
    case 'reverse': {
      const block = symbolOf(rule.policy, outcome.block);
      const of = rule.lower(outcome.of, `${id}/of`);
      return [{ kind: 'reverse', block: block?.id ?? outcome.block.text, of, amount: amount() }];
    }
    case 'penalty':
      return [{ kind: 'penalty', penalty: outcome.penalty, to: person() }];
    case 'money-penalty':
      return [lowerMoneyPenalty(rule, outcome, person(), id)];
    case 'propose':
      return [{ kind: 'propose', to: person(), options: outcome.options.map((option) => option.proposal) }];
    case 'ladder': {
      const ladder = symbolOf(rule.policy, outcome.ladder);
      return [{ kind: 'ladder', ladder: ladder?.id ?? outcome.ladder.text, to: person() }];
    }
    case 'nothing':
      return [];
    case 'several':
      return outcome.outcomes.flatMap((each, at) => lowerOutcome(rule, each, parties, `${id}/${at + 1}`));
    case 'choose':
      return [
        {
          kind: 'choose',
          when: rule.lower(outcome.when, `${id}/if`),
          then: lowerOutcome(rule, outcome.then, parties, `${id}/then`),
          otherwise: lowerOutcome(rule, outcome.otherwise, parties, `${id}/else`),
        },
      ];
  }
}

function lowerMoneyPenalty(
  rule: RuleContext,
  outcome: OutcomeNode & { readonly kind: 'money-penalty' },
  to: Expr,
  id: string,
): Action {
  const amount = whole(rule.lower(outcome.amount, `${id}/amount`));
  if (outcome.rise === undefined) return { kind: 'penalty', penalty: outcome.penalty, to, amount };
  return { kind: 'rising-fine', to, amount, rise: whole(rule.lower(outcome.rise, `${id}/rise`)) };
}
