import type { FactRecord } from './month.ts';
import type { DateText, MonthText, PostingKind, Proposal } from './program.ts';

/** What a month comes to. Plain JSON, every list in a stated order, the same bytes for the same facts in any order. */
export interface Outcome {
  readonly policy: string;
  readonly currency: string;
  readonly month: MonthText;
  /** By block in policy order, then by subject in (date, time, id) or id order, then by rule in policy order. */
  readonly decisions: readonly Decision[];
  /** In the order of the decisions that made them. */
  readonly postings: readonly Posting[];
  /** In policy order, then by group. */
  readonly rankings: readonly RankingOutcome[];
  readonly measures: readonly MeasureOutcome[];
  /** In policy order, then by id. */
  readonly statements: readonly StatementOutcome[];
  /** Searches by id, then ties in the order of the policy, then overrides by id. */
  readonly notices: readonly Notice[];
  readonly carry: Carry;
}

/** One subject judged by one block; a discipline gives one per rule that applied. */
export interface Decision {
  readonly block: string;
  /** Id of the event or person that was judged. */
  readonly of: string;
  readonly date: DateText;
  /** `undecided`: a tie or a conflict, named in `between`; posts nothing. `none`: no rule applied. */
  readonly status: 'decided' | 'undecided' | 'overridden' | 'none';
  /** The rule that applied; where overridden, the one that would have; where undecided, the one that was being tested. */
  readonly rule?: string;
  /** Of an offence on a ladder: which time it is in its window. */
  readonly occurrence?: number;
  readonly override?: string;
  /** Ids of the records that tie or conflict. */
  readonly between?: readonly string[];
  /** Of a rotation: whose turn it was, and who received. */
  readonly turn?: TurnOutcome;
}

export interface TurnOutcome {
  /** Whom the event falls to; absent where nobody was free, or a tie leaves it open. */
  readonly due?: string;
  /** Who received; absent where the facts do not say. */
  readonly received?: string;
  /** Whether a turn was taken by it: of whoever received, or of the due one where nobody is named. */
  readonly counted: boolean;
  /** In the order in which they were asked: turns that are owed first, then the queue. */
  readonly passed: readonly { readonly of: string; readonly rule: string }[];
}

export interface Posting {
  readonly block: string;
  readonly rule: string;
  readonly of: string;
  readonly date: DateText;
  readonly kind: PostingKind;
  /** A person's id; for `house` the name of the account. */
  readonly to: string;
  /** The role of a split, where one posted it. */
  readonly role?: string;
  /** Fen; points for `points`, days for `suspension`; absent for warnings, absence, proposals, turns and findings. */
  readonly amount?: number;
  /** A choice for a person: any one of these. */
  readonly options?: readonly Proposal[];
  readonly occurrence?: number;
}

export interface RankingOutcome {
  readonly ranking: string;
  /** Values of `per` as text: enum members and ids by id. */
  readonly group: readonly string[];
  /** By place, then id. */
  readonly places: readonly { readonly of: string; readonly place: number; readonly tied: boolean }[];
}

export interface MeasureOutcome {
  readonly measure: string;
  /**
   * Whole values as numbers; fractions as `[numerator, denominator]`; members of an enum by id. By id; without those
   * whom the step leaves out.
   */
  readonly values: readonly {
    readonly of: string;
    readonly value: number | boolean | string | readonly [number, number];
  }[];
}

export interface StatementOutcome {
  readonly statement: string;
  readonly of: string;
  readonly lines: readonly StatementLine[];
}

/** `amount` in fen as it counts in the total (deductions negative). */
export interface StatementLine {
  readonly line: string;
  readonly amount: number;
  /** Of a deduction: what was due with what earlier months left, what is carried on, what is waived. Not negative. */
  readonly due?: number;
  readonly carried?: number;
  readonly waived?: number;
}

export type Notice =
  /** A search, a ladder or a streak looked further back than is known: the answer holds for what is known from `knownFrom` on. */
  | {
      readonly code: 'history/insufficient';
      readonly search: string;
      readonly relation: string;
      readonly needed: DateText;
      readonly knownFrom: DateText;
    }
  /** A search that tied or conflicted outside of a decision (in a measure, a ranking, a streak, a statement): it counts as not found. */
  | {
      readonly code: 'search/undecided';
      /** The block, and whose value it was. */
      readonly block: string;
      readonly of: string;
      readonly between: readonly string[];
    }
  /** An override that replaced nothing: its block does not judge this subject. */
  | { readonly code: 'override/unused'; readonly override: string };

/** What the next month needs of this one. Keyed by stable ids, never by position. */
export interface Carry {
  readonly version: 1;
  readonly policy: string;
  /** The month this is carried out of: only the next one takes it. */
  readonly month: MonthText;
  /** Facts are complete from this day on. */
  readonly knownFrom: DateText;
  readonly facts: { readonly [relation: string]: readonly FactRecord[] };
  /** Streak step → person → months so far. */
  readonly streaks: { readonly [streak: string]: { readonly [person: string]: number } };
  readonly offences: readonly CarriedOffence[];
  /** `statement/line` → person → fen still to be deducted. */
  readonly balances: { readonly [line: string]: { readonly [person: string]: number } };
  readonly postings: readonly CarriedPosting[];
  /** Those that still run; absent where there are none. */
  readonly suspensions?: readonly CarriedSuspension[];
  /** By rotation; absent where the policy has none. */
  readonly rotations?: { readonly [rotation: string]: CarriedRotation };
}

/** Days after `date` on which turns pass `to` by. */
export interface CarriedSuspension {
  /** Block and rule, as `conduct/refused`. */
  readonly rule: string;
  readonly of: string;
  readonly to: string;
  readonly date: DateText;
  readonly days: number;
}

export interface CarriedRotation {
  /** Ids of those who take turns, the next first; of a rotation whose every day begins anew, as the last day began. */
  readonly queue: readonly string[];
  /** Ids of those to whom turns are owed, the oldest first, one for each. */
  readonly owed: readonly string[];
}

export interface CarriedOffence {
  readonly ladder: string;
  /** Block and rule, as `conduct/leftPost`. */
  readonly rule: string;
  readonly person: string;
  readonly of: string;
  readonly date: DateText;
}

export interface CarriedPosting {
  readonly block: string;
  readonly rule: string;
  readonly of: string;
  readonly to: string;
  readonly kind: 'credit' | 'house';
  readonly role?: string;
  readonly date: DateText;
  readonly amount: number;
  /** Fen of it that were reversed so far (same sign as amount). */
  readonly reversed: number;
}
