import { message } from '@bylaw/runtime';
import { sayType } from '../say-type.ts';
import { sayName } from '../say-value.ts';

type TypeParam = readonly string[];
type Nothing = Record<string, never>;

/** What stands before what. */
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
} as const;
