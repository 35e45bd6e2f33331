import { keywords } from './keywords.ts';
import type { KeywordToken } from './keywords.ts';

/** The spellings of the keyword table, arranged for looking up a run of words. */
interface Phrase {
  readonly words: readonly string[];
  readonly token: KeywordToken;
}

/** By first word, the longest phrase first. */
const byFirstWord = new Map<string, Phrase[]>();
for (const entry of keywords) {
  for (const spelling of entry.en) addPhrase(spelling, entry.token);
  for (const spelling of entry.zh) addPhrase(spelling, entry.zhToken);
}
for (const phrases of byFirstWord.values()) phrases.sort((a, b) => b.words.length - a.words.length);

function addPhrase(spelling: string, token: KeywordToken): void {
  const words = spelling.split(' ');
  const first = words[0] ?? '';
  const phrases = byFirstWord.get(first) ?? [];
  byFirstWord.set(first, phrases);
  if (!phrases.some((phrase) => phrase.words.join(' ') === spelling)) phrases.push({ words, token });
}

/** The longest keyword that begins at a word, where `wordAt(i)` is the i-th word behind it, or undefined. */
export function findKeyword(
  first: string,
  wordAt: (index: number) => string | undefined,
): { readonly token: KeywordToken; readonly length: number } | undefined {
  for (const { words, token } of byFirstWord.get(first) ?? []) {
    if (words.every((word, index) => index === 0 || wordAt(index) === word))
      return { token, length: words.length };
  }
  return undefined;
}

/** The keyword that one word alone is. */
export function findKeywordToken(word: string): KeywordToken | undefined {
  return findKeyword(word, () => undefined)?.token;
}

/** Every spelling of a token, in one language; the printed one of its first context comes first. */
export function spellingsOf(token: string, language: 'zh' | 'en'): readonly string[] {
  const found: string[] = [];
  for (const entry of keywords) {
    if ((language === 'zh' ? entry.zhToken : entry.token) === token) found.push(...entry[language]);
  }
  return found;
}
