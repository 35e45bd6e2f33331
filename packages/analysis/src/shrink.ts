import type { Program } from '@bylaw/runtime';
import type { Thing, World } from './world.ts';
import { copyWorld, findThing, removeThing, setField } from './world.ts';

/** How much a reader has to read: records count, and fields a little. */
export function sizeOf({ things, params }: World): number {
  return things.reduce((sum, { fields }) => sum + 4 + fields.size, params.size * 4);
}

/** Leaves out records and fields, one at a time, as long as what matters stays. The subject's record stays. */
export function shrinkWorld(
  program: Program,
  world: World,
  subject: Thing | undefined,
  matters: (world: World) => boolean,
  /** Records, and fields of them, that are there for a reason of their own. */
  stays: (relation: string, id: string, field?: string) => boolean = () => false,
): World {
  let best = world;
  for (let again = 0; again < 4; again += 1) {
    const before = sizeOf(best);
    for (const { relation, id } of [...best.things].reverse()) {
      if (stays(relation, id) || (relation === subject?.relation && id === subject.id)) continue;
      best = tryWithout(best, matters, (next) => {
        const thing = findThing(next, relation, id);
        if (thing !== undefined) removeThing(next, thing, program);
      });
    }
    for (const { relation, id, fields } of best.things) {
      for (const field of [...fields.keys()]) {
        if (field === 'date' || stays(relation, id, field)) continue;
        best = tryWithout(best, matters, (next) => {
          const thing = findThing(next, relation, id);
          if (thing !== undefined) setField(next, thing, field, undefined);
        });
      }
    }
    for (const param of best.params.keys())
      best = tryWithout(best, matters, (next) => next.params.delete(param));
    if (sizeOf(best) === before) break;
  }
  return best;
}

function tryWithout(world: World, matters: (world: World) => boolean, change: (next: World) => void): World {
  const next = copyWorld(world);
  change(next);
  next.version += 1;
  return matters(next) ? next : world;
}
