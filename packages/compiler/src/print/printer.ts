import { keyword } from '../syntax/keywords.ts';
import type { KeywordId } from '../syntax/keywords.ts';
import type { Assumed, TextLiteral } from '../syntax/ast.ts';
import type { Comments } from './comments.ts';
import { concat, empty, join, text } from './doc.ts';
import type { Doc } from './doc.ts';
import { sayText } from './literals.ts';
import type { Naming } from './naming.ts';
import type { Brackets } from './precedence.ts';

/** What the printers share. */
export interface Printer {
  readonly naming: Naming;
  readonly comments: Comments;
  /** The canonical form has only those that are needed. */
  readonly brackets: Brackets;
}

/** A keyword in the language of the printer, in the spelling that is printed; empty where the language has no word. */
export function word(printer: Printer, id: KeywordId): Doc {
  const said = keyword(id)[printer.naming.language][0];
  return said === undefined ? empty : text(said);
}

/** Documents with a space between them; those that are empty leave none. */
export function spaced(...docs: readonly Doc[]): Doc {
  return join(
    text(' '),
    docs.filter((doc) => doc !== empty),
  );
}

/** A keyword and the string behind it: `cites "五"`, `依据“五”`. */
export function printLabelled(printer: Printer, id: KeywordId, literal: TextLiteral | undefined): Doc {
  if (literal === undefined) return empty;
  const said = sayText(literal.value, printer.naming.language);
  return concat(word(printer, id), text(said.startsWith('“') ? said : ` ${said}`));
}

export function printCites(printer: Printer, cites: TextLiteral | undefined): Doc {
  return printLabelled(printer, 'cites', cites);
}

export function printAssumed(printer: Printer, assumed: Assumed | undefined): Doc {
  return printLabelled(printer, 'assumed', assumed?.why);
}

/** A comma, as both languages print it. */
export const comma = text(', ');
