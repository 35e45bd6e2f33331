import type { Expr } from './expressions.ts';
import type { Assumed, Base, DeclName, Name, TextLiteral } from './names.ts';

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
