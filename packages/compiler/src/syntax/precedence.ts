import type { Reporter } from '../diagnostics/diagnostic.ts';
import type { Span } from '../source/span.ts';
import type { CompareOp, Expr } from './ast.ts';

/**
 * A chain as parsed, flat: operands with signs between them. Precedence is worked out here, on an explicit stack, so
 * that a long chain costs no depth of the machine's stack.
 */
export type ChainItem =
  | { readonly kind: 'operand'; readonly expr: Expr }
  | { readonly kind: 'prefix'; readonly op: 'not' | 'negate'; readonly span: Span }
  | { readonly kind: 'infix'; readonly op: InfixOp; readonly span: Span }
  /** `is known`, `in (…)`, `within …`: comparisons that bring their right side with them. */
  | { readonly kind: 'test'; readonly make: (of: Expr, span: Span) => Expr; readonly span: Span }
  /** `以上`, `以内` behind a literal. */
  | { readonly kind: 'bound'; readonly op: 'at-least' | 'at-most'; readonly span: Span }
  | { readonly kind: 'join'; readonly op: 'and' | 'or'; readonly span: Span };

export type InfixOp = CompareOp | 'add' | 'sub' | 'mul' | 'div' | 'else' | 'capped' | 'floored' | 'of';

/** How tightly each sign binds; `and` and `or` part the chain before this. */
const strength: Readonly<Record<InfixOp | 'not' | 'negate', number>> = {
  not: 1,
  is: 2,
  'is-not': 2,
  'at-least': 2,
  'more-than': 2,
  'at-most': 2,
  'less-than': 2,
  before: 2,
  after: 2,
  'not-before': 2,
  'not-after': 2,
  else: 3,
  capped: 3,
  floored: 3,
  add: 4,
  sub: 4,
  mul: 5,
  div: 5,
  of: 6,
  negate: 7,
};
const comparison = 2;

type Sign = Extract<ChainItem, { kind: 'prefix' | 'infix' }>;

/** The expression that a chain means. Reports `and` mixed with `or`, and a comparison of a comparison. */
export function buildChain(items: readonly ChainItem[], reporter: Reporter): Expr {
  const terms: Expr[] = [];
  const joins: Extract<ChainItem, { kind: 'join' }>[] = [];
  let from = 0;
  for (const [index, item] of items.entries()) {
    if (item.kind !== 'join') continue;
    terms.push(buildTerm(items.slice(from, index), reporter));
    joins.push(item);
    from = index + 1;
  }
  terms.push(buildTerm(items.slice(from), reporter));
  return joinTerms(terms, joins, reporter);
}

/** `a and b and c` is one node; where `and` and `or` mix, what stands to the left goes together. */
function joinTerms(
  terms: readonly Expr[],
  joins: readonly Extract<ChainItem, { kind: 'join' }>[],
  reporter: Reporter,
): Expr {
  const mixed = joins.find(({ op }) => op !== joins[0]?.op);
  if (mixed !== undefined) reporter.report('syntax/mixed-and-or', {}, mixed.span);
  let run: Expr[] = [terms[0] as Expr];
  for (const [index, { op }] of joins.entries()) {
    run.push(terms[index + 1] as Expr);
    if (joins[index + 1]?.op === op) continue;
    run = [{ kind: op, terms: run, span: spanOver(run[0] as Expr, run[run.length - 1] as Expr) }];
  }
  return run[0] as Expr;
}

/** One term between `and`s: operands reduced by the strength of the signs between them. */
function buildTerm(items: readonly ChainItem[], reporter: Reporter): Expr {
  const operands: Expr[] = [];
  const signs: Sign[] = [];
  let compared = false;
  const noteComparison = (span: Span): void => {
    if (compared) reporter.report('syntax/comparison-chain', {}, span);
    compared = true;
  };
  for (const item of resolveBounds(items, reporter)) {
    if (item.kind === 'operand') operands.push(item.expr);
    else if (item.kind === 'prefix') signs.push(item);
    else if (item.kind === 'infix') {
      if (strength[item.op] === comparison) noteComparison(item.span);
      reduceWhile(operands, signs, (top) => strength[top.op] > strength[item.op] || isLeftTwin(top, item.op));
      signs.push(item);
    } else if (item.kind === 'test') {
      noteComparison(item.span);
      reduceWhile(operands, signs, (top) => strength[top.op] >= comparison);
      const of = operands.pop() as Expr;
      operands.push(item.make(of, spanOver(of, item)));
    }
  }
  reduceWhile(operands, signs, () => true);
  return operands[0] as Expr;
}

/** Signs of one strength go from the left, but `20% of 50% of x` from the right. */
function isLeftTwin(top: Sign, op: InfixOp): boolean {
  return strength[top.op] === strength[op] && op !== 'of';
}

function reduceWhile(operands: Expr[], signs: Sign[], goesOn: (top: Sign) => boolean): void {
  for (let top = signs.at(-1); top !== undefined && goesOn(top); top = signs.at(-1)) {
    signs.pop();
    const right = operands.pop() as Expr;
    if (top.kind === 'prefix') {
      const span = spanOver(top, right);
      operands.push(
        top.op === 'not' ? { kind: 'not', of: right, span } : { kind: 'negate', of: right, span },
      );
    } else operands.push(applyInfix(top.op, operands.pop() as Expr, right));
  }
}

function applyInfix(op: InfixOp, left: Expr, right: Expr): Expr {
  const span = spanOver(left, right);
  switch (op) {
    case 'add':
    case 'sub':
    case 'mul':
    case 'div':
      return { kind: 'binary', op, left, right, span };
    case 'else':
      return { kind: 'else', of: left, otherwise: right, span };
    case 'capped':
    case 'floored':
      return { kind: 'clamp', bound: op, of: left, at: right, span };
    case 'of':
      return { kind: 'percent-of', percent: left, of: right, span };
    default:
      return { kind: 'compare', op, left, right, span };
  }
}

/** `x 30000元以上` and `x 是 30000元以上` become `x at least 30000`. */
function resolveBounds(items: readonly ChainItem[], reporter: Reporter): ChainItem[] {
  const resolved: ChainItem[] = [];
  for (const item of items) {
    if (item.kind !== 'bound') {
      resolved.push(item);
      continue;
    }
    const literal = resolved.pop() as ChainItem;
    const before = resolved.at(-1);
    if (before === undefined) {
      reporter.report('syntax/bound-of-nothing', {}, item.span);
      resolved.push(literal);
      continue;
    }
    const sign: ChainItem = { kind: 'infix', op: item.op, span: item.span };
    if (before.kind === 'operand') resolved.push(sign, literal);
    else {
      if (before.kind === 'infix' && (before.op === 'is' || before.op === item.op))
        resolved[resolved.length - 1] = sign;
      else reporter.report('syntax/bound-twice', {}, item.span);
      resolved.push(literal);
    }
  }
  return resolved;
}

function spanOver(first: { readonly span: Span }, last: { readonly span: Span }): Span {
  return { file: first.span.file, start: first.span.start, end: last.span.end };
}
