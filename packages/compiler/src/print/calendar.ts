import type { CalendarDecl } from '../syntax/ast.ts';
import { text } from './doc.ts';
import type { Doc } from './doc.ts';
import type { Item } from './items.ts';
import { printBlock } from './items.ts';
import { spaced, word } from './printer.ts';
import type { Printer } from './printer.ts';

/** `calendar { workdays monday to friday  off Holiday  on MakeUpDay }` */
export function printCalendar(printer: Printer, decl: CalendarDecl): Doc {
  const { workdays, off, on } = decl;
  const items: Item[] = [
    ...off.map((name) => ({
      span: name.span,
      print: () => spaced(word(printer, 'calendar.off'), text(printer.naming.nameOf(name))),
    })),
    ...on.map((name) => ({
      span: name.span,
      print: () => spaced(word(printer, 'calendar.on'), text(printer.naming.nameOf(name))),
    })),
  ];
  if (workdays !== undefined) {
    items.push({
      span: workdays.span,
      print: () => spaced(word(printer, 'calendar.workdays'), word(printer, `week.${workdays.weekdays}`)),
    });
  }
  // They may stand in any order, and stay in it: comments are handed out as they stand.
  items.sort((a, b) => a.span.start - b.span.start);
  return printBlock(printer, word(printer, 'calendar'), decl.span, items);
}
