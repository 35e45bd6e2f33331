import type { IParserErrorMessageProvider, TokenType } from 'chevrotain';
import type { Token } from '../tokens.ts';

/** What the parser stopped at: the tokens that could have stood there, and the one that did. */
export interface ParseProblem {
  readonly expected: readonly TokenType[];
  readonly found: Token;
  /** The grammar rule in which it happened. */
  readonly rule: string;
}

/** Catches problems as data at the place where chevrotain would word them; they are said in a person's words later. */
export interface ProblemSink {
  readonly provider: IParserErrorMessageProvider;
  /** The last problem, once. */
  take(): ParseProblem | undefined;
}

/** A sink for one parser. */
export function createProblemSink(): ProblemSink {
  let problem: ParseProblem | undefined;
  const noteAlternatives = (
    paths: readonly TokenType[][],
    actual: readonly Token[],
    rule: string,
  ): string => {
    // Where the first token fits, the second is the one that does not.
    const begun = paths.filter(
      ([first]) => first !== undefined && isA(actual[0], first) && actual.length > 1,
    );
    const seconds = begun.flatMap((path) => (path[1] === undefined ? [] : [path[1]]));
    const fits = seconds.length > 0 && !seconds.some((type) => isA(actual[1], type));
    problem = fits
      ? { expected: [...new Set(seconds)], found: actual[1] as Token, rule }
      : {
          expected: [...new Set(paths.flatMap((path) => path.slice(0, 1)))],
          found: actual[0] as Token,
          rule,
        };
    return '';
  };
  return {
    provider: {
      buildMismatchTokenMessage({ expected, actual, ruleName }) {
        problem = { expected: [expected], found: actual, rule: ruleName };
        return '';
      },
      buildNotAllInputParsedMessage({ firstRedundant, ruleName }) {
        problem = { expected: [], found: firstRedundant, rule: ruleName };
        return '';
      },
      buildNoViableAltMessage({ expectedPathsPerAlt, actual, ruleName }) {
        return noteAlternatives(expectedPathsPerAlt.flat(), actual, ruleName);
      },
      buildEarlyExitMessage({ expectedIterationPaths, actual, ruleName }) {
        return noteAlternatives(expectedIterationPaths, actual, ruleName);
      },
    },
    take() {
      const taken = problem;
      problem = undefined;
      return taken;
    },
  };
}

function isA(token: Token | undefined, type: TokenType): boolean {
  if (token === undefined) return false;
  return token.tokenType === type || (token.tokenType.CATEGORIES ?? []).includes(type);
}
