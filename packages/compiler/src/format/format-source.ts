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
  // Where the plain print is read otherwise: names in 「」 that are keywords elsewhere; then the author's own names.
  const ways: readonly FormatOptions[] = [{ language, bindings, quoteKeywords: true }, { language }];
  const print = (tree: SourceTree, way: FormatOptions): string =>
    formatTree(tree, textOf(sources, tree), way);
  let texts = before.trees.map((tree) => print(tree, { language, bindings }));
  let changed = findChanged(before, texts, sources, understand);
  // Only the files that came out otherwise are printed in the next way.
  for (const way of ways) {
    if (changed.length === 0) break;
    const again = new Set(changed);
    texts = before.trees.map((tree, index) => (again.has(index) ? print(tree, way) : (texts[index] ?? '')));
    changed = findChanged(before, texts, sources, understand);
  }
  return changed.length === 0 ? { kind: 'formatted', texts } : { kind: 'refused', files: changed };
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
