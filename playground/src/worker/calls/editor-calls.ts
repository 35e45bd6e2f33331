import {
  complete,
  findDefinition,
  findFixes,
  findFolds,
  findInlayHints,
  findReferences,
  formatFiles,
  hover,
  outlineFile,
  paintFile,
  prepareRename,
  renameName,
} from '@bylaw/language-service';
import type {
  Completions,
  Examples,
  Fix,
  Fold,
  Hover,
  InlayHint,
  OutlineItem,
  PaintedToken,
  Place,
  Problem,
  Renamed,
  Stretch,
  TextEdit,
} from '@bylaw/language-service';
import type { Language } from '@bylaw/runtime';
import type { Engine } from '../engine.ts';

interface At {
  readonly place: Place;
  readonly language: Language;
}

interface File {
  readonly path: string;
}

/** What the editor asks. Every answer is of the text that was sent last. */
export interface EditorCalls {
  complete: { readonly input: At; readonly output: Completions };
  hover: { readonly input: At; readonly output: Hover | undefined };
  define: { readonly input: At; readonly output: Stretch | undefined };
  refer: { readonly input: At; readonly output: readonly Stretch[] };
  fix: { readonly input: At; readonly output: readonly (Fix & { readonly problem: Problem })[] };
  prepareRename: {
    readonly input: At;
    readonly output: { readonly at: Stretch; readonly text: string } | undefined;
  };
  rename: { readonly input: At & { readonly to: string }; readonly output: Renamed };
  /** One file in its own keyword language, or all files in the one that is named. */
  format: {
    readonly input: { readonly path?: string; readonly language?: Language };
    readonly output: readonly TextEdit[] | undefined;
  };
  paint: { readonly input: File; readonly output: readonly PaintedToken[] };
  fold: { readonly input: File; readonly output: readonly Fold[] };
  hint: { readonly input: File; readonly output: readonly InlayHint[] };
  outline: { readonly input: File; readonly output: readonly OutlineItem[] };
}

/** Of a record kind's field, the values that the newest month has, the first few. */
function examplesOf({ months }: Engine): Examples {
  return (relation, field) => {
    const records = months.at(-1)?.facts[relation] ?? [];
    const values = records.flatMap((record) => {
      const value = Object.hasOwn(record, field) ? record[field] : undefined;
      return value === undefined ? [] : [String(value)];
    });
    return [...new Set(values)].slice(0, 3);
  };
}

export const editorCalls = {
  complete: (engine: Engine, { place, language }: At): Completions =>
    complete(engine.analysis.files, place, language, examplesOf(engine)),
  hover: (engine: Engine, { place, language }: At): Hover | undefined =>
    hover(engine.analysis, place, language, examplesOf(engine)),
  define: (engine: Engine, { place }: At): Stretch | undefined => findDefinition(engine.analysis, place),
  refer: (engine: Engine, { place }: At): readonly Stretch[] => findReferences(engine.analysis, place),
  fix: (engine: Engine, { place, language }: At) => findFixes(engine.analysis, place, language),
  prepareRename: (engine: Engine, { place }: At) => prepareRename(engine.analysis, place),
  rename: (engine: Engine, { place, to }: EditorCalls['rename']['input']): Renamed =>
    renameName(engine.analysis, place, to),
  format: (engine: Engine, input: EditorCalls['format']['input']): readonly TextEdit[] | undefined =>
    formatFiles(engine.analysis, input),
  paint: (engine: Engine, { path }: File): readonly PaintedToken[] => paintFile(engine.analysis, path),
  fold: (engine: Engine, { path }: File): readonly Fold[] => findFolds(engine.analysis, path),
  hint: (engine: Engine, { path }: File): readonly InlayHint[] => findInlayHints(engine.analysis, path),
  outline: (engine: Engine, { path }: File): readonly OutlineItem[] => outlineFile(engine.analysis, path),
};
