import type { Language, MessageEntry, MessageParams } from '@bylaw/runtime';
import { message } from '@bylaw/runtime';

/** What the command line itself has to say when it cannot go on. Codes never move. */
export const cliMessages = {
  'usage/unknown-command': message<{ name: string; similar: readonly string[] }>({
    severity: 'error',
    zh: {
      text: ({ name }) => `没有“${name}”这个命令。`,
      hint: ({ similar }) =>
        similar.length > 0 ? `是不是 bylaw ${similar[0]}？` : '所有命令见 bylaw --help。',
    },
    en: {
      text: ({ name }) => `There is no command "${name}".`,
      hint: ({ similar }) =>
        similar.length > 0 ? `Did you mean bylaw ${similar[0]}?` : 'bylaw --help lists the commands.',
    },
  }),
  'usage/unknown-option': message<{ name: string; similar: readonly string[]; usage: string }>({
    severity: 'error',
    zh: {
      text: ({ name }) => `这个命令没有选项 ${name}。`,
      hint: ({ similar, usage }) => (similar.length > 0 ? `是不是 ${similar[0]}？` : `用法：${usage}`),
    },
    en: {
      text: ({ name }) => `This command has no option ${name}.`,
      hint: ({ similar, usage }) => (similar.length > 0 ? `Did you mean ${similar[0]}?` : `Usage: ${usage}`),
    },
  }),
  'usage/option-value': message<{ name: string; needed: string; neededZh: string }>({
    severity: 'error',
    zh: { text: ({ name, neededZh }) => `选项 ${name} 要的是${neededZh}。` },
    en: { text: ({ name, needed }) => `Option ${name} takes ${needed}.` },
  }),
  'usage/arguments': message<{ usage: string }>({
    severity: 'error',
    zh: { text: () => '参数的个数不对。', hint: ({ usage }) => `用法：${usage}` },
    en: { text: () => 'The number of arguments is wrong.', hint: ({ usage }) => `Usage: ${usage}` },
  }),
  'file/not-found': message<{ path: string }>({
    severity: 'error',
    zh: { text: ({ path }) => `找不到 ${path}。`, hint: () => '请核对路径。' },
    en: { text: ({ path }) => `${path} does not exist.`, hint: () => 'Check the path.' },
  }),
  'file/unreadable': message<{ path: string; reason: string }>({
    severity: 'error',
    zh: { text: ({ path, reason }) => `读不了 ${path}（${reason}）。` },
    en: { text: ({ path, reason }) => `${path} cannot be read (${reason}).` },
  }),
  'file/unwritable': message<{ path: string; reason: string }>({
    severity: 'error',
    zh: { text: ({ path, reason }) => `写不了 ${path}（${reason}）。`, hint: () => '原来的文件没有改动。' },
    en: {
      text: ({ path, reason }) => `${path} cannot be written (${reason}).`,
      hint: () => 'What was there before is unchanged.',
    },
  }),
  'file/not-utf8': message<{ path: string }>({
    severity: 'error',
    zh: { text: ({ path }) => `${path} 不是 UTF-8 文本。`, hint: () => '请在编辑器里另存为 UTF-8。' },
    en: { text: ({ path }) => `${path} is not UTF-8 text.`, hint: () => 'Save it as UTF-8.' },
  }),
  'file/too-large': message<{ path: string; size: number; limit: number }>({
    severity: 'error',
    zh: { text: ({ path, size, limit }) => `${path} 有 ${size} 字节，最多 ${limit} 字节。` },
    en: { text: ({ path, size, limit }) => `${path} has ${size} bytes; at most ${limit} are read.` },
  }),
  'policy/no-files': message<{ folder: string }>({
    severity: 'error',
    zh: { text: ({ folder }) => `${folder} 里没有 .bylaw 文件，不是一份制度。` },
    en: { text: ({ folder }) => `There is no .bylaw file in ${folder}, so it is no policy.` },
  }),
  'policy/too-many-files': message<{ folder: string; count: number; limit: number }>({
    severity: 'error',
    zh: { text: ({ folder, count, limit }) => `${folder} 里有 ${count} 个 .bylaw 文件，最多 ${limit} 个。` },
    en: {
      text: ({ folder, count, limit }) => `${folder} holds ${count} .bylaw files; at most ${limit} are read.`,
    },
  }),
  'month/none': message<{ folder: string }>({
    severity: 'error',
    zh: {
      text: ({ folder }) => `${folder} 里没有月份数据。`,
      hint: () => '把 2026-07.json 这样的文件放进去，或用 --facts 指明文件。',
    },
    en: {
      text: ({ folder }) => `There are no months in ${folder}.`,
      hint: () => 'Put files such as 2026-07.json there, or name them with --facts.',
    },
  }),
  'month/not-there': message<{ month: string; months: readonly string[] }>({
    severity: 'error',
    zh: {
      text: ({ month }) => `没有 ${month} 的数据。`,
      hint: ({ months }) => `有的是：${months.join('、')}。`,
    },
    en: {
      text: ({ month }) => `There are no facts of ${month}.`,
      hint: ({ months }) => `There are: ${months.join(', ')}.`,
    },
  }),
  'month/twice': message<{ month: string; first: string; second: string }>({
    severity: 'error',
    zh: { text: ({ month, first, second }) => `${first} 和 ${second} 都是 ${month}，不知道以哪个为准。` },
    en: {
      text: ({ month, first, second }) => `${first} and ${second} both hold ${month}: which one counts?`,
    },
  }),
  'month/gap': message<{ before: string; after: string }>({
    severity: 'error',
    zh: {
      text: ({ before, after }) => `${before} 之后直接是 ${after}，中间缺了月份。`,
      hint: () => '月份要一个接一个裁定：连续次数、滚动期限和结转都靠它。请补上缺的月份。',
    },
    en: {
      text: ({ before, after }) => `${before} is followed by ${after}: a month is missing.`,
      hint: () =>
        'Months are decided one after another, for streaks, windows and balances. Add the missing one.',
    },
  }),
  'explain/unknown-block': message<{ name: string; similar: readonly string[] }>({
    severity: 'error',
    zh: {
      text: ({ name }) =>
        `制度里没有名为“${name}”的判归、纪律、要求、轮客、考核、奖励、提成、指标、排名或结算单。`,
      hint: ({ similar }) => (similar.length > 0 ? `是不是“${similar[0]}”？` : '请核对名称。'),
    },
    en: {
      text: ({ name }) =>
        `The policy has no claim, discipline, duty, rotation, assessment, award, commission, measure, ranking or statement "${name}".`,
      hint: ({ similar }) => (similar.length > 0 ? `Did you mean "${similar[0]}"?` : 'Check the name.'),
    },
  }),
  'explain/unknown-subject': message<{
    of: string;
    relation: string;
    month: string;
    similar: readonly string[];
  }>({
    severity: 'error',
    zh: {
      text: ({ of, relation, month }) => `${month} 里没有编号为“${of}”的${relation}。`,
      hint: ({ similar }) =>
        similar.length > 0 ? `是不是“${similar[0]}”？` : '请核对编号，或用 --month 指明月份。',
    },
    en: {
      text: ({ of, relation, month }) => `There is no ${relation} "${of}" in ${month}.`,
      hint: ({ similar }) =>
        similar.length > 0
          ? `Did you mean "${similar[0]}"?`
          : 'Check the id, or name the month with --month.',
    },
  }),
  'explain/same-name': message<{ of: string; ids: readonly string[] }>({
    severity: 'error',
    zh: { text: ({ of }) => `叫“${of}”的不止一位。`, hint: ({ ids }) => `请用编号：${ids.join('、')}。` },
    en: {
      text: ({ of }) => `Several are named "${of}".`,
      hint: ({ ids }) => `Use an id: ${ids.join(', ')}.`,
    },
  }),
  'explain/unknown-line': message<{ line: string; lines: readonly string[] }>({
    severity: 'error',
    zh: {
      text: ({ line }) => `结算单上没有“${line}”这一项。`,
      hint: ({ lines }) => `有的是：${lines.join('、')}。`,
    },
    en: {
      text: ({ line }) => `The statement has no line "${line}".`,
      hint: ({ lines }) => `There are: ${lines.join(', ')}.`,
    },
  }),
  'explain/no-statement': message<{ of: string; month: string }>({
    severity: 'error',
    zh: { text: ({ of, month }) => `${month} 里“${of}”没有这张结算单。` },
    en: { text: ({ of, month }) => `"${of}" has no such statement in ${month}.` },
  }),
  'rotation/none': message<{ readonly [name: string]: never }>({
    severity: 'error',
    zh: { text: () => '制度里没有轮客。' },
    en: { text: () => 'The policy has no rotation.' },
  }),
  'rotation/unknown': message<{ name: string; similar: readonly string[] }>({
    severity: 'error',
    zh: {
      text: ({ name }) => `制度里没有名为“${name}”的轮客。`,
      hint: ({ similar }) => (similar.length > 0 ? `是不是“${similar[0]}”？` : '请核对名称。'),
    },
    en: {
      text: ({ name }) => `The policy has no rotation "${name}".`,
      hint: ({ similar }) => (similar.length > 0 ? `Did you mean "${similar[0]}"?` : 'Check the name.'),
    },
  }),
  'rotation/no-day': message<{ month: string; date: string }>({
    severity: 'error',
    zh: {
      text: ({ month, date }) => (date === '' ? `${month} 没有轮客。` : `${month} 没有 ${date} 这一天。`),
      hint: () => '请核对日期，或用 --month 指明月份。',
    },
    en: {
      text: ({ month, date }) =>
        date === '' ? `Nothing fell to anybody in ${month}.` : `There is no ${date} in ${month}.`,
      hint: () => 'Check the date, or name the month with --month.',
    },
  }),
  'rows/not-rows': message<{ path: string }>({
    severity: 'error',
    zh: {
      text: ({ path }) => `${path} 不是条文清单。`,
      hint: () => '它要是一个 JSON 数组，每条写明 id、document、title、line、folder、cite、grade 和 clause。',
    },
    en: {
      text: ({ path }) => `${path} is no list of clauses.`,
      hint: () =>
        'It must be a JSON array whose members have id, document, title, line, folder, cite, grade and clause.',
    },
  }),
  'rows/not-ids': message<{ path: string }>({
    severity: 'error',
    zh: { text: ({ path }) => `${path} 要是一个 JSON 数组，里面是条文的 id。` },
    en: { text: ({ path }) => `${path} must be a JSON array of the ids of clauses.` },
  }),
  'rows/twice': message<{ path: string; id: string }>({
    severity: 'error',
    zh: { text: ({ path, id }) => `${path} 里有两条都叫“${id}”。`, hint: () => '给其中一条换个 id。' },
    en: {
      text: ({ path, id }) => `${path} names two clauses "${id}".`,
      hint: () => 'Give one of them another id.',
    },
  }),
  'fmt/refused': message<{ paths: readonly string[] }>({
    severity: 'error',
    zh: {
      text: ({ paths }) => `${paths.join('、')} 排版后意思会变，所以没有改动任何文件。`,
      hint: () => '这是排版器的毛病，请连同文件一起报告。',
    },
    en: {
      text: ({ paths }) => `Laid out, ${paths.join(', ')} would not mean the same, so no file was changed.`,
      hint: () => 'That is a fault of the formatter: please report it with the file.',
    },
  }),
  internal: message<{ reason: string }>({
    severity: 'error',
    zh: {
      text: ({ reason }) => `程序自身出错：${reason}。`,
      hint: () => '什么也没有写下。请把制度和数据一并报告。',
    },
    en: {
      text: ({ reason }) => `Something is wrong in Bylaw itself: ${reason}.`,
      hint: () => 'Nothing was written. Please report it with the policy and the facts.',
    },
  }),
} as const;

export type CliCode = keyof typeof cliMessages;

/** A message in words, and what to do about it where there is something. */
export function sayCli(
  code: CliCode,
  params: MessageParams,
  language: Language,
): { readonly text: string; readonly hint?: string } {
  // `failWith` tied the parameters to the code; here they are only handed back.
  const wording = (cliMessages[code] as MessageEntry<MessageParams>)[language];
  const hint = wording.hint?.(params);
  return { text: wording.text(params), ...(hint === undefined ? {} : { hint }) };
}
