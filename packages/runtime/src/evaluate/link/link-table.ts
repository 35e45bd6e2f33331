import type { Ratio } from '../../numbers/ratio.ts';
import type { Band, Constant, Expr, Lookup, TableKey } from '../../program.ts';
import type { NumberOf, RatioOf } from '../plan.ts';
import { isInside } from '../tiers.ts';
import { linkConstant, linkRatioConstant, numberOf, ratioOf } from './constant.ts';
import { unknownName } from './linker.ts';
import type { Linker } from './linker.ts';

/** A cell of a table that holds whole values, truths, texts. */
export function linkCell(linker: Linker, expr: Lookup): NumberOf {
  return linkCells(linker, expr, (value) => linkConstant(linker, value));
}

export function linkRatioCell(linker: Linker, expr: Lookup): RatioOf {
  return linkCells<Ratio>(linker, expr, linkRatioConstant);
}

function linkCells<V extends number | Ratio>(
  linker: Linker,
  expr: Lookup,
  link: (value: Constant) => (run: Parameters<NumberOf>[0]) => V,
): (run: Parameters<NumberOf>[0]) => V {
  const table = linker.names.table(expr.table);
  const cells = table.cells.map((row) => row.map(link));
  const [first, second] = expr.keys;
  if (first === undefined) throw unknownName(expr.table);
  const row = linkKey(linker, table.rowKey, first);
  const column =
    table.columnKey === undefined || second === undefined
      ? undefined
      : linkKey(linker, table.columnKey, second);
  return (run) => cells[row(run)][column === undefined ? 0 : column(run)](run);
}

/** Row or column of a key: the member's own position, or the first band that reaches so far. */
function linkKey(linker: Linker, key: TableKey, expr: Expr): NumberOf {
  if (key.by === 'enum') return linker.number(expr);
  return linkBand(linker, key.bands, expr);
}

/** Position of the first band whose bound is not passed; the last has none. */
export function linkBand(linker: Linker, bands: readonly Band[], expr: Expr): NumberOf {
  if (expr.exact === true) {
    const of = linker.ratio(expr);
    const bounds = bands.map(({ to }) => (to === undefined ? undefined : ratioOf(to)));
    return (run) => {
      const value = of(run);
      const band = bounds.findIndex(
        (bound, at) => bound === undefined || isInside(value, bound, bands[at].inclusive),
      );
      return band < 0 ? bands.length - 1 : band;
    };
  }
  const of = linker.number(expr);
  const bounds = bands.map(({ to }) => (to === undefined ? Infinity : numberOf(to)));
  return (run) => {
    const value = of(run);
    let band = 0;
    while (
      band < bands.length - 1 &&
      !(bands[band].inclusive ? value <= bounds[band] : value < bounds[band])
    ) {
      band += 1;
    }
    return band;
  };
}
