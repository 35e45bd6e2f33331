import type { Action, Ladder, Program } from '@bylaw/runtime';
import { openActions } from '@bylaw/runtime/linking';
import type { Bench } from './bench.ts';
import type { Aim, BuiltCase } from './build-case.ts';
import { decides, outcomeOf, subjectThing } from './build-case.ts';
import { createMaker } from './create-maker.ts';
import { createRandom } from './random.ts';
import type { World } from './world.ts';
import { addThing, copyWorld } from './world.ts';

/** An offence that is the so-manieth on its ladder. */
export interface RungCase {
  readonly aim: Aim;
  readonly occurrence: number;
  readonly world: World;
}

/** The ladder that a rule counts on, where it has one. */
export function ladderOf(program: Program, actions: readonly Action[]): Ladder | undefined {
  const action = openActions(actions).find((each) => each.kind === 'ladder');
  return action?.kind === 'ladder' ? program.ladders.find(({ id }) => id === action.ladder) : undefined;
}

/** One case for each further rung: the same offence again, up to one past the first of the last rung. */
export function listRungs(program: Program, bench: Bench, built: BuiltCase): readonly RungCase[] {
  const { step, rule } = built.aim;
  const ladder = ladderOf(program, rule.actions);
  const first = subjectThing(built);
  if (ladder === undefined || first === undefined || first.relation !== step.relation) return [];
  const most = (ladder.rungs.at(-1)?.from ?? 1) + 1;
  const cases: RungCase[] = [];
  const world = copyWorld(built.world);
  for (let occurrence = 2; occurrence <= most; occurrence += 1) {
    const again = {
      relation: first.relation,
      id: `${first.id}n${String(occurrence)}`,
      fields: new Map(first.fields),
    };
    addThing(world, again);
    const aim: Aim = { step, rule, of: again.id };
    if (!decides(bench, world, aim)) {
      const maker = createMaker(program, bench, world, createRandom(occurrence));
      maker.kept.add(again);
      maker.rule(step, rule, again);
    }
    const counted = outcomeOf(bench, world)?.decisions.find(
      (each) => each.block === step.id && each.of === again.id && each.rule === rule.id,
    );
    if (counted?.occurrence !== occurrence) break;
    cases.push({ aim, occurrence, world: copyWorld(world) });
  }
  return cases;
}
