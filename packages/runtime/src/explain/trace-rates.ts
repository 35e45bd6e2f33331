import { numberOf, ratioOf } from '../evaluate/link/constant.ts';
import { isInside } from '../evaluate/tiers.ts';
import type { Ratio } from '../numbers/ratio.ts';
import { ZERO, compareRatio, fromInt, mulRatio, subRatio } from '../numbers/ratio.ts';
import type { Lookup, Table, TableKey, Tiers } from '../program.ts';
import { noteAssumed } from './notes.ts';
import { readValue, toExact, toRatio } from './read-value.ts';
import type { Arithmetic, TierSlice } from './trace.ts';
import type { Tracer } from './tracer.ts';

/** A cell of a table, and which. */
export function traceLookup(tracer: Tracer, expr: Lookup): Arithmetic {
  const table = tracer.program.tables.find(({ id }) => id === expr.table) as Table;
  noteAssumed(tracer, table.assumed, `table:${table.id}`);
  const keys = expr.keys.map((key) => tracer.arithmetic(key));
  const [rowKey, columnKey] = keys;
  const row = positionOf(tracer, table.rowKey, rowKey);
  const column =
    table.columnKey === undefined || columnKey === undefined
      ? {}
      : { column: positionOf(tracer, table.columnKey, columnKey) };
  return { kind: 'lookup', ...readValue(tracer, expr), table: table.id, keys, row, ...column };
}

function positionOf(tracer: Tracer, key: TableKey, { type, value }: Arithmetic): number {
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (key.by === 'enum') {
    const members = tracer.program.enums.find(({ id }) => `enum:${id}` === type)?.members ?? [];
    return members.findIndex(({ id }) => id === value);
  }
  const fraction = toRatio(value);
  const at = key.bands.findIndex(({ to, inclusive }) => {
    if (to === undefined) return true;
    return isInside(fraction, typeof to === 'object' ? ratioOf(to) : fromInt(numberOf(to)), inclusive);
  });
  return at < 0 ? key.bands.length - 1 : at;
}

/** A rate by tiers: each tier up to the one that is reached, with what lies in it and what that pays. */
export function traceTiers(tracer: Tracer, expr: Tiers): Arithmetic {
  const on = tracer.arithmetic(expr.on);
  const amount = toRatio(on.value);
  const slices: TierSlice[] = [];
  let from = ZERO;
  for (const tier of expr.tiers) {
    const to = tier.to === undefined ? undefined : tracer.arithmetic(tier.to);
    const bound = to === undefined ? undefined : toRatio(to.value);
    const rate = tracer.arithmetic(tier.rate);
    const reached = isReached(expr.mode, amount, bound, tier.inclusive);
    const inside = amountInside(expr.mode, amount, from, bound, reached);
    slices.push({
      from: toExact(from),
      ...(to === undefined ? {} : { to }),
      inclusive: tier.inclusive,
      rate,
      amount: toExact(inside),
      pay: toExact(mulRatio(inside, toRatio(rate.value))),
    });
    if (reached || bound === undefined) break;
    from = bound;
  }
  return { kind: 'tiers', ...readValue(tracer, expr), id: expr.id, mode: expr.mode, on, slices };
}

/** Whether an amount ends in a tier. Slices that meet at a bound pay the same on either side of it. */
function isReached(
  mode: Tiers['mode'],
  amount: Ratio,
  bound: Ratio | undefined,
  inclusive: boolean,
): boolean {
  if (bound === undefined) return true;
  return mode === 'marginal' ? compareRatio(amount, bound) <= 0 : isInside(amount, bound, inclusive);
}

function amountInside(
  mode: Tiers['mode'],
  amount: Ratio,
  from: Ratio,
  bound: Ratio | undefined,
  reached: boolean,
): Ratio {
  if (mode === 'whole') return reached ? amount : ZERO;
  return subRatio(reached || bound === undefined ? amount : bound, from);
}
