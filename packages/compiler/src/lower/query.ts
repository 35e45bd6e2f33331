import type { Bilingual, Compare, Expr, Query, Source } from '@bylaw/runtime';
import type { Expr as ExprNode } from '../syntax/ast.ts';
import { shift, stripGroups } from './arithmetic.ts';
import { isOwnDate, lowerWithin, termsOf, withinAsCondition } from './condition.ts';
import type { Within } from './within.ts';
import { lowerWithinPeriod } from './period.ts';
import { textOf } from './context.ts';
import type { RuleContext } from './context.ts';
import { constant, monthDay } from './nodes.ts';
import { guardsOf, isHoistable, isIndexable, isKey, mayBeUnset, readsThroughTo } from './plan.ts';

/** One condition of a `where`, as the author wrote it. */
export interface Term {
  readonly condition: Expr;
  readonly within?: Within;
}

/** The conditions of a `where` one by one, the candidate in its slot. */
export function lowerWhere(
  rule: RuleContext,
  slot: number,
  where: ExprNode | undefined,
  id: string,
): readonly Term[] {
  if (where === undefined) return [];
  rule.rows.push(slot);
  const lowered = termsOf(where, 'and').map((node, at) => {
    const place = `${id}/where/${at + 1}`;
    const term = stripGroups(node);
    if (term.kind !== 'within' && term.kind !== 'within-period')
      return { condition: rule.lower(term, place) };
    rule.policy.origin.set(place, term.span);
    const within =
      term.kind === 'within' ? lowerWithin(rule, term, place) : lowerWithinPeriod(rule, term, place);
    return { condition: withinAsCondition(within, place, textOf(rule.policy, term)), within };
  });
  rule.rows.pop();
  return lowered;
}

interface Plan {
  readonly slot: number;
  readonly keys: { field: Expr; value: Expr }[];
  readonly filter: Expr[];
  readonly rest: Expr[];
  from?: Expr;
  to?: Expr;
  notAfter?: Expr;
}

/**
 * Divides conditions between an index (equalities with what is known before the search, and what depends on the
 * candidate alone), a range of dates, and the rest that is tested row by row. `value` is what a sum reads of each row.
 */
export function planQuery(
  rule: RuleContext,
  slot: number,
  source: Source,
  terms: readonly Term[],
  value?: Expr,
): Query {
  const plan: Plan = { slot, keys: [], filter: [], rest: [] };
  const conditions = terms.map((term) => term.condition);
  if (rule.since !== undefined && source.kind === 'records' && source.scope === 'history') {
    plan.from = rule.since;
    plan.to = monthDay('last');
  }
  const house = source.kind === 'postings' && source.posts.includes('house');
  if (
    house &&
    [...conditions, ...(value === undefined ? [] : [value])].some((each) => readsThroughTo(each, slot))
  )
    plan.filter.push(
      known({ kind: 'posting', type: 'count', of: { kind: 'slot', type: 'count', slot }, column: 'to' }),
    );
  const open = conditions.map((condition, at) => ({ condition, within: terms[at]!.within }));
  // The tighter kinds of bounds first: a search over history lives by them.
  const left = open.filter(
    (term) => !takeWithin(plan, term.within, conditions) && !takeDay(plan, term.condition, conditions),
  );
  for (const { condition } of left) {
    if (
      takeBound(plan, condition, conditions) ||
      takeKey(plan, condition, conditions) ||
      takeFilter(plan, condition)
    )
      continue;
    plan.rest.push(condition);
  }
  const { from = nameableFrom(rule, source, plan) } = plan;
  const { index, keys } = rule.policy.indexes.take({ source, keys: plan.keys, filter: plan.filter, slot });
  return {
    index,
    slot,
    keys,
    ...(from === undefined ? {} : { from }),
    ...(plan.to === undefined ? {} : { to: plan.to }),
    ...(plan.notAfter === undefined ? {} : { notAfter: plan.notAfter }),
    filter: plan.rest,
  };
}

/** A search over history for what names the subject needs not look further back than such a record can be. */
function nameableFrom(rule: RuleContext, source: Source, { keys }: Plan): Expr | undefined {
  if (source.kind !== 'records' || source.scope !== 'history') return undefined;
  const subject = JSON.stringify(rule.row);
  return keys.some(({ value }) => JSON.stringify(value) === subject) ? rule.nameableFrom : undefined;
}

function takeWithin(plan: Plan, within: Within | undefined, all: readonly Expr[]): boolean {
  if (within === undefined || plan.from !== undefined || plan.to !== undefined) return false;
  if (!isOwnDate(within.date, plan.slot)) return false;
  if (!isHoistable(within.from, plan.slot) || !isHoistable(within.to, plan.slot)) return false;
  if (mayBeUnset(within.from) || mayBeUnset(within.to)) return false;
  if (waitsFor(within.from, all) || waitsFor(within.to, all)) return false;
  plan.from = within.from;
  plan.to = within.to;
  if (within.notAfter !== undefined) plan.notAfter = within.notAfter;
  return true;
}

/** `date is D` */
function takeDay(plan: Plan, condition: Expr, all: readonly Expr[]): boolean {
  const bound = boundOf(plan.slot, condition);
  if (bound?.op !== 'eq' || plan.from !== undefined || plan.to !== undefined) return false;
  if (waitsFor(bound.day, all)) return false;
  plan.from = bound.day;
  plan.to = bound.day;
  return true;
}

/** `date before D`, `date not before D` and their like: one end each. A second bound of one side is tested row by row. */
function takeBound(plan: Plan, condition: Expr, all: readonly Expr[]): boolean {
  const bound = boundOf(plan.slot, condition);
  if (bound === undefined || waitsFor(bound.day, all)) return false;
  const { op, day } = bound;
  if ((op === 'ge' || op === 'gt') && plan.from === undefined) {
    plan.from = op === 'ge' ? day : shift(day, constant('days', 1), 1);
    return true;
  }
  if ((op === 'le' || op === 'lt') && plan.to === undefined) {
    plan.to = op === 'le' ? day : shift(day, constant('days', 1), -1);
    return true;
  }
  return false;
}

const FLIPPED: { readonly [op in Compare['op']]: Compare['op'] } = {
  eq: 'eq',
  ne: 'ne',
  lt: 'gt',
  le: 'ge',
  gt: 'lt',
  ge: 'le',
};

/** A comparison of the candidate's own date with a day known before the search. */
function boundOf(slot: number, condition: Expr): { op: Compare['op']; day: Expr } | undefined {
  if (condition.kind !== 'compare') return undefined;
  const { op, left, right } = condition;
  if (isOwnDate(left, slot) && isHoistable(right, slot) && !mayBeUnset(right)) return { op, day: right };
  if (isOwnDate(right, slot) && isHoistable(left, slot) && !mayBeUnset(left))
    return { op: FLIPPED[op], day: left };
  return undefined;
}

function takeKey(plan: Plan, condition: Expr, all: readonly Expr[]): boolean {
  if (condition.kind !== 'compare' || condition.op !== 'eq') return false;
  const { left, right } = condition;
  const [field, value] = isKey(left, plan.slot) ? [left, right] : [right, left];
  if (!isKey(field, plan.slot) || !isHoistable(value, plan.slot) || value.exact) return false;
  // What depends on the candidate alone is settled when the index is built.
  if (isIndexable(condition, plan.slot)) return false;
  const path = JSON.stringify(field);
  if (plan.keys.some((key) => JSON.stringify(key.field) === path)) return false;
  if (waitsFor(value, all)) return false;
  for (const guard of guardsOf(field)) addGuard(plan, guard);
  plan.keys.push({ field, value });
  return true;
}

/** A path that only a condition of this very search makes safe to read must wait for that condition. */
function waitsFor(value: Expr, all: readonly Expr[]): boolean {
  const guards = guardsOf(value);
  if (guards.length === 0) return false;
  const tested = all.flatMap((each) => {
    if (each.kind === 'known' || each.kind === 'in') return [each.of];
    return each.kind === 'compare' && each.op === 'eq' ? [each.left, each.right] : [];
  });
  const texts = new Set(tested.map((each) => JSON.stringify(each)));
  return guards.some((guard) => texts.has(JSON.stringify(guard)));
}

function takeFilter(plan: Plan, condition: Expr): boolean {
  if (!isIndexable(condition, plan.slot)) return false;
  const guards = guardsOf(condition);
  // Inside `or` and `not` a guard would change the meaning: such a condition waits for those before it.
  if (guards.length > 0 && condition.kind !== 'compare' && condition.kind !== 'in') return false;
  for (const guard of guards) addGuard(plan, guard);
  plan.filter.push(condition);
  return true;
}

/** Rows where the path breaks off can meet no condition that reads on, so they stay out of the index. */
function addGuard(plan: Plan, path: Expr): void {
  const text = JSON.stringify(path);
  if (plan.filter.some((each) => each.kind === 'known' && !each.negated && JSON.stringify(each.of) === text))
    return;
  plan.filter.push(known(path));
}

const NO_WORDS: Bilingual = { zh: '', en: '' };

function known(of: Expr): Expr {
  return { kind: 'known', type: 'bool', id: '', of, negated: false, text: NO_WORDS };
}
