import type { Expr } from './expressions.ts';
import type { Assumed, Base, DateLiteral, DeclName, Name, TextLiteral } from './names.ts';
import type { OutcomeNode } from './rules.ts';

/** How often a person owes something. */
export type EveryNode = 'day' | 'workday' | 'week' | 'month' | 'quarter' | 'year';

/**
 * A list of what must be there, each lack of which is a rule that applied: `duty NAME each week for ENTITY { requires …
 * otherwise … }`, or of an event.
 */
export interface DutyDecl extends Base {
  readonly kind: 'duty';
  readonly name: DeclName;
  readonly subject: Name;
  /** Absent: of each event. */
  readonly every?: EveryNode;
  readonly where?: Expr;
  /** Who answers for it; absent: the person of the period. */
  readonly against?: Expr;
  /** Of an event: the day on which it is judged; absent: its own. */
  readonly due?: DueNode;
  readonly cites?: TextLiteral;
  readonly requirements: readonly RequirementNode[];
  /** What each lack costs that does not say so itself. */
  readonly otherwise?: OutcomeNode;
}

/** `due 3 days after date`, `due DATE` */
export interface DueNode extends Base {
  readonly at: Expr;
  readonly by?: { readonly length: Expr; readonly side: 'before' | 'after' };
}

/** `requires NAME [from D] [until D] [cites] [assumed] [when COND,] COND [, else OUTCOME]` */
export interface RequirementNode extends Base {
  readonly name: DeclName;
  readonly from?: DateLiteral;
  readonly until?: DateLiteral;
  readonly cites?: TextLiteral;
  readonly assumed?: Assumed;
  readonly when?: Expr;
  readonly holds: Expr;
  readonly otherwise?: OutcomeNode;
}
