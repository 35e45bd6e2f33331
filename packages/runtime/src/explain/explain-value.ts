import type { ColumnPlan, RankPlan } from '../evaluate/plan.ts';
import type { MeasureExplanation, RankExplanation, Target } from './explanation.ts';
import { toExact } from './read-value.ts';
import { refRecord } from './rows.ts';
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
  const { step, value } = tracer.run.plan.steps[position] as ColumnPlan;
  const { numbers, ratios } = tracer.run.results[position];
  openSubject(tracer, row);
  const subject = refRecord(tracer, step.relation, row);
  isFirst(tracer, step.id, row);
  const arithmetic = tracer.arithmetic(step.value);
  return {
    kind: 'measure',
    target,
    ...writeHead(tracer, subject),
    label: step.label,
    ...(step.cites === undefined ? {} : { cites: step.cites }),
    text: step.text,
    value:
      value.kind === 'ratio'
        ? toExact(ratios[row])
        : value.kind === 'truth'
          ? numbers[row] === 1
          : numbers[row],
    arithmetic,
  };
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
