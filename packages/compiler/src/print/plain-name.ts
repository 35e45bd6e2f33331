import { keywords } from '../syntax/keywords.ts';

/** A word of the lexer: letters and Han mixed, digits only behind a letter, never 的 (which reaches into a record). */
const wordPattern = /^(?:[A-Za-z_][0-9]*|[\u3400-\u4dbe\u4e00-\u7683\u7685-\u9fff])+$/;

const reserved = new Set(
  keywords.filter((each) => each.reserved).flatMap((each) => [...each.en, ...each.zh]),
);
const known = new Set(keywords.flatMap((each) => [...each.en, ...each.zh]));

/** Whether a text can stand for a name without 「」: one word, and no reserved keyword of either language. */
export function isPlainName(text: string): boolean {
  return wordPattern.test(text) && !reserved.has(text);
}

/** The same, but no keyword at all: for the rare place where a soft keyword as a name would be read as the keyword. */
export function isPlainAndNoKeyword(text: string): boolean {
  return wordPattern.test(text) && !known.has(text);
}
