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
  'lower/too-deep': message<{ limit: number }>({
    severity: 'error',
    zh: {
      text: ({ limit }) => `这个式子太长或套得太深：最多 ${limit} 层`,
      hint: () => '请把其中一部分另立为指标，再在这里引用。',
    },
    en: {
      text: ({ limit }) => `This expression is too long or nested too deeply: ${limit} levels are the most`,
      hint: () => 'Give a part of it a name as a measure, and use that here.',
    },
  }),
} as const;
