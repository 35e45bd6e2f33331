import { blockMessages } from './check-blocks.ts';
import { definitionMessages } from './check-definitions.ts';
import { dutyMessages } from './check-duties.ts';
import { moneyMessages } from './check-money.ts';
import { valueMessages } from './check-values.ts';

/** What the checker finds: values and units, definitions, blocks. */
export const checkMessages = {
  ...valueMessages,
  ...definitionMessages,
  ...blockMessages,
  ...dutyMessages,
  ...moneyMessages,
} as const;
