import { message } from '@bylaw/runtime';
import { sayName } from '../say-value.ts';

type NamePair = readonly string[];
type Nothing = Record<string, never>;

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
  'duty/due-of-period': message<Nothing>({
    severity: 'error',
    zh: {
      text: () => '按期的要求在那一期末日判，不能另写限期。',
      hint: () => '删去“限期 …”；要给期后宽限，改为对记录的要求。',
    },
    en: {
      text: () => 'A duty of each period is judged on its last day and can have no other deadline.',
      hint: () => 'Remove `due …`; for time after the period, make it a duty of an event.',
    },
  }),
  'duty/due-not-own': message<Nothing>({
    severity: 'error',
    zh: {
      text: () => '限期决定这条记录归哪个月判，只能由记录自己的栏目算出，不能靠查找、合计或指标。',
      hint: () => '如“限期 日期 后 3天”，或用记录里的日期栏目。',
    },
    en: {
      text: () =>
        'The deadline decides which month judges the record: it must come from the record itself, not from a search, a sum or a measure.',
      hint: () => 'As in `due 3 days after date`, or a date field of the record.',
    },
  }),
  'duty/no-deadline': message<{ duty: boolean }>({
    severity: 'error',
    zh: {
      text: ({ duty }) => (duty ? '这条要求没有写“限期”，没有期限日。' : '只有写了“限期”的要求才有期限日。'),
      hint: ({ duty }) => (duty ? '在开头写上“限期 …”，如“限期 日期 后 3天”。' : '用记录自己的日期。'),
    },
    en: {
      text: ({ duty }) =>
        duty ? 'This duty has no `due`, so there is no deadline.' : 'Only a duty with `due` has a deadline.',
      hint: ({ duty }) =>
        duty ? 'Say it in its head, as in `due 3 days after date`.' : "Use the record's own date.",
    },
  }),
  'complete/not-of-event': message<{ name: NamePair }>({
    severity: 'error',
    zh: {
      text: ({ name }) => `“${sayName(name, 'zh')}”不在记录当天就判，那时还不知道齐备与否。`,
      hint: () => '“齐备于”只用于对记录、没有“限期”的要求。要数缺了几次，用“件数 …”。',
    },
    en: {
      text: ({ name }) =>
        `${sayName(name, 'en')} does not judge an event on its own day: whether it is complete is not known then.`,
      hint: () => '`complete in` is for duties of an event without `due`. To count lacks, use `number of …`.',
    },
  }),
  'complete/of-what': message<{ name: NamePair; event: NamePair }>({
    severity: 'error',
    zh: {
      text: ({ name, event }) =>
        `“${sayName(name, 'zh')}”判的是“${sayName(event, 'zh')}”，这里判的不是它，不知道问的是哪一条。`,
      hint: () => '写明是哪一条，如合计里的“所属 齐备于 …”。',
    },
    en: {
      text: ({ name, event }) =>
        `${sayName(name, 'en')} judges a ${sayName(event, 'en')}, and that is not what is judged here: which one is meant?`,
      hint: () => 'Say which, as in `of complete in …` within a sum.',
    },
  }),
  'complete/other-month': message<{ event: NamePair }>({
    severity: 'error',
    zh: {
      text: ({ event }) =>
        `这一条“${sayName(event, 'zh')}”可能是前几个月的，缺了什么那时已经判过，这里看不到。`,
      hint: () => '只能问所判的那一条，或合计里的“所属”。',
    },
    en: {
      text: ({ event }) =>
        `This ${sayName(event, 'en')} may be of an earlier month, which has judged it already: what it lacked is not seen here.`,
      hint: () => 'Ask it of what is judged, or of `of` within a sum.',
    },
  }),
  'search/past-deadline': message<{ name: NamePair; subject: NamePair }>({
    severity: 'error',
    zh: {
      text: ({ name }) => `查找“${sayName(name, 'zh')}”没有写明从哪天查到哪天：过了期限的也会算进来。`,
      hint: ({ subject }) => `加上“日期 不早于 本${sayName(subject, 'zh')}的日期 且 日期 不晚于 期限日”。`,
    },
    en: {
      text: ({ name }) =>
        `This search for ${sayName(name, 'en')} does not say from which day to which it looks: one after the deadline would do.`,
      hint: ({ subject }) =>
        `Add \`date not before this ${sayName(subject, 'en')}'s date and date not after the deadline\`.`,
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
