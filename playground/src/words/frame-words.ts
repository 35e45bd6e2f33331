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
  received: { zh: (name: string) => `${name}（收到的副本）`, en: (name: string) => `${name} (received)` },
  versions: { zh: '版本', en: 'Versions' },
  'saving-idle': { zh: '', en: '' },
  'saving-pending': { zh: '保存中…', en: 'saving…' },
  'saving-saved': { zh: '已保存', en: 'saved' },
  'saving-other-tab': { zh: '此处不保存', en: 'not saved here' },
  'saving-failed': { zh: '没有存上', en: 'not saved' },
  'other-tab-about': {
    zh: '这份制度在另一个窗口里开着，这里的改动不会保存。',
    en: 'Another window has this policy open; what is changed here is not saved.',
  },
  'take-over': { zh: '改由这里保存', en: 'Save from here' },
  'version-name': { zh: '给现在的文字起个名字', en: 'Name the text as it is now' },
  'keep-version': { zh: '存为版本', en: 'Keep' },
  'kept-itself': { zh: '自动留存', en: 'Kept automatically' },
  'no-versions': { zh: '还没有存过版本。', en: 'No versions yet.' },
  'compare-with': { zh: '与它对比', en: 'Compare with it' },
  'go-back-to': { zh: '回到这一版', en: 'Go back to it' },
  delete: { zh: '删除', en: 'Delete' },
  'compared-with': {
    zh: (name: string) => `结果正与“${name}”对比。`,
    en: (name: string) => `Results are compared with “${name}”.`,
  },
  'as-opened': { zh: '打开时', en: 'as opened' },
  'compare-opened': { zh: '改与打开时对比', en: 'Compare as opened' },
  'share-about': {
    zh: '制度就在链接里，不经过任何服务器。',
    en: 'The link holds the policy itself; no server is involved.',
  },
  'share-what': { zh: '分享什么', en: 'What to share' },
  'share-policy': {
    zh: '只有制度，看的人用样例数据',
    en: 'The policy alone; whoever opens it has the sample data',
  },
  'share-data': { zh: '制度和这里的各月数据', en: 'The policy and the months as they are here' },
  'share-anonymous': { zh: '姓名换成编号', en: 'Numbers in the place of names' },
  'share-link': {
    zh: (length: number) => `链接，${length} 个字符`,
    en: (length: number) => `Link, ${length} characters`,
  },
  'share-long': {
    zh: '链接很长，有的聊天软件会截断它。',
    en: 'The link is long; some programs cut such links.',
  },
  'copy-link': { zh: '复制链接', en: 'Copy the link' },
  copied: { zh: '已复制', en: 'Copied' },
  'link-broken': {
    zh: '这个链接不完整，或者出自另一个版本，打不开；本机保存的内容没有动。',
    en: 'This link is damaged or of another version and cannot be opened; what is saved here is as it was.',
  },
  'received-copy': {
    zh: '打开的是收到的副本，不会覆盖本机保存的内容。',
    en: 'This is a received copy; what is saved here is as it was.',
  },
  'not-formatted': {
    zh: '文字里有语法错误，改好以后再整理。',
    en: 'The text has syntax errors; mend them first.',
  },
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
