import type { Span } from '../source/span.ts';

/**
 * The tree as written: names are text, nothing is resolved. One tree for both keyword languages; a node does not
 * know which one its author used.
 */

interface Base {
  readonly span: Span;
}

/** A name as written, without 「」. In Chinese text `本成交` and `该到访` arrive here as one name; the resolver takes them apart. */
export interface Name extends Base {
  readonly kind: 'name';
  readonly text: string;
  readonly quoted: boolean;
}

/** `designated "当日指定客"` or `当日指定客(designated)`: the identifier and its label, either of which names the thing. */
export interface DeclName extends Base {
  readonly id: Name;
  readonly label?: TextLiteral;
}

export interface TextLiteral extends Base {
  readonly kind: 'text';
  readonly value: string;
}

/** `assumed "why"`, behind the choice that the regulation leaves open. */
export interface Assumed extends Base {
  readonly why: TextLiteral;
}

export interface SourceTree {
  readonly file: number;
  readonly header?: PolicyHeader;
  readonly declarations: readonly Declaration[];
  readonly scenarios: readonly ScenarioDecl[];
  /** Every comment, in order, for the formatter. */
  readonly comments: readonly Comment[];
}

export interface Comment extends Base {
  /** With its `//`. */
  readonly text: string;
}

export interface PolicyHeader extends Base {
  readonly kind: 'policy';
  readonly name: DeclName;
  readonly currency?: Name;
  readonly rounding?: {
    readonly mode: 'half-up' | 'half-even' | 'down';
    readonly span: Span;
    readonly assumed?: Assumed;
  };
  readonly effectiveFrom?: DateLiteral;
}

export type Declaration =
  | EnumDecl
  | EntityDecl
  | EventDecl
  | ParamDecl
  | TableDecl
  | SplitDecl
  | LadderDecl
  | ClaimDecl
  | DisciplineDecl
  | MeasureDecl
  | RankingDecl
  | AwardDecl
  | CommissionDecl
  | StatementDecl;

// -- vocabulary ---------------------------------------------------------------------------------------------------

export interface EnumDecl extends Base {
  readonly kind: 'enum';
  readonly name: DeclName;
  readonly members: readonly DeclName[];
}
export interface EntityDecl extends Base {
  readonly kind: 'entity';
  readonly name: DeclName;
  readonly fields: readonly FieldDecl[];
}
export interface EventDecl extends Base {
  readonly kind: 'event';
  readonly name: DeclName;
  readonly fields: readonly FieldDecl[];
}
export interface FieldDecl extends Base {
  readonly name: DeclName;
  readonly type: TypeNode;
  readonly optional: boolean;
}
export type BuiltinType =
  'money' | 'percent' | 'count' | 'days' | 'months' | 'date' | 'time' | 'text' | 'bool';
export type TypeNode =
  | (Base & { readonly kind: 'builtin-type'; readonly type: BuiltinType })
  /** An enum, an entity or an event. */
  | (Base & { readonly kind: 'named-type'; readonly name: Name });

// -- numbers a director turns -------------------------------------------------------------------------------------

/** `param NAME [: TYPE] = VALUE [, from DATE = VALUE]* [in A..B [in steps of C]] [cites "…"] [assumed "…"]` */
export interface ParamDecl extends Base {
  readonly kind: 'param';
  readonly name: DeclName;
  readonly type?: TypeNode;
  readonly value: Expr;
  readonly versions: readonly { readonly from: DateLiteral; readonly value: Expr; readonly span: Span }[];
  readonly range?: { readonly min: Expr; readonly max: Expr; readonly step?: Expr; readonly span: Span };
  readonly cites?: TextLiteral;
  readonly assumed?: Assumed;
}

/** `table NAME by ROW[, COLUMN]: TYPE { [columns a, b] key: v, v … }` */
export interface TableDecl extends Base {
  readonly kind: 'table';
  readonly name: DeclName;
  readonly rowType: TypeNode;
  readonly columnType?: TypeNode;
  readonly type: TypeNode;
  readonly columns: readonly TableKeyNode[];
  readonly rows: readonly {
    readonly key: TableKeyNode;
    readonly values: readonly Expr[];
    readonly span: Span;
  }[];
  readonly cites?: TextLiteral;
  readonly assumed?: Assumed;
}
export type TableKeyNode = Name | BandNode;
/** `up to X` includes X, `below X` does not; `above` follows `up to`, `and up` follows `below`. */
export interface BandNode extends Base {
  readonly kind: 'band';
  readonly bound: 'up-to' | 'below' | 'above' | 'and-up';
  readonly value?: Expr;
}

export interface SplitDecl extends Base {
  readonly kind: 'split';
  readonly name: DeclName;
  readonly shares: readonly ShareNode[];
  /** `odd fen to ROLE`; where absent, the holder of `the rest`. */
  readonly oddTo?: { readonly role: Name; readonly assumed?: Assumed; readonly span: Span };
  readonly cites?: TextLiteral;
  readonly assumed?: Assumed;
}
export interface ShareNode extends Base {
  readonly role: DeclName;
  /** Absent: the rest. */
  readonly share?: Expr;
}

export interface LadderDecl extends Base {
  readonly kind: 'ladder';
  readonly name: DeclName;
  readonly counts: 'rule' | 'all';
  readonly window: WindowNode;
  readonly rungs: readonly RungNode[];
  readonly cites?: TextLiteral;
  readonly assumed?: Assumed;
}
export type WindowNode =
  | (Base & { readonly kind: 'rolling'; readonly length: Expr })
  | (Base & { readonly kind: 'calendar'; readonly unit: 'month' | 'quarter' | 'year' })
  | (Base & { readonly kind: 'ever' });
export interface RungNode extends Base {
  readonly ordinal: number;
  /** `4th on`: the last rung says that it goes on. */
  readonly on: boolean;
  readonly outcome: OutcomeNode;
}

// -- blocks that decide -------------------------------------------------------------------------------------------

/** `claim NAME of EVENT [cites] [crediting EXPR] { rules; otherwise … }` */
export interface ClaimDecl extends Base {
  readonly kind: 'claim';
  readonly name: DeclName;
  readonly subject: Name;
  readonly crediting?: Expr;
  readonly rules: readonly RuleNode[];
  readonly cites?: TextLiteral;
}
/** `discipline NAME on EVENT against PERSON` or `discipline NAME each month for ENTITY`. */
export interface DisciplineDecl extends Base {
  readonly kind: 'discipline';
  readonly name: DeclName;
  readonly subject: Name;
  readonly each?: 'month';
  readonly against?: Expr;
  readonly rules: readonly RuleNode[];
  readonly cites?: TextLiteral;
}
/** `rule NAME [from D] [until D] [cites] when COND then OUTCOME`; `otherwise NAME [cites] OUTCOME` has no `when`. */
export interface RuleNode extends Base {
  readonly name: DeclName;
  readonly from?: DateLiteral;
  readonly until?: DateLiteral;
  readonly when?: Expr;
  readonly outcome: OutcomeNode;
  readonly cites?: TextLiteral;
  readonly assumed?: Assumed;
}

export type OutcomeNode =
  | (Base & { readonly kind: 'credit'; readonly to: Expr; readonly amount?: Expr })
  | (Base & { readonly kind: 'credit-house'; readonly account?: TextLiteral })
  | (Base & { readonly kind: 'credit-nobody' })
  | (Base & {
      readonly kind: 'split';
      readonly split: Name;
      readonly parts: readonly { readonly role: Name; readonly to: Expr; readonly span: Span }[];
    })
  | (Base & { readonly kind: 'reverse'; readonly block: Name; readonly of: Expr; readonly keep: Expr })
  | (Base & { readonly kind: 'penalty'; readonly penalty: 'warning' | 'absence' })
  | (Base & {
      readonly kind: 'money-penalty';
      readonly penalty: 'fine' | 'compensation' | 'points';
      readonly amount: Expr;
      readonly rise?: Expr;
    })
  | (Base & {
      readonly kind: 'propose';
      readonly options: readonly {
        readonly proposal: 'dismissal' | 'demotion' | 'raise' | 'promotion' | 'review';
        readonly span: Span;
      }[];
    })
  | (Base & { readonly kind: 'ladder'; readonly ladder: Name })
  | (Base & { readonly kind: 'nothing' })
  /** `A and B` */
  | (Base & { readonly kind: 'several'; readonly outcomes: readonly OutcomeNode[] })
  /** `A if COND, else B` */
  | (Base & {
      readonly kind: 'choose';
      readonly then: OutcomeNode;
      readonly when: Expr;
      readonly otherwise: OutcomeNode;
    });

export interface MeasureDecl extends Base {
  readonly kind: 'measure';
  readonly name: DeclName;
  readonly subject: Name;
  readonly type: TypeNode;
  readonly value: Expr;
  readonly cites?: TextLiteral;
}

/** `among ENTITY [where COND]`, `rank by EXPR, ties each [assumed]`; shared by ranking and award. */
export interface RankClause extends Base {
  readonly among: Name;
  readonly where?: Expr;
  readonly per: readonly Expr[];
  readonly by: Expr;
  readonly ties: 'each' | 'share' | 'none';
  readonly assumed?: Assumed;
}
export interface RankingDecl extends Base {
  readonly kind: 'ranking';
  readonly name: DeclName;
  readonly rank: RankClause;
  readonly cites?: TextLiteral;
}
/** Ranked (`rank` with `first`), or by a condition on each of `subject`. */
export interface AwardDecl extends Base {
  readonly kind: 'award';
  readonly name: DeclName;
  /** `for ENTITY`; absent where ranked. */
  readonly subject?: Name;
  readonly rank?: RankClause;
  readonly when?: Expr;
  readonly gift: GiftNode;
  readonly cites?: TextLiteral;
}
export interface GiftNode extends Base {
  /** `give EXPR` or `propose raise`. */
  readonly give:
    { readonly kind: 'money'; readonly amount: Expr } | (OutcomeNode & { readonly kind: 'propose' });
  /** `to the first N`; only where ranked. */
  readonly first?: number;
  /** `if COND`: tests the winner; the prize passes to nobody. */
  readonly only?: Expr;
  readonly assumed?: Assumed;
}
/** `commission NAME for ENTITY [where COND] { on EXPR by marginal tiers {…} | pay EXPR }` */
export interface CommissionDecl extends Base {
  readonly kind: 'commission';
  readonly name: DeclName;
  readonly subject: Name;
  readonly where?: Expr;
  readonly pay: Expr;
  readonly cites?: TextLiteral;
  readonly assumed?: Assumed;
}

export interface StatementDecl extends Base {
  readonly kind: 'statement';
  readonly name: DeclName;
  readonly subject: Name;
  readonly where?: Expr;
  readonly items: readonly StatementItemNode[];
  readonly cites?: TextLiteral;
}
export type StatementItemNode =
  | (Base & {
      readonly kind: 'line';
      readonly name: DeclName;
      readonly value: Expr;
      readonly cites?: TextLiteral;
      readonly assumed?: Assumed;
    })
  | (Base & { readonly kind: 'subtotal' | 'total'; readonly name: DeclName })
  | (Base & {
      /** `deduct from BASE[, at most EXPR][, leaving at least EXPR] { line … }` */
      readonly kind: 'deduct';
      readonly base: Name;
      readonly atMost?: Expr;
      readonly leaving?: Expr;
      readonly lines: readonly DeductLineNode[];
      readonly cites?: TextLiteral;
      readonly assumed?: Assumed;
    });
export interface DeductLineNode extends Base {
  readonly name: DeclName;
  readonly value: Expr;
  readonly rest: 'carried' | 'waived';
  readonly assumed?: Assumed;
}

// -- expressions --------------------------------------------------------------------------------------------------

export interface DateLiteral extends Base {
  readonly kind: 'date';
  /** `YYYY-MM-DD`, a real day. */
  readonly value: string;
}

export type Expr =
  | Name
  | TextLiteral
  | DateLiteral
  | (Base & {
      readonly kind: 'money';
      /** In the minor unit. */ readonly value: number;
      /** ISO code; 元 and ¥ are CNY. */ readonly currency: string;
    })
  | (Base & {
      readonly kind: 'percent';
      /** Numerator and denominator of the ratio, reduced: 70% is [7, 10]. */ readonly value: readonly [
        number,
        number,
      ];
    })
  | (Base & { readonly kind: 'count'; readonly value: number })
  | (Base & { readonly kind: 'duration'; readonly value: number; readonly unit: 'days' | 'months' })
  | (Base & { readonly kind: 'time'; /** Minutes after midnight. */ readonly value: number })
  | (Base & { readonly kind: 'bool'; readonly value: boolean })
  /** `this Sale`. (`Sale`, `本成交`, `该到访` arrive as names.) */
  | (Base & { readonly kind: 'this'; readonly name: Name })
  /** `Sale's customer`, `成交的客户`, `sale.customer` */
  | (Base & { readonly kind: 'path'; readonly of: Expr; readonly field: Name })
  /** A table look-up: `cardRate(kind, team)`. */
  | (Base & { readonly kind: 'call'; readonly name: Name; readonly args: readonly Expr[] })
  | (Base & {
      readonly kind: 'binary';
      readonly op: 'add' | 'sub' | 'mul' | 'div';
      readonly left: Expr;
      readonly right: Expr;
    })
  /** `A else B`: for an optional A, or for a division whose divisor may be zero. */
  | (Base & { readonly kind: 'else'; readonly of: Expr; readonly otherwise: Expr })
  | (Base & { readonly kind: 'negate'; readonly of: Expr })
  /** `20% of gross`, `底薪的20%` */
  | (Base & { readonly kind: 'percent-of'; readonly percent: Expr; readonly of: Expr })
  | (Base & {
      readonly kind: 'clamp';
      readonly of: Expr;
      readonly bound: 'capped' | 'floored';
      readonly at: Expr;
    })
  | (Base & { readonly kind: 'compare'; readonly op: CompareOp; readonly left: Expr; readonly right: Expr })
  /** `date within 15 days before Sale's date`; `side` after is the mirror. */
  | (Base & {
      readonly kind: 'within';
      readonly of: Expr;
      readonly length: Expr;
      readonly side: 'before' | 'after';
      readonly anchor: Expr;
    })
  | (Base & {
      readonly kind: 'in';
      readonly of: Expr;
      readonly members: readonly Expr[];
      readonly negated: boolean;
    })
  | (Base & { readonly kind: 'known'; readonly of: Expr; readonly negated: boolean })
  | (Base & { readonly kind: 'and' | 'or'; readonly terms: readonly Expr[] })
  | (Base & { readonly kind: 'not'; readonly of: Expr })
  | (Base & { readonly kind: 'group'; /** Brackets, kept for the formatter. */ readonly of: Expr })
  | SearchNode
  | (Base & {
      /** `sum of amount over owner where to is this Consultant`, `number of Visit where …` */
      readonly kind: 'aggregate';
      readonly op: 'sum' | 'count';
      readonly value?: Expr;
      /** An event, an entity, or a block that posts. */
      readonly over: Name;
      readonly as?: Name;
      readonly where?: Expr;
    })
  /** `first in groupTop` (yes/no), `place in groupTop` (count; 0 where not ranked). */
  | (Base & { readonly kind: 'place'; readonly ranking: Name; readonly first: boolean })
  /** `won departmentTop`: this person got that award this month. */
  | (Base & { readonly kind: 'won'; readonly award: Name })
  | (Base & {
      /** `months running (COND, pauses when COND, breaks otherwise) reaches 6, then starts again` */
      readonly kind: 'streak';
      readonly holds: Expr;
      readonly pauses?: Expr;
      readonly breaks: { readonly span: Span; readonly assumed?: Assumed };
      readonly test: 'reaches' | 'each' | 'at-least';
      readonly length: number;
      readonly restart?: { readonly span: Span; readonly assumed?: Assumed };
    })
  /** `all fines`: this person's postings of the month over all blocks. */
  | (Base & {
      readonly kind: 'all';
      readonly of: 'awards' | 'commissions' | 'fines' | 'compensation' | 'credits' | 'points';
    })
  | (Base & {
      readonly kind: 'tiers';
      readonly on: Expr;
      readonly mode: 'marginal' | 'whole';
      readonly tiers: readonly { readonly band: BandNode; readonly rate: Expr; readonly span: Span }[];
      readonly assumed?: Assumed;
    });

export type CompareOp =
  | 'is'
  | 'is-not'
  | 'at-least'
  | 'more-than'
  | 'at-most'
  | 'less-than'
  | 'before'
  | 'after'
  | 'not-before'
  | 'not-after';

export interface SearchNode extends Base {
  readonly kind: 'search';
  readonly mode: 'earliest' | 'latest' | 'only' | 'some' | 'none';
  readonly over: Name;
  readonly as?: Name;
  readonly where?: Expr;
}

// -- scenarios ----------------------------------------------------------------------------------------------------

export interface ScenarioDecl extends Base {
  readonly kind: 'scenario';
  readonly title: TextLiteral;
  /** `YYYY-MM`: the month whose outcome is expected. Facts of earlier months are decided first and carried. */
  readonly month: string;
  readonly givens: readonly GivenNode[];
  readonly expects: readonly ExpectNode[];
}
export type GivenNode =
  | (Base & {
      readonly kind: 'record';
      readonly relation: Name;
      /** Absent: the runner names it after its kind and number. */
      readonly id?: Name;
      readonly date?: DateLiteral;
      /** Minutes after midnight. */
      readonly time?: number;
      readonly fields: readonly { readonly field: Name; readonly value: Expr; readonly span: Span }[];
    })
  | (Base & {
      readonly kind: 'override';
      readonly action: 'credit' | 'waive';
      readonly block: Name;
      readonly of: Name;
      readonly to?: Name;
      readonly uncounted: boolean;
      readonly by: TextLiteral;
      readonly date: DateLiteral;
      readonly because: TextLiteral;
    });
export interface ExpectNode extends Base {
  /** `expect no conduct of i1`: nothing of this block about this subject. */
  readonly none: boolean;
  readonly block: Name;
  readonly of: Name;
  readonly tests: readonly ExpectTest[];
}
export type ExpectTest =
  | (Base & { readonly kind: 'by'; readonly rule: Name; readonly negated: boolean })
  | (Base & {
      readonly kind: 'credits';
      readonly shares: readonly { readonly to: Name; readonly amount: Expr; readonly span: Span }[];
    })
  | (Base & {
      readonly kind: 'gives';
      readonly outcome: OutcomeNode | (Base & { readonly kind: 'money-gift'; readonly amount: Expr });
    })
  | (Base & { readonly kind: 'proposes'; readonly outcome: OutcomeNode & { readonly kind: 'propose' } })
  /** A measure's value, or a place in a ranking. */
  | (Base & { readonly kind: 'is'; readonly value: Expr })
  | (Base & { readonly kind: 'line'; readonly line: Name; readonly value: Expr })
  | (Base & { readonly kind: 'undecided' })
  | (Base & { readonly kind: 'overridden' });
