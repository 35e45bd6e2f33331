import type {
  Expr,
  FactValue,
  Find,
  MatchStep,
  MonthText,
  Program,
  Query,
  Ratio,
  Rule,
} from '@bylaw/runtime';
import type { Bound, Seen } from '@bylaw/runtime/looking';
import { splitType } from '@bylaw/runtime/looking';
import type { Bench } from './bench.ts';
import type { Random } from './random.ts';
import type { Slack } from './values.ts';
import type { Thing, World } from './world.ts';
import { findThing } from './world.ts';

/**
 * What is asked of expressions while facts are looked for. Whatever is made is only a guess: who decides is the
 * evaluator, afterwards.
 */
export interface Maker {
  readonly program: Program;
  readonly bench: Bench;
  readonly world: World;
  readonly random: Random;
  /** The month in which expressions are valued: the last, or an earlier one of a streak. */
  month: MonthText;
  /** Whether params may be turned where facts alone do not do it. */
  turns: boolean;
  /** Records that stay, and stay in their month: the subject. */
  readonly kept: Set<Thing>;
  /** Records that came nearest to what a search asked for, by the search. */
  near: ReadonlyMap<string, readonly string[]>;
  /** How deep making one thing makes another, and how much may still be made. */
  depth: number;
  budget: number;
  /** Each of these needs the others; they stand here so that none imports another. */
  condition(expr: Expr, want: boolean, scope: Scope): void;
  edit(expr: Expr, target: Seen, slack: Slack, scope: Scope): boolean;
  give(expr: Expr, scope: Scope): void;
  row(query: Query, scope: Scope, amount?: Ratio): Thing | undefined;
  rule(step: MatchStep, rule: Rule, subject: Thing): Scope;
}

/** Slots and searches in scope; what is made true binds further ones. */
export interface Scope extends Bound {
  readonly slots: Map<number, { readonly relation: string; readonly id: string }>;
  readonly searches: Find[];
}

export function createScope(...slots: readonly (readonly [number, Thing])[]): Scope {
  return { slots: new Map(slots), searches: [] };
}

export function withSlot(scope: Scope, slot: number, { relation, id }: Thing): Scope {
  return { slots: new Map([...scope.slots, [slot, { relation, id }]]), searches: [...scope.searches] };
}

export function truthOf(maker: Maker, expr: Expr, scope: Scope): boolean | undefined {
  return maker.bench.truth(maker.world, expr, scope, maker.month);
}

export function valueOf(maker: Maker, expr: Expr, scope: Scope): Seen {
  return maker.bench.value(maker.world, expr, scope, maker.month);
}

/** The record that a reference comes to. */
export function thingOf(maker: Maker, expr: Expr, scope: Scope): Thing | undefined {
  const [kind, relation] = splitType(expr.type);
  const id = kind === 'ref' ? valueOf(maker, expr, scope) : undefined;
  return typeof id === 'string' ? findThing(maker.world, relation, id) : undefined;
}

/** One of several, as chance has it. */
export function pickOne<T>(maker: Maker, items: readonly T[]): T | undefined {
  return items.length === 0 ? undefined : items[maker.random.pick(items.length)];
}

/** The same in an order that chance gives. */
export function shuffle<T>(maker: Maker, items: readonly T[]): readonly T[] {
  const left = [...items];
  const out: T[] = [];
  while (left.length > 0) out.push(...left.splice(maker.random.pick(left.length), 1));
  return out;
}

export function isFact(value: Seen): value is FactValue {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
