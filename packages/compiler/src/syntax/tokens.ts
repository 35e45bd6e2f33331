import { createToken, Lexer } from 'chevrotain';
import type { IToken, TokenType } from 'chevrotain';
import { forbiddenPattern } from '../source/characters.ts';
import { keywords } from './keywords.ts';
import type { KeywordToken } from './keywords.ts';

/**
 * The token types, over a text whose full-width signs were folded (`fold.ts`). Literals stand before words, so that `满3个月`
 * and `15天以内` fall apart where they should. Patterns that would fail (an unclosed text, a run of junk) have a token
 * of their own behind them, so that no input is scanned twice: work stays linear (promise P6).
 *
 * Words are lexed as `Word`; a second pass over the tokens turns them into keywords (`retag.ts`).
 */

/** Whatever may stand as a name: a plain word, a quoted name, or a keyword that is not reserved. */
export const Ident = createToken({ name: 'Ident', pattern: Lexer.NA });
/** Whatever has a value of its own in an expression. */
export const Literal = createToken({ name: 'Literal', pattern: Lexer.NA });
/** Whatever may stand between two operands of a chain. */
export const Sign = createToken({ name: 'Sign', pattern: Lexer.NA });
export const Word = createToken({
  name: 'Word',
  pattern: /(?:[A-Za-z_][0-9]*|[\u3400-\u4dbf\u4e00-\u7683\u7685-\u9fff])+/,
  categories: [Ident],
  line_breaks: false,
});
export const QuotedName = createToken({ name: 'QuotedName', pattern: /「[^「」\n]*」/, categories: [Ident] });

const Blank = createToken({
  name: 'Blank',
  pattern: /[ \t\n\u00a0\u3000]+/,
  group: Lexer.SKIPPED,
  line_breaks: true,
});
/** Reported where the file is read; here they only part words. */
const Forbidden = createToken({
  name: 'Forbidden',
  pattern: new RegExp(forbiddenPattern),
  group: Lexer.SKIPPED,
  line_breaks: false,
  start_chars_hint: listForbiddenStarts(),
});
const CommentToken = createToken({ name: 'Comment', pattern: /\/\/[^\n]*/, group: 'comments' });

// A straight quote is closed by a straight one, a curly one by a curly one; the other kind is text inside.
export const Text = createToken({
  name: 'Text',
  categories: [Literal],
  pattern: /"[^"\\\n]*(?:\\[^\n][^"\\\n]*)*"|[“”][^“”\\\n]*(?:\\[^\n][^“”\\\n]*)*[“”]/,
});
const UnclosedText = createToken({ name: 'UnclosedText', pattern: /["“”][^\n]*/ });
const UnclosedName = createToken({ name: 'UnclosedName', pattern: /「[^\n]*/ });

// -- literals; `literals.ts` reads their values --------------------------------------------------------------------

export const DateToken = createToken({
  name: 'Date',
  categories: [Literal],
  pattern: /[0-9]{4}(?:-[0-9]+-[0-9]+|年[0-9]+月[0-9]+日)/,
});
export const MonthToken = createToken({
  name: 'Month',
  pattern: /[0-9]{4}(?:-[0-9]+|年[0-9]+月)/,
});
export const TimeToken = createToken({
  name: 'Time',
  categories: [Literal],
  pattern: /[0-9]{1,2}:[0-9]{2}(?![0-9%.])/,
});
export const Ordinal = createToken({
  name: 'Ordinal',
  pattern: /[0-9]+(?:st|nd|rd|th)(?![A-Za-z0-9_])(?:[ \t]+on(?![A-Za-z0-9_]))?|第 ?[0-9]+ ?次起?/,
});
export const Money = createToken({
  name: 'Money',
  categories: [Literal],
  pattern:
    /\u00a5 ?[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?(?: ?[万亿])?|[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?(?: ?[万亿]?元| ?[万亿]? ?(?:CNY|HKD|MOP|TWD|USD|EUR|GBP|SGD|AUD|CAD|CHF|MYR|THB)(?![A-Za-z0-9_]))/,
});
export const Percent = createToken({
  name: 'Percent',
  categories: [Literal],
  pattern: /[0-9]+(?:\.[0-9]+)? ?%/,
});
export const Duration = createToken({
  name: 'Duration',
  categories: [Literal],
  pattern: /[0-9]+ ?(?:(?:(?:work)?days?|months?)(?![A-Za-z0-9_])|天|日|个月|个?工作日)/,
});
/** A number with a unit that the language does not have: `3周`, `1 year`, `3次`, `3万`. */
const OddUnit = createToken({
  name: 'OddUnit',
  pattern:
    /[0-9]+(?:\.[0-9]+)? ?(?:(?:weeks?|years?|quarters?|hours?|minutes?|percent)(?![A-Za-z0-9_])|个星期|星期|周|个?季度|月|年|个?小时|分钟|万|亿|[次件人笔位张份个块分])/,
});
const GroupedDigits = createToken({
  name: 'GroupedDigits',
  pattern: /[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])/,
});
const BareDecimal = createToken({ name: 'BareDecimal', pattern: /[0-9]+\.[0-9]+/ });
export const Count = createToken({ name: 'Count', categories: [Literal], pattern: /[0-9]+/ });
const YesNoType = createToken({ name: 'YesNoType', pattern: /yes\/no(?![A-Za-z0-9_])/ });

// -- signs ------------------------------------------------------------------------------------------------------------

export const De = createToken({ name: 'De', pattern: /的|['\u2019]s(?![A-Za-z0-9_])/ });
export const DotDot = createToken({ name: 'DotDot', pattern: /\.\./ });
export const Dot = createToken({ name: 'Dot', pattern: /\./ });
export const Colon = createToken({ name: 'Colon', pattern: /:/ });
export const Comma = createToken({ name: 'Comma', pattern: /,/ });
export const Semicolon = createToken({ name: 'Semicolon', pattern: /;/ });
export const LParen = createToken({ name: 'LParen', pattern: /\(/ });
export const RParen = createToken({ name: 'RParen', pattern: /\)/ });
export const LCurly = createToken({ name: 'LCurly', pattern: /\{/ });
export const RCurly = createToken({ name: 'RCurly', pattern: /\}/ });
export const Question = createToken({ name: 'Question', pattern: /\?/ });
export const Plus = createToken({ name: 'Plus', categories: [Sign], pattern: /\+/ });
export const Minus = createToken({ name: 'Minus', categories: [Sign], pattern: /-/ });
export const Star = createToken({ name: 'Star', categories: [Sign], pattern: /\*/ });
export const Slash = createToken({ name: 'Slash', categories: [Sign], pattern: /\// });
const AtLeastSign = createToken({ name: 'AtLeastSign', pattern: />=|[≥≧]/ });
const AtMostSign = createToken({ name: 'AtMostSign', pattern: /<=|[≤≦]/ });
const MoreThanSign = createToken({ name: 'MoreThanSign', pattern: />/ });
const LessThanSign = createToken({ name: 'LessThanSign', pattern: /</ });
/** `==`, `!=`, `<>`: what other languages compare with. */
export const ForeignCompare = createToken({
  name: 'ForeignCompare',
  categories: [Sign],
  pattern: /={2,3}|!=+|<>|≠/,
});
export const Equals = createToken({ name: 'Equals', categories: [Sign], pattern: /=/ });

/** Everything that begins none of the above. */
const junkClass =
  '[^A-Za-z0-9_ \\t\\n\\u00a0\\u3000\\u3400-\\u4dbf\\u4e00-\\u9fff"“”「.:,;(){}?+\\-*/><≥≧≤≦=≠]';
const Junk = createToken({
  name: 'Junk',
  pattern: new RegExp(`${junkClass}+`),
  line_breaks: false,
  start_chars_hint: listJunkStarts(),
});

// -- keywords -----------------------------------------------------------------------------------------------------------

/** Keywords that stand between two operands. */
const signWords: ReadonlySet<string> = new Set<KeywordToken>([
  'Else',
  'CappedAt',
  'FlooredAt',
  'Of',
  'And',
  'Or',
  'Is',
  'IsNot',
  'AtLeast',
  'MoreThan',
  'AtMost',
  'LessThan',
  'Before',
  'Precedes',
  'After',
  'NotBefore',
  'NotAfter',
]);
const keywordTypes = new Map<KeywordToken, TokenType>();
const reserved = new Set<string>();
for (const entry of keywords) {
  if (!entry.reserved) continue;
  reserved.add(entry.token).add(entry.zhToken);
}
for (const entry of keywords) {
  for (const name of [entry.token, entry.zhToken]) {
    if (keywordTypes.has(name)) continue;
    const categories = [...(reserved.has(name) ? [] : [Ident]), ...(signWords.has(name) ? [Sign] : [])];
    keywordTypes.set(name, createToken({ name, pattern: Lexer.NA, categories }));
  }
}

/** The token type of each keyword. The loop above made one for every token of the table. */
export const K = Object.fromEntries(keywordTypes) as Readonly<Record<KeywordToken, TokenType>>;

/** The token type of a keyword. */
export function keywordType(name: KeywordToken): TokenType {
  return K[name];
}

/** Is it a keyword that may never be a name? */
export function isReserved(type: TokenType): boolean {
  return reserved.has(type.name);
}

/** Is it a keyword, reserved or not? */
export function isKeyword(type: TokenType): boolean {
  return keywordTypes.has(type.name as KeywordToken);
}

/** Signs that are twins of a keyword. */
export const signTwins: ReadonlyMap<TokenType, KeywordToken> = new Map([
  [AtLeastSign, 'AtLeast'],
  [AtMostSign, 'AtMost'],
  [MoreThanSign, 'MoreThan'],
  [LessThanSign, 'LessThan'],
  [YesNoType, 'TypeBool'],
] as const);

/** Tokens that the second pass replaces and reports. */
export const errorTokens = { UnclosedText, UnclosedName, OddUnit, GroupedDigits, BareDecimal, Junk };

/** What the lexer is built of, in order of preference. */
export const lexedTypes: TokenType[] = [
  Blank,
  CommentToken,
  Text,
  UnclosedText,
  QuotedName,
  UnclosedName,
  DateToken,
  MonthToken,
  TimeToken,
  Ordinal,
  Money,
  Percent,
  Duration,
  OddUnit,
  GroupedDigits,
  BareDecimal,
  Count,
  YesNoType,
  De,
  Word,
  DotDot,
  Dot,
  Colon,
  Comma,
  Semicolon,
  LParen,
  RParen,
  LCurly,
  RCurly,
  Question,
  Plus,
  Minus,
  Star,
  Slash,
  AtLeastSign,
  AtMostSign,
  ForeignCompare,
  MoreThanSign,
  LessThanSign,
  Equals,
  Forbidden,
  Junk,
];

/** Every token type that the parser may meet. */
export const parserTypes: TokenType[] = [Ident, Literal, Sign, ...lexedTypes, ...keywordTypes.values()];

export type Token = IToken;

/**
 * Chevrotain picks candidates by the first character and cannot work that out for a complement; it keeps one bucket
 * for each 255 characters above the first 256, so one character of each bucket is enough.
 */
function listJunkStarts(): number[] {
  const starts: number[] = [];
  for (let code = 0x21; code < 0x100; code += 1) starts.push(code);
  for (let code = 0x100; code < 0x10000; code += 255) starts.push(code);
  starts.push(0xffff);
  return starts;
}

function listForbiddenStarts(): number[] {
  const starts: number[] = [];
  for (let code = 0; code < 0x20; code += 1) starts.push(code);
  for (let code = 0x7f; code < 0xae; code += 1) starts.push(code);
  return [
    ...starts,
    0x61c,
    0x180e,
    ...rangeOf(0x200b, 0x206f),
    ...rangeOf(0xd800, 0xdfff),
    0xfeff,
    ...rangeOf(0xfff0, 0xffff),
  ];
}

function rangeOf(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
