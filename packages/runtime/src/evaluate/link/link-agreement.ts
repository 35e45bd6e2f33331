import { compareRatio } from '../../numbers/ratio.ts';
import type { Ratio } from '../../numbers/ratio.ts';
import type { Expr } from '../../program.ts';
import type { Run, SearchPlan } from '../plan.ts';
import { UNSET_RATIO } from './unset.ts';
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
  return (run, row, other) => {
    const a: Ratio = valueAt(run, slot, row, of);
    const b: Ratio = valueAt(run, slot, other, of);
    if (a === UNSET_RATIO || b === UNSET_RATIO) return a === b;
    return compareRatio(a, b) === 0;
  };
}

function valueAt<V>(run: Run, slot: number, row: number, of: (run: Run) => V): V {
  run.slots[slot] = row;
  return of(run);
}
