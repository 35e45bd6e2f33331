import { LAST_DAY, parseDate } from '../numbers/calendar.ts';
import { sayDay } from '../evaluate/say-value.ts';
import type { MatchStep, RotationStep, Rule } from '../program.ts';
import { isRefusal } from '../refusal.ts';
import type { Alternative } from './explanation.ts';
import { listAssumptions, noteAssumed } from './notes.ts';
import type { ConditionTrace } from './trace.ts';
import { stateOfAll, traceTerms } from './trace-terms.ts';
import type { Tracer } from './tracer.ts';
import { bindCandidate, openSubject } from './tracer.ts';
import { termsOf, writeRule } from './write-rule.ts';

/** The decision beside which a rule is looked at. */
export interface Beside {
  readonly row: number;
  /** Of a rotation: the candidate who is asked. */
  readonly candidate?: number;
  readonly day: number;
  /** The rule that decided, where only one can. */
  readonly lower: Rule | undefined;
  readonly overridden: boolean;
}

/** Why a rule is not the one that decided. It is tested whatever stood before it, so that its own reason is known. */
export function traceAlternative(
  tracer: Tracer,
  step: MatchStep | RotationStep,
  rule: Rule,
  beside: Beside,
): Alternative {
  const head = writeRule(step, rule);
  if (!isInForce(rule, beside.day)) {
    const { from, until } = rule;
    const day = sayDay(tracer.run, beside.day);
    const span = { ...(from === undefined ? {} : { from }), ...(until === undefined ? {} : { until }) };
    return { ...head, assumptions: [], reason: 'not-in-force', ...span, day };
  }
  try {
    noteAssumed(tracer, rule.assumed, `${step.id}/${rule.id}`);
    openSubject(tracer, beside.row);
    if (beside.candidate !== undefined) bindCandidate(tracer, beside.candidate);
    const terms = traceTerms(tracer, termsOf(rule.when));
    const assumptions = listAssumptions(tracer.program, tracer.notes).map(({ id }) => id);
    return { ...head, assumptions, ...reasonOf(step, rule, terms, beside) };
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return { ...head, assumptions: [], reason: 'not-valued', code: error.code, params: error.params };
  }
}

type Reason = Alternative extends infer A
  ? A extends { readonly reason: string }
    ? Omit<A, keyof ReturnType<typeof writeRule> | 'assumptions'>
    : never
  : never;

function reasonOf(
  step: MatchStep | RotationStep,
  rule: Rule,
  terms: readonly ConditionTrace[],
  beside: Beside,
): Reason {
  const state = stateOfAll(terms);
  const { lower } = beside;
  const rules: readonly Rule[] = step.rules;
  const isLower = lower !== undefined && rules.indexOf(rule) > rules.indexOf(lower);
  if (state === 'failed' || state === 'unreached' || (state === 'tied' && !isLower)) {
    const failed = terms.filter((term) => term.state !== 'held');
    return { reason: 'condition-false', failed, held: terms.length - failed.length };
  }
  if (isLower) return { reason: 'lower-precedence', after: lower.id, ties: state === 'tied' };
  return beside.overridden ? { reason: 'overridden' } : { reason: 'also-applied' };
}

function isInForce({ from, until }: Rule, day: number): boolean {
  const first = from === undefined ? 0 : (parseDate(from) ?? 0);
  const last = until === undefined ? LAST_DAY : (parseDate(until) ?? LAST_DAY);
  return day >= first && day <= last;
}
