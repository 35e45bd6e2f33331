import type { KeywordId } from '../syntax/keywords.ts';
import type { Assumed, BandNode, CompareOp, Expr } from '../syntax/ast.ts';
import { concat, empty, group, indent, join, line, text } from './doc.ts';
import type { Doc } from './doc.ts';
import { printShortBlock } from './items.ts';
import { sayDate, sayDuration, sayMoney, sayPercent, sayText, sayTime } from './literals.ts';
import { countOpen, endsInRestart, level, levelOf, shownAs } from './precedence.ts';
import { comma, printAssumed, spaced, word } from './printer.ts';
import type { Printer } from './printer.ts';

type Node<K extends Expr['kind']> = Extract<Expr, { readonly kind: K }>;

const compareWords: Readonly<Record<CompareOp, KeywordId>> = {
  is: 'is',
  'is-not': 'is-not',
  'at-least': 'at-least',
  'more-than': 'more-than',
  'at-most': 'at-most',
  'less-than': 'less-than',
  before: 'before',
  after: 'after',
  'not-before': 'not-before',
  'not-after': 'not-after',
};

const searchWords = {
  earliest: 'earliest',
  latest: 'latest',
  only: 'only',
  some: 'some',
  none: 'search.none',
} as const;

const signs = { add: '+', sub: '-', mul: '*', div: '/' } as const;

/** A condition: a chain of `and`, or anything tighter. */
export function printCondition(printer: Printer, expr: Expr): Doc {
  return printAt(printer, expr, level.chain, true);
}

/**
 * A condition before the `assumed` of what stands around it, where there is one: a streak that ends in `then starts
 * again` would take it for its own.
 */
export function printGate(printer: Printer, expr: Expr, assumed: Assumed | undefined): Doc {
  const doc = printCondition(printer, expr);
  return assumed !== undefined && endsInRestart(expr, printer.brackets) ? bracketed(doc) : doc;
}

/** `where COND`, or nothing; before the `assumed` of what stands around it, where there is one. */
export function printWhere(printer: Printer, where: Expr | undefined, assumed?: Assumed): readonly Doc[] {
  return where === undefined ? [] : [word(printer, 'where'), printGate(printer, where, assumed)];
}

/** A value: no bare comparison, so that words behind it cannot be taken for its own. */
export function printValue(printer: Printer, expr: Expr, last = true): Doc {
  return printAt(printer, expr, level.bounded, last);
}

/**
 * A term of a chain. Where a search ends it and another term follows, a comma closes the search; where it ends in a
 * search within a search, only brackets can.
 */
export function printTerm(printer: Printer, term: Expr, last: boolean): Doc {
  const closed = last || levelOf(shown(printer, term)) < level.not;
  const open = closed ? 0 : countOpen(term, printer.brackets);
  if (open === 0) return printAt(printer, term, level.not, true);
  return open === 1
    ? concat(printAt(printer, term, level.not, true), text(','))
    : bracketed(printAt(printer, term, level.chain, true));
}

/** `up to 30000 CNY`, `above`; Chinese has one order for both. */
export function printBand(printer: Printer, band: BandNode): Doc {
  const said = word(printer, `band.${band.bound}`);
  return band.value === undefined ? said : spaced(said, printValue(printer, band.value));
}

function shown(printer: Printer, expr: Expr): Expr {
  return shownAs(expr, printer.brackets);
}

function bracketed(doc: Doc): Doc {
  return concat(text('('), doc, text(')'));
}

function printAt(printer: Printer, expr: Expr, least: number, last: boolean): Doc {
  const at = shown(printer, expr);
  const doc = printNode(printer, at, last);
  return levelOf(at) < least || (!last && countOpen(at, printer.brackets) > 0) ? bracketed(doc) : doc;
}

function printNode(printer: Printer, expr: Expr, last: boolean): Doc {
  switch (expr.kind) {
    case 'name':
      return text(printer.naming.nameOf(expr));
    case 'this':
      return text(printer.naming.thisOf(expr.name));
    case 'path':
    case 'binary':
    case 'else':
    case 'clamp':
      return printSpine(printer, expr, last);
    case 'call':
      return concat(
        text(printer.naming.nameOf(expr.name)),
        bracketed(
          join(
            comma,
            expr.args.map((each) => printValue(printer, each)),
          ),
        ),
      );
    case 'negate':
      return concat(text('-'), printAt(printer, expr.of, level.negate, true));
    case 'percent-of':
      return printPercentOf(printer, expr);
    case 'compare':
      return spaced(
        printAt(printer, expr.left, level.bounded, false),
        word(printer, compareWords[expr.op]),
        printAt(printer, expr.right, level.bounded, true),
      );
    case 'within':
      return printWithin(printer, expr);
    case 'within-period':
      return spaced(
        printAt(printer, expr.of, level.bounded, false),
        word(printer, 'within'),
        word(printer, 'the-period'),
        word(printer, 'within.close'),
      );
    case 'deadline':
      return word(printer, 'deadline');
    case 'complete':
      return spaced(
        ...(expr.of === undefined ? [] : [printAt(printer, expr.of, level.bounded, false)]),
        word(printer, 'complete-in'),
        text(printer.naming.nameOf(expr.block)),
      );
    case 'period-day':
      return word(printer, `period.${expr.which}`);
    case 'in':
      return spaced(
        printAt(printer, expr.of, level.bounded, false),
        word(printer, expr.negated ? 'not-in' : 'in'),
        bracketed(
          join(
            comma,
            expr.members.map((each) => printValue(printer, each)),
          ),
        ),
      );
    case 'known':
      return spaced(
        printAt(printer, expr.of, level.bounded, false),
        word(printer, expr.negated ? 'is-not-known' : 'is-known'),
      );
    case 'is-workday':
      return spaced(
        printAt(printer, expr.of, level.bounded, false),
        word(printer, expr.negated ? 'is-no-workday' : 'is-workday'),
      );
    case 'suspended':
      return spaced(
        printAt(printer, expr.of, level.bounded, false),
        word(printer, 'suspended.on'),
        printAt(printer, expr.on, level.bounded, false),
        word(printer, 'suspended.close'),
      );
    case 'precedes':
      return spaced(word(printer, 'precedes'), printAt(printer, expr.of, level.atom, true));
    case 'and':
    case 'or':
      return printChain(printer, expr.terms, expr.kind);
    case 'not':
      return spaced(word(printer, 'not'), printAt(printer, expr.of, level.not, true));
    case 'group':
      return bracketed(printCondition(printer, expr.of));
    case 'search':
      return printSearch(printer, [word(printer, searchWords[expr.mode])], expr);
    case 'aggregate':
      return printAggregate(printer, expr);
    case 'place':
      return spaced(
        word(printer, expr.first ? 'first-in' : 'place-in'),
        text(printer.naming.nameOf(expr.ranking)),
      );
    case 'won':
      return spaced(word(printer, 'won'), text(printer.naming.nameOf(expr.award)));
    case 'assessed':
      return spaced(word(printer, `${expr.what}-in`), text(printer.naming.nameOf(expr.assessment)));
    case 'streak':
      return printStreak(printer, expr);
    case 'all':
      return spaced(word(printer, 'all'), word(printer, `all.${expr.of}`));
    case 'tiers':
      return printTiers(printer, expr);
    default:
      return text(sayLiteral(expr, printer.naming.language));
  }
}

/** A literal in a language, in the spelling that is printed. */
export function sayLiteral(
  expr: Node<'text' | 'date' | 'money' | 'percent' | 'count' | 'duration' | 'time' | 'bool'>,
  language: 'zh' | 'en',
): string {
  switch (expr.kind) {
    case 'text':
      return sayText(expr.value, language);
    case 'date':
      return sayDate(expr.value, language);
    case 'money':
      return sayMoney(expr.value, expr.currency, language);
    case 'percent':
      return sayPercent(expr.value);
    case 'count':
      return String(expr.value);
    case 'duration':
      return sayDuration(expr.value, expr.unit, language);
    case 'time':
      return sayTime(expr.value);
    case 'bool':
      return language === 'en' ? (expr.value ? 'yes' : 'no') : expr.value ? '有' : '无';
  }
}

type Spine = Node<'path' | 'binary' | 'else' | 'clamp'>;

/** Sums, paths and the like grow to the left, and long ones deep: they are walked, not recursed into. */
function printSpine(printer: Printer, expr: Spine, last: boolean): Doc {
  const spine: Spine[] = [];
  let at: Expr = expr;
  while (at.kind === 'path' || at.kind === 'binary' || at.kind === 'else' || at.kind === 'clamp') {
    spine.push(at);
    at = shown(printer, at.kind === 'binary' ? at.left : at.of);
  }
  let doc = printNode(printer, at, false);
  let open = countOpen(at, printer.brackets) > 0;
  for (let index = spine.length - 1; index >= 0; index -= 1) {
    const node = spine[index] as Spine;
    if (levelOf(at) < (node.kind === 'path' ? level.atom : levelOf(node)) || open) doc = bracketed(doc);
    doc = concat(doc, printStep(printer, node, last && index === 0));
    open = index > 0 && countOpen(node, printer.brackets) > 0;
    at = node;
  }
  return doc;
}

function printStep(printer: Printer, node: Spine, last: boolean): Doc {
  switch (node.kind) {
    case 'path': {
      const reach = printer.naming.language === 'en' ? "'s " : '的';
      return text(reach + printer.naming.nameOf(node.field));
    }
    case 'binary':
      return concat(text(` ${signs[node.op]} `), printAt(printer, node.right, levelOf(node) + 1, last));
    case 'else':
      return concat(
        text(' '),
        spaced(word(printer, 'else'), printAt(printer, node.otherwise, level.sum, last)),
      );
    case 'clamp':
      return concat(
        text(' '),
        spaced(
          word(printer, node.bound === 'capped' ? 'capped-at' : 'floored-at'),
          printAt(printer, node.at, level.sum, last),
        ),
      );
  }
}

/**
 * `20% of gross`; a literal percentage reads backwards in Chinese: `底薪的20%`. Brackets stand alike in both languages, so
 * that a policy comes back from the other one as it was.
 */
function printPercentOf(printer: Printer, expr: Node<'percent-of'>): Doc {
  const percent = shown(printer, expr.percent);
  const of = shown(printer, expr.of);
  const literal = percent.kind === 'percent';
  const nested = of.kind === 'percent-of' && (!literal || shown(printer, of.percent).kind === 'percent');
  const base = nested ? printNode(printer, of, false) : printAt(printer, of, level.atom, false);
  if (literal && printer.naming.language === 'zh') {
    return concat(base, text(`的${sayPercent(percent.value)}`));
  }
  return spaced(printAt(printer, percent, level.negate, false), word(printer, 'of'), base);
}

function printWithin(printer: Printer, expr: Node<'within'>): Doc {
  const of = printAt(printer, expr.of, level.bounded, false);
  const length = printAt(printer, expr.length, level.sum, false);
  const side = word(printer, `within.${expr.side}`);
  const within = word(printer, 'within');
  const anchor = printAt(printer, expr.anchor, level.sum, false);
  if (printer.naming.language === 'en') {
    return spaced(of, within, length, side, anchor);
  }
  return spaced(of, within, anchor, side, length, word(printer, 'within.close'));
}

/** Terms joined by one word; a long chain breaks before each of them. */
function printChain(printer: Printer, terms: readonly Expr[], joint: 'and' | 'or'): Doc {
  const docs = terms.flatMap((term, index) => {
    const doc = printTerm(printer, term, index === terms.length - 1);
    return index === 0 ? [doc] : [line, word(printer, joint), text(' '), doc];
  });
  // Further in than the `and` of the condition around it, which English sets one in itself.
  return group(indent(concat(...docs), printer.naming.language === 'en' ? 4 : 2));
}

/** `latest Tracking as t where …`, and the same tail behind `sum of … over`. */
function printSearch(
  printer: Printer,
  lead: readonly Doc[],
  node: Pick<Node<'search'>, 'over' | 'as' | 'where'>,
): Doc {
  const { naming } = printer;
  // In an aggregate over a block the name is the block's; in a search it is a kind of record. Both are declarations.
  const over = text(naming.nameOf(node.over));
  const as = node.as === undefined ? [] : [word(printer, 'as'), text(naming.nameOf(node.as))];
  const where = printWhere(printer, node.where);
  return spaced(...lead, over, ...as, ...where);
}

function printAggregate(printer: Printer, expr: Node<'aggregate'>): Doc {
  if (expr.op === 'count') return printSearch(printer, [word(printer, 'number-of')], expr);
  const value = expr.value === undefined ? empty : printValue(printer, expr.value, false);
  return printSearch(printer, [word(printer, 'sum-of'), value, word(printer, 'over')], expr);
}

function printStreak(printer: Printer, expr: Node<'streak'>): Doc {
  const pauses =
    expr.pauses === undefined
      ? []
      : [comma, word(printer, 'pauses-when'), text(' '), printCondition(printer, expr.pauses)];
  const breaks = spaced(word(printer, 'breaks-otherwise'), printAssumed(printer, expr.breaks.assumed));
  const inside = concat(printCondition(printer, expr.holds), ...pauses, comma, breaks);
  const test = { reaches: 'reaches', each: 'reaches-each', 'at-least': 'streak.at-least' } as const;
  const head = spaced(
    word(printer, 'months-running'),
    bracketed(inside),
    word(printer, test[expr.test]),
    text(String(expr.length)),
  );
  if (expr.restart === undefined) return head;
  return concat(
    head,
    comma,
    spaced(word(printer, 'starts-again'), printAssumed(printer, expr.restart.assumed)),
  );
}

function printTiers(printer: Printer, expr: Node<'tiers'>): Doc {
  const head = spaced(
    word(printer, 'on'),
    printValue(printer, expr.on, false),
    word(printer, `tiers.${expr.mode}`),
    printAssumed(printer, expr.assumed),
  );
  const items = expr.tiers.map((tier) => ({
    span: tier.span,
    print: () => concat(printBand(printer, tier.band), text(': '), printValue(printer, tier.rate)),
  }));
  return printShortBlock(printer, head, expr.span, items, 'always');
}
