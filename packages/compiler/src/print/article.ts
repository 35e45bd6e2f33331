import type { ArticleDecl } from '../syntax/ast.ts';
import { group, indent, line, concat, text } from './doc.ts';
import type { Doc } from './doc.ts';
import { printCites, printLabelled, spaced, word } from './printer.ts';
import type { Printer } from './printer.ts';

/** `article NAME cites "…" says "text"`, the text on a line of its own where it is long. */
export function printArticle(printer: Printer, decl: ArticleDecl): Doc {
  const head = spaced(
    word(printer, 'article'),
    text(printer.naming.declare(decl.name)),
    printCites(printer, decl.cites),
  );
  return group(concat(head, indent(concat(line, printLabelled(printer, 'says', decl.says)))));
}
