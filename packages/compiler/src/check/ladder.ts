import type { Symbol_ } from '../resolve/bindings.ts';
import type { LadderDecl, OutcomeNode, RungNode } from '../syntax/ast.ts';
import { readNumber } from './constant.ts';
import type { Context } from './context.ts';
import { createEnv } from './env.ts';
import { reportMismatch, requireKnown } from './expect.ts';
import { readLinear, wholeExtent } from './linear.ts';
import { checkOutcome } from './outcome.ts';
import { walkOutcomes } from './postings.ts';
import type { Rational } from './rational.ts';
import { compare } from './rational.ts';

/** Rungs 1, 2, 3 … without a gap, the last one for every further time, none milder than one before. */
export function checkLadder(ctx: Context, symbol: Extract<Symbol_, { readonly kind: 'ladder' }>): void {
  const { decl } = symbol;
  const env = createEnv('event', symbol);
  checkWindow(ctx, decl);
  for (const rung of decl.rungs) {
    const last = rung.on || rung === decl.rungs.at(-1);
    checkOutcome(ctx, rung.outcome, env, { kind: last ? 'last-rung' : 'rung', block: symbol });
  }
  checkOrdinals(ctx, decl);
  checkMilder(ctx, decl);
}

function checkWindow(ctx: Context, { window }: LadderDecl): void {
  if (window.kind !== 'rolling') return;
  const length = ctx.check(window.length, createEnv('event'));
  requireKnown(ctx, window.length, length, 'value');
  if (length.type.kind === 'error') return;
  if (length.type.kind !== 'days' && length.type.kind !== 'months') {
    reportMismatch(ctx, window.length, length.type, { kind: 'months' });
    return;
  }
  // A window's length is one number for all offences: the Program holds it as such.
  const number = readNumber(window.length);
  if (number === undefined) ctx.report('ladder/window-not-written-out', {}, window.length.span);
  else if (number.n <= 0n) ctx.report('ladder/window-empty', {}, window.length.span);
}

function checkOrdinals(ctx: Context, { rungs, name }: LadderDecl): void {
  const last = rungs.at(-1);
  if (last === undefined) {
    ctx.report('ladder/no-rungs', {}, name.span);
    return;
  }
  for (const [index, rung] of rungs.entries()) {
    const open = rungs.slice(0, index).find((each) => each.on);
    if (open !== undefined) {
      ctx.report('ladder/unreachable', { ordinal: rung.ordinal, from: open.ordinal }, rung.span, {
        related: [
          { span: open.span, label: { zh: '从这里起都按这一级', en: 'from here on this rung holds' } },
        ],
      });
    } else if (rung.ordinal !== index + 1) {
      ctx.report('ladder/out-of-order', { ordinal: rung.ordinal, expected: index + 1 }, rung.span);
      return;
    }
  }
  if (!rungs.some((rung) => rung.on)) {
    ctx.report('ladder/no-end', { ordinal: last.ordinal }, last.span);
  }
}

/** How grave the gravest part of a rung is, and its fine at least and at most. */
interface Gravity {
  readonly rank: number;
  readonly fine?: { readonly min: Rational; readonly max: Rational };
}

const ranks: { readonly [kind in OutcomeNode['kind']]?: number } = {
  nothing: 0,
  penalty: 1,
  'money-penalty': 2,
  propose: 3,
};

function weigh(ctx: Context, rung: RungNode): Gravity {
  let rank = 0;
  let fine: Gravity['fine'];
  for (const outcome of walkOutcomes(rung.outcome)) {
    const absence = outcome.kind === 'penalty' && outcome.penalty === 'absence';
    rank = Math.max(rank, absence ? 2 : (ranks[outcome.kind] ?? 0));
    if (outcome.kind !== 'money-penalty' || outcome.penalty !== 'fine') continue;
    const form = readLinear(ctx, outcome.amount);
    if (form !== undefined) fine = wholeExtent(form);
  }
  return { rank, ...(fine === undefined ? {} : { fine }) };
}

/** A later time that costs less for certain than an earlier one is a slip of the pen, most likely. */
function checkMilder(ctx: Context, { rungs }: LadderDecl): void {
  for (const [index, rung] of rungs.entries()) {
    const before = rungs[index - 1];
    if (before === undefined) continue;
    const [earlier, later] = [weigh(ctx, before), weigh(ctx, rung)];
    const cheaper =
      earlier.fine !== undefined && later.fine !== undefined && compare(later.fine.max, earlier.fine.min) < 0;
    if (later.rank >= earlier.rank && !cheaper) continue;
    ctx.report('ladder/milder', { ordinal: rung.ordinal, before: before.ordinal }, rung.span, {
      related: [{ span: before.span, label: { zh: '前一级更重', en: 'the rung before weighs more' } }],
    });
  }
}
