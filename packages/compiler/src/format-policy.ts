import type { Language } from '@bylaw/runtime';
import type { CompiledPolicy } from './compile.ts';
import type { PolicyFile } from './source/policy-file.ts';
import { compilePolicy } from './compile.ts';
import { createReporter } from './diagnostics/diagnostic.ts';
import type { Understood } from './format/format-source.ts';
import { formatSources } from './format/format-source.ts';
import type { Sources } from './source/source-file.ts';
import { lexFile } from './syntax/lexer.ts';

export type FormattedPolicy =
  | { readonly kind: 'formatted'; readonly files: readonly PolicyFile[] }
  /** Text that does not parse, or that could not be printed with the same meaning; nothing is changed. */
  | { readonly kind: 'unreadable'; readonly compiled: CompiledPolicy }
  | { readonly kind: 'refused'; readonly paths: readonly string[] };

/**
 * Every file of a policy in standard layout, in one keyword language, or each in its own where none is named. Names
 * are printed as readers of that language know them, which takes the whole policy: pass all of its files.
 */
export function formatPolicy(files: readonly PolicyFile[], language?: Language): FormattedPolicy {
  const compiled = compilePolicy(files);
  const { sources } = compiled;
  if (hasBrokenText(compiled)) return { kind: 'unreadable', compiled };
  const languages = sources.files.map(
    (file, index) => language ?? lexFile(file, index, createReporter()).language,
  );
  const texts = new Map<Language, readonly string[]>();
  for (const each of new Set(languages)) {
    const result = formatSources(sources, each, understand);
    if (result.kind === 'unreadable') return { kind: 'unreadable', compiled };
    if (result.kind === 'refused') {
      return { kind: 'refused', paths: result.files.map((index) => sources.files[index]!.path) };
    }
    texts.set(each, result.texts);
  }
  return {
    kind: 'formatted',
    files: sources.files.map(({ path }, index) => ({ path, text: texts.get(languages[index]!)![index]! })),
  };
}

function understand(sources: Sources): Understood | undefined {
  const compiled = compilePolicy(sources.files);
  if (hasBrokenText(compiled)) return undefined;
  return { trees: compiled.checked.trees, bindings: compiled.checked.bindings };
}

/** Errors of meaning do not keep a policy from being printed; errors of text leave trees with holes. */
function hasBrokenText({ diagnostics }: CompiledPolicy): boolean {
  return diagnostics.some(
    ({ code, severity }) =>
      severity === 'error' && (code.startsWith('syntax/') || code.startsWith('source/')),
  );
}
