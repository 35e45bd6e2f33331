import { checkMessages } from './catalogue/check.ts';
import { dayMessages } from './catalogue/days.ts';
import { lowerMessages } from './catalogue/lower.ts';
import { nameMessages } from './catalogue/name.ts';
import { resolveMessages } from './catalogue/resolve.ts';
import { scenarioMessages } from './catalogue/scenario.ts';
import { sourceMessages } from './catalogue/source.ts';
import { syntaxMessages } from './catalogue/syntax.ts';

/** Every diagnostic of the compiler: code → severity, wording in Chinese and English. Codes never move. */
export const catalogue = {
  ...sourceMessages,
  ...syntaxMessages,
  ...resolveMessages,
  ...nameMessages,
  ...checkMessages,
  ...dayMessages,
  ...lowerMessages,
  ...scenarioMessages,
} as const;
