import { formatPolicy } from '@bylaw/compiler';
import type { PolicyFile } from '@bylaw/compiler';
import type { Language } from '@bylaw/runtime';
import type { TextEdit } from './place.ts';
import type { Analysis } from './analysis.ts';
import { textOf } from './analysis.ts';

/**
 * The edits that put one file, or all of them, into standard layout, each in its own keyword language or all in the one
 * named. Undefined where the text does not parse: nothing is changed then.
 */
export function formatFiles(
  analysis: Analysis,
  { path, language }: { readonly path?: string; readonly language?: Language } = {},
): readonly TextEdit[] | undefined {
  const formatted = formatPolicy(analysis.files, language);
  if (formatted.kind !== 'formatted') return undefined;
  return formatted.files
    .filter((file) => path === undefined || file.path === path)
    .flatMap((file) => editOf(analysis, file));
}

/** The one edit from the first character that differs to the last. */
function editOf(analysis: Analysis, { path, text }: PolicyFile): readonly TextEdit[] {
  const old = textOf(analysis, path);
  if (old === text) return [];
  let start = 0;
  while (start < old.length && old[start] === text[start]) start += 1;
  let end = old.length;
  let newEnd = text.length;
  while (end > start && newEnd > start && old[end - 1] === text[newEnd - 1]) {
    end -= 1;
    newEnd -= 1;
  }
  return [{ path, start, end, text: text.slice(start, newEnd) }];
}
