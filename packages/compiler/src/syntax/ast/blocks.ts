import type { Expr } from './expressions.ts';
import type { Assumed, Base, DeclName, Name, TextLiteral } from './names.ts';
import type { OutcomeNode, RuleNode } from './rules.ts';
import type { TypeNode } from './vocabulary.ts';

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
