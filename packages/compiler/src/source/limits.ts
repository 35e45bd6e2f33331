import type { Reporter } from '../diagnostics/diagnostic.ts';
import type { Span } from './span.ts';

/**
 * How much text one policy may be (promise P6). Every limit is counted, never timed, so that every machine refuses the
 * same text. A limit itself is accepted; one more is refused.
 */
export const limits = {
  /** UTF-8 bytes of one file. */
  fileBytes: 256 * 1024,
  /** UTF-8 bytes of all files together. */
  projectBytes: 1024 * 1024,
  files: 64,
  /** Tokens of one file, comments not counted. */
  tokens: 50_000,
  /** Brackets within brackets, searches within searches, `not` before `not`, `else` after `else`: all together. */
  nesting: 64,
  /** Operands of one chain such as `a and b and c`. */
  operands: 1_000,
  /** UTF-16 units of a name, a label included. */
  nameLength: 60,
  /** UTF-16 units of a text. */
  textLength: 1_000,
  /** Digits of a number. */
  digits: 18,
  /** Rules of a policy, in claims and disciplines together. */
  rules: 500,
  /** Params of a policy. */
  params: 1_000,
  /** Rows of one table, tiers of one commission. */
  rows: 200,
  /** Shares of one split. */
  shares: 100,
  /** Diagnostics of one run. */
  diagnostics: 100,
} as const;

/** Money is at most 10^15 fen either way. */
export const largestMoney = 1_000_000_000_000_000n;

/** Bytes that a text takes in UTF-8; a lone surrogate counts as the three of its replacement. */
export function countUtf8Bytes(text: string): number {
  let bytes = 0;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) bytes += 1;
    else if (unit < 0x800) bytes += 2;
    else if (unit >= 0xd800 && unit <= 0xdbff && isLowSurrogate(text.charCodeAt(i + 1))) {
      bytes += 4;
      i += 1;
    } else bytes += 3;
  }
  return bytes;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** Reports a name that is too long. */
export function checkNameLength(text: string, span: Span, reporter: Reporter): void {
  if (text.length <= limits.nameLength) return;
  reporter.report('source/name-too-long', { length: text.length, limit: limits.nameLength }, span);
}

/** Reports a text that is too long. */
export function checkTextLength(text: string, span: Span, reporter: Reporter): void {
  if (text.length <= limits.textLength) return;
  reporter.report('source/text-too-long', { length: text.length, limit: limits.textLength }, span);
}

/** Reports a number of too many digits; answers whether it is short enough to be read. */
export function checkDigits(digits: number, span: Span, reporter: Reporter): boolean {
  if (digits <= limits.digits) return true;
  reporter.report('source/too-many-digits', { digits, limit: limits.digits }, span);
  return false;
}
