import type { Index, LadderStep, Step } from '@bylaw/runtime';
import { expressionsOfStep } from '@bylaw/runtime/linking';
import { actionsOfStep } from './step-parts.ts';
import { walkExpr } from './walk.ts';

/**
 * Puts a step for each ladder behind the last block that feeds it, and every reader of its penalties behind that.
 * Otherwise the order given is kept. `ladders` are the ids of the policy's ladders.
 */
export function orderSteps(
  steps: readonly Step[],
  indexes: readonly Index[],
  ladders: readonly string[],
): readonly Step[] {
  const placed = insertLadders(steps, ladders);
  const needs = needsOf(placed, indexes);
  const done = new Set<Step>();
  const ordered: Step[] = [];
  const isReady = (step: Step): boolean => [...needs.get(step)!].every((need) => done.has(need));
  for (let first = 0; ordered.length < placed.length;) {
    const start = placed[first]!;
    if (done.has(start)) {
      first += 1;
      continue;
    }
    // No circle comes this far: the checker names its blocks. Were there one, the order given would stand.
    const next = isReady(start) ? start : (placed.find((step) => !done.has(step) && isReady(step)) ?? start);
    done.add(next);
    ordered.push(next);
  }
  return ordered;
}

function insertLadders(steps: readonly Step[], ladders: readonly string[]): readonly Step[] {
  const last = new Map<string, number>();
  steps.forEach((step, at) => laddersOf(step).forEach((ladder) => last.set(ladder, at)));
  const behind = new Map<number, LadderStep[]>();
  for (const ladder of ladders) {
    const at = last.get(ladder);
    if (at === undefined) continue;
    behind.set(at, [...(behind.get(at) ?? []), { kind: 'ladder', id: ladder, ladder }]);
  }
  return steps.flatMap((step, at) => [step, ...(behind.get(at) ?? [])]);
}

function laddersOf(step: Step): readonly string[] {
  return actionsOfStep(step).flatMap((action) => (action.kind === 'ladder' ? [action.ladder] : []));
}

/** What each step must come after: columns and postings that it reads, blocks that feed its ladder. */
export function needsOf(
  steps: readonly Step[],
  indexes: readonly Index[],
): ReadonlyMap<Step, ReadonlySet<Step>> {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const ladderSteps = new Map(
    steps.flatMap((step) => (step.kind === 'ladder' ? [[step.ladder, step] as const] : [])),
  );
  const sources = new Map(indexes.map((index) => [index.id, index.source]));
  const needs = new Map(steps.map((step) => [step, new Set<Step>()]));
  const add = (step: Step, need: Step | undefined): void => {
    if (need !== undefined && need !== step) needs.get(step)!.add(need);
  };
  // What a block posts is there when it has run and every ladder that it feeds has.
  const addBlock = (step: Step, block: string): void => {
    const poster = byId.get(block);
    add(step, poster);
    if (poster !== undefined) for (const ladder of laddersOf(poster)) add(step, ladderSteps.get(ladder));
  };
  for (const step of steps) {
    for (const expr of expressionsOfStep(step)) {
      walkExpr(expr, (each) => {
        if (each.kind === 'column' || each.kind === 'streak-test') add(step, byId.get(each.column));
        if (each.kind === 'suspended') for (const block of each.blocks) addBlock(step, block);
        if (each.kind !== 'find' && each.kind !== 'aggregate') return;
        const source = sources.get(each.query.index);
        if (source?.kind === 'postings') for (const block of source.blocks) addBlock(step, block);
      });
    }
    for (const action of actionsOfStep(step)) {
      if (action.kind === 'reverse') add(step, byId.get(action.block));
      const ladder = action.kind === 'ladder' ? ladderSteps.get(action.ladder) : undefined;
      if (ladder !== undefined) add(ladder, step);
    }
  }
  return needs;
}
