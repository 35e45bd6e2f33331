import type { Language } from '@bylaw/runtime';
import { message } from '@bylaw/runtime';
import { sayName } from '../say-value.ts';

type Nothing = Readonly<Record<string, never>>;

const headerParts: { readonly [part: string]: { readonly zh: string; readonly en: string } } = {
  currency: { zh: '币种', en: 'its currency' },
  rounding: { zh: '分以下的零头怎样取整', en: 'how fractions of a fen are rounded' },
  effectiveFrom: { zh: '从哪天起施行', en: 'the day from which it holds' },
};

/** `a → b → a`, each given as `id` TAB `label`. */
function sayChain(names: readonly string[], language: Language): string {
  return names.map((name) => sayName(name.split('\t'), language)).join(' → ');
}

/** What there can be too much of, and what to do then. */
const parts = {
  rules: {
    zh: '全部规则',
    unit: '条',
    en: 'Rules of the policy',
    mendZh: '请合并相近的规则，或分成几份制度。',
    mendEn: 'Join rules that say nearly the same, or make several policies.',
  },
  params: {
    zh: '全部标准',
    unit: '项',
    en: 'Params of the policy',
    mendZh: '请合并成对照表，或分成几份制度。',
    mendEn: 'Put them into a table, or make several policies.',
  },
  rows: {
    zh: '这里的各行',
    unit: '行',
    en: 'Rows here',
    mendZh: '请合并相邻的档。',
    mendEn: 'Join bands that lie side by side.',
  },
  shares: {
    zh: '这个分成',
    unit: '方',
    en: 'Shares of this split',
    mendZh: '请减少参与分成的各方。',
    mendEn: 'Divide among fewer.',
  },
} as const;

/** The head of a policy, and blocks that wait for one another. Names are in `name.ts`. */
export const resolveMessages = {
  'policy/too-many-parts': message<{
    what: 'rules' | 'params' | 'rows' | 'shares';
    count: number;
    limit: number;
  }>({
    severity: 'error',
    zh: {
      text: ({ what, count, limit }) =>
        `${parts[what].zh}有 ${count} ${parts[what].unit}，最多 ${limit} ${parts[what].unit}。`,
      hint: ({ what }) => parts[what].mendZh,
    },
    en: {
      text: ({ what, count, limit }) => `${parts[what].en}: ${count}; at most ${limit} are allowed.`,
      hint: ({ what }) => parts[what].mendEn,
    },
  }),
  'policy/missing-header': message<Nothing>({
    severity: 'error',
    zh: {
      text: () => '整套制度缺少“制度”开头。',
      hint: () => '在其中一个文件的开头写：制度 名称 币种 CNY 取整 四舍五入 施行 自 2026-01-01。',
    },
    en: {
      text: () => 'This policy has no header.',
      hint: () => 'Begin one file with: policy Name currency CNY rounding half up effective from 2026-01-01.',
    },
  }),
  'policy/second-header': message<{ name: string }>({
    severity: 'error',
    zh: {
      text: ({ name }) => `“${name}”是第二个制度开头。一个文件夹是一套制度，只能有一个。`,
      hint: () => '留下一个，删去其余。',
    },
    en: {
      text: ({ name }) => `${name} is a second policy header. A folder is one policy and has one.`,
      hint: () => 'Keep one and remove the others.',
    },
  }),
  'policy/incomplete-header': message<{ part: string }>({
    severity: 'error',
    zh: {
      text: ({ part }) => `制度开头没有写明${headerParts[part]?.zh ?? part}。`,
      hint: () => '这会影响每个人的钱，所以必须写明，没有默认值。',
    },
    en: {
      text: ({ part }) => `The policy header does not say ${headerParts[part]?.en ?? part}.`,
      hint: () => 'It changes what people are paid, so it must be said; there is no default.',
    },
  }),
  'policy/unknown-currency': message<{ currency: string }>({
    severity: 'error',
    zh: { text: ({ currency }) => `“${currency}”不是币种代号。`, hint: () => '写三个大写字母，如 CNY。' },
    en: {
      text: ({ currency }) => `${currency} is no currency code.`,
      hint: () => 'Write three capital letters, such as CNY.',
    },
  }),
  'policy/uses-no-folder': message<{ folder: string }>({
    severity: 'error',
    zh: {
      text: ({ folder }) => `“${folder}”不是旁边文件夹的名字。`,
      hint: () => '写与本制度并排的文件夹名，不带“/”和“.”，如：沿用“common”。',
    },
    en: {
      text: ({ folder }) => `"${folder}" is not the name of a folder beside this policy.`,
      hint: () => 'Write the name of a folder that stands beside this one, without / or dots: uses "common".',
    },
  }),
  'policy/uses-missing': message<{ folder: string }>({
    severity: 'error',
    zh: {
      text: ({ folder }) => `制度沿用“${folder}”里的词汇，但旁边没有这个文件夹，或其中没有 .bylaw 文件。`,
      hint: ({ folder }) => `建立文件夹 ../${folder} 并把词汇写在里面，或删去这个“沿用”。`,
    },
    en: {
      text: ({ folder }) =>
        `The policy uses the vocabulary of "${folder}", but there is no such folder beside it, or no .bylaw file in it.`,
      hint: ({ folder }) =>
        `Make the folder ../${folder} and put the vocabulary there, or remove this \`uses\`.`,
    },
  }),
  'policy/uses-more-than-words': message<{ folder: string; name: readonly string[] }>({
    severity: 'error',
    zh: {
      text: ({ folder, name }) => `“${sayName(name, 'zh')}”写在共用的文件夹“${folder}”里，而那里只放词汇。`,
      hint: () => '共用的文件夹里只写分类、档案、记录和日历；规则和标准写在各自的制度里。',
    },
    en: {
      text: ({ folder, name }) =>
        `${sayName(name, 'en')} stands in the shared folder "${folder}", which holds vocabulary only.`,
      hint: () =>
        'Shared folders hold enums, entities, events and a calendar; rules and params belong to each policy.',
    },
  }),
  'block/circle': message<{ names: readonly string[] }>({
    severity: 'error',
    zh: {
      text: ({ names }) => `这些条款互相等待，谁也无法先算：${sayChain(names, 'zh')}。`,
      hint: () => '箭头表示“要用到”。去掉其中一处；共用一个阶梯的各项纪律要一起计次，也算互相等待。',
    },
    en: {
      text: ({ names }) =>
        `These blocks wait for one another, so none can run first: ${sayChain(names, 'en')}.`,
      hint: () =>
        'An arrow reads "uses". Remove one of them; disciplines that count on one ladder wait for one another too.',
    },
  }),
} as const;
