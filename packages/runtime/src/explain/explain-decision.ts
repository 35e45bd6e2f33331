import type { MatchPlan } from '../evaluate/plan.ts';
import type { MatchStep, Rule } from '../program.ts';
import { traceAlternative } from './alternative.ts';
import type { DecisionExplanation, Target } from './explanation.ts';
import { noteAssumed } from './notes.ts';
import { refRecord } from './rows.ts';
import { traceRule, writeVerdict } from './trace-rule.ts';
import { traceTerms } from './trace-terms.ts';
import type { Tracer } from './tracer.ts';
import { openSubject, traceApart } from './tracer.ts';
import { writeHead } from './write-head.ts';
import { termsOf, writeRule } from './write-rule.ts';

type DecisionTarget = Extract<Target, { readonly kind: 'decision' }>;

/** Why a block judged a record of the month as it did, or did not judge it. Throws Refusal. */
export function explainDecision(
  tracer: Tracer,
  target: DecisionTarget,
  position: number,
  row: number,
): DecisionExplanation {
  const plan = tracer.run.plan.steps[position] as MatchPlan;
  const { step } = plan;
  const decision = findDecision(tracer, position, row, target.rule);
  openSubject(tracer, row);
  const subject = refRecord(tracer, step.relation, row);
  const day = tracer.again.number(step.day);
  const where = step.where === undefined ? [] : traceTerms(tracer, termsOf(step.where));
  const excluded = where.some(({ state }) => state !== 'held');
  const rule = decision < 0 ? undefined : ruleOf(tracer, step, decision, row);
  if (rule !== undefined && (step.block === 'award' || step.block === 'commission')) {
    noteAssumed(tracer, undefined, step.id);
  }
  const main = traceRule(tracer, step, rule, decision, row);
  const alternatives = excluded
    ? []
    : step.rules
        .filter((each) => each !== rule)
        .map((each) => {
          const lower = rule !== undefined && step.hit === 'first' ? rule : undefined;
          const overridden = decision >= 0 && tracer.run.decisions.override.has(decision);
          return traceApart(tracer, () =>
            traceAlternative(tracer, step, each, { row, day, lower, overridden }),
          ).traced;
        });
  return {
    kind: 'decision',
    target,
    ...writeHead(tracer, subject),
    block: {
      id: step.id,
      label: step.label,
      block: step.block,
      ...(step.cites === undefined ? {} : { cites: step.cites }),
    },
    verdict: writeVerdict(tracer, decision, day, main),
    ...(rule === undefined ? {} : { rule: writeRule(step, rule) }),
    because: [...where, ...main.because],
    choices: main.choices,
    postings: main.postings,
    ladders: main.ladders,
    alternatives,
  };
}

/** The decision of a block about a subject: by the rule named, or the first; -1: none. */
function findDecision(tracer: Tracer, position: number, row: number, rule: string | undefined): number {
  const { decisions, plan, results } = tracer.run;
  const { firstDecision, endDecision } = results[position];
  for (let at = firstDecision; at < endDecision; at += 1) {
    if (decisions.of[at] !== row) continue;
    const number = decisions.rule[at];
    if (rule === undefined || (number >= 0 && plan.rules[number].rule.id === rule)) return at;
  }
  return -1;
}

/** The rule of a decision. A manager's word leaves out one that was undecided: it is the first that does not fail. */
function ruleOf(tracer: Tracer, step: MatchStep, decision: number, row: number): Rule | undefined {
  const { decisions, plan } = tracer.run;
  const number = decisions.rule[decision];
  if (number >= 0) return plan.rules[number].rule;
  if (!decisions.override.has(decision)) return undefined;
  return step.rules.find((rule) => {
    openSubject(tracer, row);
    const holds = rule.when === undefined || tracer.again.truth(rule.when);
    return tracer.again.takeTie() !== undefined || holds;
  });
}
