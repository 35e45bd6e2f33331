import type { Language } from '@bylaw/runtime';

/** Money in the minor unit (fen): `200 CNY` / `200元`, `2581.60 CNY`, whole 万 in Chinese as `3万元`. */
export function sayMoney(minor: number, currency: string, language: Language): string {
  const cents = minor % 100;
  const units = (minor - cents) / 100;
  if (language === 'zh' && currency === 'CNY') {
    if (cents === 0 && units !== 0 && units % 10000 === 0) return `${String(units / 10000)}万元`;
    return `${sayUnits(units, cents)}元`;
  }
  return `${sayUnits(units, cents)} ${currency}`;
}

function sayUnits(units: number, cents: number): string {
  return cents === 0 ? String(units) : `${String(units)}.${String(cents).padStart(2, '0')}`;
}

/** A ratio as a percentage, digit by digit: [1, 8] is `12.5%`. Ratios with no finite percentage print as a division. */
export function sayPercent([numerator, denominator]: readonly [number, number]): string {
  const divisor = BigInt(denominator);
  const scaled = BigInt(numerator) * 100n;
  let rest = scaled % divisor;
  let digits = '';
  // A denominator below 2^53 has at most 52 factors of 2 or 5, so a finite fraction ends within 53 digits.
  while (rest !== 0n && digits.length < 53) {
    digits += String((rest * 10n) / divisor);
    rest = (rest * 10n) % divisor;
  }
  if (rest !== 0n) return `${String(numerator)}/${String(denominator)}`;
  return `${String(scaled / divisor)}${digits === '' ? '' : `.${digits}`}%`;
}

const durations = {
  days: { zh: '天', one: 'day' },
  months: { zh: '个月', one: 'month' },
  workdays: { zh: '个工作日', one: 'workday' },
} as const;

/** `15 days`, `1 month`, `3 workdays` / `15天`, `6个月`, `3个工作日`. */
export function sayDuration(value: number, unit: keyof typeof durations, language: Language): string {
  if (language === 'zh') return `${String(value)}${durations[unit].zh}`;
  return `${String(value)} ${value === 1 ? durations[unit].one : unit}`;
}

/** `2026-03-05` / `2026年3月5日`. */
export function sayDate(value: string, language: Language): string {
  if (language === 'en') return value;
  const [year = '', month = '', day = ''] = value.split('-');
  return `${year}年${dropZeros(month)}月${dropZeros(day)}日`;
}

/** `2026-03` / `2026年3月`. */
export function sayMonth(value: string, language: Language): string {
  if (language === 'en') return value;
  const [year = '', month = ''] = value.split('-');
  return `${year}年${dropZeros(month)}月`;
}

/** Minutes after midnight as `09:30`. */
export function sayTime(minutes: number): string {
  const minute = minutes % 60;
  const hour = (minutes - minute) / 60;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/**
 * A string in the quotes of the language. A text that itself holds Chinese quotes is written in straight ones, which
 * let them stand.
 */
export function sayText(value: string, language: Language): string {
  const escaped = value.replaceAll('\\', '\\\\');
  if (language === 'zh' && !/[“”]/.test(value)) return `“${escaped}”`;
  return `"${escaped.replaceAll('"', '\\"')}"`;
}

function dropZeros(digits: string): string {
  return digits.replace(/^0+(?=\d)/, '');
}
