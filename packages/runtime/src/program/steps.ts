import type { Expr } from './expressions.ts';
import type { Bilingual, DateText, Named } from './head.ts';
import type { Proposal } from './postings.ts';

export type Step = MatchStep | ColumnStep | RankStep | StreakStep | RotationStep | LadderStep | StatementStep;

/** Rules over the rows of a kind: the first that applies, or all. Claims, disciplines, awards, commissions and duties are this. */
export interface MatchStep extends Named {
  readonly kind: 'match';
  readonly block: 'claim' | 'discipline' | 'award' | 'commission' | 'duty';
  /** Subject rows: this month's records of the relation, in slot 0. */
  readonly relation: string;
  readonly where?: Expr;
  readonly hit: 'first' | 'all';
  /** The day that picks the rules in force: the subject's date, or the month's last day. */
  readonly day: Expr;
  readonly rules: readonly Rule[];
  /**
   * True: `day` is when a record falls due, which may be in a later month than its own. A record is judged in the month
   * in which `day` lies, and carried until then.
   */
  readonly due?: true;
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
      readonly penalty: 'warning' | 'fine' | 'compensation' | 'points' | 'absence' | 'finding' | 'suspension';
      readonly to: Expr;
      readonly amount?: Expr;
    }
  /** Fine of rung n: `amount` + `rise` × (n − the rung's ordinal). */
  | { readonly kind: 'rising-fine'; readonly to: Expr; readonly amount: Expr; readonly rise: Expr }
  | { readonly kind: 'propose'; readonly to: Expr; readonly options: readonly Proposal[] }
  /** An offence to be counted on a ladder after all blocks that use it have run. */
  | { readonly kind: 'ladder'; readonly ladder: string; readonly to: Expr }
  /** Money to a person. `rank` stands on every ranked award. With `share` the tied divide the prizes of the places that they take up, odd fen by id. */
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
  /** Records of which it does not hold are left out: their value is unset. */
  readonly where?: Expr;
  /** Worked out in the last month of each quarter or year only; unset in the others. Absent: each month. */
  readonly every?: 'quarter' | 'year';
  readonly value: Expr;
  readonly cites?: string;
  readonly assumed?: number;
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
  /** Of an award's own ranking: how many places win, which is what tied ones take up. Absent: one. */
  readonly first?: number;
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

/**
 * Turns: whom each event falls to, as the queue stands then. Events come in the order of day, time and id; the queue
 * moves by who really received, and is carried.
 */
export interface RotationStep extends Named {
  readonly kind: 'rotation';
  /** The events, in slot 0. */
  readonly relation: string;
  /** Who take turns. */
  readonly people: string;
  /** Of a person in slot 0: whether he takes part this month. */
  readonly where?: Expr;
  /** Of a person in slot 0: his place where no queue is carried, the least first, then by id. */
  readonly order: Expr;
  readonly day: Expr;
  /** What a new day does: the queue stands as at `first`, it goes `on`, or yesterday's first stands last (`further`). */
  readonly starts: 'first' | 'on' | 'further';
  /** Exceptions first, then reasons to be passed over, then what receiving against the turn brings; in policy order. */
  readonly rules: readonly TurnRule[];
  /** Who really received; absent: whoever should have. */
  readonly received?: Expr;
  /** Whom it falls to where everybody is passed over. */
  readonly nobody?: Expr;
  readonly cites?: string;
  readonly assumed?: number;
}

export type TurnRule = Rule &
  (
    | {
        /** The event falls to `to`, whatever the queue. */
        readonly kind: 'gives';
        readonly when: Expr;
        readonly to: Expr;
        /** False: it takes no turn of his. */
        readonly counts: boolean;
      }
    | {
        /** Tests a candidate of the queue, in slot 1. */
        readonly kind: 'passes';
        readonly when: Expr;
        readonly turn: 'lost' | 'kept' | 'made-up';
      }
    /** What it brings to receive against the turn. */
    | { readonly kind: 'otherwise' }
  );

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
