import { roundRatio } from '../../numbers/ratio.ts';
import type { Coverage } from '../../coverage/coverage.ts';
import type { Expr, Program } from '../../program.ts';
import type { NumberOf, ProgramPlan, RuleRef, TruthOf } from '../plan.ts';
import { checkDepth } from './check-depth.ts';
import { linkNumber } from './link-number.ts';
import { linkIndex, linkQuery } from './link-query.ts';
import { linkRatio } from './link-ratio.ts';
import { linkLadders, linkStep } from './link-steps.ts';
import { linkAnd, linkTruth } from './link-truth.ts';
import type { Linker, Names } from './linker.ts';
import { createNames, unknownName } from './linker.ts';
import { highestSlotOfProgram } from './slots.ts';

export interface LinkOptions {
  /** Reading a required field that is not given is refused (`fact/unset`): for scenarios, whose facts may be partial. */
  readonly checkUnset?: boolean;
  /** Counts how often each condition holds. */
  readonly coverage?: Coverage;
}

/** A program made ready to run, and the linker that made it: it links any further expression of the same program. */
export interface LinkedProgram {
  readonly plan: ProgramPlan;
  readonly linker: Linker;
}

/** Links every expression of a program to a closure, once. Throws Refusal `program/unknown-name` or `program/too-deep`. */
export function linkProgram(program: Program, options: LinkOptions = {}): LinkedProgram {
  checkDepth(program);
  const names = createNames(program);
  const linker = createLinker(program, names, options, []);
  const rules: RuleRef[] = [];
  const indexes = program.indexes.map((index) => linkIndex(linker, index));
  const ladders = linkLadders(linker);
  const steps = program.steps.map((step, position) => linkStep(linker, step, position, rules));
  const { relations, narrow, wide, texts } = names;
  const slots = highestSlotOfProgram(program) + 1;
  return { plan: { program, relations, narrow, wide, texts, slots, indexes, ladders, steps, rules }, linker };
}

function createLinker(
  program: Program,
  names: Names,
  options: LinkOptions,
  lines: readonly string[],
): Linker {
  const linker: Linker = {
    program,
    names,
    checkUnset: options.checkUnset === true,
    ...(options.coverage === undefined ? {} : { coverage: options.coverage }),
    number: (expr) => linkNumber(linker, expr),
    truth: (expr) => linkTruth(linker, expr),
    ratio: (expr) => linkRatio(linker, expr),
    whole: (expr) => linkWhole(linker, expr),
    all: (exprs) => linkAll(linker, exprs),
    query: (query, search) => linkQuery(linker, query, search),
    line: (id) => {
      const at = lines.indexOf(id);
      if (at < 0) throw unknownName(id);
      return at;
    },
    withLines: (inside) => createLinker(program, names, options, inside),
  };
  return linker;
}

function linkWhole(linker: Linker, expr: Expr): NumberOf {
  if (expr.exact !== true) return linker.number(expr);
  const of = linker.ratio(expr);
  const { rounding } = linker.program.policy;
  return (run) => roundRatio(of(run), rounding);
}

function linkAll(linker: Linker, exprs: readonly Expr[]): TruthOf | undefined {
  return exprs.length === 0 ? undefined : linkAnd(exprs.map((expr) => linker.truth(expr)));
}
