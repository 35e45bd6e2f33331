/**
 * The Program: what a policy means, as plain JSON. The compiler lowers every block of the language to these few
 * nodes; `createEvaluator` links them to closures, the emitter prints them as TypeScript, `explain` walks them.
 *
 * Values while a month is decided are JavaScript numbers (fen, counts, day numbers, minutes, row numbers, members of
 * an enum by position), booleans, or a `Ratio` where `exact` is true. There is no other kind.
 */

/** A day as `YYYY-MM-DD`; a month as `YYYY-MM`. JSON carries these, evaluation day numbers. */
export type DateText = string;
export type MonthText = string;

/** Words of a label or a condition in both languages, as the printer writes them. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** Every declared thing: a stable id and the label its author gave it (the id where he gave none). */
export interface Named {
  readonly id: string;
  readonly label: string;
}

/** `money`, `percent`, `count`, `days`, `months`, `date`, `time`, `text`, `bool`, or `enum:Team`, `ref:Sale`. */
export type ValueType =
  | 'money'
  | 'percent'
  | 'count'
  | 'days'
  | 'months'
  | 'date'
  | 'time'
  | 'text'
  | 'bool'
  | `enum:${string}`
  | `ref:${string}`;

/** An exact fraction as JSON: numerator, denominator (safe integers, denominator above zero, reduced). */
export type RatioText = readonly [number, number];

export interface Program {
  readonly version: 1;
  readonly policy: PolicyHead;
  readonly enums: readonly EnumType[];
  readonly relations: readonly Relation[];
  readonly params: readonly Param[];
  readonly tables: readonly Table[];
  readonly ladders: readonly Ladder[];
  readonly indexes: readonly Index[];
  /** In the order in which they run: a step reads only what earlier steps wrote. */
  readonly steps: readonly Step[];
  readonly carry: CarrySpec;
  /** `assumed "why"`: each choice that the regulation left open. */
  readonly assumptions: readonly Assumption[];
}

export interface PolicyHead extends Named {
  /** ISO 4217; money is in its minor unit, hundredths. */
  readonly currency: string;
  readonly rounding: Rounding;
  readonly effectiveFrom: DateText;
}

/** How a fraction of a fen becomes whole where money is posted. Ties go away from zero, so negatives mirror positives. */
export type Rounding = 'half-up' | 'half-even' | 'down';

export interface EnumType extends Named {
  readonly members: readonly Named[];
}

/** A kind of record. Every record has `id`; an event also has `date` and may have `time`. These come first in `fields`. */
export interface Relation extends Named {
  readonly kind: 'entity' | 'event';
  readonly fields: readonly Field[];
}

export interface Field extends Named {
  readonly type: ValueType;
  readonly optional: boolean;
}

/** A number that a director turns. The value of a day is the last version that starts on or before it. */
export interface Param extends Named {
  readonly type: ValueType;
  readonly versions: readonly ParamVersion[];
  readonly min?: Constant;
  readonly max?: Constant;
  readonly step?: Constant;
  readonly cites?: string;
  readonly assumed?: number;
}

export interface ParamVersion {
  /** Absent on the first version, which holds from the beginning. */
  readonly from?: DateText;
  readonly value: Constant;
}

/** Percent is a RatioText; text a string; yes/no a boolean; an enum its member's position; all else an integer. */
export type Constant = number | boolean | string | RatioText;

/** A look-up of one or two dimensions, complete by construction. `cells[row][column]`, one column where `columnKey` is absent. */
export interface Table extends Named {
  readonly type: ValueType;
  readonly rowKey: TableKey;
  readonly columnKey?: TableKey;
  readonly cells: readonly (readonly Constant[])[];
  readonly cites?: string;
  readonly assumed?: number;
}

/** By member of an enum (position = row), or by bands of a number that cover every value. */
export type TableKey =
  | { readonly by: 'enum'; readonly type: ValueType }
  | { readonly by: 'band'; readonly type: ValueType; readonly bands: readonly Band[] };

/** The upper bound of a band; the last has none. `inclusive` says whether the bound itself is inside. */
export interface Band {
  readonly to?: Constant;
  readonly inclusive: boolean;
}

export interface Ladder extends Named {
  /** `rule`: each rule counts apart; `all`: every offence on this ladder counts together. */
  readonly counts: 'rule' | 'all';
  readonly window:
    | { readonly kind: 'rolling'; readonly unit: 'days' | 'months'; readonly length: number }
    | { readonly kind: 'calendar'; readonly unit: 'month' | 'quarter' | 'year' }
    | { readonly kind: 'ever' };
  /** Rung n is `rungs[n - 1]`; past the end the last one holds. `from` is its ordinal: 1, 2, 3, 4 … */
  readonly rungs: readonly Rung[];
  readonly cites?: string;
  readonly assumed?: number;
}

/** In a rung, slot 0 is the offence that is counted, read with `PostingField` (`to`, `date`, `of`, `rule`). */
export interface Rung {
  readonly from: number;
  readonly id: string;
  readonly actions: readonly Action[];
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

// -- expressions ------------------------------------------------------------------------------------------------

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
  | OrElse
  | Shift
  | Find
  | Aggregate
  | Lookup
  | Tiers
  | ColumnOf
  | StreakTest
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
/** The value of an optional expression, or another where it is unset. */
export interface OrElse extends Node {
  readonly kind: 'or-else';
  readonly of: Expr;
  readonly otherwise: Expr;
}
/** A date moved by whole days or months (clamped to the month's end). `by` may be a param; `sign` -1 goes back. */
export interface Shift extends Node {
  readonly kind: 'shift';
  readonly date: Expr;
  readonly by: Expr;
  readonly unit: 'days' | 'months';
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
/** An item of the statement that is being added up, by id. */
export interface LineOf extends Node {
  readonly kind: 'line';
  readonly line: string;
}

// -- steps ------------------------------------------------------------------------------------------------------

export type Step = MatchStep | ColumnStep | RankStep | StreakStep | LadderStep | StatementStep;

/** Rules over the rows of a kind: the first that applies, or all. Claims, disciplines, awards and commissions are this. */
export interface MatchStep extends Named {
  readonly kind: 'match';
  readonly block: 'claim' | 'discipline' | 'award' | 'commission';
  /** Subject rows: this month's records of the relation, in slot 0. */
  readonly relation: string;
  readonly where?: Expr;
  readonly hit: 'first' | 'all';
  /** The day that picks the rules in force: the subject's date, or the month's last day. */
  readonly day: Expr;
  readonly rules: readonly Rule[];
  /** True: every subject gets a decision in the outcome, matched or not (claims); false: only where a rule applied. */
  readonly decidesEach: boolean;
  /** Of a claim: what an override credits. Absent: the amount of the last credit, split or house action in `rules`. */
  readonly crediting?: Expr;
  readonly cites?: string;
}

export interface Rule extends Named {
  readonly cites?: string;
  readonly from?: DateText;
  readonly until?: DateText;
  /** Absent: `otherwise`. */
  readonly when?: Expr;
  readonly actions: readonly Action[];
  readonly text: Bilingual;
  readonly assumed?: number;
}

export type PostingKind =
  | 'credit'
  | 'house'
  | 'award'
  | 'commission'
  | 'warning'
  | 'fine'
  | 'compensation'
  | 'points'
  | 'absence'
  | 'proposal';

export const PROPOSALS = ['dismissal', 'demotion', 'raise', 'promotion', 'review'] as const;
export type Proposal = (typeof PROPOSALS)[number];

export type Action =
  | { readonly kind: 'credit'; readonly to: Expr; readonly amount: Expr }
  | { readonly kind: 'house'; readonly name: string; readonly amount: Expr }
  /** Decides that nobody gets it; posts nothing. */
  | { readonly kind: 'nobody' }
  | {
      readonly kind: 'split';
      readonly split: string;
      /** The label of the split; absent where its author gave none. */
      readonly label?: string;
      readonly amount: Expr;
      readonly parts: readonly Part[];
      readonly oddTo: number;
      readonly text: Bilingual;
      readonly assumed?: number;
    }
  /** The negative of what `block` posted for the event `of`, in proportion to `amount` over what was posted, cumulative to the fen. */
  | { readonly kind: 'reverse'; readonly block: string; readonly of: Expr; readonly amount: Expr }
  | {
      readonly kind: 'penalty';
      readonly penalty: 'warning' | 'fine' | 'compensation' | 'points' | 'absence';
      readonly to: Expr;
      readonly amount?: Expr;
    }
  /** Fine of rung n: `amount` + `rise` × (n − the rung's ordinal). */
  | { readonly kind: 'rising-fine'; readonly to: Expr; readonly amount: Expr; readonly rise: Expr }
  | { readonly kind: 'propose'; readonly to: Expr; readonly options: readonly Proposal[] }
  /** An offence to be counted on a ladder after all blocks that use it have run. */
  | { readonly kind: 'ladder'; readonly ladder: string; readonly to: Expr }
  /** Money to a person. `rank` stands on every ranked award. `share`: the rank step whose tie shares it: `share` divides one prize among the tied, odd fen by id. */
  | {
      readonly kind: 'give';
      readonly post: 'award' | 'commission';
      readonly to: Expr;
      readonly amount: Expr;
      readonly rank?: string;
    }
  | {
      readonly kind: 'choose';
      readonly when: Expr;
      readonly then: readonly Action[];
      readonly otherwise: readonly Action[];
    };

/** One role of a split. Shares are Ratios in 0..1; the one without `share` takes the rest. */
export interface Part extends Named {
  readonly to: Expr;
  readonly share?: Expr;
}

/** A value for every record of an entity, this month's ones. */
export interface ColumnStep extends Named {
  readonly kind: 'column';
  readonly relation: string;
  readonly value: Expr;
  readonly cites?: string;
  readonly text: Bilingual;
}

/** Competition ranks (1, 1, 3) by `by` from the highest, within groups; a column of places. 0: not among the ranked. */
export interface RankStep extends Named {
  readonly kind: 'rank';
  readonly relation: string;
  readonly where?: Expr;
  readonly per: readonly Expr[];
  readonly by: Expr;
  /** `each`: every tied one holds the place; `share`: they divide what is given; `none`: a tied place is nobody's. */
  readonly ties: 'each' | 'share' | 'none';
  readonly cites?: string;
  readonly assumed?: number;
  readonly text: Bilingual;
}

/** Months in a row in which `holds`. Another month pauses it where `pauses`, and else breaks it; a month without the person breaks it. */
export interface StreakStep extends Named {
  readonly kind: 'streak';
  readonly relation: string;
  readonly holds: Expr;
  readonly pauses?: Expr;
  /** Count from zero again after arriving at this length. */
  readonly restartAt?: number;
  readonly assumed?: number;
  readonly text: Bilingual;
}

/** Counts the offences of a ladder in (date, time, id) order and posts each one's rung. */
export interface LadderStep {
  readonly kind: 'ladder';
  readonly id: string;
  readonly ladder: string;
}

/** The money of a person in its order. */
export interface StatementStep extends Named {
  readonly kind: 'statement';
  readonly relation: string;
  readonly where?: Expr;
  readonly items: readonly StatementItem[];
  readonly cites?: string;
}

export type StatementItem =
  | (Named & {
      readonly kind: 'line';
      readonly value: Expr;
      readonly cites?: string;
      readonly assumed?: number;
      readonly text: Bilingual;
    })
  | (Named & { readonly kind: 'subtotal' | 'total' })
  | {
      readonly kind: 'deduct';
      /** At most this in all, and never more than leaves `leaving`. Whole money, floored at zero. */
      readonly atMost?: Expr;
      /** The item that deductions are taken from: `base` minus them stays at or above `leaving`. */
      readonly base: string;
      readonly leaving?: Expr;
      readonly lines: readonly DeductLine[];
      readonly cites?: string;
      readonly assumed?: number;
    };

/** Taken in order while there is room; what finds none is carried to the next month or waived. Shown as a negative line. */
export interface DeductLine extends Named {
  readonly value: Expr;
  readonly rest: 'carried' | 'waived';
  readonly text: Bilingual;
}

export interface Assumption {
  readonly id: string;
  readonly why: string;
  /** What the choice is about: a declaration's id, such as `groupTop` or `owner/tracked`. */
  readonly about: string;
}

/** How far back each kind of event can still matter, after a month's end. Worked out by the compiler. */
export interface CarrySpec {
  readonly events: readonly CarriedEvents[];
  /** Postings kept so that a refund can reverse them: whole months after the event's month. */
  readonly postings: readonly { readonly block: string; readonly months: number }[];
}

export interface CarriedEvents {
  readonly relation: string;
  /** Look-back from the first day of the next month: days, or whole months. The larger of both holds. */
  readonly days: number;
  readonly months: number;
  /** The fields that are read; `id`, `date` and `time` always are. */
  readonly fields: readonly string[];
}
