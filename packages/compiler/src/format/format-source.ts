import type { Language } from '@bylaw/runtime';
import type { Binding } from '../resolve/bindings.ts';
import { createSourceFile } from '../source/source-file.ts';
import type { Sources } from '../source/source-file.ts';
import type { Name, SourceTree } from '../syntax/ast.ts';
import { canonicalComments, canonicalTree } from './canonical.ts';
import { formatTree } from './format-tree.ts';
import type { FormatOptions } from './format-tree.ts';

/** A policy as read: one tree a file, and what is known of its names. */
export interface Understood {
  readonly trees: readonly SourceTree[];
  readonly bindings: ReadonlyMap<Name, Binding>;
}

/** Reads the files of a policy; undefined where one has a syntax error, for a broken tree cannot be printed whole. */
export type Understand = (sources: Sources) => Understood | undefined;

export type FormatResult =
  | { readonly kind: 'formatted'; readonly texts: readonly string[] }
  /** The policy does not parse: nothing is changed. */
  | { readonly kind: 'unreadable' }
  /** The print would not have meant the same: nothing is changed. `files` are the indices of those at fault. */
  | { readonly kind: 'refused'; readonly files: readonly number[] };

/**
 * The files of a policy in standard layout and in one keyword language. What is printed is read again, and returned only
 * if it says the same as before, comments included.
 */
export function formatSources(sources: Sources, language: Language, understand: Understand): FormatResult {
  const before = understand(sources);
  if (before === undefined) return { kind: 'unreadable' };
  const { bindings } = before;
  // The plain print first; then with names in 「」 where a keyword could be meant; then with the author's own names.
  const ways: readonly FormatOptions[] = [
    { language, bindings },
    { language, bindings, quoteKeywords: true },
    { language },
  ];
  let files: readonly number[] = [];
  for (const way of ways) {
    const texts = before.trees.map((tree) => formatTree(tree, textOf(sources, tree), way));
    files = findChanged(before, texts, sources, understand);
    if (files.length === 0) return { kind: 'formatted', texts };
  }
  return { kind: 'refused', files };
}

function textOf(sources: Sources, tree: SourceTree): string {
  return sources.files[tree.file]?.text ?? '';
}

/** The files that, as printed, do not say the same as before. */
function findChanged(
  before: Understood,
  texts: readonly string[],
  sources: Sources,
  understand: Understand,
): readonly number[] {
  const files = texts.map((text, index) => createSourceFile(sources.files[index]?.path ?? '', text));
  const after = understand({ files });
  const changed: number[] = [];
  before.trees.forEach((tree, index) => {
    const printed = after?.trees[index];
    const same =
      after !== undefined &&
      printed !== undefined &&
      canonicalTree(tree, before.bindings) === canonicalTree(printed, after.bindings) &&
      canonicalComments(tree) === canonicalComments(printed);
    if (!same) changed.push(index);
  });
  return changed;
}
