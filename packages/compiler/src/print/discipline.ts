import type { DisciplineDecl } from '../syntax/ast.ts';
import { text } from './doc.ts';
import type { Doc } from './doc.ts';
import { printValue } from './expressions.ts';
import { printBlock } from './items.ts';
import { printCites, spaced, word } from './printer.ts';
import type { Printer } from './printer.ts';
import { printRule } from './rules.ts';

/** `discipline NAME on EVENT against PERSON { … }` or `discipline NAME each month for ENTITY { … }` */
export function printDiscipline(printer: Printer, decl: DisciplineDecl): Doc {
  const subject = text(printer.naming.nameOf(decl.subject));
  const scope =
    decl.each === 'month'
      ? [word(printer, 'each-month'), word(printer, 'for'), subject]
      : [word(printer, 'on'), subject];
  const against =
    decl.against === undefined ? [] : [word(printer, 'against'), printValue(printer, decl.against, false)];
  const head = spaced(
    word(printer, 'discipline'),
    text(printer.naming.declare(decl.name)),
    ...scope,
    ...against,
    printCites(printer, decl.cites),
  );
  const items = decl.rules.map((rule) => ({ span: rule.span, print: () => printRule(printer, rule) }));
  return printBlock(printer, head, decl.span, items);
}
