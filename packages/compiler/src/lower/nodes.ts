import type { Arith, Constant, Expr, FieldOf, MonthDay, PostingField, Slot, ValueType } from '@bylaw/runtime';

/** A constant of any type but percent, in the form the Program keeps: integers, text, yes/no. */
export function constant(type: ValueType, value: Constant): Expr {
  return type === 'percent' ? { kind: 'const', type, exact: true, value } : { kind: 'const', type, value };
}

export function slot(type: ValueType, number: number): Slot {
  return { kind: 'slot', type, slot: number };
}

/** A percent is stored as basis points and read as a Ratio; every other field is read as it is stored. */
export function fieldOf(
  of: Expr,
  relation: string,
  field: string,
  type: ValueType,
  optional: boolean,
): FieldOf {
  const node = { kind: 'field', type, of, relation, field, optional } as const;
  return type === 'percent' ? { ...node, exact: true } : node;
}

export function postingField(of: Expr, column: PostingField['column'], type: ValueType): PostingField {
  return { kind: 'posting', type, of, column };
}

export function monthDay(which: MonthDay['which']): MonthDay {
  return { kind: 'month-day', type: 'date', which };
}

/** A Ratio of a value that may be whole. */
export function lift(expr: Expr): Expr {
  return expr.exact ? expr : { kind: 'lift', type: expr.type, exact: true, of: expr };
}

/** What is posted is whole: rounds a Ratio, leaves a whole number alone. */
export function whole(expr: Expr): Expr {
  return expr.exact ? { kind: 'round', type: expr.type, of: expr } : expr;
}

/** Both whole, or both Ratios. */
export function alike(left: Expr, right: Expr): readonly [Expr, Expr] {
  return left.exact || right.exact ? [lift(left), lift(right)] : [left, right];
}

/** Arithmetic on operands brought to one kind. A division is of Ratios always. */
export function arith(
  op: Arith['op'],
  type: ValueType,
  operands: readonly [Expr, Expr],
  otherwise?: Expr,
): Arith {
  const exact = op === 'div' || operands.some((each) => each.exact);
  const [left, right] = exact ? [lift(operands[0]), lift(operands[1])] : operands;
  return {
    kind: 'arith',
    type,
    ...(exact ? { exact } : {}),
    op,
    left,
    right,
    ...(otherwise === undefined ? {} : { otherwise: exact ? lift(otherwise) : otherwise }),
  };
}

/** One condition, or all of several. */
export function allOf(terms: readonly Expr[]): Expr | undefined {
  return terms.length > 1 ? { kind: 'and', type: 'bool', terms } : terms[0];
}
