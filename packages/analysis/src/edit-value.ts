import type { Aggregate, Arith, ColumnOf, Expr, FieldOf, Lookup, Ratio, Shift } from '@bylaw/runtime';
import {
  addDays,
  addMonths,
  addRatio,
  compareRatio,
  divRatio,
  fromInt,
  mulRatio,
  subRatio,
} from '@bylaw/runtime';
import type { Seen } from '@bylaw/runtime/looking';
import type { Maker, Scope } from './maker.ts';
import { createScope, isFact, pickOne, shuffle, thingOf, valueOf, withSlot } from './maker.ts';
import { makeThing, plainValue } from './new-thing.ts';
import { pushValue } from './push-value.ts';
import { factOf, isSame, membersOf, orderedOf, seenConstant, unitOf } from './values.ts';
import type { Slack } from './values.ts';
import { findThing, relationOf, removeThing, setField } from './world.ts';

/**
 * Changes facts so that an expression comes to a value; a number may miss it as far as `slack` lets it. False: there is
 * nothing in it that facts decide. A guess: look again what it comes to.
 */
export function editValue(maker: Maker, expr: Expr, target: Seen, slack: Slack, scope: Scope): boolean {
  if (target === undefined || maker.budget <= 0) return false;
  maker.budget -= 1;
  switch (expr.kind) {
    case 'field':
      return editField(maker, expr, target, slack, scope);
    case 'lift':
    case 'round':
    case 'or-else':
      return editValue(maker, expr.of, target, slack, scope);
    case 'arith':
      return editArith(maker, expr, target, slack, scope);
    case 'shift':
      return editShift(maker, expr, target, slack, scope);
    case 'column':
      return editColumn(maker, expr, target, slack, scope);
    case 'aggregate':
      return editAggregate(maker, expr, target, slack, scope);
    case 'lookup':
      return editLookup(maker, expr, target, slack, scope);
    case 'tiers':
      return editValue(maker, expr.on, target, slack, scope);
    case 'param':
      return turnParam(maker, expr.param, target);
    case 'const':
    case 'slot':
    case 'posting':
    case 'month-day':
    case 'line':
      return false;
    default:
      if (typeof target === 'boolean') maker.condition(expr, target, scope);
      return typeof target === 'boolean';
  }
}

/** Gives an expression that is not given some value. */
export function giveValue(maker: Maker, expr: Expr, scope: Scope): void {
  if (expr.kind === 'field') {
    const thing = ownerOf(maker, expr, scope);
    if (thing !== undefined && !thing.fields.has(expr.field)) {
      setField(maker.world, thing, expr.field, plainValue(maker, expr));
    }
  } else if (expr.kind === 'column') makeCounted(maker, expr, scope);
  else if ('of' in expr && typeof expr.of === 'object') giveValue(maker, expr.of, scope);
  else if (expr.kind === 'arith') for (const side of [expr.left, expr.right]) giveValue(maker, side, scope);
}

function ownerOf(maker: Maker, { of }: FieldOf, scope: Scope): ReturnType<typeof thingOf> {
  const thing = thingOf(maker, of, scope);
  if (thing !== undefined || of.kind !== 'field') return thing;
  giveValue(maker, of, scope);
  return thingOf(maker, of, scope);
}

function editField(maker: Maker, expr: FieldOf, target: Seen, slack: Slack, scope: Scope): boolean {
  const thing = ownerOf(maker, expr, scope);
  if (thing === undefined || expr.field === 'id') return false;
  const ordered = orderedOf(expr.type, target);
  const value = ordered === undefined ? target : factOf(expr.type, ordered, slack);
  // No fact of a floor is less than nothing: a case with one would show nobody anything.
  if (!isFact(value) || (typeof value === 'number' && value < 0)) return false;
  if (expr.field === 'date' && typeof value === 'string') {
    if (value < maker.program.policy.effectiveFrom || value.slice(0, 7) > maker.world.month) return false;
    if (maker.kept.has(thing) && value.slice(0, 7) !== maker.month) return false;
  }
  setField(maker.world, thing, expr.field, value);
  return true;
}

/** A choice that the author left open may be made otherwise: one of an enum, or yes and no. */
function turnParam(maker: Maker, id: string, target: Seen): boolean {
  const param = maker.program.params.find((each) => each.id === id);
  if (!maker.turns || param === undefined) return false;
  const at = membersOf(maker.program, param.type).findIndex((each) => each === target);
  if (at < 0) return false;
  maker.world.params.set(id, typeof target === 'boolean' ? target : at);
  maker.world.version += 1;
  return true;
}

/** Solves for one side. */
function editArith(maker: Maker, expr: Arith, target: Seen, slack: Slack, scope: Scope): boolean {
  const wanted = orderedOf(expr.type, target);
  if (wanted === undefined) return false;
  const flip = -slack as Slack;
  if (expr.op === 'add' && expr.type === 'percent' && slack !== 0 && maker.random.pick(2) === 0) {
    pushValue(maker, expr, slack === 1, scope);
    return true;
  }
  // Over nothing stands what the policy says of a divisor of zero.
  if (expr.op === 'div' && orderedOf(expr.right.type, valueOf(maker, expr.right, scope))?.n === 0) {
    maker.edit(expr.right, expr.right.type === 'money' ? 100_000 : 1, 1, scope);
  }
  return shuffle(maker, ['left', 'right'] as const).some((side) => {
    const mine = expr[side];
    const other = expr[side === 'left' ? 'right' : 'left'];
    const known = orderedOf(other.type, valueOf(maker, other, scope));
    if (known === undefined) return false;
    const solved = solve(expr.op, side, wanted, known);
    if (solved === undefined) return false;
    const turned = (expr.op === 'sub' || expr.op === 'div') && side === 'right';
    return editValue(maker, mine, solved, turned ? flip : slack, scope);
  });
}

function solve(op: Arith['op'], side: 'left' | 'right', wanted: Ratio, known: Ratio): Ratio | undefined {
  switch (op) {
    case 'add':
      return subRatio(wanted, known);
    case 'sub':
      return side === 'left' ? addRatio(wanted, known) : subRatio(known, wanted);
    case 'mul':
      return known.n === 0 ? undefined : divRatio(wanted, known);
    case 'div':
      if (side === 'left') return mulRatio(wanted, known);
      return wanted.n === 0 ? undefined : divRatio(known, wanted);
    case 'min':
    case 'max':
      return wanted;
  }
}

function editShift(maker: Maker, expr: Shift, target: Seen, slack: Slack, scope: Scope): boolean {
  const day = orderedOf('date', target)?.n;
  const by = orderedOf(expr.by.type, valueOf(maker, expr.by, scope))?.n;
  if (day === undefined || by === undefined) return false;
  const back = -expr.sign * by;
  const date = expr.unit === 'months' ? addMonths(day, back) : addDays(day, back);
  return editValue(maker, expr.date, fromInt(date), slack, scope);
}

function editColumn(maker: Maker, expr: ColumnOf, target: Seen, slack: Slack, scope: Scope): boolean {
  const step = maker.program.steps.find((each) => each.id === expr.column);
  const thing = thingOf(maker, expr.of, scope);
  if (thing === undefined || step === undefined) return false;
  const inside = createScope([0, thing]);
  if (step.kind === 'column') {
    makeCounted(maker, expr, scope);
    return editValue(maker, step.value, target, slack, inside);
  }
  if (step.kind !== 'rank') return false;
  const place = orderedOf(expr.type, target)?.n ?? 1;
  if (place === 0) {
    if (step.where !== undefined) maker.condition(step.where, false, inside);
    return step.where !== undefined;
  }
  if (step.where !== undefined) maker.condition(step.where, true, inside);
  const own = orderedOf(step.by.type, valueOf(maker, step.by, inside)) ?? fromInt(0);
  if (slack === 1 && place > 1) {
    // Somebody else ahead of him.
    const ahead = makeThing(maker, step.relation, undefined);
    if (ahead === undefined) return false;
    const theirs = createScope([0, ahead]);
    if (step.where !== undefined) maker.condition(step.where, true, theirs);
    return editValue(maker, step.by, addRatio(own, fromInt(1)), 1, theirs);
  }
  const best = maker.world.things
    .filter((each) => each.relation === step.relation && each !== thing)
    .map((each) => orderedOf(step.by.type, valueOf(maker, step.by, createScope([0, each]))) ?? fromInt(0))
    .reduce((most, each) => (compareRatio(each, most) > 0 ? each : most), fromInt(0));
  if (compareRatio(own, best) > 0) return true;
  return editValue(maker, step.by, addRatio(best, fromInt(1)), 1, inside);
}

/** A step may leave records out: makes that it takes this one. */
function makeCounted(maker: Maker, expr: ColumnOf, scope: Scope): void {
  const step = maker.program.steps.find((each) => each.id === expr.column);
  const thing = thingOf(maker, expr.of, scope);
  if (thing === undefined || step?.kind !== 'column' || step.where === undefined) return;
  maker.condition(step.where, true, createScope([0, thing]));
}

/** More rows, or fewer; of a sum another amount in one of them. */
function editAggregate(maker: Maker, expr: Aggregate, target: Seen, slack: Slack, scope: Scope): boolean {
  const wanted = orderedOf(expr.type, target);
  const index = maker.program.indexes.find(({ id }) => id === expr.query.index);
  if (wanted === undefined || index === undefined) return false;
  const now = (): Ratio => orderedOf(expr.type, valueOf(maker, expr, scope)) ?? fromInt(0);
  const reached = (): boolean => {
    const order = compareRatio(now(), wanted);
    return order === 0 || order === slack;
  };
  for (let again = 0; again < 12 && !reached(); again += 1) {
    const { source } = index;
    if (compareRatio(now(), wanted) > 0 && expr.op === 'count') {
      const id =
        source.kind === 'records'
          ? maker.bench.records(maker.world, expr.query, scope, maker.month)[0]
          : undefined;
      const thing =
        id === undefined || source.kind !== 'records'
          ? undefined
          : findThing(maker.world, source.relation, id);
      if (thing === undefined || maker.kept.has(thing)) return false;
      removeThing(maker.world, thing, maker.program);
    } else if (expr.op === 'count') {
      if (maker.row(expr.query, scope) === undefined) return false;
    } else if (source.kind === 'postings' && now().n !== 0) {
      if (!tunePosted(maker, source.blocks, wanted, now, reached)) return false;
    } else if (!editSum(maker, expr, subRatio(wanted, now()), slack, scope)) return false;
  }
  return reached();
}

/** Changes an amount of something that a block has judged, so that what it posts adds up to what is wanted. */
function tunePosted(
  maker: Maker,
  blocks: readonly string[],
  wanted: Ratio,
  now: () => Ratio,
  reached: () => boolean,
): boolean {
  const relations = new Set(
    maker.program.steps.flatMap((step) =>
      blocks.includes(step.id) && 'relation' in step ? [step.relation] : [],
    ),
  );
  for (const thing of maker.world.things.filter(({ relation }) => relations.has(relation))) {
    for (const { id, type } of relationOf(maker.program, thing.relation)?.fields ?? []) {
      const old = thing.fields.get(id);
      if (type !== 'money' || typeof old !== 'number' || old === 0) continue;
      const before = now();
      const scaled =
        before.n === 0 ? undefined : factOf(type, mulRatio(fromInt(old), divRatio(wanted, before)), 1);
      const moved = factOf(type, addRatio(fromInt(old), subRatio(wanted, before)), 1);
      for (const next of [moved, scaled]) {
        if (typeof next !== 'number' || next <= 0) continue;
        setField(maker.world, thing, id, next);
        if (reached()) return true;
      }
      setField(maker.world, thing, id, old);
    }
  }
  return false;
}

function editSum(maker: Maker, expr: Aggregate, missing: Ratio, slack: Slack, scope: Scope): boolean {
  const { source } = maker.program.indexes.find(({ id }) => id === expr.query.index)!;
  const [old] =
    source.kind === 'records' ? maker.bench.records(maker.world, expr.query, scope, maker.month) : [];
  const there =
    old === undefined || source.kind !== 'records' ? undefined : findThing(maker.world, source.relation, old);
  const row = there ?? maker.row(expr.query, scope, missing);
  if (row === undefined || source.kind !== 'records') return row !== undefined;
  if (expr.value === undefined) return false;
  const inside = withSlot(scope, expr.query.slot, row);
  giveValue(maker, expr.value, inside);
  const own = orderedOf(expr.value.type, valueOf(maker, expr.value, inside)) ?? fromInt(0);
  const other = there === undefined ? subRatio(missing, fromInt(0)) : addRatio(own, missing);
  return editValue(maker, expr.value, other, slack, inside);
}

/** A cell that holds what is wanted, and keys that lead there. */
function editLookup(maker: Maker, expr: Lookup, target: Seen, slack: Slack, scope: Scope): boolean {
  const table = maker.program.tables.find(({ id }) => id === expr.table);
  const [rowKey, columnKey] = expr.keys;
  if (table === undefined || rowKey === undefined) return false;
  const wanted = orderedOf(table.type, target);
  const cells = table.cells.flatMap((cells, row) => cells.map((cell, column) => ({ cell, row, column })));
  const fit = cells.filter(({ cell }) => {
    const value = seenConstant(maker.program, table.type, cell);
    const ordered = orderedOf(table.type, value);
    if (wanted === undefined || ordered === undefined) return isSame(table.type, value, target);
    const order = compareRatio(ordered, wanted);
    return order === 0 || order === slack;
  });
  const cell = pickOne(maker, fit);
  if (cell === undefined) return false;
  const keys = [
    { key: table.rowKey, at: cell.row, expr: rowKey },
    ...(table.columnKey === undefined || columnKey === undefined
      ? []
      : [{ key: table.columnKey, at: cell.column, expr: columnKey }]),
  ];
  return keys.every(({ key, at, expr: of }) => {
    if (key.by === 'enum') return editValue(maker, of, seenConstant(maker.program, key.type, at), 0, scope);
    const { to, inclusive } = key.bands[at]!;
    const below = key.bands[at - 1];
    if (to !== undefined && inclusive)
      return editValue(maker, of, seenConstant(maker.program, key.type, to), -1, scope);
    if (to !== undefined && below === undefined) {
      const top = orderedOf(key.type, seenConstant(maker.program, key.type, to));
      return top !== undefined && editValue(maker, of, subRatio(top, unitOf(key.type)), -1, scope);
    }
    const from = below?.to === undefined ? 0 : below.to;
    const bound = orderedOf(key.type, seenConstant(maker.program, key.type, from));
    if (bound === undefined) return false;
    return editValue(maker, of, below?.inclusive === true ? addRatio(bound, fromInt(1)) : bound, 1, scope);
  });
}
