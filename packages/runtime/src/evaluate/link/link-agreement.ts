import type { Expr } from '../../program.ts';
import { isSameRatio, valueAt } from '../given.ts';
import type { SearchPlan } from '../plan.ts';
import type { Linker } from './linker.ts';

type Agree = NonNullable<SearchPlan['agree']>;

/** Whether two candidates give the same for everything that is read of the one found. Undefined: nothing is read. */
export function linkAgreement(linker: Linker, slot: number, reads: readonly Expr[]): Agree | undefined {
  const tests = reads.map((read) =>
    read.exact === true ? ratios(linker, slot, read) : numbers(linker, slot, read),
  );
  const [first] = tests;
  if (first === undefined) return undefined;
  return tests.length === 1 ? first : (run, row, other) => tests.every((test) => test(run, row, other));
}

function numbers(linker: Linker, slot: number, read: Expr): Agree {
  const of = linker.number(read);
  return (run, row, other) => valueAt(run, slot, row, of) === valueAt(run, slot, other, of);
}

function ratios(linker: Linker, slot: number, read: Expr): Agree {
  const of = linker.ratio(read);
  return (run, row, other) => isSameRatio(valueAt(run, slot, row, of), valueAt(run, slot, other, of));
}
