import type { Language } from '@bylaw/runtime';
import { renderDoc } from '../print/doc.ts';
import { createNaming } from '../print/naming.ts';
import { isPlainAndNoKeyword, isPlainName } from '../print/plain-name.ts';
import { printTree } from '../print/tree.ts';
import type { Binding } from '../resolve/bindings.ts';
import type { Name, SourceTree } from '../syntax/ast.ts';
import { createCommentCursor } from './comment-cursor.ts';

/** How wide a line may be; a Han character takes two columns. */
const LINE_WIDTH = 100;

export interface FormatOptions {
  readonly language: Language;
  /** What the names of the file mean; those that are missing are printed as they are written. */
  readonly bindings?: ReadonlyMap<Name, Binding> | undefined;
  /** Puts every name that is also a keyword in 「」, for the rare file in which one would be read as the keyword. */
  readonly quoteKeywords?: boolean;
}

/**
 * A file in its standard layout and in one keyword language. Every comment is kept: those before something stay before
 * it, those at the end of a line stay there. `text` is what `tree` was read from, without syntax errors.
 */
export function formatTree(tree: SourceTree, text: string, options: FormatOptions): string {
  const { language, bindings } = options;
  const naming = createNaming({
    language,
    ...(bindings === undefined ? {} : { bindings }),
    isPlain: options.quoteKeywords === true ? isPlainAndNoKeyword : isPlainName,
  });
  const comments = createCommentCursor(tree.comments, text);
  const doc = printTree({ naming, comments, brackets: 'kept' }, tree, text.length);
  const printed = renderDoc(doc, LINE_WIDTH);
  return printed === '' ? '' : `${printed}\n`;
}
