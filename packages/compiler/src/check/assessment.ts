import type { EnumSym, Symbol_ } from '../resolve/bindings.ts';
import { createNames, firstHere } from '../resolve/declare.ts';
import type { AssessmentDecl, Expr, GradesNode, Name, ScoreNode } from '../syntax/ast.ts';
import { gradeType } from './assessed.ts';
import { checkBands } from './bands.ts';
import type { Context } from './context.ts';
import type { Env } from './env.ts';
import { addFacts, openLayer } from './env.ts';
import { requireCondition, requireType } from './expect.ts';
import { resolveSymbol } from './find-symbol.ts';
import { extentsOf, turnable } from './linear.ts';
import { nameParam, namesParam } from './name-param.ts';
import { checkName } from './name.ts';
import { walkExpr } from './parts.ts';
import { isBlock } from './postings.ts';
import { ONE, compare, sayPercent } from './rational.ts';
import { createBlockEnv, resolveSubject } from './rule.ts';
import { sumShares } from './shares.ts';
import { PERCENT } from './type.ts';

type AssessmentSym = Extract<Symbol_, { readonly kind: 'assessment' }>;

/** An assessment: weights that make a whole whatever their params are, scores in percent, grades for every score. */
export function checkAssessment(ctx: Context, symbol: AssessmentSym): void {
  const { decl } = symbol;
  const subject = resolveSubject(ctx, symbol, decl.subject, 'entity');
  const grades = checkGrades(ctx, symbol);
  if (subject === undefined) return;
  const env = createBlockEnv(symbol, subject);
  if (decl.where !== undefined) addFacts(env, requireCondition(ctx, decl.where, env));
  checkScores(ctx, symbol, env);
  for (const cap of decl.caps) requireCondition(ctx, cap.when, openLayer(env));
  checkCaps(ctx, symbol, grades);
  if (decl.every !== 'month') checkPeriodValues(ctx, decl);
}

function checkScores(ctx: Context, { decl }: AssessmentSym, env: Env): void {
  const names = createNames<ScoreNode>('score', ctx);
  const before = ctx.errorCount();
  for (const score of decl.scores) {
    names.declare(score.name, score);
    requireType(ctx, score.weight, env, PERCENT);
  }
  const isClean = ctx.errorCount() === before;
  for (const score of decl.scores) requireType(ctx, score.value, openLayer(env), PERCENT);
  if (decl.scores.length === 0) ctx.report('assessment/no-scores', {}, decl.name.span);
  else if (isClean) checkWeights(ctx, decl);
}

/** As the shares of a split: each from 0% to 100%, together 100%, over the whole range of every param. */
function checkWeights(ctx: Context, decl: AssessmentDecl): void {
  const weights = decl.scores.map(({ weight }) => weight);
  const sum = sumShares(ctx, weights, {
    notForeseeable: (span) => ctx.report('assessment/weight-not-foreseeable', {}, span),
    outside: (weight, params, span) => ctx.report('assessment/weight-outside', { weight, params }, span),
  });
  if (sum === undefined) return;
  for (const { min, max } of extentsOf(sum)) {
    if (compare(min, ONE) === 0 && compare(max, ONE) === 0) continue;
    const worst = compare(max, ONE) > 0 ? max : min;
    const params = namesParam(turnable(sum));
    ctx.report('assessment/weights-not-whole', { sum: sayPercent(worst), params }, decl.name.span);
    return;
  }
}

/** The grades from the lowest to the highest, each by the position of its row; undefined where they are not clear. */
function checkGrades(ctx: Context, symbol: AssessmentSym): readonly number[] | undefined {
  const { grades } = symbol.decl;
  if (grades === undefined) return undefined;
  const of: EnumSym | undefined = resolveSymbol(ctx, grades.of, ['enum']);
  checkBands(
    ctx,
    grades.rows.map((row) => row.band),
    PERCENT,
    createBlockEnv(symbol, undefined),
    true,
    grades.of,
  );
  if (of === undefined) return undefined;
  return orderGrades(ctx, grades, of, createBlockEnv(symbol, undefined));
}

function orderGrades(ctx: Context, grades: GradesNode, of: EnumSym, env: Env): readonly number[] | undefined {
  const order: number[] = [];
  const first = new Map<number, Name>();
  for (const { grade } of grades.rows) {
    const index = checkGrade(ctx, grade, of, env);
    if (index === undefined) return undefined;
    const earlier = first.get(index);
    if (earlier !== undefined) {
      ctx.report('assessment/grade-twice', { name: grade.text }, grade.span, {
        related: [{ span: earlier.span, label: firstHere }],
      });
      return undefined;
    }
    first.set(index, grade);
    order.push(index);
  }
  return order;
}

function checkGrade(ctx: Context, grade: Name, of: EnumSym, env: Env): number | undefined {
  checkName(ctx, grade, env, { kind: 'enum', of });
  const binding = ctx.bindings.get(grade);
  return binding?.kind === 'member' ? binding.index : undefined;
}

/** `grade at most GRADE`: one that some score gives, and not the highest, or it would change nothing. */
function checkCaps(ctx: Context, symbol: AssessmentSym, order: readonly number[] | undefined): void {
  const { decl } = symbol;
  const type = gradeType(ctx, decl);
  for (const { grade } of decl.caps) {
    if (type === undefined) {
      ctx.report('assessment/no-grades', { name: nameParam(symbol) }, grade.span);
      continue;
    }
    if (type.kind !== 'enum') continue;
    const index = checkGrade(ctx, grade, type.of, createBlockEnv(symbol, undefined));
    if (index === undefined || order === undefined) continue;
    const place = order.indexOf(index);
    if (place < 0) ctx.report('assessment/cap-without-band', { name: grade.text }, grade.span);
    else if (place === order.length - 1) ctx.report('assessment/cap-idle', { name: grade.text }, grade.span);
  }
}

/** A quarter or a year is looked at: what is known of its last month alone would stand for all of it. */
function checkPeriodValues(ctx: Context, decl: AssessmentDecl): void {
  const exprs = [decl.where, ...decl.scores.map((score) => score.value), ...decl.caps.map((cap) => cap.when)];
  for (const expr of exprs) {
    if (expr === undefined) continue;
    for (const each of walkExpr(expr)) {
      if (isOfOneMonth(ctx, each)) {
        ctx.report('assessment/one-month', { every: decl.every }, each.span);
        return;
      }
    }
  }
}

function isOfOneMonth(ctx: Context, expr: Expr): boolean {
  switch (expr.kind) {
    case 'all':
    case 'place':
    case 'won':
    case 'streak':
      return true;
    case 'name':
    case 'path': {
      const binding = ctx.bindings.get(expr.kind === 'name' ? expr : expr.field);
      if (binding?.kind === 'measure') return true;
      return binding?.kind === 'declaration' && isBlock(binding.symbol);
    }
    case 'aggregate': {
      const binding = ctx.bindings.get(expr.over);
      return binding?.kind === 'declaration' && isBlock(binding.symbol);
    }
    default:
      return false;
  }
}
