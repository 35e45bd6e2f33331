import type { FactValue } from '@bylaw/runtime';
import type { CodeFix } from '../diagnostics/diagnostic.ts';
import type { EnumSym, FieldSym, Type } from '../resolve/bindings.ts';
import { guessLanguage } from '../resolve/author-language.ts';
import { nameFix } from '../resolve/suggestion.ts';
import type { Expr, Name } from '../syntax/ast.ts';
import type { NamePair } from './scenario.ts';
import type { ScenarioScope } from './scope.ts';
import { findNamed, findRecord, findSimilar, namePair } from './scope.ts';

const BASIS_POINTS = 10_000;

/**
 * A field's value as a fact: money in fen, percent in basis points, dates and times as text, members and records by
 * id. Undefined where it does not fit; that is reported then.
 */
export function readFact(scope: ScenarioScope, field: FieldSym, value: Expr): FactValue | undefined {
  const { type } = field;
  if (type.kind === 'enum' && value.kind === 'name') return readMember(scope, type.of, value)?.id;
  if (type.kind === 'ref' && value.kind === 'name') return findRecord(scope, value, type.of)?.id;
  if (type.kind === 'date' && value.kind === 'date') return value.value;
  if (type.kind === 'time' && value.kind === 'time') return writeTime(value.value);
  if (type.kind === 'text' && value.kind === 'text') return value.value;
  if (type.kind === 'bool' && value.kind === 'bool') return value.value;
  const number = readNumber(scope, namePair(field), type, value);
  if (number === undefined || type.kind !== 'percent') return number?.[0];
  const points = number[0] * BASIS_POINTS;
  if (points % number[1] === 0) return points / number[1];
  scope.reporter.report('scenario/too-fine', { field: namePair(field) }, value.span);
  return undefined;
}

/** A member of an enum by its name; reported and undefined where there is none. */
export function readMember(
  scope: ScenarioScope,
  enumeration: EnumSym,
  name: Name,
): EnumSym['members'][number] | undefined {
  const { members } = enumeration;
  const member = findNamed(members, name.text);
  if (member === undefined) {
    const similar = findSimilar(name.text, members);
    scope.reporter.report(
      'scenario/unknown-member',
      {
        name: name.text,
        enumeration: namePair(enumeration),
        similar: similar.length > 0 ? similar : members.slice(0, 8).map((each) => each.label),
      },
      name.span,
      { fixes: nameFix(name, similar) },
    );
    return undefined;
  }
  scope.bindings.set(name, { kind: 'member', of: enumeration, index: members.indexOf(member) });
  return member;
}

/**
 * A number with its unit, as numerator and denominator (1 but for percent): money in fen, days, months, counts.
 * Reported and undefined where the value is of another kind or unit.
 */
export function readNumber(
  scope: ScenarioScope,
  name: NamePair,
  type: Type,
  value: Expr,
): readonly [number, number] | undefined {
  const negative = value.kind === 'negate';
  const bare = negative ? value.of : value;
  const sign = negative ? -1 : 1;
  if (type.kind === 'money' && bare.kind === 'money') {
    if (bare.currency === scope.currency) return [sign * bare.value, 1];
    scope.reporter.report(
      'scenario/wrong-currency',
      { found: bare.currency, currency: scope.currency },
      bare.span,
    );
    return undefined;
  }
  if (type.kind === 'percent' && bare.kind === 'percent') return [sign * bare.value[0], bare.value[1]];
  if (type.kind === 'count' && bare.kind === 'count') return [sign * bare.value, 1];
  if (bare.kind === 'duration' && type.kind === bare.unit) return [sign * bare.value, 1];
  reportMismatch(scope, name, type, value);
  return undefined;
}

/** Minutes after midnight as `HH:MM`. */
export function writeTime(minutes: number): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

const kinds: { readonly [kind in Type['kind']]: { readonly zh: string; readonly en: string } } = {
  money: { zh: '款额（如 200元）', en: 'money, such as 200 CNY' },
  percent: { zh: '百分比（如 70%）', en: 'a percentage, such as 70%' },
  count: { zh: '数量（如 3）', en: 'a count, such as 3' },
  days: { zh: '天数（如 15天）', en: 'days, such as 15 days' },
  workdays: { zh: '工作日数（如 3个工作日）', en: 'workdays, such as 3 workdays' },
  months: { zh: '月数（如 6个月）', en: 'months, such as 6 months' },
  date: { zh: '日期（如 2026-03-05）', en: 'a date, such as 2026-03-05' },
  time: { zh: '时刻（如 12:30）', en: 'a time, such as 12:30' },
  text: { zh: '引号里的文字（如 “A”）', en: 'text in quotation marks, such as "A"' },
  bool: { zh: '有 或 无', en: 'yes or no' },
  enum: { zh: '一个分类', en: 'a member' },
  ref: { zh: '一条记录的名字', en: 'the name of a record' },
  posting: { zh: '一笔结果', en: 'a posting' },
  error: { zh: '一个值', en: 'a value' },
};

const found: { readonly [kind: string]: { readonly zh: string; readonly en: string } } = {
  money: { zh: '款额', en: 'money' },
  percent: { zh: '百分比', en: 'a percentage' },
  count: { zh: '没有单位的数', en: 'a number without a unit' },
  duration: { zh: '一段时间', en: 'a length of time' },
  date: { zh: '日期', en: 'a date' },
  time: { zh: '时刻', en: 'a time' },
  text: { zh: '文字', en: 'text' },
  bool: { zh: '有或无', en: 'yes or no' },
  name: { zh: '一个名字', en: 'a name' },
};

/** Says that a value is of another kind than the one wanted; a bare number gets its unit as a fix. */
export function reportMismatch(scope: ScenarioScope, name: NamePair, type: Type, value: Expr): void {
  if (type.kind === 'error') return;
  const bare = value.kind === 'negate' ? value.of : value;
  const is = found[bare.kind];
  if (is === undefined) {
    scope.reporter.report('scenario/not-a-value', { field: name }, value.span);
    return;
  }
  const named = type.kind === 'enum' || type.kind === 'ref' ? type.of : undefined;
  scope.reporter.report(
    'scenario/wrong-value',
    {
      field: name,
      needed: named === undefined ? kinds[type.kind].en : `${kinds[type.kind].en} of "${named.id}"`,
      neededZh: named === undefined ? kinds[type.kind].zh : `“${named.label}”的${kinds[type.kind].zh}`,
      found: is.en,
      foundZh: is.zh,
    },
    value.span,
    { fixes: bare.kind === 'count' ? unitFixes(scope, type, value, bare.value) : [] },
  );
}

function unitFixes(scope: ScenarioScope, type: Type, value: Expr, count: number): readonly CodeFix[] {
  const tree = scope.checked.trees.find((each) => each.file === value.span.file);
  const chinese = tree !== undefined && guessLanguage(tree) === 'zh';
  const units: { readonly [kind: string]: string } = {
    money: chinese && scope.currency === 'CNY' ? '元' : ` ${scope.currency}`,
    percent: '%',
    days: chinese ? '天' : ' days',
    workdays: chinese ? '个工作日' : ' workdays',
    months: chinese ? '个月' : ' months',
  };
  const unit = units[type.kind];
  if (unit === undefined) return [];
  const text = `${value.kind === 'negate' ? '-' : ''}${count}${unit}`;
  return [{ title: { zh: `改为 ${text}`, en: `Write ${text}` }, span: value.span, text }];
}
