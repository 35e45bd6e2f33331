import type { ParserMethod } from 'chevrotain';
import type { AssessmentDecl, GradeCapNode, GradeRowNode, GradesNode, ScoreNode } from '../ast.ts';
import { Colon, Equals, K, LCurly, RCurly } from '../tokens.ts';
import { AwardParser } from './awards.ts';

/** Assessments: weighted scores, and the grade that they come to. */
export class AssessmentParser extends AwardParser {
  /** `assessment NAME each month for ENTITY where … { score …  grades …  grade at most … }` */
  protected readonly assessmentDecl: ParserMethod<[], AssessmentDecl> = this.RULE(
    'assessment',
    (): AssessmentDecl => {
      const start = this.CONSUME(K.Assessment);
      const name = this.SUBRULE(this.declName);
      const every = this.SUBRULE(this.everyMonths);
      this.CONSUME(K.For);
      const subject = this.SUBRULE(this.name);
      const where = this.OPTION(() => this.SUBRULE(this.gate));
      const { cites, assumed } = this.SUBRULE(this.meta) ?? {};
      const scores: ScoreNode[] = [];
      const caps: GradeCapNode[] = [];
      let grades: GradesNode | undefined;
      this.CONSUME(LCurly);
      this.MANY(() => {
        this.OR([
          { ALT: () => scores.push(this.SUBRULE(this.score)) },
          { ALT: () => (grades = this.once(grades, this.SUBRULE(this.grades))) },
          { ALT: () => caps.push(this.SUBRULE(this.gradeCap)) },
        ]);
        this.SUBRULE(this.separator);
      });
      this.CONSUME(RCurly);
      const span = this.spanFrom(start);
      return {
        kind: 'assessment',
        name,
        subject,
        every,
        where,
        scores,
        grades,
        caps,
        cites,
        assumed,
        span,
      };
    },
  );

  /** `each month`, `each quarter`, `each year`. */
  protected readonly everyMonths: ParserMethod<[], 'month' | 'quarter' | 'year'> = this.RULE(
    'everyMonths',
    (): 'month' | 'quarter' | 'year' => {
      const word = this.OR([
        { ALT: () => this.CONSUME(K.EachMonth) },
        { ALT: () => this.CONSUME(K.EachQuarter) },
        { ALT: () => this.CONSUME(K.EachYear) },
      ]);
      if (word.tokenType === K.EachYear) return 'year';
      return word.tokenType === K.EachQuarter ? 'quarter' : 'month';
    },
  );

  /** `score NAME WEIGHT = EXPR cites "…" assumed "…"` */
  private readonly score = this.RULE('score', (): ScoreNode => {
    const start = this.CONSUME(K.Score);
    const name = this.SUBRULE(this.declName);
    const weight = this.SUBRULE1(this.value);
    this.CONSUME(Equals);
    const value = this.SUBRULE2(this.value);
    const { cites, assumed } = this.SUBRULE(this.meta) ?? {};
    return { name, weight, value, cites, assumed, span: this.spanFrom(start) };
  });

  /** `grades ENUM { below 60%: fail  and up: pass }` */
  private readonly grades = this.RULE('grades', (): GradesNode => {
    const start = this.CONSUME(K.Grades);
    const of = this.SUBRULE(this.name);
    const assumed = this.OPTION(() => this.SUBRULE(this.assumed));
    const rows: GradeRowNode[] = [];
    this.CONSUME(LCurly);
    this.MANY(() => {
      rows.push(this.SUBRULE(this.gradeRow));
      this.SUBRULE(this.separator);
    });
    this.CONSUME(RCurly);
    return { of, rows, assumed, span: this.spanFrom(start) };
  });

  private readonly gradeRow = this.RULE('gradeRow', (): GradeRowNode => {
    const start = this.LA(1);
    const band = this.SUBRULE(this.band);
    this.CONSUME(Colon);
    const grade = this.SUBRULE(this.name);
    return { band, grade, span: this.spanFrom(start) };
  });

  /** `grade at most GRADE when COND cites "…" assumed "…"` */
  private readonly gradeCap = this.RULE('gradeCap', (): GradeCapNode => {
    const start = this.CONSUME(K.GradeAtMost);
    const grade = this.SUBRULE(this.name);
    this.CONSUME(K.When);
    const when = this.SUBRULE(this.condition);
    const { cites, assumed } = this.SUBRULE(this.meta) ?? {};
    return { grade, when, cites, assumed, span: this.spanFrom(start) };
  });
}
