import type { FactValue } from '../month.ts';
import type { StatementLine } from '../outcome.ts';
import type { Bilingual, DateText, Ladder, MonthText, PostingKind, Proposal, ValueType } from '../program.ts';
import type { RefusalCode, RefusalParams } from '../refusal.ts';
import type { Arithmetic, ConditionTrace, Exact, FactNode, ParamNode, RecordRef, Standing } from './trace.ts';

/** What is to be explained. `of`: the id of the event or person; `rule`: which, where several rules applied. */
export type Target =
  | { readonly kind: 'decision'; readonly block: string; readonly of: string; readonly rule?: string }
  | { readonly kind: 'line'; readonly statement: string; readonly of: string; readonly line: string }
  | { readonly kind: 'measure'; readonly measure: string; readonly of: string }
  | { readonly kind: 'rank'; readonly ranking: string; readonly of: string }
  | { readonly kind: 'turn'; readonly rotation: string; readonly of: string };

/** Why something is as it is. Plain JSON; ids are those of the Program, and places those that the compiler keeps for them. */
export type Explanation =
  DecisionExplanation | LineExplanation | MeasureExplanation | RankExplanation | TurnExplanation;

export interface ExplanationHead {
  readonly month: MonthText;
  readonly currency: string;
  readonly subject: RecordRef;
  /** Facts that were read, in the order of reading; of the alternatives none. */
  readonly facts: readonly Omit<FactNode, 'kind'>[];
  /** Parameters that were read, with the version that held; of the alternatives none. */
  readonly params: readonly Omit<ParamNode, 'kind'>[];
  readonly assumptions: readonly ReliedOn[];
  /** Names of the records in it, where these have a `name`. */
  readonly names: readonly { readonly relation: string; readonly id: string; readonly name: string }[];
}

/** A choice that the regulation leaves open and the author made. */
export interface ReliedOn {
  readonly id: string;
  readonly why: string;
  readonly about: string;
}

export interface DecisionExplanation extends ExplanationHead {
  readonly kind: 'decision';
  readonly target: Extract<Target, { readonly kind: 'decision' }>;
  readonly block: ExplainedBlock;
  readonly verdict: Verdict;
  /** The rule that applied; where overridden, that would have; where undecided, that was being tested. */
  readonly rule?: ExplainedRule;
  /** The conditions of the block for its subjects, and of the rule, one by one. */
  readonly because: readonly ConditionTrace[];
  /** The conditions by which the rule chose between its outcomes. */
  readonly choices: readonly ConditionTrace[];
  readonly postings: readonly ExplainedPosting[];
  readonly ladders: readonly LadderTrace[];
  /** Every other rule of the block, in the order of the policy. */
  readonly alternatives: readonly Alternative[];
}

export interface ExplainedBlock {
  readonly id: string;
  readonly label: string;
  readonly block: 'claim' | 'discipline' | 'award' | 'commission' | 'duty';
  readonly cites?: string;
}

/** `node`: the id of the rule among the Program's nodes. */
export interface ExplainedRule {
  readonly id: string;
  readonly node: string;
  readonly label: string;
  readonly cites?: string;
  readonly text: Bilingual;
}

export interface Verdict {
  readonly status: 'decided' | 'undecided' | 'overridden' | 'none';
  readonly date: DateText;
  /** Ids of the records that tie or conflict. */
  readonly between?: readonly string[];
  /** A manager's exception, and what the rules would have said without it. */
  readonly override?: ExplainedOverride;
}

export interface ExplainedOverride {
  readonly id: string;
  readonly kind: 'credit' | 'waive';
  readonly by: string;
  readonly date: DateText;
  readonly reason: string;
  readonly to?: string;
  readonly uncounted?: boolean;
  readonly instead: {
    readonly status: 'decided' | 'undecided' | 'none';
    readonly postings: readonly ExplainedPosting[];
  };
}

/** A posting with the working of its amount. */
export interface ExplainedPosting {
  readonly kind: PostingKind;
  /** A person's id; for `house` the name of the account. */
  readonly to: string;
  readonly role?: string;
  readonly amount?: number;
  readonly arithmetic?: Arithmetic;
  readonly options?: readonly Proposal[];
  readonly occurrence?: number;
}

/** An offence on its ladder: which time it is in its window, and what that rung says. */
export interface LadderTrace {
  readonly ladder: string;
  readonly label: string;
  readonly cites?: string;
  readonly counts: Ladder['counts'];
  readonly window: Ladder['window'];
  /** First day of the window; absent where it is open. */
  readonly from?: DateText;
  readonly to: DateText;
  readonly person: string;
  /** Offences of the same counter in the window before this one. */
  readonly earlier: readonly {
    readonly rule: string;
    readonly of: string;
    readonly date: DateText;
    readonly carried: boolean;
  }[];
  /** `earlier.length + 1`; 0 where a waiver leaves it uncounted. */
  readonly occurrence: number;
  /** The ordinal from which the rung holds, and whether it is the last. */
  readonly rung?: { readonly id: string; readonly from: number; readonly last: boolean };
}

/**
 * Why another rule is not the one. `condition-false`: the conditions that did not hold, taken apart, and how many did.
 * `lower-precedence`: it would hold (or tie), and stands after the rule that decided. `also-applied`: a decision of its
 * own. `not-valued`: its turn did not come, and valuing it all the same meets a refusal.
 */
export type Alternative = ExplainedRule & {
  readonly assumptions: readonly string[];
  /** Where it was looked for and found: facts with which this rule would have decided. */
  readonly wouldWin?: readonly FactChange[];
} & (
    | {
        readonly reason: 'condition-false';
        readonly failed: readonly ConditionTrace[];
        readonly held: number;
      }
    | { readonly reason: 'lower-precedence'; readonly after: string; readonly ties: boolean }
    | {
        readonly reason: 'not-in-force';
        readonly from?: DateText;
        readonly until?: DateText;
        readonly day: DateText;
      }
    | { readonly reason: 'overridden' }
    | { readonly reason: 'also-applied' }
    | {
        readonly reason: 'not-valued';
        readonly code: RefusalCode;
        readonly params: RefusalParams[RefusalCode];
      }
  );

/**
 * One fact that would have to be otherwise. `bound` of a `set`: not this value alone but every one from it on, or up to
 * it; `through`: as far as that, where there is an end to it.
 */
export type FactChange =
  | {
      readonly kind: 'set';
      readonly relation: string;
      readonly id: string;
      readonly field: string;
      readonly type: ValueType;
      readonly was: FactValue | null;
      readonly to: FactValue | null;
      readonly bound?: 'from' | 'until';
      readonly through?: FactValue;
    }
  /** A record that is not there, with the fields that matter. */
  | {
      readonly kind: 'add';
      readonly relation: string;
      readonly id: string;
      readonly fields: readonly {
        readonly field: string;
        readonly type: ValueType;
        readonly value: FactValue;
      }[];
    }
  | { readonly kind: 'remove'; readonly relation: string; readonly id: string };

export interface LineExplanation extends ExplanationHead {
  readonly kind: 'line';
  readonly target: Extract<Target, { readonly kind: 'line' }>;
  readonly statement: { readonly id: string; readonly label: string };
  readonly line: StatementLine;
  readonly label: string;
  readonly cites?: string;
  readonly text?: Bilingual;
  readonly arithmetic: Arithmetic;
}

export interface MeasureExplanation extends ExplanationHead {
  readonly kind: 'measure';
  readonly target: Extract<Target, { readonly kind: 'measure' }>;
  readonly label: string;
  readonly cites?: string;
  readonly text: Bilingual;
  /** A member of an enum by id; `null`: left out, or not due this month. */
  readonly value: Exact | boolean | string | null;
  /** Of a measure that leaves some out: the condition. */
  readonly among?: ConditionTrace;
  /** Of a measure that is due once a quarter or year: which. */
  readonly every?: 'quarter' | 'year';
  /** A constant that is not given, where there is no value. */
  readonly arithmetic: Arithmetic;
}

export interface RankExplanation extends ExplanationHead {
  readonly kind: 'rank';
  readonly target: Extract<Target, { readonly kind: 'rank' }>;
  readonly label: string;
  readonly cites?: string;
  readonly text: Bilingual;
  /** 0: not ranked, or a tied place that is nobody's. */
  readonly place: number;
  readonly standing: Standing;
}

/** Whom an event of a rotation falls to, who was passed over before him, and what it did to the queue. */
export interface TurnExplanation extends ExplanationHead {
  readonly kind: 'turn';
  readonly target: Extract<Target, { readonly kind: 'turn' }>;
  readonly label: string;
  readonly cites?: string;
  readonly date: DateText;
  /** `given`: by an exception; `owed`: a turn is made up; `turn`: the first of the queue who could; `nobody`: all were passed over. */
  readonly way: 'given' | 'owed' | 'turn' | 'nobody' | 'undecided';
  /** Ids of the records that tie or conflict. */
  readonly between?: readonly string[];
  /** Whom it falls to; absent: nobody, or it is open. */
  readonly due?: string;
  /** Who received; absent where the facts do not say: then whoever is due has. */
  readonly received?: string;
  /** The exception that gives it. */
  readonly rule?: ExplainedRule;
  readonly because: readonly ConditionTrace[];
  /** Those who were asked, in that order: turns that are owed first, then the queue. Nobody, where it is given. */
  readonly walk: readonly AskedCandidate[];
  /** Where somebody else received than the one whose turn it was. */
  readonly against?: AgainstTurn;
  /** What it did to those who were asked, and to whoever received. */
  readonly moves: readonly TurnMove[];
  readonly before: QueueTrace;
  readonly after: QueueTrace;
  /** Every other exception of the rotation, in the order of the policy. */
  readonly alternatives: readonly Alternative[];
}

export interface AskedCandidate {
  readonly of: string;
  /** A turn that he is owed, or his place in the queue. */
  readonly by: 'owed' | 'queue';
  /** `free`: it is his. `open`: a tie. */
  readonly answer: 'free' | 'passed' | 'open';
  /** The reason that passes him over (or ties), with its conditions, and what becomes of his turn. */
  readonly rule?: ExplainedRule;
  readonly turn?: 'lost' | 'kept' | 'made-up' | 'waits';
  readonly because: readonly ConditionTrace[];
  /** The reasons before it, or of one who is free all of them: why each does not hold. */
  readonly spared: readonly Alternative[];
}

/**
 * `took`: he had a turn and goes to the end; `took-owed`: he had one that he was owed, and his place stays. Of those
 * passed over: `lost` goes to the end, `kept` stays, `made-up` goes to the end and is owed a turn, `waits`: a turn that
 * he is owed stays owed. `no-turn`: he received, and it counts for nothing.
 */
export interface TurnMove {
  readonly of: string;
  readonly move: 'took' | 'took-owed' | 'no-turn' | 'lost' | 'kept' | 'made-up' | 'waits';
}

export interface AgainstTurn {
  /** What the rotation says of it; absent: it is only found. */
  readonly rule?: ExplainedRule;
  readonly verdict: Verdict;
  readonly choices: readonly ConditionTrace[];
  readonly postings: readonly ExplainedPosting[];
  readonly ladders: readonly LadderTrace[];
}

/** Who stands where, the next first; `owed`: turns to be made up, the oldest first, one for each. */
export interface QueueTrace {
  readonly queue: readonly string[];
  readonly owed: readonly string[];
}
