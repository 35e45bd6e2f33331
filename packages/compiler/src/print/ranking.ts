import type { RankClause, RankingDecl } from '../syntax/ast.ts';
import { concat, text } from './doc.ts';
import type { Doc } from './doc.ts';
import { printValue, printWhere } from './expressions.ts';
import type { Item } from './items.ts';
import { printBlock } from './items.ts';
import { comma, printAssumed, printCites, spaced, word } from './printer.ts';
import type { Printer } from './printer.ts';

/** `ranking NAME each month per EXPR { among ENTITY … rank by EXPR, ties each }` */
export function printRanking(printer: Printer, decl: RankingDecl): Doc {
  const head = spaced(
    word(printer, 'ranking'),
    text(printer.naming.declare(decl.name)),
    word(printer, 'each-month'),
    ...printPer(printer, decl.rank),
    printCites(printer, decl.cites),
  );
  return printBlock(printer, head, decl.span, printRank(printer, decl.rank));
}

/** `per EXPR, EXPR`, which stands in the head of the block. */
export function printPer(printer: Printer, { per }: RankClause): Doc[] {
  if (per.length === 0) return [];
  const docs = per.flatMap((each, index) => [
    ...(index === 0 ? [] : [comma]),
    printValue(printer, each, false),
  ]);
  return [word(printer, 'per'), concat(...docs)];
}

/** The two lines that say who competes and by what. */
export function printRank(printer: Printer, rank: RankClause): Item[] {
  const among = (): Doc =>
    spaced(
      word(printer, 'among'),
      text(printer.naming.nameOf(rank.among)),
      ...printWhere(printer, rank.where),
    );
  const by = (): Doc =>
    concat(
      spaced(word(printer, 'rank-by'), printValue(printer, rank.by, false)),
      comma,
      spaced(word(printer, `ties.${rank.ties}`), printAssumed(printer, rank.assumed)),
    );
  const last = rank.assumed ?? rank.by;
  return [
    { span: { ...rank.among.span, end: (rank.where ?? rank.among).span.end }, print: among },
    { span: { ...rank.by.span, end: last.span.end }, print: by },
  ];
}
