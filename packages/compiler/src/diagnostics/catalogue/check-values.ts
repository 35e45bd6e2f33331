import { message } from '@bylaw/runtime';
import { sayType } from '../say-type.ts';
import { sayName } from '../say-value.ts';

type TypeParam = readonly string[];
type NamePair = readonly string[];
type Nothing = Record<string, never>;

const operators: { readonly [op: string]: { readonly zh: string; readonly en: string } } = {
  add: { zh: '相加', en: 'added' },
  sub: { zh: '相减', en: 'subtracted' },
  mul: { zh: '相乘', en: 'multiplied' },
  div: { zh: '相除', en: 'divided' },
};

const uses: { readonly [use: string]: { readonly zh: string; readonly en: string } } = {
  value: { zh: '这里必须有值', en: 'a value is needed here' },
  compare: { zh: '这样比较之前要先确定它有值', en: 'this comparison needs a value' },
  reach: { zh: '没有它就没有它的栏目', en: 'without it there is nothing to reach into' },
};

/** Types, units, optional values, comparisons, searches and sums. */
export const valueMessages = {
  'type/mismatch': message<{ actual: TypeParam; wanted: TypeParam }>({
    severity: 'error',
    zh: {
      text: ({ actual, wanted }) => `这里要的是${sayType(wanted, 'zh')}，写的却是${sayType(actual, 'zh')}。`,
    },
    en: {
      text: ({ actual, wanted }) =>
        `This is ${sayType(actual, 'en')}; ${sayType(wanted, 'en')} is needed here.`,
    },
  }),
  'unit/missing': message<{ number: number; unit: string; zh: string; en: string }>({
    severity: 'error',
    zh: {
      text: ({ number, unit }) => `${number} 没有单位，这里要的是${sayType([unit], 'zh')}。`,
      hint: ({ zh }) => `写“${zh}”。`,
    },
    en: {
      text: ({ number, unit }) => `${number} has no unit; ${sayType([unit], 'en')} is meant here.`,
      hint: ({ en }) => `Write ${en}.`,
    },
  }),
  'unit/operands': message<{ op: string; left: TypeParam; right: TypeParam }>({
    severity: 'error',
    zh: {
      text: ({ op, left, right }) =>
        `${sayType(left, 'zh')}与${sayType(right, 'zh')}不能${operators[op]?.zh ?? op}。`,
      hint: () => '单位相同才能加减；款额可以乘百分比或数量，可以除以款额（得百分比）或数量。',
    },
    en: {
      text: ({ op, left, right }) =>
        `These cannot be ${operators[op]?.en ?? op}: ${sayType(left, 'en')} and ${sayType(right, 'en')}.`,
      hint: () =>
        'Only like units add; money times a percentage or a count is money, money over money a percentage.',
    },
  }),
  'unit/not-a-number': message<{ type: TypeParam }>({
    severity: 'error',
    zh: { text: ({ type }) => `这里要的是数，写的却是${sayType(type, 'zh')}。` },
    en: { text: ({ type }) => `This is ${sayType(type, 'en')}; a number is needed here.` },
  }),
  'unit/other-currency': message<{ currency: string; policy: string }>({
    severity: 'error',
    zh: {
      text: ({ currency, policy }) => `这套制度用 ${policy} 计钱，这里写的是 ${currency}。`,
      hint: () => '一套制度只有一种货币，不做折算。',
    },
    en: {
      text: ({ currency, policy }) => `This policy counts in ${policy}; this is in ${currency}.`,
      hint: () => 'A policy has one currency and converts none.',
    },
  }),
  'division/by-zero': message<Nothing>({
    severity: 'error',
    zh: { text: () => '不能除以零。' },
    en: { text: () => 'Nothing can be divided by zero.' },
  }),
  'division/no-else': message<Nothing>({
    severity: 'error',
    zh: {
      text: () => '除数可能是零，没有写那时怎么办。',
      hint: () => '在后面写“否则 …”，如“业绩 / 任务 否则 100%”。',
    },
    en: {
      text: () => 'The divisor may be zero, and nothing says what holds then.',
      hint: () => 'Write `else …` behind it, as in: credited / target else 100%.',
    },
  }),
  'optional/untested': message<{ name: string; use: string }>({
    severity: 'error',
    zh: {
      text: ({ name, use }) => `“${name}”可能没有填写，${uses[use]?.zh ?? ''}。`,
      hint: ({ name }) => `先写“${name} 已填写 且 …”，或在后面写“否则 …”给出没有填写时的值。`,
    },
    en: {
      text: ({ name, use }) => `${name} may be unset, and ${uses[use]?.en ?? ''}.`,
      hint: ({ name }) =>
        `Test it first (${name} is known and …), or give a value for that case with \`else\`.`,
    },
  }),
  'optional/always-known': message<{ name: string }>({
    severity: 'warning',
    zh: { text: ({ name }) => `“${name}”在这里一定有值，不必再问是否填写。` },
    en: { text: ({ name }) => `${name} is always known here; the test says nothing.` },
  }),
  'optional/else-unused': message<Nothing>({
    severity: 'warning',
    zh: { text: () => '前面的值一定有，“否则”后面的永远用不到。' },
    en: { text: () => 'The value before `else` is always known, so this is never used.' },
  }),
  'optional/not-a-field': message<Nothing>({
    severity: 'error',
    zh: { text: () => '只有记录里的栏目才有“已填写”可问。' },
    en: { text: () => 'Only a field of a record can be asked whether it is known.' },
  }),
  'compare/differ': message<{ left: TypeParam; right: TypeParam }>({
    severity: 'error',
    zh: { text: ({ left, right }) => `${sayType(left, 'zh')}与${sayType(right, 'zh')}不能比较。` },
    en: {
      text: ({ left, right }) =>
        `These cannot be compared: ${sayType(left, 'en')} and ${sayType(right, 'en')}.`,
    },
  }),
  'compare/no-order': message<{ type: TypeParam }>({
    severity: 'error',
    zh: {
      text: ({ type }) => `${sayType(type, 'zh')}没有大小先后。`,
      hint: () => '用“是”“不是”或“属于 (…)”。',
    },
    en: {
      text: ({ type }) => `This is ${sayType(type, 'en')}, which has no order.`,
      hint: () => 'Use `is`, `is not` or `in (…)`.',
    },
  }),
  'compare/wrong-word': message<{ type: TypeParam; zh: string; en: string }>({
    severity: 'error',
    zh: {
      text: ({ type }) => `${sayType(type, 'zh')}不用这个词来比较。`,
      hint: ({ zh }) => `写“${zh}”。`,
    },
    en: {
      text: ({ type }) => `This is not how ${sayType(type, 'en')} is compared.`,
      hint: ({ en }) => `Write \`${en}\`.`,
    },
  }),
  'compare/same': message<{ name: string }>({
    severity: 'error',
    zh: {
      text: ({ name }) => `两边都是“${name}”，比较没有意义。`,
      hint: () => '查找之内，单写的名字指所查的记录；所判的那一个要写“本…”。',
    },
    en: {
      text: ({ name }) => `Both sides are ${name}, so this compares nothing.`,
      hint: () => 'Inside a search a bare name is of the record searched for; what is judged is `this …`.',
    },
  }),
  'in/not-listable': message<{ type: TypeParam }>({
    severity: 'error',
    zh: {
      text: ({ type }) => `“属于”只用于分类和数量，这里是${sayType(type, 'zh')}。`,
      hint: () => '用“是 … 或 … 是 …”。',
    },
    en: {
      text: ({ type }) => `\`in\` lists members of an enum or counts; this is ${sayType(type, 'en')}.`,
      hint: () => 'Write `… is … or … is …`.',
    },
  }),
  'in/not-constant': message<Nothing>({
    severity: 'error',
    zh: { text: () => '“属于”的括号里只能写分类的各项或数字。' },
    en: { text: () => 'Only members of the enum or numbers can stand in the list of `in`.' },
  }),
  'in/twice': message<{ name: string }>({
    severity: 'warning',
    zh: { text: ({ name }) => `“${name}”在括号里写了两次。` },
    en: { text: ({ name }) => `${name} is in the list twice.` },
  }),
  'constant/not-written-out': message<Nothing>({
    severity: 'error',
    zh: {
      text: () => '这里只能写定值，不能计算或引用。',
      hint: () => '写出结果，如“2000元”“70%”“15天”。',
    },
    en: {
      text: () => 'This must be written out: no sum and no name can stand here.',
      hint: () => 'Write the value itself, such as 2000 CNY, 70% or 15 days.',
    },
  }),
  'search/no-date': message<{ name: NamePair; mode: string }>({
    severity: 'error',
    zh: {
      text: ({ name }) => `“${sayName(name, 'zh')}”是档案，没有日期，分不出先后。`,
      hint: () => '用“唯一”“存在”或“不存在”。',
    },
    en: {
      text: ({ name, mode }) =>
        `${sayName(name, 'en')} is an entity and has no date, so none is the ${mode}.`,
      hint: () => 'Use `only`, `some` or `no`.',
    },
  }),
  'search/unbounded': message<{ name: NamePair; subject: NamePair }>({
    severity: 'error',
    zh: {
      text: ({ name }) => `查找“${sayName(name, 'zh')}”没有写明往前看多久。`,
      hint: ({ subject }) =>
        `加上“日期 是 本${sayName(subject, 'zh')}的日期”，或“日期 在 本${sayName(subject, 'zh')}的日期 前 30天 内”。看多久决定一个月要给下个月留下什么。`,
    },
    en: {
      text: ({ name }) => `This search for ${sayName(name, 'en')} does not say how far back it looks.`,
      hint: ({ subject }) =>
        `Add \`date is this ${sayName(subject, 'en')}'s date\`, or \`date within 30 days before this ${sayName(subject, 'en')}'s date\`. It decides what one month hands to the next.`,
    },
  }),
  'search/open-window': message<{ name: NamePair; subject: NamePair; reason: string }>({
    severity: 'error',
    zh: {
      text: ({ name, reason }) =>
        reason === 'after'
          ? `所判的那天之后的“${sayName(name, 'zh')}”还没有发生，不能查。`
          : reason === 'anchor'
            ? `查找“${sayName(name, 'zh')}”的期限不是从所判记录的日期算起，无法知道最多往前看多久。`
            : `查找“${sayName(name, 'zh')}”往前看多久要事先知道：写定天数或月数，或引用标准。`,
      hint: ({ subject, reason }) =>
        reason === 'length' ? '如“30天”。' : `写“日期 在 本${sayName(subject, 'zh')}的日期 前 … 内”。`,
    },
    en: {
      text: ({ name, reason }) =>
        reason === 'after'
          ? `A ${sayName(name, 'en')} after the day that is judged has not happened yet and cannot be searched for.`
          : reason === 'anchor'
            ? `The window of this search for ${sayName(name, 'en')} does not end at the date of what is judged, so how far back it looks cannot be known.`
            : `How far back this search for ${sayName(name, 'en')} looks must be known beforehand: a number of days or months, or a param.`,
      hint: ({ subject, reason }) =>
        reason === 'length'
          ? 'Such as 30 days.'
          : `Write \`date within … before this ${sayName(subject, 'en')}'s date\`.`,
    },
  }),
  'search/no-index': message<{ name: NamePair }>({
    severity: 'error',
    zh: {
      text: ({ name }) => `查找“${sayName(name, 'zh')}”要逐条翻看全部记录：没有一个条件能用来定位。`,
      hint: () => '至少写一个“某栏 是 …”，如“客户 是 本成交的客户”。',
    },
    en: {
      text: ({ name }) => `This looks through every ${sayName(name, 'en')}: no condition can be looked up.`,
      hint: () => "Give at least one field that `is` something, such as: customer is this Sale's customer.",
    },
  }),
  'sum/not-a-number': message<{ type: TypeParam }>({
    severity: 'error',
    zh: { text: ({ type }) => `${sayType(type, 'zh')}不能合计。` },
    en: { text: ({ type }) => `Only numbers can be added up; this is ${sayType(type, 'en')}.` },
  }),
  'posting/no-amount': message<{ block: NamePair; mixed: boolean }>({
    severity: 'error',
    zh: {
      text: ({ block, mixed }) =>
        mixed
          ? `“${sayName(block, 'zh')}”既罚钱又记分，两种数额不能合计。`
          : `“${sayName(block, 'zh')}”不产生数额，没有什么可合计。`,
      hint: ({ mixed }) =>
        mixed ? '用“全部 罚款”“全部 赔偿”或“全部 记分”。' : '要数有几次，用“件数 取自 …”。',
    },
    en: {
      text: ({ block, mixed }) =>
        mixed
          ? `${sayName(block, 'en')} posts both money and points, which cannot be added.`
          : `${sayName(block, 'en')} posts no amounts, so there is nothing to add up.`,
      hint: ({ mixed }) =>
        mixed
          ? 'Use `all fines`, `all compensation` or `all points`.'
          : 'To count how often it decided, use `number of …`.',
    },
  }),
  'person/no-person': message<Nothing>({
    severity: 'error',
    zh: {
      text: () => '这看的是一个人的一个月，而这里判的不是人。',
      hint: () => '只能用在“每月 适用于 …”的条款、指标、排名、奖励、提成和结算单里。',
    },
    en: {
      text: () => "This looks at a person's month, and what is judged here is no person.",
      hint: () =>
        'It belongs in measures, rankings, awards, commissions, statements and monthly disciplines.',
    },
  }),
  'person/inside-search': message<Nothing>({
    severity: 'error',
    zh: {
      text: () => '查找之内不能这样问：分不清问的是所判的人还是所查的记录。',
      hint: () => '移到查找之外。',
    },
    en: {
      text: () =>
        'Inside a search it is unclear whether the person judged or the record searched for is meant.',
      hint: () => 'Move it out of the search.',
    },
  }),
  'person/other-kind': message<{ wanted: NamePair; actual: NamePair }>({
    severity: 'error',
    zh: {
      text: ({ wanted, actual }) =>
        `这是“${sayName(wanted, 'zh')}”的，而这里判的是“${sayName(actual, 'zh')}”。`,
    },
    en: {
      text: ({ wanted, actual }) =>
        `This is about a ${sayName(wanted, 'en')}; what is judged here is a ${sayName(actual, 'en')}.`,
    },
  }),
  'streak/too-short': message<{ length: number }>({
    severity: 'error',
    zh: {
      text: ({ length }) => `连续 ${length} 个月不成其为连续。`,
      hint: () => '至少 2 个月；一个月就直接写条件。',
    },
    en: {
      text: ({ length }) => `${length} in a row is no streak.`,
      hint: () => 'Ask for 2 months or more; for one month write the condition itself.',
    },
  }),
  'streak/restart-unused': message<{ test: string }>({
    severity: 'error',
    zh: {
      text: () => '“重新起算”只能跟在“恰满”后面。',
      hint: ({ test }) =>
        test === 'each' ? '“每满”本来就会再次达到，删去“重新起算”。' : '改用“恰满”，或删去“重新起算”。',
    },
    en: {
      text: () => '`then starts again` goes with `reaches` only.',
      hint: ({ test }) =>
        test === 'each' ? '`reaches each` comes round by itself; remove it.' : 'Use `reaches`, or remove it.',
    },
  }),
  'tiers/not-an-amount': message<{ type: TypeParam }>({
    severity: 'error',
    zh: { text: ({ type }) => `累进只用于款额或数量，这里是${sayType(type, 'zh')}。` },
    en: { text: ({ type }) => `Tiers are on money or a count; this is ${sayType(type, 'en')}.` },
  }),
  'bands/none': message<Nothing>({
    severity: 'error',
    zh: { text: () => '这里一档也没有。' },
    en: { text: () => 'There is no band here.' },
  }),
  'bands/no-end': message<{ bound: string; zh: string; en: string }>({
    severity: 'error',
    zh: {
      text: () => '最后一档有上限，再高的就没有规定了。',
      hint: ({ zh }) => `在最后加一档“${zh}”。`,
    },
    en: {
      text: () => 'The last band has an upper bound, so nothing is said of what lies above it.',
      hint: ({ en }) => `Add a last band: \`${en}: …\`.`,
    },
  }),
  'bands/open-early': message<{ bound: string }>({
    severity: 'error',
    zh: { text: () => '这一档没有上限，它后面的各档永远用不到。', hint: () => '把它移到最后。' },
    en: {
      text: () => 'This band has no upper bound, so those behind it are never reached.',
      hint: () => 'Move it to the end.',
    },
  }),
  'bands/wrong-end': message<{ before: string; zh: string; en: string }>({
    severity: 'error',
    zh: {
      text: ({ before }) =>
        before === 'up-to'
          ? '前一档已含上限本身，最后一档又含了它。'
          : '前一档不含上限本身，最后一档也不含它。',
      hint: ({ zh }) => `最后一档写“${zh}”。`,
    },
    en: {
      text: ({ before }) =>
        before === 'up-to'
          ? 'The band before includes its bound, and this one includes it again.'
          : 'The band before leaves its bound out, and this one does too.',
      hint: ({ en }) => `Write \`${en}\` here.`,
    },
  }),
  'bands/not-rising': message<{ params: boolean }>({
    severity: 'error',
    zh: {
      text: ({ params }) =>
        params
          ? '这一档的上限不总是高于前一档：标准在可调范围内会使两档倒置。'
          : '这一档的上限不高于前一档。',
      hint: ({ params }) =>
        params ? '收窄标准的可调范围，使两者不相交。' : '从低到高排列，每个上限只写一次。',
    },
    en: {
      text: ({ params }) =>
        params
          ? 'This bound is not always above the one before: within their ranges the params can cross.'
          : 'This bound is not above the one before.',
      hint: ({ params }) =>
        params ? 'Narrow the ranges so that they do not meet.' : 'Go from the lowest up, each bound once.',
    },
  }),
  'bands/not-foreseeable': message<Nothing>({
    severity: 'error',
    zh: { text: () => '各档的上限要写定值或引用标准，才能保证没有空档和重叠。' },
    en: { text: () => 'Bounds are values or params, so that no gap and no overlap can arise.' },
  }),
  'expression/too-deep': message<{ limit: number }>({
    severity: 'error',
    zh: { text: ({ limit }) => `这个式子套了超过 ${limit} 层。`, hint: () => '拆成几个指标。' },
    en: {
      text: ({ limit }) => `This expression is nested more than ${limit} levels deep.`,
      hint: () => 'Take it apart into measures.',
    },
  }),
} as const;
