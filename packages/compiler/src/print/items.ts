import type { Span } from '../source/span.ts';
import type { Comments, Remark } from './comments.ts';
import { blankline, concat, empty, group, hardline, ifBreak, indent, line, suffix, text } from './doc.ts';
import type { Doc } from './doc.ts';
import type { Printer } from './printer.ts';

/** One thing on lines of its own: comments stand before it or at its end. */
export interface Item {
  readonly span: Span;
  readonly print: () => Doc;
  /** Always an empty line between it and its neighbours; else as the author had it. */
  readonly apart?: boolean;
}

/**
 * Items on lines of their own, each with its comments; those before `end` that no item follows stand last. They are
 * printed in order, because comments are handed out in order.
 */
export function stackItems(printer: Printer, items: readonly Item[], start: number, end: number): Doc {
  const stack = createStack(printer.comments, start);
  let apart = false;
  items.forEach((item, index) => {
    stack.separate(apart || item.apart === true);
    stack.remarks(printer.comments.takeBefore(item.span.start));
    const doc = item.print();
    // What stands inside, where no line of its own can carry it, moves before the item: nothing is lost.
    stack.remarks(printer.comments.takeBefore(item.span.end));
    stack.put(doc, item.span);
    stack.trail(printer.comments.takeTrailing(item.span.end, items[index + 1]?.span.start ?? end));
    apart = item.apart === true;
  });
  stack.separate(apart);
  stack.remarks(printer.comments.takeBefore(end));
  return stack.doc();
}

function createStack(comments: Comments, start: number) {
  const docs: Doc[] = [];
  let last = start;
  let apart = false;
  const put = (doc: Doc, span: { readonly start: number; readonly end: number }): void => {
    if (docs.length > 0) docs.push(apart || comments.hasBlankLine(last, span.start) ? blankline : hardline);
    docs.push(doc);
    last = span.end;
    apart = false;
  };
  return {
    separate(blank: boolean): void {
      apart = blank;
    },
    put,
    remarks(remarks: readonly Remark[]): void {
      for (const each of remarks) put(text(each.text), each);
    },
    trail(remark: Remark | undefined): void {
      if (remark === undefined) return;
      docs.push(suffix(remark.text));
      last = remark.end;
    },
    doc: (): Doc => (docs.length === 0 ? empty : concat(...docs)),
  };
}

/**
 * The first line of something whose first part starts at `next`. Of the comments between them, the last one that shares
 * a line with the head stays at the end of its line, earlier ones move before it, and those after it stay the part's own.
 */
export function printHead(printer: Printer, next: number, doc: Doc): Doc {
  const { comments } = printer;
  const before: Doc[] = [];
  const remarks = comments.takeHead(next);
  remarks.forEach((each, index) => {
    if (index < remarks.length - 1) before.push(text(each.text), hardline);
  });
  const trailing = remarks.at(-1);
  return concat(...before, doc, ...(trailing === undefined ? [] : [suffix(trailing.text)]));
}

/** A block in braces with one item a line: `head { … }`. */
export function printBlock(printer: Printer, head: Doc, span: Span, items: readonly Item[]): Doc {
  const first = items[0]?.span.start ?? span.end;
  if (items.length === 0 && !printer.comments.hasIn(span)) return concat(head, text(' {}'));
  const top = printHead(printer, first, concat(head, text(' {')));
  const inner = stackItems(printer, items, first, span.end);
  const body = inner === empty ? empty : indent(concat(hardline, inner));
  return concat(top, body, hardline, text('}'));
}

/**
 * A short list in braces, on one line where it fits: `enum Team { inside, outside }`. Broken, each item has a line,
 * with a comma behind it only where `commas` asks for one.
 */
export function printShortBlock(
  printer: Printer,
  head: Doc,
  span: Span,
  items: readonly Item[],
  commas: 'always' | 'flat',
): Doc {
  if (printer.comments.hasIn(span)) {
    const last = items.at(-1);
    const withCommas = items.map((item) => ({
      ...item,
      print: () => concat(item.print(), text(commas === 'always' && item !== last ? ',' : '')),
    }));
    return printBlock(printer, head, span, withCommas);
  }
  if (items.length === 0) return concat(head, text(' {}'));
  const separator = concat(commas === 'always' ? text(',') : ifBreak(empty, text(',')), line);
  const docs = items.flatMap((item, index) => (index === 0 ? [item.print()] : [separator, item.print()]));
  return group(concat(head, text(' {'), indent(concat(line, ...docs)), line, text('}')));
}
