import type { Coverage } from '../../coverage/coverage.ts';
import type { Expr, Index, Param, Program, Query, Relation, Table } from '../../program.ts';
import { Refusal } from '../../refusal.ts';
import type { FieldRef, NumberOf, QueryPlan, RatioOf, TruthOf } from '../plan.ts';

/**
 * What linking one expression asks of linking others, and of the program around it. Every expression is linked as what
 * its reader needs: a number (any type; yes/no as 1 and 0), a truth, or a Ratio. Throws Refusal
 * `program/unknown-name` for a name that the program does not declare.
 */
export interface Linker {
  readonly program: Program;
  /** Reading a required field that is not given is refused, as scenarios want it. */
  readonly checkUnset: boolean;
  /** Conditions that are counted; absent where nobody asks. */
  readonly coverage?: Coverage;
  readonly number: (expr: Expr) => NumberOf;
  readonly truth: (expr: Expr) => TruthOf;
  readonly ratio: (expr: Expr) => RatioOf;
  /** An amount that is posted: whole, by the policy's rounding. */
  readonly whole: (expr: Expr) => NumberOf;
  /** All of several conditions; undefined where there are none. */
  readonly all: (exprs: readonly Expr[]) => TruthOf | undefined;
  readonly query: (query: Query, search: string) => QueryPlan;
  /** Position of an item in the statement that is linked. */
  readonly line: (id: string) => number;
  /** The same linker inside a statement with these items. */
  readonly withLines: (lines: readonly string[]) => Linker;
  readonly names: Names;
}

/** Names of a program by position, and what is read of a month. */
export interface Names {
  readonly relations: readonly string[];
  readonly narrow: FieldRef[];
  readonly wide: FieldRef[];
  readonly texts: string[];
  relation(id: string): number;
  relationOf(id: string): Relation;
  /** Position of the column that a field is read from. */
  narrowField(relation: string, field: string): number;
  wideField(relation: string, field: string): number;
  word(text: string): number;
  step(id: string): number;
  param(id: string): Param;
  table(id: string): Table;
  index(id: string): Index;
  indexAt(id: string): number;
  ladder(id: string): number;
}

export function createNames(program: Program): Names {
  const relations = program.relations.map(({ id }) => id);
  const narrow: FieldRef[] = [];
  const wide: FieldRef[] = [];
  const texts: string[] = [];
  const fields = new Map<string, number>();
  const words = new Map<string, number>();
  const stepIds = program.steps.map(({ id }) => id);
  const ladderIds = program.ladders.map(({ id }) => id);
  const indexIds = new Map(program.indexes.map(({ id }, at) => [id, at]));
  const position = (ids: readonly string[], id: string): number => {
    const at = ids.indexOf(id);
    if (at < 0) throw unknownName(id);
    return at;
  };
  const take = (list: FieldRef[], id: string, field: string): number => {
    const relation = position(relations, id);
    const key = JSON.stringify([relation, field, list === wide]);
    const known = fields.get(key);
    if (known !== undefined) return known;
    fields.set(key, list.length);
    return list.push({ relation, field }) - 1;
  };
  const indexAt = (id: string): number => {
    const at = indexIds.get(id);
    if (at === undefined) throw unknownName(id);
    return at;
  };
  return {
    relations,
    narrow,
    wide,
    texts,
    relation: (id) => position(relations, id),
    relationOf: (id) => program.relations[position(relations, id)],
    narrowField: (relation, field) => take(narrow, relation, field),
    wideField: (relation, field) => take(wide, relation, field),
    word: (text) => {
      const known = words.get(text);
      if (known !== undefined) return known;
      words.set(text, texts.length);
      return texts.push(text) - 1;
    },
    step: (id) => position(stepIds, id),
    param: (id) => find(program.params, id),
    table: (id) => find(program.tables, id),
    index: (id) => program.indexes[indexAt(id)],
    indexAt,
    ladder: (id) => position(ladderIds, id),
  };
}

/** The program refers to something that it does not have: no compiler makes such a one. */
export function unknownName(name: string): Refusal {
  return new Refusal('program/unknown-name', { name });
}

function find<T extends { readonly id: string }>(list: readonly T[], id: string): T {
  const found = list.find((each) => each.id === id);
  if (found === undefined) throw unknownName(id);
  return found;
}
