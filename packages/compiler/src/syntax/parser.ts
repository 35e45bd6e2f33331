import type { Reporter } from '../diagnostics/diagnostic.ts';
import { limits } from '../source/limits.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { Span } from '../source/span.ts';
import type { Comment, SourceTree } from './ast.ts';
import { NestingError } from './grammar/base.ts';
import type { Output } from './grammar/blocks.ts';
import { PolicyParser, declarationStarts } from './grammar/policy-parser.ts';
import type { ParseProblem } from './grammar/problem.ts';
import { lexFile, spanOf } from './lexer.ts';
import type { LexedFile } from './lexer.ts';
import { checkNesting, reportNesting } from './nesting.ts';
import { columnOf, findResumePoint, findUnclosed, isFirstOfLine, beginsDeclaration } from './recovery.ts';
import { isEnd, reportSyntaxError } from './syntax-errors.ts';
import { K, RCurly } from './tokens.ts';
import type { Token } from './tokens.ts';

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
    return createTree(fileIndex, comments, { header: undefined, declarations: [], scenarios: [] });
  }
  if (!checkNesting(tokens, fileIndex, reporter)) {
    return createTree(fileIndex, comments, { header: undefined, declarations: [], scenarios: [] });
  }
  shared ??= new PolicyParser();
  shared.begin(fileIndex, lexed.language, reporter);
  return createTree(fileIndex, comments, readDeclarations(shared, lexed, file, fileIndex, reporter));
}

function createTree(file: number, comments: readonly Comment[], output: Output): SourceTree {
  const { header, declarations, scenarios } = output;
  return { file, ...(header === undefined ? {} : { header }), declarations, scenarios, comments };
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
    const problem = runGrammar(parser, tokens.slice(from), fileIndex, reporter);
    if (problem === undefined) break;
    const at = isEnd(problem.found) ? tokens.length : findIndex(tokens, problem.found.startOffset);
    const declaration = findDeclaration(tokens, from, at, parser);
    const span = isEnd(problem.found) ? endOf(tokens, fileIndex) : spanOf(problem.found, fileIndex);
    const previous = tokens[at - 1];
    const unfinished = parser.unfinished;
    const rule =
      unfinished === undefined || previous === undefined
        ? undefined
        : {
            name: unfinished.name,
            span: { ...spanOf(unfinished.start, fileIndex), end: spanOf(previous, fileIndex).end },
          };
    reportSyntaxError(
      {
        problem,
        span,
        language,
        unclosed: findUnclosed(tokens, declaration, at),
        rule,
        atBoundary: isBoundary(tokens, at, file),
        spanOf: (token) => spanOf(token, fileIndex),
      },
      reporter,
    );
    parser.unfinished = undefined;
    const column = tokens[declaration] === undefined ? 1 : columnOf(tokens[declaration], file);
    // What was fed begins with a keyword that is behind us now, so every round goes forward.
    const resume = findResumePoint(tokens, Math.max(at, from + 1), parser.block, column, file);
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
    else parser.resumeFacts();
  } catch (error) {
    if (!(error instanceof NestingError)) throw error;
    reportNesting(error.token, fileIndex, reporter);
    return undefined;
  }
  return parser.errors.length === 0 ? undefined : parser.sink.take();
}

/** The index of the declaration that an error is in. */
function findDeclaration(tokens: readonly Token[], from: number, at: number, parser: PolicyParser): number {
  if (parser.block !== undefined) return tokens.indexOf(parser.block.start);
  for (let index = Math.min(at, tokens.length) - 1; index > from; index -= 1) {
    const type = tokens[index]?.tokenType;
    if (type !== undefined && declarationStarts.includes(type) && beginsDeclaration(tokens, index)) {
      const before = tokens[index - 1];
      if (before?.tokenType === RCurly || isFirstColumn(tokens, index)) return index;
    }
  }
  return from;
}

function isFirstColumn(tokens: readonly Token[], index: number): boolean {
  const [before, token] = [tokens[index - 1], tokens[index]];
  return before === undefined || token === undefined || (before.endOffset ?? 0) + 1 < token.startOffset;
}

/** Does something new begin here, or something end? */
function isBoundary(tokens: readonly Token[], at: number, file: SourceFile): boolean {
  const token = tokens[at];
  if (token === undefined || token.tokenType === RCurly) return true;
  if (!isFirstOfLine(tokens, at, file)) return false;
  const starts = [K.Rule, K.Otherwise, K.Line, K.Given, K.Expect];
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
