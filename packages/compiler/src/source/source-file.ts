import type { Reporter } from '../diagnostics/diagnostic.ts';
import { reportForbiddenCharacters } from './characters.ts';
import { countUtf8Bytes, limits } from './limits.ts';
import type { Span } from './span.ts';

/** One file of a policy. Every offset of every span refers to `text`, not to the bytes on disk. */
export interface SourceFile {
  readonly path: string;
  /** Without a byte order mark, lines ended by `\n`. */
  readonly text: string;
  /** The offset at which each line begins. */
  readonly lineStarts: readonly number[];
}

/** A policy folder: its files by path, in the order of their code units. A `Span` names a file by its index here. */
export interface Sources {
  readonly files: readonly SourceFile[];
}

/** A place as people count it: both from 1, columns in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Normalises a text: drops one byte order mark, turns CRLF and CR into LF. Reports nothing. */
export function createSourceFile(path: string, text: string): SourceFile {
  const withoutMark = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  const normal = withoutMark.replace(/\r\n?/g, '\n');
  const lineStarts = [0];
  for (let at = normal.indexOf('\n'); at >= 0; at = normal.indexOf('\n', at + 1)) lineStarts.push(at + 1);
  return { path, text: normal, lineStarts };
}

/**
 * The files of a policy, sorted by path. Reports too many or too large files, a path given twice and characters that
 * no policy may hold; a file that is refused for its size stays in the list with an empty text, so that indices hold.
 */
export function createSources(
  files: readonly { readonly path: string; readonly text: string }[],
  reporter: Reporter,
): Sources {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  if (sorted.length > limits.files) {
    reporter.report('source/too-many-files', { files: sorted.length, limit: limits.files }, wholeFile(0));
    return { files: [] };
  }
  let bytes = 0;
  const accepted: SourceFile[] = [];
  for (const [index, { path, text }] of sorted.entries()) {
    const size = countUtf8Bytes(text);
    bytes += size;
    if (size > limits.fileBytes) {
      reporter.report(
        'source/file-too-large',
        { path, bytes: size, limit: limits.fileBytes },
        wholeFile(index),
      );
      accepted.push(createSourceFile(path, ''));
      continue;
    }
    if (index > 0 && sorted[index - 1]?.path === path) {
      reporter.report('source/path-twice', { path }, wholeFile(index));
    }
    accepted.push(createSourceFile(path, text));
  }
  if (bytes > limits.projectBytes) {
    reporter.report('source/project-too-large', { bytes, limit: limits.projectBytes }, wholeFile(0));
    return { files: accepted.map(({ path }) => createSourceFile(path, '')) };
  }
  for (const [index, { text }] of accepted.entries()) reportForbiddenCharacters(text, index, reporter);
  return { files: accepted };
}

/** The line and column of an offset; one past the end is the end of the last line. */
export function locate(file: SourceFile, offset: number): Position {
  const line = findLine(file, offset);
  return { line: line + 1, column: offset - (file.lineStarts[line] ?? 0) + 1 };
}

/** The offset of a line and column; a place outside the text is moved to the nearest one inside. */
export function offsetOf(file: SourceFile, position: Position): number {
  const line = Math.min(Math.max(position.line, 1), file.lineStarts.length);
  const start = file.lineStarts[line - 1] ?? 0;
  const end = (file.lineStarts[line] ?? file.text.length + 1) - 1;
  return Math.min(Math.max(start + position.column - 1, start), end);
}

/** The text of a span. */
export function textOf(sources: Sources, span: Span): string {
  return sources.files[span.file]?.text.slice(span.start, span.end) ?? '';
}

/** The index of the line that an offset is on, from 0. */
function findLine(file: SourceFile, offset: number): number {
  let low = 0;
  let high = file.lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((file.lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function wholeFile(file: number): Span {
  return { file, start: 0, end: 0 };
}
