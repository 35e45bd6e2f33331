import type { Action, Expr, MatchStep, RotationStep, Step } from '../program.ts';
import { openActions } from '../program/open-actions.ts';

/** The kinds of record that a block's actions post to: whom an override may credit, whom the carry may name. */
export function listRecipients(step: MatchStep | RotationStep): readonly string[] {
  const relations = new Set(relationsOf(step.rules.flatMap((rule) => rule.actions)));
  if (step.kind === 'rotation') relations.add(step.people);
  return [...relations].sort();
}

/** The kinds of record that actions post to, those of branches included. */
export function relationsOf(actions: readonly Action[]): readonly string[] {
  const relations = new Set<string>();
  for (const action of openActions(actions)) {
    if (action.kind === 'split') for (const part of action.parts) addRelation(relations, part.to);
    else if ('to' in action) addRelation(relations, action.to);
  }
  return [...relations].sort();
}

/** The blocks whose postings a block takes back. */
export function listReversed(step: MatchStep): readonly string[] {
  return [
    ...new Set(
      openActions(step.rules.flatMap((rule) => rule.actions)).flatMap((action) =>
        action.kind === 'reverse' ? [action.block] : [],
      ),
    ),
  ].sort();
}

/**
 * Whom an override of a block may credit. A block that only reverses names nobody itself: it posts to whom the blocks
 * that it reverses have posted.
 */
export function listCreditable(step: MatchStep, steps: readonly Step[]): readonly string[] {
  const own = listRecipients(step);
  if (own.length > 0) return own;
  const reversed = listReversed(step);
  const relations = steps.flatMap((each) =>
    each.kind === 'match' && reversed.includes(each.id) ? listRecipients(each) : [],
  );
  return [...new Set(relations)].sort();
}

function addRelation(relations: Set<string>, to: Expr): void {
  if (to.type.startsWith('ref:')) relations.add(to.type.slice('ref:'.length));
}
