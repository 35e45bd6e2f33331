import type { EnumSym, Symbol_, Type } from '../resolve/bindings.ts';
import { firstHere } from '../resolve/declare.ts';
import { resolveType } from '../resolve/fields.ts';
import type { BandNode, Expr, TableDecl, TableKeyNode } from '../syntax/ast.ts';
import { checkBands } from './bands.ts';
import { requireConstant } from './constant.ts';
import type { Context, Typed } from './context.ts';
import type { Env } from './env.ts';
import { createEnv } from './env.ts';
import { requireType } from './expect.ts';
import { resolveSymbol } from './find-symbol.ts';
import { nameParam, namesParam } from './name-param.ts';
import { checkName } from './name.ts';
import { ERROR, isNumeric, typeParam } from './type.ts';

type TableSym = Extract<Symbol_, { readonly kind: 'table' }>;

/** A table is complete: each member once, or bands that cover every number; and a value in every cell. */
export function checkTable(ctx: Context, symbol: TableSym): void {
  const { decl } = symbol;
  const env = createEnv('constant', symbol);
  const type = resolveType(decl.type, ctx.symbols, ctx);
  const rowType = resolveType(decl.rowType, ctx.symbols, ctx);
  ctx.valueTypes.set(symbol, type);
  checkKeys(
    ctx,
    decl.rows.map((row) => row.key),
    rowType,
    env,
    decl.name,
  );
  checkColumns(ctx, decl, env);
  const width = decl.columnType === undefined ? 1 : decl.columns.length;
  for (const row of decl.rows) {
    for (const value of row.values) requireConstant(ctx, value, env, type);
    if (row.values.length === width || width === 0) continue;
    ctx.report('table/row-width', { values: row.values.length, columns: width }, row.span);
  }
}

function checkColumns(ctx: Context, decl: TableDecl, env: Env): void {
  if (decl.columnType === undefined) {
    const [first] = decl.columns;
    if (first !== undefined) ctx.report('table/columns-unasked', {}, first.span);
    return;
  }
  const columnType = resolveType(decl.columnType, ctx.symbols, ctx);
  if (decl.columns.length === 0) ctx.report('table/no-columns', {}, decl.name.span);
  else checkKeys(ctx, decl.columns, columnType, env, decl.name);
}

function checkKeys(
  ctx: Context,
  keys: readonly TableKeyNode[],
  type: Type,
  env: Env,
  around: TableDecl['name'],
): void {
  if (type.kind === 'error') return;
  if (type.kind === 'enum') return checkMembers(ctx, keys, type.of, env, around);
  if (!isNumeric(type)) {
    ctx.report('table/not-a-key', { type: typeParam(type) }, around.span);
    return;
  }
  const bands = keys.filter((key): key is BandNode => key.kind === 'band');
  for (const key of keys) {
    if (key.kind !== 'band') ctx.report('table/key-kind', { type: typeParam(type) }, key.span);
  }
  if (bands.length === keys.length) checkBands(ctx, bands, type, env, true, around);
}

/** Every member of the enum, each once. */
function checkMembers(
  ctx: Context,
  keys: readonly TableKeyNode[],
  of: EnumSym,
  env: Env,
  around: TableDecl['name'],
): void {
  const seen = new Map<number, TableKeyNode>();
  let unclear = false;
  for (const key of keys) {
    if (key.kind === 'band') {
      ctx.report('table/key-kind', { type: typeParam({ kind: 'enum', of }) }, key.span);
      unclear = true;
      continue;
    }
    checkName(ctx, key, env, { kind: 'enum', of });
    const binding = ctx.bindings.get(key);
    if (binding?.kind !== 'member') {
      unclear = true;
      continue;
    }
    const first = seen.get(binding.index);
    if (first === undefined) seen.set(binding.index, key);
    else {
      ctx.report('table/key-twice', { name: key.text }, key.span, {
        related: [{ span: first.span, label: firstHere }],
      });
    }
  }
  const missing = of.members.filter((_, index) => !seen.has(index));
  if (missing.length > 0 && !unclear) {
    ctx.report(
      'table/missing-cells',
      { of: [of.id, of.label], missing: namesParam(missing.slice(0, 8)) },
      around.span,
    );
  }
}

/** `cardRate(kind, team)`. */
export function checkCall(ctx: Context, node: Extract<Expr, { kind: 'call' }>, env: Env): Typed {
  const table = resolveSymbol(ctx, node.name, ['table']);
  if (table === undefined) {
    for (const argument of node.args) ctx.check(argument, env);
    return { type: ERROR, optional: false };
  }
  const keys = [table.decl.rowType, table.decl.columnType].flatMap((key) =>
    key === undefined ? [] : [resolveType(key, ctx.symbols, ctx)],
  );
  if (node.args.length !== keys.length) {
    ctx.report(
      'table/arguments',
      { name: nameParam(table), given: node.args.length, wanted: keys.length },
      node.span,
    );
  }
  for (const [index, argument] of node.args.entries()) requireType(ctx, argument, env, keys[index] ?? ERROR);
  return { type: resolveType(table.decl.type, ctx.symbols, ctx), optional: false };
}
