import type { Arith, Expr } from '@bylaw/runtime';
import { mayBeUnset } from '@bylaw/runtime/linking';
import { atom, binary, call, choice, integer, keep, member, property } from './code.ts';
import type { Code } from './code.ts';
import { printRatioConstant, printRatioParam } from './constant.ts';
import { printField } from './field.ts';
import { printRatioCell } from './lookup.ts';
import type { Printer } from './printer.ts';
import { printRatioSum } from './search.ts';
import { printTiers } from './tiers.ts';
import { isGivenRatio, printUnset } from './unset.ts';

/** An expression as an exact fraction. What is whole is lifted, so that no program can mix the two. */
export function printRatio(p: Printer, expr: Expr): Code {
  if (expr.kind === 'lift') return printRatio(p, expr.of);
  if (expr.kind === 'field' && expr.type === 'percent') {
    return call(p.unit.kernel('ratioOfPoints'), printField(p, expr));
  }
  if (expr.exact !== true) return lift(p, expr);
  switch (expr.kind) {
    case 'const':
      return printRatioConstant(p.unit, expr.value);
    case 'param':
      return printRatioParam(p, expr.param, expr.at);
    case 'arith':
      return printArith(p, expr);
    case 'or-else': {
      if (isGivenRatio(expr.of)) return printRatio(p, expr.of);
      const name = p.scope.temporary(p.unit.type('Ratio'));
      const isUnset = binary(keep(name, printRatio(p, expr.of)), '===', atom(p.unit.kernel('UNSET_RATIO')));
      return choice(isUnset, printRatio(p, expr.otherwise), atom(name));
    }
    case 'aggregate':
      return expr.value === undefined ? lift(p, expr) : printRatioSum(p, expr, expr.value);
    case 'lookup':
      return printRatioCell(p, expr);
    case 'tiers':
      return printTiers(p, expr);
    case 'column': {
      const step = p.unit.names.step(expr.column);
      return member(`${p.scope.member('results')}[${step}].ratios`, p.number(expr.of));
    }
    default:
      return lift(p, expr);
  }
}

function lift(p: Printer, expr: Expr): Code {
  // What does not change is made a fraction once.
  if (expr.kind === 'const') return printRatioConstant(p.unit, expr.value);
  if (expr.kind === 'param') return printRatioParam(p, expr.param, expr.at);
  const value = p.number(expr);
  if (!mayBeUnset(expr)) return call(p.unit.kernel('fromInt'), value);
  return call(p.unit.kernel('ratioOfGiven'), value, printUnset(p, expr));
}

function printArith(p: Printer, { op, left, right, otherwise }: Arith): Code {
  const { unit } = p;
  const a = printRatio(p, left);
  const b = printRatio(p, right);
  switch (op) {
    case 'add':
      return call(unit.kernel('addRatio'), a, b);
    case 'sub':
      return call(unit.kernel('subRatio'), a, b);
    case 'mul':
      return call(unit.kernel('mulRatio'), a, b);
    case 'min':
      return call(unit.kernel('minRatio'), a, b);
    case 'max':
      return call(unit.kernel('maxRatio'), a, b);
    case 'div': {
      if (otherwise === undefined) return call(unit.kernel('divRatio'), a, b);
      // The divisor comes first, as in linking: what it cannot divide is not looked at.
      const name = p.scope.temporary(unit.type('Ratio'));
      const isZero = binary(property(keep(name, b), 'n'), '===', integer(0));
      return choice(isZero, printRatio(p, otherwise), call(unit.kernel('divRatio'), a, atom(name)));
    }
  }
}
