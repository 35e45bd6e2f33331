import type { Facts, RecordTable } from '../facts/facts.ts';
import type { Ratio } from '../numbers/ratio.ts';
import type { Carry, CarriedSuspension } from '../outcome.ts';
import type {
  ColumnStep,
  Ladder,
  LadderStep,
  MatchStep,
  Program,
  RankStep,
  RotationStep,
  Rule,
  StatementItem,
  StatementStep,
  StreakStep,
  ValueType,
} from '../program.ts';
import type { DecisionStore } from './decision-store.ts';
import type { PostStore } from './post-store.ts';
import type { ReversalStore } from './reversal-store.ts';
import type { RotationResult } from './rotation-queue.ts';
import type { RowIndex } from './row-index.ts';
import type { TextPool } from './text-pool.ts';

/**
 * What the kernels of this folder run. Linking makes a plan of closures, the emitter one of printed functions: both
 * give the same functions over a Run, so that one set of kernels decides for both.
 *
 * Convention: slot 0 of `run.slots` is the subject and is set by the kernel; a search sets the slot of its query.
 */
export type NumberOf = (run: Run) => number;
export type TruthOf = (run: Run) => boolean;
export type RatioOf = (run: Run) => Ratio;
/** Posts what a rule says, for the decision that is open (`run.decision`). */
export type Act = (run: Run) => void;

/** A number or truth, or a fraction: what a measure holds or a ranking compares. */
export type ValueOf =
  | { readonly kind: 'number'; readonly of: NumberOf }
  | { readonly kind: 'truth'; readonly of: TruthOf }
  | { readonly kind: 'ratio'; readonly of: RatioOf };

export interface ProgramPlan {
  readonly program: Program;
  /** Relations by position, as `run.tables` holds them. */
  readonly relations: readonly string[];
  /** Fields that are read, by position in `run.narrow` or `run.wide`. */
  readonly narrow: readonly FieldRef[];
  readonly wide: readonly FieldRef[];
  /** Texts that the program names, by position in `run.words`. */
  readonly texts: readonly string[];
  readonly slots: number;
  readonly indexes: readonly IndexPlan[];
  readonly ladders: readonly LadderPlan[];
  readonly steps: readonly StepPlan[];
  /** Every rule of every match step, by rule number. */
  readonly rules: readonly RuleRef[];
}

export interface FieldRef {
  readonly relation: number;
  readonly field: string;
}

export interface RuleRef {
  /** Position of the step in the program. */
  readonly step: number;
  readonly rule: Rule;
  /** Position of the rule's id in `run.words`. */
  readonly word: number;
}

export interface IndexPlan {
  readonly source: RecordSource | PostingSource;
  readonly slot: number;
  readonly keys: readonly KeyPlan[];
  readonly filter?: TruthOf;
}

export interface RecordSource {
  readonly kind: 'records';
  readonly relation: number;
  /** `month`: this month's records only. Entities are always this month's. */
  readonly month: boolean;
}

export interface PostingSource {
  readonly kind: 'postings';
  /** By step position, and by the kind's position in POST_KINDS. */
  readonly steps: readonly boolean[];
  readonly kinds: readonly boolean[];
}

/** `narrow`: the key is that column of the row itself, read without a call. */
export interface KeyPlan {
  readonly of: NumberOf;
  readonly narrow?: number;
  /** Unset is UNSET_WIDE: the key may be any whole number, -1 too. */
  readonly wide?: boolean;
}

export interface QueryPlan {
  readonly index: number;
  readonly slot: number;
  /** Opens the rows in one go, in place of the members `keys` to `notAfter`: what a printed module gives. */
  readonly open?: (run: Run) => RowIndex;
  readonly keys: readonly NumberOf[];
  readonly from?: NumberOf;
  readonly to?: NumberOf;
  readonly notAfter?: NumberOf;
  readonly filter?: TruthOf;
  /** Set where the search looks back over months: what it looks for. */
  readonly history?: { readonly search: string; readonly relation: string; readonly bounded: boolean };
}

export interface SearchPlan {
  readonly query: QueryPlan;
  /** Position of the relation that is searched; -1 for postings. */
  readonly relation: number;
  /** Whether two candidates lead to the same outcome. Absent: nothing of them is read. */
  readonly agree?: (run: Run, row: number, other: number) => boolean;
  /** The filter binds slots of its own: run it once more on the row that is chosen. */
  readonly rebind: boolean;
}

export type StepPlan =
  MatchPlan | ColumnPlan | RankPlan | StreakPlan | RotationPlan | LadderStepPlan | StatementPlan;

export interface MatchPlan {
  readonly kind: 'match';
  readonly step: MatchStep;
  readonly relation: number;
  readonly where?: TruthOf;
  readonly day: NumberOf;
  readonly rules: readonly RulePlan[];
  /** Relations whose records the block posts to, in the order in which an id is looked for. */
  readonly recipients: readonly number[];
  /** What an override credits. Absent: the block cannot be credited anew. */
  readonly credited?: NumberOf;
}

export interface RulePlan {
  /** Position in `plan.rules`. */
  readonly number: number;
  /** First and last day on which it holds. */
  readonly from: number;
  readonly until: number;
  readonly when?: TruthOf;
  readonly act: Act;
}

export interface ColumnPlan {
  readonly kind: 'column';
  readonly step: ColumnStep;
  readonly relation: number;
  readonly where?: TruthOf;
  readonly value: ValueOf;
}

export interface RankPlan {
  readonly kind: 'rank';
  readonly step: RankStep;
  readonly relation: number;
  readonly where?: TruthOf;
  readonly per: readonly { readonly of: NumberOf; readonly type: ValueType }[];
  readonly by: ValueOf;
}

export interface StreakPlan {
  readonly kind: 'streak';
  readonly step: StreakStep;
  readonly relation: number;
  readonly holds: TruthOf;
  readonly pauses?: TruthOf;
}

export interface RotationPlan {
  readonly kind: 'rotation';
  readonly step: RotationStep;
  readonly relation: number;
  /** The relation of those who take turns. */
  readonly people: number;
  /** Slot 0 is a person in these two. */
  readonly where?: TruthOf;
  readonly order: ValueOf;
  readonly day: NumberOf;
  readonly gives: readonly TurnGiftPlan[];
  /** Slot 1 is the candidate. */
  readonly passes: readonly TurnPassPlan[];
  readonly otherwise?: RulePlan;
  readonly received?: NumberOf;
  readonly nobody?: NumberOf;
  readonly recipients: readonly number[];
}

export interface TurnGiftPlan {
  /** Position in `plan.rules`. */
  readonly number: number;
  readonly when: TruthOf;
  readonly to: NumberOf;
  readonly counts: boolean;
}

export interface TurnPassPlan {
  readonly number: number;
  readonly when: TruthOf;
  readonly turn: 'lost' | 'kept' | 'made-up';
}

export interface LadderStepPlan {
  readonly kind: 'ladder';
  readonly step: LadderStep;
  /** Position in `plan.ladders`. */
  readonly ladder: number;
}

export interface LadderPlan {
  readonly ladder: Ladder;
  /** What each rung posts; slot 0 is the offence's row of postings. */
  readonly rungs: readonly Act[];
  /** Relation of the persons by `block/rule`, for offences that are carried in. */
  readonly persons: ReadonlyMap<string, number>;
}

export interface StatementPlan {
  readonly kind: 'statement';
  readonly step: StatementStep;
  readonly relation: number;
  readonly where?: TruthOf;
  readonly items: readonly ItemPlan[];
  /** Ids of lines, subtotals, totals and deductions in their order, as `run.lines` holds them. */
  readonly lines: readonly string[];
}

export type ItemPlan =
  | { readonly kind: 'line'; readonly at: number; readonly value: NumberOf }
  | { readonly kind: 'sum'; readonly at: number }
  | {
      readonly kind: 'deduct';
      readonly atMost?: NumberOf;
      readonly base: number;
      readonly leaving?: NumberOf;
      readonly lines: readonly DeductPlan[];
      readonly item: StatementItem;
    };

export interface DeductPlan {
  readonly at: number;
  readonly value: NumberOf;
  readonly carried: boolean;
  /** `statement/line`, as the carry names it. */
  readonly balance: string;
}

/** One month being decided: everything that the functions of a plan read and write. */
export interface Run {
  readonly plan: ProgramPlan;
  readonly facts: Facts;
  readonly carry: Carry | undefined;
  readonly tables: readonly RecordTable[];
  readonly narrow: Int32Array[];
  readonly wide: Float64Array[];
  /** Interned numbers of `plan.texts`. */
  readonly words: number[];
  readonly texts: TextPool;
  /** Days as text: a month has few of them and many records. */
  readonly days: Map<number, string>;
  /** Rows by slot; longer than the plan asks for only once more was linked. */
  slots: Int32Array;

  steps: number;
  budget: number;

  readonly indexes: (RowIndex | undefined)[];
  /** Rows [lo, hi) of the index that a query has just opened. */
  lo: number;
  hi: number;
  /** Earliest day that a search needed and the facts do not reach, by search. */
  readonly needed: Map<string, Needed>;

  /** Ids that tie or conflict, until the kernel that asked has dealt with it. */
  between: readonly string[] | undefined;
  /** Ties outside of decisions: in measures, rankings, streaks, statements. */
  readonly ties: TieNote[];

  readonly decisions: DecisionStore;
  readonly posts: PostStore;
  /** The decision that `act` posts for. */
  decision: number;
  /** Which time it is on a ladder; 0: no ladder. */
  occurrence: number;
  /** Rows of postings that are offences, by ladder. */
  readonly offences: readonly number[][];
  /** Offences of earlier months and this one that count, by ladder: what the carry keeps of. */
  readonly reversals: ReversalStore;
  readonly overrides: OverridesOfStep[];
  suspensions: SuspensionIndex | undefined;

  /** By step position. */
  readonly results: StepResult[];
  /** Lines of the statement that is being added up start here. */
  lines: Float64Array;
  lineBase: number;
  /** What is still to be deducted next month, by `statement/line`, by person. */
  readonly balances: Map<string, Map<string, number>>;
}

/** Days on which somebody is suspended, both inside. */
export interface Suspension {
  readonly from: number;
  readonly to: number;
  readonly by: CarriedSuspension;
}

/** By relation, then row. Made when it is first asked for: every block that suspends has run by then. */
export type SuspensionIndex = ReadonlyMap<number, ReadonlyMap<number, readonly Suspension[]>>;

export interface Needed {
  readonly search: string;
  readonly relation: string;
  day: number;
}

export interface TieNote {
  readonly block: string;
  readonly of: string;
  readonly between: readonly string[];
}

export interface OverridesOfStep {
  /** Position in `facts.overrides` by subject row: the one that decides. */
  readonly byRow: ReadonlyMap<number, number>;
  readonly used: Set<number>;
}

/** What a step leaves for later steps and for the outcome. Only the members of its kind are filled. */
export interface StepResult {
  /** Match steps: their decisions, and what these posted before any ladder did, by position from first to before end. */
  firstDecision: number;
  endDecision: number;
  firstPost: number;
  endPost: number;
  numbers: Float64Array;
  ratios: Ratio[];
  /** Streaks: 1 where this month counted. */
  advanced: Uint8Array;
  rank: RankResult | undefined;
  rotation: RotationResult | undefined;
  statement: StatementResult | undefined;
}

export interface RankResult {
  readonly groups: readonly RankGroup[];
  /** By row: how many share the place, and which of them in id order, from 0. */
  readonly tieSize: Int32Array;
  readonly tieAt: Int32Array;
}

export interface RankGroup {
  readonly per: readonly string[];
  /** By place, then id. */
  readonly rows: readonly number[];
  readonly places: readonly number[];
}

export interface StatementResult {
  readonly rows: readonly number[];
  /** `rows.length` times the number of lines. */
  readonly amounts: Float64Array;
  readonly due: Float64Array;
}
