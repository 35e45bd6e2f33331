import { message } from '@bylaw/runtime';
import { sayName } from '../say-value.ts';

/** Words, signs, literals and the shape of declarations. */
export const syntaxMessages = {
  // -- the shape ------------------------------------------------------------------------------------------------------
  'syntax/expected': message<{ expectedZh: string; expectedEn: string; foundZh: string; foundEn: string }>({
    severity: 'error',
    zh: { text: ({ expectedZh, foundZh }) => `这里应写${expectedZh}，却是${foundZh}。` },
    en: { text: ({ expectedEn, foundEn }) => `Expected ${expectedEn} here, found ${foundEn}.` },
  }),
  'syntax/name-with-de': message<{ name: string }>({
    severity: 'error',
    zh: {
      text: () => '“的”表示“谁的什么”，不能直接写在名称里。',
      hint: ({ name }) => `若“${name}”是一个名称，整个写在「」里：「${name}」。`,
    },
    en: {
      text: () => '`的` reaches into a record, so a name cannot simply contain it.',
      hint: ({ name }) => `If \`${name}\` is one name, write it between 「 and 」: \`「${name}」\`.`,
    },
  }),
  'syntax/misspelled': message<{ found: string; better: string }>({
    severity: 'error',
    zh: { text: ({ found, better }) => `不认识“${found}”，是否指“${better}”？` },
    en: { text: ({ found, better }) => `\`${found}\` means nothing here. Did you mean \`${better}\`?` },
  }),
  'syntax/glued-words': message<{ found: string; keyword: string; rest: string }>({
    severity: 'error',
    zh: {
      text: ({ found, keyword, rest }) =>
        `“${found}”被当作一个名称；若指“${keyword}”和“${rest}”，两词之间要空一格。`,
    },
    en: {
      text: ({ found, keyword, rest }) =>
        `\`${found}\` reads as one name. If \`${keyword}\` and \`${rest}\` are meant, put a space between them.`,
    },
  }),
  'syntax/not-a-declaration': message<{ foundZh: string; foundEn: string }>({
    severity: 'error',
    zh: {
      text: ({ foundZh }) => `每一段都要以说明种类的词开头，${foundZh}不是这样的词。`,
      hint: () => '例如：判归、纪律、奖励、提成、结算单、标准、分类、档案、记录、示例。',
    },
    en: {
      text: ({ foundEn }) => `Every part of a policy begins with the word for its kind; ${foundEn} is none.`,
      hint: () =>
        'For example: claim, discipline, award, commission, statement, param, enum, entity, event, scenario.',
    },
  }),
  'syntax/member-outside': message<{ word: string; zh: string; en: string }>({
    severity: 'error',
    zh: {
      text: ({ word, zh }) => `“${word}”不能单独写，要写在${zh}的 { } 里。`,
      hint: () => '看看前面是不是多了一个“}”。',
    },
    en: {
      text: ({ word, en }) => `\`${word}\` does not stand by itself: it belongs inside the braces of ${en}.`,
      hint: () => 'See whether a `}` before it is one too many.',
    },
  }),
  'syntax/half-rule': message<{ name: readonly string[]; expectedZh: string; expectedEn: string }>({
    severity: 'error',
    zh: {
      text: ({ name, expectedZh }) => `规则“${sayName(name, 'zh')}”没有写完，还缺${expectedZh}。`,
      hint: () => '一条规则的写法：规则 名称 当 条件 则 结果。',
    },
    en: {
      text: ({ name, expectedEn }) =>
        `The rule \`${sayName(name, 'en')}\` is not finished: ${expectedEn} is missing.`,
      hint: () => 'A rule is written: rule NAME when CONDITION then OUTCOME.',
    },
  }),
  'syntax/unclosed-bracket': message<{ open: string; close: string }>({
    severity: 'error',
    zh: { text: ({ open, close }) => `这里的“${open}”没有对应的“${close}”。` },
    en: { text: ({ open, close }) => `This \`${open}\` has no \`${close}\`.` },
  }),
  'syntax/stray-bracket': message<{ close: string }>({
    severity: 'error',
    zh: { text: ({ close }) => `多了一个“${close}”：前面没有与它对应的括号。` },
    en: { text: ({ close }) => `This \`${close}\` closes nothing.` },
  }),
  'syntax/reserved-name': message<{ word: string }>({
    severity: 'error',
    zh: {
      text: ({ word }) => `“${word}”是条文用词，不能直接作名称。`,
      hint: ({ word }) => `写成「${word}」即可作名称。`,
    },
    en: {
      text: ({ word }) => `\`${word}\` is a word of the language and cannot be a name as it stands.`,
      hint: ({ word }) => `Written as 「${word}」 it can.`,
    },
  }),
  'syntax/phrase-as-name': message<{ text: string }>({
    severity: 'error',
    zh: { text: ({ text }) => `“${text}”是条文用语，不能作名称。`, hint: () => '请换一个名称。' },
    en: {
      text: ({ text }) => `\`${text}\` is a phrase of the language and cannot be a name.`,
      hint: () => 'Choose another name.',
    },
  }),
  'syntax/clause-twice': message<Record<never, never>>({
    severity: 'error',
    zh: { text: () => '这一项前面已经写过，只能写一次。', hint: () => '请删去其中一处。' },
    en: { text: () => 'This was said before; it may be said once.', hint: () => 'Remove one of the two.' },
  }),
  'syntax/otherwise-not-last': message<Record<never, never>>({
    severity: 'error',
    zh: {
      text: () => '“其余情形”只能写一次，并且放在最后：写在它后面的规则永远轮不到。',
      hint: () => '请把它移到最后。',
    },
    en: {
      text: () => '`otherwise` stands once, as the last: no rule behind it could ever apply.',
      hint: () => 'Move it to the end.',
    },
  }),
  'syntax/otherwise-in-discipline': message<Record<never, never>>({
    severity: 'error',
    zh: {
      text: () => '纪律里没有“其余情形”：凡适用的规则都算，一条也不适用就没有处罚。',
      hint: () => '请删去这一条。',
    },
    en: {
      text: () =>
        'A discipline has no `otherwise`: every rule that applies counts, and where none does there is no penalty.',
      hint: () => 'Remove it.',
    },
  }),
  'syntax/award-for-whom': message<Record<never, never>>({
    severity: 'error',
    zh: {
      text: () => '带“当”的奖励要写明发给哪一类人。',
      hint: () => '例如：奖励 全勤奖 每月 适用于 顾问 { 当 … 发给 … }；若按名次发，请写“参评”和“排序依据”。',
    },
    en: {
      text: () => 'An award with `when` must say for whom.',
      hint: () =>
        'For example: award fullAttendance each month for Consultant { when … give … }. An award by rank has `among` and `rank by`.',
    },
  }),
  'syntax/award-ranked-for': message<Record<never, never>>({
    severity: 'error',
    zh: {
      text: () => '按名次发的奖励不写“适用于”：谁参加，由“参评”说明。',
      hint: () => '请删去“适用于”，或改用“当”。',
    },
    en: {
      text: () => 'An award by rank has no `for`: `among` says who takes part.',
      hint: () => 'Leave `for` out, or write `when` in the place of `among`.',
    },
  }),
  'syntax/override-to-whom': message<Record<never, never>>({
    severity: 'error',
    zh: { text: () => '特批要写明改归谁。', hint: () => '例如：特批 业绩归属 针对 s1 改归 li 批准人 “…”。' },
    en: {
      text: () => 'An override must say to whom.',
      hint: () => 'For example: override owner of s1 to li by "…".',
    },
  }),
  'syntax/waive-to-somebody': message<Record<never, never>>({
    severity: 'error',
    zh: { text: () => '免罚不改归任何人。', hint: () => '请删去“改归”；要改归他人，请用“特批”。' },
    en: {
      text: () => 'A waiver gives nothing to anybody.',
      hint: () => 'Leave `to` out, or write `override`.',
    },
  }),

  // -- expressions ----------------------------------------------------------------------------------------------------
  'syntax/equals-sign': message<{ sign: string; word: string }>({
    severity: 'error',
    zh: { text: ({ sign, word }) => `比较不用“${sign}”，请写“${word}”。` },
    en: { text: ({ sign, word }) => `Comparisons are not written with \`${sign}\`; write \`${word}\`.` },
  }),
  'syntax/mixed-and-or': message<Record<never, never>>({
    severity: 'error',
    zh: {
      text: () => '“且”和“或”连在一起，可以有两种读法。',
      hint: () => '请用括号标明哪几项在一起，例如：（甲 且 乙） 或 丙。',
    },
    en: {
      text: () => '`and` and `or` in one chain can be read in two ways.',
      hint: () => 'Put brackets around what belongs together: (a and b) or c.',
    },
  }),
  'syntax/comparison-chain': message<Record<never, never>>({
    severity: 'error',
    zh: { text: () => '一个比较不能再接一个比较。', hint: () => '请用“且”连接两个比较。' },
    en: {
      text: () => 'A comparison cannot be compared again.',
      hint: () => 'Join two comparisons with `and`.',
    },
  }),
  'syntax/bound-of-nothing': message<Record<never, never>>({
    severity: 'error',
    zh: { text: () => '“以上”“以内”前面还要写出比较的是什么，例如：金额 30000元以上。' },
    en: { text: () => '以上 and 以内 need what they bound before the number: 金额 30000元以上.' },
  }),
  'syntax/bound-twice': message<Record<never, never>>({
    severity: 'error',
    zh: { text: () => '已有比较的词，后面不能再写“以上”或“以内”。', hint: () => '请只保留一种说法。' },
    en: {
      text: () => 'A comparison stands before the number already; 以上 or 以内 behind it says it twice.',
    },
  }),
  'syntax/streak-of-days': message<{ text: string }>({
    severity: 'error',
    zh: { text: ({ text }) => `连续月数按月计，不能写“${text}”。`, hint: () => '请写月数，例如：恰满 6。' },
    en: {
      text: ({ text }) => `\`months running\` counts months; \`${text}\` is none.`,
      hint: () => 'Write how many months: reaches 6.',
    },
  }),

  // -- texts and names ------------------------------------------------------------------------------------------------
  'syntax/junk': message<{ text: string }>({
    severity: 'error',
    zh: {
      text: ({ text }) => `“${text}”在制度条文里没有意义。`,
      hint: () => '请删去；说明文字写在 // 之后或引号里。',
    },
    en: {
      text: ({ text }) => `\`${text}\` means nothing in a policy.`,
      hint: () => 'Remove it; remarks stand behind // or in quotes.',
    },
  }),
  'syntax/unclosed-text': message<{ close: string }>({
    severity: 'error',
    zh: {
      text: ({ close }) => `引号没有结束，行末之前应有 ${close}。`,
      hint: () => '引号里的文字不能换行。',
    },
    en: {
      text: ({ close }) => `This text has no closing ${close} before the end of its line.`,
      hint: () => 'A text in quotes stays on one line.',
    },
  }),
  'syntax/unclosed-name': message<Record<never, never>>({
    severity: 'error',
    zh: { text: () => '「 没有对应的 」。' },
    en: { text: () => 'This 「 has no 」 before the end of its line.' },
  }),
  'syntax/empty-name': message<Record<never, never>>({
    severity: 'error',
    zh: { text: () => '「」里没有名称。' },
    en: { text: () => '「」 holds no name.' },
  }),
  'syntax/unknown-escape': message<{ text: string }>({
    severity: 'error',
    zh: { text: ({ text }) => `引号里没有“${text}”这种写法。`, hint: () => '反斜杠后面只能是引号或反斜杠。' },
    en: {
      text: ({ text }) => `\`${text}\` is no escape.`,
      hint: () => 'Behind a backslash only a quote or a backslash may stand.',
    },
  }),

  // -- numbers and dates ----------------------------------------------------------------------------------------------
  'syntax/grouped-digits': message<{ text: string; plain: string }>({
    severity: 'error',
    zh: {
      text: ({ text, plain }) => `数字里不写逗号：“${text}”应写“${plain}”。`,
      hint: () => '若是两个数，请在逗号后空一格。',
    },
    en: {
      text: ({ text, plain }) => `Numbers have no commas: write \`${plain}\`, not \`${text}\`.`,
      hint: () => 'If two numbers are meant, put a space behind the comma.',
    },
  }),
  'syntax/bare-decimal': message<{ text: string; percent: string }>({
    severity: 'error',
    zh: {
      text: ({ text }) => `小数“${text}”没有单位，看不出是比例还是金额。`,
      hint: ({ text, percent }) => `请写“${percent}”，或“${text}元”。`,
    },
    en: {
      text: ({ text }) => `The decimal \`${text}\` has no unit: it could be a share or money.`,
      hint: ({ text, percent }) => `Write \`${percent}\`, or \`${text} CNY\`.`,
    },
  }),
  'syntax/unknown-unit': message<{ text: string; unit: string; better: string }>({
    severity: 'error',
    zh: {
      text: ({ text, unit }) => `“${text}”的单位“${unit}”不是制度里的单位。`,
      hint: ({ better }) =>
        better === ''
          ? '可用的单位：元、万元、%、天、个月；件数不写量词。'
          : `请写“${better}”（件数不写量词）。`,
    },
    en: {
      text: ({ text, unit }) => `\`${unit}\` in \`${text}\` is not a unit of the language.`,
      hint: ({ better }) =>
        better === '' ? 'There are CNY, %, days and months; counts have no unit.' : `Write \`${better}\`.`,
    },
  }),
  'syntax/number-in-words': message<{ text: string; better: string }>({
    severity: 'error',
    zh: { text: ({ text, better }) => `“${text}”里的数要用数字写：${better}。` },
    en: { text: ({ text, better }) => `Numbers are written in digits: \`${better}\`, not \`${text}\`.` },
  }),
  'syntax/money-too-fine': message<{ text: string }>({
    severity: 'error',
    zh: { text: ({ text }) => `“${text}”比一分还细；金额最多两位小数。` },
    en: { text: ({ text }) => `\`${text}\` is finer than a fen; money has at most two decimals.` },
  }),
  'syntax/number-too-large': message<{ text: string }>({
    severity: 'error',
    zh: { text: ({ text }) => `“${text}”太大，无法精确计算。` },
    en: { text: ({ text }) => `\`${text}\` is too large to be computed exactly.` },
  }),
  'syntax/no-such-date': message<{ text: string }>({
    severity: 'error',
    zh: { text: ({ text }) => `没有“${text}”这一天。`, hint: () => '日期写作 2026-03-05 或 2026年3月5日。' },
    en: { text: ({ text }) => `There is no day \`${text}\`.`, hint: () => 'Dates are written 2026-03-05.' },
  }),
  'syntax/no-such-month': message<{ text: string }>({
    severity: 'error',
    zh: {
      text: ({ text }) => `没有“${text}”这个月。`,
      hint: () => '月份写作 2026-03 或 2026年3月；若是相减，请在减号两边空一格。',
    },
    en: {
      text: ({ text }) => `There is no month \`${text}\`.`,
      hint: () => 'Months are written 2026-03. If a subtraction is meant, put spaces around the minus sign.',
    },
  }),
  'syntax/no-such-time': message<{ text: string }>({
    severity: 'error',
    zh: { text: ({ text }) => `没有“${text}”这个时刻。`, hint: () => '时刻从 00:00 到 23:59。' },
    en: { text: ({ text }) => `There is no time \`${text}\`.`, hint: () => 'Times run from 00:00 to 23:59.' },
  }),
} as const;
