import type { ParamDecl } from '../syntax/ast.ts';
import { concat, empty, group, indent, line, renderDoc, text } from './doc.ts';
import type { Doc } from './doc.ts';
import { printValue } from './expressions.ts';
import { sayDate } from './literals.ts';
import { printAssumed, printCites, spaced, word } from './printer.ts';
import type { Printer } from './printer.ts';
import { printType } from './vocabulary.ts';

/** `param protection "跟踪保护期" = 15 days, from 2026-07-01 = 10 days in 5 days..30 days` */
export function printParam(printer: Printer, decl: ParamDecl): Doc {
  const { naming } = printer;
  const name = concat(
    text(naming.declare(decl.name)),
    ...(decl.type === undefined ? [] : [text(': '), printType(printer, decl.type)]),
  );
  const versions = decl.versions.map((version) =>
    concat(
      text(','),
      line,
      spaced(
        word(printer, 'from'),
        text(sayDate(version.from.value, naming.language)),
        text('='),
        printValue(printer, version.value, false),
      ),
    ),
  );
  const head = spaced(word(printer, 'param'), name, text('='), printValue(printer, decl.value, false));
  const tail = [
    printRange(printer, decl),
    printCites(printer, decl.cites),
    printAssumed(printer, decl.assumed),
  ];
  const rest = tail.filter((doc) => doc !== empty).flatMap((doc) => [line, doc]);
  return group(indent(concat(head, ...versions, ...rest)));
}

function printRange(printer: Printer, { range }: ParamDecl): Doc {
  if (range === undefined) return empty;
  // Behind a time a point would read as a decimal one.
  const min = printValue(printer, range.min);
  const to = /:[0-9]{2}$/.test(renderDoc(min, Number.MAX_SAFE_INTEGER)) ? ' .. ' : '..';
  const bounds = concat(min, text(to), printValue(printer, range.max));
  const step =
    range.step === undefined ? [] : [word(printer, 'param.steps'), printValue(printer, range.step, false)];
  return spaced(word(printer, 'param.range'), bounds, ...step);
}
