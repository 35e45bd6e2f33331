import type { MeasureDecl } from '../syntax/ast.ts';
import { concat, group, indent, line, text } from './doc.ts';
import type { Doc } from './doc.ts';
import { printCondition } from './expressions.ts';
import { printCites, spaced, word } from './printer.ts';
import type { Printer } from './printer.ts';
import { printType } from './vocabulary.ts';

/** `measure credited "业绩" for Consultant: money = sum of amount over owner where to is this Consultant` */
export function printMeasure(printer: Printer, decl: MeasureDecl): Doc {
  const { naming } = printer;
  const head = spaced(
    word(printer, 'measure'),
    text(naming.declare(decl.name)),
    word(printer, 'for'),
    concat(text(`${naming.nameOf(decl.subject)}: `), printType(printer, decl.type)),
    printCites(printer, decl.cites),
    text('='),
  );
  return group(concat(head, indent(concat(line, printCondition(printer, decl.value)))));
}
