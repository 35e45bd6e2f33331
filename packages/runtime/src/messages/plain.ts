import { message } from './message.ts';

interface Nothing {
  readonly [name: string]: never;
}

/** Words that take nothing. */
export function plain(zh: string, en: string) {
  return message<Nothing>({ severity: 'info', zh: { text: () => zh }, en: { text: () => en } });
}
