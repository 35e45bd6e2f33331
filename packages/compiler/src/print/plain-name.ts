import { keywords } from '../syntax/keywords.ts';

/** A word of the lexer: letters and Han mixed, digits only behind a letter, never 的 (which reaches into a record). */
const wordPattern = /^(?:[A-Za-z_][0-9]*|[\u3400-\u4dbf\u4e00-\u7683\u7685-\u9fff])+$/;

const reservedTokens = new Set<string>(
  keywords.filter((each) => each.reserved).flatMap((each) => [each.token, each.zhToken]),
);
/** A word is reserved where its token is in any of its uses. */
const reserved = new Set(
  keywords.flatMap((each) => [
    ...(reservedTokens.has(each.token) ? each.en : []),
    ...(reservedTokens.has(each.zhToken) ? each.zh : []),
  ]),
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
