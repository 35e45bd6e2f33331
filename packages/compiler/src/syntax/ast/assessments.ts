import type { BandNode, Expr } from './expressions.ts';
import type { Assumed, Base, DeclName, Name, TextLiteral } from './names.ts';

/** `assessment NAME each month for ENTITY [where COND] { score …  grades …  grade at most … }` */
export interface AssessmentDecl extends Base {
  readonly kind: 'assessment';
  readonly name: DeclName;
  readonly subject: Name;
  readonly every: 'month' | 'quarter' | 'year';
  /** Who is assessed; absent: all. */
  readonly where?: Expr;
  readonly scores: readonly ScoreNode[];
  readonly grades?: GradesNode;
  readonly caps: readonly GradeCapNode[];
  readonly cites?: TextLiteral;
  readonly assumed?: Assumed;
}

/** `score NAME WEIGHT = EXPR [cites] [assumed]` */
export interface ScoreNode extends Base {
  readonly name: DeclName;
  readonly weight: Expr;
  readonly value: Expr;
  readonly cites?: TextLiteral;
  readonly assumed?: Assumed;
}

/** `grades ENUM { below 60%: fail … and up: excellent }` */
export interface GradesNode extends Base {
  readonly of: Name;
  readonly rows: readonly GradeRowNode[];
  readonly assumed?: Assumed;
}

export interface GradeRowNode extends Base {
  readonly band: BandNode;
  readonly grade: Name;
}

/** `grade at most GRADE when COND [cites] [assumed]`: a veto that leaves the score alone. */
export interface GradeCapNode extends Base {
  readonly grade: Name;
  readonly when: Expr;
  readonly cites?: TextLiteral;
  readonly assumed?: Assumed;
}
