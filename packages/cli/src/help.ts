import type { Paint } from '@bylaw/compiler';
import type { Language } from '@bylaw/runtime';
import type { Command } from './command.ts';
import { createTable } from './table.ts';

const words = {
  zh: {
    title: '章程 Bylaw：写成制度、可查可试的销售规则',
    usage: '用法',
    command: '命令',
    options: '选项',
    exits: '退出码',
    folder: '文件夹里的所有 .bylaw 文件合成一份制度；月份数据在其中的 months/*.json。',
    exitList: '0 完成 · 1 制度、数据或示例没有通过 · 2 用法不对 · 3 读写文件出错',
  },
  en: {
    title: 'Bylaw: the rules of a sales floor as a policy that people read, test and trust',
    usage: 'Usage',
    command: 'command',
    options: 'options',
    exits: 'Exit codes',
    folder: 'All .bylaw files of a folder are one policy; its months are in months/*.json there.',
    exitList:
      '0 done · 1 policy, facts or scenarios refused · 2 misused · 3 a file could not be read or written',
  },
} as const;

const optionHelp = {
  lang: {
    show: '--lang zh|en',
    zh: '显示的语言（默认中文）',
    en: 'language of what is shown (Chinese by default)',
  },
  help: { show: '--help', zh: '说明', en: 'this help' },
  version: { show: '--version', zh: '版本', en: 'version' },
  json: { show: '--json', zh: '以 JSON 数据输出', en: 'print data as JSON' },
  check: { show: '--check', zh: '只检查，不改写', en: 'look only, change nothing' },
  deep: {
    show: '--deep',
    zh: '再为每条规则找一个案例，找不到的报出来（要几秒）',
    en: 'also look for a case of every rule, and name those without (takes seconds)',
  },
  articles: {
    show: '--articles',
    zh: '列出只载明、不裁定的条文',
    en: 'list the articles: clauses that decide nothing',
  },
  month: {
    show: '--month 2026-07',
    zh: '哪个月（默认最近的一个月）',
    en: 'which month (the newest by default)',
  },
  date: {
    show: '--date 2026-07-31',
    zh: '哪一天（默认有轮客的最近一天）',
    en: 'which day (by default the last one with a turn)',
  },
  facts: {
    show: '--facts FILE',
    zh: '用这些月份文件，可以多次给出',
    en: 'months from these files; may be given several times',
  },
  line: {
    show: '--line NAME',
    zh: '工资单上的哪一项（默认全部）',
    en: 'which line of a statement (all by default)',
  },
  rows: {
    show: '--rows FILE',
    zh: '逐条对照这份条文清单，而不是一份制度',
    en: 'hold the clauses of this list against the policies beside it',
  },
  rule: {
    show: '--rule NAME',
    zh: '只要这条规则的（规则或整块的名称，或 block/rule）',
    en: 'only of this rule (its name, its block, or block/rule)',
  },
  seed: {
    show: '--seed N',
    zh: '换一批（默认 1；同一个数总是同一批）',
    en: 'another choice (1 by default; the same number gives the same)',
  },
  out: { show: '--out DIR', zh: '写到哪个文件夹', en: 'folder to write to' },
} as const;

/** Every command with one line, in the language asked for. */
export function writeHelp(commands: readonly Command[], language: Language, paint: Paint): string {
  const word = words[language];
  return [
    paint('strong', word.title),
    '',
    `${word.usage}: bylaw <${word.command}> … [--lang zh|en]`,
    '',
    ...createTable(
      commands.map((each) => [
        { text: `${each.name} ${each.usage}`, ink: (text) => paint('place', text) },
        { text: each.summary[language] },
      ]),
    ),
    '',
    word.folder,
    `${word.exits}: ${word.exitList}`,
    '',
  ].join('\n');
}

/** One command with its options. */
export function writeCommandHelp(command: Command, language: Language, paint: Paint): string {
  const word = words[language];
  const options = [...command.options, 'lang', 'help'] as const;
  return [
    command.summary[language],
    '',
    `${word.usage}: ${paint('place', `bylaw ${command.name} ${command.usage}`)}`,
    '',
    ...createTable(
      options.map((name) => [{ text: optionHelp[name].show }, { text: optionHelp[name][language] }]),
    ),
    '',
  ].join('\n');
}
