import type { Coverage } from '../coverage/coverage.ts';
import type { Explained, Explainer } from '../explain/explainer.ts';
import { createExplainer } from '../explain/explainer.ts';
import type { Target } from '../explain/explanation.ts';
import { loadMonth } from '../facts/load-month.ts';
import type { Month } from '../month.ts';
import type { Carry } from '../outcome.ts';
import type { Program } from '../program.ts';
import { isRefusal } from '../refusal.ts';
import type { LinkedProgram } from './link/link-program.ts';
import { linkProgram } from './link/link-program.ts';
import { createPlanEvaluator } from './plan-evaluator.ts';
import type { Evaluation, Evaluator, EvaluatorOptions } from './plan-evaluator.ts';
import { runMonth } from './run-month.ts';
import { writeOutcome } from './write-outcome.ts';

/** A month opened for questions, or why it cannot be. */
export type OpenedMonth =
  | { readonly kind: 'explainer'; readonly explainer: Explainer }
  | Exclude<Evaluation, { readonly kind: 'outcome' }>;

export interface LinkedEvaluatorOptions extends EvaluatorOptions {
  /** Counts how often each condition holds, in `evaluate` and in what is opened for questions. */
  readonly coverage?: Coverage;
}

/** An evaluator that can also say why. */
export interface ExplainingEvaluator extends Evaluator {
  /** Why one thing of a month is as it is. Decides the month first; to ask more than once, `openMonth`. Never throws. */
  explain(
    month: Month,
    carry: Carry | undefined,
    target: Target,
  ): Explained | Exclude<OpenedMonth, { readonly kind: 'explainer' }>;
  /** Decides a month once, for any number of questions. Never throws. */
  openMonth(month: Month, carry?: Carry): OpenedMonth;
}

/** Makes a program ready to decide months and to explain them: expressions become closures once, no code is made from text. */
export function createEvaluator(program: Program, options: LinkedEvaluatorOptions = {}): ExplainingEvaluator {
  const { budget, checkUnset, coverage } = options;
  let linked: LinkedProgram | undefined;
  const link = (): LinkedProgram => {
    linked ??= linkProgram(program, {
      checkUnset: checkUnset === true,
      ...(coverage === undefined ? {} : { coverage }),
    });
    return linked;
  };
  const evaluator = createPlanEvaluator(program, () => link().plan, options);
  const openMonth = (month: Month, carry?: Carry): OpenedMonth => {
    const loaded = loadMonth(program, month, carry, { allowUnset: checkUnset === true });
    if (loaded.facts === undefined) return { kind: 'problems', problems: loaded.problems };
    try {
      const run = runMonth(link().plan, loaded.facts, carry, budget === undefined ? {} : { budget });
      return { kind: 'explainer', explainer: createExplainer(link(), run, writeOutcome(run)) };
    } catch (error) {
      if (isRefusal(error)) return { kind: 'refusal', refusal: error };
      throw error;
    }
  };
  return {
    ...evaluator,
    openMonth,
    explain(month, carry, target) {
      const opened = openMonth(month, carry);
      return opened.kind === 'explainer' ? opened.explainer.explain(target) : opened;
    },
  };
}
