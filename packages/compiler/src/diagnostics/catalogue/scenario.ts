import { message } from '@bylaw/runtime';

export const scenarioMessages = {
  'scenario/placeholder': message<{ name: string }>({
    severity: 'error',
    zh: { text: ({ name }) => name },
    en: { text: ({ name }) => name },
  }),
} as const;
