import { MAX_MONTH_PROBLEMS } from '@bylaw/runtime';
import type { TextPlace, TextProblem } from './walk-json.ts';
import { walkJson } from './walk-json.ts';

/** UTF-16 units: about 50 MB, more than 200,000 records need. */
export const MAX_MONTH_TEXT = 50_000_000;

export type MonthText =
  | { readonly value: unknown; readonly problems?: undefined }
  | { readonly value?: undefined; readonly problems: readonly TextProblem[] };

type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue };

interface OpenRecord {
  readonly kind: 'record';
  readonly value: { [key: string]: JsonValue };
  readonly lineOf: Map<string, number>;
  key: string;
  isRepeated: boolean;
}

interface OpenList {
  readonly kind: 'list';
  readonly value: JsonValue[];
}

/**
 * The value that a month's text writes (or a carry's): strict JSON whose numbers are whole and exact and whose keys
 * stand once. Gives the value, or every problem with line and column (a text that is no JSON has one). Never throws.
 */
export function readMonthText(text: string): MonthText {
  if (text.length > MAX_MONTH_TEXT) {
    const params = { size: text.length, limit: MAX_MONTH_TEXT };
    return { problems: [{ code: 'month/json-size', params, where: {}, pointer: '', line: 1, column: 1 }] };
  }
  const problems: TextProblem[] = [];
  const open: (OpenRecord | OpenList)[] = [];
  let root: JsonValue = null;
  const report = (code: TextProblem['code'], params: TextProblem['params'], place: TextPlace): void => {
    if (problems.length < MAX_MONTH_PROBLEMS)
      problems.push({ code, params, where: {}, pointer: '', ...place });
  };
  const put = (value: JsonValue): void => {
    const parent = open.at(-1);
    if (parent === undefined) root = value;
    else if (parent.kind === 'list') parent.value.push(value);
    else if (!parent.isRepeated) setOwn(parent.value, parent.key, value);
  };
  const syntax = walkJson(text, {
    open: (kind) => {
      if (kind === 'list') {
        const value: JsonValue[] = [];
        put(value);
        open.push({ kind, value });
      } else {
        const value = {};
        put(value);
        open.push({ kind, value, lineOf: new Map(), key: '', isRepeated: false });
      }
    },
    key: (key, place) => {
      const record = open.at(-1);
      if (record?.kind !== 'record') return;
      const first = record.lineOf.get(key);
      record.key = key;
      record.isRepeated = first !== undefined;
      if (first === undefined) record.lineOf.set(key, place().line);
      else report('month/json-duplicate-key', { key: clip(key), first }, place());
    },
    scalar: put,
    number: (digits, place) => {
      const value = Number(digits);
      const problem = !/^-?[0-9]+$/.test(digits)
        ? 'fraction'
        : Number.isSafeInteger(value)
          ? undefined
          : 'unsafe';
      if (problem !== undefined) report('month/json-number', { value: clip(digits), problem }, place());
      put(value === 0 ? 0 : value);
    },
    close: () => {
      open.pop();
    },
  });
  if (syntax !== undefined) problems.push(syntax);
  return problems.length > 0 ? { problems } : { value: root };
}

/** Sets a key of the object itself, also where it is `__proto__`. */
function setOwn(record: { [key: string]: JsonValue }, key: string, value: JsonValue): void {
  if (key === '__proto__') {
    Object.defineProperty(record, key, { value, enumerable: true, configurable: true, writable: true });
  } else record[key] = value;
}

function clip(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
