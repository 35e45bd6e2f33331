import type { LadderDecl, RungNode, WindowNode } from '../syntax/ast.ts';
import { concat, text } from './doc.ts';
import type { Doc } from './doc.ts';
import { printValue } from './expressions.ts';
import { printBlock } from './items.ts';
import { printOutcome } from './outcomes.ts';
import { printAssumed, printCites, spaced, word } from './printer.ts';
import type { Printer } from './printer.ts';

/** `ladder NAME counts the same offence over rolling 3 months { 1st: warning … 4th on: propose dismissal }` */
export function printLadder(printer: Printer, decl: LadderDecl): Doc {
  const head = spaced(
    word(printer, 'ladder'),
    text(printer.naming.declare(decl.name)),
    word(printer, `counts.${decl.counts}`),
    printWindow(printer, decl.window),
    printCites(printer, decl.cites),
    printAssumed(printer, decl.assumed),
  );
  const items = decl.rungs.map((rung) => ({
    span: rung.span,
    print: () => concat(text(`${sayOrdinal(printer, rung)}: `), printOutcome(printer, rung.outcome)),
  }));
  return printBlock(printer, head, decl.span, items);
}

function printWindow(printer: Printer, window: WindowNode): Doc {
  switch (window.kind) {
    case 'rolling':
      return spaced(word(printer, 'window.rolling'), printValue(printer, window.length, false));
    case 'calendar':
      return word(printer, `window.${window.unit}`);
    case 'ever':
      return word(printer, 'window.ever');
  }
}

/** `1st`, `4th on` / `第1次`, `第4次起`. */
function sayOrdinal(printer: Printer, { ordinal, on }: RungNode): string {
  if (printer.naming.language === 'zh') return `第${String(ordinal)}次${on ? '起' : ''}`;
  const teen = ordinal % 100 >= 11 && ordinal % 100 <= 13;
  const ending = teen ? 'th' : (['th', 'st', 'nd', 'rd'][ordinal % 10] ?? 'th');
  return `${String(ordinal)}${ending}${on ? ' on' : ''}`;
}
