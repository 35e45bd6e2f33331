import type { Span } from '../../source/span.ts';
import type { BandNode, Expr } from './expressions.ts';
import type { Assumed, Base, DateLiteral, DeclName, Name, TextLiteral } from './names.ts';
import type { OutcomeNode } from './rules.ts';
import type { TypeNode } from './vocabulary.ts';

/** `article NAME [cites "…"] says "text"`: a clause that decides nothing. */
export interface ArticleDecl extends Base {
  readonly kind: 'article';
  readonly name: DeclName;
  readonly cites?: TextLiteral;
  readonly says: TextLiteral;
}

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
