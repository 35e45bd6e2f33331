import type { Language } from '@bylaw/runtime';
import type { Sources } from '../source/source-file.ts';
import { locate } from '../source/source-file.ts';
import type { Span } from '../source/span.ts';
import type { CodeFix, Diagnostic } from './diagnostic.ts';
import { sayDiagnostic } from './diagnostic.ts';
import { escapeControls } from './display-width.ts';
import { createExcerpt } from './excerpt.ts';
import type { Paint, Style } from './paint.ts';
import { createPaint } from './paint.ts';

export interface RenderOptions {
  /** ANSI colours. */
  readonly color: boolean;
}

const words = {
  zh: {
    error: '错误',
    warning: '警告',
    info: '提示',
    hint: '怎么办',
    fix: '改法',
    also: '另见',
    mark: '：',
  },
  en: {
    error: 'error',
    warning: 'warning',
    info: 'note',
    hint: 'hint',
    fix: 'fix',
    also: 'see also',
    mark: ': ',
  },
} as const;

const inks = { error: 'error', warning: 'warning', info: 'note' } as const;

/**
 * Diagnostics as a person reads them, by file and place: a title, the words, the source with its span underlined,
 * related places, what to do. Ends with a line break; empty where there are none. Control characters of the source
 * are shown as escapes, never sent to the terminal.
 */
export function renderDiagnostics(
  diagnostics: readonly Diagnostic[],
  sources: Sources,
  language: Language,
  options: RenderOptions,
): string {
  const paint = createPaint(options.color);
  return sortDiagnostics(diagnostics)
    .map((diagnostic) => renderDiagnostic(diagnostic, sources, language, paint))
    .join('\n');
}

/** By file, then place, then code; a stable order for showing and for JSON. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...diagnostics].sort(
    (a, b) =>
      a.span.file - b.span.file ||
      a.span.start - b.span.start ||
      a.span.end - b.span.end ||
      (a.code < b.code ? -1 : a.code > b.code ? 1 : 0),
  );
}

function renderDiagnostic(
  diagnostic: Diagnostic,
  sources: Sources,
  language: Language,
  paint: Paint,
): string {
  const word = words[language];
  const said = sayDiagnostic(diagnostic, language);
  const { severity } = diagnostic;
  const out: string[] = [
    [
      paint(inks[severity], word[severity]),
      paint('strong', diagnostic.code),
      paint('place', sayPlace(diagnostic.span, sources)),
    ].join(' '),
    ...indentLines(said.text),
  ];
  out.push(...excerptOf(diagnostic.span, sources, inks[severity], paint));
  for (const related of diagnostic.related) {
    const place = paint('place', sayPlace(related.span, sources));
    out.push(`  ${paint('aside', word.also)}${word.mark}${place} ${escapeControls(related.label[language])}`);
    out.push(...excerptOf(related.span, sources, 'aside', paint));
  }
  if (said.hint !== undefined) out.push(...labelLines(`${paint('good', word.hint)}${word.mark}`, said.hint));
  for (const fix of diagnostic.fixes) {
    out.push(...labelLines(`${paint('good', word.fix)}${word.mark}`, sayFix(fix, language)));
  }
  return `${out.join('\n')}\n`;
}

/** The title, with the text that it brings in where the title does not say it. */
function sayFix(fix: CodeFix, language: Language): string {
  const title = fix.title[language];
  const text = fix.text.trim();
  return text === '' || title.includes(text) ? title : `${title} \`${text}\``;
}

function excerptOf(span: Span, sources: Sources, style: Style, paint: Paint): readonly string[] {
  const source = sources.files[span.file];
  return source === undefined ? [] : createExcerpt(source, span, style, paint);
}

/** `claims.bylaw:12:3`: line and character from 1. */
export function sayPlace(span: Span, sources: Sources): string {
  const source = sources.files[span.file];
  if (source === undefined) return '?';
  const { line, column } = locate(source, span.start);
  return `${escapeControls(source.path)}:${line}:${column}`;
}

function indentLines(text: string): readonly string[] {
  return text.split('\n').map((line) => `  ${escapeControls(line)}`);
}

function labelLines(label: string, text: string): readonly string[] {
  return text
    .split('\n')
    .map((line, index) =>
      index === 0 ? `  ${label}${escapeControls(line)}` : `    ${escapeControls(line)}`,
    );
}
