import type { Action, Program } from '../../program.ts';
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
  const open: Action[] = program.steps.flatMap((step) =>
    step.kind === 'match' ? step.rules.flatMap(({ actions }) => actions) : [],
  );
  for (let action = open.pop(); action !== undefined; action = open.pop()) {
    if (action.kind === 'split' && action.split === id) return action;
    if (action.kind === 'choose') open.push(...action.then, ...action.otherwise);
  }
  return undefined;
}
