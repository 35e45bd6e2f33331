import type { Tiers } from '../../program.ts';
import type { RatioOf } from '../plan.ts';
import type { TierPlan } from '../tiers.ts';
import { payMarginal, payWhole } from '../tiers.ts';
import type { Linker } from './linker.ts';

/** A rate by tiers on an amount, exact. */
export function linkTiers(linker: Linker, expr: Tiers): RatioOf {
  const on = linker.ratio(expr.on);
  const tiers = expr.tiers.map(({ to, inclusive, rate }): TierPlan => {
    const rest = { inclusive, rate: linker.ratio(rate) };
    return to === undefined ? rest : { to: linker.ratio(to), ...rest };
  });
  const pay = expr.mode === 'marginal' ? payMarginal : payWhole;
  return (run) => pay(run, tiers, on(run));
}
