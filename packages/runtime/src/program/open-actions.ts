import type { Action } from './steps.ts';

/**
 * Actions with those of their branches, in order, each choice before what it chooses from. It takes no stack: a
 * Program may be any JSON.
 */
export function openActions(actions: readonly Action[]): readonly Action[] {
  const opened: Action[] = [];
  const pending = actions.toReversed();
  for (let action = pending.pop(); action !== undefined; action = pending.pop()) {
    opened.push(action);
    if (action.kind === 'choose') pending.push(...[...action.then, ...action.otherwise].toReversed());
  }
  return opened;
}
