import { parseDate } from '@bylaw/runtime';
import type { Band, Constant } from '@bylaw/runtime';
import type { BandNode, Expr as ExprNode } from '../syntax/ast.ts';
import { bindingOf } from './context.ts';
import type { PolicyContext } from './context.ts';

/** The value of a literal, a member of an enum, or the negative of one, as the Program keeps constants. */
export function lowerConstant(policy: PolicyContext, expr: ExprNode): Constant {
  const value = readConstant(policy, expr);
  if (value !== undefined) return value;
  policy.reporter.report('lower/unsupported', { form: expr.kind }, expr.span);
  return 0;
}

function readConstant(policy: PolicyContext, expr: ExprNode): Constant | undefined {
  switch (expr.kind) {
    case 'money':
    case 'count':
    case 'percent':
    case 'duration':
    case 'time':
    case 'bool':
    case 'text':
      return expr.value;
    case 'date':
      return parseDate(expr.value);
    case 'name': {
      const binding = bindingOf(policy, expr);
      return binding?.kind === 'member' ? binding.index : undefined;
    }
    case 'group':
      return readConstant(policy, expr.of);
    case 'negate': {
      const value = readConstant(policy, expr.of);
      if (typeof value === 'number') return 0 - value;
      return Array.isArray(value) ? [0 - (value[0] as number), value[1] as number] : undefined;
    }
    default:
      return undefined;
  }
}

/** The upper bound of a band or a tier: `up to X` holds X, `below X` does not, the last has none. */
export function lowerBound(policy: PolicyContext, band: BandNode): Band {
  if (band.value === undefined) return { inclusive: false };
  return { to: lowerConstant(policy, band.value), inclusive: band.bound === 'up-to' };
}
