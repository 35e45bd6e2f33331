/**
 * What an emitted module calls: the kernels that decide, and the types of the plan that it fills with its own straight
 * lines. Apps import the package itself; this door is for generated code.
 */
export type {
  Act,
  ColumnPlan,
  DeductPlan,
  FieldRef,
  IndexPlan,
  ItemPlan,
  KeyPlan,
  LadderPlan,
  LadderStepPlan,
  MatchPlan,
  NumberOf,
  ProgramPlan,
  QueryPlan,
  RankPlan,
  RotationPlan,
  RatioOf,
  RulePlan,
  RuleRef,
  Run,
  SearchPlan,
  StatementPlan,
  StepPlan,
  StreakPlan,
  TruthOf,
  ValueOf,
} from './evaluate/plan.ts';
export { createPlanEvaluator } from './evaluate/plan-evaluator.ts';
export { runMonth } from './evaluate/run-month.ts';
export { writeOutcome } from './evaluate/write-outcome.ts';
export { findEarliest, findLatest, findOnly, findSome } from './evaluate/search.ts';
export { countRows, sumRatio, sumWhole } from './evaluate/sum.ts';
export { isInside, payMarginal, payWhole } from './evaluate/tiers.ts';
export type { TierPlan } from './evaluate/tiers.ts';
export { cutAfter, openIndex, openRows } from './evaluate/query.ts';
export { stepInto } from './evaluate/row-index.ts';
export type { RowIndex } from './evaluate/row-index.ts';
export { readNarrow, readPostedDay, readRule, readSubject, readTo, readWide } from './evaluate/read-row.ts';
export {
  UNSET_RATIO,
  differGiven,
  isSameRatio,
  keyOfRatio,
  maxRatio,
  minRatio,
  orderGiven,
  ratioOfGiven,
  ratioOfPoints,
  valueAt,
} from './evaluate/given.ts';
export { NO, YES, named } from './evaluate/named.ts';
export { addWorkdays, isWorked } from './evaluate/workdays.ts';
export { isSuspended } from './evaluate/suspensions.ts';
export { testStreak } from './evaluate/run-streak.ts';
export {
  postAmount,
  postGive,
  postHouse,
  postMark,
  postOffence,
  postProposal,
  postRisingFine,
  postSplit,
} from './evaluate/post.ts';
export type { SplitParts, SplitPlan } from './evaluate/post.ts';
export { POST_KINDS } from './evaluate/post-store.ts';
export { postReversal } from './evaluate/reverse.ts';
export { UNSET, UNSET_WIDE } from './facts/facts.ts';
export { addDays, addMonths } from './numbers/calendar.ts';
export {
  ONE,
  ZERO,
  addRatio,
  ceilRatio,
  compareRatio,
  divRatio,
  floorRatio,
  fromInt,
  mulRatio,
  roundRatio,
  subRatio,
} from './numbers/ratio.ts';
export type { Ratio } from './numbers/ratio.ts';
export { addWhole, maxWhole, minWhole, mulWhole, subWhole } from './numbers/whole.ts';
