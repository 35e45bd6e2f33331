import type { MonthProblem } from '../facts/month-problem.ts';
import type { Program } from '../program.ts';
import { jsonMessages } from './json-catalogue.ts';
import type { Language, MessageEntry, MessageParams } from './message.ts';
import { monthMessages } from './month-catalogue.ts';
import { sayBlock, sayField, sayJson, sayRelations, sayType } from './month-words.ts';

/** A problem in a language: what and where and why, and what to do about it. */
export interface Said {
  readonly text: string;
  readonly hint?: string;
}

/**
 * The words of a problem of a month. Kinds, fields and blocks are named by their labels in Chinese and by their ids in
 * English; values stand as in the file.
 */
export function sayMonthProblem(
  problem: Pick<MonthProblem, 'code' | 'params' | 'where' | 'pointer'>,
  program: Program,
  language: Language,
): Said {
  const { code } = problem;
  // The catalogue ties each code to its own parameters; the loader reported them, and here they are only worded.
  const entry = (Object.hasOwn(jsonMessages, code)
    ? jsonMessages[code as keyof typeof jsonMessages]
    : monthMessages[code as keyof typeof monthMessages]) as unknown as MessageEntry<MessageParams>;
  const params = {
    ...wordParams(problem.params, code.startsWith('month/json-'), program, language),
    at: sayPlace(problem, program, language),
  };
  const wording = entry[language];
  const hint = wording.hint?.(params);
  return { text: wording.text(params), ...(hint === undefined ? {} : { hint }) };
}

/** Where it is: 成交「S1」的「金额」, or: The "amount" of Sale "S1". */
function sayPlace(
  { where, pointer }: Pick<MonthProblem, 'where' | 'pointer'>,
  program: Program,
  language: Language,
): string {
  const { relation, record, field } = where;
  const part = pointer.split('/')[0] ?? '';
  if (relation === undefined && record === undefined) return sayPart(part, pointer, language);
  const isCarried = part === 'carry';
  if (language === 'zh') {
    const kind = relation === undefined ? '特批' : sayRelations(program, relation, 'zh');
    const which =
      record === undefined ? '' : typeof record === 'number' ? `第 ${record + 1} 条` : `“${record}”`;
    const what = field === undefined ? '' : `的“${sayField(program, relation, field, 'zh')}”`;
    return `${isCarried ? '结转的' : ''}${kind}${which}${what}`;
  }
  const kind = `${isCarried ? 'carried ' : ''}${relation ?? 'override'}`;
  const which =
    record === undefined ? '' : typeof record === 'number' ? ` no. ${record + 1}` : ` "${record}"`;
  return field === undefined ? capitalise(`${kind}${which}`) : `The "${field}" of ${kind}${which}`;
}

/** A part of the file that is no record. */
function sayPart(part: string, pointer: string, language: Language): string {
  if (part === 'month') return language === 'zh' ? '月份' : 'The month';
  if (part === 'overrides' && pointer === part) {
    return language === 'zh' ? '月份文件的“overrides”' : 'The "overrides" of the month';
  }
  if (part === 'facts' && pointer === part)
    return language === 'zh' ? '月份文件的“facts”' : 'The "facts" of the month';
  if (part !== 'carry') return language === 'zh' ? '月份文件' : 'The file of the month';
  const inside = pointer.slice('carry/'.length);
  if (inside === '') return language === 'zh' ? '上月的结转' : 'The carry of the month before';
  return language === 'zh' ? `上月结转的“${inside}”` : `The "${inside}" of the carry`;
}

function wordParams(
  params: MessageParams,
  isJson: boolean,
  program: Program,
  language: Language,
): MessageParams {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'string' ? wordParam(name, value, isJson, program, language) : value,
    ]),
  );
}

function wordParam(
  name: string,
  value: string,
  isJson: boolean,
  program: Program,
  language: Language,
): string {
  if (isJson)
    return name === 'expected' || name === 'found' || name === 'problem' ? sayJson(value, language) : value;
  if (name === 'expected' || name === 'found' || name === 'enumeration')
    return sayType(program, value, language);
  if (name === 'min' || name === 'max') return groupDigits(value);
  if (name === 'target') return sayRelations(program, value, language);
  if (name === 'block') return sayBlock(program, value, language);
  if (name === 'policy') return language === 'zh' ? program.policy.label : value;
  return value;
}

/** 1000000 as 1,000,000. */
function groupDigits(digits: string): string {
  return digits.replace(/(?<=[0-9])(?=(?:[0-9]{3})+$)/g, ',');
}

function capitalise(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
