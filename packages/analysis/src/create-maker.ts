import type { MonthText, Program } from '@bylaw/runtime';
import { addRow } from './add-row.ts';
import type { Bench } from './bench.ts';
import { editValue, giveValue } from './edit-value.ts';
import { makeCondition } from './make-condition.ts';
import { makeRule } from './make-rule.ts';
import type { Maker } from './maker.ts';
import type { Random } from './random.ts';
import type { Thing, World } from './world.ts';

/** Changes that one attempt may make. */
const BUDGET = 2_000;

/** Ways to make a world in which something holds. */
export function createMaker(program: Program, bench: Bench, world: World, random: Random): Maker {
  const month: MonthText = world.month;
  const maker: Maker = {
    program,
    bench,
    world,
    random,
    month,
    turns: false,
    near: new Map(),
    kept: new Set<Thing>(),
    depth: 0,
    budget: BUDGET,
    condition: (expr, want, scope) => makeCondition(maker, expr, want, scope),
    edit: (expr, target, slack, scope) => editValue(maker, expr, target, slack, scope),
    give: (expr, scope) => giveValue(maker, expr, scope),
    row: (query, scope, amount) => addRow(maker, query, scope, amount),
    rule: (step, rule, subject) => makeRule(maker, step, rule, subject),
  };
  return maker;
}
