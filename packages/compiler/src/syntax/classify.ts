import { createReporter } from '../diagnostics/diagnostic.ts';
import { createSourceFile } from '../source/source-file.ts';
import { limits } from '../source/limits.ts';
import { lexFile, spanOf } from './lexer.ts';
import { De, Literal, QuotedName, Sign, Text, Word, isKeyword } from './tokens.ts';

/** What a word or sign of a text is, as far as it can be told without knowing what names mean. */
export type WordClass = 'keyword' | 'name' | 'number' | 'text' | 'sign' | 'comment';

export interface ClassifiedWord {
  readonly start: number;
  /** Exclusive; UTF-16 offsets. */
  readonly end: number;
  readonly is: WordClass;
  /** Of a keyword: the name of its token, by which `keywords` lists it. */
  readonly token?: string;
}

/** Every word and sign of a text with what it is, in order: what a highlighter paints. Any text will do. */
export function classifyWords(text: string): readonly ClassifiedWord[] {
  const { tokens, comments } = lexFile(createSourceFile('', text), 0, createReporter(limits.diagnostics));
  const words = tokens.map((token): ClassifiedWord => {
    const { start, end } = spanOf(token, 0);
    const { tokenType } = token;
    if (isKeyword(tokenType)) return { start, end, is: 'keyword', token: tokenType.name };
    if (tokenType === Word || tokenType === QuotedName) return { start, end, is: 'name' };
    if (tokenType === Text) return { start, end, is: 'text' };
    const categories = tokenType.CATEGORIES ?? [];
    if (
      tokenType !== De &&
      !categories.includes(Sign) &&
      (categories.includes(Literal) || isNumber(text, start))
    ) {
      return { start, end, is: 'number' };
    }
    return { start, end, is: 'sign' };
  });
  const said = comments.map(({ span }): ClassifiedWord => ({
    start: span.start,
    end: span.end,
    is: 'comment',
  }));
  return [...words, ...said].sort((a, b) => a.start - b.start);
}

/** Months and ordinals are no literals of expressions, and yet numbers to a reader. */
function isNumber(text: string, start: number): boolean {
  return /[0-9０-９第]/.test(text.charAt(start));
}
