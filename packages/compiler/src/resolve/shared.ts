import type { Reporter } from '../diagnostics/diagnostic.ts';
import type { Sources } from '../source/source-file.ts';
import type { SourceTree, TextLiteral } from '../syntax/ast.ts';

/** What policies may share: words, and the days they are said of. Rules and numbers are each policy's own. */
const sharable: ReadonlySet<string> = new Set(['enum', 'entity', 'event']);

/** Whether a text can name a folder beside this one: nothing that leads elsewhere. */
export function isFolderName(text: string): boolean {
  return /^[A-Za-z0-9_\-\u3400-\u9fff]+$/.test(text);
}

/**
 * The folders that a policy `uses`: reports a name that is none, a folder of which no file was given, and what stands
 * in one besides vocabulary. A file belongs to the folder `common` where its path begins with `../common/`.
 */
export function checkShared(trees: readonly SourceTree[], sources: Sources, reporter: Reporter): void {
  for (const folder of trees.flatMap((tree) => tree.header?.uses ?? [])) {
    if (!isFolderName(folder.value)) {
      reporter.report('policy/uses-no-folder', { folder: folder.value }, folder.span);
      continue;
    }
    const shared = trees.filter((tree) => isIn(folder, sources.files[tree.file]?.path));
    if (shared.length === 0) reporter.report('policy/uses-missing', { folder: folder.value }, folder.span);
    for (const { declarations, scenarios } of shared) {
      for (const { kind, name } of declarations) {
        if (sharable.has(kind)) continue;
        const said = [name.id.text, name.label?.value ?? name.id.text];
        reporter.report('policy/uses-more-than-words', { folder: folder.value, name: said }, name.span);
      }
      for (const { title } of scenarios) {
        reporter.report(
          'policy/uses-more-than-words',
          { folder: folder.value, name: [title.value] },
          title.span,
        );
      }
    }
  }
}

function isIn(folder: TextLiteral, path: string | undefined): boolean {
  return path?.startsWith(`../${folder.value}/`) === true;
}
