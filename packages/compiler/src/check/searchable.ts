import type { RecordScope } from '../resolve/bindings.ts';
import type { Expr, SearchNode } from '../syntax/ast.ts';
import { isBounded, isForeseeable, isRowDate } from './bounds.ts';
import type { Searched } from './bounds.ts';
import type { Context } from './context.ts';
import type { Env } from './env.ts';
import { nameParam } from './name-param.ts';
import { conjunctsOf, walkExpr } from './parts.ts';

type Search = SearchNode | Extract<Expr, { kind: 'aggregate' }>;

/**
 * Two things that every search owes: in a block about one event, how far back it looks (that decides what a month hands
 * to the next); and something that an index can serve, an equality or a bound on dates. The latter is not asked of a
 * condition with errors (`isClean` false), one of which may be the missing equality.
 */
export function checkSearchable(
  ctx: Context,
  node: Search,
  record: RecordScope,
  env: Env,
  isClean: boolean,
): void {
  const terms = node.where === undefined ? [] : conjunctsOf(node.where);
  const searched: Searched = { ctx, record, env };
  const bounded = isBounded(searched, terms);
  const looksBack = env.scope === 'event' || env.scope === 'period';
  if (record.relation?.kind === 'event' && looksBack && !bounded) {
    reportUnbounded(searched, node, terms);
    return;
  }
  if (!isClean || bounded || terms.some((term) => isIndexable(ctx, term, record))) return;
  const source = record.relation ?? record.block;
  ctx.report(
    'search/no-index',
    { name: source === undefined ? [node.over.text] : nameParam(source) },
    node.over.span,
  );
}

function reportUnbounded(searched: Searched, node: Search, terms: readonly Expr[]): void {
  const { ctx, record, env } = searched;
  const name = record.relation === undefined ? [node.over.text] : nameParam(record.relation);
  const subject = env.subject?.relation;
  const pair = subject === undefined ? [] : nameParam(subject);
  if (env.scope === 'period') {
    ctx.report('search/outside-period', { name }, node.over.span);
    return;
  }
  if (env.block?.kind === 'duty' && env.block.decl.due !== undefined) {
    ctx.report('search/past-deadline', { name, subject: pair }, node.over.span);
    return;
  }
  const window = terms.find((term) => term.kind === 'within' && isRowDate(searched, term.of));
  if (window?.kind === 'within') {
    const reason =
      window.side === 'after' ? 'after' : isForeseeable(ctx, window.length) ? 'anchor' : 'length';
    ctx.report('search/open-window', { name, subject: pair, reason }, window.span);
    return;
  }
  ctx.report('search/unbounded', { name, subject: pair }, node.over.span);
}

/** An equality between something of the row and something that is not. */
function isIndexable(ctx: Context, term: Expr, record: RecordScope): boolean {
  if (term.kind !== 'compare' || term.op !== 'is') return false;
  const left = mentions(ctx, term.left, record);
  const right = mentions(ctx, term.right, record);
  return left !== right;
}

function mentions(ctx: Context, expr: Expr, record: RecordScope): boolean {
  for (const each of walkExpr(expr)) {
    const name = each.kind === 'name' ? each : each.kind === 'this' ? each.name : undefined;
    const binding = name && ctx.bindings.get(name);
    if (binding !== undefined && 'record' in binding && binding.record === record) return true;
  }
  return false;
}
