import type { CommissionDecl, Expr } from '../syntax/ast.ts';
import { text } from './doc.ts';
import type { Doc } from './doc.ts';
import { printValue, printWhere } from './expressions.ts';
import { printBlock } from './items.ts';
import { printAssumed, printCites, spaced, word } from './printer.ts';
import type { Printer } from './printer.ts';

/** `commission NAME for ENTITY where COND { on EXPR by marginal tiers { … } }`, or `{ pay EXPR }`. */
export function printCommission(printer: Printer, decl: CommissionDecl): Doc {
  const { naming } = printer;
  const where = printWhere(printer, decl.where, decl.cites === undefined ? decl.assumed : undefined);
  const head = spaced(
    word(printer, 'commission'),
    text(naming.declare(decl.name)),
    word(printer, 'for'),
    text(naming.nameOf(decl.subject)),
    ...where,
    printCites(printer, decl.cites),
    printAssumed(printer, decl.assumed),
  );
  const print = (): Doc =>
    startsWithTiers(decl.pay)
      ? printValue(printer, decl.pay)
      : spaced(word(printer, 'pay'), printValue(printer, decl.pay));
  return printBlock(printer, head, decl.span, [{ span: decl.pay.span, print }]);
}

/** Whether the text of a value begins with `on … by … tiers`, with nothing but bounds behind it. */
function startsWithTiers(pay: Expr): boolean {
  let at = pay;
  while (at.kind === 'clamp') at = at.of;
  return at.kind === 'tiers';
}
