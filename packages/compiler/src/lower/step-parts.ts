import { isPosting } from '@bylaw/runtime';
import type { Action, Step } from '@bylaw/runtime';
import { openActions } from '@bylaw/runtime/linking';

/** Every action of a step, branches opened: a choice and what it chooses from. */
export function actionsOfStep(step: Step): readonly Action[] {
  return isPosting(step) ? openActions(step.rules.flatMap((rule) => rule.actions)) : [];
}
