/** What is said in this place. */
export const trainWords = {
  title: { zh: '培训', en: 'Train' },
  about: {
    zh: '从制度的示例里出题：先猜，再看裁定和理由。',
    en: 'Lessons from the examples of the policy: guess first, then see the decision and why.',
  },
} as const;
