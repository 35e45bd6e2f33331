import { message } from '@bylaw/runtime';

export const syntaxMessages = {
  'syntax/placeholder': message<{ name: string }>({
    severity: 'error',
    zh: { text: ({ name }) => name },
    en: { text: ({ name }) => name },
  }),
} as const;
