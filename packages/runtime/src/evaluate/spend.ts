import { Refusal } from '../refusal.ts';
import type { Run } from './plan.ts';

/** Steps that a month may take: counted, never timed, so that every machine gives the same answer. */
export const STEP_BUDGET = 50_000_000;

/** Counts work done. Throws Refusal `work/budget` once there is more of it than the run may take. */
export function spend(run: Run, steps: number): void {
  run.steps += steps;
  if (run.steps > run.budget) throw new Refusal('work/budget', { limit: run.budget });
}
