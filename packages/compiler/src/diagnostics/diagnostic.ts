import type { Language, MessageEntry, MessageParams, ParamsOf } from '@bylaw/runtime';
import type { Span } from '../source/span.ts';
import { catalogue } from './catalogue.ts';
import { createConsequences } from './consequences.ts';

export type Code = keyof typeof catalogue;

/** Something wrong with a policy: a code that never moves, typed parameters, and where. Said in a language only when shown. */
export interface Diagnostic {
  readonly code: Code;
  readonly severity: 'error' | 'warning' | 'info';
  readonly params: MessageParams;
  readonly span: Span;
  /** Other places that matter, such as the first of two declarations; each with a message code of its own. */
  readonly related: readonly Related[];
  readonly fixes: readonly CodeFix[];
}

export interface Related {
  readonly span: Span;
  readonly label: { readonly zh: string; readonly en: string };
}

/** A change that mends it: the text to put in the place of a span. */
export interface CodeFix {
  readonly title: { readonly zh: string; readonly en: string };
  readonly span: Span;
  readonly text: string;
}

/** Collects diagnostics while stages run. `report('split/shares-not-whole', { sum: '90%' }, span)`. */
export interface Reporter {
  report<C extends Code>(
    code: C,
    params: ParamsOf<(typeof catalogue)[C]>,
    span: Span,
    extra?: { readonly related?: readonly Related[]; readonly fixes?: readonly CodeFix[] },
  ): void;
}

/**
 * A reporter that keeps at most `limit` diagnostics of each run; the rest are counted, not kept. Consequences of errors
 * of the text are not kept at all.
 */
export function createReporter(
  limit = 100,
): Reporter & { readonly diagnostics: readonly Diagnostic[]; readonly dropped: number } {
  const diagnostics: Diagnostic[] = [];
  let dropped = 0;
  const consequences = createConsequences();
  return {
    report(code, params, span, extra) {
      if (consequences.isConsequence(code, span)) return;
      if (diagnostics.length >= limit) {
        dropped += 1;
        return;
      }
      diagnostics.push({
        code,
        severity: catalogue[code].severity,
        params,
        span,
        related: extra?.related ?? [],
        fixes: extra?.fixes ?? [],
      });
    },
    diagnostics,
    get dropped() {
      return dropped;
    },
  };
}

/** The words of a diagnostic in a language. */
export function sayDiagnostic(
  diagnostic: Pick<Diagnostic, 'code' | 'params'>,
  language: Language,
): { text: string; hint?: string } {
  // The catalogue ties each code to its own parameters; `report` checked them, and here they are only handed back.
  const entry = catalogue[diagnostic.code] as MessageEntry<MessageParams>;
  const wording = entry[language];
  const hint = wording.hint?.(diagnostic.params);
  return { text: wording.text(diagnostic.params), ...(hint === undefined ? {} : { hint }) };
}
