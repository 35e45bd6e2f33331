import type { Span } from '../source/span.ts';
import type { Assumed, Base, DateLiteral, DeclName, Name, TextLiteral } from './ast/names.ts';
import type { CalendarDecl, EntityDecl, EnumDecl, EventDecl } from './ast/vocabulary.ts';
import type { ArticleDecl, LadderDecl, ParamDecl, SplitDecl, TableDecl } from './ast/definitions.ts';
import type {
  AwardDecl,
  ClaimDecl,
  CommissionDecl,
  DisciplineDecl,
  MeasureDecl,
  RankingDecl,
} from './ast/blocks.ts';
import type { RotationDecl } from './ast/rotation.ts';
import type { DutyDecl } from './ast/duties.ts';
import type { AssessmentDecl } from './ast/assessments.ts';
import type { StatementDecl } from './ast/statements.ts';
import type { ScenarioDecl } from './ast/scenarios.ts';

/**
 * The tree as written: names are text, nothing is resolved. One tree for both keyword languages; a node does not
 * know which one its author used.
 */

export type { Assumed, DateLiteral, DeclName, Name, TextLiteral } from './ast/names.ts';
export type { BandNode, CompareOp, DurationUnit, Expr, SearchNode } from './ast/expressions.ts';
export type {
  BuiltinType,
  CalendarDecl,
  EntityDecl,
  EnumDecl,
  EventDecl,
  FieldDecl,
  TypeNode,
} from './ast/vocabulary.ts';
export type { OutcomeNode, RuleNode } from './ast/rules.ts';
export type {
  ArticleDecl,
  LadderDecl,
  ParamDecl,
  RungNode,
  ShareNode,
  SplitDecl,
  TableDecl,
  TableKeyNode,
  WindowNode,
} from './ast/definitions.ts';
export type {
  AwardDecl,
  ClaimDecl,
  CommissionDecl,
  DisciplineDecl,
  GiftNode,
  MeasureDecl,
  RankClause,
  RankingDecl,
} from './ast/blocks.ts';
export type { RotationDecl, TurnClause } from './ast/rotation.ts';
export type { DueNode, DutyDecl, EveryNode, RequirementNode } from './ast/duties.ts';
export type { AssessmentDecl, GradeCapNode, GradeRowNode, GradesNode, ScoreNode } from './ast/assessments.ts';
export type { DeductLineNode, StatementDecl, StatementItemNode } from './ast/statements.ts';
export type { ExpectNode, ExpectTest, GivenNode, ScenarioDecl } from './ast/scenarios.ts';

export interface SourceTree {
  readonly file: number;
  readonly header?: PolicyHeader;
  /** A policy has one; more are reported. */
  readonly calendars: readonly CalendarDecl[];
  readonly declarations: readonly Declaration[];
  readonly scenarios: readonly ScenarioDecl[];
  /** Every comment, in order, for the formatter. */
  readonly comments: readonly Comment[];
}

export interface Comment extends Base {
  /** With its `//`. */
  readonly text: string;
}

export interface PolicyHeader extends Base {
  readonly kind: 'policy';
  readonly name: DeclName;
  readonly currency?: Name;
  readonly rounding?: {
    readonly mode: 'half-up' | 'half-even' | 'down';
    readonly span: Span;
    readonly assumed?: Assumed;
  };
  readonly effectiveFrom?: DateLiteral;
  /** `uses "common"`: folders beside this one whose vocabulary belongs to the policy too. */
  readonly uses: readonly TextLiteral[];
}

export type Declaration =
  | EnumDecl
  | EntityDecl
  | EventDecl
  | ArticleDecl
  | ParamDecl
  | TableDecl
  | SplitDecl
  | LadderDecl
  | ClaimDecl
  | DisciplineDecl
  | MeasureDecl
  | RankingDecl
  | AwardDecl
  | CommissionDecl
  | RotationDecl
  | DutyDecl
  | AssessmentDecl
  | StatementDecl;
