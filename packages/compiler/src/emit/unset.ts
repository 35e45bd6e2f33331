import type { Expr } from '@bylaw/runtime';
import { UNSET } from '@bylaw/runtime';
import { unsetOf } from '@bylaw/runtime/linking';
import { atom, keep } from './code.ts';
import type { Code } from './code.ts';
import type { Printer } from './printer.ts';

/** The number that stands for "not given" where an expression is printed as a number. */
export function printUnset(p: Printer, expr: Expr): Code {
  return atom(p.unit.kernel(unsetOf(expr) === UNSET ? 'UNSET' : 'UNSET_WIDE'));
}

/**
 * Whether a number is given whatever the facts: a test of it would be idle. Linking tests more than it needs to; what
 * is printed leaves out only tests that can never tell.
 */
export function isGiven(expr: Expr): boolean {
  switch (expr.kind) {
    case 'const':
    case 'param':
    case 'month-day':
    case 'aggregate':
    case 'shift':
      return true;
    case 'field':
      return !expr.optional && expr.of.kind === 'slot';
    case 'or-else':
      return isGiven(expr.otherwise);
    case 'arith':
      return expr.op === 'add' || expr.op === 'sub' || expr.op === 'mul';
    default:
      return expr.type === 'bool';
  }
}

/** Likewise of a fraction. */
export function isGivenRatio(expr: Expr): boolean {
  switch (expr.kind) {
    case 'lift':
      return isGivenRatio(expr.of);
    case 'or-else':
      return isGivenRatio(expr.of) || isGivenRatio(expr.otherwise);
    case 'arith':
      if (expr.op !== 'min' && expr.op !== 'max') return true;
      return isGivenRatio(expr.left) && isGivenRatio(expr.right);
    case 'lookup':
    case 'tiers':
      return true;
    default:
      return isGiven(expr);
  }
}

/** Code that is looked at more than once: how it reads the first time, and how again. */
export interface Twice {
  readonly first: Code;
  readonly again: Code;
}

/** Reads are repeated (their function names them once), all else is valued once and kept. */
export function printTwice(p: Printer, expr: Expr): Twice {
  const code = p.number(expr);
  if (isRead(expr)) return { first: code, again: p.number(expr) };
  const name = p.scope.temporary('number');
  return { first: keep(name, code), again: atom(name) };
}

/** Whether valuing an expression is a plain read, whose repetition or place changes nothing. */
export function isRead(expr: Expr): boolean {
  switch (expr.kind) {
    case 'const':
    case 'slot':
    case 'month-day':
    case 'line':
      return true;
    case 'param':
      return isRead(expr.at);
    case 'field':
    case 'posting':
      return expr.of.kind === 'slot';
    default:
      return false;
  }
}
