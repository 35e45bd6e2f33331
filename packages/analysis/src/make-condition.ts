import type { Compare, Expr, Find, StreakTest } from '@bylaw/runtime';
import { addMonths, addRatio, formatMonth, negateRatio, parseDate, parseMonth } from '@bylaw/runtime';
import { takeValue } from './take-value.ts';
import type { Maker, Scope } from './maker.ts';
import { createScope, pickOne, shuffle, thingOf, truthOf, valueOf, withSlot } from './maker.ts';
import { makeThing } from './new-thing.ts';
import { isOrdered, membersOf, orderedOf, unitOf } from './values.ts';
import type { Slack } from './values.ts';
import { dateOfThing, findThing, removeThing } from './world.ts';

/** Changes the world so that a condition holds, or does not. A guess: look again whether it does. */
export function makeCondition(maker: Maker, expr: Expr, want: boolean, scope: Scope): void {
  if (maker.budget <= 0) return;
  maker.budget -= 1;
  const isChain = expr.kind === 'and' || expr.kind === 'or';
  if (!isChain && truthOf(maker, expr, scope) === want) return bindFound(expr, want, scope);
  switch (expr.kind) {
    case 'and':
    case 'or':
      return makeChain(maker, expr.terms, (expr.kind === 'and') === want, want, scope);
    case 'not':
      return maker.condition(expr.of, !want, scope);
    case 'compare':
      return void makeCompare(maker, expr, want, scope);
    case 'in': {
      const members = membersOf(maker.program, expr.of.type);
      const known = expr.members.map((at) => (members.length > 0 ? members[at] : at));
      const inside = want !== expr.negated;
      const fit = inside ? known : members.filter((each) => !known.includes(each));
      return void maker.edit(expr.of, pickOne(maker, fit), 0, scope);
    }
    case 'known':
      if (want !== expr.negated) maker.give(expr.of, scope);
      else takeValue(maker, expr.of, scope);
      return;
    case 'is-workday':
      return makeWorkday(maker, expr.of, expr, want, scope);
    case 'find':
      makeFind(maker, expr, want, scope);
      return bindFound(expr, want, scope);
    case 'streak-test':
      return makeStreak(maker, expr, want, scope);
    default:
      return void maker.edit(expr, want, 0, scope);
  }
}

function bindFound(expr: Expr, want: boolean, scope: Scope): void {
  if (want && expr.kind === 'find' && expr.mode !== 'some' && expr.mode !== 'none') scope.searches.push(expr);
}

/** All terms as wanted, or one of them. Terms before one bind what it speaks of. */
function makeChain(maker: Maker, terms: readonly Expr[], all: boolean, want: boolean, scope: Scope): void {
  if (all) {
    for (const term of terms) maker.condition(term, want, scope);
    return;
  }
  const one = maker.random.pick(terms.length);
  for (const [at, term] of terms.entries()) {
    if (at === one) {
      // Of a choice, what stands before it need not hold; of a chain it does, and binds.
      maker.condition(term, want, scope);
      return;
    }
    if (!want) bindFound(term, truthOf(maker, term, scope) === true, scope);
  }
}

const NEGATED = { eq: 'ne', ne: 'eq', lt: 'ge', le: 'gt', gt: 'le', ge: 'lt' } as const;
const MIRRORED = { eq: 'eq', ne: 'ne', lt: 'gt', le: 'ge', gt: 'lt', ge: 'le' } as const;

/** Moves one side of a comparison just so far that it holds, or just does not. */
export function makeCompare(maker: Maker, expr: Compare, want: boolean, scope: Scope): boolean {
  const op = want ? expr.op : NEGATED[expr.op];
  const sides = shuffle(maker, [
    { mine: expr.left, other: expr.right, op },
    { mine: expr.right, other: expr.left, op: MIRRORED[op] },
  ]);
  return sides.some((side) => {
    let target = valueOf(maker, side.other, scope);
    if (target === undefined) {
      maker.give(side.other, scope);
      target = valueOf(maker, side.other, scope);
    }
    if (target === undefined) return false;
    const { type } = side.mine;
    if (side.op === 'eq') return maker.edit(side.mine, target, 0, scope);
    if (side.op === 'ne') return makeOther(maker, side.mine, target, scope);
    const bound = orderedOf(side.other.type, target);
    if (bound === undefined || !isOrdered(type)) return false;
    const up = side.op === 'gt' || side.op === 'ge';
    const strict = side.op === 'gt' || side.op === 'lt';
    const unit = strict ? unitOf(type) : { n: 0, d: 1 };
    const slack: Slack = up ? 1 : -1;
    return maker.edit(side.mine, addRatio(bound, up ? unit : negateRatio(unit)), slack, scope);
  });
}

/** Any other value than the one that is there. */
export function makeOther(maker: Maker, expr: Expr, target: unknown, scope: Scope): boolean {
  const members = membersOf(maker.program, expr.type).filter((each) => each !== target);
  if (members.length > 0) return maker.edit(expr, pickOne(maker, members), 0, scope);
  if (expr.type.startsWith('ref:')) {
    const relation = expr.type.slice('ref:'.length);
    const there = maker.world.things.filter((each) => each.relation === relation && each.id !== target);
    const other = pickOne(maker, there) ?? makeThing(maker, relation, undefined);
    return other !== undefined && maker.edit(expr, other.id, 0, scope);
  }
  const own = orderedOf(expr.type, valueOf(maker, expr, scope));
  if (own === undefined) return maker.edit(expr, 'B', 0, scope);
  return maker.edit(expr, addRatio(own, unitOf(expr.type)), 1, scope);
}

function makeWorkday(maker: Maker, date: Expr, test: Expr, want: boolean, scope: Scope): void {
  const day = orderedOf('date', valueOf(maker, date, scope));
  for (let by = 1; day !== undefined && by <= 7; by += 1) {
    if (!maker.edit(date, { n: day.n + by, d: 1 }, 0, scope)) return;
    if (truthOf(maker, test, scope) === want) return;
  }
}

function makeFind(maker: Maker, expr: Find, want: boolean, scope: Scope): void {
  const found = want === (expr.mode !== 'none');
  if (found) {
    const relation = relationOfSearch(maker, expr);
    const near = pickOne(maker, maker.near.get(expr.id) ?? []);
    const thing =
      near === undefined || relation === undefined || maker.random.pick(3) === 0
        ? undefined
        : findThing(maker.world, relation, near);
    if (thing === undefined) {
      maker.row(expr.query, scope);
      return;
    }
    const inside = withSlot(scope, expr.query.slot, thing);
    for (const condition of expr.conditions) maker.condition(condition, true, inside);
    return;
  }
  for (const id of maker.bench.records(maker.world, expr.query, scope, maker.month)) {
    const relation = relationOfSearch(maker, expr);
    const thing = relation === undefined ? undefined : findThing(maker.world, relation, id);
    if (thing === undefined) continue;
    if (maker.kept.has(thing) || maker.random.pick(3) === 0) {
      const condition = pickOne(maker, expr.conditions);
      if (condition !== undefined) {
        maker.condition(condition, false, withSlot(scope, expr.query.slot, thing));
      }
    } else removeThing(maker.world, thing, maker.program);
  }
}

export function relationOfSearch({ program }: Maker, { query }: Pick<Find, 'query'>): string | undefined {
  const source = program.indexes.find(({ id }) => id === query.index)?.source;
  return source?.kind === 'records' ? source.relation : undefined;
}

/** So many months in a row, each made for itself. */
function makeStreak(maker: Maker, expr: StreakTest, want: boolean, scope: Scope): void {
  const step = maker.program.steps.find((each) => each.kind === 'streak' && each.id === expr.column);
  const person = thingOf(maker, expr.of, scope);
  if (step?.kind !== 'streak' || person === undefined) return;
  const last = maker.month;
  const inside = createScope([0, person]);
  if (!want) {
    if (maker.random.pick(2) === 0) return maker.condition(step.holds, false, inside);
    return beginLater(maker);
  }
  const months = Array.from({ length: expr.length }, (_, back) => monthBefore(last, expr.length - 1 - back));
  if ((months[0] ?? last) < maker.program.policy.effectiveFrom.slice(0, 7)) return;
  startIn(maker, months[0] ?? last);
  for (const month of months) {
    maker.month = month;
    for (let again = 0; again < 3 && truthOf(maker, step.holds, inside) !== true; again += 1) {
      maker.condition(step.holds, true, createScope([0, person]));
    }
  }
  maker.month = last;
}

/** A month less: takes away what happened in the first. */
function beginLater(maker: Maker): void {
  const months = maker.world.things.flatMap((each) => dateOfThing(each)?.slice(0, 7) ?? []).sort();
  const [first] = months;
  if (first === undefined || first >= maker.month) return;
  for (const thing of maker.world.things.filter((each) => dateOfThing(each)?.startsWith(first) === true)) {
    removeThing(maker.world, thing, maker.program);
  }
}

/** A scenario begins with its earliest fact: puts one into a month, where there is none so early. */
function startIn(maker: Maker, month: string): void {
  const events = new Set(maker.program.relations.filter(({ kind }) => kind === 'event').map(({ id }) => id));
  const isEarly = maker.world.things.some(
    (each) => events.has(each.relation) && (dateOfThing(each) ?? '9') < `${month}-32`,
  );
  if (isEarly) return;
  const plain = maker.program.relations
    .filter(({ kind }) => kind === 'event')
    .toSorted((a, b) => countRequired(a.fields) - countRequired(b.fields));
  const relation = plain[maker.random.pick(Math.min(4, plain.length))];
  if (relation !== undefined) makeThing(maker, relation.id, `${month}-05`);
}

function countRequired(fields: readonly { readonly optional: boolean }[]): number {
  return fields.filter(({ optional }) => !optional).length;
}

function monthBefore(month: string, back: number): string {
  const first = parseMonth(month) ?? parseDate(`${month}-01`) ?? 0;
  return formatMonth(addMonths(first, -back));
}
