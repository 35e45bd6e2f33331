import type { Program, Step } from '@bylaw/runtime';
import { needsOf } from './order.ts';
import { actionsOfStep } from './step-parts.ts';

/**
 * The same policy with only the steps that some blocks need: themselves, what they read, and the ladders that they
 * feed. What is left decides as it does in the whole. For scenarios, whose facts may be too few for all the rest.
 */
export function sliceProgram(program: Program, blocks: Iterable<string>): Program {
  const needs = needsOf(program.steps, program.indexes);
  const wanted = new Set(blocks);
  const kept = new Set<Step>();
  const open = program.steps.filter((step) => wanted.has(step.id));
  while (open.length > 0) {
    const step = open.pop()!;
    if (kept.has(step)) continue;
    kept.add(step);
    // A ladder that counts offences together counts when all that feed it have run, so it brings them all; one that
    // counts each rule apart decides the same without those that nobody asked for.
    open.push(...[...needs.get(step)!].filter((need) => !countsApart(program, step) || !feeds(need, step)));
    for (const ladder of program.steps)
      if (ladder.kind === 'ladder' && needs.get(ladder)!.has(step)) open.push(ladder);
  }
  return { ...program, steps: program.steps.filter((step) => kept.has(step)) };
}

function countsApart(program: Program, step: Step): boolean {
  return (
    step.kind === 'ladder' &&
    program.ladders.some((ladder) => ladder.id === step.ladder && ladder.counts === 'rule')
  );
}

function feeds(step: Step, ladder: Step): boolean {
  return (
    ladder.kind === 'ladder' &&
    actionsOfStep(step).some((action) => action.kind === 'ladder' && action.ladder === ladder.ladder)
  );
}
