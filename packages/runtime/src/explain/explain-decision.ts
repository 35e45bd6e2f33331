import { DECISION_STATUS } from '../evaluate/decision-store.ts';
import type { MatchPlan } from '../evaluate/plan.ts';
import { sayDay } from '../evaluate/say-value.ts';
import type { MatchStep, Rule } from '../program.ts';
import { traceAlternative } from './alternative.ts';
import { traceCredit } from './credit.ts';
import type {
  DecisionExplanation,
  ExplainedOverride,
  ExplainedPosting,
  LadderTrace,
  Target,
  Verdict,
} from './explanation.ts';
import { noteAssumed } from './notes.ts';
import { refRecord } from './rows.ts';
import type { ConditionTrace } from './trace.ts';
import { traceActions } from './trace-actions.ts';
import type { Setting } from './trace-actions.ts';
import { traceLadder } from './trace-ladder.ts';
import type { TracedOffence } from './trace-ladder.ts';
import { traceTerms } from './trace-terms.ts';
import type { Tracer } from './tracer.ts';
import { openSubject, traceApart, traceSpare } from './tracer.ts';
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

interface TracedRule {
  readonly because: readonly ConditionTrace[];
  readonly choices: readonly ConditionTrace[];
  readonly postings: readonly ExplainedPosting[];
  readonly ladders: readonly LadderTrace[];
  readonly instead?: ExplainedOverride['instead'];
}

function traceRule(
  tracer: Tracer,
  step: MatchStep,
  rule: Rule | undefined,
  decision: number,
  row: number,
): TracedRule {
  openSubject(tracer, row);
  const { decisions } = tracer.run;
  const status = decision < 0 ? 'none' : DECISION_STATUS[decisions.status[decision]];
  const override = decisions.override.get(decision);
  if (rule !== undefined) noteAssumed(tracer, rule.assumed, `${step.id}/${rule.id}`);
  if (rule !== undefined && (step.block === 'award' || step.block === 'commission')) {
    noteAssumed(tracer, undefined, step.id);
  }
  const because = traceTerms(tracer, termsOf(rule?.when));
  const isOpen = because.some(({ state }) => state !== 'held');
  const setting: Setting = { decision, choices: [], ladders: [] };
  const act = (): readonly ExplainedPosting[] =>
    rule === undefined || isOpen ? [] : traceActions(tracer, rule.actions, setting);
  // Where a manager credits somebody else, the rule itself never acts.
  const posted = override === undefined ? act() : (traceSpare(act) ?? []);
  const ladders = setting.ladders.map(({ ladder, to }) => traceLadder(tracer, ladder, decision, to));
  const rungs = ladders.flatMap((offence) => traceRung(tracer, offence));
  const said = {
    because,
    choices: setting.choices,
    ladders: ladders.map(({ trace }) => trace),
  };
  if (override === undefined) {
    const tied = setting.choices.some(({ state }) => state === 'tied') || status === 'undecided';
    return { ...said, postings: tied ? [] : [...posted, ...rungs] };
  }
  const instead = {
    status: rule === undefined ? ('none' as const) : isOpen ? ('undecided' as const) : ('decided' as const),
    postings: [...posted, ...rungs],
  };
  openSubject(tracer, row);
  const { kind, ...manager } = tracer.run.facts.overrides[override];
  const to = kind === 'credit' && 'to' in manager ? manager.to : undefined;
  return { ...said, postings: to === undefined ? [] : traceCredit(tracer, step, to), instead };
}

/** What the rung of an offence posts. */
function traceRung(tracer: Tracer, { trace, offence }: TracedOffence): readonly ExplainedPosting[] {
  const { rung, occurrence, person } = trace;
  const ladder = tracer.program.ladders.find(({ id }) => id === trace.ladder);
  const actions = ladder?.rungs.find(({ id }) => id === rung?.id)?.actions;
  if (rung === undefined || actions === undefined) return [];
  openSubject(tracer, offence);
  return traceActions(tracer, actions, {
    decision: -1,
    rung: { to: person, occurrence, from: rung.from },
    choices: [],
    ladders: [],
  });
}

function writeVerdict(tracer: Tracer, decision: number, day: number, { instead }: TracedRule): Verdict {
  const { decisions, facts } = tracer.run;
  const date = sayDay(tracer.run, day);
  if (decision < 0) return { status: 'none', date };
  const status = DECISION_STATUS[decisions.status[decision]];
  const between = decisions.between.get(decision);
  const at = decisions.override.get(decision);
  const verdict = { status, date, ...(between === undefined ? {} : { between }) };
  if (at === undefined || instead === undefined) return verdict;
  const { id, kind, by, date: on, reason, ...more } = facts.overrides[at];
  const override: ExplainedOverride = {
    id,
    kind,
    by,
    date: on,
    reason,
    ...('to' in more ? { to: more.to } : {}),
    ...('uncounted' in more ? { uncounted: more.uncounted } : {}),
    instead,
  };
  return { ...verdict, override };
}
