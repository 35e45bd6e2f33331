import type { Expr } from '@bylaw/runtime';

/** `date within N days before D` in its parts: a date and two bounds, both inside. */
export interface Within {
  readonly date: Expr;
  readonly from: Expr;
  readonly to: Expr;
  /** The subject's time, where the later bound is its own day and the date a candidate's: no later record counts. */
  readonly notAfter?: Expr;
  /** The candidate's time. */
  readonly time?: Expr;
}
