import type { Evaluation, MessageParams, Program, Refusal } from '@bylaw/runtime';
import { sayMonthProblem, sayRefusal } from '@bylaw/runtime';
import type { Code, Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Span } from '../source/span.ts';
import type { NamePair, Scenario } from './scenario.ts';

/** Why a month of a scenario could not be decided, each reason at the record it is about. */
export function explainStop(
  program: Program,
  scenario: Scenario,
  month: string,
  stop: Exclude<Evaluation, { readonly kind: 'outcome' }>,
): readonly Diagnostic[] {
  if (stop.kind === 'refusal') return [explainRefusal(program, scenario, month, stop.refusal)];
  return stop.problems.map((problem) => {
    const record = typeof problem.where.record === 'string' ? problem.where.record : undefined;
    const zh = sayMonthProblem(problem, program, 'zh');
    const en = sayMonthProblem(problem, program, 'en');
    const params = { month, reason: en.text, reasonZh: zh.text };
    return fail('scenario/month-refused', params, placeOf(scenario, problem.where.relation, record));
  });
}

function explainRefusal(program: Program, scenario: Scenario, month: string, refusal: Refusal): Diagnostic {
  if (isUnset(refusal)) {
    const { relation, record, field } = refusal.params;
    const kind = program.relations.find((each) => each.id === relation);
    const named = kind?.fields.find((each) => each.id === field);
    const params = { kind: pairOf(kind, relation), id: record, field: pairOf(named, field) };
    return fail('scenario/field-left-out', params, placeOf(scenario, relation, record));
  }
  const reason = sayRefusal(refusal, program, 'en').text;
  const reasonZh = sayRefusal(refusal, program, 'zh').text;
  return fail('scenario/month-refused', { month, reason, reasonZh }, placeOf(scenario));
}

function isUnset(refusal: Refusal): refusal is Refusal<'fact/unset'> {
  return refusal.code === 'fact/unset';
}

function pairOf(thing: { readonly id: string; readonly label: string } | undefined, id: string): NamePair {
  return thing === undefined ? [id, id] : [thing.id, thing.label];
}

/** Where a record was given; the scenario itself where it is none of its own. */
function placeOf(scenario: Scenario, relation?: string, record?: string): Span {
  const place = scenario.places.find((each) => each.id === record && each.relation === relation);
  return place?.span ?? scenario.titleSpan;
}

function fail(code: Code, params: MessageParams, span: Span): Diagnostic {
  return { code, severity: 'error', params, span, related: [], fixes: [] };
}
