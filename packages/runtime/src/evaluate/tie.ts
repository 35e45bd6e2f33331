import type { Run } from './plan.ts';

/** A search that tied outside of a decision counts as not found, and is told. */
export function noteTie(run: Run, block: string, relation: number, row: number): void {
  if (run.between === undefined) return;
  run.ties.push({ block, of: run.tables[relation].ids[row], between: run.between });
  run.between = undefined;
}
