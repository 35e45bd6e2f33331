import { message } from './message.ts';

/** What can be wrong with the text of a month before its facts are looked at. */
export const jsonMessages = {
  'month/json-syntax': message<{ expected: string; found: string }>({
    severity: 'error',
    zh: {
      text: (p) => `这里应是${p.expected}，却是${p.found}，不合 JSON 的写法。`,
      hint: () => '月份文件是严格的 JSON：没有注释，末尾没有多余的逗号，键和文字用半角双引号。',
    },
    en: {
      text: (p) => `Expected ${p.expected} here, and found ${p.found}: this is not JSON.`,
      hint: () =>
        'A month is strict JSON: no comments, no comma before a closing bracket, keys and texts in double quotes.',
    },
  }),
  'month/json-text': message<{ found: string }>({
    severity: 'error',
    zh: {
      text: (p) => `这段文字写得不对：${p.found}。`,
      hint: () => '文字里的换行和其他控制字符要写成 \\n、\\u0009 这样的转义；\\u 后面要有四位十六进制数字。',
    },
    en: {
      text: (p) => `This text is not written as JSON has it: ${p.found}.`,
      hint: () => 'Write control characters as \\n or \\u0009; after \\u stand four hexadecimal digits.',
    },
  }),
  'month/json-duplicate-key': message<{ key: string; first: number }>({
    severity: 'error',
    zh: {
      text: (p) => `键“${p.key}”在第 ${p.first} 行已经有了，读取时会悄悄丢掉其中一个。`,
      hint: () => '请删去一个，或改正名称。',
    },
    en: {
      text: (p) =>
        `The key "${p.key}" stands in line ${p.first} already: a reader would silently drop one of them.`,
      hint: () => 'Take one out, or correct its name.',
    },
  }),
  'month/json-number': message<{ value: string; problem: string }>({
    severity: 'error',
    zh: {
      text: (p) => `数字 ${p.value} ${p.problem}，不能精确读取。`,
      hint: () =>
        '数字只写整数：款额以分为单位（12.50 元写 1250），百分比以万分之一为单位（12.5% 写 1250）。',
    },
    en: {
      text: (p) => `The number ${p.value} ${p.problem}, and would not be read exactly.`,
      hint: () =>
        'Numbers are whole: money in hundredths (12.50 is 1250), percent in hundredths of a percent (12.5% is 1250).',
    },
  }),
  'month/json-depth': message<{ limit: number }>({
    severity: 'error',
    zh: { text: (p) => `括号套了超过 ${p.limit} 层，月份文件用不到这么深。`, hint: () => '请核对括号。' },
    en: {
      text: (p) => `Brackets stand more than ${p.limit} deep; a month needs few.`,
      hint: () => 'Check the brackets.',
    },
  }),
  'month/json-size': message<{ size: number; limit: number }>({
    severity: 'error',
    zh: {
      text: (p) => `文件有 ${p.size} 个字符，最多 ${p.limit} 个。`,
      hint: () => '请一次提供一个月，只留下制度用得到的记录。',
    },
    en: {
      text: (p) => `The file has ${p.size} characters; at most ${p.limit} are read.`,
      hint: () => 'Give one month at a time, and only the records that the policy reads.',
    },
  }),
} as const;
