import { sayType, typeParam } from '@bylaw/compiler';
import type { Type } from '@bylaw/compiler';
import type { Language } from '@bylaw/runtime';

const units: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  money: { zh: '款额（元）', en: 'money (CNY)' },
  percent: { zh: '百分比（%）', en: 'percent (%)' },
  days: { zh: '天数（天）', en: 'days' },
  months: { zh: '月数（个月）', en: 'months' },
};

/** A type with its unit, in a few words. */
export function sayTypeOf(type: Type, language: Language): string {
  return units[type.kind]?.[language] ?? sayType(typeParam(type), language);
}
