import { message } from '@bylaw/runtime';
import { sayName } from '../say-value.ts';

type NamePair = readonly string[];

/** Duties, and the period that a block is about. */
export const dutyMessages = {
  'duty/against-whom': message<{ name: NamePair }>({
    severity: 'error',
    zh: {
      text: ({ name }) => `“${sayName(name, 'zh')}”没有写明由谁负责：缺了什么，不知道记在谁名下。`,
      hint: () => '写上“对 …”，如“对 经办人”。',
    },
    en: {
      text: ({ name }) => `${sayName(name, 'en')} does not say who answers for it: a lack would be nobody's.`,
      hint: () => 'Say it with `against …`, such as `against handler`.',
    },
  }),
  'duty/no-requirements': message<{ name: NamePair }>({
    severity: 'error',
    zh: {
      text: ({ name }) => `“${sayName(name, 'zh')}”没有写任何要求，永远不会缺什么。`,
      hint: () => '至少写一条“须 名称 …”。',
    },
    en: {
      text: ({ name }) => `${sayName(name, 'en')} requires nothing, so nothing can ever be lacking.`,
      hint: () => 'Give at least one `requires NAME …`.',
    },
  }),
  'duty/no-outcome': message<{ name: NamePair }>({
    severity: 'error',
    zh: {
      text: ({ name }) => `“${sayName(name, 'zh')}”做不到时怎么办，没有写。`,
      hint: () => '在花括号末尾写“违者 …”，如“违者 警告”；只记缺漏不处罚，写“违者 不罚”。',
    },
    en: {
      text: ({ name }) => `What happens where ${sayName(name, 'en')} is not met is not said.`,
      hint: () =>
        'End the block with `otherwise …`, such as `otherwise warning`; `otherwise nothing` only notes the lack.',
    },
  }),
  'duty/otherwise-unused': message<{ name: NamePair }>({
    severity: 'warning',
    zh: {
      text: ({ name }) => `“${sayName(name, 'zh')}”的每一条都有自己的后果，末尾的“违者”用不上。`,
      hint: () => '删去它，或删去某一条的“否则 …”。',
    },
    en: {
      text: ({ name }) =>
        `Every requirement of ${sayName(name, 'en')} has an outcome of its own: this \`otherwise\` is never used.`,
      hint: () => 'Remove it, or the `else` of a requirement.',
    },
  }),
  'duty/always-met': message<{ name: NamePair }>({
    severity: 'error',
    zh: {
      text: ({ name }) => `“${sayName(name, 'zh')}”总是做得到：它要求的，前提里已经有了。`,
      hint: () => '写明须有什么，如“存在 …”。',
    },
    en: {
      text: ({ name }) =>
        `${sayName(name, 'en')} is always met: it asks for nothing that is not given already.`,
      hint: () => 'Say what has to be there, such as `some …`.',
    },
  }),
  'period/none': message<{ event: boolean }>({
    severity: 'error',
    zh: {
      text: ({ event }) =>
        event ? '这里判的是某一天的一条记录，没有“本期”。' : '这里没有“本期”：不是对某个月或某一期的判断。',
      hint: ({ event }) =>
        event ? '用记录自己的日期，如“日期 是 本成交的日期”。' : '“本期”只用在每日、每周、每月等条款里。',
    },
    en: {
      text: ({ event }) =>
        event
          ? 'What is judged here is a record of one day: there is no period.'
          : 'There is no period here: nothing is judged for a month, a week or a day.',
      hint: ({ event }) =>
        event
          ? "Use the record's own date, as in `date is this Sale's date`."
          : 'The period belongs in blocks of each day, week, month and so on.',
    },
  }),
  'search/outside-period': message<{ name: NamePair }>({
    severity: 'error',
    zh: {
      text: ({ name }) => `查找“${sayName(name, 'zh')}”没有限于本期：别的期间的也会算进来。`,
      hint: () => '加上“日期 在 本期 内”。要看得更早，写“日期 在 本期末日 前 30天 内”。',
    },
    en: {
      text: ({ name }) =>
        `This search for ${sayName(name, 'en')} is not kept to the period: one of another period would do.`,
      hint: () =>
        'Add `date within the period`. To look further back: `date within 30 days before last day of the period`.',
    },
  }),
  'posting/of-period': message<{ block: NamePair }>({
    severity: 'error',
    zh: {
      text: ({ block }) => `“${sayName(block, 'zh')}”判的是某人的某一期，不是一条记录，没有“所属”。`,
      hint: () => '要看是谁的，用“得主”；要看哪一期，用“日期”（那一期的末日）。',
    },
    en: {
      text: ({ block }) =>
        `${sayName(block, 'en')} judges a period of a person, which is no record: it has no \`of\`.`,
      hint: () => 'Whose it is, is `to`; which period it is, `date` (its last day).',
    },
  }),
} as const;
