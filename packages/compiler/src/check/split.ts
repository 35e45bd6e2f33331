import type { Symbol_ } from '../resolve/bindings.ts';
import { createNames, firstHere, namesOf } from '../resolve/declare.ts';
import { findSimilar, nameFix } from '../resolve/suggestion.ts';
import type { OutcomeNode, ShareNode, SplitDecl } from '../syntax/ast.ts';
import type { Context } from './context.ts';
import type { Env } from './env.ts';
import { createEnv } from './env.ts';
import { requireType } from './expect.ts';
import { resolveSymbol } from './find-symbol.ts';
import { nameParam, namesParam } from './name-param.ts';
import { extentsOf, turnable } from './linear.ts';
import { requireReceiver } from './receiver.ts';
import { ONE, compare, sayPercent } from './rational.ts';
import { sumShares } from './shares.ts';
import { PERCENT } from './type.ts';

export type SplitSym = Extract<Symbol_, { readonly kind: 'split' }>;

/** Shares that make a whole whatever their params are, each from 0% to 100%, and a holder of the odd fen. */
export function checkSplit(ctx: Context, symbol: SplitSym): void {
  const { decl } = symbol;
  // Shares may be params, which hold from a day on: the day of what is shared.
  const env = createEnv('event', symbol);
  const roles = createNames<ShareNode>('role', ctx);
  for (const share of decl.shares) roles.declare(share.role, share);
  bindOddTo(ctx, symbol, roles.find, roles.known);

  const before = ctx.errorCount();
  for (const { share } of decl.shares) if (share !== undefined) requireType(ctx, share, env, PERCENT);
  if (ctx.errorCount() > before) return;
  const rests = decl.shares.filter((share) => share.share === undefined);
  const [rest, second] = rests;
  if (second !== undefined && rest !== undefined) {
    ctx.report('split/two-rests', {}, second.span, { related: [{ span: rest.span, label: firstHere }] });
    return;
  }
  if (rest === undefined && decl.oddTo === undefined) ctx.report('split/no-odd-holder', {}, decl.name.span);
  checkShares(ctx, decl, rest !== undefined);
}

function bindOddTo(
  ctx: Context,
  symbol: SplitSym,
  findRole: (name: string) => ShareNode | undefined,
  known: Iterable<string>,
): void {
  const { oddTo, shares } = symbol.decl;
  if (oddTo === undefined) return;
  const share = findRole(oddTo.role.text);
  if (share === undefined) {
    const similar = findSimilar(oddTo.role.text, known);
    ctx.report(
      'split/unknown-role',
      { name: oddTo.role.text, split: nameParam(symbol), similar },
      oddTo.role.span,
      {
        fixes: nameFix(oddTo.role, similar),
      },
    );
    return;
  }
  ctx.bindings.set(oddTo.role, {
    kind: 'role',
    split: symbol,
    index: shares.indexOf(share),
    ...namesOf(share.role),
  });
}

function checkShares(ctx: Context, decl: SplitDecl, hasRest: boolean): void {
  const shares = decl.shares.flatMap(({ share }) => (share === undefined ? [] : [share]));
  const sum = sumShares(ctx, shares, {
    notForeseeable: (span) => ctx.report('split/share-not-foreseeable', {}, span),
    outside: (share, params, span) => ctx.report('split/share-outside', { share, params }, span),
  });
  if (sum === undefined) return;
  const params = namesParam(turnable(sum));
  for (const { min, max } of extentsOf(sum)) {
    const fits = hasRest ? compare(max, ONE) <= 0 : compare(min, ONE) === 0 && compare(max, ONE) === 0;
    if (fits) continue;
    const worst = compare(max, ONE) > 0 ? max : min;
    if (hasRest) ctx.report('split/over-whole', { sum: sayPercent(worst), params }, decl.name.span);
    else ctx.report('split/shares-not-whole', { sum: sayPercent(worst), params }, decl.name.span);
    return;
  }
}

/** `split tracked(tracker: …, receiver: …)`: every role once, each to a person. */
export function checkSplitUse(
  ctx: Context,
  node: Extract<OutcomeNode, { kind: 'split' }>,
  block: Symbol_,
  env: Env,
): void {
  const split = resolveSymbol(ctx, node.split, ['split']);
  for (const part of node.parts) requireReceiver(ctx, part.to, env, block);
  if (split === undefined) return;
  const { shares } = split.decl;
  const filled = new Map<number, (typeof node.parts)[number]>();
  for (const part of node.parts) {
    const index = shares.findIndex(
      ({ role }) => role.id.text === part.role.text || role.label?.value === part.role.text,
    );
    const share = shares[index];
    if (share === undefined) {
      const similar = findSimilar(
        part.role.text,
        shares.flatMap(({ role }) => [namesOf(role).label, role.id.text]),
      );
      ctx.report(
        'split/unknown-role',
        { name: part.role.text, split: nameParam(split), similar },
        part.role.span,
        {
          fixes: nameFix(part.role, similar),
        },
      );
      continue;
    }
    ctx.bindings.set(part.role, { kind: 'role', split, index, ...namesOf(share.role) });
    const first = filled.get(index);
    if (first === undefined) filled.set(index, part);
    else {
      ctx.report('split/role-twice', { name: part.role.text }, part.role.span, {
        related: [{ span: first.role.span, label: firstHere }],
      });
    }
  }
  const missing = shares.filter((_, index) => !filled.has(index)).map(({ role }) => namesOf(role));
  if (missing.length > 0) {
    ctx.report(
      'split/missing-role',
      { split: nameParam(split), missing: namesParam(missing) },
      node.split.span,
      {
        related: [{ span: split.decl.name.span, label: { zh: '分成在这里', en: 'the split is here' } }],
      },
    );
  }
}
