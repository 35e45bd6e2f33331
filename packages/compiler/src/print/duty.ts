import type { DueNode, DutyDecl, OutcomeNode, RequirementNode } from '../syntax/ast.ts';
import { concat, empty, group, indent, line, text } from './doc.ts';
import type { Doc } from './doc.ts';
import { printCondition, printValue, printWhere } from './expressions.ts';
import type { Item } from './items.ts';
import { printBlock } from './items.ts';
import { printOutcome } from './outcomes.ts';
import { printCites, spaced, word } from './printer.ts';
import type { Printer } from './printer.ts';
import { printRuleHead } from './rules.ts';

/** `duty NAME each week for ENTITY { requires … otherwise … }` */
export function printDuty(printer: Printer, decl: DutyDecl): Doc {
  const subject = text(printer.naming.nameOf(decl.subject));
  const scope =
    decl.every === undefined
      ? [word(printer, 'of'), subject]
      : [word(printer, `each-${decl.every}`), word(printer, 'for'), subject];
  const where = printWhere(printer, decl.where);
  const against =
    decl.against === undefined ? [] : [word(printer, 'against'), printValue(printer, decl.against, false)];
  const head = spaced(
    word(printer, 'duty'),
    text(printer.naming.declare(decl.name)),
    ...scope,
    ...where,
    ...against,
    ...(decl.due === undefined ? [] : [printDue(printer, decl.due)]),
    printCites(printer, decl.cites),
  );
  const items: Item[] = decl.requirements.map((each) => ({
    span: each.span,
    print: () => printRequirement(printer, each),
  }));
  if (decl.otherwise !== undefined) items.push(printForAll(printer, decl.otherwise));
  // The author may have put it anywhere; comments are handed out in the order of the text.
  items.sort((a, b) => a.span.start - b.span.start);
  return printBlock(printer, head, decl.span, items);
}

/** `due 3 days after date` / `限期 日期 后 3天` */
function printDue(printer: Printer, { at, by }: DueNode): Doc {
  const anchor = printValue(printer, at, false);
  if (by === undefined) return spaced(word(printer, 'due'), anchor);
  const side = word(printer, `within.${by.side}`);
  const length = printValue(printer, by.length, false);
  const said = printer.naming.language === 'en' ? [length, side, anchor] : [anchor, side, length];
  return spaced(word(printer, 'due'), ...said);
}

function printForAll(printer: Printer, outcome: OutcomeNode): Item {
  return {
    span: outcome.span,
    print: () => spaced(word(printer, 'violators'), printOutcome(printer, outcome)),
  };
}

/** On one line where it fits; else what is required has a line of its own, and so has what the lack costs. */
function printRequirement(printer: Printer, node: RequirementNode): Doc {
  const head = printRuleHead(printer, node, 'requires');
  const when =
    node.when === undefined
      ? empty
      : concat(spaced(word(printer, 'when'), printCondition(printer, node.when)), text(','));
  const otherwise =
    node.otherwise === undefined
      ? []
      : [text(','), line, spaced(word(printer, 'else'), printOutcome(printer, node.otherwise))];
  return group(
    concat(
      head,
      indent(
        concat(
          ...(when === empty ? [] : [line, when]),
          line,
          printCondition(printer, node.holds),
          ...otherwise,
        ),
      ),
    ),
  );
}
