/** The frame around every place. */
export const frameWords = {
  product: { zh: '章程', en: 'Bylaw' },
  places: { zh: '场所', en: 'Places' },
  author: { zh: '作者', en: 'Author' },
  data: { zh: '数据', en: 'Data' },
  simulate: { zh: '试算', en: 'Simulate' },
  compare: { zh: '对比', en: 'Compare' },
  train: { zh: '培训', en: 'Train' },
  handbook: { zh: '手册', en: 'Handbook' },
  engineer: { zh: '工程', en: 'Engineer' },
  policy: { zh: '制度', en: 'Policy' },
  month: { zh: '月份', en: 'Month' },
  undo: { zh: '撤销', en: 'Undo' },
  redo: { zh: '重做', en: 'Redo' },
  'language-switch': { zh: '切换到英文', en: 'Switch to Chinese' },
  'language-short': { zh: 'EN', en: '中' },
  theme: { zh: '外观', en: 'Appearance' },
  light: { zh: '浅色', en: 'Light' },
  dark: { zh: '深色', en: 'Dark' },
  system: { zh: '随系统', en: 'System' },
  share: { zh: '分享', en: 'Share' },
  loading: { zh: '正在打开…', en: 'Opening…' },
  'skip-to-content': { zh: '跳到正文', en: 'Skip to content' },
  close: { zh: '关闭', en: 'Close' },
  'worker-restarted': {
    zh: '计算程序没有回应，已经重新启动，内容没有丢失。',
    en: 'The calculator stopped answering and was started again; nothing was lost.',
  },
  'worker-fault': {
    zh: '计算时出了意外，结果停在上一次。',
    en: 'Something went wrong while calculating; the results are the last ones.',
  },
  compiled: {
    zh: (check: string, decide: string) => `检查 ${check} 毫秒 · 计算 ${decide} 毫秒`,
    en: (check: string, decide: string) => `checked in ${check} ms · decided in ${decide} ms`,
  },
  calculating: { zh: '正在计算…', en: 'Calculating…' },
  problems: {
    zh: (errors: number, warnings: number) =>
      errors + warnings === 0 ? '没有问题' : `${errors} 处错误，${warnings} 处提醒`,
    en: (errors: number, warnings: number) =>
      errors + warnings === 0
        ? 'no problems'
        : `${errors} ${errors === 1 ? 'error' : 'errors'}, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`,
  },
  rules: {
    zh: (rules: number, months: number) => `${rules} 条规则 · ${months} 个月`,
    en: (rules: number, months: number) => `${rules} rules · ${months} months`,
  },
  'on-device': { zh: '全部在本机计算，不上传', en: 'calculated on this device, nothing is uploaded' },
  'sample-data': { zh: '样例数据', en: 'sample data' },
  'place-coming': { zh: '这个场所正在布置', en: 'This place is being furnished' },
  'load-failed': {
    zh: '这一页没有载入成功，请刷新再试。',
    en: 'This page could not be loaded. Reload to try again.',
  },
} as const;

/** What shipped policies are called before they are read. */
export const policyNames = {
  'membership-club': { zh: '会籍顾问 SOP', en: 'Membership club' },
  'property-showroom': { zh: '售楼处案场制度', en: 'Property showroom' },
  'sales-advisers': { zh: '销售顾问管理规定', en: 'Sales advisers' },
  'sales-general': { zh: '销售总则', en: 'General sales rules' },
} as const;
