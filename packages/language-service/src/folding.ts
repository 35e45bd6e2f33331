import type { Analysis } from './analysis.ts';
import { fileIndexOf } from './analysis.ts';
import { walkNodes } from './names/walk.ts';
import { locate } from '@bylaw/compiler';

/** Lines from 1, both inside. */
export interface Fold {
  readonly from: number;
  readonly to: number;
  readonly comment: boolean;
}

/** What can be folded: declarations and members of several lines, and runs of comment lines. */
export function findFolds(analysis: Analysis, path: string): readonly Fold[] {
  const { checked, sources } = analysis.compiled;
  const index = fileIndexOf(analysis, path);
  const tree = checked.trees.find((each) => each.file === index);
  const file = sources.files[index];
  if (tree === undefined || file === undefined) return [];
  const lineAt = (offset: number): number => locate(file, offset).line;
  const folds = new Map<number, Fold>();
  walkNodes([tree.header, tree.declarations, tree.scenarios], ({ span, kind }, parents) => {
    // Expressions of several lines stay open: a rule without its condition says nothing.
    if (parents.length > 2 || kind === 'name') return;
    const from = lineAt(span.start);
    const to = lineAt(span.end);
    if (to > from && !folds.has(from)) folds.set(from, { from, to, comment: false });
  });
  const lines = tree.comments.map(({ span }) => lineAt(span.start));
  for (let at = 0; at < lines.length; at += 1) {
    const first = at;
    while (lines[at + 1] === (lines[at] ?? 0) + 1) at += 1;
    const from = lines[first] ?? 0;
    const to = lines[at] ?? 0;
    if (to > from && !folds.has(from)) folds.set(from, { from, to, comment: true });
  }
  return [...folds.values()].sort((a, b) => a.from - b.from);
}
