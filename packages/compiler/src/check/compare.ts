import type { CodeFix } from '../diagnostics/diagnostic.ts';
import type { Type } from '../resolve/bindings.ts';
import { isHan } from '../resolve/author-language.ts';
import type { CompareOp, Expr } from '../syntax/ast.ts';
import { keyword } from '../syntax/keywords.ts';
import type { Context, Typed, Want } from './context.ts';
import type { Env } from './env.ts';
import { reportMismatch, requireKnown, ungroup } from './expect.ts';
import { findMeanings } from './meaning.ts';
import { sayExpr } from './say-expr.ts';
import { enumsWith } from './unknown-name.ts';
import { requireLength } from './workdays.ts';
import { BOOL, isNumeric, isSameType, typeParam } from './type.ts';

type Compare = Extract<Expr, { kind: 'compare' }>;

/** The word for dates that says what another says of numbers, and the reverse. */
const twins: { readonly [op in CompareOp]?: CompareOp } = {
  'at-least': 'not-before',
  'more-than': 'after',
  'at-most': 'not-after',
  'less-than': 'before',
  before: 'less-than',
  after: 'more-than',
  'not-before': 'at-least',
  'not-after': 'at-most',
};

/** Comparisons. `is` on an optional means known and equal; everything else needs the test first. */
export function checkCompare(ctx: Context, node: Compare, env: Env): Typed {
  const [left, right] = checkPair(ctx, node.left, node.right, env);
  const result: Typed = { type: BOOL, optional: false };
  // A chain of comparisons was reported where it was read.
  if (node.left.kind === 'compare' || node.right.kind === 'compare') return result;
  if (!agree(ctx, node, left.type, right.type)) return result;
  if (node.op === 'is') {
    // Known and equal: both are known from here on.
    const known = [left, right].flatMap((side) => (side.key === undefined ? [] : [side.key]));
    reportSame(ctx, node, left, right, env);
    return { ...result, facts: { known, found: [] } };
  }
  requireKnown(ctx, node.left, left, 'compare', testFix(ctx, node, node.left, env));
  requireKnown(ctx, node.right, right, 'compare', testFix(ctx, node, node.right, env));
  if (node.op === 'is-not') reportSame(ctx, node, left, right, env);
  else checkOrder(ctx, node, left.type.kind === 'error' ? right.type : left.type);
  return result;
}

/** Checks two sides so that a member of an enum on either finds its enum on the other. */
function checkPair(ctx: Context, left: Expr, right: Expr, env: Env): readonly [Typed, Typed] {
  const bare = ungroup(left);
  const mayBeMember = bare.kind === 'name' && enumsWith(ctx, bare.text).length > 0;
  if (mayBeMember && findMeanings(ctx, bare.text, env).length === 0) {
    const rightTyped = ctx.check(right, env);
    return [ctx.check(left, env, wantBeside(rightTyped)), rightTyped];
  }
  const leftTyped = ctx.check(left, env);
  return [leftTyped, ctx.check(right, env, wantBeside(leftTyped))];
}

function wantBeside(typed: Typed): Want {
  return typed.ruleOf === undefined ? typed.type : { kind: 'rule-of', block: typed.ruleOf };
}

/** Whether two types can be compared; reports where not, at the side that a fix can mend. */
function agree(ctx: Context, { left, right, span }: Compare, a: Type, b: Type): boolean {
  if (a.kind === 'posting' || b.kind === 'posting') {
    ctx.report('compare/differ', { left: typeParam(a), right: typeParam(b) }, span);
    return false;
  }
  if (isSameType(a, b)) return true;
  if (ungroup(right).kind === 'count' && isNumeric(a)) reportMismatch(ctx, right, b, a);
  else if (ungroup(left).kind === 'count' && isNumeric(b)) reportMismatch(ctx, left, a, b);
  else if (ungroup(right).kind === 'text' && a.kind === 'enum') reportMismatch(ctx, right, b, a);
  else ctx.report('compare/differ', { left: typeParam(a), right: typeParam(b) }, span);
  return false;
}

/** Orderings are for numbers; dates and times have words of their own. */
function checkOrder(ctx: Context, node: Compare, type: Type): void {
  const forTimes =
    node.op === 'before' || node.op === 'after' || node.op === 'not-before' || node.op === 'not-after';
  if (type.kind === 'error') return;
  const isTime = type.kind === 'date' || type.kind === 'time';
  if (!isTime && !isNumeric(type)) {
    ctx.report('compare/no-order', { type: typeParam(type) }, node.span);
    return;
  }
  if (forTimes === isTime) return;
  const twin = twins[node.op];
  if (twin === undefined) return;
  const { en, zh } = keyword(twin as 'before');
  const [inEnglish = '', inChinese = ''] = [en[0], zh[0]];
  const at = { file: node.span.file, start: node.left.span.end, end: node.right.span.start };
  const text = ctx.languageAt(node.span) === 'zh' ? ` ${inChinese} ` : ` ${inEnglish} `;
  ctx.report('compare/wrong-word', { type: typeParam(type), zh: inChinese, en: inEnglish }, node.span, {
    fixes: [{ title: { zh: `改为 ${inChinese}`, en: `Write ${inEnglish}` }, span: at, text }],
  });
}

/** `顾问 是 顾问`: inside a search both are the field of the record searched for, and the comparison says nothing. */
function reportSame(ctx: Context, node: Compare, left: Typed, right: Typed, env: Env): void {
  if (left.key === undefined || left.key !== right.key) return;
  const fixes: CodeFix[] = [];
  const { relation } = env.subject ?? {};
  if (
    env.rows.length > 0 &&
    relation !== undefined &&
    left.type.kind === 'ref' &&
    left.type.of === relation
  ) {
    const text = ctx.languageAt(node.span) === 'zh' ? `本${relation.label}` : `this ${relation.id}`;
    fixes.push({ title: { zh: `改为 ${text}`, en: `Write ${text}` }, span: node.right.span, text });
  }
  ctx.report('compare/same', { name: sayExpr(node.left) }, node.span, { fixes });
}

/** Puts `X is known and` before a comparison, where that changes nothing else. */
function testFix(ctx: Context, node: Compare, side: Expr, env: Env): CodeFix | undefined {
  const name = sayExpr(side);
  if (!env.chained || name.includes('…')) return undefined;
  const chinese = isHan(name) || ctx.languageAt(node.span) === 'zh';
  const text = chinese ? `${name} 已填写 且 ` : `${name} is known and `;
  const at = { file: node.span.file, start: node.span.start, end: node.span.start };
  return { title: { zh: `先写 ${name} 已填写`, en: `Test ${name} is known first` }, span: at, text };
}

/** `in (a, b)`: members of an enum, or whole numbers. On an optional it means known and in. */
export function checkIn(ctx: Context, node: Extract<Expr, { kind: 'in' }>, env: Env): Typed {
  const of = ctx.check(node.of, env);
  if (node.negated) requireKnown(ctx, node.of, of, 'compare');
  const listable = of.type.kind === 'enum' || of.type.kind === 'count';
  if (!listable && of.type.kind !== 'error') {
    ctx.report('in/not-listable', { type: typeParam(of.type) }, node.of.span);
  }
  const seen = new Map<string | number, Expr>();
  for (const member of node.members) {
    const typed = ctx.check(member, env, of.type);
    const value = memberValue(ctx, member);
    if (!isSameType(typed.type, of.type)) reportMismatch(ctx, member, typed.type, of.type);
    else if (value === undefined) {
      if (listable && typed.type.kind !== 'error') ctx.report('in/not-constant', {}, member.span);
    } else {
      const first = seen.get(value);
      if (first === undefined) seen.set(value, member);
      else {
        ctx.report('in/twice', { name: sayExpr(member) }, member.span, {
          related: [{ span: first.span, label: { zh: '先在这里', en: 'first here' } }],
        });
      }
    }
  }
  const known = !node.negated && of.key !== undefined ? [of.key] : [];
  return { type: BOOL, optional: false, facts: { known, found: [] } };
}

function memberValue(ctx: Context, member: Expr): number | undefined {
  const inner = ungroup(member);
  if (inner.kind === 'count') return inner.value;
  const binding = inner.kind === 'name' ? ctx.bindings.get(inner) : undefined;
  return binding?.kind === 'member' ? binding.index : undefined;
}

/** `is known`, which lets what follows in the chain use the value. */
export function checkKnown(ctx: Context, node: Extract<Expr, { kind: 'known' }>, env: Env): Typed {
  const of = ctx.check(node.of, env);
  if (of.key === undefined && of.type.kind !== 'error') {
    ctx.report('optional/not-a-field', {}, node.of.span);
  } else if (!of.optional && of.type.kind !== 'error') {
    ctx.report('optional/always-known', { name: sayExpr(node.of) }, node.span);
  }
  const known = !node.negated && of.key !== undefined ? [of.key] : [];
  return { type: BOOL, optional: false, facts: { known, found: [] } };
}

/** `date within 15 days before D`. */
export function checkWithin(ctx: Context, node: Extract<Expr, { kind: 'within' }>, env: Env): Typed {
  for (const part of [node.of, node.anchor]) {
    const typed = ctx.check(part, env);
    if (!isSameType(typed.type, { kind: 'date' })) reportMismatch(ctx, part, typed.type, { kind: 'date' });
    else requireKnown(ctx, part, typed, 'compare');
  }
  requireLength(ctx, node.length, env);
  return { type: BOOL, optional: false };
}
