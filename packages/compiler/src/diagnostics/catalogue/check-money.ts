import { message } from '@bylaw/runtime';
import { sayNames } from '../say-type.ts';
import { sayName } from '../say-value.ts';

type NamePair = readonly string[];
type Nothing = Record<string, never>;

/** Assessments. */
export const moneyMessages = {
  'assessment/no-scores': message<Nothing>({
    severity: 'error',
    zh: { text: () => '这项考核没有评分项，得不出分。', hint: () => '写“评分项 业绩 100% = …”。' },
    en: {
      text: () => 'This assessment has no scores, so it comes to nothing.',
      hint: () => 'Write `score sales 100% = …`.',
    },
  }),
  'assessment/weight-not-foreseeable': message<Nothing>({
    severity: 'error',
    zh: {
      text: () => '权重要写百分比或引用标准（可以加减），才能保证加起来正好是 100%。',
      hint: () => '如“60%”“100% - 业绩权重”。',
    },
    en: {
      text: () =>
        'A weight is made of percentages and params, added or subtracted, so that 100% can be proved.',
      hint: () => 'Such as 60% or 100% - salesWeight.',
    },
  }),
  'assessment/weight-outside': message<{ weight: string; params: boolean }>({
    severity: 'error',
    zh: {
      text: ({ weight, params }) => `权重要在 0% 到 100% 之间，这里${params ? '可能' : ''}是 ${weight}。`,
    },
    en: {
      text: ({ weight, params }) =>
        `A weight lies between 0% and 100%; this ${params ? 'can be' : 'is'} ${weight}.`,
    },
  }),
  'assessment/weights-not-whole': message<{ sum: string; params: readonly string[] }>({
    severity: 'error',
    zh: {
      text: ({ sum, params }) =>
        params.length === 0
          ? `各评分项的权重加起来是 ${sum}，不是 100%。`
          : `“${sayNames(params, 'zh')}”在可调范围内变动时，权重加起来不总是 100%，例如 ${sum}。`,
      hint: ({ params }) =>
        params.length === 0 ? '改其中的权重。' : '让另一项取余下的，如“100% - 业绩权重”。',
    },
    en: {
      text: ({ sum, params }) =>
        params.length === 0
          ? `The weights add up to ${sum}, not to 100%.`
          : `When ${sayNames(params, 'en')} moves within its range the weights do not stay at 100%: ${sum}, for one.`,
      hint: ({ params }) =>
        params.length === 0 ? 'Change a weight.' : 'Let another take what is left, as in 100% - salesWeight.',
    },
  }),
  'assessment/no-grades': message<{ name: NamePair }>({
    severity: 'error',
    zh: {
      text: ({ name }) => `考核“${sayName(name, 'zh')}”没有写等级。`,
      hint: () => '加上“等级 分类 { 不满 60%: …  以上均按: … }”。',
    },
    en: {
      text: ({ name }) => `The assessment ${sayName(name, 'en')} has no grades.`,
      hint: () => 'Add `grades ENUM { below 60%: …  and up: … }`.',
    },
  }),
  'assessment/grade-twice': message<{ name: string }>({
    severity: 'error',
    zh: {
      text: ({ name }) => `等级“${name}”写了两档，分不出高低。`,
      hint: () => '把两档并成一档，或换一个等级。',
    },
    en: {
      text: ({ name }) =>
        `The grade ${name} stands in two bands, so it is neither above nor below the others.`,
      hint: () => 'Join the two bands, or give one another grade.',
    },
  }),
  'assessment/cap-without-band': message<{ name: string }>({
    severity: 'error',
    zh: {
      text: ({ name }) => `没有哪一档得“${name}”，不知道它比别的等级高还是低。`,
      hint: () => '写一个上面列出的等级。',
    },
    en: {
      text: ({ name }) => `No band gives ${name}, so nothing says which grades lie above it.`,
      hint: () => 'Name a grade that one of the bands gives.',
    },
  }),
  'assessment/cap-idle': message<{ name: string }>({
    severity: 'error',
    zh: {
      text: ({ name }) => `“${name}”已经是最高的等级，这样写不起作用。`,
      hint: () => '写低一些的等级，或删去这一行。',
    },
    en: {
      text: ({ name }) => `${name} is the highest grade as it is; this changes nothing.`,
      hint: () => 'Name a lower grade, or remove this.',
    },
  }),
  'assessment/one-month': message<{ every: string }>({
    severity: 'error',
    zh: {
      text: ({ every }) => `这里只是最后一个月的数，而考核看的是整${every === 'year' ? '年' : '季'}。`,
      hint: () => '用“结余”逐月累计，或直接合计这段时间的记录。',
    },
    en: {
      text: ({ every }) =>
        `This is a value of the last month alone, but the assessment is about the ${every}.`,
      hint: () => 'Add months up in a `balance`, or sum the records of the whole time.',
    },
  }),
} as const;
