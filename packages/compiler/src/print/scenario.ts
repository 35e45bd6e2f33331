import type { ExpectNode, ExpectTest, GivenNode, ScenarioDecl } from '../syntax/ast.ts';
import { concat, empty, group, indent, join, line, text } from './doc.ts';
import type { Doc } from './doc.ts';
import { printValue } from './expressions.ts';
import type { Item } from './items.ts';
import { printBlock } from './items.ts';
import { sayDate, sayMonth, sayText, sayTime } from './literals.ts';
import { printOutcome, printProposals } from './outcomes.ts';
import { comma, printLabelled, spaced, word } from './printer.ts';
import type { Printer } from './printer.ts';

type Given<K extends GivenNode['kind']> = Extract<GivenNode, { readonly kind: K }>;

/** `scenario "title" in 2026-03 { given … expect … }` */
export function printScenario(printer: Printer, decl: ScenarioDecl): Doc {
  const { language } = printer.naming;
  const title = sayText(decl.title.value, language);
  const head = spaced(
    concat(word(printer, 'scenario'), text(title.startsWith('“') ? title : ` ${title}`)),
    word(printer, 'scenario.in'),
    text(sayMonth(decl.month, language)),
  );
  const items: Item[] = [
    ...gatherGivens(decl.givens).map((givens) => printGivens(printer, givens)),
    ...decl.expects.map((expect) => ({ span: expect.span, print: () => printExpect(printer, expect) })),
  ];
  // Facts may stand between expectations, and stay there: comments are handed out as they stand.
  items.sort((a, b) => a.span.start - b.span.start);
  return printBlock(printer, head, decl.span, items);
}

/** Records that the author listed behind one `given`: those after the first begin behind its kind's name. */
function gatherGivens(givens: readonly GivenNode[]): GivenNode[][] {
  const lists: GivenNode[][] = [];
  for (const given of givens) {
    const list = lists.at(-1);
    const first = list?.[0];
    const shares =
      given.kind === 'record' &&
      first?.kind === 'record' &&
      first.date === undefined &&
      given.relation.span.start < (list?.at(-1)?.span.end ?? 0);
    if (shares) list?.push(given);
    else lists.push([given]);
  }
  return lists;
}

function printGivens(printer: Printer, givens: readonly GivenNode[]): Item {
  const first = givens[0] as GivenNode;
  const span = { ...first.span, end: (givens.at(-1) ?? first).span.end };
  if (first.kind === 'override') return { span, print: () => printOverride(printer, first) };
  if (first.kind === 'param') return { span, print: () => printParamGiven(printer, first) };
  const records = givens.filter((each) => each.kind === 'record');
  const print = (): Doc => {
    const listed = records.length > 1;
    const docs = records.map((each) => printRecordGiven(printer, each, listed));
    const list = join(text(','), docs);
    const head = spaced(word(printer, 'given'), text(printer.naming.nameOf(first.relation)));
    return group(concat(head, listed ? indent(list) : list));
  };
  return { span, print };
}

function printRecordGiven(printer: Printer, given: Given<'record'>, listed: boolean): Doc {
  const { naming } = printer;
  const on =
    given.date === undefined
      ? []
      : [word(printer, 'given.on'), text(sayDate(given.date.value, naming.language))];
  const time = given.time === undefined ? [] : [text(sayTime(given.time))];
  const id = given.id === undefined ? empty : text(naming.nameOf(given.id));
  const doc = spaced(id, ...on, ...time, printFields(printer, given.fields));
  if (doc.kind === 'concat' && doc.docs.length === 0) return empty;
  return concat(listed ? line : text(' '), doc);
}

/** `{ team: outside, target: 30000 CNY }` */
function printFields(printer: Printer, fields: Given<'record'>['fields']): Doc {
  if (fields.length === 0) return empty;
  const docs = fields.map((each) =>
    concat(text(`${printer.naming.nameOf(each.field)}: `), printValue(printer, each.value)),
  );
  return group(concat(text('{'), indent(concat(line, join(concat(text(','), line), docs))), line, text('}')));
}

function printParamGiven(printer: Printer, given: Given<'param'>): Doc {
  return spaced(
    word(printer, 'given'),
    word(printer, 'param'),
    text(printer.naming.nameOf(given.param)),
    text('='),
    printValue(printer, given.value),
  );
}

function printOverride(printer: Printer, given: Given<'override'>): Doc {
  const { naming } = printer;
  const to = given.to === undefined ? [] : [word(printer, 'override.to'), text(naming.nameOf(given.to))];
  return spaced(
    word(printer, 'given'),
    word(printer, given.action === 'credit' ? 'override' : 'waive'),
    text(naming.nameOf(given.block)),
    word(printer, 'of'),
    text(naming.nameOf(given.of)),
    ...printOn(printer, given.on),
    ...to,
    given.uncounted ? word(printer, 'uncounted') : empty,
    printLabelled(printer, 'override.by', given.by),
    word(printer, 'given.on'),
    text(sayDate(given.date.value, naming.language)),
    printLabelled(printer, 'because', given.because),
  );
}

function printExpect(printer: Printer, expect: ExpectNode): Doc {
  return spaced(
    word(printer, 'expect'),
    expect.none ? word(printer, 'expect.no') : empty,
    text(printer.naming.nameOf(expect.block)),
    word(printer, 'of'),
    text(printer.naming.nameOf(expect.of)),
    ...printOn(printer, expect.on),
    ...expect.tests.map((test) => printTest(printer, test)),
  );
}

/** `on 2026-03-08`: which period of a duty is meant. */
function printOn(printer: Printer, on: ExpectNode['on']): readonly Doc[] {
  if (on === undefined) return [];
  return [word(printer, 'given.on'), text(sayDate(on.value, printer.naming.language))];
}

function printTest(printer: Printer, test: ExpectTest): Doc {
  const { naming } = printer;
  switch (test.kind) {
    case 'by':
      return spaced(
        word(printer, test.negated ? 'expect.not-by' : 'expect.by'),
        text(naming.nameOf(test.rule)),
      );
    case 'credits': {
      const shares = test.shares.map((share) =>
        spaced(text(naming.nameOf(share.to)), printValue(printer, share.amount, false)),
      );
      return spaced(word(printer, 'expect.credits'), join(comma, shares));
    }
    case 'gives': {
      const { outcome } = test;
      const given =
        outcome.kind === 'money-gift'
          ? printValue(printer, outcome.amount, false)
          : printOutcome(printer, outcome);
      return spaced(word(printer, 'expect.gives'), given);
    }
    case 'proposes':
      return spaced(word(printer, 'expect.proposes'), printProposals(printer, test.outcome));
    case 'is':
      return spaced(word(printer, 'is'), printValue(printer, test.value, false));
    case 'line':
      return spaced(
        word(printer, 'line'),
        text(naming.nameOf(test.line)),
        word(printer, 'is'),
        printValue(printer, test.value, false),
      );
    case 'turn':
      if (test.to === undefined) return word(printer, 'expect.turn-nobody');
      return spaced(word(printer, 'expect.turn'), text(naming.nameOf(test.to)));
    case 'passes': {
      const people = test.people.map((each) => text(naming.nameOf(each)));
      return spaced(word(printer, 'passes-over'), join(comma, people));
    }
    case 'undecided':
      return word(printer, 'expect.undecided');
    case 'overridden':
      return word(printer, 'expect.overridden');
  }
}
