import type { Analysis } from './analysis.ts';
import { fileIndexOf } from './analysis.ts';

/** A word shown behind a place that is not in the text. */
export interface InlayHint {
  readonly offset: number;
  readonly text: string;
}

/** Behind each param that a rule uses, its value; where it changes, each value with the day from which it holds. */
export function findInlayHints(analysis: Analysis, path: string): readonly InlayHint[] {
  const file = fileIndexOf(analysis, path);
  const text = (span: { file: number; start: number; end: number }): string =>
    (analysis.compiled.sources.files[span.file]?.text ?? '').slice(span.start, span.end);
  const hints: InlayHint[] = [];
  for (const [name, binding] of analysis.compiled.checked.bindings) {
    if (name.span.file !== file || binding.kind !== 'declaration' || binding.symbol.kind !== 'param')
      continue;
    const { value, versions } = binding.symbol.decl;
    const later = versions.map((version) => `${text(version.from.span)} ${text(version.value.span)}`);
    hints.push({ offset: name.span.end, text: [text(value.span), ...later].join(' → ') });
  }
  return hints.sort((a, b) => a.offset - b.offset);
}
