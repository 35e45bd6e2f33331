/** What is said in this place. */
export const compareWords = {
  title: { zh: '对比', en: 'Compare' },
  about: {
    zh: '两个版本对同样的月份：谁多了、谁少了、差在哪一条。',
    en: 'Two versions over the same months: who gains, who loses, and by which clause.',
  },
} as const;
