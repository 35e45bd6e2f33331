import type { Assumption, PolicyHead } from './program/head.ts';
import type { Calendar, CarrySpec, EnumType, Relation } from './program/facts.ts';
import type { Article, Param, Table } from './program/definitions.ts';
import type { Index } from './program/expressions.ts';
import type { Ladder, Step } from './program/steps.ts';

/**
 * The Program: what a policy means, as plain JSON. The compiler lowers every block of the language to these few
 * nodes; `createEvaluator` links them to closures, the emitter prints them as TypeScript, `explain` walks them.
 *
 * Values while a month is decided are JavaScript numbers (fen, counts, day numbers, minutes, row numbers, members of
 * an enum by position), booleans, or a `Ratio` where `exact` is true. There is no other kind.
 */

export type {
  Assumption,
  Bilingual,
  Constant,
  DateText,
  MonthText,
  Named,
  PolicyHead,
  RatioText,
  Rounding,
  ValueType,
} from './program/head.ts';
export type {
  Calendar,
  CarriedEvents,
  CarrySpec,
  EnumType,
  Every,
  Field,
  PendingReach,
  Periods,
  Relation,
} from './program/facts.ts';
export type { Article, Band, Param, ParamVersion, Table, TableKey } from './program/definitions.ts';
export type { PostingKind, Proposal } from './program/postings.ts';
export type {
  Aggregate,
  Arith,
  ColumnOf,
  Compare,
  Const,
  Expr,
  FieldOf,
  Find,
  In,
  Index,
  IsWorkday,
  Known,
  Lift,
  LineOf,
  Logic,
  Lookup,
  MonthDay,
  Not,
  OrElse,
  ParamOf,
  PostingField,
  Query,
  Round,
  Shift,
  Slot,
  Source,
  StreakTest,
  Suspended,
  Tier,
  Tiers,
} from './program/expressions.ts';
export type {
  Action,
  ColumnStep,
  DeductLine,
  Ladder,
  LadderStep,
  MatchStep,
  Part,
  RankStep,
  RotationStep,
  Rule,
  Rung,
  StatementItem,
  StatementStep,
  Step,
  StreakStep,
  TurnRule,
} from './program/steps.ts';
export { PROPOSALS, isPosting } from './program/postings.ts';

export interface Program {
  readonly version: 1;
  readonly policy: PolicyHead;
  readonly enums: readonly EnumType[];
  readonly relations: readonly Relation[];
  /** Absent where the policy declares none. */
  readonly calendar?: Calendar;
  /** In the order in which they were written; absent where there are none. */
  readonly articles?: readonly Article[];
  readonly params: readonly Param[];
  readonly tables: readonly Table[];
  readonly ladders: readonly Ladder[];
  readonly indexes: readonly Index[];
  /** In the order in which they run: a step reads only what earlier steps wrote. */
  readonly steps: readonly Step[];
  readonly carry: CarrySpec;
  /** `assumed "why"`: each choice that the regulation left open. */
  readonly assumptions: readonly Assumption[];
}
