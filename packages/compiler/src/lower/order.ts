import type { Expr, Index, LadderStep, Step } from '@bylaw/runtime';
import { expressionsOfStep, actionsOfStep } from './step-parts.ts';
import { walkExpr } from './walk.ts';

/** Steps in the order in which they run, and the ladders that no order can serve. */
export interface Ordered {
  readonly steps: readonly Step[];
  /** A ladder fed by a block that reads what the ladder posts. */
  readonly circular: readonly { readonly ladder: string; readonly step: string }[];
}

/**
 * Puts a step for each ladder behind the last block that feeds it, and every reader of its penalties behind that.
 * Otherwise the order given is kept. `ladders` are the ids of the policy's ladders.
 */
export function orderSteps(
  steps: readonly Step[],
  indexes: readonly Index[],
  ladders: readonly string[],
): Ordered {
  const placed = insertLadders(steps, ladders);
  const needs = needsOf(placed, indexes);
  const done = new Set<Step>();
  const ordered: Step[] = [];
  const circular: { ladder: string; step: string }[] = [];
  while (ordered.length < placed.length) {
    const open = placed.filter((step) => !done.has(step));
    let next = open.find((step) => [...needs.get(step)!].every((need) => done.has(need)));
    if (next === undefined) {
      next = open[0]!;
      const ladder = [...needs.get(next)!].find((need) => need.kind === 'ladder' && !done.has(need));
      circular.push({ ladder: ladder?.id ?? next.id, step: next.id });
    }
    done.add(next);
    ordered.push(next);
  }
  return { steps: ordered, circular };
}

function insertLadders(steps: readonly Step[], ladders: readonly string[]): readonly Step[] {
  const feeds = steps.map((step) => new Set(laddersOf(step)));
  const last = new Map(ladders.map((ladder) => [ladder, feeds.findLastIndex((fed) => fed.has(ladder))]));
  return steps.flatMap((step, at) => [
    step,
    ...ladders
      .filter((ladder) => last.get(ladder) === at)
      .map((ladder): LadderStep => ({ kind: 'ladder', id: ladder, ladder })),
  ]);
}

function laddersOf(step: Step): readonly string[] {
  return actionsOfStep(step).flatMap((action) => (action.kind === 'ladder' ? [action.ladder] : []));
}

/** What each step must come after: columns and postings that it reads, blocks that feed its ladder. */
function needsOf(steps: readonly Step[], indexes: readonly Index[]): ReadonlyMap<Step, ReadonlySet<Step>> {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const sources = new Map(indexes.map((index) => [index.id, index.source]));
  const posters = new Map<string, Step[]>();
  for (const step of steps) {
    const fed = new Set(laddersOf(step));
    posters.set(step.id, [step, ...steps.filter((each) => each.kind === 'ladder' && fed.has(each.ladder))]);
  }
  return new Map(
    steps.map((step) => {
      const needs = new Set<Step>();
      const add = (need: Step | undefined): void => {
        if (need !== undefined && need !== step) needs.add(need);
      };
      const addIndex = (index: string): void => {
        const source = sources.get(index);
        if (source?.kind === 'postings') for (const block of source.blocks) posters.get(block)?.forEach(add);
      };
      const visit = (expr: Expr): void => {
        if (expr.kind === 'column' || expr.kind === 'streak-test') add(byId.get(expr.column));
        if (expr.kind === 'find' || expr.kind === 'aggregate') addIndex(expr.query.index);
      };
      for (const expr of expressionsOfStep(step)) walkExpr(expr, visit);
      for (const action of actionsOfStep(step)) if (action.kind === 'reverse') add(byId.get(action.block));
      if (step.kind === 'ladder')
        for (const user of steps) if (laddersOf(user).includes(step.ladder)) add(user);
      return [step, needs];
    }),
  );
}
