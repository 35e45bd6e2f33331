import type { Action, Expr, Program } from '../../program.ts';
import { isPosting } from '../../program.ts';
import { Refusal } from '../../refusal.ts';
import { expressionsOfProgram } from './slots.ts';
import { partsOf } from './walk.ts';

/** Levels that expressions and choices may nest: far more than a compiler writes, and far less than a stack holds. */
const DEPTH_LIMIT = 1_000;

/** Throws Refusal `program/too-deep`. Walks level by level: it must not itself need the stack that it guards. */
export function checkDepth(program: Program): void {
  measureDepth<Action>(actionsOf(program), (action) =>
    action.kind === 'choose' ? [...action.then, ...action.otherwise] : [],
  );
  measureDepth<Expr>(expressionsOfProgram(program), partsOf);
}

function measureDepth<T>(roots: readonly T[], partsOf: (node: T) => readonly T[]): void {
  let level = roots;
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth === DEPTH_LIMIT) throw new Refusal('program/too-deep', { limit: DEPTH_LIMIT });
    // A part that several share counts once.
    level = [...new Set(level.flatMap(partsOf))];
  }
}

function actionsOf(program: Program): readonly Action[] {
  return [
    ...program.steps.flatMap((step) => (isPosting(step) ? step.rules.flatMap(({ actions }) => actions) : [])),
    ...program.ladders.flatMap(({ rungs }) => rungs.flatMap(({ actions }) => actions)),
  ];
}
