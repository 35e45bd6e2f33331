import { DECISION_STATUS } from '../evaluate/decision-store.ts';
import { sayDay } from '../evaluate/say-value.ts';
import type { MatchStep, RotationStep, Rule } from '../program.ts';
import { traceCredit } from './credit.ts';
import type { ExplainedOverride, ExplainedPosting, LadderTrace, Verdict } from './explanation.ts';
import { noteAssumed } from './notes.ts';
import type { ConditionTrace } from './trace.ts';
import { traceActions } from './trace-actions.ts';
import type { Setting } from './trace-actions.ts';
import { traceLadder } from './trace-ladder.ts';
import type { TracedOffence } from './trace-ladder.ts';
import { traceTerms } from './trace-terms.ts';
import type { Tracer } from './tracer.ts';
import { openSubject, traceSpare } from './tracer.ts';
import { termsOf } from './write-rule.ts';

export interface TracedRule {
  readonly because: readonly ConditionTrace[];
  readonly choices: readonly ConditionTrace[];
  readonly postings: readonly ExplainedPosting[];
  readonly ladders: readonly LadderTrace[];
  readonly instead?: ExplainedOverride['instead'];
}

/** A rule as it decided about a row: its conditions, what it posted, and what it would have without an override. */
export function traceRule(
  tracer: Tracer,
  step: MatchStep | RotationStep,
  rule: Rule | undefined,
  decision: number,
  row: number,
): TracedRule {
  openSubject(tracer, row);
  const { decisions } = tracer.run;
  const status = decision < 0 ? 'none' : DECISION_STATUS[decisions.status[decision]];
  const override = decisions.override.get(decision);
  if (rule !== undefined) noteAssumed(tracer, rule.assumed, `${step.id}/${rule.id}`);
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
  const credits = to !== undefined && step.kind === 'match' ? traceCredit(tracer, step, to) : [];
  return { ...said, postings: credits, instead };
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

/** What a decision came to; `decision` -1: there is none. */
export function writeVerdict(
  tracer: Tracer,
  decision: number,
  day: number,
  { instead }: TracedRule,
): Verdict {
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
