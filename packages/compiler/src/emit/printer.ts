import type { Expr } from '@bylaw/runtime';
import type { Doc } from '../print/doc.ts';
import { giveBack } from './code.ts';
import type { Code, Role } from './code.ts';
import { boundSlots, printBody } from './scope.ts';
import type { Scope } from './scope.ts';
import type { Once, Unit } from './unit.ts';

/**
 * What printing one expression asks of printing others: a number (any type; yes/no as 1 and 0), a truth, or a Ratio,
 * as linking does. Throws Refusal `program/unknown-name` for a name that the program does not declare.
 */
export interface Printer {
  readonly unit: Unit;
  readonly scope: Scope;
  /** Items of the statement that is printed. */
  readonly items: readonly string[];
  /** What is printed once of an expression, inside this statement or outside of all. */
  readonly once: Once;
  number(expr: Expr): Code;
  truth(expr: Expr): Code;
  ratio(expr: Expr): Code;
  /** An amount that is posted: whole, by the policy's rounding. */
  whole(expr: Expr): Code;
  /** The same inside another function. */
  inside(scope: Scope): Printer;
  /** The same inside a statement with these items. */
  within(items: readonly string[]): Printer;
}

export interface FunctionOptions {
  readonly role: Role;
  readonly type: string;
  /** All expressions that are printed into it. */
  readonly exprs: readonly Expr[];
  /** Slots beside those of the function around it that hold a row from the start. */
  readonly slot?: number;
  /** Names of rows that it takes behind the run. */
  readonly rows?: readonly string[];
}

/** Prints a function over the run; its name is given back. */
export function printFunction(
  printer: Printer,
  { role, type, exprs, slot, rows = [] }: FunctionOptions,
  print: (inner: Printer) => readonly Doc[],
): string {
  const { unit, scope } = printer;
  const sure = slot === undefined ? scope.sure : new Set([...scope.sure, slot]);
  const { body, usesRun } = printBody({ bound: boundSlots(exprs), sure }, (inner) =>
    print(printer.inside(inner)),
  );
  const run = usesRun || rows.length > 0 ? [`run: ${unit.type('Run')}`] : [];
  return unit.func(role, [...run, ...rows.map((name) => `${name}: number`)].join(', '), type, body);
}

/** Prints a function that gives one expression back. */
export function printGetter(
  printer: Printer,
  role: Role,
  as: 'number' | 'truth' | 'ratio' | 'whole',
  expr: Expr,
  slot?: number,
): string {
  const type = as === 'truth' ? 'boolean' : as === 'ratio' ? printer.unit.type('Ratio') : 'number';
  const options = { role, type, exprs: [expr], ...(slot === undefined ? {} : { slot }) };
  return printFunction(printer, options, (inner) => [giveBack(inner[as](expr))]);
}
