import { createMonarch } from '@bylaw/language-service';
import { monaco } from './monaco.ts';

/** The id of the policy language in the editor. */
export const LANGUAGE = 'bylaw';

/** Colours for the first moment and how the language is typed; asked once. */
export function registerLanguage(): void {
  if (monaco.languages.getLanguages().some(({ id }) => id === LANGUAGE)) return;
  monaco.languages.register({ id: LANGUAGE, extensions: ['.bylaw'] });
  // The editor's own type asks for mutable arrays and changes none of ours.
  monaco.languages.setMonarchTokensProvider(
    LANGUAGE,
    createMonarch() as unknown as monaco.languages.IMonarchLanguage,
  );
  monaco.languages.setLanguageConfiguration(LANGUAGE, {
    comments: { lineComment: '//' },
    brackets: [
      ['{', '}'],
      ['(', ')'],
      ['（', '）'],
    ],
    autoClosingPairs: [
      { open: '{', close: '}' },
      { open: '(', close: ')' },
      { open: '“', close: '”' },
      { open: '「', close: '」' },
      { open: '"', close: '"', notIn: ['string'] },
    ],
    surroundingPairs: [
      { open: '(', close: ')' },
      { open: '“', close: '”' },
      { open: '「', close: '」' },
    ],
    wordPattern: /[A-Za-z_]\w*|[\u3400-\u7683\u7685-\u9fff]+|[0-9][0-9.]*/,
    indentationRules: { increaseIndentPattern: /\{\s*$/, decreaseIndentPattern: /^\s*\}/ },
  });
}
