import type { Reporter } from '../diagnostics/diagnostic.ts';
import { limits } from '../source/limits.ts';
import type { SourceFile } from '../source/source-file.ts';
import { beginsDeclaration, columnOf, isFirstOfLine } from './recovery.ts';
import { LCurly, LParen, RCurly, RParen } from './tokens.ts';
import type { Token } from './tokens.ts';

/**
 * Counts brackets within brackets before anything is parsed, and reports where they pass the limit. What nests without
 * brackets (searches, `not`, `else`) is counted by the grammar, together with the brackets. No declaration stands in
 * another: where one begins, what is still open is a bracket that was forgotten, and that is what there is to say.
 */
export function checkNesting(
  tokens: readonly Token[],
  source: SourceFile,
  file: number,
  reporter: Reporter,
): boolean {
  let depth = 0;
  for (const [index, token] of tokens.entries()) {
    if (depth > 0 && beginsDeclaration(tokens, index) && isFirstOfLine(tokens, index, source)) {
      if (columnOf(token, source) === 1) depth = 0;
    }
    if (token.tokenType === LParen || token.tokenType === LCurly) depth += 1;
    else if (token.tokenType === RParen || token.tokenType === RCurly) depth = Math.max(0, depth - 1);
    if (depth > limits.nesting) {
      reportNesting(token, file, reporter);
      return false;
    }
  }
  return true;
}

/** Reports the token at which text is nested too deep. */
export function reportNesting(token: Token, file: number, reporter: Reporter): void {
  const start = Number.isNaN(token.startOffset) ? 0 : token.startOffset;
  const end = (token.endOffset ?? start) + 1;
  reporter.report(
    'source/nested-too-deep',
    { limit: limits.nesting },
    { file, start, end: Number.isNaN(end) ? start : end },
  );
}
