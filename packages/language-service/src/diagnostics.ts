import { sayDiagnostic } from '@bylaw/compiler';
import type { Code, CodeFix } from '@bylaw/compiler';
import type { Language } from '@bylaw/runtime';
import type { Analysis } from './analysis.ts';
import { stretchOf } from './analysis.ts';
import type { Place, Stretch, TextEdit } from './place.ts';

/** A problem in words, as an editor marks it. */
export interface Problem extends Stretch {
  readonly code: Code;
  readonly severity: 'error' | 'warning' | 'info';
  readonly text: string;
  readonly hint?: string;
  readonly related: readonly (Stretch & { readonly text: string })[];
  readonly fixes: readonly Fix[];
}

/** A change that mends a problem. */
export interface Fix {
  readonly title: string;
  readonly edit: TextEdit;
}

/** Everything that is wrong with a policy, in the reader's language. */
export function listProblems(analysis: Analysis, language: Language): readonly Problem[] {
  return analysis.compiled.diagnostics.map((diagnostic) => ({
    ...stretchOf(analysis, diagnostic.span),
    code: diagnostic.code,
    severity: diagnostic.severity,
    ...sayDiagnostic(diagnostic, language),
    related: diagnostic.related.map(({ span, label }) => ({
      ...stretchOf(analysis, span),
      text: label[language],
    })),
    fixes: diagnostic.fixes.map((fix) => sayFix(analysis, fix, language)),
  }));
}

function sayFix(analysis: Analysis, { title, span, text }: CodeFix, language: Language): Fix {
  return { title: title[language], edit: { ...stretchOf(analysis, span), text } };
}

/** The fixes that are offered at a place: those of the problems that touch it. */
export function findFixes(
  analysis: Analysis,
  { path, offset }: Place,
  language: Language,
): readonly (Fix & { readonly problem: Problem })[] {
  return listProblems(analysis, language)
    .filter((problem) => problem.path === path && problem.start <= offset && offset <= problem.end)
    .flatMap((problem) => problem.fixes.map((fix) => ({ ...fix, problem })));
}

/** All first fixes of a file at once, from the last place to the first; of overlapping ones the first. */
export function fixAll(analysis: Analysis, path: string, language: Language): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  for (const { fixes } of listProblems(analysis, language)) {
    const edit = fixes[0]?.edit;
    if (edit === undefined || edit.path !== path) continue;
    if (edits.every((other) => edit.end <= other.start || other.end <= edit.start)) edits.push(edit);
  }
  return edits.sort((a, b) => b.start - a.start);
}
