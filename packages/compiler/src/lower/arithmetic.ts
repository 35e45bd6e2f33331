import type { Expr } from '@bylaw/runtime';
import type { Expr as ExprNode } from '../syntax/ast.ts';
import { DEPTH_LIMIT, valueType } from './context.ts';
import type { RuleContext } from './context.ts';
import { alike, arith, constant } from './nodes.ts';

type ArithmeticNode = Extract<
  ExprNode,
  { readonly kind: 'binary' | 'else' | 'negate' | 'percent-of' | 'clamp' }
>;

type BinaryNode = ExprNode & { readonly kind: 'binary' };

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

/** Longer sums are halved, so that a Program is never as deep as a sum is long. */
const SHORT_SUM = 8;

/** No product or quotient of people's making has so many operands. */
const LONGEST_CHAIN = 200;

/** `a + b - c`: chains grow to the left and may be long, so they are walked. */
function lowerBinary(rule: RuleContext, expr: BinaryNode, id: string, otherwise?: Expr): Expr {
  const steps: BinaryNode[] = [];
  let first: ExprNode = expr;
  while (first.kind === 'binary') {
    steps.push(first);
    first = first.left;
  }
  steps.reverse();
  const isDate = valueType(rule, expr) === 'date';
  const additive = steps.every((step) => step.op === 'add' || step.op === 'sub');
  const isHalved = additive && steps.length > SHORT_SUM && !isDate;
  // What is not halved nests as deep as it is long, around its operands.
  const levels = isHalved ? 0 : steps.length;
  if (levels > LONGEST_CHAIN || rule.depth + levels > DEPTH_LIMIT) {
    rule.policy.reporter.report('lower/too-deep', { limit: LONGEST_CHAIN }, expr.span);
    return { kind: 'const', type: 'bool', value: false };
  }
  rule.depth += levels;
  const head = rule.lower(first, `${id}/1`);
  const operands = steps.map((step, at) => rule.lower(step.right, `${id}/${at + 2}`));
  rule.depth -= levels;
  if (isHalved) {
    const added = operands.filter((_, at) => steps[at]!.op === 'add');
    const taken = operands.filter((_, at) => steps[at]!.op === 'sub');
    const sum = sumOf([head, ...added]);
    return taken.length === 0 ? sum : arith('sub', sum.type, [sum, sumOf(taken)]);
  }
  return steps.reduce((left, step, at) => {
    const right = operands[at]!;
    if (left.type === 'date') return shift(left, right, step.op === 'add' ? 1 : -1);
    return arith(step.op, valueType(rule, step), [left, right], step === expr ? otherwise : undefined);
  }, head);
}

function sumOf(terms: readonly Expr[]): Expr {
  if (terms.length === 1) return terms[0]!;
  const middle = terms.length >> 1;
  const halves = [sumOf(terms.slice(0, middle)), sumOf(terms.slice(middle))] as const;
  return arith('add', halves[0].type, halves);
}

/** A date moved by days or months. */
export function shift(date: Expr, by: Expr, sign: 1 | -1): Expr {
  const unit = by.type === 'months' || by.type === 'workdays' ? by.type : 'days';
  return { kind: 'shift', type: 'date', date, by, unit, sign };
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
