import type { PolicyHeader } from '../syntax/ast.ts';
import { concat, hardline, indent, text } from './doc.ts';
import type { Doc } from './doc.ts';
import type { Item } from './items.ts';
import { printHead, stackItems } from './items.ts';
import { sayDate } from './literals.ts';
import { printAssumed, printLabelled, spaced, word } from './printer.ts';
import type { Printer } from './printer.ts';

/** `policy NAME` with its settings below it. */
export function printHeader(printer: Printer, header: PolicyHeader): Doc {
  const { naming } = printer;
  const items: Item[] = [];
  const { currency, rounding, effectiveFrom } = header;
  if (currency !== undefined) {
    const print = (): Doc => spaced(word(printer, 'currency'), text(naming.nameOf(currency)));
    items.push({ span: currency.span, print });
  }
  if (rounding !== undefined) {
    const print = (): Doc =>
      spaced(
        word(printer, 'rounding'),
        word(printer, rounding.mode),
        printAssumed(printer, rounding.assumed),
      );
    items.push({ span: rounding.span, print });
  }
  if (effectiveFrom !== undefined) {
    const date = text(sayDate(effectiveFrom.value, naming.language));
    const print = (): Doc => spaced(word(printer, 'effective'), word(printer, 'from'), date);
    items.push({ span: effectiveFrom.span, print });
  }
  for (const folder of header.uses) {
    items.push({ span: folder.span, print: () => printLabelled(printer, 'uses', folder) });
  }
  // They may stand in any order, and stay in it: comments are handed out as they stand.
  items.sort((a, b) => a.span.start - b.span.start);
  const name = spaced(word(printer, 'policy'), text(naming.declare(header.name)));
  const [firstItem] = items;
  if (firstItem === undefined) return name;
  const first = firstItem.span.start;
  const head = printHead(printer, first, name);
  return concat(head, indent(concat(hardline, stackItems(printer, items, first, header.span.end))));
}
