import type { PolicyFile } from '@bylaw/compiler';
import { analysePolicy } from '@bylaw/language-service';
import type { Analysis } from '@bylaw/language-service';
import type {
  Carry,
  Evaluation,
  Explainer,
  ExplainingEvaluator,
  Month,
  MonthText,
  Program,
} from '@bylaw/runtime';
import { createEvaluator } from '@bylaw/runtime';

/** A month decided, with what was carried into it. */
export interface DecidedMonth {
  readonly month: Month;
  readonly carry: Carry | undefined;
  readonly evaluation: Evaluation;
}

/** A policy that compiled, and the months that it has decided so far. */
export interface RunningPolicy {
  /** Of the text; 0 for one that is not the one being edited. */
  readonly version: number;
  readonly analysis: Analysis;
  readonly program: Program;
  readonly evaluator: ExplainingEvaluator;
  readonly decided: DecidedMonth[];
  opened?: { readonly month: MonthText; readonly explainer: Explainer };
}

/** All that the worker knows. Calls read and change it; nothing else does. */
export interface Engine {
  /** The text as it stands, which may be broken. */
  analysis: Analysis;
  version: number;
  months: readonly Month[];
  /** The newest text that compiled; results come from it while the text is broken. */
  running: RunningPolicy | undefined;
  /** What changes are compared with. */
  baseline: RunningPolicy | undefined;
}

export function createEngine(): Engine {
  return { analysis: analysePolicy([]), version: 0, months: [], running: undefined, baseline: undefined };
}

/** A policy made ready to decide months; undefined where it does not compile. */
export function startPolicy(analysis: Analysis, version = 0): RunningPolicy | undefined {
  const { program } = analysis.compiled;
  if (program === undefined) return undefined;
  return { version, analysis, program, evaluator: createEvaluator(program), decided: [] };
}

/** A policy's files, made ready; for versions beside the one that is edited. */
export function startFiles(files: readonly PolicyFile[]): RunningPolicy | undefined {
  return startPolicy(analysePolicy(files));
}

/**
 * Decides months in order up to the one named, or all. What was decided of the same facts before is kept: a month is
 * decided anew only where it or one before it changed. Stops behind the first that cannot be decided.
 */
export function decideMonths(
  policy: RunningPolicy,
  months: readonly Month[],
  upTo?: MonthText,
): readonly DecidedMonth[] {
  const { decided, evaluator } = policy;
  const same = months.findIndex((month, at) => decided[at]?.month !== month);
  const kept = same < 0 ? months.length : same;
  if (kept < decided.length) {
    decided.length = kept;
    delete policy.opened;
  }
  for (let at = decided.length; at < months.length; at += 1) {
    const month = months[at]!;
    const before = decided[at - 1];
    if (before !== undefined && before.evaluation.kind !== 'outcome') break;
    if (upTo !== undefined && month.month > upTo) break;
    const carry = before?.evaluation.kind === 'outcome' ? before.evaluation.outcome.carry : undefined;
    decided.push({ month, carry, evaluation: evaluator.evaluate(month, carry) });
  }
  return decided;
}

/** A decided month, opened for questions; the last one asked about is kept open. */
export function openMonth(
  policy: RunningPolicy,
  months: readonly Month[],
  month: MonthText,
): Explainer | undefined {
  const found = decideMonths(policy, months, month).find((each) => each.month.month === month);
  if (policy.opened?.month === month) return policy.opened.explainer;
  if (found === undefined) return undefined;
  const opened = policy.evaluator.openMonth(found.month, found.carry);
  if (opened.kind !== 'explainer') return undefined;
  policy.opened = { month, explainer: opened.explainer };
  return opened.explainer;
}
