import { message } from '@bylaw/runtime';

/** Files, sizes and characters. */
export const sourceMessages = {
  'source/too-many-files': message<{ files: number; limit: number }>({
    severity: 'error',
    zh: {
      text: ({ files, limit }) => `制度文件夹里有 ${files} 个文件，最多 ${limit} 个。`,
      hint: () => '请合并内容相近的文件。',
    },
    en: {
      text: ({ files, limit }) => `The policy folder has ${files} files; at most ${limit} are read.`,
      hint: () => 'Join files that belong together.',
    },
  }),
  'source/file-too-large': message<{ path: string; bytes: number; limit: number }>({
    severity: 'error',
    zh: {
      text: ({ path, bytes, limit }) => `文件 ${path} 有 ${bytes} 字节，上限为 ${limit} 字节，因此没有读取。`,
      hint: () => '请拆成几个文件。',
    },
    en: {
      text: ({ path, bytes, limit }) =>
        `${path} has ${bytes} bytes; the limit is ${limit}, so it was not read.`,
      hint: () => 'Divide it into several files.',
    },
  }),
  'source/project-too-large': message<{ bytes: number; limit: number }>({
    severity: 'error',
    zh: { text: ({ bytes, limit }) => `全部文件共 ${bytes} 字节，上限为 ${limit} 字节，因此没有读取。` },
    en: {
      text: ({ bytes, limit }) =>
        `All files together have ${bytes} bytes; the limit is ${limit}, so none was read.`,
    },
  }),
  'source/path-twice': message<{ path: string }>({
    severity: 'error',
    zh: { text: ({ path }) => `文件 ${path} 给了两次。` },
    en: { text: ({ path }) => `The file ${path} was given twice.` },
  }),
  'source/forbidden-character': message<{ code: string }>({
    severity: 'error',
    zh: {
      text: ({ code }) => `这里有看不见的控制字符 ${code}，它会让条文看起来与实际不同。`,
      hint: () => '请删去它；多半是从网页或文档里复制时带进来的。',
    },
    en: {
      text: ({ code }) =>
        `An invisible control character, ${code}, stands here; it can make a rule read otherwise than it runs.`,
      hint: () => 'Remove it. It probably came along when text was copied from a page.',
    },
  }),
  'source/too-many-tokens': message<{ tokens: number; limit: number }>({
    severity: 'error',
    zh: {
      text: ({ tokens, limit }) => `该文件有 ${tokens} 个词，上限为 ${limit} 个，因此没有解读。`,
      hint: () => '请拆成几个文件。',
    },
    en: {
      text: ({ tokens, limit }) =>
        `This file has ${tokens} words and signs; the limit is ${limit}, so it was not parsed.`,
      hint: () => 'Divide it into several files.',
    },
  }),
  'source/nested-too-deep': message<{ limit: number }>({
    severity: 'error',
    zh: {
      text: ({ limit }) => `这里嵌套超过 ${limit} 层（括号、查找、“并非”与“否则”一并计算）。`,
      hint: () => '请把里层写成单独的指标或规则。',
    },
    en: {
      text: ({ limit }) =>
        `This is nested more than ${limit} deep (brackets, searches, \`not\` and \`else\` counted together).`,
      hint: () => 'Give the inner part a name of its own, as a measure or a rule.',
    },
  }),
  'source/chain-too-long': message<{ limit: number }>({
    severity: 'error',
    zh: {
      text: ({ limit }) => `一个式子最多连接 ${limit} 项。`,
      hint: () => '请拆成几条规则或指标。',
    },
    en: {
      text: ({ limit }) => `One expression may join at most ${limit} parts.`,
      hint: () => 'Divide it into several rules or measures.',
    },
  }),
  'source/name-too-long': message<{ length: number; limit: number }>({
    severity: 'error',
    zh: { text: ({ length, limit }) => `名称有 ${length} 个字，最多 ${limit} 个。` },
    en: { text: ({ length, limit }) => `This name has ${length} characters; at most ${limit} are allowed.` },
  }),
  'source/text-too-long': message<{ length: number; limit: number }>({
    severity: 'error',
    zh: { text: ({ length, limit }) => `引号里的文字有 ${length} 个字，最多 ${limit} 个。` },
    en: { text: ({ length, limit }) => `This text has ${length} characters; at most ${limit} are allowed.` },
  }),
  'source/too-many-digits': message<{ digits: number; limit: number }>({
    severity: 'error',
    zh: { text: ({ digits, limit }) => `这个数有 ${digits} 位，最多 ${limit} 位。` },
    en: { text: ({ digits, limit }) => `This number has ${digits} digits; at most ${limit} are allowed.` },
  }),
  'source/too-many-diagnostics': message<{ dropped: number; limit: number }>({
    severity: 'info',
    zh: { text: ({ dropped, limit }) => `只列出前 ${limit} 个问题，另有 ${dropped} 个没有列出。` },
    en: {
      text: ({ dropped, limit }) => `Only the first ${limit} problems are listed; ${dropped} more are not.`,
    },
  }),
} as const;
