import { message } from '@bylaw/runtime';

/** What a checked policy may still ask that no Program can say. */
export const lowerMessages = {
  'lower/unsupported': message<{ form: string }>({
    severity: 'error',
    zh: {
      text: ({ form }) => `“${form}”写在这里，现在还编译不了`,
      hint: () => '请换一种写法，或者先把这一条移到别处。',
    },
    en: {
      text: ({ form }) => `"${form}" cannot be compiled in this place yet`,
      hint: () => 'Say it in another way, or move it to another block.',
    },
  }),
  'lower/not-constant': message<Record<string, never>>({
    severity: 'error',
    zh: {
      text: () => '这里要写一个确定的数：它在核算开始之前就要知道',
      hint: () => '请直接写出数值，例如 3万元、15天、70%。',
    },
    en: {
      text: () => 'A plain value belongs here: it must be known before any month is decided',
      hint: () => 'Write the value itself, such as 30000 CNY, 15 days or 70%.',
    },
  }),
  'lower/too-deep': message<{ limit: number }>({
    severity: 'error',
    zh: {
      text: ({ limit }) => `这个式子套得太深：最多 ${limit} 层`,
      hint: () => '请把其中一部分另立为指标，再在这里引用。',
    },
    en: {
      text: ({ limit }) => `This expression is nested too deeply: ${limit} levels are the most`,
      hint: () => 'Give a part of it a name as a measure, and use that here.',
    },
  }),
  'lower/look-back-unknown': message<{ relation: string }>({
    severity: 'error',
    zh: {
      text: ({ relation }) => `查找“${relation}”要往前看多久，这里看不出来，所以不知道要结转哪些记录`,
      hint: () => '请给它的日期定一个界限，例如：日期 在 本成交的日期 前 15天 内。',
    },
    en: {
      text: ({ relation }) =>
        `Nothing says how far back this search for ${relation} looks, so it is unknown which records a month must hand on`,
      hint: () => "Bound its date, for example: date within 15 days before this Sale's date.",
    },
  }),
  'lower/ladder-cycle': message<{ ladder: string; block: string }>({
    severity: 'error',
    zh: {
      text: ({ ladder, block }) =>
        `“${block}”要看阶梯“${ladder}”的处罚结果，自己又给这个阶梯计次，先后成了一个圈`,
      hint: () => '请为其中一个另设一个阶梯，或者去掉对处罚结果的引用。',
    },
    en: {
      text: ({ ladder, block }) =>
        `${block} reads the penalties of the ladder ${ladder} and also counts towards it, so neither can come first`,
      hint: () => 'Give one of them a ladder of its own, or do not read the penalties there.',
    },
  }),
} as const;
