import type { Comments, Remark } from '../print/comments.ts';
import type { Comment } from '../syntax/ast.ts';

/** Hands out the comments of a file in the order in which they stand in its text. */
export function createCommentCursor(comments: readonly Comment[], source: string): Comments {
  const remarks = comments.map((comment): Remark => {
    const { start, end } = comment.span;
    const lineStart = source.lastIndexOf('\n', start - 1) + 1;
    return { text: comment.text.trimEnd(), start, end, alone: source.slice(lineStart, start).trim() === '' };
  });
  let next = 0;
  const takeUntil = (end: number): readonly Remark[] => {
    const taken = remarks.slice(next, end);
    next = end;
    return taken;
  };
  const countBefore = (offset: number): number => {
    let end = next;
    while (end < remarks.length && (remarks[end] as Remark).start < offset) end += 1;
    return end;
  };
  return {
    hasIn({ start, end }) {
      for (let index = next; index < remarks.length; index += 1) {
        const remark = remarks[index] as Remark;
        if (remark.start >= end) return false;
        if (remark.start >= start) return true;
      }
      return false;
    },
    takeBefore: (offset) => takeUntil(countBefore(offset)),
    takeTrailing(offset, limit) {
      const remark = remarks[next];
      if (remark === undefined || remark.start >= limit) return undefined;
      if (source.slice(offset, remark.start).includes('\n')) return undefined;
      next += 1;
      return remark;
    },
    takeHead(offset) {
      let end = countBefore(offset);
      while (end > next && (remarks[end - 1] as Remark).alone) end -= 1;
      return takeUntil(end);
    },
    hasBlankLine: (start, end) => /\n[ \t]*\n/.test(source.slice(start, end)),
  };
}
