export type * from './program.ts';
export { PROPOSALS, isPosting } from './program.ts';
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
export { periodOf } from './numbers/periods.ts';
export type { Period } from './numbers/periods.ts';
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
export { loadMonth } from './facts/load-month.ts';
export type { LoadOptions, LoadedMonth } from './facts/load-month.ts';
export { MAX_MONTH_PROBLEMS, writePointer } from './facts/month-problem.ts';
export type {
  FactProblemCode,
  JsonProblemCode,
  MonthPlace,
  MonthProblem,
  MonthProblemCode,
} from './facts/month-problem.ts';
export type { Column, Facts, RecordTable } from './facts/facts.ts';
export { UNSET, UNSET_WIDE } from './facts/facts.ts';
export {
  DATE_FORM,
  ID_LIMIT,
  MONTH_FORM,
  NUMBER_LIMITS,
  REFUSED_CHARACTERS,
  ROW_LIMIT,
  TEXT_LIMIT,
  TIME_FORM,
  isNumberType,
} from './facts/value-limits.ts';
export type { NumberType } from './facts/value-limits.ts';
export { suggestNames } from './messages/suggest-names.ts';
export { sayMonthProblem } from './messages/say-month-problem.ts';
export type { Said } from './messages/say-month-problem.ts';
export { sayRefusal } from './messages/say-refusal.ts';
export { createEvaluator } from './evaluate/create-evaluator.ts';
export type {
  ExplainingEvaluator,
  LinkedEvaluatorOptions,
  OpenedMonth,
} from './evaluate/create-evaluator.ts';
export type { Evaluation, Evaluator, EvaluatorOptions } from './evaluate/plan-evaluator.ts';
export { createCoverage } from './coverage/coverage.ts';
export type { Coverage, WatchedCondition } from './coverage/coverage.ts';
export type * from './explain/trace.ts';
export type * from './explain/explanation.ts';
export type * from './explain/replayed-day.ts';
export type { Explained, Explainer, NothingCode, Replayed } from './explain/explainer.ts';
export { sayExplanation, writeLines } from './explain/say/say-explanation.ts';
export { sayReplay } from './explain/say/say-replay.ts';
export type { SaidReplay } from './explain/say/say-replay.ts';
export type { Mark, SaidLine } from './explain/say/teller.ts';
