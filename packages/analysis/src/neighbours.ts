import type { Program } from '@bylaw/runtime';
import { splitType } from '@bylaw/runtime/looking';
import type { Thing, World } from './world.ts';
import { copyWorld, relationOf } from './world.ts';

/** A record named by more events than this leads nowhere in particular. */
const HUB = 60;
/** Kinds of which there are so few are kept whole: people. */
const FEW = 50;

/**
 * The part of a month that a record has to do with: what it names, what names that, and the people. A guess that makes
 * looking quick; what is found is held against the whole month.
 */
export function narrowWorld(program: Program, world: World, subject: Thing): World {
  const byKey = new Map(world.things.map((thing) => [keyOf(thing.relation, thing.id), thing]));
  const naming = new Map<string, Thing[]>();
  for (const thing of world.things) {
    for (const key of listNamed(program, thing)) {
      const list = naming.get(key) ?? [];
      naming.set(key, list);
      list.push(thing);
    }
  }
  const kept = new Set<Thing>();
  const near = (thing: Thing, depth: number): void => {
    if (kept.has(thing) && depth > 1) return;
    kept.add(thing);
    if (depth > 2) return;
    const about = [keyOf(thing.relation, thing.id), ...listNamed(program, thing)];
    for (const key of about) {
      const named = byKey.get(key);
      if (named !== undefined && !kept.has(named)) near(named, depth + 1);
      const others = naming.get(key) ?? [];
      if (others.length <= HUB) for (const other of others) if (!kept.has(other)) near(other, depth + 1);
    }
  };
  near(subject, 0);
  const sizes = new Map<string, number>();
  for (const { relation } of world.things) sizes.set(relation, (sizes.get(relation) ?? 0) + 1);
  for (const thing of world.things) {
    const isEntity = relationOf(program, thing.relation)?.kind === 'entity';
    if (isEntity && (sizes.get(thing.relation) ?? 0) <= FEW) kept.add(thing);
  }
  // Whatever is named must be there.
  const open = [...kept];
  for (let thing = open.pop(); thing !== undefined; thing = open.pop()) {
    for (const key of listNamed(program, thing)) {
      const named = byKey.get(key);
      if (named === undefined || kept.has(named)) continue;
      kept.add(named);
      open.push(named);
    }
  }
  const narrow = copyWorld({ ...world, overrides: world.overrides.filter(({ of }) => of === subject.id) });
  narrow.things.length = 0;
  narrow.things.push(...world.things.filter((thing) => kept.has(thing)));
  const { carry } = narrow;
  if (carry === undefined) return narrow;
  const events = new Set(narrow.things.map(({ id }) => id));
  const postings = carry.postings.filter(({ of }) => events.has(of));
  return { ...narrow, carry: { ...carry, postings } };
}

function listNamed(program: Program, { relation, fields }: Thing): readonly string[] {
  const declared = relationOf(program, relation)?.fields ?? [];
  return declared.flatMap(({ id, type }) => {
    const [kind, of] = splitType(type);
    const value = fields.get(id);
    return kind === 'ref' && typeof value === 'string' ? [keyOf(of, value)] : [];
  });
}

function keyOf(relation: string, id: string): string {
  return `${relation}/${id}`;
}
