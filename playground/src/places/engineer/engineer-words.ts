/** What is said in this place. */
export const engineerWords = {
  title: { zh: '工程', en: 'Engineer' },
  about: {
    zh: '生成的 TypeScript、数据结构，以及和解释执行的逐条对照。',
    en: 'The emitted TypeScript, its schemas, and a run against the interpreter, record by record.',
  },
} as const;
