/** The panel that says why. */
export const explainWords = {
  why: { zh: '为什么', en: 'Why' },
  close: { zh: '关闭说明', en: 'Close' },
  copy: { zh: '复制说明', en: 'Copy as text' },
  copied: { zh: '已复制', en: 'Copied' },
  locate: { zh: '定位条款', en: 'Show the clause' },
  nothing: { zh: '这个月没有这一项。', en: 'There is no such thing in this month.' },
  asking: { zh: '正在查…', en: 'Looking it up…' },
  further: { zh: '继续追问', en: 'Ask further' },
  back: { zh: '回到上一问', en: 'Back to the question before' },
  held: { zh: '成立', en: 'holds' },
  failed: { zh: '不成立', en: 'does not hold' },
  open: { zh: '未看', en: 'not looked at' },
} as const;
