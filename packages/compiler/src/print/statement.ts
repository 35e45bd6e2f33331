import type { DeductLineNode, StatementDecl, StatementItemNode } from '../syntax/ast.ts';
import { concat, text } from './doc.ts';
import type { Doc } from './doc.ts';
import { printValue, printWhere } from './expressions.ts';
import { printBlock } from './items.ts';
import { comma, printAssumed, printCites, spaced, word } from './printer.ts';
import type { Printer } from './printer.ts';

type ItemOf<K extends StatementItemNode['kind']> = Extract<StatementItemNode, { readonly kind: K }>;

/** `statement NAME for ENTITY { line … subtotal … deduct from … total … }` */
export function printStatement(printer: Printer, decl: StatementDecl): Doc {
  const { naming } = printer;
  const where = printWhere(printer, decl.where);
  const head = spaced(
    word(printer, 'statement'),
    text(naming.declare(decl.name)),
    word(printer, 'for'),
    text(naming.nameOf(decl.subject)),
    ...where,
    printCites(printer, decl.cites),
  );
  const items = decl.items.map((item) => ({ span: item.span, print: () => printItem(printer, item) }));
  return printBlock(printer, head, decl.span, items);
}

function printItem(printer: Printer, item: StatementItemNode): Doc {
  switch (item.kind) {
    case 'line':
      return spaced(
        word(printer, 'line'),
        text(printer.naming.declare(item.name)),
        printCites(printer, item.cites),
        text('='),
        printValue(printer, item.value, false),
        printAssumed(printer, item.assumed),
      );
    case 'subtotal':
    case 'total':
      return spaced(word(printer, item.kind), text(printer.naming.declare(item.name)));
    case 'deduct':
      return printDeduct(printer, item);
  }
}

function printDeduct(printer: Printer, item: ItemOf<'deduct'>): Doc {
  const bounds = [
    ...(item.atMost === undefined
      ? []
      : [comma, spaced(word(printer, 'at-most'), printValue(printer, item.atMost, false))]),
    ...(item.leaving === undefined
      ? []
      : [comma, spaced(word(printer, 'leaving-at-least'), printValue(printer, item.leaving, false))]),
  ];
  const from = spaced(word(printer, 'deduct-from'), text(printer.naming.nameOf(item.base)));
  const head = spaced(
    concat(from, ...bounds),
    printCites(printer, item.cites),
    printAssumed(printer, item.assumed),
  );
  const items = item.lines.map((each) => ({
    span: each.span,
    print: () => printDeductLine(printer, each),
  }));
  return printBlock(printer, head, item.span, items);
}

function printDeductLine(printer: Printer, item: DeductLineNode): Doc {
  const value = spaced(
    word(printer, 'line'),
    text(printer.naming.declare(item.name)),
    text('='),
    printValue(printer, item.value, false),
  );
  return concat(
    value,
    comma,
    spaced(word(printer, `rest.${item.rest}`), printAssumed(printer, item.assumed)),
  );
}
