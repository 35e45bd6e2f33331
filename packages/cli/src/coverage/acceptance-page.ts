import type { Language } from '@bylaw/runtime';
import { nameOf } from '../report/coverage.ts';
import type { AnsweredRow, Lack } from './answer-rows.ts';

const words = {
  zh: {
    title: '逐条对照',
    about:
      '由 `npm run -s acceptance` 生成，请勿手改。每条原文由哪条规则回答，哪些示例说明它成立、哪些说明它不成立，样例月份里适用了几次。',
    grades: '甲：只凭记录就能裁定；乙：有人查实之后就能裁定；丙：原则，以条文载明。',
    count: (all: number, open: number) =>
      open === 0 ? `共 ${all} 条，全部有对应。` : `共 ${all} 条，其中 ${open} 条还没有齐备，标 ⚠。`,
    line: '行',
    head: ['条', '级', '原文', '规则', '成立的示例', '不成立的示例', '月份中'],
    article: '条文',
    more: (count: number) => `等 ${count} 个`,
    lacks: {
      rule: '没有规则',
      for: '没有成立的示例',
      against: '没有不成立的示例',
      months: '月份中没有用到',
      article: '没有条文',
    },
  },
  en: {
    title: 'Clause by clause',
    about:
      'Made by `npm run -s acceptance`; do not edit. Which rule answers each clause, which scenarios show it applying and which show it not applying, and how often it applied in the sample months.',
    grades:
      'A: decided from records alone. B: decided once somebody has found it. C: a principle, kept as an article.',
    count: (all: number, open: number) =>
      open === 0
        ? `${all} clauses, all answered.`
        : `${all} clauses; ${open} are not complete yet, marked ⚠.`,
    line: 'line',
    head: ['clause', '', 'text', 'rule', 'scenarios for', 'scenarios against', 'in months'],
    article: 'article',
    more: (count: number) => `and ${count} in all`,
    lacks: {
      rule: 'no rule',
      for: 'no scenario for it',
      against: 'no scenario against it',
      months: 'not in the months',
      article: 'no article',
    },
  },
} as const;

const grades = { zh: { A: '甲', B: '乙', C: '丙' }, en: { A: 'A', B: 'B', C: 'C' } } as const;

/** Titles shown of each kind; the others are counted. */
const MAX_TITLES = 2;

/** The page that holds every clause against what answers it, a table for each document. */
export function writeAcceptancePage(rows: readonly AnsweredRow[], language: Language): string {
  const word = words[language];
  const documents = [...new Set(rows.map(({ row }) => row.document))];
  const open = rows.filter(({ lacks }) => lacks.length > 0).length;
  const sections = documents.map((document) => writeSection(document, rows, language));
  const intro = [`# ${word.title}`, '', word.about, word.grades, '', word.count(rows.length, open)];
  return `${[...intro, ...sections.flatMap((lines) => ['', ...lines])].join('\n')}\n`;
}

function writeSection(document: string, all: readonly AnsweredRow[], language: Language): readonly string[] {
  const word = words[language];
  const rows = all.filter(({ row }) => row.document === document);
  const { title, folder } = rows[0]!.row;
  return [
    `## ${document} ${title}`,
    '',
    `\`${folder}\``,
    '',
    `| ${word.head.join(' | ')} |`,
    `|${' --- |'.repeat(word.head.length)}`,
    ...rows.map((row) => `| ${writeCells(row, language).map(escapeCell).join(' | ')} |`),
  ];
}

function writeCells(answered: AnsweredRow, language: Language): readonly string[] {
  const word = words[language];
  const { row, answers, articles, lacks } = answered;
  const rules = [
    ...answers.map((each) => {
      const name = nameOf(each, language);
      return each.place === undefined ? name : `${name} (${each.place.path})`;
    }),
    ...articles.map((each) => `${word.article} ${language === 'zh' ? each.label : each.id}`),
  ];
  const at = row.line === '' ? '' : `, ${word.line} ${row.line}`;
  const said = sayLacks(lacks, language);
  return [
    `${row.cite} (${row.id}${at})`,
    grades[language][row.grade],
    row.clause,
    [...rules, ...(said === '' ? [] : [`⚠ ${said}`])].join('<br>'),
    sayTitles(answered.for, language),
    sayTitles(answered.against, language),
    row.grade === 'C' && answers.length === 0 ? '' : String(answered.applied),
  ];
}

/** What a clause lacks, in words. */
export function sayLacks(lacks: readonly Lack[], language: Language): string {
  // What no rule answers has no scenario either.
  const told = lacks.includes('rule') ? (['rule'] as const) : lacks;
  return told.map((lack) => words[language].lacks[lack]).join(language === 'zh' ? '、' : ', ');
}

function sayTitles(titles: readonly string[], language: Language): string {
  const shown = titles.slice(0, MAX_TITLES).join('<br>');
  return titles.length > MAX_TITLES ? `${shown}<br>${words[language].more(titles.length)}` : shown;
}

function escapeCell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
