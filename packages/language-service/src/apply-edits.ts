import type { PolicyFile } from '@bylaw/compiler';
import { createSourceFile } from '@bylaw/compiler';
import type { TextEdit } from './place.ts';

/** The files with the edits made; edits do not overlap. Line ends become `\n`, which is what edits count in. */
export function applyEdits(files: readonly PolicyFile[], edits: readonly TextEdit[]): readonly PolicyFile[] {
  return files.map((file) => {
    const own = edits.filter((edit) => edit.path === file.path).sort((a, b) => b.start - a.start);
    if (own.length === 0) return file;
    let { text } = createSourceFile(file.path, file.text);
    for (const edit of own) text = text.slice(0, edit.start) + edit.text + text.slice(edit.end);
    return { path: file.path, text };
  });
}
