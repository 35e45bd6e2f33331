import type { Band, Constant, Expr, Lookup, TableKey } from '@bylaw/runtime';
import { numberOf, unknownName } from '@bylaw/runtime/linking';
import { concat, text } from '../print/doc.ts';
import type { Doc } from '../print/doc.ts';
import { atom, binary, call, giveBack, integer, list, member } from './code.ts';
import type { Code } from './code.ts';
import { printRatioConstant } from './constant.ts';
import type { Printer } from './printer.ts';
import type { Unit } from './unit.ts';

/** A cell of a table that holds whole values, truths, texts. */
export function printCell(p: Printer, expr: Lookup): Code {
  const { unit } = p;
  const table = unit.names.table(expr.table);
  const isText = table.type === 'text';
  const number = (value: Constant): Doc =>
    text(`${typeof value === 'string' ? unit.names.word(value) : numberOf(value)}`);
  const cell = member(printTable(p, expr, 'number', number), ...printKeys(p, expr));
  return isText ? member(p.scope.member('words'), cell) : cell;
}

export function printRatioCell(p: Printer, expr: Lookup): Code {
  const { unit } = p;
  const name = printTable(p, expr, unit.type('Ratio'), (value) => printRatioConstant(unit, value).doc);
  return member(name, ...printKeys(p, expr));
}

function printTable({ unit }: Printer, expr: Lookup, type: string, print: (value: Constant) => Doc): string {
  const table = unit.names.table(expr.table);
  return unit.once(table, type, () => {
    const rows = table.cells.map((row) => list(row.map(print)));
    return unit.constant('table', `readonly (readonly ${type}[])[]`, list(rows));
  });
}

/** Row and column; a table of one key has one column. */
function printKeys(p: Printer, expr: Lookup): readonly Code[] {
  const table = p.unit.names.table(expr.table);
  const [first, second] = expr.keys;
  if (first === undefined) throw unknownName(expr.table);
  const row = printKey(p, 'row', table.rowKey, first);
  if (table.columnKey === undefined || second === undefined) return [row, integer(0)];
  return [row, printKey(p, 'column', table.columnKey, second)];
}

/** The member's own position, or the first band that reaches so far. */
function printKey(p: Printer, role: 'row' | 'column', key: TableKey, expr: Expr): Code {
  if (key.by === 'enum') return p.number(expr);
  const exact = expr.exact === true;
  const band = p.unit.once(key, exact ? 'ratio' : 'number', () => printBands(p.unit, role, key.bands, exact));
  return call(band, exact ? p.ratio(expr) : p.number(expr));
}

/** Position of the first band whose bound is not passed; the last holds all else. */
function printBands(unit: Unit, role: 'row' | 'column', bands: readonly Band[], exact: boolean): string {
  const last = bands.length - 1;
  const tests = bands.slice(0, last).map(({ to, inclusive }, at) => {
    const give = giveBack(integer(at));
    if (to === undefined) return give;
    const bound = exact
      ? call(unit.kernel('isInside'), 'value', printRatioConstant(unit, to), `${inclusive}`)
      : binary(atom('value'), inclusive ? '<=' : '<', integer(numberOf(to)));
    return concat(text('if ('), bound.doc, text(') '), give);
  });
  const type = exact ? unit.type('Ratio') : 'number';
  return unit.func(role, `value: ${type}`, 'number', [...tests, giveBack(integer(last))]);
}
