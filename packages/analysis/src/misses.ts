import type { Bilingual, Program } from '@bylaw/runtime';
import { wordsOf } from '@bylaw/runtime/looking';
import type { Bench } from './bench.ts';
import type { BuiltCase } from './build-case.ts';
import { decides, outcomeOf, subjectThing } from './build-case.ts';
import { createMaker } from './create-maker.ts';
import type { Leaf } from './leaves.ts';
import { listLeaves } from './leaves.ts';
import { makeCompare, makeOther, relationOfSearch } from './make-condition.ts';
import { createScope, withSlot } from './maker.ts';
import type { Maker, Scope } from './maker.ts';
import { completeThings } from './new-thing.ts';
import { createRandom } from './random.ts';
import { shrinkWorld } from './shrink.ts';
import { isOrdered } from './values.ts';
import { addThing, copyWorld, findThing } from './world.ts';
import type { World } from './world.ts';

/**
 * How a case stands to the bound of a condition: `edge`, the last value with which the rule decides; `past`, the first
 * with which it does not; `absent`, without what a search asks for, or with what it must not find; `tie`, several that
 * a search cannot choose between; `other`, anything else that is changed so that the condition does not hold.
 */
export type MissKind = 'edge' | 'past' | 'absent' | 'tie' | 'other';

export interface Miss {
  readonly kind: MissKind;
  readonly text: Bilingual;
  readonly world: World;
}

/** Chances that one condition gets. */
const TRIES = 12;

/** The near misses of a case: for each condition that its rule hangs on, the facts just inside and just outside. */
export function listMisses(program: Program, bench: Bench, built: BuiltCase, seed: number): readonly Miss[] {
  const { step, rule } = built.aim;
  const whens = [step.where, rule.when].filter((each) => each !== undefined);
  const leaves = whens.flatMap((when) => {
    const maker = makerOf(program, bench, built, built.world, seed);
    return listLeaves(maker, when, scopeOf(built));
  });
  const seen = new Set<string>([writeFacts(built.world)]);
  const misses: Miss[] = [];
  const keep = (kind: MissKind, leaf: Leaf, world: World | undefined): void => {
    if (world === undefined) return;
    const facts = writeFacts(world);
    if (seen.has(facts)) return;
    seen.add(facts);
    misses.push({ kind, text: wordsOf(program, leaf.expr), world });
  };
  leaves.forEach((leaf, at) => {
    const chance = seed * 1_000 + at * 10;
    if (leaf.expr.kind === 'compare' && isOrdered(leaf.expr.left.type)) {
      const edge = tryChange(program, bench, built, built.world, chance, true, (maker) => {
        const { expr } = leaf;
        if (expr.kind === 'compare') makeCompare(maker, expr, true, scopeFor(leaf));
      });
      keep('edge', leaf, edge);
      keep('past', leaf, flip(program, bench, built, edge ?? built.world, chance, leaf));
      return;
    }
    const kind: MissKind = leaf.expr.kind === 'find' ? 'absent' : 'other';
    keep(kind, leaf, flip(program, bench, built, built.world, chance, leaf));
    if (leaf.expr.kind === 'find' && leaf.expr.reads.length > 0) {
      keep('tie', leaf, makeTie(program, bench, built, chance, leaf));
    }
  });
  const { when } = rule;
  if (when !== undefined && misses.every(({ kind }) => kind === 'edge')) {
    // No one condition makes the difference: all that it takes.
    const whole: Leaf = { expr: when, scope: scopeOf(built) };
    keep('other', whole, flip(program, bench, built, built.world, seed, whole));
  }
  return misses;
}

/** Makes a condition fail that held, or hold that did not: either way the rule decides no longer. */
function flip(
  program: Program,
  bench: Bench,
  built: BuiltCase,
  from: World,
  chance: number,
  leaf: Leaf,
): World | undefined {
  const holds = bench.truth(from, leaf.expr, leaf.scope);
  if (holds === undefined) return undefined;
  return tryChange(program, bench, built, from, chance, false, (maker) => {
    maker.condition(leaf.expr, !holds, scopeFor(leaf));
  });
}

/** A second record like the one found, by somebody else: the search cannot tell which. */
function makeTie(
  program: Program,
  bench: Bench,
  built: BuiltCase,
  chance: number,
  { expr, scope }: Leaf,
): World | undefined {
  if (expr.kind !== 'find') return undefined;
  return tryChange(
    program,
    bench,
    built,
    built.world,
    chance,
    false,
    (maker) => {
      const relation = relationOfSearch(maker, expr);
      const [id] = bench.records(maker.world, expr.query, scope);
      const found =
        relation === undefined || id === undefined ? undefined : findThing(maker.world, relation, id);
      if (found === undefined) return;
      const twin = { relation: found.relation, id: `${found.id}b`, fields: new Map(found.fields) };
      addThing(maker.world, twin);
      const read = expr.reads[maker.random.pick(expr.reads.length)]!;
      const inside = createScope([expr.query.slot, twin]);
      const value = bench.value(maker.world, read, inside);
      makeOther(maker, read, value, inside);
      const both = withSlot(scope, expr.query.slot, twin);
      for (const condition of expr.conditions) maker.condition(condition, true, both);
    },
    (world) => isUndecided(bench, world, built),
  );
}

function isUndecided(bench: Bench, world: World, { aim }: BuiltCase): boolean {
  return (
    outcomeOf(bench, world)?.decisions.some(
      (each) => each.block === aim.step.id && each.of === aim.of && each.status === 'undecided',
    ) === true
  );
}

function tryChange(
  program: Program,
  bench: Bench,
  built: BuiltCase,
  from: World,
  chance: number,
  stays: boolean,
  change: (maker: Maker) => void,
  fits: (world: World) => boolean = (world) =>
    outcomeOf(bench, world) !== undefined && decides(bench, world, built.aim) === stays,
): World | undefined {
  const there = new Set(
    from.things.flatMap(({ relation, id, fields }) => [
      `${relation}/${id}`,
      ...[...fields.keys()].map((field) => `${relation}/${id}/${field}`),
    ]),
  );
  const stay = (...path: readonly (string | undefined)[]): boolean =>
    there.has(path.filter((part) => part !== undefined).join('/'));
  for (let again = 0; again < TRIES; again += 1) {
    const world = copyWorld(from);
    const maker = makerOf(program, bench, built, world, chance + again);
    if (again % 2 === 1) completeThings(maker);
    change(maker);
    // Where the rule no longer decides, others are asked, and read what the smallest case had left out.
    if (!fits(world)) completeThings(maker);
    if (!fits(world)) continue;
    return shrinkWorld(program, world, subjectThing({ ...built, world }), fits, stay);
  }
  return undefined;
}

export function makerOf(program: Program, bench: Bench, built: BuiltCase, world: World, seed: number): Maker {
  const maker = createMaker(program, bench, world, createRandom(seed));
  const subject = subjectThing({ ...built, world });
  if (subject !== undefined) maker.kept.add(subject);
  return maker;
}

export function scopeOf({ aim }: BuiltCase): Scope {
  return createScope([0, { relation: aim.step.relation, id: aim.of, fields: new Map() }]);
}

function scopeFor({ scope }: Leaf): Scope {
  return { slots: new Map(scope.slots), searches: [...scope.searches] };
}

function writeFacts({ things, params }: World): string {
  const lines = things.map(({ relation, id, fields }) =>
    JSON.stringify([relation, id, ...[...fields].sort()]),
  );
  return JSON.stringify([lines.sort(), [...params].sort()]);
}
