import type { FactChange, FactValue, Program } from '@bylaw/runtime';
import { createRatio, fromInt } from '@bylaw/runtime';
import type { Bench } from './bench.ts';
import type { Aim } from './build-case.ts';
import { decides } from './build-case.ts';
import { applyChanges } from './fact-changes.ts';
import { factOf, isOrdered, orderedOf } from './values.ts';
import type { World } from './world.ts';

/** Values are looked at no further from the first than this many of their smallest units. */
const FARTHEST = 2 ** 32;

/**
 * Of one changed number or day: the value nearest to the one that is there, and how far beyond it the rule goes on
 * deciding. Looks by halves, so it takes for granted that there is one bound on the way; each end was decided itself.
 */
export function findBound(
  program: Program,
  bench: Bench,
  world: World,
  aim: Aim,
  change: FactChange,
): FactChange {
  if (change.kind !== 'set' || !isOrdered(change.type)) return change;
  const { type } = change;
  const was = unitsOf(change.was);
  const to = unitsOf(change.to);
  if (was === undefined || to === undefined || was === to) return change;
  const wins = (at: number): boolean => {
    const fact = factAt(at);
    const next = fact === undefined ? undefined : applyChanges(program, world, [{ ...change, to: fact }]);
    return next !== undefined && decides(bench, next, aim);
  };
  const nearest = halve(was, to, wins);
  const step = to > was ? 1 : -1;
  // In growing steps away from it, to the first that no longer decides.
  let last = nearest;
  let lost: number | undefined;
  for (let by = 1; by <= FARTHEST && lost === undefined; by *= 2) {
    const at = nearest + step * by;
    if (wins(at)) last = at;
    else lost = at;
  }
  const through = lost === undefined ? undefined : halve(lost, last, wins);
  const fact = factAt(nearest);
  if (fact === undefined) return change;
  const moved = { ...change, to: fact };
  if (through === nearest) return moved;
  const end = through === undefined ? undefined : factAt(through);
  const bound = step > 0 ? ('from' as const) : ('until' as const);
  return end === undefined ? { ...moved, bound } : { ...moved, bound, through: end };

  function unitsOf(value: FactValue | null): number | undefined {
    return type === 'percent' && typeof value === 'number' ? value : orderedOf(type, value ?? undefined)?.n;
  }
  function factAt(at: number): FactValue | undefined {
    return factOf(type, type === 'percent' ? createRatio(at, 10_000) : fromInt(at), 0);
  }
}

/** The last value on the way from one that decides to one that does not. */
function halve(without: number, having: number, wins: (at: number) => boolean): number {
  let [far, near] = [without, having];
  while (Math.abs(near - far) > 1) {
    const middle = far + Math.trunc((near - far) / 2);
    if (wins(middle)) near = middle;
    else far = middle;
  }
  return near;
}
