import type { PolicyFile } from './source/policy-file.ts';
import { createReporter } from './diagnostics/diagnostic.ts';
import { isFolderName } from './resolve/shared.ts';
import { createSourceFile } from './source/source-file.ts';
import { keyword } from './syntax/keywords.ts';
import { parseFile } from './syntax/parser.ts';

/**
 * The folders beside this one that the head of a policy `uses`, each once. Whoever reads files passes theirs too, with
 * paths such as `../common/words.bylaw`. Names that could lead elsewhere are left out: compiling reports them.
 */
export function findUses(files: readonly PolicyFile[]): readonly string[] {
  const { en, zh } = keyword('uses');
  const spellings = [...en, ...zh];
  const found = files
    .filter(({ text }) => spellings.some((each) => text.includes(each)))
    .flatMap(
      ({ path, text }) => parseFile(createSourceFile(path, text), 0, createReporter()).header?.uses ?? [],
    )
    .map(({ value }) => value);
  return [...new Set(found)].filter(isFolderName);
}
