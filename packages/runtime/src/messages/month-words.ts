import type { Program } from '../program.ts';
import { isPosting } from '../program.ts';
import type { Language } from './message.ts';

interface Words {
  readonly zh: string;
  readonly en: string;
}

/** What a value of the month can be, in words: types of the policy, shapes of JSON, parts of the file. */
const WORDS: ReadonlyMap<string, Words> = new Map(
  Object.entries({
    money: { zh: '款额（整数，单位为分）', en: 'money (a whole number of hundredths)' },
    percent: {
      zh: '百分比（整数，单位为万分之一）',
      en: 'a percentage (a whole number of hundredths of a percent)',
    },
    count: { zh: '数量（整数）', en: 'a count (a whole number)' },
    days: { zh: '天数（整数）', en: 'a number of days (whole)' },
    months: { zh: '月数（整数）', en: 'a number of months (whole)' },
    date: { zh: '日期，如 "2026-03-05"', en: 'a date such as "2026-03-05"' },
    time: { zh: '时刻，如 "09:05"', en: 'a time such as "09:05"' },
    text: { zh: '文字', en: 'text' },
    bool: { zh: '有或无（true 或 false）', en: 'yes or no (true or false)' },
    whole: { zh: '整数', en: 'a whole number' },
    number: { zh: '数字', en: 'a number' },
    'yes-no': { zh: 'true 或 false', en: 'true or false' },
    null: { zh: '空值', en: 'null' },
    list: { zh: '列表 […]', en: 'a list […]' },
    record: { zh: '一组键和值 {…}', en: 'a record {…}' },
    other: { zh: 'JSON 没有的值', en: 'a value that JSON does not have' },
    'override-kind': { zh: '特批的种类（credit 或 waive）', en: 'the kind of override (credit or waive)' },
    'posting-kind': { zh: 'credit 或 house', en: 'credit or house' },
  }),
);

/** Keys of an override and of the month itself, as readers of Chinese know them. */
const KEYS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    id: '编号',
    block: '条款',
    of: '对象',
    by: '批准人',
    date: '日期',
    time: '时间',
    reason: '理由',
    kind: '种类',
    to: '改归',
    uncounted: '不计次',
    month: '月份',
  }),
);

const JSON_WORDS: ReadonlyMap<string, Words> = new Map(
  Object.entries({
    value: { zh: '一个值', en: 'a value' },
    number: { zh: '写完整的数字', en: 'a whole number' },
    key: { zh: '带双引号的键', en: 'a key in double quotes' },
    colon: { zh: '冒号“:”', en: '":"' },
    'comma-or-close': { zh: '逗号或右括号', en: '"," or the closing bracket' },
    end: { zh: '文件结尾', en: 'the end of the file' },
    comment: { zh: '注释', en: 'a comment' },
    fraction: { zh: '带小数或指数', en: 'has a fraction or an exponent' },
    unsafe: { zh: '位数太多', en: 'has too many digits' },
    unclosed: { zh: '没有右引号，或中间换了行', en: 'it is not closed in its line' },
    control: { zh: '含有未转义的控制字符', en: 'it holds an unescaped control character' },
    escape: { zh: '反斜线后的转义不认识', en: 'an escape after a backslash is not known' },
    unicode: { zh: '\\u 转义不完整', en: 'an escape with \\u is incomplete' },
  }),
);

/** A type, a shape, or a declared kind of thing in the reader's words; what is none of them as it stands. */
export function sayType(program: Program, name: string, language: Language): string {
  const words = WORDS.get(name);
  if (words !== undefined) return words[language];
  const [kind, id = ''] = splitOnce(name, ':');
  if (kind === 'enum') {
    const label = labelOf(program.enums, id, language);
    return language === 'zh' ? `分类“${label}”` : `the enum "${label}"`;
  }
  if (kind === 'ref') {
    const label = labelOf(program.relations, id, language);
    return language === 'zh' ? `${label}的编号` : `the id of a ${label}`;
  }
  return name;
}

/** Kinds of record by id, several joined by `/`. */
export function sayRelations(program: Program, names: string, language: Language): string {
  const words = names.split('/').map((id) => labelOf(program.relations, id, language));
  return words.join(language === 'zh' ? '或' : ' or ');
}

export function sayBlock(program: Program, id: string, language: Language): string {
  return labelOf(
    program.steps.flatMap((step) => (isPosting(step) ? [step] : [])),
    id,
    language,
  );
}

/** A field of a kind of record, or a key of an override. */
export function sayField(
  program: Program,
  relation: string | undefined,
  field: string,
  language: Language,
): string {
  if (language === 'en') return field;
  const fields = program.relations.find(({ id }) => id === relation)?.fields ?? [];
  const label = fields.find(({ id }) => id === field)?.label ?? field;
  return label === field ? (KEYS.get(field) ?? field) : label;
}

export function sayJson(name: string, language: Language): string {
  return JSON_WORDS.get(name)?.[language] ?? (language === 'zh' ? `“${name}”` : `"${name}"`);
}

function labelOf(
  things: readonly { readonly id: string; readonly label: string }[],
  id: string,
  language: Language,
): string {
  return language === 'en' ? id : (things.find((thing) => thing.id === id)?.label ?? id);
}

function splitOnce(text: string, separator: string): [string, string?] {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}
