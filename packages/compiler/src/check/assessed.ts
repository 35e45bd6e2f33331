import type { Type } from '../resolve/bindings.ts';
import type { AssessmentDecl, Expr } from '../syntax/ast.ts';
import type { Context, Typed } from './context.ts';
import type { Env } from './env.ts';
import { resolveSymbol } from './find-symbol.ts';
import { nameParam } from './name-param.ts';
import { typeField } from './name.ts';
import { requirePerson } from './person.ts';
import { subjectRelation } from './postings.ts';
import { ERROR, PERCENT } from './type.ts';

/**
 * `score in A`, `grade in A`: of the person whose month is looked at. Where the assessment leaves people out, or comes
 * once a quarter or year, it may be unset.
 */
export function checkAssessed(ctx: Context, node: Extract<Expr, { kind: 'assessed' }>, env: Env): Typed {
  const assessment = resolveSymbol(ctx, node.assessment, ['assessment']);
  if (assessment === undefined) return { type: ERROR, optional: false };
  ctx.depend(assessment);
  requirePerson(ctx, node, env, subjectRelation(ctx.symbols, assessment));
  const { decl, id } = assessment;
  const type = node.what === 'score' ? PERCENT : gradeType(ctx, decl);
  if (type === undefined) {
    ctx.report('assessment/no-grades', { name: nameParam(assessment) }, node.span);
    return { type: ERROR, optional: false };
  }
  // Whoever has a score has a grade: a test of either is one of both.
  return typeField(type, isOptional(decl), `assessment:${id}`, env);
}

/** The enum that an assessment's grades are members of; undefined where it has none. */
export function gradeType(ctx: Context, { grades }: AssessmentDecl): Type | undefined {
  if (grades === undefined) return undefined;
  const symbol = ctx.symbols.findType(grades.of.text);
  return symbol?.kind === 'enum' ? { kind: 'enum', of: symbol } : ERROR;
}

/** Whether some people have no score some month: those left out, and all between the ends of quarters or years. */
export function isOptional({ where, every }: AssessmentDecl): boolean {
  return where !== undefined || every !== 'month';
}
