import type { AwardDecl, GiftNode } from '../syntax/ast.ts';
import { concat, empty, text } from './doc.ts';
import type { Doc } from './doc.ts';
import { printGate, printValue } from './expressions.ts';
import type { Item } from './items.ts';
import { printBlock } from './items.ts';
import { printProposals } from './outcomes.ts';
import { printAssumed, printCites, spaced, word } from './printer.ts';
import type { Printer } from './printer.ts';
import { printPer, printRank } from './ranking.ts';
import { printWhen } from './rules.ts';

/** An award by rank, `{ among … rank by … give … to the first N }`, or by condition, `{ when … give … }`. */
export function printAward(printer: Printer, decl: AwardDecl): Doc {
  const { naming } = printer;
  const subject = decl.subject === undefined ? [] : [word(printer, 'for'), text(naming.nameOf(decl.subject))];
  const head = spaced(
    word(printer, 'award'),
    text(naming.declare(decl.name)),
    word(printer, 'each-month'),
    ...subject,
    ...(decl.rank === undefined ? [] : printPer(printer, decl.rank)),
    printCites(printer, decl.cites),
  );
  const items: Item[] = decl.rank === undefined ? [] : printRank(printer, decl.rank);
  if (decl.when !== undefined) items.push(...printWhen(printer, decl.when));
  items.push({ span: decl.gift.span, print: () => printGift(printer, decl.gift) });
  return printBlock(printer, head, decl.span, items);
}

function printGift(printer: Printer, gift: GiftNode): Doc {
  const given =
    gift.give.kind === 'propose'
      ? spaced(word(printer, 'propose'), printProposals(printer, gift.give))
      : spaced(word(printer, 'give'), printValue(printer, gift.give.amount, false));
  const only =
    gift.only === undefined ? [] : [word(printer, 'if'), printGate(printer, gift.only, gift.assumed)];
  return spaced(given, printFirst(printer, gift.first), ...only, printAssumed(printer, gift.assumed));
}

/** `to the first 3` / `前3名`. */
function printFirst(printer: Printer, first: number | undefined): Doc {
  if (first === undefined) return empty;
  const count = text(String(first));
  return printer.naming.language === 'zh'
    ? concat(word(printer, 'first-n'), count, word(printer, 'first-n.close'))
    : spaced(word(printer, 'first-n'), count);
}
