import { loadMonth } from '../facts/load-month.ts';
import type { MonthProblem } from '../facts/month-problem.ts';
import type { Month } from '../month.ts';
import type { Carry, Outcome } from '../outcome.ts';
import type { Program } from '../program.ts';
import { isRefusal } from '../refusal.ts';
import type { Refusal } from '../refusal.ts';
import type { ProgramPlan } from './plan.ts';
import { runMonth } from './run-month.ts';
import { writeOutcome } from './write-outcome.ts';

export interface EvaluatorOptions {
  /** Steps that a month may take; 50 million where not given. */
  readonly budget?: number;
  /** Facts may leave required fields out; a rule that reads one is refused (`fact/unset`). For scenarios. */
  readonly checkUnset?: boolean;
}

/** All or nothing: an outcome, or what is wrong with the month, or why it cannot be decided. */
export type Evaluation =
  | { readonly kind: 'outcome'; readonly outcome: Outcome; readonly steps: number }
  | { readonly kind: 'problems'; readonly problems: readonly MonthProblem[] }
  | { readonly kind: 'refusal'; readonly refusal: Refusal };

export interface Evaluator {
  readonly program: Program;
  /** Decides a month of facts with what the month before carried over. Pure; never throws. */
  evaluate(month: Month, carry?: Carry): Evaluation;
}

/** An evaluator over a plan that comes from elsewhere, such as a printed module; `makePlan` is asked once. */
export function createPlanEvaluator(
  program: Program,
  makePlan: () => ProgramPlan,
  options: EvaluatorOptions = {},
): Evaluator {
  const { budget, checkUnset } = options;
  let plan: ProgramPlan | undefined;
  return {
    program,
    evaluate(month, carry) {
      const loaded = loadMonth(program, month, carry, { allowUnset: checkUnset === true });
      if (loaded.facts === undefined) return { kind: 'problems', problems: loaded.problems };
      try {
        plan ??= makePlan();
        const run = runMonth(plan, loaded.facts, carry, budget === undefined ? {} : { budget });
        return { kind: 'outcome', outcome: writeOutcome(run), steps: run.steps };
      } catch (error) {
        if (isRefusal(error)) return { kind: 'refusal', refusal: error };
        throw error;
      }
    },
  };
}
