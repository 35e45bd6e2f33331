import { keywords } from '../syntax/keywords.ts';
import { isHan } from './author-language.ts';

/** Longer words are not taken apart. */
const LONGEST_CUT = 40;

/** 本 is glued to the name behind it, and no word of its own. */
const words = new Set(keywords.filter((each) => each.id !== 'this').flatMap((each) => each.zh));

/**
 * The one way in which glued Chinese words (`类型是新卡`) are names and keywords in a row, at least two; undefined where
 * there is none or more than one. `本成交` and `该到访` count as one word.
 */
export function cutGlued(text: string, isName: (word: string) => boolean): readonly string[] | undefined {
  if (!isHan(text) || text.length > LONGEST_CUT) return undefined;
  const isWord = (part: string): boolean =>
    words.has(part) || isName(part) || (/^[本该]/.test(part) && isName(part.slice(1)));
  // From each place to the end: how many ways (two is as good as many), and where the first word of one ends.
  const ways: number[] = Array.from({ length: text.length + 1 }, () => 0);
  const ends: number[] = Array.from({ length: text.length + 1 }, () => 0);
  ways[text.length] = 1;
  for (let start = text.length - 1; start >= 0; start -= 1) {
    for (let end = start + 1; end <= text.length; end += 1) {
      const rest = ways[end] ?? 0;
      if (rest === 0 || (start === 0 && end === text.length) || !isWord(text.slice(start, end))) continue;
      ways[start] = Math.min(2, (ways[start] ?? 0) + rest);
      ends[start] = end;
    }
  }
  if (ways[0] !== 1) return undefined;
  const parts: string[] = [];
  for (let at = 0; at < text.length; at = ends[at] ?? text.length) parts.push(text.slice(at, ends[at]));
  return parts;
}
