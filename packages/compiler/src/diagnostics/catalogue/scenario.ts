import type { MessageEntry } from '@bylaw/runtime';
import { message } from '@bylaw/runtime';
import { sayName } from '../say-value.ts';
import { scenarioFailureMessages } from './scenario-failure.ts';

/** Id and label of a declared thing: English is told the one, Chinese the other. */
type NamePair = readonly string[];

interface Unknown {
  readonly [name: string]: string | readonly string[];
  readonly name: string;
  /** Names that the author may have meant. */
  readonly similar: readonly string[];
}

/** A name that nothing answers to. `zh` and `en` say what was looked for. */
function unknown<P extends Unknown>(zh: (params: P) => string, en: (params: P) => string): MessageEntry<P> {
  return message<P>({
    severity: 'error',
    zh: {
      text: zh,
      hint: ({ similar }) =>
        similar.length > 0 ? `是不是“${similar.join('”或“')}”？` : '请核对名字，或先声明它。',
    },
    en: {
      text: en,
      hint: ({ similar }) =>
        similar.length > 0
          ? `Did you mean ${similar.join(' or ')}?`
          : 'Check the spelling, or declare it first.',
    },
  });
}

/** What can be wrong with a scenario as it is written, and how its run can differ from what it expects. */
export const scenarioMessages = {
  'scenario/unknown-kind': unknown<Unknown>(
    ({ name }) => `没有叫“${name}”的档案或记录，这条事实没有归属。`,
    ({ name }) => `There is no entity or event "${name}", so this fact belongs to nothing.`,
  ),
  'scenario/unknown-field': unknown<Unknown & { readonly kind: NamePair }>(
    ({ name, kind }) => `“${sayName(kind, 'zh')}”没有“${name}”这一项。`,
    ({ name, kind }) => `"${sayName(kind, 'en')}" has no field "${name}".`,
  ),
  'scenario/unknown-member': unknown<Unknown & { readonly enumeration: NamePair }>(
    ({ name, enumeration }) => `“${name}”不是“${sayName(enumeration, 'zh')}”的一项。`,
    ({ name, enumeration }) => `"${name}" is not a member of "${sayName(enumeration, 'en')}".`,
  ),
  'scenario/unknown-record': unknown<Unknown & { readonly kind: NamePair }>(
    ({ name, kind }) => `示例里没有给出叫“${name}”的${sayName(kind, 'zh')}。`,
    ({ name, kind }) => `This scenario gives no ${sayName(kind, 'en')} named "${name}".`,
  ),
  'scenario/unknown-person': unknown<Unknown>(
    ({ name }) => `示例里没有给出叫“${name}”的人。`,
    ({ name }) => `This scenario gives nobody named "${name}".`,
  ),
  'scenario/unknown-param': unknown<Unknown>(
    ({ name }) => `没有叫“${name}”的标准，无从改动。`,
    ({ name }) => `There is no param "${name}" to turn.`,
  ),
  'scenario/duplicate-param': message<{ readonly param: NamePair }>({
    severity: 'error',
    zh: {
      text: ({ param }) => `标准“${sayName(param, 'zh')}”在这个示例里改了两次。`,
      hint: () => '只留一次；要看两种取值，就写两个示例。',
    },
    en: {
      text: ({ param }) => `The scenario turns the param "${sayName(param, 'en')}" twice.`,
      hint: () => 'Keep one; for two values, write two scenarios.',
    },
  }),
  'scenario/param-out-of-range': message<{ readonly param: NamePair; readonly ranged: boolean }>({
    severity: 'error',
    zh: {
      text: ({ param, ranged }) =>
        ranged
          ? `这个值在标准“${sayName(param, 'zh')}”的可调范围之外，制度没有按它核对过。`
          : `标准“${sayName(param, 'zh')}”没有写可调范围，制度没有按别的值核对过。`,
      hint: ({ ranged }) =>
        ranged ? '取范围之内的值，或放宽可调范围。' : '给这个标准写上“可调范围 … .. …”。',
    },
    en: {
      text: ({ param, ranged }) =>
        ranged
          ? `This value lies outside the range of the param "${sayName(param, 'en')}", for which the policy was checked.`
          : `The param "${sayName(param, 'en')}" has no range, so the policy was checked for no other value.`,
      hint: ({ ranged }) =>
        ranged ? 'Take a value inside the range, or widen it.' : 'Give the param a range: "in A..B".',
    },
  }),
  'scenario/unknown-block': unknown<Unknown>(
    ({ name }) => `没有叫“${name}”的判归、纪律、奖励、提成、指标、排名或结算单。`,
    ({ name }) =>
      `There is no claim, discipline, award, commission, measure, ranking or statement "${name}".`,
  ),
  'scenario/unknown-rule': unknown<Unknown & { readonly block: NamePair }>(
    ({ name, block }) => `“${sayName(block, 'zh')}”里没有叫“${name}”的规则。`,
    ({ name, block }) => `"${sayName(block, 'en')}" has no rule "${name}".`,
  ),
  'scenario/unknown-line': unknown<Unknown & { readonly statement: NamePair }>(
    ({ name, statement }) => `“${sayName(statement, 'zh')}”里没有叫“${name}”的项目。`,
    ({ name, statement }) => `"${sayName(statement, 'en')}" has no line "${name}".`,
  ),

  'scenario/duplicate-record': message<{ kind: NamePair; id: string }>({
    severity: 'error',
    zh: {
      text: ({ kind, id }) => `已经有一个叫“${id}”的${sayName(kind, 'zh')}，编号必须各不相同。`,
      hint: () => '换一个名字，或把两条合成一条。',
    },
    en: {
      text: ({ kind, id }) => `There is already a ${sayName(kind, 'en')} named "${id}": ids must differ.`,
      hint: () => 'Give it another name, or make one record of the two.',
    },
  }),
  'scenario/duplicate-field': message<{ field: NamePair }>({
    severity: 'error',
    zh: {
      text: ({ field }) => `“${sayName(field, 'zh')}”写了两次，不知道以哪个为准。`,
      hint: () => '只留一个。',
    },
    en: {
      text: ({ field }) => `"${sayName(field, 'en')}" is given twice: which one holds?`,
      hint: () => 'Keep one of them.',
    },
  }),
  'scenario/built-in-field': message<{ name: string; kind: NamePair }>({
    severity: 'error',
    zh: {
      text: ({ name }) => `“${name}”写在记录的开头，不写在括号里。`,
      hint: ({ kind }) => `写成“已有 ${sayName(kind, 'zh')} 编号 于 2026-03-05 12:30 { … }”。`,
    },
    en: {
      text: ({ name }) => `"${name}" is written at the head of a record, not between its brackets.`,
      hint: ({ kind }) => `Write "given ${sayName(kind, 'en')} id on 2026-03-05 12:30 { … }".`,
    },
  }),
  'scenario/duplicate-title': message<{ title: string }>({
    severity: 'warning',
    zh: {
      text: ({ title }) => `已有一个示例叫“${title}”，出错时会分不清是哪一个。`,
      hint: () => '换一个标题。',
    },
    en: {
      text: ({ title }) => `Another scenario is called "${title}": a failure could not be told apart.`,
      hint: () => 'Give it a title of its own.',
    },
  }),

  'scenario/wrong-value': message<{
    field: NamePair;
    needed: string;
    neededZh: string;
    found: string;
    foundZh: string;
  }>({
    severity: 'error',
    zh: {
      text: ({ field, neededZh, foundZh }) =>
        `“${sayName(field, 'zh')}”应写${neededZh}，这里写的是${foundZh}。`,
    },
    en: {
      text: ({ field, needed, found }) => `"${sayName(field, 'en')}" takes ${needed}; this is ${found}.`,
    },
  }),
  'scenario/wrong-currency': message<{ found: string; currency: string }>({
    severity: 'error',
    zh: { text: ({ found, currency }) => `制度以 ${currency} 计，这里写的是 ${found}。` },
    en: { text: ({ found, currency }) => `The policy counts in ${currency}, but this is ${found}.` },
  }),
  'scenario/too-fine': message<{ field: NamePair }>({
    severity: 'error',
    zh: { text: ({ field }) => `“${sayName(field, 'zh')}”最细到 0.01%，事实里存不下更细的百分比。` },
    en: {
      text: ({ field }) => `"${sayName(field, 'en')}" is kept to 0.01%: facts hold no finer percentage.`,
    },
  }),
  'scenario/needs-date': message<{ kind: NamePair; month: string }>({
    severity: 'error',
    zh: {
      text: ({ kind }) => `“${sayName(kind, 'zh')}”是有日期的记录，必须写明哪一天。`,
      hint: ({ kind, month }) => `写成“已有 ${sayName(kind, 'zh')} 于 ${month}-01”。`,
    },
    en: {
      text: ({ kind }) => `"${sayName(kind, 'en')}" happens on a day, and this one has none.`,
      hint: ({ kind, month }) => `Write "given ${sayName(kind, 'en')} on ${month}-01".`,
    },
  }),
  'scenario/no-date': message<{ kind: NamePair }>({
    severity: 'error',
    zh: {
      text: ({ kind }) => `“${sayName(kind, 'zh')}”是档案，每个月都在，不带日期。`,
      hint: () => '删去日期。',
    },
    en: {
      text: ({ kind }) =>
        `"${sayName(kind, 'en')}" is an entity: it is there in every month and has no date.`,
      hint: () => 'Remove the date.',
    },
  }),
  'scenario/after-month': message<{ date: string; month: string }>({
    severity: 'error',
    zh: {
      text: ({ date, month }) => `${date} 在示例所测的 ${month} 之后，结果里看不到它。`,
      hint: () => '改日期，或把示例的月份往后移。',
    },
    en: {
      text: ({ date, month }) =>
        `${date} is after ${month}, the month that is tested: it could change nothing.`,
      hint: () => 'Change the date, or move the scenario to a later month.',
    },
  }),
  'scenario/too-long': message<{ months: number; limit: number }>({
    severity: 'error',
    zh: {
      text: ({ months, limit }) => `从最早的事实到所测的月份共 ${months} 个月，最多 ${limit} 个月。`,
      hint: () => '把最早的事实往后移。',
    },
    en: {
      text: ({ months, limit }) =>
        `From its earliest fact to the month tested are ${months} months; at most ${limit} are decided.`,
      hint: () => 'Move the earliest fact closer.',
    },
  }),
  'scenario/expects-nothing': message<{ title: string }>({
    severity: 'warning',
    zh: {
      text: ({ title }) => `示例“${title}”没有写“应得”，什么也没有测。`,
      hint: () => '加一行“应得 …”。',
    },
    en: {
      text: ({ title }) => `Scenario "${title}" expects nothing, so it tests nothing.`,
      hint: () => 'Add a line “expect …”.',
    },
  }),
  'scenario/which-period': message<{ block: NamePair; of: string }>({
    severity: 'error',
    zh: {
      text: ({ block }) => `“${sayName(block, 'zh')}”一个月里不止判一次，没有写明是哪一期。`,
      hint: ({ of }) => `写上那一期里的任何一天，如“针对 ${of} 于 2026年3月8日”。`,
    },
    en: {
      text: ({ block }) =>
        `"${sayName(block, 'en')}" is judged more than once a month, and which time is meant is not said.`,
      hint: ({ of }) => `Add any day of the period, as in "of ${of} on 2026-03-08".`,
    },
  }),
  'scenario/no-period': message<{ block: NamePair }>({
    severity: 'error',
    zh: {
      text: ({ block }) => `“${sayName(block, 'zh')}”不是按期判的，不带日期。`,
      hint: () => '删去“于 …”。',
    },
    en: {
      text: ({ block }) => `"${sayName(block, 'en')}" is not judged by periods, so a day says nothing of it.`,
      hint: () => 'Remove `on …`.',
    },
  }),
  'scenario/period-after-month': message<{ day: string; month: string }>({
    severity: 'error',
    zh: {
      text: ({ day, month }) => `那一期到 ${day} 才结束，晚于示例的 ${month}。`,
      hint: () => '换一期，或把示例的月份往后移。',
    },
    en: {
      text: ({ day, month }) => `That period ends on ${day}, after ${month}, the month of the scenario.`,
      hint: () => 'Name another period, or a later month for the scenario.',
    },
  }),
  'scenario/test-does-not-fit': message<{
    block: NamePair;
    fits: readonly string[];
    fitsZh: readonly string[];
  }>({
    severity: 'error',
    zh: {
      text: ({ block }) => `“${sayName(block, 'zh')}”不产生这种结果，这一项永远不会成立。`,
      hint: ({ fitsZh }) => `对它可以写：“${fitsZh.join('”“')}”。`,
    },
    en: {
      text: ({ block }) => `"${sayName(block, 'en')}" has no such result, so this could never hold.`,
      hint: ({ fits }) => `What can be expected of it: \`${fits.join('`, `')}\`.`,
    },
  }),
  'scenario/override-does-not-fit': message<{ block: NamePair; action: 'credit' | 'waive' }>({
    severity: 'error',
    zh: {
      text: ({ block, action }) =>
        action === 'credit'
          ? `“${sayName(block, 'zh')}”不是判归，不能改归他人。`
          : `“${sayName(block, 'zh')}”不是纪律、要求或轮客，没有处罚可免。`,
      hint: ({ action }) => (action === 'credit' ? '改归只用于判归。' : '免罚只用于纪律、要求和轮客。'),
    },
    en: {
      text: ({ block, action }) =>
        action === 'credit'
          ? `"${sayName(block, 'en')}" is no claim, so there is nothing to credit to someone else.`
          : `"${sayName(block, 'en')}" is no discipline, duty or rotation, so there is no penalty to waive.`,
      hint: ({ action }) =>
        action === 'credit' ? 'Override a claim.' : 'Waive a discipline, a duty or a rotation.',
    },
  }),
  'scenario/not-a-value': message<{ field: NamePair }>({
    severity: 'error',
    zh: {
      text: ({ field }) => `“${sayName(field, 'zh')}”的值要直接写出来，示例里不计算。`,
      hint: () => '把算好的结果写在这里。',
    },
    en: {
      text: ({ field }) => `"${sayName(field, 'en')}" must be a plain value: a scenario does not calculate.`,
      hint: () => 'Write the result itself.',
    },
  }),
  ...scenarioFailureMessages,
} as const;
