import { createScanner } from 'jsonc-parser';
import type { MonthProblem } from '@bylaw/runtime';

/** A place in a text, from line 1 and column 1; columns in UTF-16 units. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

export type TextProblem = MonthProblem & TextPlace;

/** What a walk over strict JSON tells of, in the order of the text. `place` is where the token that it tells of starts. */
export interface JsonHandler {
  readonly open: (kind: 'record' | 'list', place: () => TextPlace) => void;
  readonly key: (key: string, place: () => TextPlace) => void;
  readonly scalar: (value: string | boolean | null, place: () => TextPlace) => void;
  /** A number as it is written. */
  readonly number: (digits: string, place: () => TextPlace) => void;
  readonly close: () => void;
}

/** A month is five deep; more is a mistake or an attack. */
export const MAX_JSON_DEPTH = 16;

/** Token kinds of jsonc-parser, whose own names are constants that do not reach us at run time. */
const KIND = {
  openBrace: 1,
  closeBrace: 2,
  openBracket: 3,
  closeBracket: 4,
  comma: 5,
  colon: 6,
  null: 7,
  true: 8,
  false: 9,
  text: 10,
  number: 11,
  lineComment: 12,
  blockComment: 13,
  lineBreak: 14,
  space: 15,
  end: 17,
} as const;

const TEXT_ERRORS: readonly (string | undefined)[] = [
  undefined,
  undefined,
  'unclosed',
  undefined,
  'unicode',
  'escape',
  'control',
];

/** What may come next. `key` and `value` are after a comma, where no closing bracket may stand. */
type State = 'value' | 'value-or-close' | 'key' | 'key-or-close' | 'colon' | 'comma-or-close' | 'end';

/**
 * Walks strict JSON: no comments, no trailing commas, nothing after the value, at most 16 brackets deep. Stops at the
 * first thing that is not JSON and gives it back; undefined where all of it is. The stack is its own: no text is too
 * deep for it.
 */
export function walkJson(text: string, handler: JsonHandler): TextProblem | undefined {
  const scanner = createScanner(text, false);
  const place = (): TextPlace => ({
    line: scanner.getTokenStartLine() + 1,
    column: scanner.getTokenStartCharacter() + 1,
  });
  const fail = (code: TextProblem['code'], params: TextProblem['params']): TextProblem => ({
    code,
    params,
    where: {},
    pointer: '',
    ...place(),
  });
  const stack: ('record' | 'list')[] = [];
  let state: State = 'value';
  let token = 0;
  const unexpected = (): TextProblem =>
    fail('month/json-syntax', {
      expected: EXPECTED[state],
      found: showToken(token, scanner.getTokenValue()),
    });
  // One byte order mark may stand in front, as spreadsheets write it.
  if (text.charCodeAt(0) === 0xfeff) scanner.setPosition(1);
  for (;;) {
    token = scanner.scan();
    while (token === KIND.space || token === KIND.lineBreak) token = scanner.scan();
    if (token === KIND.end) return state === 'end' ? undefined : unexpected();
    if (token === KIND.number && scanner.getTokenError() !== 0) {
      const found = clip(text.slice(scanner.getTokenOffset(), scanner.getPosition()));
      return fail('month/json-syntax', { expected: 'number', found });
    }
    if (token === KIND.text) {
      const error = TEXT_ERRORS[scanner.getTokenError()];
      if (error !== undefined) return fail('month/json-text', { found: error });
    }
    if (state === 'key' || state === 'key-or-close') {
      if (token === KIND.text) {
        handler.key(scanner.getTokenValue(), place);
        state = 'colon';
        continue;
      }
      if (token !== KIND.closeBrace || state === 'key') return unexpected();
    } else if (state === 'colon') {
      if (token !== KIND.colon) return unexpected();
      state = 'value';
      continue;
    } else if (state === 'comma-or-close' && token === KIND.comma) {
      state = stack.at(-1) === 'record' ? 'key' : 'value';
      continue;
    } else if (state === 'value' || state === 'value-or-close') {
      if (token === KIND.openBrace || token === KIND.openBracket) {
        if (stack.length >= MAX_JSON_DEPTH) return fail('month/json-depth', { limit: MAX_JSON_DEPTH });
        const kind = token === KIND.openBrace ? 'record' : 'list';
        stack.push(kind);
        handler.open(kind, place);
        state = kind === 'record' ? 'key-or-close' : 'value-or-close';
        continue;
      }
      if (tellScalar(token, scanner.getTokenValue(), handler, place)) {
        state = stack.length === 0 ? 'end' : 'comma-or-close';
        continue;
      }
      if (token !== KIND.closeBracket || state === 'value') return unexpected();
    }
    if (token !== (stack.at(-1) === 'record' ? KIND.closeBrace : KIND.closeBracket) || stack.length === 0) {
      return unexpected();
    }
    stack.pop();
    handler.close();
    state = stack.length === 0 ? 'end' : 'comma-or-close';
  }
}

const EXPECTED: { readonly [state in State]: string } = {
  value: 'value',
  'value-or-close': 'value',
  key: 'key',
  'key-or-close': 'key',
  colon: 'colon',
  'comma-or-close': 'comma-or-close',
  end: 'end',
};

function tellScalar(token: number, value: string, handler: JsonHandler, place: () => TextPlace): boolean {
  if (token === KIND.text) handler.scalar(value, place);
  else if (token === KIND.number) handler.number(value, place);
  else if (token === KIND.true || token === KIND.false) handler.scalar(token === KIND.true, place);
  else if (token === KIND.null) handler.scalar(null, place);
  else return false;
  return true;
}

function showToken(token: number, value: string): string {
  if (token === KIND.end) return 'end';
  if (token === KIND.lineComment || token === KIND.blockComment) return 'comment';
  const marks = ['', '{', '}', '[', ']', ',', ':', 'null', 'true', 'false'];
  if (token === KIND.text) return `"${clip(value)}"`;
  return marks[token] ?? clip(value);
}

function clip(text: string): string {
  return text.length > 20 ? `${text.slice(0, 20)}…` : text;
}
