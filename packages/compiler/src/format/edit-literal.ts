import type { Span } from '../source/span.ts';
import type { Expr } from '../syntax/ast.ts';
import { foldWidth } from '../syntax/fold.ts';
import { sayDate, sayDuration, sayPercent, sayTime } from '../print/literals.ts';

type LiteralKind = 'money' | 'percent' | 'count' | 'duration' | 'date' | 'time' | 'bool' | 'text';
type LiteralOf<K extends LiteralKind> = Extract<Expr, { readonly kind: K }>;
type Without<T> = T extends unknown ? Omit<T, 'span'> : never;

/** A literal of a tree. */
export type LiteralNode = LiteralOf<LiteralKind>;
/** What is to stand in its place: the same without a place. Money in fen, a percentage as a reduced ratio. */
export type NewValue = Without<LiteralNode>;

export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

/**
 * The edit that puts a new value in the place of a literal, in the spelling that its author chose: `70%` → `60%`,
 * `3万元` → `35000元`, `¥200` → `¥250`, `15日` → `10日`, full-width digits as full-width digits. Every other character
 * of the text stays. Undefined where kind or currency differ, where a number is below zero (which no literal is), or
 * where the language cannot write the value as one literal.
 */
export function editLiteral(text: string, literal: LiteralNode, value: NewValue): TextEdit | undefined {
  const written = text.slice(literal.span.start, literal.span.end);
  const said = respell(foldWidth(written), written, literal, value);
  return said === undefined ? undefined : { span: literal.span, text: widenLike(written, said) };
}

/** The text after an edit. */
export function applyEdit(text: string, { span, text: inserted }: TextEdit): string {
  return text.slice(0, span.start) + inserted + text.slice(span.end);
}

function respell(folded: string, written: string, literal: LiteralNode, value: NewValue): string | undefined {
  switch (value.kind) {
    case 'money':
      return literal.kind === 'money' && literal.currency === value.currency && isWhole(value.value)
        ? respellMoney(folded, value.value)
        : undefined;
    case 'percent':
      return literal.kind === 'percent' ? respellPercent(folded, value.value) : undefined;
    case 'count':
      return literal.kind === 'count' && isWhole(value.value) ? String(value.value) : undefined;
    case 'duration':
      return literal.kind === 'duration' && isWhole(value.value) ? respellDuration(folded, value) : undefined;
    case 'date':
      return literal.kind === 'date' ? respellDate(folded, value.value) : undefined;
    case 'time':
      return literal.kind === 'time' && isWhole(value.value) ? respellTime(folded, value.value) : undefined;
    case 'bool': {
      if (literal.kind !== 'bool') return undefined;
      return /[a-z]/i.test(folded) ? (value.value ? 'yes' : 'no') : value.value ? '有' : '无';
    }
    case 'text':
      return literal.kind === 'text' ? respellText(written, value.value) : undefined;
  }
}

function isWhole(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

/** Keeps what stands before and behind the number. 万 and 亿 stay where the new amount is whole in them. */
function respellMoney(folded: string, minor: number): string | undefined {
  const parts = /^([^0-9]*)[0-9,]+(?:\.([0-9]+))?( ?)([万亿]?)(.*)$/.exec(folded);
  if (parts === null) return undefined;
  const [, before = '', decimals = '', gap = '', big = '', behind = ''] = parts;
  const cents = minor % 100;
  const units = (minor - cents) / 100;
  const factor = big === '万' ? 10_000 : big === '亿' ? 100_000_000 : 1;
  if (big !== '' && cents === 0 && units !== 0 && units % factor === 0) {
    return `${before}${String(units / factor)}${gap}${big}${behind}`;
  }
  // Two decimals stay two; where there were none, fen bring them.
  const shown = cents !== 0 || (big === '' && decimals.length > 0);
  const number = shown ? `${String(units)}.${String(cents).padStart(2, '0')}` : String(units);
  return `${before}${number}${gap}${gap === '' ? behind : behind.trimStart()}`;
}

function respellPercent(folded: string, ratio: readonly [number, number]): string | undefined {
  if (!isWhole(ratio[0]) || !isWhole(ratio[1]) || ratio[1] === 0) return undefined;
  const said = sayPercent(ratio);
  if (!said.endsWith('%')) return undefined;
  const gap = /( ?)%$/.exec(folded)?.[1] ?? '';
  return `${said.slice(0, -1)}${gap}%`;
}

/** The author's word for the unit, with an English plural that agrees; another unit gets that language's usual word. */
function respellDuration(folded: string, value: Without<LiteralOf<'duration'>>): string {
  const [, gap = '', unit = ''] = /^[0-9]+( ?)(.*)$/.exec(folded) ?? [];
  const english = /[a-z]/.test(unit);
  const written = /work|工作/.test(unit) ? 'workdays' : /month|月/.test(unit) ? 'months' : 'days';
  if (english || written !== value.unit) {
    const said = sayDuration(value.value, value.unit, english ? 'en' : 'zh');
    return english && gap === '' ? said.replace(' ', '') : said;
  }
  return `${String(value.value)}${gap}${unit}`;
}

function respellDate(folded: string, value: string): string {
  if (!folded.includes('年')) return value;
  const padded = /年0|月0/.test(folded);
  const [year = '', month = '', day = ''] = value.split('-');
  return padded ? `${year}年${month}月${day}日` : sayDate(value, 'zh');
}

function respellTime(folded: string, minutes: number): string | undefined {
  if (minutes >= 24 * 60) return undefined;
  const said = sayTime(minutes);
  return /^[0-9]:/.test(folded) && said.startsWith('0') ? said.slice(1) : said;
}

/** In the quotes that stand there, those of their own kind escaped. */
function respellText(written: string, value: string): string | undefined {
  if (value.includes('\n')) return undefined;
  const escaped = value.replaceAll('\\', '\\\\');
  if (written.startsWith('"')) return `"${escaped.replaceAll('"', '\\"')}"`;
  return `${written.slice(0, 1)}${escaped.replace(/[“”]/g, '\\$&')}${written.slice(-1)}`;
}

/** Digits and signs full-width where the author wrote theirs so. */
function widenLike(written: string, said: string): string {
  const digits = /[\uff10-\uff19]/.test(written);
  const sign = /\uff05/.test(written);
  const point = /\uff0e/.test(written);
  const colon = /\uff1a/.test(written);
  const currency = /\uffe5/.test(written);
  if (/^["“”]/.test(written)) return said;
  return said.replace(/[0-9%.:¥]/g, (character) => {
    if (character === '¥') return currency ? '\uffe5' : character;
    const wide = character === '%' ? sign : character === '.' ? point : character === ':' ? colon : digits;
    return wide ? String.fromCharCode(character.charCodeAt(0) + 0xfee0) : character;
  });
}
