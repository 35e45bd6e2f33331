import { compareRatio } from '../../numbers/ratio.ts';
import type { Compare, Expr, Find, In, Known } from '../../program.ts';
import { UNSET_RATIO } from '../given.ts';
import type { NumberOf, RatioOf, SearchPlan, TruthOf } from '../plan.ts';
import { testStreak } from '../run-streak.ts';
import { findEarliest, findLatest, findOnly, findSome } from '../search.ts';
import { splitType } from '../say-value.ts';
import { isSuspended } from '../suspensions.ts';
import { isWorked } from '../workdays.ts';
import { constantOf } from './constant.ts';
import type { Linker } from './linker.ts';
import { linkAgreement } from './link-agreement.ts';
import { bindsSlots } from './walk.ts';
import { mayBeUnset, unsetOf } from './unset.ts';

/** A condition. No object is made for it, and the first term that decides ends it. */
export function linkTruth(linker: Linker, expr: Expr): TruthOf {
  const truth = linkUncounted(linker, expr);
  const counter = linker.coverage?.watched.get(expr);
  if (counter === undefined) return truth;
  return (run) => {
    const holds = truth(run);
    if (holds) counter.held += 1;
    else counter.failed += 1;
    return holds;
  };
}

function linkUncounted(linker: Linker, expr: Expr): TruthOf {
  switch (expr.kind) {
    case 'compare':
      return linkCompare(linker, expr);
    case 'and':
      return linkAnd(expr.terms.map((term) => linkTruth(linker, term)));
    case 'or':
      return linkOr(expr.terms.map((term) => linkTruth(linker, term)));
    case 'not': {
      const of = linkTruth(linker, expr.of);
      return (run) => !of(run);
    }
    case 'in':
      return linkIn(linker, expr);
    case 'known':
      return linkKnown(linker, expr);
    case 'is-workday': {
      const day = linker.number(expr.of);
      const { negated } = expr;
      return (run) => isWorked(run, day(run)) !== negated;
    }
    case 'find':
      return linkFind(linker, expr);
    case 'streak-test': {
      const step = linker.names.step(expr.column);
      const of = linker.number(expr.of);
      const { test, length } = expr;
      return (run) => testStreak(run, step, of(run), test, length);
    }
    case 'suspended': {
      const relation = linker.names.relation(splitType(expr.of.type)[1]);
      const of = linker.number(expr.of);
      const on = linker.number(expr.on);
      return (run) => isSuspended(run, relation, of(run), on(run));
    }
    default: {
      const number = linker.number(expr);
      return (run) => number(run) === 1;
    }
  }
}

export function linkAnd(terms: readonly TruthOf[]): TruthOf {
  const [a, b, c] = terms;
  if (terms.length === 0) return () => true;
  if (terms.length === 1) return a;
  if (terms.length === 2) return (run) => a(run) && b(run);
  if (terms.length === 3) return (run) => a(run) && b(run) && c(run);
  return (run) => {
    for (let at = 0; at < terms.length; at += 1) if (!terms[at](run)) return false;
    return true;
  };
}

function linkOr(terms: readonly TruthOf[]): TruthOf {
  const [a, b] = terms;
  if (terms.length === 1) return a;
  if (terms.length === 2) return (run) => a(run) || b(run);
  return (run) => {
    for (let at = 0; at < terms.length; at += 1) if (terms[at](run)) return true;
    return false;
  };
}

/** A side that is not given makes every comparison false, `ne` too. */
function linkCompare(linker: Linker, { op, left, right }: Compare): TruthOf {
  if (left.exact === true || right.exact === true) {
    const compare = compareRatios(op, linker.ratio(left), linker.ratio(right));
    return compare;
  }
  const a = linker.number(left);
  const fixed = constantOf(linker, right);
  if (fixed !== undefined && !mayBeUnset(left)) return compareConstant(op, a, fixed);
  const b = linker.number(right);
  if (!mayBeUnset(left) && !mayBeUnset(right)) return compareNumbers(op, a, b);
  return compareGiven(op, a, b, unsetOf(left), unsetOf(right));
}

function compareConstant(op: Compare['op'], a: NumberOf, b: number): TruthOf {
  switch (op) {
    case 'eq':
      return (run) => a(run) === b;
    case 'ne':
      return (run) => a(run) !== b;
    case 'lt':
      return (run) => a(run) < b;
    case 'le':
      return (run) => a(run) <= b;
    case 'gt':
      return (run) => a(run) > b;
    case 'ge':
      return (run) => a(run) >= b;
  }
}

function compareNumbers(op: Compare['op'], a: NumberOf, b: NumberOf): TruthOf {
  switch (op) {
    case 'eq':
      return (run) => a(run) === b(run);
    case 'ne':
      return (run) => a(run) !== b(run);
    case 'lt':
      return (run) => a(run) < b(run);
    case 'le':
      return (run) => a(run) <= b(run);
    case 'gt':
      return (run) => a(run) > b(run);
    case 'ge':
      return (run) => a(run) >= b(run);
  }
}

function compareGiven(
  op: Compare['op'],
  a: NumberOf,
  b: NumberOf,
  unsetLeft: number,
  unsetRight: number,
): TruthOf {
  return (run) => {
    const left = a(run);
    if (left === unsetLeft) return false;
    const right = b(run);
    return right !== unsetRight && holds(op, left < right ? -1 : left > right ? 1 : 0);
  };
}

function compareRatios(op: Compare['op'], a: RatioOf, b: RatioOf): TruthOf {
  return (run) => {
    const left = a(run);
    const right = b(run);
    return left !== UNSET_RATIO && right !== UNSET_RATIO && holds(op, compareRatio(left, right));
  };
}

function holds(op: Compare['op'], order: number): boolean {
  switch (op) {
    case 'eq':
      return order === 0;
    case 'ne':
      return order !== 0;
    case 'lt':
      return order < 0;
    case 'le':
      return order <= 0;
    case 'gt':
      return order > 0;
    case 'ge':
      return order >= 0;
  }
}

function linkIn(linker: Linker, { of, members, negated }: In): TruthOf {
  const value = linker.number(of);
  const unset = unsetOf(of);
  return (run) => {
    const member = value(run);
    if (member === unset) return false;
    for (let at = 0; at < members.length; at += 1) if (members[at] === member) return !negated;
    return negated;
  };
}

/** Percent is looked at as its column holds it; what a step left as a fraction, as that. */
function linkKnown(linker: Linker, { of, negated }: Known): TruthOf {
  if (of.kind === 'column' && of.exact === true) {
    const ratio = linker.ratio(of);
    return negated ? (run) => ratio(run) === UNSET_RATIO : (run) => ratio(run) !== UNSET_RATIO;
  }
  const value = linker.number(of);
  const unset = unsetOf(of);
  return negated ? (run) => value(run) === unset : (run) => value(run) !== unset;
}

function linkFind(linker: Linker, expr: Find): TruthOf {
  const query = linker.query(expr.query, expr.id);
  if (expr.mode === 'some') return (run) => findSome(run, query);
  if (expr.mode === 'none') return (run) => !findSome(run, query);
  const { source } = linker.names.index(expr.query.index);
  const agree = linkAgreement(linker, expr.query.slot, expr.reads);
  const plan: SearchPlan = {
    query,
    relation: source.kind === 'records' ? linker.names.relation(source.relation) : -1,
    rebind: expr.query.filter.some(bindsSlots),
    ...(agree === undefined ? {} : { agree }),
  };
  switch (expr.mode) {
    case 'earliest':
      return (run) => findEarliest(run, plan);
    case 'latest':
      return (run) => findLatest(run, plan);
    case 'only':
      return (run) => findOnly(run, plan);
  }
}
