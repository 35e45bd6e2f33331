import type { Span } from '../../source/span.ts';
import type { Assumed, Base, DateLiteral, Name, TextLiteral } from './names.ts';

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
  | (Base & { readonly kind: 'duration'; readonly value: number; readonly unit: DurationUnit })
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
  /** `before this Sale`: the record that is searched for stands earlier than another, by date and time. */
  | (Base & { readonly kind: 'precedes'; readonly of: Expr })
  /** `date within the period`: of the block's own month, week or day, both ends inside. */
  | (Base & { readonly kind: 'within-period'; readonly of: Expr })
  /** `first day of the period` */
  | (Base & { readonly kind: 'period-day'; readonly which: 'first' | 'last' })
  /** `the deadline`, of a duty that has one. */
  | (Base & { readonly kind: 'deadline' })
  /** `complete in contract`: nothing that the duty asks of this event (or of another) is lacking. */
  | (Base & { readonly kind: 'complete'; readonly block: Name; readonly of?: Expr })
  | (Base & {
      readonly kind: 'in';
      readonly of: Expr;
      readonly members: readonly Expr[];
      readonly negated: boolean;
    })
  /** `date is a workday`, by the policy's calendar. */
  | (Base & { readonly kind: 'is-workday'; readonly of: Expr; readonly negated: boolean })
  | (Base & { readonly kind: 'known'; readonly of: Expr; readonly negated: boolean })
  /** `this Consultant is suspended on this Visit's date` */
  | (Base & { readonly kind: 'suspended'; readonly of: Expr; readonly on: Expr })
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
  /** `score in monthly` (percent), `grade in monthly` (a member of its enum): of this person, this month. */
  | (Base & { readonly kind: 'assessed'; readonly what: 'score' | 'grade'; readonly assessment: Name })
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
      readonly of: 'awards' | 'commissions' | 'fines' | 'compensation' | 'credits' | 'points' | 'suspensions';
    })
  | (Base & {
      readonly kind: 'tiers';
      readonly on: Expr;
      readonly mode: 'marginal' | 'whole';
      readonly tiers: readonly { readonly band: BandNode; readonly rate: Expr; readonly span: Span }[];
      readonly assumed?: Assumed;
    });

export type DurationUnit = 'days' | 'months' | 'workdays';

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

/** `up to X` includes X, `below X` does not; `above` follows `up to`, `and up` follows `below`. */
export interface BandNode extends Base {
  readonly kind: 'band';
  readonly bound: 'up-to' | 'below' | 'above' | 'and-up';
  readonly value?: Expr;
}
