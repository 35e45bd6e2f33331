import type { Span } from '../source/span.ts';

/** The comments of a file, handed out in the order in which they stand. */
export interface Comments {
  /** Whether one that was not handed out starts in a span. */
  hasIn(span: Span): boolean;
  /** Takes those that start before an offset. */
  takeBefore(offset: number): readonly Remark[];
  /** Takes the next one, if it stands on the line of `offset` and before `limit`. */
  takeTrailing(offset: number, limit: number): Remark | undefined;
  /** Takes those before an offset, up to the last one that shares its line with something else. */
  takeHead(next: number): readonly Remark[];
  /** Whether the author left an empty line between two offsets. */
  hasBlankLine(start: number, end: number): boolean;
}

export interface Remark {
  /** With its `//`. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Nothing but space before it on its line. */
  readonly alone: boolean;
}

/** For trees without comments, such as one expression in a message. */
export const noComments: Comments = {
  hasIn: () => false,
  takeBefore: () => [],
  takeTrailing: () => undefined,
  takeHead: () => [],
  hasBlankLine: () => false,
};
