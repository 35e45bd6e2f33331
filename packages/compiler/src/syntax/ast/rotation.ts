import type { Expr } from './expressions.ts';
import type { Assumed, Base, DeclName, Name, TextLiteral } from './names.ts';
import type { RuleNode } from './rules.ts';

/** `rotation NAME of EVENT among ENTITY [where COND] [cites] { clauses }` */
export interface RotationDecl extends Base {
  readonly kind: 'rotation';
  readonly name: DeclName;
  /** The event that is received. */
  readonly subject: Name;
  /** Who take turns. */
  readonly among: Name;
  readonly where?: Expr;
  /** In the order in which they are written. */
  readonly clauses: readonly TurnClause[];
  readonly cites?: TextLiteral;
}

/** All but `gives` and `passes` stand once at most. */
export type TurnClause =
  /** `each day starts from the first`, `each day goes on`, `each day one further` */
  | (Base & {
      readonly kind: 'starts';
      readonly start: 'first' | 'on' | 'further';
      readonly assumed?: Assumed;
    })
  /** `order by EXPR` */
  | (Base & { readonly kind: 'order'; readonly by: Expr; readonly assumed?: Assumed })
  /** `gives NAME to EXPR when COND, no turn` */
  | (Base & {
      readonly kind: 'gives';
      readonly name: DeclName;
      readonly to: Expr;
      readonly when: Expr;
      /** False: `no turn`. */
      readonly counts: boolean;
      readonly cites?: TextLiteral;
      readonly assumed?: Assumed;
    })
  /** `passes over NAME when COND, turn lost` */
  | (Base & {
      readonly kind: 'passes';
      readonly name: DeclName;
      readonly when: Expr;
      readonly turn: 'lost' | 'kept' | 'made-up';
      readonly cites?: TextLiteral;
      readonly assumed?: Assumed;
    })
  /** `received by EXPR` */
  | (Base & { readonly kind: 'received'; readonly by: Expr })
  /** `nobody free: to EXPR` */
  | (Base & { readonly kind: 'nobody'; readonly to: Expr; readonly assumed?: Assumed })
  /** `otherwise NAME OUTCOME`: what receiving against the turn brings. */
  | (Base & { readonly kind: 'otherwise'; readonly rule: RuleNode });
