import type { Program } from '@bylaw/runtime';
import type * as Kernel from '@bylaw/runtime/kernel';
import { createNames } from '@bylaw/runtime/linking';
import type { Names } from '@bylaw/runtime/linking';
import { blankline, concat, join, renderDoc, text } from '../print/doc.ts';
import type { Doc } from '../print/doc.ts';
import { block, ident } from './code.ts';
import type { Role } from './code.ts';

/** Columns of an emitted line. */
export const LINE_WIDTH = 110;

/** Values and types that an emitted module may import: nothing else is within its reach. */
export type KernelValue = keyof typeof Kernel;
export type KernelType =
  | 'Act'
  | 'ColumnPlan'
  | 'IndexPlan'
  | 'LadderPlan'
  | 'LadderStepPlan'
  | 'MatchPlan'
  | 'ProgramPlan'
  | 'QueryPlan'
  | 'RankPlan'
  | 'Ratio'
  | 'RotationPlan'
  | 'RowIndex'
  | 'Run'
  | 'SearchPlan'
  | 'SplitParts'
  | 'SplitPlan'
  | 'StatementPlan'
  | 'StreakPlan'
  | 'TierPlan';

/** Prints a thing when it is first asked for: by what it is printed from, and what for. */
export type Once = (key: object, what: string, print: () => string) => string;

export function createOnce(): Once {
  const printed = new Map<object, Map<string, string>>();
  return (key, what, print) => {
    const of = printed.get(key) ?? new Map<string, string>();
    printed.set(key, of);
    const before = of.get(what);
    if (before !== undefined) return before;
    const name = print();
    of.set(what, name);
    return name;
  };
}

/** A module that grows while a Program is printed: its imports, and its declarations in the order of their first use. */
export interface Unit {
  readonly program: Program;
  readonly names: Names;
  /** Names that the module imports, each as it stands. */
  kernel(name: KernelValue): string;
  type(name: KernelType): string;
  /** The name of a constant; of one that is there already where it would be the same. */
  constant(role: Role, type: string, value: Doc): string;
  /** The name of a function, likewise. `params` as written; '' for none. */
  func(role: Role, params: string, type: string, body: readonly Doc[]): string;
  /** What is printed once and read in several places. */
  readonly once: Once;
  /** Begins a part of the module under a heading of our own words. */
  heading(words: string): void;
  readonly values: ReadonlySet<string>;
  readonly types: ReadonlySet<string>;
  readonly declarations: readonly Doc[];
}

export function createUnit(program: Program): Unit {
  const values = new Set<string>();
  const types = new Set<string>();
  const declarations: Doc[] = [];
  const counters = new Map<Role, number>();
  const known = new Map<string, string>();
  let pending: string | undefined;

  /** Gives a declaration its name unless one with the same text is there. */
  const declare = (role: Role, like: Doc, print: (name: string) => Doc): string => {
    const key = `${role} ${renderDoc(like, LINE_WIDTH)}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const number = counters.get(role) ?? 0;
    counters.set(role, number + 1);
    const name = ident(role, number);
    known.set(key, name);
    const doc = print(name);
    declarations.push(pending === undefined ? doc : join(blankline, [text(`// ${pending}`), doc]));
    pending = undefined;
    return name;
  };

  return {
    program,
    names: createNames(program),
    values,
    types,
    declarations,
    kernel(name) {
      values.add(name);
      return name;
    },
    type(name) {
      types.add(name);
      return name;
    },
    constant: (role, type, value) =>
      declare(role, concat(text(`${type} `), value), (name) =>
        concat(text(`const ${name}: ${type} = `), value, text(';')),
      ),
    func: (role, params, type, body) =>
      declare(role, concat(text(`(${params}): ${type} `), block(body)), (name) =>
        concat(text(`function ${name}(${params}): ${type} `), block(body)),
      ),
    once: createOnce(),
    heading(words) {
      pending = words;
    },
  };
}
