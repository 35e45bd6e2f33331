/** What is said where the policy is written. */
export const authorWords = {
  editor: { zh: '制度文字', en: 'Policy text' },
  files: { zh: '文件', en: 'Files' },
  'other-files': { zh: '示例与共用…', en: 'Examples and shared…' },
  'shared-file': {
    zh: '共用的词汇，只能看，在它自己的文件夹里改。',
    en: 'Shared vocabulary: read it here, change it in its own folder.',
  },
  'between-text-and-results': { zh: '文字与结果的分界', en: 'Line between text and results' },
  'between-text-and-problems': { zh: '文字与问题的分界', en: 'Line between text and problems' },
  'between-results-and-why': { zh: '结果与说明的分界', en: 'Line between results and explanation' },
  results: { zh: '结果', en: 'Results' },
  right: { zh: '结果与调整', en: 'Results and controls' },
  problems: { zh: '问题', en: 'Problems' },
  'no-problems': { zh: '没有问题。', en: 'No problems.' },
  line: {
    zh: (path: string, line: number) => `${path} 第 ${line} 行`,
    en: (path: string, line: number) => `${path}, line ${line}`,
  },
  error: { zh: '错误', en: 'Error' },
  warning: { zh: '提醒', en: 'Warning' },
  info: { zh: '提示', en: 'Note' },
  'rename-nothing': { zh: '这里没有可以改名的东西。', en: 'There is nothing to rename here.' },
  'rename-nothing-here': { zh: '这里没有可以改名的东西。', en: 'There is nothing to rename here.' },
  'rename-not-a-name': { zh: '这不能作名字。', en: 'That cannot be a name.' },
  'rename-taken': {
    zh: '这个名字已经有了，改了意思就不同。',
    en: 'That name is taken: the policy would mean something else.',
  },
  'rename-shared': {
    zh: '这个名字属于共用的词汇，要在那个文件夹里改。',
    en: 'That name belongs to shared vocabulary: rename it in its own folder.',
  },
  narrow: {
    zh: '写制度需要宽一些的屏幕。这里可以看结果。',
    en: 'Writing a policy needs a wider screen. Results are here.',
  },
} as const;
