/**
 * A document: text with the places where a line may break. One algebra for the formatter of policies and for the
 * printer of TypeScript. Built with the functions below; `hard` says that something inside must break.
 */
export type Doc =
  | { readonly kind: 'text'; readonly text: string; readonly hard: false }
  | { readonly kind: 'line'; readonly flat: '' | ' '; readonly hard: false }
  | { readonly kind: 'hardline'; readonly blank: boolean; readonly hard: true }
  | { readonly kind: 'suffix'; readonly text: string; readonly hard: true }
  | { readonly kind: 'concat'; readonly docs: readonly Doc[]; readonly hard: boolean }
  | { readonly kind: 'indent'; readonly by: number; readonly doc: Doc; readonly hard: boolean }
  | { readonly kind: 'group'; readonly doc: Doc; readonly hard: boolean }
  | { readonly kind: 'if-break'; readonly broken: Doc; readonly flat: Doc; readonly hard: boolean };

/** Text without a line break. */
export function text(value: string): Doc {
  return { kind: 'text', text: value, hard: false };
}

export const empty: Doc = text('');

/** A space, or a new line where the group around it does not fit. */
export const line: Doc = { kind: 'line', flat: ' ', hard: false };

/** Nothing, or a new line where the group around it does not fit. */
export const softline: Doc = { kind: 'line', flat: '', hard: false };

/** Always a new line; every group around it breaks. */
export const hardline: Doc = { kind: 'hardline', blank: false, hard: true };

/** A new line with one empty line before it. */
export const blankline: Doc = { kind: 'hardline', blank: true, hard: true };

/** Text put at the end of the line on which it stands, such as a comment: what follows on that line comes before it. */
export function suffix(value: string): Doc {
  return { kind: 'suffix', text: value, hard: true };
}

export function concat(...docs: readonly Doc[]): Doc {
  return { kind: 'concat', docs, hard: docs.some((doc) => doc.hard) };
}

/** New lines inside go two columns (or `by`) further in. */
export function indent(doc: Doc, by = 2): Doc {
  return { kind: 'indent', by, doc, hard: doc.hard };
}

/** Stays on one line where it fits and holds no hard line; otherwise all its own lines break. */
export function group(doc: Doc): Doc {
  return { kind: 'group', doc, hard: doc.hard };
}

/** One document where the group around it breaks, another where it stays on its line. */
export function ifBreak(broken: Doc, flat: Doc = empty): Doc {
  return { kind: 'if-break', broken, flat, hard: flat.hard };
}

export function join(separator: Doc, docs: readonly Doc[]): Doc {
  const out: Doc[] = [];
  docs.forEach((doc, index) => {
    if (index > 0) out.push(separator);
    out.push(doc);
  });
  return concat(...out);
}

/** Columns that a text takes: Han characters and full-width punctuation take two. */
export function widthOf(value: string): number {
  let width = 0;
  for (let index = 0; index < value.length; index += 1) width += isWide(value.charCodeAt(index)) ? 2 : 1;
  return width;
}

function isWide(unit: number): boolean {
  return (
    (unit >= 0x2e80 && unit <= 0xa4cf) ||
    (unit >= 0xac00 && unit <= 0xd7a3) ||
    (unit >= 0xf900 && unit <= 0xfaff) ||
    (unit >= 0xfe30 && unit <= 0xfe4f) ||
    (unit >= 0xff00 && unit <= 0xff60) ||
    (unit >= 0xffe0 && unit <= 0xffe6)
  );
}

interface Frame {
  readonly indent: number;
  readonly flat: boolean;
  readonly doc: Doc;
}

/**
 * Lays a document out in `width` columns. No recursion: depth is bounded by memory, not by the call stack. Trailing
 * spaces never remain, and neither do empty lines at the start.
 */
export function renderDoc(doc: Doc, width = 100): string {
  const out: string[] = [];
  const stack: Frame[] = [{ indent: 0, flat: false, doc }];
  let current = '';
  let column = 0;
  let suffixes = '';
  const endLine = (): void => {
    out.push((current + suffixes).trimEnd());
    current = '';
    suffixes = '';
  };
  for (let frame = stack.pop(); frame !== undefined; frame = stack.pop()) {
    const { doc: at, flat, indent: margin } = frame;
    switch (at.kind) {
      case 'text':
        if (at.text === '') break;
        if (current === '' && column > 0) current = ' '.repeat(column);
        current += at.text;
        column += widthOf(at.text);
        break;
      case 'suffix':
        if (current === '' && column > 0) current = ' '.repeat(column);
        suffixes += (current.trim() === '' && suffixes === '' ? '' : ' ') + at.text;
        break;
      case 'line':
        if (flat) {
          if (current === '' && column > 0) current = ' '.repeat(column);
          current += at.flat;
          column += at.flat.length;
        } else {
          endLine();
          column = margin;
        }
        break;
      case 'hardline':
        if (current !== '' || suffixes !== '' || out.length > 0) endLine();
        if (at.blank && out.length > 0 && out[out.length - 1] !== '') out.push('');
        column = margin;
        break;
      case 'concat':
        for (let index = at.docs.length - 1; index >= 0; index -= 1) {
          stack.push({ indent: margin, flat, doc: at.docs[index] as Doc });
        }
        break;
      case 'indent':
        stack.push({ indent: margin + at.by, flat, doc: at.doc });
        break;
      case 'group':
        stack.push({
          indent: margin,
          flat: flat || (!at.hard && fits(at.doc, stack, width - column)),
          doc: at.doc,
        });
        break;
      case 'if-break':
        stack.push({ indent: margin, flat, doc: flat ? at.flat : at.broken });
        break;
    }
  }
  if (current !== '' || suffixes !== '') endLine();
  return out.join('\n');
}

/** Whether a group laid flat, with what follows it up to the next line break, fits in `room` columns. */
function fits(doc: Doc, rest: readonly Frame[], room: number): boolean {
  const stack: Frame[] = [{ indent: 0, flat: true, doc }];
  let next = rest.length - 1;
  for (let left = room; left >= 0;) {
    const frame = stack.pop() ?? rest[next--];
    if (frame === undefined) return true;
    const { doc: at, flat } = frame;
    switch (at.kind) {
      case 'text':
        left -= widthOf(at.text);
        break;
      case 'suffix':
        break;
      case 'line':
        if (!flat) return true;
        left -= at.flat.length;
        break;
      case 'hardline':
        return true;
      case 'concat':
        for (let index = at.docs.length - 1; index >= 0; index -= 1) {
          stack.push({ indent: 0, flat, doc: at.docs[index] as Doc });
        }
        break;
      case 'indent':
        stack.push({ indent: 0, flat, doc: at.doc });
        break;
      case 'group':
        stack.push({ indent: 0, flat: flat && !at.hard, doc: at.doc });
        break;
      case 'if-break':
        stack.push({ indent: 0, flat, doc: flat ? at.flat : at.broken });
        break;
    }
  }
  return false;
}
