import type { RefusalCode, RefusalParams } from '../refusal.ts';
import { message } from './message.ts';

const whats = {
  whole: { zh: '整数', en: 'a whole number' },
  ratio: { zh: '分数', en: 'a fraction' },
  money: { zh: '款额', en: 'an amount of money' },
} as const;

/** Why a month could not be decided. */
export const refusalMessages = {
  'number/range': message<RefusalParams['number/range']>({
    severity: 'error',
    zh: {
      text: ({ what }) => `算出的${whats[what].zh}太大，再算就不精确了，因此不作裁定。`,
      hint: () => '款额以 10^15 分为限。请核对事实里的数字，或简化比例。',
    },
    en: {
      text: ({ what }) => `A result, ${whats[what].en}, grew too large to stay exact, so nothing is decided.`,
      hint: () => 'Money goes to 10^15 hundredths. Check the numbers in the facts, or use simpler rates.',
    },
  }),
  'number/zero-divisor': message<RefusalParams['number/zero-divisor']>({
    severity: 'error',
    zh: { text: () => '除数是零，而规则没有写这时该怎样。', hint: () => '请用“否则”写明除数为零时的值。' },
    en: {
      text: () => 'A divisor is zero, and the rule does not say what holds then.',
      hint: () => 'Say the value for that case with "else".',
    },
  }),
  'date/range': message<RefusalParams['date/range']>({
    severity: 'error',
    zh: {
      text: () => '算出的日期不在 1900 年到 2199 年之间。',
      hint: () => '请核对事实里的日期和制度里的期限。',
    },
    en: {
      text: () => 'A date came out before 1900 or after 2199.',
      hint: () => 'Check the dates in the facts and the durations in the policy.',
    },
  }),
  'work/budget': message<RefusalParams['work/budget']>({
    severity: 'error',
    zh: {
      text: ({ limit }) => `裁定这个月所需的步骤超过了上限 ${limit}，因此停下。`,
      hint: () => '请让查找多写一个“是”的条件，或缩短回看的期限，或减少事实。',
    },
    en: {
      text: ({ limit }) => `Deciding this month takes more than ${limit} steps, and was stopped.`,
      hint: () => 'Give the searches one more equality, or a shorter look-back, or the month fewer facts.',
    },
  }),
  'fact/unset': message<RefusalParams['fact/unset']>({
    severity: 'error',
    zh: {
      text: ({ relation, record, field }) => `规则要看${relation}“${record}”的“${field}”，而它没有给出。`,
      hint: ({ field }) => `请在这条记录里写上“${field}”。`,
    },
    en: {
      text: ({ relation, record, field }) =>
        `A rule reads the "${field}" of ${relation} "${record}", which is not given.`,
      hint: ({ field }) => `Give that record its "${field}".`,
    },
  }),
  'policy/not-in-force': message<RefusalParams['policy/not-in-force']>({
    severity: 'error',
    zh: {
      text: ({ day, effectiveFrom }) => `${day} 时制度还没有施行，它自 ${effectiveFrom} 起施行。`,
      hint: () => '请用当时有效的制度，或核对日期。',
    },
    en: {
      text: ({ day, effectiveFrom }) =>
        `On ${day} the policy is not in force: it takes effect on ${effectiveFrom}.`,
      hint: () => 'Use the policy of that day, or check the date.',
    },
  }),
  'split/shares-not-whole': message<RefusalParams['split/shares-not-whole']>({
    severity: 'error',
    zh: {
      text: () => '分成的各份合计不是 100%，或有一份小于零，钱分不完整。',
      hint: () => '请让各份合计为 100%，或让一方得“剩余部分”。',
    },
    en: {
      text: () =>
        'The shares of a split do not come to 100%, or one is below zero: the money would not come out whole.',
      hint: () => 'Let the shares add up to 100%, or give one of them "the rest".',
    },
  }),
  'program/unknown-name': message<RefusalParams['program/unknown-name']>({
    severity: 'error',
    zh: { text: ({ name }) => `程序提到“${name}”，却没有它的定义。`, hint: () => '请重新编译制度。' },
    en: {
      text: ({ name }) => `The program names "${name}" and does not define it.`,
      hint: () => 'Compile the policy again.',
    },
  }),
  'program/too-deep': message<RefusalParams['program/too-deep']>({
    severity: 'error',
    zh: {
      text: ({ limit }) => `程序里的式子套得太深，最多 ${limit} 层，因此不作裁定。`,
      hint: () => '请重新编译制度：编译出来的程序不会这么深。',
    },
    en: {
      text: ({ limit }) =>
        `An expression of the program nests more than ${limit} deep, so nothing is decided.`,
      hint: () => 'Compile the policy again: no compiled program is so deep.',
    },
  }),
} as const satisfies { readonly [C in RefusalCode]: object };
