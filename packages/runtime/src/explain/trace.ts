import type { Bilingual, DateText, PostingKind, RatioText, Rounding, ValueType } from '../program.ts';

/** A number as it is: an integer, or a reduced fraction `[numerator, denominator]`. */
export type Exact = number | RatioText;

/**
 * A value with its unit. Money is in fen, percent is the ratio itself (70% is `[7, 10]`), dates and times are text,
 * members of an enum and records are ids. `null`: not given.
 */
export interface Value {
  readonly type: ValueType;
  readonly value: Exact | string | boolean | null;
}

/**
 * How a value came about, down to constants, facts and params. Every node has its own value, so that each step can be
 * worked out again from the nodes below it and from nothing else.
 */
export type Arithmetic =
  | ConstNode
  | FactNode
  | RecordNode
  | PostingNode
  | ParamNode
  | MonthDayNode
  | OperationNode
  | RoundNode
  | ElseNode
  | ShiftNode
  | SumNode
  | CountNode
  | LookupNode
  | TiersNode
  | MeasureNode
  | PlaceNode
  | LineNode
  | ItemsNode
  | DeductNode
  | SplitNode
  | RisingNode
  | TiedNode
  | ReverseNode
  | TruthNode;

export interface ConstNode extends Value {
  readonly kind: 'const';
}

export interface FactNode extends Value {
  readonly kind: 'fact';
  readonly relation: string;
  readonly id: string;
  readonly field: string;
}

/** A record itself, such as the person that a rule is about; `value` is its id. */
export interface RecordNode extends Value {
  readonly kind: 'record';
  readonly relation: string;
}

/** What an earlier block posted: one column of it. */
export interface PostingNode extends Value {
  readonly kind: 'posting';
  readonly column: 'to' | 'amount' | 'date' | 'of' | 'rule';
  readonly posting: PostingRef;
}

/** `from`: the first day of the version that held; absent for the one that holds from the beginning. */
export interface ParamNode extends Value {
  readonly kind: 'param';
  readonly param: string;
  readonly from?: DateText;
  readonly at: DateText;
}

export interface MonthDayNode extends Value {
  readonly kind: 'month-day';
  readonly which: 'first' | 'last';
}

/** `otherwise` stands where the divisor is zero: the value is then its value. */
export interface OperationNode extends Value {
  readonly kind: 'add' | 'sub' | 'mul' | 'div' | 'min' | 'max';
  readonly left: Arithmetic;
  readonly right: Arithmetic;
  readonly otherwise?: Arithmetic;
}

/** The place of rounding: of the policy where money is posted, `floor` and `ceiling` at the bounds of a deduction. */
export interface RoundNode extends Value {
  readonly kind: 'round';
  readonly mode: Rounding | 'floor' | 'ceiling';
  readonly before: Exact;
  readonly of: Arithmetic;
}

/** A value that may not be given; `otherwise` is there where it was not. */
export interface ElseNode extends Value {
  readonly kind: 'else';
  readonly of: Arithmetic;
  readonly otherwise?: Arithmetic;
}

/** A date moved by whole days or months, clamped to the end of a shorter month. */
export interface ShiftNode extends Value {
  readonly kind: 'shift';
  readonly date: Arithmetic;
  readonly by: Arithmetic;
  readonly unit: 'days' | 'months' | 'workdays';
  readonly sign: 1 | -1;
}

export interface SumNode extends Value {
  readonly kind: 'sum';
  readonly id: string;
  readonly text: Bilingual;
  readonly rows: readonly { readonly row: RowRef; readonly amount: Arithmetic }[];
}

export interface CountNode extends Value {
  readonly kind: 'count';
  readonly id: string;
  readonly text: Bilingual;
  readonly rows: readonly RowRef[];
}

/** `row` and `column`: positions in the cells of the table. */
export interface LookupNode extends Value {
  readonly kind: 'lookup';
  readonly table: string;
  readonly keys: readonly Arithmetic[];
  readonly row: number;
  readonly column?: number;
}

/** A measure of a record. `working` is there the first time that an explanation names it, and not again. */
export interface MeasureNode extends Value {
  readonly kind: 'measure';
  readonly measure: string;
  readonly of: string;
  readonly text: Bilingual;
  readonly working?: Arithmetic;
}

/** Another line of the same statement, explained by itself. */
export interface LineNode extends Value {
  readonly kind: 'line';
  readonly line: string;
}

/** A subtotal or total: the lines above it as they count. */
export interface ItemsNode extends Value {
  readonly kind: 'items';
  readonly items: readonly { readonly line: string; readonly amount: number }[];
}

/**
 * What a deduction takes: `due` of this month (not below zero) and `owed` from earlier ones, as far as there is room:
 * the lesser of `atMost` and what the base leaves above `leaving`, less what lines before it took. `value` is negative.
 */
export interface DeductNode extends Value {
  readonly kind: 'deduct';
  readonly due: Arithmetic;
  readonly owed: number;
  readonly base: LineNode;
  readonly atMost?: Arithmetic;
  readonly leaving?: Arithmetic;
  readonly before: readonly { readonly line: string; readonly taken: number }[];
  readonly room: number;
  readonly rest: 'carried' | 'waived';
  readonly left: number;
}

/** A fine that rises: `amount` + `rise` × (`occurrence` − `from`). */
export interface RisingNode extends Value {
  readonly kind: 'rising';
  readonly amount: Arithmetic;
  readonly rise: Arithmetic;
  readonly occurrence: number;
  readonly from: number;
}

/** A prize that the tied of a ranking share: equal parts, what does not divide goes one by one to the first by id. */
export interface TiedNode extends Value {
  readonly kind: 'tied';
  readonly whole: Arithmetic;
  readonly size: number;
  /** Position among the tied, from 0. */
  readonly at: number;
}

/** A condition as a value. */
export interface TruthNode extends Value {
  readonly kind: 'truth';
  readonly condition: ConditionTrace;
}

// -- rows -------------------------------------------------------------------------------------------------------

/** A row that something was read from: a record of the facts, or a posting of an earlier block. */
export type RowRef = RecordRef | PostingRef;

export interface RecordRef {
  readonly kind: 'record';
  readonly relation: string;
  readonly id: string;
  /** Of an event. */
  readonly date?: DateText;
  readonly time?: string;
}

export interface PostingRef {
  readonly kind: 'posting';
  readonly block: string;
  /** Empty where a manager decided what the rules left open. */
  readonly rule: string;
  /** The event or person that was judged. */
  readonly of: string;
  readonly date: DateText;
  readonly posting: PostingKind;
  /** A person's id; for `house` the name of the account. */
  readonly to: string;
  readonly role?: string;
}

// -- arithmetic that divides, rates and ranks --------------------------------------------------------------------

/** A rate by tiers. `slices` go up to the one that is reached; `pay` is exact. */
export interface TiersNode extends Value {
  readonly kind: 'tiers';
  readonly id: string;
  readonly mode: 'marginal' | 'whole';
  readonly on: Arithmetic;
  readonly slices: readonly TierSlice[];
}

/** `to`: the upper bound, absent on the last tier. `amount`: what of the whole lies in it, as its mode counts it. */
export interface TierSlice {
  readonly from: Exact;
  readonly to?: Arithmetic;
  readonly inclusive: boolean;
  readonly rate: Arithmetic;
  readonly amount: Exact;
  readonly pay: Exact;
}

/** The place of a record in a ranking; 0: none. `standing` is there the first time that an explanation names it. */
export interface PlaceNode extends Value {
  readonly kind: 'place';
  readonly ranking: string;
  readonly of: string;
  readonly standing?: Standing;
}

export interface Standing {
  /** The values of `per`: who is ranked together. */
  readonly group: readonly Value[];
  /** Whether the record is ranked at all; absent where all are. */
  readonly among?: ConditionTrace;
  /** Absent where it is not ranked. */
  readonly by?: Arithmetic;
  readonly ties: 'each' | 'share' | 'none';
  /** Everybody of the group by place, then id: competition ranks by `value` from the highest. */
  readonly order: readonly { readonly of: string; readonly place: number; readonly value: Exact | boolean }[];
}

/**
 * One part of a split. Each part is its share of `whole` cut to whole fen; what is left over goes to the role `oddTo`.
 * The role without `share` has what the others leave of 100%.
 */
export interface SplitNode extends Value {
  readonly kind: 'split';
  readonly split: string;
  readonly role: string;
  readonly whole: Arithmetic;
  readonly parts: readonly {
    readonly role: string;
    readonly to: string;
    readonly share?: Arithmetic;
    readonly amount: number;
  }[];
  readonly oddTo: string;
  readonly odd: number;
}

/**
 * What a refund takes back of one posting. `refund` is added to what was taken back before, no more than the whole;
 * each lot's part is rounded on the running total of lots (`mode`), less what was taken back of it `before`.
 */
export interface ReverseNode extends Value {
  readonly kind: 'reverse';
  readonly block: string;
  readonly of: string;
  readonly refund: Arithmetic;
  readonly mode: Rounding;
  readonly lots: readonly {
    readonly to: string;
    readonly posting: 'credit' | 'house';
    readonly role?: string;
    readonly amount: number;
    readonly before: number;
    readonly part: number;
  }[];
  /** The lot that this posting is the negative part of. */
  readonly lot: number;
}

// -- conditions -------------------------------------------------------------------------------------------------

/**
 * `tied`: several records could be meant, and nothing says which. `unreached`: it could not be valued, because a
 * condition before it did not hold.
 */
export type ConditionState = 'held' | 'failed' | 'tied' | 'unreached';

/** `id`: the node of the Program; empty where the Program gives it none. */
export interface Traced {
  readonly id: string;
  readonly text: Bilingual;
  readonly state: ConditionState;
}

/** A condition taken apart: the value that it saw (`left`) beside the one that it needs. */
export type ConditionTrace =
  | CompareTrace
  | WithinTrace
  | MemberTrace
  | KnownTrace
  | WorkdayTrace
  | PlainTrace
  | ChainTrace
  | FindTrace
  | StreakTrace
  | SuspendedTrace;

export interface CompareTrace extends Traced {
  readonly kind: 'compare';
  readonly op: 'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge';
  readonly left: Arithmetic;
  readonly right: Arithmetic;
}

/** A date between two others, both inside; `limit`: where it is the last day, no later time than the subject's own. */
export interface WithinTrace extends Traced {
  readonly kind: 'within';
  readonly left: Arithmetic;
  readonly from: Arithmetic;
  readonly to: Arithmetic;
  readonly limit?: { readonly time: Arithmetic; readonly notAfter: Arithmetic };
}

/** `members`: ids of members of an enum, or whole numbers. */
export interface MemberTrace extends Traced {
  readonly kind: 'in';
  readonly left: Arithmetic;
  readonly members: readonly (string | number)[];
  readonly negated: boolean;
}

export interface KnownTrace extends Traced {
  readonly kind: 'known';
  readonly left: Arithmetic;
  readonly negated: boolean;
}

/** A date against the calendar. `weekday`: 0 for Monday; `named`: the kind of event that says so, else the week does. */
export interface WorkdayTrace extends Traced {
  readonly kind: 'is-workday';
  readonly left: Arithmetic;
  readonly negated: boolean;
  readonly weekday: number;
  readonly named?: string;
}

/** A yes/no value that is a condition by itself. */
export interface PlainTrace extends Traced {
  readonly kind: 'plain';
  readonly left: Arithmetic;
}

export interface ChainTrace extends Traced {
  readonly kind: 'and' | 'or' | 'not';
  readonly terms: readonly ConditionTrace[];
}

export interface FindTrace extends Traced {
  readonly kind: 'find';
  readonly mode: 'earliest' | 'latest' | 'only' | 'some' | 'none';
  /** What is searched: a kind of record, or blocks whose postings are. */
  readonly over: { readonly relation: string } | { readonly blocks: readonly string[] };
  /** The record found; of `none`, one that should not be there. */
  readonly found?: Candidate;
  /** How many records meet every condition, and up to five of those that are not `found`. */
  readonly matches: number;
  readonly others: readonly RowRef[];
  /** Where nothing was found: up to five records that came nearest. */
  readonly candidates: readonly Candidate[];
  /** Where several tie: each with what is read of it. */
  readonly tied: readonly { readonly row: RowRef; readonly reads: readonly Arithmetic[] }[];
}

/** A record that was tested, with every condition of the search. */
export interface Candidate {
  readonly row: RowRef;
  readonly conditions: readonly ConditionTrace[];
}

export interface StreakTrace extends Traced {
  readonly kind: 'streak';
  readonly streak: string;
  readonly of: string;
  /** Months in a row with this one, and before it. */
  readonly months: number;
  readonly before: number;
  readonly test: 'reaches' | 'each' | 'at-least';
  readonly length: number;
  readonly restartAt?: number;
  /** Whether this month counts, and, where it does not, whether it pauses. There the first time that it is named. */
  readonly counts?: ConditionTrace;
  readonly pauses?: ConditionTrace;
}

export interface SuspendedTrace extends Traced {
  readonly kind: 'suspended';
  /** Whose suspension is asked for. */
  readonly of: Arithmetic;
  readonly on: Arithmetic;
  /** What is known of his suspensions, by `rule` (`block/rule`) and what it judged; both days inside. */
  readonly known: readonly {
    readonly rule: string;
    readonly of: string;
    readonly from: DateText;
    readonly to: DateText;
  }[];
}
