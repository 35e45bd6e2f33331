import type { Language } from '@bylaw/runtime';
import { isKeyword } from './tokens.ts';
import type { Token } from './tokens.ts';

/**
 * The language of a file: that of most of its keywords; where it has none, that of most of its words. It decides how
 * the formatter prints new text and which words a message proposes.
 */
export function detectLanguage(tokens: readonly Token[]): Language {
  let keywordBalance = 0;
  let wordBalance = 0;
  for (const { tokenType, image } of tokens) {
    const side = /^[A-Za-z_]/.test(image) ? 1 : /^[\u3400-\u9fff]/.test(image) ? -1 : 0;
    wordBalance += side;
    if (isKeyword(tokenType)) keywordBalance += side;
  }
  return (keywordBalance === 0 ? wordBalance : keywordBalance) < 0 ? 'zh' : 'en';
}
