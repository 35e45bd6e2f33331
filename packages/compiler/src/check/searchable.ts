import type { RecordScope, RelationSym } from '../resolve/bindings.ts';
import type { Expr, SearchNode } from '../syntax/ast.ts';
import type { Context } from './context.ts';
import type { Env } from './env.ts';
import { recordsOf } from './env.ts';
import { ungroup } from './expect.ts';
import { nameParam } from './name-param.ts';
import { conjunctsOf, walkExpr } from './parts.ts';
import { subjectRelation, walkOutcomes } from './postings.ts';

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
  const bounded = terms.some((term) => boundsDate(ctx, term, record, env));
  const looksBack = env.scope === 'event' || env.scope === 'period';
  if (record.relation?.kind === 'event' && looksBack && !bounded) {
    reportUnbounded(ctx, node, terms, record, env);
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

function dateKey(ctx: Context, record: RecordScope): string {
  return `#${ctx.recordNumber(record)}.date`;
}

function hasKey(ctx: Context, expr: Expr, key: string): boolean {
  return ctx.keys.get(ungroup(expr)) === key;
}

/**
 * `date is this Sale's date`, or `date within N before this Sale's date` with an N that can be known beforehand. The date
 * of a record found before will do as well, for it was bounded itself.
 */
function boundsDate(ctx: Context, term: Expr, record: RecordScope, env: Env): boolean {
  const row = dateKey(ctx, record);
  if (term.kind === 'compare' && term.op === 'is') {
    return (
      (hasKey(ctx, term.left, row) && isBoundedDate(ctx, term.right, record, env)) ||
      (hasKey(ctx, term.right, row) && isBoundedDate(ctx, term.left, record, env))
    );
  }
  if (term.kind === 'within-period') return hasKey(ctx, term.of, row);
  return (
    term.kind === 'within' &&
    term.side === 'before' &&
    hasKey(ctx, term.of, row) &&
    isBoundedDate(ctx, term.anchor, record, env) &&
    isForeseeable(ctx, term.length)
  );
}

/** The date of the subject, of another record in scope, or of an event that a refund keeps for a stated time. */
function isBoundedDate(ctx: Context, expr: Expr, record: RecordScope, env: Env): boolean {
  const others = [env.subject, ...recordsOf(env)].filter((each) => each?.relation?.kind === 'event');
  if (others.some((each) => each !== undefined && each !== record && hasKey(ctx, expr, dateKey(ctx, each)))) {
    return true;
  }
  const inner = ungroup(expr);
  if (inner.kind === 'period-day') return true;
  const binding = inner.kind === 'path' ? ctx.bindings.get(inner.field) : undefined;
  return binding?.kind === 'field' && binding.field.id === 'date' && isKept(ctx, binding.of);
}

/** Whether some claim reverses what another decided about events of a kind, and so says how long these are kept. */
function isKept(ctx: Context, relation: RelationSym): boolean {
  if (relation.kind !== 'event') return false;
  return ctx.symbols.all.some(
    (symbol) =>
      symbol.kind === 'claim' &&
      symbol.decl.rules.some((rule) =>
        [...walkOutcomes(rule.outcome)].some((each) => {
          const claim = each.kind === 'reverse' ? ctx.symbols.findBlock(each.block.text) : undefined;
          return claim !== undefined && subjectRelation(ctx.symbols, claim) === relation;
        }),
      ),
  );
}

/** A length whose largest value is known before any month is: a number of days or months, or a param. */
function isForeseeable(ctx: Context, length: Expr): boolean {
  const inner = ungroup(length);
  // A bare number lacks its unit, which is reported already.
  if (inner.kind === 'duration' || inner.kind === 'count') return true;
  const binding = inner.kind === 'name' ? ctx.bindings.get(inner) : undefined;
  return binding?.kind === 'declaration' && binding.symbol.kind === 'param';
}

function reportUnbounded(
  ctx: Context,
  node: Search,
  terms: readonly Expr[],
  record: RecordScope,
  env: Env,
): void {
  const name = record.relation === undefined ? [node.over.text] : nameParam(record.relation);
  const subject = env.subject?.relation;
  const pair = subject === undefined ? [] : nameParam(subject);
  const row = dateKey(ctx, record);
  if (env.scope === 'period') {
    ctx.report('search/outside-period', { name }, node.over.span);
    return;
  }
  const window = terms.find((term) => term.kind === 'within' && hasKey(ctx, term.of, row));
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
