import type { RecordScope, RelationSym } from '../resolve/bindings.ts';
import type { Expr } from '../syntax/ast.ts';
import type { Context } from './context.ts';
import type { Env } from './env.ts';
import { recordsOf } from './env.ts';
import { ungroup } from './expect.ts';
import { recordKey } from './name.ts';
import { subjectRelation, walkOutcomes } from './postings.ts';

type Compare = Extract<Expr, { kind: 'compare' }>;

/** A search of records with dates, and where it stands. */
export interface Searched {
  readonly ctx: Context;
  readonly record: RecordScope;
  readonly env: Env;
}

/**
 * Whether the conditions of a search say between which days it looks. One of them may do it alone: `date is this Sale's
 * date`, `date within N before this Sale's date`, `date within the period`; or one says from when on and another until
 * when: `date not before this Sale's date` or `sale is this Sale` (no record names one that is still to come), and `date
 * not after the deadline` or `before this Sale`.
 */
export function isBounded(searched: Searched, terms: readonly Expr[]): boolean {
  if (terms.some((term) => isWindow(searched, term))) return true;
  return (
    terms.some((term) => isStart(searched, term) || namesSubject(searched, term)) &&
    terms.some((term) => isEnd(searched, term))
  );
}

/** Whether an expression is the date of the very row that is searched for. */
export function isRowDate({ ctx, record }: Searched, expr: Expr): boolean {
  return hasKey(ctx, expr, dateKey(ctx, record));
}

/** A length whose largest value is known before any month is: a number of days or months, or a param. */
export function isForeseeable(ctx: Context, length: Expr): boolean {
  const inner = ungroup(length);
  // A bare number lacks its unit, which is reported already.
  if (inner.kind === 'duration' || inner.kind === 'count') return true;
  const binding = inner.kind === 'name' ? ctx.bindings.get(inner) : undefined;
  return binding?.kind === 'declaration' && binding.symbol.kind === 'param';
}

function isWindow(searched: Searched, term: Expr): boolean {
  if (term.kind === 'compare' && term.op === 'is') {
    const { left, right } = term;
    return (
      (isRowDate(searched, left) && isKnownDay(searched, right)) ||
      (isRowDate(searched, right) && isKnownDay(searched, left))
    );
  }
  if (term.kind === 'within-period') return isRowDate(searched, term.of);
  return (
    term.kind === 'within' &&
    term.side === 'before' &&
    isRowDate(searched, term.of) &&
    isKnownDay(searched, term.anchor) &&
    isForeseeable(searched.ctx, term.length)
  );
}

const starts: ReadonlySet<Compare['op']> = new Set(['not-before', 'after']);
const ends: ReadonlySet<Compare['op']> = new Set(['not-after', 'before']);

/** `date not before D`, or `D not after date`. A day that lies a foreseeable time off will do. */
function isStart(searched: Searched, term: Expr): boolean {
  const day = otherSide(searched, term, starts, ends);
  return day !== undefined && isKnownDay(searched, stripLength(searched.ctx, day));
}

/** `date not after D`, `D not before date`, `before this Sale`. What comes after a known day is still to come. */
function isEnd(searched: Searched, term: Expr): boolean {
  if (term.kind === 'precedes') return isKnownEvent(searched, term.of);
  const day = otherSide(searched, term, ends, starts);
  return day !== undefined && isKnownDay(searched, day);
}

/** What the row's date is compared with, by one of these words, or by one of the others the other way round. */
function otherSide(
  searched: Searched,
  term: Expr,
  words: ReadonlySet<Compare['op']>,
  turned: ReadonlySet<Compare['op']>,
): Expr | undefined {
  if (term.kind !== 'compare') return undefined;
  if (words.has(term.op) && isRowDate(searched, term.left)) return term.right;
  return turned.has(term.op) && isRowDate(searched, term.right) ? term.left : undefined;
}

function stripLength(ctx: Context, day: Expr): Expr {
  const inner = ungroup(day);
  return inner.kind === 'binary' && isForeseeable(ctx, inner.right) ? inner.left : inner;
}

/** `complaint is this Complaint`: a record of the subject's own month at the earliest. */
function namesSubject({ ctx, env }: Searched, term: Expr): boolean {
  const { subject } = env;
  if (term.kind !== 'compare' || term.op !== 'is' || subject?.relation?.kind !== 'event') return false;
  const key = recordKey(ctx, subject);
  return hasKey(ctx, term.left, key) || hasKey(ctx, term.right, key);
}

/**
 * The date of the subject, of another record in scope, or of an event that a refund keeps for a stated time; a day of
 * the period; the deadline.
 */
function isKnownDay({ ctx, record, env }: Searched, expr: Expr): boolean {
  const others = [env.subject, ...recordsOf(env)].filter((each) => each?.relation?.kind === 'event');
  if (others.some((each) => each !== undefined && each !== record && hasKey(ctx, expr, dateKey(ctx, each)))) {
    return true;
  }
  const inner = ungroup(expr);
  if (inner.kind === 'period-day' || inner.kind === 'deadline') return true;
  const binding = inner.kind === 'path' ? ctx.bindings.get(inner.field) : undefined;
  return binding?.kind === 'field' && binding.field.id === 'date' && isKept(ctx, binding.of);
}

function isKnownEvent({ ctx, record, env }: Searched, expr: Expr): boolean {
  return [env.subject, ...recordsOf(env)].some(
    (each) => each?.relation?.kind === 'event' && each !== record && hasKey(ctx, expr, recordKey(ctx, each)),
  );
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

function dateKey(ctx: Context, record: RecordScope): string {
  return `${recordKey(ctx, record)}.date`;
}

function hasKey(ctx: Context, expr: Expr, key: string): boolean {
  return ctx.keys.get(ungroup(expr)) === key;
}
