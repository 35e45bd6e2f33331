export type * from './program.ts';
export { PROPOSALS } from './program.ts';
export type * from './month.ts';
export type * from './outcome.ts';
export { message } from './messages/message.ts';
export type { Language, MessageEntry, MessageParams, ParamsOf, Wording } from './messages/message.ts';
export { Refusal, isRefusal } from './refusal.ts';
export type { RefusalCode, RefusalParams } from './refusal.ts';
export {
  addDays,
  addMonths,
  dateOf,
  dayOf,
  daysInMonth,
  firstDayOfMonth,
  firstDayOfQuarter,
  firstDayOfYear,
  formatDate,
  formatMonth,
  formatTime,
  lastDayOfMonth,
  nextMonth,
  parseDate,
  parseMonth,
  parseTime,
  previousMonth,
} from './numbers/calendar.ts';
export type { CivilDate } from './numbers/calendar.ts';
export {
  ONE,
  ZERO,
  addRatio,
  compareRatio,
  createRatio,
  divRatio,
  fromBasisPoints,
  fromInt,
  fromRatioText,
  mulRatio,
  negateRatio,
  roundRatio,
  subRatio,
} from './numbers/ratio.ts';
export type { Ratio } from './numbers/ratio.ts';
export { MONEY_LIMIT, addWhole, guardMoney, mulWhole, subWhole } from './numbers/whole.ts';
export { allocate, allocateEqually, cutShare } from './numbers/allocate.ts';
export type { Share } from './numbers/allocate.ts';
