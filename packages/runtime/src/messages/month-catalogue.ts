import { message } from './message.ts';

/**
 * What can be wrong with a month of facts. Every text starts with `at`, the place in words (成交「S1」的「金额」); other
 * names (`target`, `expected`, `found`, `block`, `enumeration`) come in the reader's words too. Values and suggestions
 * are shown as they stand in the file.
 */
export const monthMessages = {
  'month/wrong-shape': message<{ at: string; expected: string; found: string }>({
    severity: 'error',
    zh: { text: (p) => `${p.at}应是${p.expected}，现在是${p.found}。` },
    en: { text: (p) => `${p.at} must be ${p.expected}, and is ${p.found}.` },
  }),
  'month/unknown-key': message<{ at: string; key: string; suggestion: string }>({
    severity: 'error',
    zh: {
      text: (p) => `${p.at}里有不认识的键“${p.key}”。`,
      hint: (p) => (p.suggestion === '' ? '请删去它。' : `是不是“${p.suggestion}”？`),
    },
    en: {
      text: (p) => `${p.at} has a key "${p.key}" that means nothing here.`,
      hint: (p) => (p.suggestion === '' ? 'Take it out.' : `Did you mean "${p.suggestion}"?`),
    },
  }),
  'month/missing-key': message<{ at: string; key: string }>({
    severity: 'error',
    zh: { text: (p) => `${p.at}缺少“${p.key}”。`, hint: (p) => `请补上“${p.key}”。` },
    en: { text: (p) => `${p.at} has no "${p.key}".`, hint: (p) => `Add "${p.key}".` },
  }),
  'month/month-form': message<{ at: string; value: string }>({
    severity: 'error',
    zh: {
      text: (p) => `${p.at}是 ${p.value}，没有这个月。`,
      hint: () => '请写成 2026-03 的样子，年份在 1900 到 2199 之间。',
    },
    en: {
      text: (p) => `${p.at} is ${p.value}, which is no month.`,
      hint: () => 'Write it as 2026-03, in a year from 1900 to 2199.',
    },
  }),
  'month/before-policy': message<{ at: string; month: string; effectiveFrom: string }>({
    severity: 'error',
    zh: {
      text: (p) => `${p.at}是 ${p.month}，而制度自 ${p.effectiveFrom} 起才施行，这个月无从裁定。`,
      hint: () => '请用当时有效的制度，或核对月份。',
    },
    en: {
      text: (p) =>
        `${p.at} is ${p.month}, before the policy takes effect on ${p.effectiveFrom}: nothing can be decided.`,
      hint: () => 'Use the policy that was in force then, or check the month.',
    },
  }),
  'month/unknown-relation': message<{ at: string; name: string; suggestion: string }>({
    severity: 'error',
    zh: {
      text: (p) => `${p.at}：制度里没有“${p.name}”这种记录。`,
      hint: (p) =>
        p.suggestion === '' ? '请删去它，或在制度里声明。' : `是不是“${p.suggestion}”？文件里要写它的标识。`,
    },
    en: {
      text: (p) => `${p.at}: the policy knows no kind of record named "${p.name}".`,
      hint: (p) =>
        p.suggestion === '' ? 'Take it out, or declare it in the policy.' : `Did you mean "${p.suggestion}"?`,
    },
  }),
  'month/unknown-field': message<{ at: string; name: string; suggestion: string }>({
    severity: 'error',
    zh: {
      text: (p) => `${p.at}有一项“${p.name}”，制度里没有声明，裁定时不会用到。`,
      hint: (p) =>
        p.suggestion === '' ? '请删去它，或在制度里声明。' : `是不是“${p.suggestion}”？文件里要写它的标识。`,
    },
    en: {
      text: (p) =>
        `${p.at} has a field "${p.name}" that the policy does not declare, so nothing would read it.`,
      hint: (p) =>
        p.suggestion === '' ? 'Take it out, or declare it in the policy.' : `Did you mean "${p.suggestion}"?`,
    },
  }),
  'month/missing-field': message<{ at: string; expected: string; isDeclared: boolean }>({
    severity: 'error',
    zh: {
      text: (p) => `${p.at}没有填写，${p.isDeclared ? '而制度要求必填' : '而它必须填写'}。`,
      hint: (p) =>
        `请填写：${p.expected}。${p.isDeclared ? '如果确实可以不填，就在制度里给它的类型加上“?”。' : ''}`,
    },
    en: {
      text: (p) => `${p.at} is not given, and ${p.isDeclared ? 'the policy requires it' : 'must be'}.`,
      hint: (p) =>
        `Give it: ${p.expected}.${p.isDeclared ? ' If it may be left out, mark its type with "?" in the policy.' : ''}`,
    },
  }),
  'month/wrong-type': message<{ at: string; expected: string; found: string; value: string }>({
    severity: 'error',
    zh: {
      text: (p) => `${p.at}是${p.found} ${p.value}，应是${p.expected}。`,
      hint: () => '这里不会替人换算，请按应有的类型填写。',
    },
    en: {
      text: (p) => `${p.at} is ${p.found}, ${p.value}, and must be ${p.expected}.`,
      hint: () => 'Nothing is converted here: give a value of that type.',
    },
  }),
  'month/number-fraction': message<{ at: string; expected: string; value: string }>({
    severity: 'error',
    zh: {
      text: (p) => `${p.at}是 ${p.value}，应是${p.expected}，不能带小数。`,
      hint: () => '款额以分为单位（12.50 元写 1250），百分比以万分之一为单位（12.5% 写 1250）。',
    },
    en: {
      text: (p) => `${p.at} is ${p.value}, and must be ${p.expected}, without a fraction.`,
      hint: () =>
        'Money is in hundredths (12.50 is 1250); percent in hundredths of a percent (12.5% is 1250).',
    },
  }),
  'month/number-range': message<{ at: string; expected: string; value: string; min: string; max: string }>({
    severity: 'error',
    zh: {
      text: (p) => `${p.at}是 ${p.value}，超出了${p.expected}的范围：${p.min} 到 ${p.max}。`,
      hint: () => '请核对位数和单位。',
    },
    en: {
      text: (p) => `${p.at} is ${p.value}; ${p.expected} goes from ${p.min} to ${p.max}.`,
      hint: () => 'Check the digits and the unit.',
    },
  }),
  'month/date-form': message<{ at: string; value: string }>({
    severity: 'error',
    zh: {
      text: (p) => `${p.at}是 ${p.value}，不是日期的写法。`,
      hint: () => '请写成 2026-03-05 的样子，年份在 1900 到 2199 之间。',
    },
    en: {
      text: (p) => `${p.at} is ${p.value}, which is not how a date is written.`,
      hint: () => 'Write it as 2026-03-05, in a year from 1900 to 2199.',
    },
  }),
  'month/date-not-real': message<{ at: string; value: string }>({
    severity: 'error',
    zh: { text: (p) => `${p.at}是 ${p.value}，日历上没有这一天。`, hint: () => '请核对日期。' },
    en: { text: (p) => `${p.at} is ${p.value}, a day that no calendar has.`, hint: () => 'Check the date.' },
  }),
  'month/date-outside-month': message<{ at: string; value: string; month: string }>({
    severity: 'error',
    zh: {
      text: (p) => `${p.at}是 ${p.value}，不在 ${p.month} 这个月里。`,
      hint: () => '请把这条记录放进它所属的月份，或核对日期；从前的记录由上月结转带来。',
    },
    en: {
      text: (p) => `${p.at} is ${p.value}, which does not lie in ${p.month}.`,
      hint: () => 'Put the record into its own month, or check the date; what is past comes with the carry.',
    },
  }),
  'month/carried-too-late': message<{ at: string; value: string; month: string }>({
    severity: 'error',
    zh: {
      text: (p) => `${p.at}是 ${p.value}，结转来的记录都应早于 ${p.month}。`,
      hint: () => '请核对结转是不是上个月的结果。',
    },
    en: {
      text: (p) => `${p.at} is ${p.value}; what is carried must lie before ${p.month}.`,
      hint: () => 'Check that the carry is what the month before came to.',
    },
  }),
  'month/time-form': message<{ at: string; value: string }>({
    severity: 'error',
    zh: {
      text: (p) => `${p.at}是 ${p.value}，不是时刻。`,
      hint: () => '请写成 09:05 的样子，00:00 到 23:59。',
    },
    en: {
      text: (p) => `${p.at} is ${p.value}, which is not a time.`,
      hint: () => 'Write it as 09:05, from 00:00 to 23:59.',
    },
  }),
  'month/text-empty': message<{ at: string }>({
    severity: 'error',
    zh: { text: (p) => `${p.at}是空的。`, hint: () => '请填写；没有内容的选填项就整项删去。' },
    en: {
      text: (p) => `${p.at} is empty.`,
      hint: () => 'Give it, or leave an optional field out altogether.',
    },
  }),
  'month/text-long': message<{ at: string; length: number; limit: number }>({
    severity: 'error',
    zh: { text: (p) => `${p.at}有 ${p.length} 个字符，最多 ${p.limit} 个。`, hint: () => '请缩短。' },
    en: {
      text: (p) => `${p.at} has ${p.length} characters; at most ${p.limit} are taken.`,
      hint: () => 'Shorten it.',
    },
  }),
  'month/text-characters': message<{ at: string; character: string; position: number }>({
    severity: 'error',
    zh: {
      text: (p) => `${p.at}的第 ${p.position} 个字符是看不见的 ${p.character}，会让同样的文字变得不同。`,
      hint: () => '请删去它。',
    },
    en: {
      text: (p) =>
        `${p.at} holds ${p.character} at character ${p.position}: unseen, it makes equal-looking texts differ.`,
      hint: () => 'Take it out.',
    },
  }),
  'month/unknown-member': message<{
    at: string;
    value: string;
    enumeration: string;
    members: string;
    suggestion: string;
  }>({
    severity: 'error',
    zh: {
      text: (p) => `${p.at}是 ${p.value}，${p.enumeration}里没有这一种。`,
      hint: (p) => (p.suggestion === '' ? `可以是：${p.members}。` : `是不是“${p.suggestion}”？`),
    },
    en: {
      text: (p) => `${p.at} is ${p.value}, which ${p.enumeration} does not have.`,
      hint: (p) => (p.suggestion === '' ? `It can be: ${p.members}.` : `Did you mean "${p.suggestion}"?`),
    },
  }),
  'month/duplicate-id': message<{ at: string; first: number; isCarried: boolean }>({
    severity: 'error',
    zh: {
      text: (p) => `${p.at}与${p.isCarried ? '结转来的' : ''}第 ${p.first} 条相同，无法分辨。`,
      hint: () => '一种记录里每个编号只能用一次，也不能与结转来的相同。请删去重复的，或另起编号。',
    },
    en: {
      text: (p) =>
        `${p.at} is that of ${p.isCarried ? 'carried ' : ''}no. ${p.first} too: nothing can tell them apart.`,
      hint: () =>
        'An id stands for one record of its kind, carried ones too. Take one out, or give it an id of its own.',
    },
  }),
  'month/unknown-reference': message<{ at: string; value: string; target: string; suggestion: string }>({
    severity: 'error',
    zh: {
      text: (p) => `${p.at}指向${p.target} ${p.value}，本月和结转里都没有。`,
      hint: (p) =>
        p.suggestion === '' ? `请在${p.target}里补上它，或核对编号。` : `是不是“${p.suggestion}”？`,
    },
    en: {
      text: (p) => `${p.at} refers to ${p.target} ${p.value}, which neither this month nor the carry has.`,
      hint: (p) =>
        p.suggestion === '' ? `Add it to ${p.target}, or check the id.` : `Did you mean "${p.suggestion}"?`,
    },
  }),
  'month/override-block': message<{ at: string; value: string; suggestion: string }>({
    severity: 'error',
    zh: {
      text: (p) => `${p.at}是 ${p.value}，制度里没有这样的判归或纪律可以特批。`,
      hint: (p) => (p.suggestion === '' ? '请核对名称。' : `是不是“${p.suggestion}”？`),
    },
    en: {
      text: (p) => `${p.at} is ${p.value}: the policy has no such claim or discipline to override.`,
      hint: (p) => (p.suggestion === '' ? 'Check the name.' : `Did you mean "${p.suggestion}"?`),
    },
  }),
  'month/override-kind': message<{ at: string; value: string; block: string; fitting: string }>({
    severity: 'error',
    zh: {
      text: (p) => `${p.at}是 ${p.value}，不适用于“${p.block}”。`,
      hint: (p) => `判归只能改归（credit），处罚只能免罚（waive）；这里要用 ${p.fitting}。`,
    },
    en: {
      text: (p) => `${p.at} is ${p.value}, which does not fit "${p.block}".`,
      hint: (p) => `A claim can be credited to another, a penalty waived: use ${p.fitting} here.`,
    },
  }),
  'month/override-subject': message<{ at: string; value: string; block: string; target: string }>({
    severity: 'error',
    zh: {
      text: (p) => `${p.at}是 ${p.value}，而“${p.block}”裁定的是本月的${p.target}，其中没有它。`,
      hint: () => '特批要和它的对象放在同一个月里。请核对编号。',
    },
    en: {
      text: (p) =>
        `${p.at} is ${p.value}, and "${p.block}" judges this month's ${p.target} records: it is none of them.`,
      hint: () => 'An override stands in the month of what it overrides. Check the id.',
    },
  }),
  'month/override-person': message<{ at: string; value: string; target: string }>({
    severity: 'error',
    zh: {
      text: (p) => `${p.at}是 ${p.value}，${p.target}里没有这个人，业绩无处可归。`,
      hint: () => '请核对编号，或补上这个人的档案。',
    },
    en: {
      text: (p) => `${p.at} is ${p.value}, which is no ${p.target}: there is nobody to credit.`,
      hint: () => 'Check the id, or add the record.',
    },
  }),
  'month/override-twice': message<{ at: string; first: string; date: string }>({
    severity: 'error',
    zh: {
      text: (p) => `${p.at}与“${p.first}”是同一天（${p.date}）对同一对象的特批，分不出以哪个为准。`,
      hint: () => '以日期最近的为准。请留下一个，或改正日期。',
    },
    en: {
      text: (p) =>
        `${p.at} overrides what "${p.first}" overrides, on the same day (${p.date}): neither comes last.`,
      hint: () => 'The latest one decides. Keep one of them, or correct the date.',
    },
  }),
  'month/too-many-rows': message<{ at: string; count: number; limit: number }>({
    severity: 'error',
    zh: {
      text: (p) => `${p.at}连同结转共有 ${p.count} 条记录，最多 ${p.limit} 条。`,
      hint: () => '请分月提供，或只留下制度用得到的记录。',
    },
    en: {
      text: (p) => `${p.at} has ${p.count} records with the carry; at most ${p.limit} are taken.`,
      hint: () => 'Give one month at a time, and only the records that the policy reads.',
    },
  }),
  'month/carry-month': message<{ at: string; value: string; expected: string }>({
    severity: 'error',
    zh: {
      text: (p) => `${p.at}是 ${p.value}，这个月要接的是 ${p.expected} 的结转。`,
      hint: () => '各月须依次裁定，请先裁定上个月。',
    },
    en: {
      text: (p) => `${p.at} is ${p.value}; this month takes the carry of ${p.expected}.`,
      hint: () => 'Months are decided one after another: decide the month before first.',
    },
  }),
  'month/carry-policy': message<{ at: string; value: string; policy: string }>({
    severity: 'error',
    zh: {
      text: (p) => `${p.at}是 ${p.value}，不是“${p.policy}”的结转。`,
      hint: () => '请用同一制度上个月的结转。',
    },
    en: {
      text: (p) => `${p.at} is ${p.value}: it was not carried under "${p.policy}".`,
      hint: () => 'Use what the same policy carried out of the month before.',
    },
  }),
  'month/carry-version': message<{ at: string; value: string }>({
    severity: 'error',
    zh: { text: (p) => `${p.at}是 ${p.value}，这里只认识第 1 版结转。`, hint: () => '请重新裁定上个月。' },
    en: {
      text: (p) => `${p.at} is ${p.value}; only version 1 is known here.`,
      hint: () => 'Decide the month before again.',
    },
  }),
} as const;
