import type { Bilingual, Constant, ValueType } from './head.ts';
import type { PostingKind } from './postings.ts';

interface Node {
  readonly type: ValueType;
  /** True: the value is a Ratio (every percent; money and counts before they are rounded). Absent: a number or a boolean. */
  readonly exact?: true;
}

export type Expr =
  | Const
  | Slot
  | FieldOf
  | PostingField
  | ParamOf
  | MonthDay
  | Arith
  | Lift
  | Round
  | Compare
  | Logic
  | Not
  | In
  | Known
  | IsWorkday
  | OrElse
  | Shift
  | Find
  | Aggregate
  | Lookup
  | Tiers
  | ColumnOf
  | StreakTest
  | Suspended
  | LineOf;

export interface Const extends Node {
  readonly kind: 'const';
  readonly value: Constant;
}

/** A bound row: slot 0 is the subject; `find` binds others. A row of postings has the type `count`: its number. */
export interface Slot extends Node {
  readonly kind: 'slot';
  readonly slot: number;
}

/** A field of a record. `of` is never unset here: the checker proved it. The value may be unset where `optional`. */
export interface FieldOf extends Node {
  readonly kind: 'field';
  readonly of: Expr;
  readonly relation: string;
  readonly field: string;
  readonly optional: boolean;
}

/** A column of the postings: who (`to`; unset for the house), how much, when, of which event, by which rule (rule: `text` of the rule id). */
export interface PostingField extends Node {
  readonly kind: 'posting';
  readonly of: Expr;
  readonly column: 'to' | 'amount' | 'date' | 'of' | 'rule';
}

/** A parameter as it holds on a day. */
export interface ParamOf extends Node {
  readonly kind: 'param';
  readonly param: string;
  readonly at: Expr;
}

/** The first or last day of the month that is decided. */
export interface MonthDay extends Node {
  readonly kind: 'month-day';
  readonly which: 'first' | 'last';
}

/** Both operands are numbers, or both Ratios. `div` is on Ratios only and needs `otherwise` unless its divisor is a constant. */
export interface Arith extends Node {
  readonly kind: 'arith';
  readonly op: 'add' | 'sub' | 'mul' | 'div' | 'min' | 'max';
  readonly left: Expr;
  readonly right: Expr;
  /** The value where the divisor is zero. */
  readonly otherwise?: Expr;
}

/** A whole number as a Ratio. */
export interface Lift extends Node {
  readonly kind: 'lift';
  readonly of: Expr;
}

/** A Ratio made whole by the policy's rounding. Stands only where money is posted. */
export interface Round extends Node {
  readonly kind: 'round';
  readonly of: Expr;
}

/** Orderings and equality of two numbers or two Ratios; `eq` and `ne` also of booleans. An unset side makes it false (`ne` too). */
export interface Compare extends Node {
  readonly kind: 'compare';
  readonly id: string;
  readonly op: 'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge';
  readonly left: Expr;
  readonly right: Expr;
  readonly text: Bilingual;
}

export interface Logic extends Node {
  readonly kind: 'and' | 'or';
  readonly terms: readonly Expr[];
}

export interface Not extends Node {
  readonly kind: 'not';
  readonly id: string;
  readonly of: Expr;
  readonly text: Bilingual;
}

export interface In extends Node {
  readonly kind: 'in';
  readonly id: string;
  readonly of: Expr;
  readonly members: readonly number[];
  /** `is not in`: true where known and not a member. */
  readonly negated: boolean;
  readonly text: Bilingual;
}

export interface Known extends Node {
  readonly kind: 'known';
  readonly id: string;
  readonly of: Expr;
  readonly negated: boolean;
  readonly text: Bilingual;
}

/** Whether a date is a workday by the policy's calendar. Never unset here. */
export interface IsWorkday extends Node {
  readonly kind: 'is-workday';
  readonly id: string;
  readonly of: Expr;
  readonly negated: boolean;
  readonly text: Bilingual;
}

/** The value of an optional expression, or another where it is unset. */
export interface OrElse extends Node {
  readonly kind: 'or-else';
  readonly of: Expr;
  readonly otherwise: Expr;
}

/** A date moved by whole days, months (clamped to the month's end) or workdays (by the policy's calendar). `by` may be a param; `sign` -1 goes back. */
export interface Shift extends Node {
  readonly kind: 'shift';
  readonly date: Expr;
  readonly by: Expr;
  readonly unit: 'days' | 'months' | 'workdays';
  readonly sign: 1 | -1;
}

/** Rows that a search or a sum looks at. `keys` are the values for the index, in its order. */
export interface Query {
  readonly index: string;
  readonly slot: number;
  readonly keys: readonly Expr[];
  /** Both ends inside; absent: no bound. Compared with the row's date. */
  readonly from?: Expr;
  readonly to?: Expr;
  /**
   * `to` is the subject's own day: a row of that day with a time after `notAfter` (the subject's time, unset allowed)
   * is left out; where either time is unset the day alone decides.
   */
  readonly notAfter?: Expr;
  /** What neither the index nor the dates decide; the candidate is in `slot`. */
  readonly filter: readonly Expr[];
}

/**
 * A search. All modes but `some` and `none` bind the found row to the query's slot for what follows in the rule.
 * `earliest` and `latest` order by date, then time; several best rows are a tie unless every `reads` agrees; `only`
 * with several rows is a conflict. A tie or a conflict makes the decision `undecided`.
 */
export interface Find extends Node {
  readonly kind: 'find';
  readonly id: string;
  readonly mode: 'earliest' | 'latest' | 'only' | 'some' | 'none';
  readonly query: Query;
  readonly reads: readonly Expr[];
  /** The conditions of `where` one by one as the author wrote them: what `explain` tests each candidate with. The candidate is in the query's slot. */
  readonly conditions: readonly Expr[];
  readonly text: Bilingual;
}

export interface Aggregate extends Node {
  readonly kind: 'aggregate';
  readonly id: string;
  readonly op: 'sum' | 'count';
  readonly query: Query;
  /** Absent for `count`. */
  readonly value?: Expr;
  readonly text: Bilingual;
}

export interface Lookup extends Node {
  readonly kind: 'lookup';
  readonly table: string;
  readonly keys: readonly Expr[];
}

/** A rate by tiers on an amount. `marginal`: each slice at its own rate; `whole`: all of it at the rate of the tier it reaches. `on` is whole or a Ratio as its own `exact` says; the value is a Ratio. */
export interface Tiers extends Node {
  readonly kind: 'tiers';
  readonly id: string;
  readonly mode: 'marginal' | 'whole';
  readonly on: Expr;
  /** From the lowest; the last alone has no bound. */
  readonly tiers: readonly Tier[];
}

/** `to` is a constant or a param, a Ratio where `on` is one; `inclusive` says whether the bound itself is inside. */
export interface Tier {
  readonly to?: Expr;
  readonly inclusive: boolean;
  readonly rate: Expr;
}

/** What a `column`, `rank` or `streak` step computed for a record. */
export interface ColumnOf extends Node {
  readonly kind: 'column';
  readonly column: string;
  readonly of: Expr;
  /** The step leaves some records out, or works in some months only: the value may be unset. */
  readonly optional?: true;
}

/** Whether a streak has arrived: `reaches` in the month of crossing only, `each` at every multiple, `at-least` in every month from then on. */
export interface StreakTest extends Node {
  readonly kind: 'streak-test';
  readonly id: string;
  /** A `streak` step's column. */
  readonly column: string;
  readonly of: Expr;
  readonly test: 'reaches' | 'each' | 'at-least';
  readonly length: number;
  readonly text: Bilingual;
}

/** Whether somebody is suspended on a day: by what blocks posted this month, or by what is carried. Unset: no. */
export interface Suspended extends Node {
  readonly kind: 'suspended';
  readonly id: string;
  readonly of: Expr;
  readonly on: Expr;
  /** Every block that suspends. */
  readonly blocks: readonly string[];
  readonly text: Bilingual;
}

/** An item of the statement that is being added up, by id. */
export interface LineOf extends Node {
  readonly kind: 'line';
  readonly line: string;
}

/** An equality look-up over records or postings, built once a month and shared between blocks. Rows keep (date, time, id) order. */
export interface Index {
  readonly id: string;
  readonly source: Source;
  /** Fields whose values must be equal, in this order; for postings: `to`, `of`, `rule`. Empty: every row, ordered. */
  readonly keys: readonly Expr[];
  /** The slot that holds the candidate row in `keys` and `filter`. */
  readonly slot: number;
  /**
   * Conditions that do not mention the subject: tested once, while the index is built, in this order and before the
   * keys are read. An unset key, of the row or asked for, matches nothing.
   */
  readonly filter: readonly Expr[];
}

/** Where rows come from: records of a kind, or what earlier blocks posted (by block ids). */
export type Source =
  | { readonly kind: 'records'; readonly relation: string; readonly scope: 'month' | 'history' }
  | { readonly kind: 'postings'; readonly blocks: readonly string[]; readonly posts: readonly PostingKind[] };
