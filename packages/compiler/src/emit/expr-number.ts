import { NUMBER_LIMITS, isNumberType } from '@bylaw/runtime';
import type { Arith, Expr, OrElse, Shift } from '@bylaw/runtime';
import { mayBeUnset, numberOf, unknownName } from '@bylaw/runtime/linking';
import { atom, binary, call, choice, integer, member, negative } from './code.ts';
import type { Code } from './code.ts';
import { printConstant, printParam } from './constant.ts';
import { printField, printPosting } from './field.ts';
import type { Printer } from './printer.ts';
import { printAggregate } from './search.ts';
import { printCell } from './lookup.ts';
import { printTwice, printUnset } from './unset.ts';

/** An expression as a number: fen, counts, days, rows, members; yes/no as 1 and 0, a field's "not given" as such. */
export function printNumber(p: Printer, expr: Expr): Code {
  const { unit, scope } = p;
  switch (expr.kind) {
    case 'const':
      return printConstant(p, expr);
    case 'slot':
      return scope.row(expr.slot);
    case 'field':
      return printField(p, expr);
    case 'posting':
      return printPosting(p, expr);
    case 'param':
      return printParam(p, expr.param, expr.at);
    case 'month-day':
      return atom(`${scope.member('facts')}.${expr.which === 'first' ? 'firstDay' : 'lastDay'}`);
    case 'arith':
      return printArith(p, expr);
    case 'round':
      return printRound(p, expr.of);
    case 'or-else':
      return printOrElse(p, expr);
    case 'shift':
      return printShift(p, expr);
    case 'aggregate':
      return printAggregate(p, expr);
    case 'lookup':
      return printCell(p, expr);
    case 'column': {
      const step = unit.names.step(expr.column);
      return member(`${scope.member('results')}[${step}].numbers`, p.number(expr.of));
    }
    case 'line':
      return printLine(p, expr.line);
    case 'lift':
      return printNumber(p, expr.of);
    case 'compare':
    case 'and':
    case 'or':
    case 'not':
    case 'in':
    case 'known':
    case 'is-workday':
    case 'find':
    case 'streak-test':
    case 'suspended':
      return choice(p.truth(expr), integer(1), integer(0));
    case 'tiers':
      throw unknownName(expr.id);
  }
}

/** What is exact becomes whole by the policy's rounding. */
export function printWhole(p: Printer, expr: Expr): Code {
  return expr.exact === true ? printRound(p, expr) : p.number(expr);
}

function printRound(p: Printer, of: Expr): Code {
  const { rounding } = p.unit.program.policy;
  return call(p.unit.kernel('roundRatio'), p.ratio(of), `'${rounding}'`);
}

function printArith(p: Printer, expr: Arith): Code {
  const { op } = expr;
  const left = p.number(expr.left);
  const right = p.number(expr.right);
  switch (op) {
    case 'add':
    case 'sub':
      if (limitOf(p, expr) <= Number.MAX_SAFE_INTEGER) return binary(left, op === 'add' ? '+' : '-', right);
      return call(p.unit.kernel(op === 'add' ? 'addWhole' : 'subWhole'), left, right);
    case 'mul':
      return call(p.unit.kernel('mulWhole'), left, right);
    case 'min':
      return call(p.unit.kernel('minWhole'), left, right);
    case 'max':
      return call(p.unit.kernel('maxWhole'), left, right);
    case 'div':
      throw unknownName(op);
  }
}

/**
 * How far from zero a value can lie, as facts and postings are bounded: sums that stay exact need no guard. Infinity
 * where nothing says so, and for money, whose sums are always guarded.
 */
function limitOf(p: Printer, expr: Expr): number {
  if (expr.type === 'money' || expr.exact === true) return Infinity;
  switch (expr.kind) {
    case 'const':
      return typeof expr.value === 'number' ? Math.abs(expr.value) : Infinity;
    case 'param':
      return Math.max(
        ...p.unit.names.param(expr.param).versions.map(({ value }) => Math.abs(numberOf(value))),
      );
    case 'field': {
      if (expr.optional || !isNumberType(expr.type)) return Infinity;
      const { min, max } = NUMBER_LIMITS[expr.type];
      return Math.max(-min, max);
    }
    case 'arith':
      return expr.op === 'add' || expr.op === 'sub'
        ? limitOf(p, expr.left) + limitOf(p, expr.right)
        : Infinity;
    default:
      return Infinity;
  }
}

function printOrElse(p: Printer, expr: OrElse): Code {
  if (!mayBeUnset(expr.of)) return p.number(expr.of);
  const { first, again } = printTwice(p, expr.of);
  return choice(binary(first, '===', printUnset(p, expr.of)), p.number(expr.otherwise), again);
}

function printShift(p: Printer, { date, by, unit, sign }: Shift): Code {
  if (unit === 'workdays') {
    const length = by.kind === 'const' ? integer(sign * numberOf(by.value)) : p.number(by);
    const signed = sign === 1 || by.kind === 'const' ? length : negative(length);
    return call(p.unit.kernel('addWorkdays'), p.scope.run(), p.number(date), signed);
  }
  const move = p.unit.kernel(unit === 'days' ? 'addDays' : 'addMonths');
  if (by.kind === 'const') return call(move, p.number(date), integer(sign * numberOf(by.value)));
  const length = p.number(by);
  const day = p.number(date);
  return call(move, day, sign === 1 ? length : negative(length));
}

/** An item of the statement that is being added up. */
function printLine(p: Printer, line: string): Code {
  const at = p.items.indexOf(line);
  if (at < 0) throw unknownName(line);
  const { scope } = p;
  return member(scope.member('lines'), binary(atom(scope.member('lineBase')), '+', integer(at)));
}
