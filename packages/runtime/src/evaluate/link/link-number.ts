import { addDays, addMonths } from '../../numbers/calendar.ts';
import { roundRatio } from '../../numbers/ratio.ts';
import { addWhole, maxWhole, minWhole, mulWhole, subWhole } from '../../numbers/whole.ts';
import type { Arith, Expr, OrElse, Shift } from '../../program.ts';
import type { NumberOf } from '../plan.ts';
import { addWorkdays } from '../workdays.ts';
import { countRows, sumWhole } from '../sum.ts';
import { constantOf, linkConstant, linkParam } from './constant.ts';
import { linkField, linkPosting } from './link-field.ts';
import { linkCell } from './link-table.ts';
import { unknownName } from './linker.ts';
import type { Linker } from './linker.ts';
import { mayBeUnset, unsetOf } from './unset.ts';

/** An expression as a number: fen, counts, days, rows, members; yes/no as 1 and 0, a field's "not given" as such. */
export function linkNumber(linker: Linker, expr: Expr): NumberOf {
  switch (expr.kind) {
    case 'const':
      return linkConstant(linker, expr.value);
    case 'slot': {
      const { slot } = expr;
      return (run) => run.slots[slot];
    }
    case 'field':
      return linkField(linker, expr);
    case 'posting':
      return linkPosting(linker, expr);
    case 'param':
      return linkParam(linker, expr.param, expr.at);
    case 'month-day':
      return expr.which === 'first' ? (run) => run.facts.firstDay : (run) => run.facts.lastDay;
    case 'arith':
      return linkArith(linker, expr);
    case 'round': {
      const of = linker.ratio(expr.of);
      const { rounding } = linker.program.policy;
      return (run) => roundRatio(of(run), rounding);
    }
    case 'or-else':
      return linkOrElse(linker, expr);
    case 'shift':
      return linkShift(linker, expr);
    case 'aggregate': {
      const query = linker.query(expr.query, expr.id);
      if (expr.op === 'count' || expr.value === undefined) return (run) => countRows(run, query);
      const value = linker.number(expr.value);
      return (run) => sumWhole(run, query, value);
    }
    case 'lookup':
      return linkCell(linker, expr);
    case 'column': {
      const step = linker.names.step(expr.column);
      const of = linker.number(expr.of);
      return (run) => run.results[step].numbers[of(run)];
    }
    case 'line':
      return linkLine(linker, expr.line);
    case 'compare':
    case 'and':
    case 'or':
    case 'not':
    case 'in':
    case 'known':
    case 'is-workday':
    case 'find':
    case 'streak-test':
    case 'suspended': {
      const truth = linker.truth(expr);
      return (run) => (truth(run) ? 1 : 0);
    }
    case 'lift':
      return linkNumber(linker, expr.of);
    case 'tiers':
      throw unknownName(expr.id);
  }
}

function linkArith(linker: Linker, { op, left, right }: Arith): NumberOf {
  const a = linker.number(left);
  const b = linker.number(right);
  const fixed = constantOf(linker, right);
  switch (op) {
    case 'add':
      return (run) => addWhole(a(run), b(run));
    case 'sub':
      return (run) => subWhole(a(run), b(run));
    case 'mul':
      return fixed === undefined ? (run) => mulWhole(a(run), b(run)) : (run) => mulWhole(a(run), fixed);
    case 'min':
      return (run) => minWhole(a(run), b(run));
    case 'max':
      return (run) => maxWhole(a(run), b(run));
    case 'div':
      throw unknownName(op);
  }
}

function linkOrElse(linker: Linker, expr: OrElse): NumberOf {
  const of = linker.number(expr.of);
  if (!mayBeUnset(expr.of)) return of;
  const otherwise = linker.number(expr.otherwise);
  const unset = unsetOf(expr.of);
  return (run) => {
    const value = of(run);
    return value === unset ? otherwise(run) : value;
  };
}

function linkShift(linker: Linker, { date, by, unit, sign }: Shift): NumberOf {
  const day = linker.number(date);
  if (unit === 'workdays') {
    const length = linker.number(by);
    return (run) => addWorkdays(run, day(run), sign * length(run));
  }
  const fixed = constantOf(linker, by);
  if (fixed !== undefined) {
    const length = sign * fixed;
    return unit === 'days' ? (run) => addDays(day(run), length) : (run) => addMonths(day(run), length);
  }
  const length = linker.number(by);
  return unit === 'days'
    ? (run) => addDays(day(run), sign * length(run))
    : (run) => addMonths(day(run), sign * length(run));
}

/** An item of the statement that is being added up. */
function linkLine(linker: Linker, line: string): NumberOf {
  const at = linker.line(line);
  return (run) => run.lines[run.lineBase + at];
}
