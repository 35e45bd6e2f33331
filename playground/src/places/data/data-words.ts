/** What is said in this place. */
export const dataWords = {
  title: { zh: '数据', en: 'Data' },
  about: {
    zh: '每个月的档案和记录，按表编辑，也可以从电子表格粘贴、导入。',
    en: 'The records of each month as tables, to edit, paste and import.',
  },
} as const;
