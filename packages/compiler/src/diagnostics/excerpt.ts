import type { SourceFile } from '../source/source-file.ts';
import { locate } from '../source/source-file.ts';
import type { Span } from '../source/span.ts';
import { characterWidth, displayWidth, escapeControls } from './display-width.ts';
import type { Paint, Style } from './paint.ts';

/** Cells of source shown in a line, so that an excerpt fits a terminal with its gutter. */
const MAX_WIDTH = 96;
/** Cells kept before the span where a line is cut. */
const LEAD = 24;
const TAB = 4;

interface Line {
  readonly number: number;
  readonly start: number;
  readonly text: string;
}

/**
 * The lines of a span with carets under exactly its characters: Han are two cells wide, tabs go to stops of four, long
 * lines are cut around the span. Of a span over more than two lines the first and the last are shown.
 */
export function createExcerpt(file: SourceFile, span: Span, style: Style, paint: Paint): readonly string[] {
  const first = lineAt(file, span.start);
  const last = span.end > first.start + first.text.length + 1 ? lineAt(file, span.end - 1) : first;
  const shown = last.number === first.number ? [first] : [first, last];
  const gutter = String(last.number).length;
  const bar = paint('faint', '│');
  const out: string[] = [];
  for (const [index, line] of shown.entries()) {
    if (index > 0 && line.number > first.number + 1)
      out.push(`  ${' '.repeat(gutter)} ${paint('faint', '┆')}`);
    const from = index === 0 ? span.start - line.start : line.text.length - line.text.trimStart().length;
    const to = line.number === last.number ? span.end - line.start : line.text.length;
    const { source, carets } = underline(line.text, from, to);
    const number = paint('faint', String(line.number).padStart(gutter));
    out.push(`  ${number} ${bar} ${source}`.trimEnd());
    out.push(`  ${' '.repeat(gutter)} ${bar} ${carets.lead}${paint(style, carets.marks)}`);
  }
  return out;
}

function lineAt(file: SourceFile, offset: number): Line {
  const { line } = locate(file, offset);
  const start = file.lineStarts[line - 1] ?? 0;
  const end = (file.lineStarts[line] ?? file.text.length + 1) - 1;
  return { number: line, start, text: file.text.slice(start, end) };
}

/** A line ready for the terminal, with the cells before the span and under it. At least one caret. */
function underline(
  line: string,
  from: number,
  to: number,
): { readonly source: string; readonly carets: { readonly lead: string; readonly marks: string } } {
  const cells = cellsOf(line);
  const before = cells.filter((cell) => cell.offset < from);
  const under = cells.filter((cell) => cell.offset >= from && cell.offset < Math.max(to, from + 1));
  const lead = widthOf(before);
  const marks = Math.max(1, widthOf(under));
  const total = widthOf(cells);
  if (total <= MAX_WIDTH) {
    return {
      source: cells.map((cell) => cell.shown).join(''),
      carets: { lead: ' '.repeat(lead), marks: '^'.repeat(marks) },
    };
  }
  const skipped = lead > LEAD * 2 ? cutAfter(before, lead - LEAD) : 0;
  const kept = cells.slice(skipped);
  const room = cutAfter(kept, MAX_WIDTH - 2);
  const head = skipped > 0 ? '…' : '';
  const tail = room < kept.length ? '…' : '';
  const leadLeft = displayWidth(head) + widthOf(before.slice(skipped));
  return {
    source: `${head}${kept
      .slice(0, room)
      .map((cell) => cell.shown)
      .join('')}${tail}`,
    carets: { lead: ' '.repeat(leadLeft), marks: '^'.repeat(Math.min(marks, MAX_WIDTH - leadLeft)) },
  };
}

interface Cell {
  readonly offset: number;
  readonly shown: string;
  readonly width: number;
}

function cellsOf(line: string): readonly Cell[] {
  const cells: Cell[] = [];
  let offset = 0;
  let column = 0;
  for (const character of line) {
    const shown = character === '\t' ? ' '.repeat(TAB - (column % TAB)) : escapeControls(character);
    const width = shown.length > 1 ? displayWidth(shown) : characterWidth(shown);
    cells.push({ offset, shown, width });
    offset += character.length;
    column += width;
  }
  return cells;
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.width, 0);
}

/** How many leading cells fit in a width. */
function cutAfter(cells: readonly Cell[], width: number): number {
  let used = 0;
  for (const [index, cell] of cells.entries()) {
    used += cell.width;
    if (used > width) return index;
  }
  return cells.length;
}
