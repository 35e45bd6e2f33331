/**
 * What the compiler shares with linking, so that both read a Program in the same way: what stands inside its nodes,
 * names by position, what stands for "not given", which slots are bound, whom a block posts to. Apps import the
 * package itself.
 */
export { createNames, unknownName } from './evaluate/link/linker.ts';
export type { Names } from './evaluate/link/linker.ts';
export { dayOfText, numberOf, ratioOf } from './evaluate/link/constant.ts';
export { isWide } from './evaluate/given.ts';
export { mayBeUnset, unsetOf } from './evaluate/link/unset.ts';
export { openActions } from './program/open-actions.ts';
export { bindsSlots, partsOf, partsOfQuery } from './evaluate/link/walk.ts';
export { expressionsOfAction, expressionsOfStep, highestSlotOfProgram } from './evaluate/link/slots.ts';
export { linesOf } from './evaluate/link/link-statement.ts';
export { creditedBy, personsOf } from './evaluate/link/link-steps.ts';
export { looksBack } from './evaluate/link/link-query.ts';
export { listRecipients } from './facts/recipients.ts';
export { splitType } from './evaluate/say-value.ts';
export { LAST_DAY } from './numbers/calendar.ts';
