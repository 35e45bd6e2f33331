/** Tables of what a month came to. */
export const resultWords = {
  person: { zh: '姓名', en: 'Person' },
  total: { zh: '合计', en: 'Total' },
  change: { zh: '变动', en: 'Change' },
  explain: {
    zh: (amount: string, person: string, line: string) => `${amount}，${person}的${line}，为什么`,
    en: (amount: string, person: string, line: string) => `${amount}, ${line} of ${person}, why`,
  },
  stale: {
    zh: '制度文字有错，下面是改动之前最后一次正确的结果。',
    en: 'The text has errors; below is the last good result.',
  },
  stopped: {
    zh: (month: string) => `${month} 的数据算不下去：`,
    en: (month: string) => `The data of ${month} cannot be decided:`,
  },
  none: {
    zh: '这份制度没有结算单。下面是每个人得到的和被扣的。',
    en: 'This policy has no statement. Below is what each person was given and fined.',
  },
  'nobody-paid': { zh: '这个月没有人的结算单。', en: 'There are no statements this month.' },
  'not-ready': { zh: '正在计算…', en: 'Calculating…' },
  credit: { zh: '业绩', en: 'Credit' },
  house: { zh: '归公', en: 'House' },
  award: { zh: '奖金', en: 'Award' },
  commission: { zh: '提成', en: 'Commission' },
  warning: { zh: '警告', en: 'Warnings' },
  fine: { zh: '罚款', en: 'Fine' },
  compensation: { zh: '赔偿', en: 'Compensation' },
  points: { zh: '记分', en: 'Points' },
  absence: { zh: '旷工', en: 'Absence' },
  proposal: { zh: '提请', en: 'Proposals' },
  turn: { zh: '轮到', en: 'Turns' },
  suspension: { zh: '停职', en: 'Suspensions' },
  finding: { zh: '不合规定', en: 'Findings' },
} as const;
