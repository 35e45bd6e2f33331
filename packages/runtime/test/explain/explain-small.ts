import type {
  DecisionExplanation,
  Explained,
  Explanation,
  EvaluatorOptions,
  Month,
  Program,
  Target,
} from '../../src/index.ts';
import { createEvaluator } from '../../src/index.ts';

/** Asks about one thing of one month. */
export function ask(program: Program, month: Month, target: Target, options?: EvaluatorOptions): Explained {
  const result = createEvaluator(program, options).explain(month, undefined, target);
  if (result.kind === 'problems') throw new Error(JSON.stringify(result.problems));
  return result;
}

export function explained(result: Explained): Explanation {
  if (result.kind === 'explained') return result.explanation;
  throw new Error(result.kind === 'refusal' ? result.refusal.code : result.code);
}

/** Explains what a block made of a subject. */
export function askDecision(
  program: Program,
  month: Month,
  block: string,
  of: string,
  options?: EvaluatorOptions,
): DecisionExplanation {
  const explanation = explained(ask(program, month, { kind: 'decision', block, of }, options));
  if (explanation.kind !== 'decision') throw new Error(explanation.kind);
  return explanation;
}
