/** What is said in this place. */
export const simulateWords = {
  title: { zh: '试算', en: 'Simulate' },
  about: {
    zh: '逐人逐项看一个月的裁定：业绩归谁、处罚、奖励、工资单，每个数都能问为什么。',
    en: 'A month person by person: who owns what, penalties, awards, pay. Every number can be asked why.',
  },
} as const;
