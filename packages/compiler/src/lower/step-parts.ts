import { isPosting } from '@bylaw/runtime';
import type { Action, Expr, Step } from '@bylaw/runtime';
import { partsOfAction } from './walk.ts';

/** Every action of a step, branches opened: a choice and what it chooses from. */
export function actionsOfStep(step: Step): readonly Action[] {
  return isPosting(step) ? step.rules.flatMap((rule) => rule.actions.flatMap(openAction)) : [];
}

function openAction(action: Action): readonly Action[] {
  return action.kind === 'choose'
    ? [action, ...[...action.then, ...action.otherwise].flatMap(openAction)]
    : [action];
}

/** The outermost expressions of a step, in the order in which they are evaluated. */
export function expressionsOfStep(step: Step): readonly Expr[] {
  return partsOfStep(step).filter((each) => each !== undefined);
}

function partsOfStep(step: Step): readonly (Expr | undefined)[] {
  switch (step.kind) {
    case 'match':
      return [
        step.where,
        step.day,
        step.crediting,
        ...step.rules.flatMap((rule) => [rule.when, ...rule.actions.flatMap(partsOfAction)]),
      ];
    case 'column':
      return [step.where, step.value];
    case 'rank':
      return [step.where, ...step.per, step.by];
    case 'streak':
      return [step.holds, step.pauses];
    case 'rotation':
      return [
        step.where,
        step.order,
        step.day,
        step.received,
        step.nobody,
        ...step.rules.flatMap((rule) => [
          rule.when,
          ...(rule.kind === 'gives' ? [rule.to] : []),
          ...rule.actions.flatMap(partsOfAction),
        ]),
      ];
    case 'ladder':
      return [];
    case 'statement':
      return [
        step.where,
        ...step.items.flatMap((item) => {
          if (item.kind === 'line') return [item.value];
          if (item.kind === 'deduct')
            return [item.atMost, item.leaving, ...item.lines.map((line) => line.value)];
          return [];
        }),
      ];
  }
}
