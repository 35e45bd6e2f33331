import type { Type } from '../resolve/bindings.ts';
import type { Expr } from '../syntax/ast.ts';
import type { Context, Typed, Want } from './context.ts';
import type { Env } from './env.ts';
import { reportMismatch, requireKnown, requireType, ungroup } from './expect.ts';
import { reportNoCalendar } from './workdays.ts';
import { ERROR, PERCENT, isExact, isNumeric, isSameType, typeParam } from './type.ts';

type Binary = Extract<Expr, { kind: 'binary' }>;

/** Why two operands do not go together is said where they meet; `undefined` here. */
function resultOf(op: Binary['op'], left: Type, right: Type): Type | undefined {
  if (left.kind === 'error' || right.kind === 'error') return ERROR;
  const pair = `${left.kind} ${op} ${right.kind}`;
  const exact = isExact(left) || isExact(right);
  switch (pair) {
    case 'money add money':
    case 'money sub money':
    case 'money mul count':
    case 'count mul money':
      return { kind: 'money', exact };
    case 'count add count':
    case 'count sub count':
    case 'count mul count':
      return { kind: 'count', exact };
    case 'days add days':
    case 'days sub days':
    case 'workdays add workdays':
    case 'workdays sub workdays':
    case 'months add months':
    case 'months sub months':
    case 'percent add percent':
    case 'percent sub percent':
    case 'percent mul percent':
      return left;
    case 'money mul percent':
    case 'percent mul money':
    case 'money div count':
    case 'money div percent':
      return { kind: 'money', exact: true };
    case 'count mul percent':
    case 'percent mul count':
    case 'count div percent':
      return { kind: 'count', exact: true };
    case 'money div money':
    case 'count div count':
    case 'percent div percent':
    case 'percent div count':
      return PERCENT;
    case 'date add days':
    case 'date sub days':
    case 'date add workdays':
    case 'date sub workdays':
    case 'date add months':
    case 'date sub months':
      return left;
    default:
      return undefined;
  }
}

/** A chain of operators from its left end on; `a + b + c` has two. Walked without recursion: chains may be long. */
export function leftSpine(node: Binary): { readonly first: Expr; readonly steps: readonly Binary[] } {
  const steps: Binary[] = [];
  let at: Expr = node;
  while (at.kind === 'binary') {
    steps.push(at);
    at = at.left;
  }
  return { first: at, steps: steps.reverse() };
}

/** `+ − × ÷` with units. `covered`: an `else` stands behind, for a divisor of zero. */
export function checkBinary(ctx: Context, node: Binary, env: Env, covered = false): Typed {
  const { first, steps } = leftSpine(node);
  let left = ctx.check(first, env);
  requireKnown(ctx, first, left, 'value');
  for (const step of steps) {
    const right = ctx.check(step.right, env);
    requireKnown(ctx, step.right, right, 'value');
    const type = resultOf(step.op, left.type, right.type);
    if (type === undefined) reportOperands(ctx, step, left.type, right.type);
    else if (right.type.kind === 'workdays') reportNoCalendar(ctx, step.right.span);
    if (step.op === 'div') checkDivisor(ctx, step, covered && step === node);
    left = { type: type ?? ERROR, optional: false };
    ctx.types.set(step, left.type);
  }
  return left;
}

function reportOperands(ctx: Context, node: Binary, left: Type, right: Type): void {
  const additive = node.op === 'add' || node.op === 'sub';
  if (additive && isNumeric(left) && ungroup(node.right).kind === 'count') {
    return reportMismatch(ctx, node.right, right, left);
  }
  if (additive && isNumeric(right) && ungroup(node.left).kind === 'count') {
    return reportMismatch(ctx, node.left, left, right);
  }
  if (additive && left.kind === 'date' && right.kind === 'count') {
    return reportMismatch(ctx, node.right, right, { kind: 'days' });
  }
  ctx.report('unit/operands', { op: node.op, left: typeParam(left), right: typeParam(right) }, node.span);
}

/** A divisor that is written as a number other than zero needs no `else`. */
function checkDivisor(ctx: Context, node: Binary, covered: boolean): void {
  const divisor = ungroup(node.right);
  switch (divisor.kind) {
    case 'money':
    case 'count':
      if (divisor.value === 0) ctx.report('division/by-zero', {}, node.right.span);
      return;
    case 'percent':
      if (divisor.value[0] === 0) ctx.report('division/by-zero', {}, node.right.span);
      return;
    default:
      // A divisor that means nothing has its own error.
      if (!covered && ctx.types.get(node.right)?.kind !== 'error')
        ctx.report('division/no-else', {}, node.span);
  }
}

/** `A else B`: for a divisor of zero, or for an optional A. */
export function checkElse(
  ctx: Context,
  node: Extract<Expr, { kind: 'else' }>,
  env: Env,
  want: Want | undefined,
): Typed {
  const inner = ungroup(node.of);
  let of: Typed;
  if (inner.kind === 'binary' && inner.op === 'div') {
    of = checkBinary(ctx, inner, env, true);
    for (let at: Expr = node.of; ; at = (at as { of: Expr }).of) {
      ctx.types.set(at, of.type);
      if (at === inner) break;
    }
  } else {
    of = ctx.check(node.of, env, want);
    if (!of.optional && of.type.kind !== 'error') ctx.report('optional/else-unused', {}, node.otherwise.span);
  }
  const otherwise = requireType(ctx, node.otherwise, env, of.type);
  return { type: joinExact(of.type, otherwise.type), optional: false };
}

/** A type that holds the values of both: a fraction where either is one. */
function joinExact(a: Type, b: Type): Type {
  return (a.kind === 'money' || a.kind === 'count') && isExact(b) ? { kind: a.kind, exact: true } : a;
}

export function checkNegate(ctx: Context, node: Extract<Expr, { kind: 'negate' }>, env: Env): Typed {
  const of = ctx.check(node.of, env);
  requireKnown(ctx, node.of, of, 'value');
  if (of.type.kind !== 'error' && !isNumeric(of.type)) {
    ctx.report('unit/not-a-number', { type: typeParam(of.type) }, node.of.span);
    return { type: ERROR, optional: false };
  }
  return { type: of.type, optional: false };
}

/** `20% of gross`: money and counts as fractions, percentages as percentages. */
export function checkPercentOf(ctx: Context, node: Extract<Expr, { kind: 'percent-of' }>, env: Env): Typed {
  requireType(ctx, node.percent, env, PERCENT);
  const of = ctx.check(node.of, env);
  requireKnown(ctx, node.of, of, 'value');
  const type = resultOf('mul', PERCENT, of.type);
  if (type === undefined) {
    ctx.report('unit/operands', { op: 'mul', left: ['percent'], right: typeParam(of.type) }, node.span);
  }
  return { type: type ?? ERROR, optional: false };
}

/** `capped at`, `floored at`: both sides of one unit. */
export function checkClamp(ctx: Context, node: Extract<Expr, { kind: 'clamp' }>, env: Env): Typed {
  const of = ctx.check(node.of, env);
  requireKnown(ctx, node.of, of, 'value');
  const at = ctx.check(node.at, env, of.type);
  requireKnown(ctx, node.at, at, 'value');
  if (of.type.kind !== 'error' && !isNumeric(of.type)) {
    ctx.report('unit/not-a-number', { type: typeParam(of.type) }, node.of.span);
    return { type: ERROR, optional: false };
  }
  if (!isSameType(at.type, of.type)) {
    if (ungroup(node.of).kind === 'count') reportMismatch(ctx, node.of, of.type, at.type);
    else reportMismatch(ctx, node.at, at.type, of.type);
    return { type: ERROR, optional: false };
  }
  return { type: joinExact(of.type, at.type), optional: false };
}
