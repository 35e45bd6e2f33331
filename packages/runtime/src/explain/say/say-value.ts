import { splitType } from '../../evaluate/say-value.ts';
import type { Exact, RowRef, Value } from '../trace.ts';
import { sayNamed, tell } from './teller.ts';
import type { Teller } from './teller.ts';

/** A value as people write it: money with separators, percentages, dates, members and records by name. */
export function sayValue(teller: Teller, { type, value }: Value): string {
  if (value === null) return tell(teller, 'value/not-given');
  if (typeof value === 'boolean') return tell(teller, value ? 'value/yes' : 'value/no');
  const [kind, name] = splitType(type);
  if (typeof value === 'string') {
    if (kind === 'ref') return teller.nameOf(value, name);
    if (kind !== 'enum') return value;
    const members = teller.program.enums.find(({ id }) => id === name)?.members ?? [];
    return sayNamed(teller, members, value);
  }
  const zh = teller.language === 'zh';
  switch (type) {
    case 'money':
      return sayMoney(teller, value);
    case 'percent':
      return `${sayDecimal(value, 2)}%`;
    case 'days':
      return `${sayDecimal(value, 0)}${zh ? '天' : ' days'}`;
    case 'months':
      return `${sayDecimal(value, 0)}${zh ? '个月' : ' months'}`;
    case 'workdays':
      return `${sayDecimal(value, 0)}${zh ? '个工作日' : ' workdays'}`;
    default:
      return sayDecimal(value, 0);
  }
}

/** Fen in the main unit: `2,581.60元`, `2,581.60 CNY`; a fraction of a fen in full, or with ≈ where it does not end. */
export function sayMoney({ language, currency }: Teller, fen: Exact): string {
  const [sign, whole, decimals] = splitDecimal(fen, -2);
  const number = `${sign}${groupDigits(whole)}.${decimals.padEnd(2, '0')}`;
  return language === 'zh' && currency === 'CNY' ? `${number}元` : `${number} ${currency}`;
}

function sayDecimal(value: Exact, shift: number): string {
  const [sign, whole, decimals] = splitDecimal(value, shift);
  return `${sign}${groupDigits(whole)}${decimals === '' ? '' : `.${decimals}`}`;
}

/** A fraction times a power of ten in decimals: four of them below a fen are enough to see where it is rounded. */
function splitDecimal(value: Exact, shift: number): readonly [sign: string, whole: string, decimals: string] {
  const [n, d] = typeof value === 'number' ? [BigInt(value), 1n] : [BigInt(value[0]), BigInt(value[1])];
  const places = 6n;
  const positive = n < 0n ? -n : n;
  const up = positive * 10n ** (places + BigInt(Math.max(shift, 0)));
  const under = d * 10n ** BigInt(Math.max(-shift, 0));
  const digits = String(up / under).padStart(Number(places) + 1, '0');
  const sign = `${up % under === 0n ? '' : '≈'}${n < 0n ? '-' : ''}`;
  return [sign, digits.slice(0, -Number(places)), digits.slice(-Number(places)).replace(/0+$/, '')];
}

function groupDigits(digits: string): string {
  return digits.replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** A record or posting by its id and day. */
export function sayRow(teller: Teller, row: RowRef): string {
  const id = row.kind === 'record' ? teller.nameOf(row.id, row.relation) : saySubjectOf(teller, row);
  if (row.date === undefined) return id;
  const time = row.kind === 'record' && row.time !== undefined ? ` ${row.time}` : '';
  return tell(teller, 'row/dated', { id, date: `${row.date}${time}` });
}

/** Whom or what a posting is about. */
function saySubjectOf(teller: Teller, { block, of }: Extract<RowRef, { readonly kind: 'posting' }>): string {
  const step = teller.program.steps.find(({ id }) => id === block);
  return step?.kind === 'match' ? teller.nameOf(of, step.relation) : of;
}
