import type { Language } from '@bylaw/runtime';
import { message } from '@bylaw/runtime';
import { sayNames } from '../say-type.ts';
import { sayConsequences, sayList, sayMoney, sayName, sayQuantity } from '../say-value.ts';

/** `wang 258160` → `wang 2581.60 CNY`; the amount stands behind the last space, for an id may hold some. */
function sayShares(shares: readonly string[], currency: string, language: Language): string {
  if (shares.length === 0) return language === 'zh' ? '没有人' : 'nobody';
  return sayList(
    shares.map((share) => {
      const at = share.lastIndexOf(' ');
      return `${share.slice(0, at)} ${sayMoney(Number(share.slice(at + 1)), currency, language)}`;
    }),
    language,
  );
}

function sayRules(rules: readonly string[], language: Language): string {
  if (rules.length === 0) return language === 'zh' ? '没有规则适用' : 'no rule did';
  const names = rules.map((rule) => sayName(rule.split('\t'), language));
  return language === 'zh' ? `适用“${names.join('”“')}”` : `${sayList(names, 'en')} did`;
}

/** A block's name as id and label; rules as `id` TAB `label`. */
type Name = readonly string[];

/** How the run of a scenario differs from what it expects. */
export const scenarioFailureMessages = {
  'scenario/rule-differs': message<{ block: Name; of: string; expected: Name; actual: readonly string[] }>({
    severity: 'error',
    zh: {
      text: ({ block, of, expected, actual }) =>
        `${of} 的“${sayName(block, 'zh')}”：应适用规则“${sayName(expected, 'zh')}”，实际${sayRules(actual, 'zh')}。`,
    },
    en: {
      text: ({ block, of, expected, actual }) =>
        `${sayName(block, 'en')} of ${of}: expected ${sayName(expected, 'en')} to apply, but ${sayRules(actual, 'en')}.`,
    },
  }),
  'scenario/rule-unwanted': message<{ block: Name; of: string; rule: Name }>({
    severity: 'error',
    zh: {
      text: ({ block, of, rule }) =>
        `${of} 的“${sayName(block, 'zh')}”：不应适用规则“${sayName(rule, 'zh')}”，实际却适用了。`,
    },
    en: {
      text: ({ block, of, rule }) =>
        `${sayName(block, 'en')} of ${of}: expected ${sayName(rule, 'en')} not to apply, but it did.`,
    },
  }),
  'scenario/nothing-decided': message<{ block: Name; of: string }>({
    severity: 'error',
    zh: { text: ({ block, of }) => `${of} 的“${sayName(block, 'zh')}”：应有结果，实际什么也没有。` },
    en: {
      text: ({ block, of }) => `${sayName(block, 'en')} of ${of}: something was expected, there is nothing.`,
    },
  }),
  'scenario/something-decided': message<{ block: Name; of: string; actual: readonly string[] }>({
    severity: 'error',
    zh: {
      text: ({ block, of, actual }) =>
        `${of} 的“${sayName(block, 'zh')}”：应什么也没有，实际有：${sayNames(actual, 'zh')}。`,
    },
    en: {
      text: ({ block, of, actual }) =>
        `${sayName(block, 'en')} of ${of}: nothing was expected, there is: ${sayNames(actual, 'en')}.`,
    },
  }),
  'scenario/credits-differ': message<{
    block: Name;
    of: string;
    currency: string;
    expected: readonly string[];
    actual: readonly string[];
  }>({
    severity: 'error',
    zh: {
      text: ({ block, of, currency, expected, actual }) =>
        `${of} 的“${sayName(block, 'zh')}”：应归 ${sayShares(expected, currency, 'zh')}；实归 ${sayShares(actual, currency, 'zh')}。`,
    },
    en: {
      text: ({ block, of, currency, expected, actual }) =>
        `${sayName(block, 'en')} of ${of}: expected ${sayShares(expected, currency, 'en')}; credited ${sayShares(actual, currency, 'en')}.`,
    },
  }),
  'scenario/consequences-differ': message<{
    block: Name;
    of: string;
    currency: string;
    expected: readonly string[];
    actual: readonly string[];
  }>({
    severity: 'error',
    zh: {
      text: ({ block, of, currency, expected, actual }) =>
        `${of} 的“${sayName(block, 'zh')}”：应为 ${sayConsequences(expected, currency, 'zh')}；实为 ${sayConsequences(actual, currency, 'zh')}。`,
    },
    en: {
      text: ({ block, of, currency, expected, actual }) =>
        `${sayName(block, 'en')} of ${of}: expected ${sayConsequences(expected, currency, 'en')}; was ${sayConsequences(actual, currency, 'en')}.`,
    },
  }),
  'scenario/turn-differs': message<{
    block: Name;
    of: string;
    /** Whom it falls to; empty for nobody. */
    expected: string;
    actual: string;
  }>({
    severity: 'error',
    zh: {
      text: ({ block, of, expected, actual }) =>
        `${of} 的“${sayName(block, 'zh')}”：应轮到 ${expected || '无人'}，实为 ${actual || '无人'}。`,
    },
    en: {
      text: ({ block, of, expected, actual }) =>
        `${sayName(block, 'en')} of ${of}: expected the turn of ${expected || 'nobody'}, was ${actual || 'nobody'}.`,
    },
  }),
  'scenario/passes-differ': message<{
    block: Name;
    of: string;
    expected: readonly string[];
    actual: readonly string[];
  }>({
    severity: 'error',
    zh: {
      text: ({ block, of, expected, actual }) =>
        `${of} 的“${sayName(block, 'zh')}”：应轮空 ${sayList(expected, 'zh')}，实为 ${sayList(actual, 'zh') || '无人'}。`,
    },
    en: {
      text: ({ block, of, expected, actual }) =>
        `${sayName(block, 'en')} of ${of}: expected to pass over ${sayList(expected, 'en')}, passed over ${sayList(actual, 'en') || 'nobody'}.`,
    },
  }),
  'scenario/value-differs': message<{
    block: Name;
    of: string;
    currency: string;
    /** `money`, `percent`, `count`, `days`, `months`, `bool`. */
    unit: string;
    /** `numerator/denominator`, or `true` and `false`. */
    expected: string;
    actual: string;
  }>({
    severity: 'error',
    zh: {
      text: ({ block, of, currency, unit, expected, actual }) =>
        `${of} 的“${sayName(block, 'zh')}”：应为 ${sayQuantity(expected, unit, currency, 'zh')}，实为 ${sayQuantity(actual, unit, currency, 'zh')}。`,
    },
    en: {
      text: ({ block, of, currency, unit, expected, actual }) =>
        `${sayName(block, 'en')} of ${of}: expected ${sayQuantity(expected, unit, currency, 'en')}, was ${sayQuantity(actual, unit, currency, 'en')}.`,
    },
  }),
  'scenario/member-differs': message<{ block: Name; of: string; expected: Name; actual: Name }>({
    severity: 'error',
    zh: {
      text: ({ block, of, expected, actual }) =>
        `${of} 的“${sayName(block, 'zh')}”：应为“${sayName(expected, 'zh')}”，实为“${sayName(actual, 'zh')}”。`,
    },
    en: {
      text: ({ block, of, expected, actual }) =>
        `${sayName(block, 'en')} of ${of}: expected ${sayName(expected, 'en')}, was ${sayName(actual, 'en')}.`,
    },
  }),
  'scenario/line-differs': message<{
    block: Name;
    of: string;
    line: Name;
    currency: string;
    expected: number;
    actual: number;
  }>({
    severity: 'error',
    zh: {
      text: ({ block, of, line, currency, expected, actual }) =>
        `${of} 的“${sayName(block, 'zh')}”：“${sayName(line, 'zh')}”应为 ${sayMoney(expected, currency, 'zh')}，实为 ${sayMoney(actual, currency, 'zh')}。`,
    },
    en: {
      text: ({ block, of, line, currency, expected, actual }) =>
        `${sayName(block, 'en')} of ${of}: line ${sayName(line, 'en')} expected ${sayMoney(expected, currency, 'en')}, was ${sayMoney(actual, currency, 'en')}.`,
    },
  }),
  'scenario/status-differs': message<{
    block: Name;
    of: string;
    expected: 'undecided' | 'overridden';
    actual: 'decided' | 'undecided' | 'overridden' | 'none';
  }>({
    severity: 'error',
    zh: {
      text: ({ block, of, expected, actual }) =>
        `${of} 的“${sayName(block, 'zh')}”：应为${statusZh[expected]}，实为${statusZh[actual]}。`,
    },
    en: {
      text: ({ block, of, expected, actual }) =>
        `${sayName(block, 'en')} of ${of}: expected ${statusEn[expected]}, was ${statusEn[actual]}.`,
    },
  }),
  'scenario/field-left-out': message<{ kind: Name; id: string; field: Name }>({
    severity: 'error',
    zh: {
      text: ({ kind, id, field }) =>
        `${sayName(kind, 'zh')}“${id}”没有写“${sayName(field, 'zh')}”，而规则要用到它。`,
      hint: ({ field }) => `在括号里补上“${sayName(field, 'zh')}：…”。`,
    },
    en: {
      text: ({ kind, id, field }) =>
        `${sayName(kind, 'en')} "${id}" leaves "${sayName(field, 'en')}" out, and a rule reads it.`,
      hint: ({ field }) => `Add "${sayName(field, 'en')}: …" between its brackets.`,
    },
  }),
  'scenario/month-refused': message<{ month: string; reason: string; reasonZh: string }>({
    severity: 'error',
    zh: { text: ({ month, reasonZh }) => `${month} 的事实没有通过：${reasonZh}` },
    en: { text: ({ month, reason }) => `The facts of ${month} were refused: ${reason}` },
  }),
} as const;

const statusZh = { decided: '已决', undecided: '未决', overridden: '已特批', none: '没有规则适用' } as const;
const statusEn = {
  decided: 'decided',
  undecided: 'undecided',
  overridden: 'overridden',
  none: 'that no rule applied',
} as const;
