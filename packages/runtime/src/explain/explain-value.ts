import type { ColumnPlan, RankPlan } from '../evaluate/plan.ts';
import type { MeasureExplanation, RankExplanation, Target } from './explanation.ts';
import { isLeftOut } from '../evaluate/run-column.ts';
import { splitType } from '../evaluate/say-value.ts';
import { noteAssumed } from './notes.ts';
import { toExact } from './read-value.ts';
import { refRecord, sayPlain } from './rows.ts';
import { isFirst, traceStanding } from './trace-column.ts';
import type { Tracer } from './tracer.ts';
import { openSubject } from './tracer.ts';
import { writeHead } from './write-head.ts';

/** How a measure of a record of this month came about. Throws Refusal. */
export function explainMeasure(
  tracer: Tracer,
  target: Extract<Target, { readonly kind: 'measure' }>,
  position: number,
  row: number,
): MeasureExplanation {
  const plan = tracer.run.plan.steps[position] as ColumnPlan;
  const { step } = plan;
  openSubject(tracer, row);
  const subject = refRecord(tracer, step.relation, row);
  isFirst(tracer, step.id, row);
  noteAssumed(tracer, step.assumed, step.id);
  const among = step.where === undefined ? undefined : tracer.condition(step.where);
  const { type } = step.value;
  const arithmetic = isLeftOut(tracer.run, plan, position, row)
    ? ({ kind: 'const', type, value: null } as const)
    : tracer.arithmetic(step.value);
  return {
    kind: 'measure',
    target,
    ...writeHead(tracer, subject),
    label: step.label,
    ...(step.cites === undefined ? {} : { cites: step.cites }),
    text: step.text,
    value: valueOf(tracer, plan, position, row),
    ...(among === undefined ? {} : { among }),
    ...(step.every === undefined ? {} : { every: step.every }),
    arithmetic,
  };
}

function valueOf(
  tracer: Tracer,
  plan: ColumnPlan,
  position: number,
  row: number,
): MeasureExplanation['value'] {
  const { numbers, ratios } = tracer.run.results[position];
  if (isLeftOut(tracer.run, plan, position, row)) return null;
  if (plan.value.kind === 'ratio') return toExact(ratios[row]);
  if (plan.value.kind === 'truth') return numbers[row] === 1;
  const { type } = plan.step.value;
  return splitType(type)[0] === 'enum' ? String(sayPlain(tracer, type, numbers[row])) : numbers[row];
}

/** Why a record of this month holds its place, or none. Throws Refusal. */
export function explainRank(
  tracer: Tracer,
  target: Extract<Target, { readonly kind: 'rank' }>,
  position: number,
  row: number,
): RankExplanation {
  const { step } = tracer.run.plan.steps[position] as RankPlan;
  openSubject(tracer, row);
  const subject = refRecord(tracer, step.relation, row);
  isFirst(tracer, step.id, row);
  const standing = traceStanding(tracer, step, position, row);
  return {
    kind: 'rank',
    target,
    ...writeHead(tracer, subject),
    label: step.label,
    ...(step.cites === undefined ? {} : { cites: step.cites }),
    text: step.text,
    place: tracer.run.results[position].numbers[row],
    standing,
  };
}
