import type { Action, Program } from '../../program.ts';
import { openActions } from '../../program/open-actions.ts';
import { sayNamed } from './teller.ts';
import type { Teller } from './teller.ts';

type Split = Extract<Action, { readonly kind: 'split' }>;

/** A split by its name. */
export function saySplit(teller: Teller, id: string): string {
  const split = findSplit(teller.program, id);
  return split?.label === undefined ? id : sayNamed(teller, [{ id, label: split.label }], id);
}

/** A role of a split by its name. */
export function sayRole(teller: Teller, split: string, role: string): string {
  return sayNamed(teller, findSplit(teller.program, split)?.parts ?? [], role);
}

/** Splits stand where rules use them: every use has the same name and roles. */
function findSplit(program: Program, id: string): Split | undefined {
  const actions = program.steps.flatMap((step) =>
    step.kind === 'match' ? step.rules.flatMap((rule) => rule.actions) : [],
  );
  return openActions(actions).find(
    (action): action is Split => action.kind === 'split' && action.split === id,
  );
}
