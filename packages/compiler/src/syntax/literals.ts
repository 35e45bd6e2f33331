import { parseDate, parseMonth } from '@bylaw/runtime';
import type { CodeFix, Reporter } from '../diagnostics/diagnostic.ts';
import { checkDigits, largestMoney } from '../source/limits.ts';
import type { Span } from '../source/span.ts';
import type { DateLiteral, Expr } from './ast.ts';

/** `4th on`, `第4次起`. */
export interface OrdinalValue {
  readonly ordinal: number;
  readonly on: boolean;
}

/** What a literal token carries; where its text makes no sense, the nearest value, after a diagnostic. */
export type LiteralValue = Expr | OrdinalValue | { readonly month: string };

type Kind<K extends Expr['kind']> = Extract<Expr, { kind: K }>;

/** `2026-03-05`, `2026年3月5日`. Reports a day that the calendar does not have; its value then is the first day of 2000. */
export function readDate(image: string, span: Span, reporter: Reporter): DateLiteral {
  const [year = '', month = '', day = ''] = image.match(/[0-9]+/g) ?? [];
  const value = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (parseDate(value) !== undefined) return { kind: 'date', span, value };
  reporter.report('syntax/no-such-date', { text: image }, span);
  return { kind: 'date', span, value: '2000-01-01' };
}

/** `2026-03`, `2026年3月`, as `YYYY-MM`. */
export function readMonth(image: string, span: Span, reporter: Reporter): { month: string } {
  const [year = '', month = ''] = image.match(/[0-9]+/g) ?? [];
  const value = `${year}-${month.padStart(2, '0')}`;
  if (parseMonth(value) !== undefined) return { month: value };
  reporter.report('syntax/no-such-month', { text: image }, span);
  return { month: '2000-01' };
}

/** `12:30`, as minutes after midnight. */
export function readTime(image: string, span: Span, reporter: Reporter): Kind<'time'> {
  const [hours = '', minutes = ''] = image.match(/[0-9]+/g) ?? [];
  if (Number(hours) > 23 || Number(minutes) > 59) {
    reporter.report('syntax/no-such-time', { text: image }, span);
    return { kind: 'time', span, value: 0 };
  }
  return { kind: 'time', span, value: Number(hours) * 60 + Number(minutes) };
}

/** `1st`, `4th on`, `第1次`, `第4次起`. */
export function readOrdinal(image: string, span: Span, reporter: Reporter): OrdinalValue {
  const digits = image.match(/[0-9]+/)?.[0] ?? '0';
  return { ordinal: readWhole(digits, span, reporter), on: /on$|起$/.test(image) };
}

/** `200 CNY`, `3万元`, `¥2,000.50`: whole minor units. Reports grouped digits and a third decimal. */
export function readMoney(image: string, span: Span, reporter: Reporter): Kind<'money'> {
  const [, number = '0', decimals = ''] = /([0-9,]+)(?:\.([0-9]+))?/.exec(image) ?? [];
  const currency = /[A-Z]{3}/.exec(image)?.[0] ?? 'CNY';
  const zero: Kind<'money'> = { kind: 'money', span, value: 0, currency };
  const digits = number.replaceAll(',', '');
  if (number.includes(',')) reportGrouped(image, span, reporter);
  if (!checkDigits(digits.length + decimals.length, span, reporter)) return zero;
  const factor = image.includes('万') ? 10_000n : image.includes('亿') ? 100_000_000n : 1n;
  const scale = 10n ** BigInt(decimals.length);
  const minor = BigInt(digits + decimals) * factor * 100n;
  if (minor % scale !== 0n) {
    reporter.report('syntax/money-too-fine', { text: image }, span);
    return zero;
  }
  if (minor / scale > largestMoney) {
    reporter.report('syntax/number-too-large', { text: image }, span);
    return zero;
  }
  return { ...zero, value: Number(minor / scale) };
}

/** `70%`, `12.5%`: a ratio in lowest terms. */
export function readPercent(image: string, span: Span, reporter: Reporter): Kind<'percent'> {
  const [, digits = '0', decimals = ''] = /([0-9]+)(?:\.([0-9]+))?/.exec(image) ?? [];
  if (!checkDigits(digits.length + decimals.length, span, reporter)) {
    return { kind: 'percent', span, value: [0, 1] };
  }
  const top = BigInt(digits + decimals);
  const bottom = 100n * 10n ** BigInt(decimals.length);
  const divisor = findDivisor(top, bottom);
  if (top / divisor > largestMoney || bottom / divisor > largestMoney) {
    reporter.report('syntax/number-too-large', { text: image }, span);
    return { kind: 'percent', span, value: [0, 1] };
  }
  return { kind: 'percent', span, value: [Number(top / divisor), Number(bottom / divisor)] };
}

/** `15 days`, `15天`, `6个月`, `3个工作日`. */
export function readDuration(image: string, span: Span, reporter: Reporter): Kind<'duration'> {
  const value = readWhole(/[0-9]+/.exec(image)?.[0] ?? '0', span, reporter);
  const unit = /work|工作/.test(image) ? 'workdays' : /month|月/.test(image) ? 'months' : 'days';
  return { kind: 'duration', span, value, unit };
}

/** `3`, `5000`. */
export function readCount(image: string, span: Span, reporter: Reporter): Kind<'count'> {
  return { kind: 'count', span, value: readWhole(image, span, reporter) };
}

/** `30,000`: read without its commas, after a diagnostic. */
export function readGrouped(image: string, span: Span, reporter: Reporter): Kind<'count'> {
  reportGrouped(image, span, reporter);
  return readCount(image.replaceAll(',', ''), span, reporter);
}

/** `0.7`: there is no bare decimal; read as a count without its decimals, after a diagnostic that offers `70%`. */
export function readBareDecimal(image: string, span: Span, reporter: Reporter): Kind<'count'> {
  const [whole = '0', decimals = ''] = image.split('.');
  const percent = writePercent(whole, decimals);
  reporter.report('syntax/bare-decimal', { text: image, percent }, span, {
    fixes: [{ title: { zh: `改为 ${percent}`, en: `Write ${percent}` }, span, text: percent }],
  });
  return readCount(whole, span, reporter);
}

/** `3周`, `1 year`, `3月`, `3次`, `3万`: a number whose unit the language does not have, with the way to write it. */
export function readOddUnit(image: string, span: Span, reporter: Reporter): Expr {
  const [, digits = '0', decimals = '', unit = ''] = /([0-9]+)(?:\.([0-9]+))? ?(.*)/.exec(image) ?? [];
  const given = decimals === '' ? readWhole(digits, span, reporter) : 0;
  // Larger ones mean nothing with a unit, and their products must stay exact.
  const value = given > 1_000_000 ? 0 : given;
  const [text, read] = mendUnit(value, unit, /[a-z]/.test(unit));
  const fixes: CodeFix[] =
    text === undefined || value === 0
      ? []
      : [{ title: { zh: `改为 ${text}`, en: `Write ${text}` }, span, text }];
  reporter.report('syntax/unknown-unit', { text: image, unit, better: fixes[0]?.text ?? '' }, span, {
    fixes,
  });
  if (read === 'count') return { kind: 'count', span, value };
  return { kind: 'duration', span, value: value * read.times, unit: read.unit };
}

type MendedUnit = 'count' | { readonly times: number; readonly unit: 'days' | 'months' };

function mendUnit(value: number, unit: string, english: boolean): [string | undefined, MendedUnit] {
  if (/week|周|星期/.test(unit)) {
    const days = value * 7;
    return [english ? `${days} days` : `${days}天`, { times: 7, unit: 'days' }];
  }
  const months = /year|^年/.test(unit) ? 12 : /quarter|季度/.test(unit) ? 3 : unit === '月' ? 1 : 0;
  if (months > 0) {
    const length = value * months;
    return [english ? `${length} months` : `${length}个月`, { times: months, unit: 'months' }];
  }
  if (unit === 'percent') return [`${value}%`, 'count'];
  if (unit === '块') return [`${value}元`, 'count'];
  if (unit === '万') return [`${value * 10_000}`, 'count'];
  if (unit === '亿') return [`${value * 100_000_000}`, 'count'];
  if (/hour|minute|小时|分钟/.test(unit)) return [undefined, 'count'];
  return [`${value}`, 'count'];
}

function reportGrouped(image: string, span: Span, reporter: Reporter): void {
  const text = image.replaceAll(',', '');
  reporter.report('syntax/grouped-digits', { text: image, plain: text }, span, {
    fixes: [{ title: { zh: `改为 ${text}`, en: `Write ${text}` }, span, text }],
  });
}

/** Reads digits; a number past the safe integers is reported and read as 0. */
function readWhole(digits: string, span: Span, reporter: Reporter): number {
  if (!checkDigits(digits.length, span, reporter)) return 0;
  const value = BigInt(digits);
  if (value > largestMoney) {
    reporter.report('syntax/number-too-large', { text: digits }, span);
    return 0;
  }
  return Number(value);
}

/** 0.7 is 70%, 0.125 is 12.5%: the decimal point two places on. */
function writePercent(whole: string, decimals: string): string {
  const padded = decimals.padEnd(2, '0');
  const left = (whole + padded.slice(0, 2)).replace(/^0+(?=[0-9])/, '');
  const right = padded.slice(2);
  return right === '' ? `${left}%` : `${left}.${right}%`;
}

function findDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}
