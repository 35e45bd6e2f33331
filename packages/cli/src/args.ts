import { parseArgs } from 'node:util';
import type { Language } from '@bylaw/runtime';
import { suggestNames } from '@bylaw/runtime';
import { failWith } from './failure.ts';

/** Every option of every command: whether it takes a value, and which. */
const options = {
  lang: { type: 'string', needed: 'zh or en', neededZh: ' zh 或 en', valid: /^(?:zh|en)$/ },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
  json: { type: 'boolean' },
  check: { type: 'boolean' },
  articles: { type: 'boolean' },
  deep: { type: 'boolean' },
  month: {
    type: 'string',
    needed: 'a month, such as 2026-07',
    neededZh: '月份，如 2026-07',
    valid: /^\d{4}-(?:0[1-9]|1[0-2])$/,
  },
  date: {
    type: 'string',
    needed: 'a day, such as 2026-07-31',
    neededZh: '日期，如 2026-07-31',
    valid: /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/,
  },
  facts: { type: 'string', multiple: true, needed: 'a file of facts', neededZh: '事实文件', valid: /./ },
  line: { type: 'string', needed: 'the name of a line', neededZh: '项目的名称', valid: /./ },
  rows: { type: 'string', needed: 'a file of clauses', neededZh: '条文清单的文件', valid: /./ },
  rule: { type: 'string', needed: 'the name of a rule', neededZh: '规则的名称', valid: /./ },
  seed: { type: 'string', needed: 'a whole number', neededZh: '整数', valid: /^\d{1,9}$/ },
  out: { type: 'string', short: 'o', needed: 'a folder', neededZh: '文件夹', valid: /./ },
} as const;

export type OptionName = keyof typeof options;

export interface Args {
  /** The first word; undefined where there is none. */
  readonly command: string | undefined;
  readonly operands: readonly string[];
  readonly given: ReadonlySet<OptionName>;
  readonly language: Language;
  /** `--lang` as given: `fmt` prints in it. */
  readonly lang: Language | undefined;
  readonly help: boolean;
  readonly version: boolean;
  readonly json: boolean;
  readonly check: boolean;
  readonly articles: boolean;
  readonly deep: boolean;
  readonly month: string | undefined;
  readonly date: string | undefined;
  readonly facts: readonly string[];
  readonly line: string | undefined;
  readonly rows: string | undefined;
  readonly rule: string | undefined;
  /** 1 where not given. */
  readonly seed: number;
  readonly out: string | undefined;
}

/** The words of a command line taken apart. Options that no command has, and values that do not fit, are failures. */
export function readArgs(argv: readonly string[]): Args {
  const { values, positionals, tokens } = parseArgs({
    args: [...argv],
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const given = new Set<OptionName>();
  for (const token of tokens) if (token.kind === 'option') given.add(checkOption(token));
  const text = (value: string | boolean | undefined): string | undefined =>
    typeof value === 'string' ? value : undefined;
  const lang = text(values.lang) === 'en' ? 'en' : text(values.lang) === 'zh' ? 'zh' : undefined;
  return {
    command: positionals[0],
    operands: positionals.slice(1),
    given,
    language: lang ?? 'zh',
    lang,
    help: values.help === true,
    version: values.version === true,
    json: values.json === true,
    check: values.check === true,
    articles: values.articles === true,
    deep: values.deep === true,
    month: text(values.month),
    date: text(values.date),
    facts: (values.facts ?? []).filter((each) => typeof each === 'string'),
    line: text(values.line),
    rows: text(values.rows),
    rule: text(values.rule),
    seed: Number(text(values.seed) ?? '1'),
    out: text(values.out),
  };
}

function checkOption(token: {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}): OptionName {
  if (!Object.hasOwn(options, token.name)) {
    const similar = suggestNames(token.name, Object.keys(options)).map((name) => `--${name}`);
    throw failWith(2, 'usage/unknown-option', { name: token.rawName, similar, usage: 'bylaw --help' });
  }
  const name = token.name as OptionName;
  const option = options[name];
  if (option.type === 'boolean') {
    if (token.inlineValue === true) {
      throw failWith(2, 'usage/option-value', {
        name: token.rawName,
        needed: 'no value',
        neededZh: '没有值的写法',
      });
    }
    return name;
  }
  const followedByOption = token.inlineValue === false && token.value?.startsWith('-') === true;
  if (token.value === undefined || followedByOption || !option.valid.test(token.value)) {
    throw failWith(2, 'usage/option-value', {
      name: token.rawName,
      needed: option.needed,
      neededZh: option.neededZh,
    });
  }
  return name;
}

/** The language of the messages, even where the rest of the line cannot be read. */
export function guessLanguage(argv: readonly string[]): Language {
  const at = argv.lastIndexOf('--lang');
  const value =
    at >= 0 ? argv[at + 1] : argv.findLast((each) => each.startsWith('--lang='))?.slice('--lang='.length);
  return value === 'en' ? 'en' : 'zh';
}
