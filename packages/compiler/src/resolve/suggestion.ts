import { suggestNames } from '@bylaw/runtime';
import type { CodeFix } from '../diagnostics/diagnostic.ts';
import type { Name } from '../syntax/ast.ts';
import { keywords } from '../syntax/keywords.ts';

/** Names longer than this are not compared with others: the work of a comparison grows with the square. */
const LONGEST_COMPARED = 24;
/** So many names are looked through, in order of declaration. */
const MOST_COMPARED = 2_000;

const word = /^(?:[A-Za-z_][0-9]*|[\u3400-\u4dbe\u4e00-\u7683\u7685-\u9fff])+$/;
const reserved = new Set(
  keywords.filter((each) => each.reserved).flatMap((each) => [...each.en, ...each.zh]),
);

/** A name as it must be written in a policy: in 「」 where it is no plain word. */
export function writeName(text: string): string {
  return word.test(text) && !reserved.has(text) ? text : `「${text}」`;
}

/** Declared names like one that was not found, nearest first. */
export function findSimilar(name: string, known: Iterable<string>): readonly string[] {
  if (name.length > LONGEST_COMPARED) return [];
  const short: string[] = [];
  for (const each of known) {
    if (short.length >= MOST_COMPARED) break;
    if (each.length <= LONGEST_COMPARED) short.push(each);
  }
  return suggestNames(name, short);
}

/** Offers the nearest name in the place of one that was not found. */
export function nameFix(name: Name, similar: readonly string[]): readonly CodeFix[] {
  const nearest = similar[0];
  if (nearest === undefined) return [];
  const text = writeName(nearest);
  return [{ title: { zh: `改为 ${text}`, en: `Write ${text}` }, span: name.span, text }];
}
