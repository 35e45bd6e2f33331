import type { Compare, Expr, In, Known } from '@bylaw/runtime';
import { mayBeUnset, splitType } from '@bylaw/runtime/linking';
import { atom, binary, both, call, either, integer, not } from './code.ts';
import type { Code, Operator } from './code.ts';
import { printEqual } from './constant.ts';
import type { Printer } from './printer.ts';
import { printFind } from './search.ts';
import { isGiven, isGivenRatio, isRead, printTwice, printUnset } from './unset.ts';
import type { Twice } from './unset.ts';

const OPERATORS: { readonly [op in Compare['op']]: Operator } = {
  eq: '===',
  ne: '!==',
  lt: '<',
  le: '<=',
  gt: '>',
  ge: '>=',
};

/** A condition. No object is made for it, and the first term that decides ends it. */
export function printTruth(p: Printer, expr: Expr): Code {
  switch (expr.kind) {
    case 'compare':
      return printCompare(p, expr);
    case 'and':
      return both(expr.terms.map((term) => printTruth(p, term)));
    case 'or':
      return either(expr.terms.map((term) => printTruth(p, term)));
    case 'not':
      return not(printTruth(p, expr.of));
    case 'in':
      return printIn(p, expr);
    case 'known':
      return printKnown(p, expr);
    case 'find':
      return printFind(p, expr);
    case 'is-workday': {
      const holds = call(p.unit.kernel('isWorked'), p.scope.run(), p.number(expr.of));
      return expr.negated ? not(holds) : holds;
    }
    case 'streak-test': {
      const { unit, scope } = p;
      const step = unit.names.step(expr.column);
      const row = p.number(expr.of);
      return call(
        unit.kernel('testStreak'),
        scope.run(),
        integer(step),
        row,
        `'${expr.test}'`,
        integer(expr.length),
      );
    }
    case 'suspended': {
      const { unit, scope } = p;
      const relation = integer(unit.names.relation(splitType(expr.of.type)[1]));
      return call(unit.kernel('isSuspended'), scope.run(), relation, p.number(expr.of), p.number(expr.on));
    }
    default:
      return binary(p.number(expr), '===', atom(p.unit.kernel('YES')));
  }
}

/** A side that is not given makes every comparison false, `ne` too. */
function printCompare(p: Printer, { op, left, right }: Compare): Code {
  if (left.exact === true || right.exact === true) return printRatioCompare(p, op, left, right);
  const operator = OPERATORS[op];
  const asks = mayBeUnset(left) || mayBeUnset(right);
  const mayLeft = asks && !isGiven(left);
  const mayRight = asks && !isGiven(right);
  // "Not given" lies below every value and equals none: these comparisons are false of themselves. Where a side is
  // worked out, the other comes first, as in linking: it may spare the work.
  const plainLeft = (op === 'gt' || op === 'ge' || (op === 'eq' && !mayRight)) && isRead(right);
  const plainRight = op === 'lt' || op === 'le' || op === 'eq';
  const asksRight = mayRight && !plainRight;
  const asksLeft = (mayLeft && !plainLeft) || (asksRight && !isRead(left));
  const equal = op === 'eq' || op === 'ne';
  const a = asksLeft ? printTwice(p, left) : printOnce(p, left, equal);
  const b = asksRight ? printTwice(p, right) : printOnce(p, right, equal);
  return both([
    ...(asksLeft ? [binary(a.first, '!==', printUnset(p, left))] : []),
    ...(asksRight ? [binary(b.first, '!==', printUnset(p, right))] : []),
    binary(a.again, operator, b.again),
  ]);
}

function printOnce(p: Printer, expr: Expr, equal: boolean): Twice {
  const code = equal && expr.kind === 'const' ? printEqual(p, expr) : p.number(expr);
  return { first: code, again: code };
}

function printRatioCompare(p: Printer, op: Compare['op'], left: Expr, right: Expr): Code {
  const { unit } = p;
  const a = p.ratio(left);
  const b = p.ratio(right);
  const given = isGivenRatio(left) && isGivenRatio(right);
  if (op === 'ne' && !given) return call(unit.kernel('differGiven'), a, b);
  return binary(call(unit.kernel(given ? 'compareRatio' : 'orderGiven'), a, b), OPERATORS[op], integer(0));
}

function printIn(p: Printer, { of, members, negated }: In): Code {
  // "Not given" is no member.
  const asks = members.length === 0 || (negated && !isGiven(of));
  const values = members.map((value) => printEqual(p, { type: of.type, value }));
  const tested = negated && asks ? [printUnset(p, of), ...values] : values;
  if (tested.length === 0) return both([binary(p.number(of), '!==', printUnset(p, of)), atom('false')]);
  const { first, again } = tested.length > 1 ? printTwice(p, of) : printOnce(p, of, true);
  const tests = tested.map((value, at) => binary(at === 0 ? first : again, negated ? '!==' : '===', value));
  return negated ? both(tests) : either(tests);
}

/** Percent is looked at as its column holds it; what a step left as a fraction, as that. */
function printKnown(p: Printer, { of, negated }: Known): Code {
  if (of.kind === 'column' && of.exact === true) {
    return binary(p.ratio(of), negated ? '===' : '!==', atom(p.unit.kernel('UNSET_RATIO')));
  }
  return binary(p.number(of), negated ? '===' : '!==', printUnset(p, of));
}
