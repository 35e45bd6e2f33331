import type { Expr } from '../syntax/ast.ts';
import { readNumber } from './constant.ts';
import type { Context } from './context.ts';
import { ungroup } from './expect.ts';
import type { Rational } from './rational.ts';
import { compare } from './rational.ts';

/**
 * What one condition demands of one value: to be among these members (yes is 1, no is 0), or between two bounds, or set.
 * `value` is its canonical text.
 */
export type Demand =
  | { readonly kind: 'members'; readonly value: string; readonly allowed: ReadonlySet<number> }
  | { readonly kind: 'between'; readonly value: string; readonly low?: Bound; readonly high?: Bound }
  | { readonly kind: 'set'; readonly value: string; readonly known: boolean };

interface Bound {
  readonly at: Rational;
  readonly inclusive: boolean;
}

const YES = new Set([1]);
const NO = new Set([0]);

/** Reads a condition as a demand on one value; undefined where it is of another form. */
export function readDemand(ctx: Context, expr: Expr, write: (expr: Expr) => string): Demand | undefined {
  const inner = ungroup(expr);
  switch (inner.kind) {
    case 'known':
      return { kind: 'set', value: write(inner.of), known: !inner.negated };
    case 'in':
      return readMembers(ctx, inner.of, inner.members, inner.negated, write);
    case 'compare':
      return readCompare(ctx, inner, write);
    case 'not': {
      const of = ungroup(inner.of);
      if (of.kind !== 'name' && of.kind !== 'path') return undefined;
      return { kind: 'members', value: write(of), allowed: NO };
    }
    case 'name':
    case 'path':
      return { kind: 'members', value: write(inner), allowed: YES };
    default:
      return undefined;
  }
}

function readCompare(
  ctx: Context,
  { op, left, right }: Extract<Expr, { kind: 'compare' }>,
  write: (expr: Expr) => string,
): Demand | undefined {
  const number = readNumber(right);
  if (number !== undefined) return readBounds(op, write(left), number);
  if (op !== 'is' && op !== 'is-not') return undefined;
  const literal = ungroup(right);
  if (literal.kind === 'bool') {
    const wanted = literal.value === (op === 'is');
    return { kind: 'members', value: write(left), allowed: wanted ? YES : NO };
  }
  return readMembers(ctx, left, [right], op === 'is-not', write);
}

function readBounds(
  op: Extract<Expr, { kind: 'compare' }>['op'],
  value: string,
  at: Rational,
): Demand | undefined {
  const demand = { kind: 'between', value } as const;
  switch (op) {
    case 'is':
      return { ...demand, low: { at, inclusive: true }, high: { at, inclusive: true } };
    case 'at-least':
    case 'more-than':
      return { ...demand, low: { at, inclusive: op === 'at-least' } };
    case 'at-most':
    case 'less-than':
      return { ...demand, high: { at, inclusive: op === 'at-most' } };
    default:
      return undefined;
  }
}

function readMembers(
  ctx: Context,
  of: Expr,
  members: readonly Expr[],
  negated: boolean,
  write: (expr: Expr) => string,
): Demand | undefined {
  const type = ctx.types.get(of);
  if (type?.kind !== 'enum') return undefined;
  const named = new Set<number>();
  for (const member of members) {
    const inner = ungroup(member);
    const binding = inner.kind === 'name' ? ctx.bindings.get(inner) : undefined;
    if (binding?.kind !== 'member') return undefined;
    named.add(binding.index);
  }
  const all = type.of.members.keys();
  return {
    kind: 'members',
    value: write(of),
    allowed: negated ? new Set([...all].filter((index) => !named.has(index))) : named,
  };
}

/** Whether whatever meets `a` meets `b`. */
export function implies(a: Demand, b: Demand): boolean {
  if (a.value !== b.value) return false;
  // What is compared and found equal, or in order, is known.
  if (b.kind === 'set') return a.kind === 'set' ? a.known === b.known : b.known;
  if (a.kind === 'members' && b.kind === 'members') return isSubset(a.allowed, b.allowed);
  if (a.kind !== 'between' || b.kind !== 'between') return false;
  return isTighter(a.low, b.low, 1) && isTighter(a.high, b.high, -1);
}

function isSubset(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  return [...a].every((each) => b.has(each));
}

/** Whether a bound lets through no more than another; `side` 1 for low bounds, -1 for high ones. */
function isTighter(a: Bound | undefined, b: Bound | undefined, side: 1 | -1): boolean {
  if (b === undefined) return true;
  if (a === undefined) return false;
  const order = compare(a.at, b.at) * side;
  return order > 0 || (order === 0 && (b.inclusive || !a.inclusive));
}

/** Whether nothing can meet both. */
export function excludes(a: Demand, b: Demand): boolean {
  if (a.value !== b.value) return false;
  if (a.kind === 'set' || b.kind === 'set') {
    const unset = (each: Demand): boolean => each.kind === 'set' && !each.known;
    return unset(a) !== unset(b);
  }
  if (a.kind === 'members' && b.kind === 'members')
    return ![...a.allowed].some((each) => b.allowed.has(each));
  if (a.kind !== 'between' || b.kind !== 'between') return false;
  return isApart(a.low, b.high) || isApart(b.low, a.high);
}

function isApart(low: Bound | undefined, high: Bound | undefined): boolean {
  if (low === undefined || high === undefined) return false;
  const order = compare(low.at, high.at);
  return order > 0 || (order === 0 && !(low.inclusive && high.inclusive));
}

/** A condition that is written as `yes`. */
export function isAlways(expr: Expr): boolean {
  const inner = ungroup(expr);
  return inner.kind === 'bool' && inner.value;
}
