import type { Span } from '../source/span.ts';
import type { Expr } from '../syntax/ast.ts';
import type { Context } from './context.ts';
import type { Linear } from './linear.ts';
import { addLinear, readLinear, wholeExtent } from './linear.ts';
import { ONE, ZERO, compare, sayPercent } from './rational.ts';

/** What is said of a share that is none; each construct has words of its own. */
export interface ShareReports {
  /** Its value cannot be known before any month is. */
  notForeseeable(span: Span): void;
  /** It can lie below 0% or above 100%: how far, and whether a param decides that. */
  outside(worst: string, params: boolean, span: Span): void;
}

/** The sum of the parts of a whole over the range of their params; undefined where one of them was reported. */
export function sumShares(ctx: Context, shares: readonly Expr[], reports: ShareReports): Linear | undefined {
  const before = ctx.errorCount();
  let sum: Linear = { constant: ZERO, terms: new Map() };
  for (const share of shares) {
    const form = readLinear(ctx, share);
    if (form === undefined) {
      reports.notForeseeable(share.span);
      continue;
    }
    const { min, max } = wholeExtent(form);
    if (compare(min, ZERO) < 0 || compare(max, ONE) > 0) {
      const worst = compare(min, ZERO) < 0 ? min : max;
      reports.outside(sayPercent(worst), form.terms.size > 0, share.span);
    }
    sum = addLinear(sum, form);
  }
  return ctx.errorCount() > before ? undefined : sum;
}
