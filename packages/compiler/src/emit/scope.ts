import type { Expr } from '@bylaw/runtime';
import { partsOf } from '@bylaw/runtime/linking';
import { concat, text } from '../print/doc.ts';
import type { Doc } from '../print/doc.ts';
import { atom, brackets, ident, integer, member, statement } from './code.ts';
import type { Code } from './code.ts';

/** What functions take out of the run once, at their head. */
const MEMBERS = [
  'facts',
  'lineBase',
  'lines',
  'narrow',
  'posts',
  'results',
  'slots',
  'wide',
  'words',
] as const;
export type Member = (typeof MEMBERS)[number];

/** The inside of one emitted function: what it reads of the run, and the names that it keeps values under. */
export interface Scope {
  /** The parameter `run`. */
  run(): string;
  member(name: Member): string;
  /** The row in a slot. */
  row(slot: number): Code;
  /** A field of the row in a slot, from its column. Reading it twice reads it once where nothing can change it. */
  field(store: 'narrow' | 'wide', column: number, slot: number): Code;
  /** The same scope, where a slot's row is one that the function was given. */
  withRow(slot: number, row: string): Scope;
  /** A name for a value that has to be looked at again. */
  temporary(type: string): string;
  /** Slots that hold a row from the start. */
  readonly sure: ReadonlySet<number>;
}

export interface ScopeOptions {
  /** Slots that something in the function binds anew. */
  readonly bound: ReadonlySet<number>;
  readonly sure: ReadonlySet<number>;
}

/**
 * Prints the body of a function: three times, as only what is read twice is worth a name of its own. First fields are
 * counted, then the rows that are still read, then all is written.
 */
export function printBody(
  options: ScopeOptions,
  print: (scope: Scope) => readonly Doc[],
): { readonly body: readonly Doc[]; readonly usesRun: boolean } {
  const shared = new Set<string>();
  for (const names of [/^[fw]_/, /^r_/]) {
    const { scope, counts } = createScope(options, shared);
    print(scope);
    for (const [name, count] of counts) if (names.test(name) && count > 1) shared.add(name);
  }
  const { scope, head, usesRun } = createScope(options, shared);
  const statements = print(scope);
  const body = [...head(), ...statements];
  return { body, usesRun: usesRun() };
}

/** What stands around the functions of a plan: where nothing is printed, and one slot holds a row. */
export function openScope(slot: number): Scope {
  return createScope({ bound: new Set(), sure: new Set([slot]) }, new Set()).scope;
}

/** Slots that some expressions bind, in searches and sums inside of one another too. */
export function boundSlots(exprs: readonly Expr[]): ReadonlySet<number> {
  const bound = new Set<number>();
  const pending = [...exprs];
  for (let expr = pending.pop(); expr !== undefined; expr = pending.pop()) {
    if (expr.kind === 'find' || expr.kind === 'aggregate') bound.add(expr.query.slot);
    pending.push(...partsOf(expr));
  }
  return bound;
}

function createScope(
  { bound, sure }: ScopeOptions,
  shared: ReadonlySet<string>,
): {
  readonly scope: Scope;
  readonly counts: ReadonlyMap<string, number>;
  readonly head: () => readonly Doc[];
  readonly usesRun: () => boolean;
} {
  const counts = new Map<string, number>();
  const members = new Set<Member>();
  const kept = new Map<string, Code>();
  const temporaries: { readonly name: string; readonly type: string }[] = [];
  let run = false;

  /** A read that may have a name: the name, once it is known to be read twice. */
  const share = (name: string, read: () => Code): Code => {
    counts.set(name, (counts.get(name) ?? 0) + 1);
    if (!shared.has(name)) return read();
    if (!kept.has(name)) kept.set(name, read());
    return atom(name);
  };

  const scope: Scope = {
    sure,
    run() {
      run = true;
      return 'run';
    },
    member(name) {
      run = true;
      members.add(name);
      return name;
    },
    row(slot) {
      const read = (): Code => member(scope.member('slots'), integer(slot));
      return bound.has(slot) ? read() : share(ident('r', slot), read);
    },
    field(store, column, slot) {
      const read = (): Code => member(scope.member(store), integer(column), scope.row(slot));
      if (bound.has(slot) || !sure.has(slot)) {
        return read();
      }
      const name = ident(store === 'narrow' ? 'f' : 'w', column);
      return share(slot === 0 ? name : `${name}_${slot}`, read);
    },
    withRow: (given, row) => ({
      ...scope,
      row: (slot) => (slot === given ? atom(row) : scope.row(slot)),
      field: (store, column, slot) =>
        slot === given
          ? member(scope.member(store), integer(column), atom(row))
          : scope.field(store, column, slot),
    }),
    temporary(type) {
      const name = ident('t', temporaries.length);
      temporaries.push({ name, type });
      return name;
    },
  };
  const head = (): readonly Doc[] => {
    const names = MEMBERS.filter((each) => members.has(each)).map((each) => text(each));
    return [
      ...(names.length === 0 ? [] : [statement('const ', brackets('{', names, '}'), ' = run')]),
      ...[...kept].map(([name, { doc }]) => statement(`const ${name} = `, doc)),
      ...temporaries.map(({ name, type }) => concat(text(`let ${name}: ${type};`))),
    ];
  };
  return { scope, counts, head, usesRun: () => run };
}
