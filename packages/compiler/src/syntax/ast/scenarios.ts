import type { Span } from '../../source/span.ts';
import type { Expr } from './expressions.ts';
import type { Base, DateLiteral, Name, TextLiteral } from './names.ts';
import type { OutcomeNode } from './rules.ts';

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
      /** Of a duty: a day of the period that is meant. */
      readonly on?: DateLiteral;
      readonly to?: Name;
      readonly uncounted: boolean;
      readonly by: TextLiteral;
      readonly date: DateLiteral;
      readonly because: TextLiteral;
    })
  /** `given param protection = 15 days`: the scenario is decided as if the policy said so, from the beginning. */
  | (Base & { readonly kind: 'param'; readonly param: Name; readonly value: Expr });

export interface ExpectNode extends Base {
  /** `expect no conduct of i1`: nothing of this block about this subject. */
  readonly none: boolean;
  readonly block: Name;
  readonly of: Name;
  /** Of a duty: a day of the period that is meant. */
  readonly on?: DateLiteral;
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
  /** `turn wang`, `turn nobody`: whom an event of a rotation falls to. */
  | (Base & { readonly kind: 'turn'; readonly to?: Name })
  /** `passes over li, zhang`: exactly these, in any order. */
  | (Base & { readonly kind: 'passes'; readonly people: readonly Name[] })
  | (Base & { readonly kind: 'undecided' })
  | (Base & { readonly kind: 'overridden' });
