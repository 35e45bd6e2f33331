import type { Span } from '../source/span.ts';

/** Text that was cut where it stands: what touches it was not read as it was meant. */
const cuts: ReadonlySet<string> = new Set([
  'source/forbidden-character',
  'syntax/bound-of-nothing',
  'syntax/unclosed-name',
  'syntax/unclosed-text',
]);

/** What is missing, or used by nobody: while some of the text could not be read, it may well stand there. */
const absences: ReadonlySet<string> = new Set([
  'assessment/no-scores',
  'bands/none',
  'claim/no-otherwise',
  'discipline/no-rules',
  'ladder/no-end',
  'ladder/no-rungs',
  'policy/missing-header',
  'scenario/expects-nothing',
  'statement/no-total',
  'statement/not-taken',
  'table/missing-cells',
  'unused/declaration',
]);

/**
 * Tells what is only a consequence of an error of the text: what later stages make of a word that could not be read,
 * of what a cut touches, and what seems to be missing. `isConsequence` notes each diagnostic that is none.
 */
export function createConsequences(): { isConsequence(code: string, span: Span): boolean } {
  const cutAt: Span[] = [];
  const unread = new Set<string>();
  return {
    isConsequence(code, span) {
      const place = `${span.file}:${span.start}:${span.end}`;
      if (cuts.has(code)) cutAt.push(span);
      else if (!code.startsWith('source/') && cutAt.some((each) => touches(each, span))) return true;
      if (code.startsWith('syntax/')) unread.add(place);
      else if (unread.has(place) || (unread.size > 0 && absences.has(code))) return true;
      return false;
    },
  };
}

function touches(a: Span, b: Span): boolean {
  return a.file === b.file && a.start <= b.end && b.start <= a.end;
}
