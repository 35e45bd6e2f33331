import type { ShareNode, SplitDecl } from '../syntax/ast.ts';
import { printBehindName } from './behind-name.ts';
import { text } from './doc.ts';
import type { Doc } from './doc.ts';
import type { Item } from './items.ts';
import { printBlock } from './items.ts';
import { printAssumed, printCites, spaced, word } from './printer.ts';
import type { Printer } from './printer.ts';

/** `split NAME { tracker trackerShare  receiver the rest  odd fen to receiver }` */
export function printSplitDecl(printer: Printer, decl: SplitDecl): Doc {
  const { naming } = printer;
  const head = spaced(
    word(printer, 'split'),
    text(naming.declare(decl.name)),
    printCites(printer, decl.cites),
    printAssumed(printer, decl.assumed),
  );
  const items: Item[] = decl.shares.map((share) => ({
    span: share.span,
    print: () => spaced(text(naming.declare(share.role)), printShare(printer, share)),
  }));
  const odd = decl.oddTo;
  if (odd !== undefined) {
    items.push({
      span: odd.span,
      print: () =>
        spaced(
          word(printer, 'odd-fen-to'),
          text(naming.nameOf(odd.role)),
          printAssumed(printer, odd.assumed),
        ),
    });
  }
  return printBlock(printer, head, decl.span, items);
}

function printShare(printer: Printer, { role, share }: ShareNode): Doc {
  return share === undefined ? word(printer, 'the-rest') : printBehindName(printer, role, share);
}
