import { changeFacts, createRivals } from '@bylaw/analysis';
import type { Carry, DecisionExplanation, FactChange, Month, Outcome, Program } from '@bylaw/runtime';
import { createEvaluator } from '@bylaw/runtime';
import { readFileSync } from 'node:fs';
import { listMonths, openPolicy } from './open-policy.ts';

/** What was asked, answered, and found wrong. */
export interface HeldAnswers {
  decisions: number;
  alternatives: number;
  answers: number;
  readonly wrong: string[];
}

/**
 * Asks what would have made each rule that lost win, and decides the whole month anew with the facts so changed, by the
 * whole policy. `stride`: only every so-manieth decision.
 */
export function holdAnswers(name: string, stride: number, months?: readonly string[]): HeldAnswers {
  const { program } = openPolicy(name);
  const evaluator = createEvaluator(program);
  const held: HeldAnswers = { decisions: 0, alternatives: 0, answers: 0, wrong: [] };
  const judged = new Set(program.steps.flatMap((step) => (step.kind === 'match' ? [step.id] : [])));
  let carry: Carry | undefined;
  let count = 0;
  for (const path of listMonths(name)) {
    const month = JSON.parse(readFileSync(path, 'utf8')) as Month;
    const opened = evaluator.openMonth(month, carry);
    if (opened.kind !== 'explainer') throw new Error(`${path}: ${opened.kind}`);
    const { outcome } = opened.explainer;
    const asked = months === undefined || months.includes(month.month);
    for (const { block, of, rule } of asked ? outcome.decisions : []) {
      if (!judged.has(block) || count++ % stride !== 0) continue;
      const target = { kind: 'decision', block, of, ...(rule === undefined ? {} : { rule }) } as const;
      const explained = opened.explainer.explain(target);
      if (explained.kind !== 'explained' || explained.explanation.kind !== 'decision') continue;
      const given = createRivals(program, block, month, carry).explain(explained.explanation);
      holdExplanation(program, month, carry, given, held);
    }
    carry = outcome.carry;
  }
  return held;
}

function holdExplanation(
  program: Program,
  month: Month,
  carry: Carry | undefined,
  { alternatives, block, target }: DecisionExplanation,
  held: HeldAnswers,
): void {
  const wins = (rule: string, changes: readonly FactChange[]): boolean => {
    const changed = changeFacts(program, month, carry, changes);
    const result =
      changed === undefined ? undefined : createEvaluator(program).evaluate(changed.month, changed.carry);
    return result?.kind === 'outcome' && isBy(result.outcome, block.id, target.of, rule);
  };
  held.decisions += 1;
  for (const { id, reason, wouldWin } of alternatives) {
    if (reason !== 'condition-false' && reason !== 'lower-precedence') continue;
    held.alternatives += 1;
    if (wouldWin === undefined) continue;
    held.answers += 1;
    const says = (changes: readonly FactChange[], what: string): void => {
      if (!wins(id, changes)) held.wrong.push(`${month.month} ${block.id} ${target.of} ${id}: ${what}`);
    };
    says(wouldWin, 'does not decide');
    const [change] = wouldWin;
    // Of a range also its other end.
    if (change?.kind === 'set' && change.through !== undefined) {
      says([{ ...change, to: change.through }], 'does not decide at the end of the range');
    }
  }
}

function isBy({ decisions }: Outcome, block: string, of: string, rule: string): boolean {
  return decisions.some(
    (each) => each.block === block && each.of === of && each.rule === rule && each.status === 'decided',
  );
}
