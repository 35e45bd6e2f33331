import { message } from '@bylaw/runtime';
import { sayType } from '../say-type.ts';
import { sayName } from '../say-value.ts';

type TypeParam = readonly string[];
type Nothing = Record<string, never>;

/** What stands before what, and which days are worked. */
export const dayMessages = {
  'before/outside-search': message<Nothing>({
    severity: 'error',
    zh: {
      text: () => '“先于”说的是查找到的那条记录，这里没有查找。',
      hint: () => '写在“其”的后面；比较两个日期用“早于”。',
    },
    en: {
      text: () => '`before …` says when the record that is searched for was; nothing is searched for here.',
      hint: () => 'Put it behind `where`; to compare two dates write `date before …`.',
    },
  }),
  'before/no-day': message<{ name: readonly string[] }>({
    severity: 'error',
    zh: {
      text: ({ name }) => `“${sayName(name, 'zh')}”没有日期和时间，谈不上先后。`,
      hint: () => '“先于”只用于查找记录。',
    },
    en: {
      text: ({ name }) => `${sayName(name, 'en')} has no date and time, so it is before nothing.`,
      hint: () => '`before …` is for searches of events.',
    },
  }),
  'before/no-record': message<{ type: TypeParam }>({
    severity: 'error',
    zh: {
      text: ({ type }) => `“先于”后面要写一条记录，这里是${sayType(type, 'zh')}。`,
      hint: () => '写“先于 本…”；与日期相比用“日期 早于 …”。',
    },
    en: {
      text: ({ type }) => `A record must stand behind \`before\`; this is ${sayType(type, 'en')}.`,
      hint: () => 'Write `before this …`; against a date, `date before …`.',
    },
  }),
  'calendar/missing': message<Nothing>({
    severity: 'error',
    zh: {
      text: () => '这里按工作日计，但制度没有写明哪些天是工作日。',
      hint: () => '写一个日历，如：日历 { 工作日 周一至周五 }。',
    },
    en: {
      text: () => 'This counts workdays, but the policy does not say which days are workdays.',
      hint: () => 'Add a calendar, such as: calendar { workdays monday to friday }.',
    },
  }),
  'calendar/second': message<Nothing>({
    severity: 'error',
    zh: { text: () => '一套制度只有一个日历。', hint: () => '把两个日历合成一个。' },
    en: { text: () => 'A policy has one calendar.', hint: () => 'Make one of the two.' },
  }),
  'calendar/no-week': message<Nothing>({
    severity: 'error',
    zh: {
      text: () => '日历没有写明一周里哪几天上班。',
      hint: () => '写“工作日 周一至周五”“工作日 周一至周六”或“工作日 每天”。',
    },
    en: {
      text: () => 'The calendar does not say which days of the week are worked.',
      hint: () => 'Write `workdays monday to friday`, `workdays monday to saturday` or `workdays every day`.',
    },
  }),
} as const;
