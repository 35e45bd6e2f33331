import type { SourceFile } from '../source/source-file.ts';
import { locate } from '../source/source-file.ts';
import { declarationStarts } from './grammar/policy-parser.ts';
import { turnStarts } from './grammar/rotations.ts';
import type { OpenBlock } from './grammar/blocks.ts';
import { Ident, K, LCurly, LParen, RCurly, RParen, Text, Word } from './tokens.ts';
import type { Token } from './tokens.ts';

/** Where reading goes on after an error: at a member of the open block (or its brace), at a declaration, or nowhere. */
export interface ResumePoint {
  readonly index: number;
  readonly inBlock: boolean;
}

const memberStarts = {
  rules: [K.Rule, K.Otherwise],
  items: [K.Line, K.Subtotal, K.Total, K.DeductFrom],
  turns: turnStarts,
  facts: [K.Given, K.Expect],
  requirements: [K.Requires, K.Otherwise, K.Violators],
};

/**
 * The next place where reading can go on. A keyword may be a name too, so it counts as a beginning only as the first
 * word of its line; a declaration moreover stands no deeper than the one in which the error was.
 */
export function findResumePoint(
  tokens: readonly Token[],
  from: number,
  block: OpenBlock | undefined,
  declarationColumn: number,
  member: Token | undefined,
  file: SourceFile,
): ResumePoint | undefined {
  const memberColumn = member === undefined ? 0 : columnOf(member, file);
  let depth = block === undefined ? 0 : countOpen(tokens, tokens.indexOf(block.start), from) - 1;
  for (let index = from; index < tokens.length; index += 1) {
    const token = tokens[index] as Token;
    const first = isFirstOfLine(tokens, index, file);
    if (first && beginsDeclaration(tokens, index) && columnOf(token, file) <= declarationColumn) {
      return { index, inBlock: false };
    }
    if (block === undefined) continue;
    if (first && beginsMember(tokens, index, block)) return { index, inBlock: true };
    // A word that stands where members begin is one that somebody misspelled.
    const likeMember = first && index > from && depth === 0 && token.tokenType === Word;
    if (likeMember && columnOf(token, file) === memberColumn) return { index, inBlock: true };
    if (token.tokenType === LCurly) depth += 1;
    if (token.tokenType !== RCurly) continue;
    if (depth <= 0 || (first && columnOf(token, file) <= columnOf(block.start, file)))
      return { index, inBlock: true };
    depth -= 1;
  }
  return undefined;
}

/** Is it the keyword of a declaration, with something behind it that can be its name? */
export function beginsDeclaration(tokens: readonly Token[], index: number): boolean {
  const type = tokens[index]?.tokenType;
  if (type === undefined || !declarationStarts.includes(type)) return false;
  // The calendar has no name.
  return isNameOrText(tokens[index + 1]) || (type === K.Calendar && tokens[index + 1]?.tokenType === LCurly);
}

/** Is it the keyword of a member of the open block, with something behind it? */
export function beginsMember(tokens: readonly Token[], index: number, block: OpenBlock): boolean {
  const type = tokens[index]?.tokenType;
  return type !== undefined && memberStarts[block.members].includes(type) && isNameOrText(tokens[index + 1]);
}

function isNameOrText(token: Token | undefined): boolean {
  if (token === undefined) return false;
  return token.tokenType === Text || (token.tokenType.CATEGORIES ?? []).includes(Ident);
}

/** Is it the first word of its line? */
export function isFirstOfLine(tokens: readonly Token[], index: number, file: SourceFile): boolean {
  const token = tokens[index];
  const before = tokens[index - 1];
  if (token === undefined) return false;
  if (before === undefined) return true;
  return locate(file, before.startOffset).line < locate(file, token.startOffset).line;
}

/** The column of a token, from 1. */
export function columnOf(token: Token, file: SourceFile): number {
  return locate(file, token.startOffset).column;
}

/** The innermost bracket between two tokens that is not closed before the second. */
export function findUnclosed(tokens: readonly Token[], from: number, to: number): Token | undefined {
  const open: Token[] = [];
  for (let index = Math.max(from, 0); index < to; index += 1) {
    const token = tokens[index] as Token;
    if (token.tokenType === LCurly || token.tokenType === LParen) open.push(token);
    else if (token.tokenType === RCurly || token.tokenType === RParen) open.pop();
  }
  return open.at(-1);
}

function countOpen(tokens: readonly Token[], from: number, to: number): number {
  let open = 0;
  for (let index = Math.max(from, 0); index < to; index += 1) {
    if (tokens[index]?.tokenType === LCurly) open += 1;
    else if (tokens[index]?.tokenType === RCurly) open -= 1;
  }
  return open;
}
