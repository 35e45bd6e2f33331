import type { RotationDecl, TurnClause } from '../syntax/ast.ts';
import { concat, text } from './doc.ts';
import type { Doc } from './doc.ts';
import { printCondition, printGate, printValue, printWhere } from './expressions.ts';
import { printBlock } from './items.ts';
import { comma, printAssumed, printCites, spaced, word } from './printer.ts';
import type { Printer } from './printer.ts';
import { printRule } from './rules.ts';

/** `rotation NAME of EVENT among ENTITY where COND { … }`, a clause to a line. */
export function printRotation(printer: Printer, decl: RotationDecl): Doc {
  const { naming } = printer;
  const where = printWhere(printer, decl.where);
  const head = spaced(
    word(printer, 'rotation'),
    text(naming.declare(decl.name)),
    word(printer, 'of'),
    text(naming.nameOf(decl.subject)),
    word(printer, 'rotation.among'),
    text(naming.nameOf(decl.among)),
    ...where,
    printCites(printer, decl.cites),
  );
  const items = decl.clauses.map((clause) => ({
    span: clause.span,
    print: () => printClause(printer, clause),
  }));
  return printBlock(printer, head, decl.span, items);
}

function printClause(printer: Printer, clause: TurnClause): Doc {
  const { naming } = printer;
  switch (clause.kind) {
    case 'starts':
      return spaced(word(printer, `starts.${clause.start}`), printAssumed(printer, clause.assumed));
    case 'order':
      return spaced(
        word(printer, 'order-by'),
        printValue(printer, clause.by, false),
        printAssumed(printer, clause.assumed),
      );
    case 'gives': {
      const test = spaced(
        word(printer, 'turn.gives'),
        text(naming.declare(clause.name)),
        printCites(printer, clause.cites),
        word(printer, 'turn.to'),
        printValue(printer, clause.to, false),
        word(printer, 'when'),
        printGate(printer, clause.when, clause.counts ? clause.assumed : undefined),
      );
      const end = clause.counts ? test : concat(test, comma, word(printer, 'no-turn'));
      return spaced(end, printAssumed(printer, clause.assumed));
    }
    case 'passes': {
      const test = spaced(
        word(printer, 'passes-over'),
        text(naming.declare(clause.name)),
        printCites(printer, clause.cites),
        word(printer, 'when'),
        printCondition(printer, clause.when),
      );
      return spaced(
        concat(test, comma, word(printer, `turn.${clause.turn}`)),
        printAssumed(printer, clause.assumed),
      );
    }
    case 'received':
      return spaced(word(printer, 'received-by'), printValue(printer, clause.by, false));
    case 'nobody': {
      const lead = word(printer, 'nobody-free');
      return spaced(
        naming.language === 'en' ? concat(lead, text(':')) : lead,
        word(printer, 'turn.to'),
        printValue(printer, clause.to, false),
        printAssumed(printer, clause.assumed),
      );
    }
    case 'otherwise':
      return printRule(printer, clause.rule, 'violators');
  }
}
