import type { Tiers } from '@bylaw/runtime';
import { call, list, object } from './code.ts';
import type { Code } from './code.ts';
import { printGetter } from './printer.ts';
import type { Printer } from './printer.ts';

/** A rate by tiers on an amount, exact. */
export function printTiers(p: Printer, expr: Tiers): Code {
  const { unit } = p;
  const name = p.once(expr, 'tiers', () => {
    const tiers = expr.tiers.map(({ to, inclusive, rate }) =>
      object([
        ['to', to === undefined ? undefined : printGetter(p, 'bound', 'ratio', to)],
        ['inclusive', `${inclusive}`],
        ['rate', printGetter(p, 'rate', 'ratio', rate)],
      ]),
    );
    return unit.constant('tiers', `readonly ${unit.type('TierPlan')}[]`, list(tiers));
  });
  const pay = unit.kernel(expr.mode === 'marginal' ? 'payMarginal' : 'payWhole');
  return call(pay, p.scope.run(), name, p.ratio(expr.on));
}
