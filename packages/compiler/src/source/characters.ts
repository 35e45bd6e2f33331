import type { Reporter } from '../diagnostics/diagnostic.ts';

/**
 * Characters that make a text read otherwise than it runs: control characters, invisible ones, those that turn the
 * direction of writing, line ends that are no `\n`, and halves of surrogate pairs.
 */
const invisible =
  '\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\u00ad\\u061c\\u180e\\u200b-\\u200f\\u2028-\\u202e' +
  '\\u2060-\\u206f\\ufeff\\ufff0-\\uffff';
const loneSurrogate = '[\\ud800-\\udbff](?![\\udc00-\\udfff])|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]';
/** Tags of plane 14: invisible letters. */
const tag = '\\udb40[\\udc00-\\udfff]';

/** One or more of them. Sticky or global flags are the user's to add; no part of it can be matched in two ways. */
export const forbiddenPattern = `(?:[${invisible}]|${tag}|${loneSurrogate})+`;

/** Reports every run of characters that may not stand in a policy, in code, texts and comments alike. */
export function reportForbiddenCharacters(text: string, file: number, reporter: Reporter): void {
  for (const match of text.matchAll(new RegExp(forbiddenPattern, 'g'))) {
    const start = match.index;
    const run = match[0];
    const span = { file, start, end: start + run.length };
    reporter.report('source/forbidden-character', { code: nameCharacter(run) }, span, {
      fixes: [{ title: { zh: '删去该字符', en: 'Remove it' }, span, text: '' }],
    });
  }
}

/** `U+200B`, of the first character of a run. */
function nameCharacter(run: string): string {
  const code = run.codePointAt(0) ?? 0;
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
