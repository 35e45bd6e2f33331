import type { Language } from '@bylaw/runtime';
import { EOF } from 'chevrotain';
import type { TokenType } from 'chevrotain';
import { keyword } from './keywords.ts';
import type { KeywordId } from './keywords.ts';
import * as tokens from './tokens.ts';
import { isKeyword } from './tokens.ts';
import type { Token } from './tokens.ts';
import { spellingsOf } from './words.ts';

const { K } = tokens;

/** What a token type is called, in Chinese and in English. */
const kinds = new Map<TokenType, readonly [string, string]>([
  [tokens.Ident, ['名称', 'a name']],
  [tokens.Text, ['引号里的文字', 'a text in quotes']],
  [tokens.DateToken, ['日期（如 2026-03-05）', 'a date such as 2026-03-05']],
  [tokens.MonthToken, ['月份（如 2026-03）', 'a month such as 2026-03']],
  [tokens.TimeToken, ['时刻（如 12:30）', 'a time such as 12:30']],
  [tokens.Ordinal, ['次序（如 第1次）', 'an ordinal such as 1st']],
  [tokens.Money, ['金额', 'an amount of money']],
  [tokens.Percent, ['百分比', 'a percentage']],
  [tokens.Duration, ['天数或月数', 'a number of days or months']],
  [tokens.Count, ['数字', 'a number']],
  [EOF, ['文件末尾', 'the end of the file']],
]);
const signs = new Map<TokenType, string>([
  [tokens.Colon, ':'],
  [tokens.Comma, ','],
  [tokens.Semicolon, ';'],
  [tokens.LParen, '('],
  [tokens.RParen, ')'],
  [tokens.LCurly, '{'],
  [tokens.RCurly, '}'],
  [tokens.Equals, '='],
  [tokens.DotDot, '..'],
  [tokens.De, "'s"],
  [tokens.Dot, '.'],
]);

/** Words that are printed otherwise at the head of a row or a tier. */
const bands = new Map<TokenType, KeywordId>([
  [K.AtMost, 'band.up-to'],
  [K.LessThan, 'band.below'],
]);

/** What could have stood there, as a phrase in Chinese and one in English; keywords in the language of the file. */
export function describeExpected(
  expected: readonly TokenType[],
  language: Language,
  inBand = false,
): readonly [zh: string, en: string] {
  const set = new Set(expected);
  const zh: string[] = [];
  const en: string[] = [];
  const add = (phrase: readonly [string, string]): void => {
    if (zh.includes(phrase[0])) return;
    zh.push(phrase[0]);
    en.push(phrase[1]);
  };
  if (set.has(tokens.Literal)) {
    return ['一个值（数、名称或括号里的式子）', 'a value (a number, a name, something in brackets)'];
  }
  if (set.has(K.Warning) && set.has(K.Credit)) {
    const words = [K.Credit, K.Fine, K.Warning].map((type) => spellingsOf(type.name, language)[0] ?? '');
    return [
      `结果（如“${words.join('”“')}”）`,
      `an outcome, such as ${words.map((word) => `\`${word}\``).join(', ')}`,
    ];
  }
  // A word that this language does not have is no help; another of the list means the same.
  const sayable = [...set].filter((type) => !isKeyword(type) || spellingsOf(type.name, language).length > 0);
  for (const type of sayable) add(describeType(type, language, inBand));
  return [joinWords(zh, '、', '或'), joinWords(en, ', ', ' or ')];
}

function describeType(type: TokenType, language: Language, inBand: boolean): readonly [string, string] {
  const kind = kinds.get(type);
  if (kind !== undefined) return kind;
  const band = inBand ? bands.get(type) : undefined;
  const word =
    band === undefined
      ? (signs.get(type) ?? spellingsOf(type.name, language)[0] ?? type.name)
      : (keyword(band)[language][0] ?? '');
  return [`“${word}”`, `\`${word}\``];
}

function joinWords(words: readonly string[], comma: string, or: string): string {
  const shown = words.length > 6 ? [...words.slice(0, 5), '…'] : words;
  if (shown.length < 2) return shown[0] ?? '';
  return `${shown.slice(0, -1).join(comma)}${or}${shown.at(-1) ?? ''}`;
}

/** What stands there, in Chinese and in English; `onNextLine`: the line was over before it. */
export function describeFound(token: Token, onNextLine: boolean): readonly [zh: string, en: string] {
  if (token.tokenType === EOF) return ['文件末尾', 'the end of the file'];
  const image = token.image.length > 24 ? `${token.image.slice(0, 24)}…` : token.image;
  return onNextLine && token.tokenType !== tokens.RCurly
    ? [`下一行的“${image}”`, `\`${image}\` of the next line`]
    : [`“${image}”`, `\`${image}\``];
}
