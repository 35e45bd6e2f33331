import type { Action, Expr, MatchStep } from '../program.ts';

/** The kinds of record that a block's actions post to: whom an override may credit, whom the carry may name. */
export function listRecipients(step: MatchStep): readonly string[] {
  const relations = new Set<string>();
  const pending: Action[] = step.rules.flatMap(({ actions }) => actions);
  for (let action = pending.pop(); action !== undefined; action = pending.pop()) {
    if (action.kind === 'choose') pending.push(...action.then, ...action.otherwise);
    else if (action.kind === 'split') for (const part of action.parts) addRelation(relations, part.to);
    else if (action.kind !== 'house' && action.kind !== 'nobody' && action.kind !== 'reverse') {
      addRelation(relations, action.to);
    }
  }
  return [...relations].sort();
}

function addRelation(relations: Set<string>, to: Expr): void {
  if (to.type.startsWith('ref:')) relations.add(to.type.slice('ref:'.length));
}
