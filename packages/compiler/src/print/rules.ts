import type { Expr, RuleNode } from '../syntax/ast.ts';
import type { KeywordId } from '../syntax/keywords.ts';
import { concat, empty, group, hardline, indent, line, text } from './doc.ts';
import type { Doc } from './doc.ts';
import { printCondition, printTerm } from './expressions.ts';
import type { Item } from './items.ts';
import { printHead, stackItems } from './items.ts';
import { sayDate } from './literals.ts';
import { printOutcome } from './outcomes.ts';
import { printAssumed, printCites, spaced, word } from './printer.ts';
import type { Printer } from './printer.ts';

/**
 * A rule. Short and with one condition it stands on one line; else its head, `when` and `then` have a line each, and
 * where the condition searches or is long, each `and` as well.
 */
export function printRule(printer: Printer, rule: RuleNode, otherwise: KeywordId = 'otherwise'): Doc {
  const head = printRuleHead(printer, rule, rule.when === undefined ? otherwise : 'rule');
  const { when, outcome } = rule;
  const then = when === undefined ? empty : word(printer, 'then');
  const commented = printer.comments.hasIn(rule.span);
  if (!commented && (when === undefined || (when.kind !== 'and' && when.kind !== 'or'))) {
    const test =
      when === undefined ? [] : [line, spaced(word(printer, 'when'), printCondition(printer, when))];
    return group(concat(head, indent(concat(...test, line, spaced(then, printOutcome(printer, outcome))))));
  }
  const items: Item[] = [
    ...(when === undefined ? [] : printWhen(printer, when)),
    { span: outcome.span, print: () => spaced(then, printOutcome(printer, outcome)) },
  ];
  const first = (when ?? outcome).span.start;
  return concat(
    printHead(printer, first, head),
    indent(concat(hardline, stackItems(printer, items, first, rule.span.end))),
  );
}

/** The word, the name, the dates, and where it comes from. */
export function printRuleHead(
  printer: Printer,
  rule: Pick<RuleNode, 'name' | 'from' | 'until' | 'cites' | 'assumed'>,
  lead: KeywordId,
): Doc {
  const { naming } = printer;
  const dates = (['from', 'until'] as const).flatMap((side) => {
    const date = rule[side];
    return date === undefined ? [] : [word(printer, side), text(sayDate(date.value, naming.language))];
  });
  return spaced(
    word(printer, lead),
    text(naming.declare(rule.name)),
    ...dates,
    printCites(printer, rule.cites),
    printAssumed(printer, rule.assumed),
  );
}

/** The lines of a condition. English `and` is set one further in, so that it ends where `when` does. */
export function printWhen(printer: Printer, when: Expr): Item[] {
  const lead = word(printer, 'when');
  const chained = when.kind === 'and' || when.kind === 'or';
  if (!chained || !standsInLines(printer, when.terms)) {
    return [{ span: when.span, print: () => spaced(lead, printCondition(printer, when)) }];
  }
  const joint = when.kind;
  const pad = printer.naming.language === 'en' ? ' '.repeat('when'.length - joint.length) : '';
  return when.terms.map((term, index) => ({
    span: term.span,
    print: () => {
      const doc = printTerm(printer, term, index === when.terms.length - 1);
      return index === 0 ? spaced(lead, doc) : concat(text(pad), spaced(word(printer, joint), doc));
    },
  }));
}

/** Whether each term of a chain has a line of its own: where one searches, or a comment stands between two. */
function standsInLines(printer: Printer, terms: readonly Expr[]): boolean {
  return terms.some((term, index) => {
    const next = terms[index + 1];
    const gap = next && { ...term.span, start: term.span.end, end: next.span.start };
    return holdsSearch(term) || (gap !== undefined && printer.comments.hasIn(gap));
  });
}

/** Whether a term has conditions of its own, so that a chain on one line would be hard to read. */
function holdsSearch(term: Expr): boolean {
  switch (term.kind) {
    case 'search':
    case 'aggregate':
      return term.where !== undefined;
    case 'not':
    case 'group':
      return holdsSearch(term.of);
    case 'compare':
      return holdsSearch(term.left) || holdsSearch(term.right);
    case 'and':
    case 'or':
      return term.terms.some(holdsSearch);
    default:
      return false;
  }
}
