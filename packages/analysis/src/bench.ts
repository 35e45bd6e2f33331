import type { Carry, Constant, MonthText, Outcome, Program } from '@bylaw/runtime';
import type { Bound, Looking, Seen } from '@bylaw/runtime/looking';
import { createLooker } from '@bylaw/runtime/looking';
import { sliceProgram } from '@bylaw/compiler';
import type { Expr, Query } from '@bylaw/runtime';
import type { World } from './world.ts';
import { factsOfWorld, monthsOfWorld } from './world.ts';

/** Decides worlds by the blocks of a policy that are asked about, as a scenario would, and values expressions in them. */
export interface Bench {
  readonly program: Program;
  /** Months that were decided, so that work can be counted. */
  decided: number;
  /** The last month's outcome, and those before it; undefined where a month is wrong or refused. */
  outcomes(world: World): ReadonlyMap<MonthText, Outcome> | undefined;
  truth(world: World, expr: Expr, bound: Bound, month?: MonthText): boolean | undefined;
  value(world: World, expr: Expr, bound: Bound, month?: MonthText): Seen;
  records(world: World, query: Query, bound: Bound, month?: MonthText): readonly string[];
}

export interface BenchOptions {
  /** False: a field that is left out makes the month wrong; the world is one month as it is. */
  readonly partial?: boolean;
}

export function createBench(whole: Program, blocks: readonly string[], options: BenchOptions = {}): Bench {
  const program = sliceProgram(whole, blocks);
  const lookers = new Map<string, ReturnType<typeof createLooker>>();
  const lookerOf = ({ params }: World): ReturnType<typeof createLooker> => {
    const key = JSON.stringify([...params].sort());
    const known =
      lookers.get(key) ??
      createLooker(turnParams(program, params), { checkUnset: options.partial !== false });
    lookers.set(key, known);
    return known;
  };
  // A month whose facts and carry are those of the last time is not decided again.
  const kept = new Map<
    MonthText,
    {
      readonly text: string;
      readonly look: ReturnType<typeof createLooker>;
      readonly carry: Carry | undefined;
      readonly looking: Looking;
    }
  >();
  let seen: { readonly world: World; readonly version: number; readonly months?: Map<MonthText, Looking> };
  const open = (world: World): Map<MonthText, Looking> | undefined => {
    if (seen?.world === world && seen.version === world.version) return seen.months;
    const months = new Map<MonthText, Looking>();
    const given = options.partial === false ? factsOfWorld(world, program) : undefined;
    let carry = given?.carry;
    let fine = true;
    const look = lookerOf(world);
    for (const month of given === undefined ? monthsOfWorld(world, program) : [given.month]) {
      const text = given === undefined ? JSON.stringify(month) : '';
      const known = kept.get(month.month);
      const same =
        given === undefined && known?.text === text && known.carry === carry && known.look === look;
      if (!same) bench.decided += 1;
      const looking = same ? known.looking : look(month, carry);
      if (looking === undefined) {
        fine = false;
        break;
      }
      if (!same) kept.set(month.month, { text, look, carry, looking });
      months.set(month.month, looking);
      carry = looking.outcome.carry;
    }
    seen = { world, version: world.version, ...(fine ? { months } : {}) };
    return seen.months;
  };
  const at = (world: World, month: MonthText | undefined): Looking | undefined =>
    open(world)?.get(month ?? world.month);
  const bench: Bench = {
    program,
    decided: 0,
    outcomes(world) {
      const months = open(world);
      return months === undefined
        ? undefined
        : new Map([...months].map(([month, { outcome }]) => [month, outcome]));
    },
    truth: (world, expr, bound, month) => at(world, month)?.truth(expr, bound),
    value: (world, expr, bound, month) => at(world, month)?.value(expr, bound),
    records: (world, query, bound, month) => at(world, month)?.records(query, bound) ?? [],
  };
  return bench;
}

/** The policy as it would be, were its params what the world says. */
function turnParams(program: Program, turned: ReadonlyMap<string, Constant>): Program {
  if (turned.size === 0) return program;
  const params = program.params.map((param) => {
    const value = turned.get(param.id);
    return value === undefined ? param : { ...param, versions: [{ value }] };
  });
  return { ...program, params };
}
