import type { Language } from '@bylaw/runtime';
import { Lexer } from 'chevrotain';
import type { IToken, TokenType } from 'chevrotain';
import type { Reporter } from '../diagnostics/diagnostic.ts';
import { checkNameLength, checkTextLength } from '../source/limits.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { Span } from '../source/span.ts';
import type { Comment } from './ast.ts';
import { foldWidth } from './fold.ts';
import { detectLanguage } from './language.ts';
import { readBareDecimal, readCount, readDate, readDuration, readGrouped, readMoney } from './literals.ts';
import { readMonth, readOddUnit, readOrdinal, readPercent, readTime } from './literals.ts';
import type { LiteralValue } from './literals.ts';
import { readText } from './texts.ts';
import * as tokens from './tokens.ts';
import type { Token } from './tokens.ts';
import { findKeyword } from './words.ts';

/** A file as words and signs. Keywords are merged and typed; a literal's `payload` is its value. */
export interface LexedFile {
  readonly tokens: readonly Token[];
  readonly comments: readonly Comment[];
  readonly language: Language;
}

const lexer = new Lexer(tokens.lexedTypes, {
  positionTracking: 'onlyOffset',
  ensureOptimizations: true,
});

type Reader = (image: string, span: Span, reporter: Reporter) => LiteralValue;

const readers = new Map<TokenType, Reader>([
  [tokens.DateToken, readDate],
  [tokens.MonthToken, readMonth],
  [tokens.TimeToken, readTime],
  [tokens.Ordinal, readOrdinal],
  [tokens.Money, readMoney],
  [tokens.Percent, readPercent],
  [tokens.Duration, readDuration],
  [tokens.Count, readCount],
]);

/** Takes a file apart into tokens. Reports what no token can be: junk, unclosed texts, numbers written otherwise. */
export function lexFile(file: SourceFile, fileIndex: number, reporter: Reporter): LexedFile {
  const lexed = lexer.tokenize(foldWidth(file.text));
  const found: Token[] = [];
  const lexedComments = lexed.groups['comments'] ?? [];
  // Offsets only, for speed; the ends follow from the images.
  for (const token of [...lexed.tokens, ...lexedComments]) {
    token.endOffset = token.startOffset + token.image.length - 1;
  }
  for (const token of lexed.tokens) {
    token.endOffset = token.startOffset + token.image.length - 1;
    const span = spanOf(token, fileIndex);
    const mended = readToken(token, file.text.slice(span.start, span.end), span, reporter);
    if (mended !== undefined) found.push(mended);
  }
  const merged = tagKeywords(found, fileIndex, reporter);
  const comments = lexedComments.map((token) => {
    const span = spanOf(token, fileIndex);
    return { span, text: file.text.slice(span.start, span.end) };
  });
  return { tokens: merged, comments, language: detectLanguage(merged) };
}

/** Gives a literal its value, and replaces a token that is an error by the nearest one that is not. */
function readToken(token: IToken, written: string, span: Span, reporter: Reporter): Token | undefined {
  const type = token.tokenType;
  const reader = readers.get(type);
  if (reader !== undefined) return become(token, type, reader(token.image, span, reporter));
  switch (type) {
    case tokens.Text:
    case tokens.errorTokens.UnclosedText: {
      const text = readText(written, type === tokens.Text, span, reporter);
      checkTextLength(text.value, span, reporter);
      return become(token, tokens.Text, text);
    }
    case tokens.QuotedName:
      if (written.length === 2) reporter.report('syntax/empty-name', {}, span);
      token.payload = written.slice(1, -1);
      checkNameLength(written.slice(1, -1), span, reporter);
      return token;
    case tokens.errorTokens.UnclosedName:
      reporter.report('syntax/unclosed-name', {}, span);
      token.payload = written.slice(1);
      return become(token, tokens.QuotedName, written.slice(1));
    case tokens.errorTokens.BareDecimal:
      return become(token, tokens.Count, readBareDecimal(token.image, span, reporter));
    case tokens.errorTokens.GroupedDigits:
      return become(token, tokens.Count, readGrouped(token.image, span, reporter));
    case tokens.errorTokens.OddUnit: {
      const value = readOddUnit(token.image, span, reporter);
      return become(token, value.kind === 'duration' ? tokens.Duration : tokens.Count, value);
    }
    case tokens.errorTokens.Junk:
      reporter.report('syntax/junk', { text: written.slice(0, 20) }, span, {
        fixes: [{ title: { zh: '删去', en: 'Remove it' }, span, text: '' }],
      });
      return undefined;
    default:
      return token;
  }
}

function become(token: Token, type: TokenType, payload: LiteralValue | string): Token {
  return Object.assign(token, { tokenType: type, tokenTypeIdx: type.tokenTypeIdx, payload });
}

/** One pass that turns words into keywords, several words into one, the longest first, and signs into their twins. */
function tagKeywords(found: readonly Token[], fileIndex: number, reporter: Reporter): Token[] {
  const tagged: Token[] = [];
  const wordAt = (index: number): string | undefined => {
    const token = found[index];
    return token?.tokenType === tokens.Word ? token.image : undefined;
  };
  for (let i = 0; i < found.length; i += 1) {
    const token = found[i] as Token;
    const twin = tokens.signTwins.get(token.tokenType);
    if (twin !== undefined) retype(token, tokens.keywordType(twin));
    else if (token.tokenType === tokens.Word) {
      const at = i;
      const match = findKeyword(token.image, (index) => wordAt(at + index));
      if (match === undefined) checkNameLength(token.image, spanOf(token, fileIndex), reporter);
      else {
        retype(token, tokens.keywordType(match.token));
        const last = found[i + match.length - 1] as Token;
        for (let k = 1; k < match.length; k += 1) token.image += ` ${found[i + k]?.image ?? ''}`;
        token.endOffset = last.endOffset;
        i += match.length - 1;
      }
    }
    tagged.push(token);
  }
  return tagged;
}

function retype(token: Token, type: TokenType): void {
  token.tokenType = type;
  // The index is what chevrotain's parser compares; every created type has one.
  token.tokenTypeIdx = type.tokenTypeIdx as number;
}

/** The place of a token; chevrotain's end is the last character itself. */
export function spanOf(token: Token, file: number): Span {
  return {
    file,
    start: token.startOffset,
    end: (token.endOffset ?? token.startOffset + token.image.length - 1) + 1,
  };
}
