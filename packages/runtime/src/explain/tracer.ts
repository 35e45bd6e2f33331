import type { Run } from '../evaluate/plan.ts';
import type { Revisit } from '../evaluate/revisit.ts';
import type { Expr, Program } from '../program.ts';
import { isRefusal } from '../refusal.ts';
import type { Arithmetic, ConditionTrace } from './trace.ts';
import type { Notes } from './notes.ts';
import { createNotes } from './notes.ts';

/** What tracing one thing asks of tracing others, over a run that is looked at again. */
export interface Tracer {
  readonly program: Program;
  readonly run: Run;
  readonly again: Revisit;
  /** Slots that hold a row. */
  readonly bound: Set<number>;
  /** Measures, places and streaks that were worked out already: each is taken apart once. */
  readonly worked: Set<string>;
  /** What is being read, for the part of the explanation that is being made. */
  notes: Notes;
  /** Whether a search that fails says which records came nearest: not inside of such a record. */
  nearest: boolean;
  /** A value and how it came about. */
  readonly arithmetic: (expr: Expr) => Arithmetic;
  /** An amount as it is posted: whole, by the policy's rounding. */
  readonly whole: (expr: Expr) => Arithmetic;
  readonly condition: (expr: Expr) => ConditionTrace;
}

/** Puts a row into slot 0, with no other bound. */
export function openSubject(tracer: Tracer, row: number): void {
  tracer.again.openSubject(row);
  tracer.bound.clear();
  tracer.bound.add(0);
}

/** Puts whoever is asked whether a turn is his into slot 1. */
export function bindCandidate(tracer: Tracer, row: number): void {
  tracer.again.bind(1, row);
  tracer.bound.add(1);
}

/** Traces something about another row in slot 0, and puts everything back as it was. */
export function traceAbout<T>(tracer: Tracer, row: number, trace: () => T): T {
  const { run, bound } = tracer;
  const slots = run.slots.slice();
  const kept = [...bound];
  openSubject(tracer, row);
  try {
    return trace();
  } finally {
    run.slots.set(slots);
    bound.clear();
    for (const slot of kept) bound.add(slot);
  }
}

/** Traces something with a row bound to a slot, and frees the slot again. */
export function traceWith<T>(tracer: Tracer, slot: number, row: number, trace: () => T): T {
  tracer.again.bind(slot, row);
  tracer.bound.add(slot);
  try {
    return trace();
  } finally {
    tracer.bound.delete(slot);
  }
}

/** Traces something and hands back with it what was read for it alone. */
export function traceApart<T>(tracer: Tracer, trace: () => T): { readonly traced: T; readonly notes: Notes } {
  const { notes } = tracer;
  const own = createNotes(notes.names);
  tracer.notes = own;
  try {
    return { traced: trace(), notes: own };
  } finally {
    tracer.notes = notes;
  }
}

/** Traces what the month did not need: where it cannot be valued, that is no fault of the month. */
export function traceSpare<T>(trace: () => T): T | undefined {
  try {
    return trace();
  } catch (error) {
    if (isRefusal(error)) return undefined;
    throw error;
  }
}

/** Whether every row that an expression reads is bound. */
export function isReadable(tracer: Tracer, expr: Expr): boolean {
  return readsOnly(expr, new Set(tracer.bound));
}

function readsOnly(expr: Expr, bound: Set<number>): boolean {
  switch (expr.kind) {
    case 'const':
    case 'month-day':
    case 'line':
      return true;
    case 'slot':
      return bound.has(expr.slot);
    case 'field':
    case 'posting':
    case 'lift':
    case 'round':
    case 'not':
    case 'in':
    case 'known':
    case 'is-workday':
    case 'column':
    case 'streak-test':
      return readsOnly(expr.of, bound);
    case 'param':
      return readsOnly(expr.at, bound);
    case 'arith':
      return all([expr.left, expr.right, expr.otherwise], bound);
    case 'compare':
      return all([expr.left, expr.right], bound);
    case 'suspended':
      return all([expr.of, expr.on], bound);
    case 'and':
    case 'or':
      return all(expr.terms, bound);
    case 'or-else':
      return all([expr.of, expr.otherwise], bound);
    case 'shift':
      return all([expr.date, expr.by], bound);
    case 'lookup':
      return all(expr.keys, bound);
    case 'tiers':
      return all([expr.on, ...expr.tiers.flatMap(({ to, rate }) => [to, rate])], bound);
    case 'find':
    case 'aggregate': {
      const { keys, from, to, notAfter, filter, slot } = expr.query;
      if (!all([...keys, from, to, notAfter], bound)) return false;
      // What a search has bound can be read by what follows it in the same chain.
      bound.add(slot);
      return all(expr.kind === 'find' ? [...filter, ...expr.conditions] : [...filter, expr.value], bound);
    }
  }
}

function all(exprs: readonly (Expr | undefined)[], bound: Set<number>): boolean {
  return exprs.every((expr) => expr === undefined || readsOnly(expr, bound));
}
