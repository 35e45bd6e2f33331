import type { Language } from '@bylaw/runtime';
import { sayList, sayName } from './say-value.ts';

const builtins: { readonly [kind: string]: { readonly zh: string; readonly en: string } } = {
  money: { zh: '款额', en: 'money' },
  percent: { zh: '百分比', en: 'a percentage' },
  count: { zh: '数量', en: 'a count' },
  days: { zh: '天数', en: 'a number of days' },
  workdays: { zh: '工作日数', en: 'a number of workdays' },
  months: { zh: '月数', en: 'a number of months' },
  date: { zh: '日期', en: 'a date' },
  time: { zh: '时刻', en: 'a time' },
  text: { zh: '文字', en: 'text' },
  bool: { zh: '“是否”（有或无）', en: 'yes/no' },
};

/**
 * A type in words. Given as its kind, and for enums, references and rows of postings the id and label behind it:
 * `['money']`, `['enum', 'Team', '部门']`.
 */
export function sayType([kind = '', ...name]: readonly string[], language: Language): string {
  const builtin = builtins[kind];
  if (builtin !== undefined) return builtin[language];
  const said = sayName(name, language);
  if (kind === 'enum') return language === 'zh' ? `“${said}”的一项` : `a member of ${said}`;
  if (kind === 'posting') return language === 'zh' ? `“${said}”的一笔结果` : `a posting of ${said}`;
  return language === 'zh' ? `一个“${said}”` : `a ${said}`;
}

const kinds: { readonly [kind: string]: { readonly zh: string; readonly en: string } } = {
  enum: { zh: '分类', en: 'an enum' },
  entity: { zh: '档案', en: 'an entity' },
  event: { zh: '记录', en: 'an event' },
  article: { zh: '条文', en: 'an article' },
  param: { zh: '标准', en: 'a param' },
  table: { zh: '对照表', en: 'a table' },
  split: { zh: '分成', en: 'a split' },
  ladder: { zh: '阶梯', en: 'a ladder' },
  claim: { zh: '判归', en: 'a claim' },
  discipline: { zh: '纪律', en: 'a discipline' },
  measure: { zh: '指标', en: 'a measure' },
  ranking: { zh: '排名', en: 'a ranking' },
  assessment: { zh: '考核', en: 'an assessment' },
  award: { zh: '奖励', en: 'an award' },
  commission: { zh: '提成', en: 'a commission' },
  rotation: { zh: '轮客', en: 'a rotation' },
  duty: { zh: '要求', en: 'a duty' },
  statement: { zh: '结算单', en: 'a statement' },
};

/** A kind of declaration as the language's keyword names it: `a split`, 分成. */
export function sayDeclarationKind(kind: string, language: Language): string {
  return kinds[kind]?.[language] ?? kind;
}

/** Several kinds of declaration, any of which would do. */
export function sayDeclarationKinds(kindsWanted: readonly string[], language: Language): string {
  return kindsWanted
    .map((kind) => sayDeclarationKind(kind, language))
    .join(language === 'zh' ? '或' : ' or ');
}

/** Several declared names, each given as `id` TAB `label`. */
export function sayNames(names: readonly string[], language: Language): string {
  return sayList(
    names.map((name) => sayName(name.split('\t'), language)),
    language,
  );
}
