import type { DeclName, Expr } from '../syntax/ast.ts';
import { concat, renderDoc, text } from './doc.ts';
import type { Doc } from './doc.ts';
import { printValue } from './expressions.ts';
import type { Printer } from './printer.ts';

/** A value right behind a declared name. Behind one without a label, `(name)` would be read as its identifier. */
export function printBehindName(printer: Printer, name: DeclName, value: Expr): Doc {
  if (value.kind === 'group' && value.of.kind === 'name') return printValue(printer, value.of, false);
  const doc = printValue(printer, value, false);
  const begins = renderDoc(doc, Number.MAX_SAFE_INTEGER);
  return name.label === undefined && /^\((?:「[^」]*」|[^\s()「]+)\)/.test(begins)
    ? concat(text('('), doc, text(')'))
    : doc;
}
