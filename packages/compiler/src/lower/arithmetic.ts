import type { Expr } from '@bylaw/runtime';
import type { Expr as ExprNode } from '../syntax/ast.ts';
import { valueType } from './context.ts';
import type { RuleContext } from './context.ts';
import { alike, arith, constant } from './nodes.ts';

type ArithmeticNode = Extract<
  ExprNode,
  { readonly kind: 'binary' | 'else' | 'negate' | 'percent-of' | 'clamp' }
>;

/** Sums and products of values with units; a fraction stays a Ratio until it is posted. */
export function lowerArithmetic(rule: RuleContext, expr: ArithmeticNode, id: string): Expr {
  switch (expr.kind) {
    case 'binary':
      return lowerBinary(rule, expr, id);
    case 'else':
      return lowerElse(rule, expr, id);
    case 'negate': {
      const of = rule.lower(expr.of, id);
      return arith('sub', of.type, [constant(of.type, of.type === 'percent' ? [0, 1] : 0), of]);
    }
    case 'percent-of':
      return arith('mul', valueType(rule, expr), [
        rule.lower(expr.percent, `${id}/left`),
        rule.lower(expr.of, `${id}/right`),
      ]);
    case 'clamp':
      return arith(expr.bound === 'capped' ? 'min' : 'max', valueType(rule, expr), [
        rule.lower(expr.of, `${id}/left`),
        rule.lower(expr.at, `${id}/right`),
      ]);
  }
}

function lowerBinary(
  rule: RuleContext,
  expr: ArithmeticNode & { readonly kind: 'binary' },
  id: string,
  otherwise?: Expr,
): Expr {
  const left = rule.lower(expr.left, `${id}/left`);
  const right = rule.lower(expr.right, `${id}/right`);
  if (expr.op === 'add' || expr.op === 'sub') {
    if (left.type === 'date' && right.type !== 'date') return shift(left, right, expr.op === 'add' ? 1 : -1);
    if (right.type === 'date' && left.type !== 'date') return shift(right, left, 1);
  }
  return arith(expr.op, valueType(rule, expr), [left, right], otherwise);
}

/** A date moved by days or months. */
export function shift(date: Expr, by: Expr, sign: 1 | -1): Expr {
  return { kind: 'shift', type: 'date', date, by, unit: by.type === 'months' ? 'months' : 'days', sign };
}

/** `a / b else c` for a zero divisor; `x else c` where x may be unset. */
function lowerElse(rule: RuleContext, expr: ArithmeticNode & { readonly kind: 'else' }, id: string): Expr {
  const otherwise = rule.lower(expr.otherwise, `${id}/else`);
  const of = stripGroups(expr.of);
  if (of.kind === 'binary' && of.op === 'div') return lowerBinary(rule, of, id, otherwise);
  const [value, other] = alike(rule.lower(of, id), otherwise);
  return {
    kind: 'or-else',
    type: valueType(rule, expr),
    ...(value.exact ? { exact: true } : {}),
    of: value,
    otherwise: other,
  };
}

/** Brackets carry no meaning once the tree stands. */
export function stripGroups(expr: ExprNode): ExprNode {
  let inner = expr;
  while (inner.kind === 'group') inner = inner.of;
  return inner;
}
