import { message } from '@bylaw/runtime';

export const lowerMessages = {
  'lower/placeholder': message<{ name: string }>({
    severity: 'error',
    zh: { text: ({ name }) => name },
    en: { text: ({ name }) => name },
  }),
} as const;
