import type { ClaimDecl } from '../syntax/ast.ts';
import { text } from './doc.ts';
import type { Doc } from './doc.ts';
import { printValue } from './expressions.ts';
import { printBlock } from './items.ts';
import { printCites, spaced, word } from './printer.ts';
import type { Printer } from './printer.ts';
import { printRule } from './rules.ts';

/** `claim NAME of EVENT cites "五" { rules, otherwise }` */
export function printClaim(printer: Printer, decl: ClaimDecl): Doc {
  const head = spaced(
    word(printer, 'claim'),
    text(printer.naming.declare(decl.name)),
    word(printer, 'of'),
    text(printer.naming.nameOf(decl.subject)),
    printCites(printer, decl.cites),
    ...(decl.crediting === undefined
      ? []
      : [word(printer, 'crediting'), printValue(printer, decl.crediting, false)]),
  );
  const items = decl.rules.map((rule) => ({ span: rule.span, print: () => printRule(printer, rule) }));
  return printBlock(printer, head, decl.span, items);
}
