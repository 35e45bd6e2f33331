import type { Facts, RecordTable } from '../facts/facts.ts';
import { isPosting } from '../program.ts';
import type { OverridesOfStep, ProgramPlan } from './plan.ts';

/** Finds for every block which override decides for which subject: the latest by date. Others of it are history. */
export function placeOverrides(
  plan: ProgramPlan,
  facts: Facts,
  tables: readonly RecordTable[],
): OverridesOfStep[] {
  const byBlock = new Map<string, Map<number, number>>();
  const placed = plan.steps.map((step): OverridesOfStep => {
    const byRow = new Map<number, number>();
    if (isPosting(step)) byBlock.set(step.step.id, byRow);
    return { byRow, used: new Set() };
  });
  if (facts.overrides.length === 0) return placed;
  const tableOf = new Map<string, RecordTable>();
  for (const step of plan.steps) if (isPosting(step)) tableOf.set(step.step.id, tables[step.relation]);
  facts.overrides.forEach((override, position) => {
    const row = tableOf.get(override.block)?.rowOf.get(override.of);
    const byRow = byBlock.get(override.block);
    if (row === undefined || byRow === undefined) return;
    const other = byRow.get(row);
    if (other === undefined || facts.overrides[other].date < override.date) byRow.set(row, position);
  });
  return placed;
}

/** Overrides, by position, that replaced nothing; one that a later one of the same subject replaced is not listed. */
export function listUnused(facts: Facts, placed: readonly OverridesOfStep[]): number[] {
  const used = new Set(placed.flatMap(({ used }) => [...used]));
  const subjects = new Set([...used].map((at) => subjectOf(facts, at)));
  return facts.overrides.flatMap((_, at) => (subjects.has(subjectOf(facts, at)) ? [] : [at]));
}

function subjectOf(facts: Facts, at: number): string {
  const { block, of } = facts.overrides[at];
  return JSON.stringify([block, of]);
}
