import type { Action, Expr, Program } from '@bylaw/runtime';
import { addRatio, negateRatio } from '@bylaw/runtime';
import { expressionsOfAction, partsOf } from '@bylaw/runtime/linking';
import type { Bench } from './bench.ts';
import type { BuiltCase } from './build-case.ts';
import { decides } from './build-case.ts';
import { makerOf, scopeOf } from './misses.ts';
import { orderedOf, seenConstant, unitOf } from './values.ts';
import type { World } from './world.ts';
import { copyWorld } from './world.ts';

/** Facts at a bound between two tiers or bands: the last value of the lower one, or the first of the upper. */
export interface TierCase {
  readonly kind: 'tier-last' | 'tier-first';
  /** The same for both sides of a bound. */
  readonly bound: number;
  readonly world: World;
}

interface Bounds {
  readonly on: Expr;
  readonly tops: readonly {
    readonly to: Expr | number | readonly [number, number];
    readonly inclusive: boolean;
  }[];
}

/** For each bound of the tiers and bands that the rule's amounts are read from, both sides of it. */
export function listTierEdges(
  program: Program,
  bench: Bench,
  built: BuiltCase,
  seed: number,
): readonly TierCase[] {
  const cases: TierCase[] = [];
  let bound = 0;
  for (const { on, tops } of boundsOf(program, built.aim.rule.actions)) {
    for (const { to, inclusive } of tops) {
      bound += 1;
      for (const kind of ['tier-last', 'tier-first'] as const) {
        const world = reach(program, bench, built, { on, to, up: kind === 'tier-first', inclusive }, seed);
        if (world !== undefined) cases.push({ kind, bound, world });
      }
    }
  }
  return cases;
}

/** Whether an amount of a rule is read off tiers or bands. */
export function hasBounds(program: Program, actions: readonly Action[]): boolean {
  return boundsOf(program, actions).length > 0;
}

interface Goal {
  readonly on: Expr;
  readonly to: Bounds['tops'][number]['to'];
  /** Whether the upper side is wanted, and whether the bound itself is on the lower one. */
  readonly up: boolean;
  readonly inclusive: boolean;
}

function reach(
  program: Program,
  bench: Bench,
  built: BuiltCase,
  goal: Goal,
  seed: number,
): World | undefined {
  const { on, to, up, inclusive } = goal;
  for (let again = 0; again < 6; again += 1) {
    const world = copyWorld(built.world);
    const maker = makerOf(program, bench, built, world, seed + again);
    const scope = scopeOf(built);
    const seen =
      typeof to === 'object' && 'kind' in to
        ? bench.value(world, to, scope)
        : seenConstant(program, on.type, to);
    const bound = orderedOf(on.type, seen);
    if (bound === undefined) return undefined;
    const unit = unitOf(on.type);
    const wanted = up === inclusive ? addRatio(bound, up ? unit : negateRatio(unit)) : bound;
    maker.edit(on, wanted, 0, scope);
    const reached = orderedOf(on.type, bench.value(world, on, scope));
    if (reached?.n === wanted.n && reached.d === wanted.d && decides(bench, world, built.aim)) return world;
  }
  return undefined;
}

function boundsOf(program: Program, actions: readonly Action[]): readonly Bounds[] {
  const found: Bounds[] = [];
  const open: Expr[] = actions.flatMap(expressionsOfAction);
  for (let expr = open.pop(); expr !== undefined; expr = open.pop()) {
    open.push(...partsOf(expr));
    if (expr.kind === 'tiers') {
      const tops = expr.tiers.flatMap(({ to, inclusive }) => (to === undefined ? [] : [{ to, inclusive }]));
      found.push({ on: expr.on, tops });
    }
    if (expr.kind !== 'lookup') continue;
    const { table: id, keys } = expr;
    const table = program.tables.find((each) => each.id === id);
    [table?.rowKey, table?.columnKey].forEach((key, at) => {
      const on = keys[at];
      if (key?.by !== 'band' || on === undefined) return;
      const tops = key.bands.flatMap(({ to, inclusive }) =>
        typeof to === 'number' || Array.isArray(to) ? [{ to: to as number, inclusive }] : [],
      );
      found.push({ on, tops });
    });
  }
  return found;
}
