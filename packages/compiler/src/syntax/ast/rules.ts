import type { Span } from '../../source/span.ts';
import type { Expr } from './expressions.ts';
import type { Assumed, Base, DateLiteral, DeclName, Name, TextLiteral } from './names.ts';

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
      readonly penalty: 'fine' | 'compensation' | 'points' | 'suspension';
      readonly amount: Expr;
      readonly rise?: Expr;
    })
  | (Base & {
      readonly kind: 'propose';
      readonly options: readonly {
        readonly proposal:
          | 'dismissal'
          | 'demotion'
          | 'raise'
          | 'promotion'
          | 'review'
          | 'commendation'
          | 'coaching'
          | 'pay-cut'
          | 'referral';
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
