import type { Expr, MatchStep, RotationStep, Rule } from '../program.ts';
import type { ExplainedRule } from './explanation.ts';

/** A rule as it is named in an explanation. */
export function writeRule(step: MatchStep | RotationStep, rule: Rule): ExplainedRule {
  const { id, label, text } = rule;
  const cites = rule.cites ?? step.cites;
  return { id, node: `${step.id}/${id}`, label, ...(cites === undefined ? {} : { cites }), text };
}

/** The terms of a condition, of which a chain has several. */
export function termsOf(when: Expr | undefined): readonly Expr[] {
  if (when === undefined) return [];
  return when.kind === 'and' ? when.terms : [when];
}
