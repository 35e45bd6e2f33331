import type { Reporter } from '../diagnostics/diagnostic.ts';
import { limits } from '../source/limits.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { Span } from '../source/span.ts';
import type { Comment, SourceTree } from './ast.ts';
import { NestingError } from './grammar/base.ts';
import type { OpenBlock, Output } from './grammar/blocks.ts';
import { PolicyParser, declarationStarts } from './grammar/policy-parser.ts';
import type { ParseProblem } from './grammar/problem.ts';
import { lexFile, spanOf } from './lexer.ts';
import type { LexedFile } from './lexer.ts';
import { checkNesting, reportNesting } from './nesting.ts';
import {
  beginsDeclaration,
  beginsMember,
  columnOf,
  findResumePoint,
  findUnclosed,
  isFirstOfLine,
} from './recovery.ts';
import { isEnd, reportSyntaxError } from './syntax-errors.ts';
import type { UnfinishedRule } from './syntax-errors.ts';
import { Ident, K, LCurly, Literal, RCurly, RParen } from './tokens.ts';
import type { Token } from './tokens.ts';

const NOTHING: Output = { header: undefined, calendars: [], declarations: [], scenarios: [] };

let shared: PolicyParser | undefined;

/**
 * The tree of one file. `fileIndex` is its place in `Sources`, for spans. Everything that is wrong with the text is
 * reported; what could be read is in the tree, so that later stages and an editor have something to work with.
 */
export function parseFile(file: SourceFile, fileIndex: number, reporter: Reporter): SourceTree {
  const lexed = lexFile(file, fileIndex, reporter);
  const { tokens, comments } = lexed;
  if (tokens.length > limits.tokens) {
    const span = spanOf(tokens[limits.tokens] as Token, fileIndex);
    reporter.report('source/too-many-tokens', { tokens: tokens.length, limit: limits.tokens }, span);
    return createTree(fileIndex, comments, NOTHING);
  }
  if (!checkNesting(tokens, file, fileIndex, reporter)) {
    return createTree(fileIndex, comments, NOTHING);
  }
  shared ??= new PolicyParser();
  shared.begin(fileIndex, lexed.language, reporter);
  return createTree(fileIndex, comments, readDeclarations(shared, lexed, file, fileIndex, reporter));
}

function createTree(file: number, comments: readonly Comment[], output: Output): SourceTree {
  const { header, calendars, declarations, scenarios } = output;
  return {
    file,
    ...(header === undefined ? {} : { header }),
    calendars,
    declarations,
    scenarios,
    comments,
  };
}

/** Reads to the end of the file; after each error, from the next place that can be made out. */
function readDeclarations(
  parser: PolicyParser,
  { tokens, language }: LexedFile,
  file: SourceFile,
  fileIndex: number,
  reporter: Reporter,
): Output {
  parser.startOutput();
  let from = 0;
  for (let errors = 0; errors < limits.diagnostics; errors += 1) {
    const stopped = runGrammar(parser, tokens.slice(from), fileIndex, reporter);
    if (stopped === undefined) break;
    const foundAt = isEnd(stopped.found) ? tokens.length : findIndex(tokens, stopped.found.startOffset);
    const { declaration: start, member } = parser.reading;
    const declaration = start === undefined ? from : findIndex(tokens, start.startOffset);
    const begun = member === undefined ? declaration : findIndex(tokens, member.startOffset);
    const column = tokens[declaration] === undefined ? 1 : columnOf(tokens[declaration], file);
    const at = findSwallowed(tokens, begun, foundAt, column, parser.block, file);
    const problem = at === foundAt ? stopped : describeSwallowed(tokens, declaration, begun, at, parser);
    reportSyntaxError(
      {
        problem,
        span: isEnd(problem.found) ? endOf(tokens, fileIndex) : spanOf(problem.found, fileIndex),
        language,
        unclosed: findUnclosed(tokens, declaration, at),
        rule: describeRule(parser, tokens[at - 1], fileIndex),
        atBoundary: isBoundary(tokens, at, file),
        behind: tokens.slice(Math.max(0, at - 6), at),
        ahead: tokens.slice(at, at + 6),
        spanOf: (token) => spanOf(token, fileIndex),
      },
      reporter,
    );
    parser.unfinished = undefined;
    // What was fed begins with a keyword that is behind us now, so every round goes forward.
    const resume = findResumePoint(tokens, Math.max(at, from + 1), parser.block, column, member, file);
    if (resume === undefined) break;
    if (!resume.inBlock) parser.close(tokens[resume.index - 1]);
    from = resume.index;
  }
  parser.close(tokens.at(-1));
  return parser.output;
}

/** Runs the grammar over what is left; gives what it stopped at. */
function runGrammar(
  parser: PolicyParser,
  tokens: readonly Token[],
  fileIndex: number,
  reporter: Reporter,
): ParseProblem | undefined {
  parser.feed(tokens);
  const block = parser.block;
  try {
    if (block === undefined) parser.file();
    else if (block.members === 'rules') parser.resumeRules();
    else if (block.members === 'items') parser.resumeItems();
    else if (block.members === 'turns') parser.resumeTurns();
    else if (block.members === 'requirements') parser.resumeRequirements();
    else parser.resumeFacts();
  } catch (error) {
    if (!(error instanceof NestingError)) throw error;
    reportNesting(error.token, fileIndex, reporter);
    return undefined;
  }
  return parser.errors.length === 0 ? undefined : parser.sink.take();
}

/**
 * Where a declaration's keyword was taken for a name, since something was missing before it (`param a =` and the next
 * line `param b = 3`), the error is there and not at the word behind. Otherwise, the place as it was found.
 */
function findSwallowed(
  tokens: readonly Token[],
  begun: number,
  at: number,
  column: number,
  block: OpenBlock | undefined,
  file: SourceFile,
): number {
  for (let index = at - 1; index > begun && index >= at - 3; index -= 1) {
    if (!isFirstOfLine(tokens, index, file)) continue;
    const declares = beginsDeclaration(tokens, index) && columnOf(tokens[index] as Token, file) <= column;
    return declares || (block !== undefined && beginsMember(tokens, index, block)) ? index : at;
  }
  return at;
}

/** What was missing before a keyword that was taken for a name. */
function describeSwallowed(
  tokens: readonly Token[],
  declaration: number,
  begun: number,
  at: number,
  parser: PolicyParser,
): ParseProblem {
  const from = declarationStarts.includes((tokens[at] as Token).tokenType) ? declaration : begun;
  const unclosed = parser.unfinished === undefined ? findUnclosed(tokens, from, at) : undefined;
  const close = unclosed === undefined ? [] : [unclosed.tokenType === LCurly ? RCurly : RParen];
  const before = tokens[at - 1]?.tokenType;
  const wantsName =
    before !== undefined && (declarationStarts.includes(before) || before === K.Given || close.length > 0);
  return { expected: [wantsName ? Ident : Literal, ...close], found: tokens[at] as Token, rule: 'swallowed' };
}

/** The rule that was being read, to the last token before the error. */
function describeRule(
  { unfinished }: PolicyParser,
  last: Token | undefined,
  fileIndex: number,
): UnfinishedRule | undefined {
  if (unfinished === undefined || last === undefined) return undefined;
  const span = { ...spanOf(unfinished.start, fileIndex), end: spanOf(last, fileIndex).end };
  const { id, label } = unfinished.name;
  return { name: [id.text, label?.value ?? id.text], span };
}

/** Does something new begin here, or something end? */
function isBoundary(tokens: readonly Token[], at: number, file: SourceFile): boolean {
  const token = tokens[at];
  if (token === undefined || token.tokenType === RCurly) return true;
  if (!isFirstOfLine(tokens, at, file)) return false;
  const starts = [K.Rule, K.Otherwise, K.Violators, K.Requires, K.Line, K.Given, K.Expect];
  return beginsDeclaration(tokens, at) || starts.includes(token.tokenType);
}

function endOf(tokens: readonly Token[], file: number): Span {
  const last = tokens.at(-1);
  const end = last === undefined ? 0 : spanOf(last, file).end;
  return { file, start: end, end };
}

function findIndex(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.startOffset ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
