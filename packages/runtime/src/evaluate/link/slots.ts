import type { Action, Expr, Program, StatementItem, Step } from '../../program.ts';
import { highestSlot } from './walk.ts';

/** The highest slot that anything in a program reads or binds. */
export function highestSlotOfProgram(program: Program): number {
  const own = [
    ...program.indexes.map(({ slot }) => slot),
    // The candidate of a rotation, whether anything reads it or not.
    ...program.steps.map((step) => (step.kind === 'rotation' ? 1 : 0)),
  ];
  return expressionsOfProgram(program).reduce(
    (most, expr) => Math.max(most, highestSlot(expr)),
    Math.max(0, ...own),
  );
}

/** The outermost expressions of everything in a program. */
export function expressionsOfProgram(program: Program): readonly Expr[] {
  return [
    ...program.steps.flatMap(expressionsOfStep),
    ...program.ladders.flatMap(({ rungs }) =>
      rungs.flatMap(({ actions }) => actions.flatMap(expressionsOfAction)),
    ),
    ...program.indexes.flatMap(({ keys, filter }) => [...keys, ...filter]),
  ];
}

/** The outermost expressions of a step, in the order in which they are evaluated. */
export function expressionsOfStep(step: Step): readonly Expr[] {
  switch (step.kind) {
    case 'match':
      return given([
        step.where,
        step.day,
        step.crediting,
        ...step.rules.flatMap(({ when, actions }) => [when, ...actions.flatMap(expressionsOfAction)]),
      ]);
    case 'column':
      return given([step.where, step.value]);
    case 'rank':
      return given([step.where, ...step.per, step.by]);
    case 'streak':
      return given([step.holds, step.pauses]);
    case 'rotation':
      return given([
        step.where,
        step.order,
        step.day,
        step.received,
        step.nobody,
        ...step.rules.flatMap((rule) => [
          rule.when,
          ...(rule.kind === 'gives' ? [rule.to] : []),
          ...rule.actions.flatMap(expressionsOfAction),
        ]),
      ]);
    case 'ladder':
      return [];
    case 'statement':
      return given([step.where, ...step.items.flatMap(expressionsOfItem)]);
  }
}

function expressionsOfItem(item: StatementItem): readonly Expr[] {
  if (item.kind === 'line') return [item.value];
  if (item.kind !== 'deduct') return [];
  return given([item.atMost, item.leaving, ...item.lines.map(({ value }) => value)]);
}

/** The expressions inside an action, those of its branches included. */
export function expressionsOfAction(action: Action): readonly Expr[] {
  switch (action.kind) {
    case 'nobody':
      return [];
    case 'house':
      return [action.amount];
    case 'credit':
    case 'give':
      return [action.to, action.amount];
    case 'split':
      return given([action.amount, ...action.parts.flatMap(({ to, share }) => [to, share])]);
    case 'reverse':
      return [action.of, action.amount];
    case 'penalty':
      return given([action.to, action.amount]);
    case 'rising-fine':
      return [action.to, action.amount, action.rise];
    case 'propose':
    case 'ladder':
      return [action.to];
    case 'choose':
      return [action.when, ...[...action.then, ...action.otherwise].flatMap(expressionsOfAction)];
  }
}

function given(exprs: readonly (Expr | undefined)[]): readonly Expr[] {
  return exprs.filter((expr) => expr !== undefined);
}
