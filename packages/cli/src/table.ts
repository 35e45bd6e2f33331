import { displayWidth, escapeControls } from '@bylaw/compiler';

/** A cell: text, or text to the right edge. Colours come on top, once widths are known. */
export interface Cell {
  readonly text: string;
  readonly right?: boolean;
  readonly ink?: (text: string) => string;
}

/**
 * Rows in columns, two spaces apart, each as wide as its widest cell; Han characters are two cells wide. Lines have no
 * trailing spaces. Control characters are shown escaped.
 */
export function createTable(rows: readonly (readonly Cell[])[], indent = '  '): readonly string[] {
  const widths: number[] = [];
  const shown = rows.map((row) => row.map((cell) => ({ ...cell, text: escapeControls(cell.text) })));
  for (const row of shown) {
    for (const [column, cell] of row.entries()) {
      widths[column] = Math.max(widths[column] ?? 0, displayWidth(cell.text));
    }
  }
  return shown.map((row) => {
    const last = row.findLastIndex((cell) => cell.text !== '');
    const cells = row.slice(0, last + 1).map((cell, column) => {
      const gap = ' '.repeat((widths[column] ?? 0) - displayWidth(cell.text));
      const text = cell.ink?.(cell.text) ?? cell.text;
      if (cell.right) return gap + text;
      return column === last ? text : text + gap;
    });
    return cells.length === 0 ? '' : indent + cells.join('  ');
  });
}
