import type { Language } from '@bylaw/runtime';
import { suggestNames } from '@bylaw/runtime';
import { EOF } from 'chevrotain';
import type { TokenType } from 'chevrotain';
import type { CodeFix, Reporter } from '../diagnostics/diagnostic.ts';
import type { Span } from '../source/span.ts';
import { describeExpected, describeFound } from './describe-tokens.ts';
import { declarationStarts } from './grammar/policy-parser.ts';
import { findEveryday } from './everyday-words.ts';
import type { ParseProblem } from './grammar/problem.ts';
import { keywords } from './keywords.ts';
import { De, Ident, K, LCurly, Ordinal, RCurly, RParen, Word, isReserved } from './tokens.ts';
import type { Token } from './tokens.ts';
import { spellingsOf } from './words.ts';

/** A rule that breaks off: its name as identifier and label, and what there is of it. */
export interface UnfinishedRule {
  readonly name: readonly string[];
  readonly span: Span;
}

/** What is known about the place of a syntax error. */
export interface ErrorPlace {
  readonly problem: ParseProblem;
  readonly span: Span;
  readonly language: Language;
  /** The innermost bracket that is open there. */
  readonly unclosed: Token | undefined;
  /** The rule that was being read, from its first word to the last one read. */
  readonly rule: UnfinishedRule | undefined;
  /** A new member or declaration begins here, or a block or the file ends. */
  readonly atBoundary: boolean;
  /** The tokens before the one found. */
  readonly behind: readonly Token[];
  /** The token found and those behind it. */
  readonly ahead: readonly Token[];
  readonly spanOf: (token: Token) => Span;
}

/** Where a grammar rule ends with a bracket, what else could have stood before it. */
const alsoPossible: Readonly<Record<string, readonly TokenType[]>> = {
  rulesBody: [K.Rule, K.Otherwise],
  itemsBody: [K.Line, K.Subtotal, K.Total, K.DeductFrom],
  factsBody: [K.Given, K.Expect],
  enum: [Ident],
  record: [Ident],
  split: [Ident],
  table: [Ident],
  ladder: [Ordinal],
  tiers: [K.AtMost, K.LessThan, K.Above],
};
const bandRules = new Set(['tiers', 'tier', 'band', 'table', 'tableRow', 'tableKey']);
/** Clauses that may be left out, and so are never "expected"; somebody may have misspelled one of them. */
const optionalWords = [
  K.Cites,
  K.Assumed,
  K.From,
  K.Until,
  K.Crediting,
  K.Where,
  K.Per,
  K.Currency,
  K.Rounding,
];
const moreOptionalWords = [
  K.Effective,
  K.Steps,
  K.Range,
  K.CappedAt,
  K.FlooredAt,
  K.With,
  K.Kept,
  K.RisingBy,
];

/** Says a syntax error in a person's words: the special case that fits, or what was expected and what was found. */
export function reportSyntaxError(place: ErrorPlace, reporter: Reporter): void {
  const reported =
    reportUnclosed(place, reporter) ||
    reportStray(place, reporter) ||
    reportHalfRule(place, reporter) ||
    reportReservedName(place, reporter) ||
    reportNameWithDe(place, reporter) ||
    reportEveryday(place, reporter) ||
    reportWord(place, reporter) ||
    reportOutside(place, reporter);
  if (reported) return;
  const { problem, span } = place;
  const [foundZh, foundEn] = describeFound(problem.found, place.atBoundary);
  if (problem.rule === 'file') {
    reporter.report('syntax/not-a-declaration', { foundZh, foundEn }, span);
    return;
  }
  const [expectedZh, expectedEn] = sayExpected(place);
  reporter.report('syntax/expected', { expectedZh, expectedEn, foundZh, foundEn }, span);
}

function sayExpected({ problem, language }: ErrorPlace): readonly [string, string] {
  const atEnd = problem.expected.includes(RCurly);
  const expected = [...(atEnd ? (alsoPossible[problem.rule] ?? []) : []), ...problem.expected];
  return describeExpected(expected, language, bandRules.has(problem.rule));
}

/** A bracket could have been closed here, but the next part begins. */
function reportUnclosed(
  { problem, unclosed, atBoundary, span, spanOf }: ErrorPlace,
  reporter: Reporter,
): boolean {
  if (unclosed === undefined || !atBoundary) return false;
  const close = unclosed.tokenType === LCurly ? RCurly : RParen;
  if (!problem.expected.includes(close) || problem.found.tokenType === close) return false;
  const sign = close === RCurly ? '}' : ')';
  const at = { ...span, end: span.start };
  reporter.report('syntax/unclosed-bracket', { open: unclosed.image, close: sign }, spanOf(unclosed), {
    related: [{ span, label: { zh: `这里之前应有“${sign}”`, en: `a \`${sign}\` is missing before this` } }],
    fixes: [
      {
        title: { zh: `补上“${sign}”`, en: `Add \`${sign}\`` },
        span: at,
        text: close === RCurly ? '}\n\n' : ')',
      },
    ],
  });
  return true;
}

function reportStray({ problem, unclosed, span }: ErrorPlace, reporter: Reporter): boolean {
  const { tokenType, image } = problem.found;
  if (tokenType !== RCurly && tokenType !== RParen) return false;
  if (unclosed !== undefined && (unclosed.tokenType === LCurly) === (tokenType === RCurly)) return false;
  reporter.report('syntax/stray-bracket', { close: image }, span, {
    fixes: [{ title: { zh: '删去', en: 'Remove it' }, span, text: '' }],
  });
  return true;
}

function reportHalfRule(place: ErrorPlace, reporter: Reporter): boolean {
  const { rule, atBoundary } = place;
  if (rule === undefined || !atBoundary) return false;
  const [expectedZh, expectedEn] = sayExpected(place);
  reporter.report('syntax/half-rule', { name: rule.name, expectedZh, expectedEn }, rule.span);
  return true;
}

function reportReservedName({ problem, span, atBoundary }: ErrorPlace, reporter: Reporter): boolean {
  const { found, expected } = problem;
  if (atBoundary) return false;
  if (expected.length !== 1 || expected[0] !== Ident || !isReserved(found.tokenType)) return false;
  const text = `「${found.image}」`;
  reporter.report('syntax/reserved-name', { word: found.image }, span, {
    fixes: [{ title: { zh: `写成 ${text}`, en: `Write ${text}` }, span, text }],
  });
  return true;
}

/** `客户的档案` where a name is meant: `的` reaches into a record, so such a name is written between 「 and 」. */
function reportNameWithDe({ problem, behind, ahead, span, spanOf }: ErrorPlace, reporter: Reporter): boolean {
  if (problem.found.tokenType !== De || problem.found.image !== '的') return false;
  const before = takeGlued([...behind].reverse(), -1, problem.found).reverse();
  const after = takeGlued(ahead.slice(1), 1, problem.found);
  if (before.length === 0 || after.length === 0) return false;
  const whole = [...before, problem.found, ...after];
  const name = whole.map(({ image }) => image).join('');
  const [first, last] = [spanOf(whole[0] as Token), spanOf(whole.at(-1) as Token)];
  const text = `「${name}」`;
  reporter.report('syntax/name-with-de', { name }, span, {
    fixes: [{ title: { zh: `写成 ${text}`, en: `Write ${text}` }, span: { ...first, end: last.end }, text }],
  });
  return true;
}

/** Words that touch one another, from a token on. */
function takeGlued(tokens: readonly Token[], step: 1 | -1, from: Token): Token[] {
  const glued: Token[] = [];
  let next = from;
  for (const token of tokens) {
    const [left, right] = step === 1 ? [next, token] : [token, next];
    if (left.startOffset + left.image.length !== right.startOffset) break;
    if (!/^[\u3400-\u4dbf\u4e00-\u9fffA-Za-z0-9_]+$/.test(token.image)) break;
    glued.push(token);
    next = token;
  }
  return glued;
}

/** A word of everyday speech where the language has its own: 大于 for 超过. */
function reportEveryday({ problem, span, language }: ErrorPlace, reporter: Reporter): boolean {
  const { expected, found, rule } = problem;
  const here = (rule === 'file' ? declarationStarts : expected).flatMap(({ name }) =>
    spellingsOf(name, language),
  );
  const better =
    findEveryday(found.image, (spelling) => here.includes(spelling)) ??
    findEveryday(found.image, (spelling) => rule !== 'file' && reservedSpellings.includes(spelling));
  if (better === undefined) return false;
  reportMisspelled(found.image, better, span, reporter);
  return true;
}

function reportMisspelled(found: string, better: string, span: Span, reporter: Reporter): void {
  reporter.report('syntax/misspelled', { found, better }, span, {
    fixes: [{ title: { zh: `改为“${better}”`, en: `Write \`${better}\`` }, span, text: better }],
  });
}

/** Where members of a block belong. */
const homes: readonly (readonly [starts: readonly TokenType[], zh: string, en: string])[] = [
  [[K.Rule, K.Otherwise], '判归或纪律', 'a claim or a discipline'],
  [[K.Line, K.Subtotal, K.Total, K.DeductFrom], '结算单', 'a statement'],
  [[K.Given, K.Expect], '示例', 'a scenario'],
];

/** At the top of a file: a member of a block by itself, or a sign that begins nothing. */
function reportOutside({ problem, span }: ErrorPlace, reporter: Reporter): boolean {
  const { found, rule } = problem;
  if (rule !== 'file') return false;
  const home = homes.find(([starts]) => starts.includes(found.tokenType));
  if (home !== undefined) {
    const [, zh, en] = home;
    reporter.report('syntax/member-outside', { word: found.image, zh, en }, span);
    return true;
  }
  if (!/^[;:,.=+*/<>()!%-]+$/.test(found.image)) return false;
  reporter.report('syntax/junk', { text: found.image }, span, {
    fixes: [{ title: { zh: '删去', en: 'Remove it' }, span, text: '' }],
  });
  return true;
}

/** A word that is none of the language's: misspelled, or glued to a keyword. */
function reportWord({ problem, span, language, ahead, spanOf }: ErrorPlace, reporter: Reporter): boolean {
  const { found } = problem;
  if (found.tokenType !== Word) return false;
  const types = [
    ...problem.expected,
    ...(alsoPossible[problem.rule] ?? []),
    ...(problem.rule === 'file' ? declarationStarts : []),
    ...optionalWords,
    ...moreOptionalWords,
  ];
  const spellings = [...types.flatMap((type) => spellingsOf(type.name, language)), ...reservedSpellings];
  const glued = findGlued(found.image, spellings);
  if (glued !== undefined) {
    const text = `${glued.keyword} ${glued.rest}`;
    const fixes: CodeFix[] = [{ title: { zh: '分开写', en: 'Put a space' }, span, text }];
    reporter.report('syntax/glued-words', { found: found.image, ...glued }, span, { fixes });
    return true;
  }
  const phrase = spellings.find((spelling) => isNearPhrase(spelling, ahead));
  const better = phrase ?? suggestNames(found.image, spellings)[0];
  if (better === undefined) return false;
  const words = phrase === undefined ? [found] : ahead.slice(0, phrase.split(' ').length);
  const whole = { ...span, end: spanOf(words.at(-1) ?? found).end };
  const written = words.map(({ image }) => image).join(' ');
  reportMisspelled(written, better, whole, reporter);
  return true;
}

/** Are the words ahead those of a phrase, but for a letter here and there? */
function isNearPhrase(spelling: string, ahead: readonly Token[]): boolean {
  const words = spelling.split(' ');
  return (
    words.length > 1 &&
    words.every((word, index) => {
      const image = ahead[index]?.image ?? '';
      return image === word || suggestNames(image, [word]).length > 0;
    })
  );
}

const reservedSpellings = keywords.filter((each) => each.reserved).flatMap(({ en, zh }) => [...en, ...zh]);

/** `是新卡` is `是` with something behind it; the longest keyword counts. Only Han words stand without a space. */
function findGlued(
  word: string,
  spellings: readonly string[],
): { keyword: string; rest: string } | undefined {
  let keyword = '';
  for (const spelling of spellings) {
    if (/^[\u3400-\u9fff]/.test(spelling) && word.startsWith(spelling) && spelling.length > keyword.length) {
      keyword = spelling;
    }
  }
  const rest = word.slice(keyword.length);
  return keyword === '' || rest === '' ? undefined : { keyword, rest };
}

/** Is it the end of the file? */
export function isEnd(token: Token): boolean {
  return token.tokenType === EOF;
}
