import type { TableDecl, TableKeyNode } from '../syntax/ast.ts';
import { concat, renderDoc, text, widthOf } from './doc.ts';
import type { Doc } from './doc.ts';
import { printBand, printValue } from './expressions.ts';
import type { Item } from './items.ts';
import { printBlock } from './items.ts';
import { comma, printAssumed, printCites, spaced, word } from './printer.ts';
import type { Printer } from './printer.ts';
import { printType } from './vocabulary.ts';

/** `table NAME by ROW, COLUMN: TYPE { columns a, b … key: v, v … }`, its columns aligned. */
export function printTable(printer: Printer, decl: TableDecl): Doc {
  const by = [decl.rowType, ...(decl.columnType === undefined ? [] : [decl.columnType])];
  const types = concat(
    ...by.flatMap((type, index) => (index === 0 ? [] : [comma]).concat(printType(printer, type))),
    text(': '),
    printType(printer, decl.type),
  );
  const head = spaced(
    word(printer, 'table'),
    text(printer.naming.declare(decl.name)),
    word(printer, 'table.by'),
    types,
    printCites(printer, decl.cites),
    printAssumed(printer, decl.assumed),
  );
  return printBlock(printer, head, decl.span, printRows(printer, decl));
}

function printRows(printer: Printer, decl: TableDecl): readonly Item[] {
  const flat = (doc: Doc): string => renderDoc(doc, Number.MAX_SAFE_INTEGER);
  const keys = decl.rows.map((row) => `${flat(printKey(printer, row.key))}:`);
  const cells = decl.rows.map((row) => row.values.map((value) => flat(printValue(printer, value))));
  // Before the name of the next row, a last `no` would begin a search.
  for (const said of cells.slice(0, -1)) {
    const last = said.length - 1;
    if (/(?:^|[^A-Za-z0-9_])(?:no|无)$/.test(said[last] ?? '')) said[last] = `${said[last] ?? ''},`;
  }
  const lines = keys.map((key, index) => [key, ...(cells[index] as string[])]);
  const first = decl.columns[0];
  if (first !== undefined) {
    lines.unshift([
      flat(word(printer, 'table.columns')),
      ...decl.columns.map((key) => flat(printKey(printer, key))),
    ]);
  }
  const aligned = alignCells(lines);
  const items: Item[] = decl.rows.map((row, index) => ({
    span: row.span,
    print: () => text(aligned[index + (first === undefined ? 0 : 1)] as string),
  }));
  if (first !== undefined) {
    const span = { ...first.span, end: (decl.columns.at(-1) ?? first).span.end };
    items.unshift({ span, print: () => text(aligned[0] as string) });
  }
  return items;
}

function printKey(printer: Printer, key: TableKeyNode): Doc {
  return key.kind === 'band' ? printBand(printer, key) : text(printer.naming.nameOf(key));
}

/** Cells under one another: a space behind the first, a comma behind the others but the last. */
function alignCells(lines: readonly (readonly string[])[]): string[] {
  const widths: number[] = [];
  for (const cells of lines) {
    cells.forEach((cell, column) => {
      widths[column] = Math.max(widths[column] ?? 0, widthOf(cell));
    });
  }
  return lines.map((cells) =>
    cells
      .map((cell, column) => {
        const ended = column === 0 || column === cells.length - 1 ? cell : `${cell},`;
        const room = (widths[column] as number) + (column === 0 ? 1 : 2);
        return ended + ' '.repeat(room - widthOf(ended));
      })
      .join('')
      .trimEnd(),
  );
}
