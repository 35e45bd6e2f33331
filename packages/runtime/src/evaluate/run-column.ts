import type { Ratio } from '../numbers/ratio.ts';
import { ZERO } from '../numbers/ratio.ts';
import type { ColumnPlan, Run } from './plan.ts';
import { noteTie } from './tie.ts';
import { spend } from './spend.ts';

/** Works out a value for every record of a relation. Records that are not this month's hold zero. */
export function runColumn(run: Run, plan: ColumnPlan, position: number): void {
  const { first, end, count } = run.tables[plan.relation];
  const result = run.results[position];
  const { value } = plan;
  if (value.kind === 'ratio') result.ratios = new Array<Ratio>(count).fill(ZERO);
  else result.numbers = new Float64Array(count);
  for (let row = first; row < end; row += 1) {
    spend(run, 1);
    run.slots[0] = row;
    if (value.kind === 'ratio') result.ratios[row] = value.of(run);
    else if (value.kind === 'number') result.numbers[row] = value.of(run);
    else result.numbers[row] = value.of(run) ? 1 : 0;
    noteTie(run, plan.step.id, plan.relation, row);
  }
}
