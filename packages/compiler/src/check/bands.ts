import type { Type } from '../resolve/bindings.ts';
import type { BandNode } from '../syntax/ast.ts';
import type { Context } from './context.ts';
import type { Env } from './env.ts';
import { requireConstant } from './constant.ts';
import { requireType } from './expect.ts';
import { extentsOf, readLinear, subtractLinear } from './linear.ts';

/**
 * Bands of a table or tiers of a rate: from the lowest up, without a gap, the last one open and fitting the bound before
 * it (`above` behind `up to`, `and up` behind `below`). Bounds may be params where `fixed` is false; they must rise
 * whatever values the params take.
 */
export function checkBands(
  ctx: Context,
  bands: readonly BandNode[],
  type: Type,
  env: Env,
  fixed: boolean,
  around: { readonly span: BandNode['span'] },
): void {
  for (const { value } of bands) {
    if (value === undefined) continue;
    if (fixed) requireConstant(ctx, value, env, type);
    else requireType(ctx, value, env, type);
  }
  const last = bands.at(-1);
  if (last === undefined) {
    ctx.report('bands/none', {}, around.span);
    return;
  }
  for (const band of bands.slice(0, -1)) {
    if (isOpen(band)) ctx.report('bands/open-early', { bound: band.bound }, band.span);
  }
  if (isOpen(last)) checkEnd(ctx, bands.at(-2), last);
  else {
    const open = last.bound === 'up-to' ? 'above' : 'and-up';
    ctx.report('bands/no-end', { bound: last.bound, ...wordsOf(open) }, last.span);
  }
  checkRise(
    ctx,
    bands.filter((band) => !isOpen(band)),
  );
}

function isOpen(band: BandNode): boolean {
  return band.bound === 'above' || band.bound === 'and-up';
}

function wordsOf(bound: 'above' | 'and-up'): { readonly zh: string; readonly en: string } {
  return bound === 'above' ? { zh: '超过均按', en: 'above' } : { zh: '以上均按', en: 'and up' };
}

/** Each bound belongs to one side: `up to X` then `above`, `below X` then `and up`. */
function checkEnd(ctx: Context, before: BandNode | undefined, last: BandNode): void {
  if (before === undefined || isOpen(before)) return;
  const fitting = before.bound === 'up-to' ? 'above' : 'and-up';
  if (last.bound === fitting) return;
  const { zh, en } = wordsOf(fitting);
  const text = ctx.languageAt(last.span) === 'zh' ? zh : en;
  ctx.report('bands/wrong-end', { before: before.bound, zh, en }, last.span, {
    related: [{ span: before.span, label: { zh: '前一档到这里', en: 'the band before ends here' } }],
    fixes: [{ title: { zh: `改为 ${zh}`, en: `Write ${en}` }, span: last.span, text }],
  });
}

function checkRise(ctx: Context, bands: readonly BandNode[]): void {
  for (const [index, band] of bands.entries()) {
    const before = bands[index - 1];
    if (before?.value === undefined || band.value === undefined) continue;
    const [low, high] = [readLinear(ctx, before.value), readLinear(ctx, band.value)];
    if (low === undefined || high === undefined) {
      if (ctx.types.get(band.value)?.kind !== 'error')
        ctx.report('bands/not-foreseeable', {}, band.value.span);
      continue;
    }
    const difference = subtractLinear(high, low);
    if (extentsOf(difference).every(({ min }) => min.n > 0n)) continue;
    ctx.report('bands/not-rising', { params: difference.terms.size > 0 }, band.span, {
      related: [{ span: before.span, label: { zh: '前一档到这里', en: 'the band before ends here' } }],
    });
  }
}
