import type { Expr, Name } from '../syntax/ast.ts';
import type { RelationSym } from '../resolve/bindings.ts';
import { findSimilar, nameFix } from '../resolve/suggestion.ts';
import { sayExpr } from './say-expr.ts';
import type { Context, Typed } from './context.ts';
import type { Env } from './env.ts';
import { findColumn, findField } from './meaning.ts';
import { checkName, measureType, typeColumn, typeField } from './name.ts';
import { ERROR, typeParam } from './type.ts';

const NOTHING: Typed = { type: ERROR, optional: false };

/** `Sale's customer`: a field of a record, or a measure of a person. The record must be known to be there. */
export function checkPath(ctx: Context, node: Extract<Expr, { kind: 'path' }>, env: Env): Typed {
  const of = checkRoot(ctx, node.of, env);
  const { type } = of;
  if (type.kind === 'error') return NOTHING;
  if (of.optional) {
    ctx.report('optional/untested', { name: sayExpr(node.of), use: 'reach' }, node.of.span);
  }
  if (type.kind === 'posting') {
    const column = findColumn(node.field.text);
    const binding = ctx.bindings.get(node.of as Name);
    if (column === undefined || binding?.kind !== 'record')
      return reportNoField(ctx, node, typeParam(type), []);
    ctx.bindings.set(node.field, { kind: 'posting-field', column });
    return typeColumn(ctx, { kind: 'posting-field', column }, binding.record, env, node.field.span);
  }
  if (type.kind !== 'ref') {
    ctx.report(
      'name/no-fields',
      { name: sayExpr(node.of), type: typeParam(type), field: node.field.text },
      node.field.span,
    );
    return NOTHING;
  }
  return checkField(ctx, node, type.of, of, env);
}

function checkRoot(ctx: Context, root: Expr, env: Env): Typed {
  if (root.kind !== 'name') return ctx.check(root, env);
  const typed = checkName(ctx, root, env, undefined, true);
  ctx.types.set(root, typed.type);
  if (typed.key !== undefined) ctx.keys.set(root, typed.key);
  return typed;
}

function checkField(
  ctx: Context,
  node: Extract<Expr, { kind: 'path' }>,
  relation: RelationSym,
  of: Typed,
  env: Env,
): Typed {
  ctx.probe?.atField(node.field, relation);
  const field = findField(relation, node.field.text);
  if (field !== undefined) {
    ctx.bindings.set(node.field, { kind: 'field', of: relation, field });
    const key = of.key === undefined ? undefined : `${of.key}.${field.id}`;
    return typeField(field.type, field.optional, key, env);
  }
  const measure = ctx.symbols.findBlock(node.field.text);
  if (measure?.kind === 'measure' && ctx.symbols.findType(measure.decl.subject.text) === relation) {
    ctx.bindings.set(node.field, { kind: 'measure', symbol: measure });
    return { type: measureType(ctx, measure), optional: false };
  }
  return reportNoField(ctx, node, typeParam({ kind: 'ref', of: relation }), [
    ...relation.fields.flatMap((each) => [each.label, each.id]),
  ]);
}

function reportNoField(
  ctx: Context,
  node: Extract<Expr, { kind: 'path' }>,
  [, ...record]: readonly string[],
  names: readonly string[],
): Typed {
  const similar = findSimilar(node.field.text, names);
  ctx.report('name/unknown-field', { name: node.field.text, record, similar }, node.field.span, {
    fixes: nameFix(node.field, similar),
  });
  return NOTHING;
}
