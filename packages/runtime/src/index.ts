export type * from './program.ts';
export { PROPOSALS } from './program.ts';
export type * from './month.ts';
export type * from './outcome.ts';
export { message } from './messages/message.ts';
export type { Language, MessageEntry, MessageParams, ParamsOf, Wording } from './messages/message.ts';
