import type { RecordScope, Symbol_ } from '../resolve/bindings.ts';
import { isRelation } from '../resolve/symbols.ts';
import type { Expr, Name, SearchNode } from '../syntax/ast.ts';
import type { Context, Typed } from './context.ts';
import type { Env, Facts } from './env.ts';
import { addFacts, openLayer } from './env.ts';
import { requireCondition, requireKnown } from './expect.ts';
import { findSource, resolveSymbol } from './find-symbol.ts';
import { nameParam } from './name-param.ts';
import { isBlock } from './postings.ts';
import { checkSearchable } from './searchable.ts';
import { BOOL, COUNT, ERROR, isNumeric, typeParam } from './type.ts';

type Aggregate = Extract<Expr, { kind: 'aggregate' }>;

/** `latest Visit where …`. All but `some` and `no` bind the record found, and what `where` says of it holds then. */
export function checkSearch(ctx: Context, node: SearchNode, env: Env): Typed {
  const relation = resolveSymbol(ctx, node.over, ['event', 'entity']);
  const result: Typed = { type: BOOL, optional: false };
  if (relation === undefined) {
    skipWhere(ctx, node.where);
    return result;
  }
  const ordered = node.mode === 'earliest' || node.mode === 'latest';
  if (ordered && relation.kind === 'entity') {
    ctx.report('search/no-date', { name: nameParam(relation), mode: node.mode }, node.over.span);
  }
  const record: RecordScope = {
    what: 'found',
    relation,
    by: node,
    ...(node.as === undefined ? {} : { alias: node.as.text }),
  };
  checkAlias(ctx, node.as, env);
  const before = ctx.errorCount();
  const facts = checkWhere(ctx, node.where, record, env);
  checkSearchable(ctx, node, record, env, ctx.errorCount() === before);
  if (node.mode === 'some' || node.mode === 'none') return result;
  return { ...result, facts: { known: facts.known, found: [record] } };
}

/** `sum of amount over owner where …`, `number of Visit where …`. */
export function checkAggregate(ctx: Context, node: Aggregate, env: Env): Typed {
  const source = findSource(ctx, node.over);
  if (source === undefined) {
    skipWhere(ctx, node.where);
    return { type: node.op === 'count' ? COUNT : ERROR, optional: false };
  }
  const record = createRow(node, source);
  checkAlias(ctx, node.as, env);
  if (isBlock(source)) ctx.depend(source);
  const before = ctx.errorCount();
  const facts = checkWhere(ctx, node.where, record, env);
  checkSearchable(ctx, node, record, env, ctx.errorCount() === before);
  if (node.value === undefined) return { type: COUNT, optional: false };

  const inside = openLayer(env, { rows: [...env.rows, record] });
  addFacts(inside, { known: facts.known, found: [] });
  const value = ctx.check(node.value, inside);
  requireKnown(ctx, node.value, value, 'value');
  if (value.type.kind !== 'error' && !isNumeric(value.type)) {
    ctx.report('sum/not-a-number', { type: typeParam(value.type) }, node.value.span);
    return { type: ERROR, optional: false };
  }
  return { type: value.type, optional: false };
}

function createRow(node: Aggregate, source: Symbol_): RecordScope {
  return {
    what: isBlock(source) ? 'posting' : 'found',
    ...(isRelation(source) ? { relation: source } : {}),
    ...(isBlock(source) ? { block: source } : {}),
    by: node,
    ...(node.as === undefined ? {} : { alias: node.as.text }),
  };
}

/** A name given with `as` must not be one that stands for something already. */
function checkAlias(ctx: Context, alias: Name | undefined, env: Env): void {
  if (alias === undefined) return;
  const taken = ctx.symbols.findType(alias.text) ?? ctx.symbols.findBlock(alias.text);
  const again = env.rows.some((row) => row.alias === alias.text);
  if (taken !== undefined || again) ctx.report('name/alias-taken', { name: alias.text }, alias.span);
}

/** The condition on a row; gives what holds of the row it lets through. */
function checkWhere(ctx: Context, where: Expr | undefined, record: RecordScope, env: Env): Facts {
  if (where === undefined) return { known: [], found: [] };
  const inside = openLayer(env, { rows: [...env.rows, record], chained: true });
  return requireCondition(ctx, where, inside) ?? { known: [], found: [] };
}

/** Nothing can be said about a search of something unknown; one error is enough. */
function skipWhere(ctx: Context, where: Expr | undefined): void {
  if (where !== undefined) ctx.types.set(where, BOOL);
}
