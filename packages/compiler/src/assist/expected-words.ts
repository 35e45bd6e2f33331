import type { Language } from '@bylaw/runtime';
import type { TokenType } from 'chevrotain';
import { keywords } from '../syntax/keywords.ts';
import type { Keyword, KeywordToken } from '../syntax/keywords.ts';
import { PolicyParser } from '../syntax/grammar/policy-parser.ts';
import { beginsDeclaration } from '../syntax/recovery.ts';
import { Comma, Ident, Literal, RParen, Sign, isReserved, keywordType } from '../syntax/tokens.ts';
import type { Token } from '../syntax/tokens.ts';

/** Past so many words of one declaration its beginning is not read again: what may follow is then not known. */
const LONGEST = 1_500;

export interface ExpectedWords {
  readonly keywords: readonly Keyword[];
  readonly name: boolean;
  readonly value: boolean;
}

let shared: PolicyParser | undefined;

/** What the grammar allows behind some words of a file. */
export function expectWords(before: readonly Token[], language: Language): ExpectedWords {
  let start = before.length - 1;
  while (start > 0 && !beginsDeclaration(before, start)) start -= 1;
  const declaration = before.slice(Math.max(start, 0));
  if (declaration.length > LONGEST) return { keywords: [], name: false, value: false };
  shared ??= new PolicyParser();
  const types = new Set<TokenType>();
  for (const { nextTokenType } of shared.computeContentAssist('file', declaration)) types.add(nextTokenType);
  const last = declaration.at(-1);
  // The grammar reads operands and the signs between them as they come, and tells them apart behind; so is it done here.
  const behindOperand = last !== undefined && types.has(Sign) && endsOperand(last.tokenType);
  // A comma may close a search or part the members of a list; only the first is followed, so both are allowed for.
  const behindComma = last?.tokenType === Comma;
  const isLiteral = (type: TokenType): boolean => type === Literal || hasCategory(type, Literal);
  return {
    keywords: findKeywords(types, behindOperand, contextsOf(declaration), language),
    name: (types.has(Ident) || behindComma) && !behindOperand,
    value: ([...types].some(isLiteral) || behindComma) && !behindOperand,
  };
}

function hasCategory(type: TokenType, category: TokenType): boolean {
  return (type.CATEGORIES ?? []).includes(category);
}

function endsOperand(type: TokenType): boolean {
  return type === RParen || hasCategory(type, Literal) || (hasCategory(type, Ident) && !isReserved(type));
}

/** Keywords that begin an operand: none of them stands behind another operand. */
const operandStarts: ReadonlySet<KeywordToken> = new Set<KeywordToken>([
  'Yes',
  'No',
  'Not',
  'Earliest',
  'Latest',
  'Only',
  'Some',
  'This',
  'MonthsRunning',
  'FirstIn',
  'PlaceIn',
  'Won',
  'SumOf',
  'NumberOf',
  'All',
]);

/** Keywords that stand between operands. `of` is none: it stands behind a percentage alone. */
const signs: readonly KeywordToken[] = keywords
  .map(({ token }) => token)
  .filter((token) => token !== 'Of' && hasCategory(keywordType(token), Sign));

/** The rows of the keyword table whose tokens are allowed, those of this context where one token has several. */
function findKeywords(
  types: ReadonlySet<TokenType>,
  behindOperand: boolean,
  contexts: readonly string[],
  language: Language,
): readonly Keyword[] {
  const tokenOf = (row: Keyword): KeywordToken => (language === 'zh' ? row.zhToken : row.token);
  const names = new Set<string>();
  for (const type of types) {
    if (!behindOperand || !operandStarts.has(type.name as KeywordToken)) names.add(type.name);
  }
  if (behindOperand) for (const name of signs) names.add(name);
  const allowed = keywords.filter((row) => row[language].length > 0 && names.has(tokenOf(row)));
  return allowed.filter((row) => {
    const rivals = allowed.filter((other) => tokenOf(other) === tokenOf(row));
    const here = rivals.filter((other) => contexts.includes(other.id.split('.')[0] ?? ''));
    if (here.length > 0) return here.includes(row);
    const plain = rivals.filter((other) => !other.id.includes('.'));
    return plain.length === 0 || plain.includes(row);
  });
}

/** The name spaces of the keyword table that a declaration's words lie in, such as `param` or `expect`. */
function contextsOf(declaration: readonly Token[]): readonly string[] {
  const heads = ['Given', 'Expect', 'Override', 'Waive'];
  const last = declaration.findLast((token) => heads.includes(token.tokenType.name));
  return [declaration[0], last].flatMap((token) =>
    token === undefined ? [] : [token.tokenType.name.toLowerCase()],
  );
}
