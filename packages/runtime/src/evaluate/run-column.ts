import { isPeriodEnd } from '../numbers/calendar.ts';
import type { Ratio } from '../numbers/ratio.ts';
import { ZERO } from '../numbers/ratio.ts';
import { UNSET_RATIO, unsetNumber } from './given.ts';
import type { ColumnPlan, Run } from './plan.ts';
import { noteTie } from './tie.ts';
import { spend } from './spend.ts';

/** Whether a column holds no value for a record: the step leaves it out, or is not due this month. */
export function isLeftOut(run: Run, { step, value }: ColumnPlan, position: number, row: number): boolean {
  if (step.where === undefined && step.every === undefined) return false;
  const { numbers, ratios } = run.results[position];
  return value.kind === 'ratio' ? ratios[row] === UNSET_RATIO : numbers[row] === unsetNumber(step.value.type);
}

/**
 * Works out a value for every record of a relation. Records that are not this month's hold zero; those that are left
 * out, or not yet due, hold none.
 */
export function runColumn(run: Run, plan: ColumnPlan, position: number): void {
  const { first, end, count } = run.tables[plan.relation];
  const result = run.results[position];
  const { value, where, step } = plan;
  const isDue = step.every === undefined || isPeriodEnd(run.facts.lastDay, step.every);
  if (value.kind === 'ratio') result.ratios = new Array<Ratio>(count).fill(ZERO);
  else result.numbers = new Float64Array(count);
  for (let row = first; row < end; row += 1) {
    spend(run, 1);
    run.slots[0] = row;
    if (!isDue || where?.(run) === false) {
      if (value.kind === 'ratio') result.ratios[row] = UNSET_RATIO;
      else result.numbers[row] = unsetNumber(step.value.type);
    } else if (value.kind === 'ratio') result.ratios[row] = value.of(run);
    else if (value.kind === 'number') result.numbers[row] = value.of(run);
    else result.numbers[row] = value.of(run) ? 1 : 0;
    noteTie(run, step.id, plan.relation, row);
  }
}
