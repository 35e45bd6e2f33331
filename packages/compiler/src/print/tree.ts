import type { Declaration, ScenarioDecl, SourceTree } from '../syntax/ast.ts';
import { printArticle } from './article.ts';
import { printAssessment } from './assessment.ts';
import { printAward } from './award.ts';
import { printCalendar } from './calendar.ts';
import { printClaim } from './claim.ts';
import { printCommission } from './commission.ts';
import { printDiscipline } from './discipline.ts';
import type { Doc } from './doc.ts';
import { printDuty } from './duty.ts';
import { printHeader } from './header.ts';
import type { Item } from './items.ts';
import { stackItems } from './items.ts';
import { printLadder } from './ladder.ts';
import { printMeasure } from './measure.ts';
import { printParam } from './param.ts';
import type { Printer } from './printer.ts';
import { printRanking } from './ranking.ts';
import { printRotation } from './rotation.ts';
import { printScenario } from './scenario.ts';
import { printSplitDecl } from './split.ts';
import { printStatement } from './statement.ts';
import { printTable } from './table.ts';
import { printEnum, printRecord } from './vocabulary.ts';

/** Declarations that are often one line: whether an empty line stands between them is the author's choice. */
const close: ReadonlySet<Declaration['kind'] | 'scenario'> = new Set([
  'enum',
  'entity',
  'event',
  'article',
  'param',
  'measure',
]);

/** A whole file, its parts in the order in which they stand; `end` is the length of its text. */
export function printTree(printer: Printer, tree: SourceTree, end: number): Doc {
  const parts: readonly (Declaration | ScenarioDecl)[] = [...tree.declarations, ...tree.scenarios].sort(
    (a, b) => a.span.start - b.span.start,
  );
  const items: Item[] = parts.map((part) => ({
    span: part.span,
    print: () => printDeclaration(printer, part),
    apart: !close.has(part.kind),
  }));
  const { calendars, header } = tree;
  for (const calendar of calendars) {
    items.push({ span: calendar.span, print: () => printCalendar(printer, calendar), apart: true });
  }
  if (header !== undefined) {
    items.push({ span: header.span, print: () => printHeader(printer, header), apart: true });
  }
  items.sort((a, b) => a.span.start - b.span.start);
  return stackItems(printer, items, 0, end);
}

/** One declaration, on as many lines as it takes. */
export function printDeclaration(printer: Printer, decl: Declaration | ScenarioDecl): Doc {
  switch (decl.kind) {
    case 'enum':
      return printEnum(printer, decl);
    case 'entity':
    case 'event':
      return printRecord(printer, decl);
    case 'article':
      return printArticle(printer, decl);
    case 'param':
      return printParam(printer, decl);
    case 'table':
      return printTable(printer, decl);
    case 'split':
      return printSplitDecl(printer, decl);
    case 'ladder':
      return printLadder(printer, decl);
    case 'claim':
      return printClaim(printer, decl);
    case 'discipline':
      return printDiscipline(printer, decl);
    case 'measure':
      return printMeasure(printer, decl);
    case 'ranking':
      return printRanking(printer, decl);
    case 'award':
      return printAward(printer, decl);
    case 'commission':
      return printCommission(printer, decl);
    case 'rotation':
      return printRotation(printer, decl);
    case 'duty':
      return printDuty(printer, decl);
    case 'assessment':
      return printAssessment(printer, decl);
    case 'statement':
      return printStatement(printer, decl);
    case 'scenario':
      return printScenario(printer, decl);
  }
}
