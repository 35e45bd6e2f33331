import type { Action, Expr, MatchStep, Step } from '../program.ts';

/** The kinds of record that a block's actions post to: whom an override may credit, whom the carry may name. */
export function listRecipients(step: MatchStep): readonly string[] {
  const relations = new Set<string>();
  for (const action of actionsOf(step)) {
    if (action.kind === 'split') for (const part of action.parts) addRelation(relations, part.to);
    else if ('to' in action) addRelation(relations, action.to);
  }
  return [...relations].sort();
}

/** The blocks whose postings a block takes back. */
export function listReversed(step: MatchStep): readonly string[] {
  return [
    ...new Set(actionsOf(step).flatMap((action) => (action.kind === 'reverse' ? [action.block] : []))),
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

/** The actions of a block, those of branches included. */
function actionsOf(step: MatchStep): readonly Action[] {
  const actions: Action[] = [];
  const pending: Action[] = step.rules.flatMap((rule) => rule.actions);
  for (let action = pending.pop(); action !== undefined; action = pending.pop()) {
    if (action.kind === 'choose') pending.push(...action.then, ...action.otherwise);
    else actions.push(action);
  }
  return actions;
}

function addRelation(relations: Set<string>, to: Expr): void {
  if (to.type.startsWith('ref:')) relations.add(to.type.slice('ref:'.length));
}
