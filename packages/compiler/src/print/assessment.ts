import type { AssessmentDecl, GradeCapNode, GradesNode, ScoreNode } from '../syntax/ast.ts';
import { printBehindName } from './behind-name.ts';
import { concat, group, indent, line, text } from './doc.ts';
import type { Doc } from './doc.ts';
import { printBand, printGate, printValue, printWhere } from './expressions.ts';
import type { Item } from './items.ts';
import { printBlock } from './items.ts';
import { printAssumed, printCites, spaced, word } from './printer.ts';
import type { Printer } from './printer.ts';

/** `assessment NAME each month for ENTITY where COND { score … grades … grade at most … }`, its members in this order. */
export function printAssessment(printer: Printer, decl: AssessmentDecl): Doc {
  const { naming } = printer;
  const where = printWhere(printer, decl.where, decl.cites === undefined ? decl.assumed : undefined);
  const head = spaced(
    word(printer, 'assessment'),
    text(naming.declare(decl.name)),
    word(printer, `each-${decl.every}`),
    word(printer, 'for'),
    text(naming.nameOf(decl.subject)),
    ...where,
    printCites(printer, decl.cites),
    printAssumed(printer, decl.assumed),
  );
  const { grades } = decl;
  const items: Item[] = [
    ...decl.scores.map((score) => ({ span: score.span, print: () => printScore(printer, score) })),
    ...(grades === undefined ? [] : [{ span: grades.span, print: () => printGrades(printer, grades) }]),
    ...decl.caps.map((cap) => ({ span: cap.span, print: () => printCap(printer, cap) })),
  ];
  return printBlock(printer, head, decl.span, inOrder(items));
}

/** As written: comments are handed out from top to bottom. */
function inOrder(items: readonly Item[]): readonly Item[] {
  return items.toSorted((a, b) => a.span.start - b.span.start);
}

function printScore(printer: Printer, score: ScoreNode): Doc {
  const head = spaced(
    word(printer, 'score'),
    text(printer.naming.declare(score.name)),
    printBehindName(printer, score.name, score.weight),
    text('='),
  );
  const value = spaced(
    printValue(printer, score.value),
    printCites(printer, score.cites),
    printAssumed(printer, score.assumed),
  );
  return group(concat(head, indent(concat(line, value))));
}

/** Each grade on a line of its own. */
function printGrades(printer: Printer, grades: GradesNode): Doc {
  const { naming } = printer;
  const head = spaced(
    word(printer, 'grades'),
    text(naming.nameOf(grades.of)),
    printAssumed(printer, grades.assumed),
  );
  const rows = grades.rows.map((row) => ({
    span: row.span,
    print: () => concat(printBand(printer, row.band), text(': '), text(naming.nameOf(row.grade))),
  }));
  return printBlock(printer, head, grades.span, rows);
}

function printCap(printer: Printer, cap: GradeCapNode): Doc {
  return spaced(
    word(printer, 'grade-at-most'),
    text(printer.naming.nameOf(cap.grade)),
    word(printer, 'when'),
    printGate(printer, cap.when, cap.cites === undefined ? cap.assumed : undefined),
    printCites(printer, cap.cites),
    printAssumed(printer, cap.assumed),
  );
}
