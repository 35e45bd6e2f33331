/** What is said in this place. */
export const handbookWords = {
  title: { zh: '手册', en: 'Handbook' },
  about: { zh: '制度写成的员工手册。', en: 'The policy as a handbook for its people.' },
} as const;
