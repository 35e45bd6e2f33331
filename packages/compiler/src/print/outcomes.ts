import type { OutcomeNode } from '../syntax/ast.ts';
import { concat, empty, group, indent, join, line, text } from './doc.ts';
import type { Doc } from './doc.ts';
import { printCondition, printValue } from './expressions.ts';
import { sayText } from './literals.ts';
import { comma, spaced, word } from './printer.ts';
import type { Printer } from './printer.ts';

type Node<K extends OutcomeNode['kind']> = Extract<OutcomeNode, { readonly kind: K }>;

/** What a rule gives: `credit receiver`, `propose dismissal if severe, else ladder conductLadder`. */
export function printOutcome(printer: Printer, outcome: OutcomeNode): Doc {
  if (outcome.kind !== 'choose') return printAtoms(printer, outcome);
  // Choices follow one another in the last branch, and may be many: walked, not recursed into.
  const docs: Doc[] = [];
  let at: OutcomeNode = outcome;
  for (; at.kind === 'choose'; at = at.otherwise) {
    docs.push(
      printAtoms(printer, at.then),
      text(' '),
      word(printer, 'if'),
      text(' '),
      printCondition(printer, at.when),
      text(','),
      line,
      word(printer, 'else'),
      text(' '),
    );
  }
  docs.push(printAtoms(printer, at));
  return group(indent(concat(...docs)));
}

function printAtoms(printer: Printer, outcome: OutcomeNode): Doc {
  if (outcome.kind !== 'several') return printAtom(printer, outcome);
  const joint = concat(text(' '), word(printer, 'and'), text(' '));
  return join(
    joint,
    outcome.outcomes.map((each) => printAtom(printer, each)),
  );
}

function printAtom(printer: Printer, outcome: OutcomeNode): Doc {
  const { naming } = printer;
  switch (outcome.kind) {
    case 'credit':
      return spaced(
        word(printer, 'credit'),
        printValue(printer, outcome.to, false),
        ...(outcome.amount === undefined
          ? []
          : [word(printer, 'credit.with'), printValue(printer, outcome.amount, false)]),
      );
    case 'credit-house': {
      const account = outcome.account === undefined ? '' : sayText(outcome.account.value, naming.language);
      return concat(word(printer, 'credit.house'), text(/^“|^$/.test(account) ? account : ` ${account}`));
    }
    case 'credit-nobody':
      return word(printer, 'credit.nobody');
    case 'split':
      return printSplit(printer, outcome);
    case 'reverse':
      return concat(
        spaced(
          word(printer, 'reverse'),
          text(naming.nameOf(outcome.block)),
          word(printer, 'of'),
          printValue(printer, outcome.of, false),
        ),
        comma,
        spaced(word(printer, 'kept'), printValue(printer, outcome.keep, false)),
      );
    case 'penalty':
      return word(printer, outcome.penalty);
    case 'money-penalty':
      return spaced(
        word(printer, outcome.penalty),
        printValue(printer, outcome.amount, false),
        ...(outcome.rise === undefined
          ? []
          : [word(printer, 'rising-by'), printValue(printer, outcome.rise, false)]),
      );
    case 'propose':
      return spaced(word(printer, 'propose'), printProposals(printer, outcome));
    case 'ladder':
      return spaced(word(printer, 'outcome.ladder'), text(naming.nameOf(outcome.ladder)));
    case 'nothing':
      return word(printer, 'nothing');
    // The grammar nests neither; a tree built by hand that does says the same thing flat.
    case 'several':
      return printAtoms(printer, outcome);
    case 'choose':
      return printOutcome(printer, outcome);
  }
}

/** `dismissal or demotion`, behind whichever word proposes it. */
export function printProposals(printer: Printer, outcome: Node<'propose'>): Doc {
  return join(
    concat(text(' '), word(printer, 'or'), text(' ')),
    outcome.options.map((each) => word(printer, each.proposal)),
  );
}

function printSplit(printer: Printer, outcome: Node<'split'>): Doc {
  const parts = outcome.parts.map((part) =>
    concat(text(`${printer.naming.nameOf(part.role)}: `), printValue(printer, part.to)),
  );
  const name = text(printer.naming.nameOf(outcome.split));
  const inside = parts.length === 0 ? empty : join(comma, parts);
  return concat(spaced(word(printer, 'outcome.split'), name), text('('), inside, text(')'));
}
