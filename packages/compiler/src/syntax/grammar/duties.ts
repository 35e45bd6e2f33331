import type { ParserMethod } from 'chevrotain';
import type { DueNode, DutyDecl, EveryNode, Expr, OutcomeNode, RequirementNode } from '../ast.ts';
import type { Name, TextLiteral } from '../ast.ts';
import { Comma, K, LCurly, RCurly } from '../tokens.ts';
import { RotationParser } from './rotations.ts';

type Scope = Pick<DutyDecl, 'subject' | 'every'>;

const everyWords = [
  [K.EachDay, 'day'],
  [K.EachWorkday, 'workday'],
  [K.EachWeek, 'week'],
  [K.EachMonth, 'month'],
  [K.EachQuarter, 'quarter'],
  [K.EachYear, 'year'],
] as const;

/** What must be there: `duty`. */
export class DutyParser extends RotationParser {
  /** `duty NAME each week for ENTITY where COND against EXPR cites "…" {…}`, `duty NAME of EVENT against EXPR {…}` */
  protected readonly dutyDecl: ParserMethod<[], void> = this.RULE('duty', (): void => {
    const start = this.CONSUME(K.Duty);
    const name = this.SUBRULE(this.declName);
    const scope = this.SUBRULE(this.dutyScope);
    let where: Expr | undefined;
    let against: Expr | undefined;
    let due: DueNode | undefined;
    let cites: TextLiteral | undefined;
    this.MANY(() =>
      this.OR([
        { ALT: () => (where = this.once(where, this.SUBRULE(this.gate))) },
        {
          ALT: () => {
            this.CONSUME(K.Against);
            against = this.once(against, this.SUBRULE(this.value));
          },
        },
        { ALT: () => (due = this.once(due, this.SUBRULE(this.due))) },
        { ALT: () => (cites = this.once(cites, this.SUBRULE(this.cites))) },
      ]),
    );
    this.CONSUME(LCurly);
    this.open('requirements', start, ({ requirements, otherwise }, span) => {
      const [outcome, ...more] = otherwise;
      for (const each of more) this.reporter.report('syntax/clause-twice', {}, each.span);
      this.output.declarations.push({
        kind: 'duty',
        name,
        ...scope,
        where,
        against,
        due,
        cites,
        requirements,
        otherwise: outcome,
        span,
      });
    });
    this.SUBRULE(this.requirementsBody);
  });

  private readonly dutyScope = this.RULE('dutyScope', (): Scope => {
    return this.OR<Scope>([
      {
        ALT: () => {
          this.CONSUME(K.Of);
          return { subject: this.SUBRULE1(this.name) };
        },
      },
      {
        ALT: () => {
          const every = this.SUBRULE(this.every);
          this.CONSUME(K.For);
          const subject: Name = this.SUBRULE2(this.name);
          return { subject, every };
        },
      },
    ]);
  });

  /** `due 3 days after date`, `限期 日期 后 3天`, `due DATE` */
  private readonly due: ParserMethod<[], DueNode> = this.RULE('due', (): DueNode => {
    const start = this.CONSUME(K.Due);
    const first = this.SUBRULE1(this.value);
    const more = this.OPTION(() => {
      const side = this.OR([
        { ALT: () => this.CONSUME(K.Before) },
        { ALT: () => this.CONSUME(K.After) },
        { ALT: () => this.CONSUME(K.InFront) },
        { ALT: () => this.CONSUME(K.Behind) },
      ]);
      return { side: side.tokenType, second: this.SUBRULE2(this.value) };
    });
    const span = this.spanFrom(start);
    if (more === undefined) return { at: first, span };
    const { second } = more;
    const chinese = more.side === K.InFront || more.side === K.Behind;
    const side = more.side === K.Before || more.side === K.InFront ? 'before' : 'after';
    return { at: chinese ? first : second, by: { length: chinese ? second : first, side }, span };
  });

  /** `each week` */
  protected readonly every: ParserMethod<[], EveryNode> = this.RULE('every', (): EveryNode =>
    this.OR(
      everyWords.map(([type, every]) => ({
        ALT: (): EveryNode => {
          this.CONSUME(type);
          return every;
        },
      })),
    ),
  );

  /** The requirements of a duty and its closing brace; also where reading goes on after an error. */
  readonly requirementsBody: ParserMethod<[], void> = this.RULE('requirementsBody', (): void => {
    this.MANY(() => {
      this.beginMember();
      this.OR([
        {
          ALT: () => {
            const requirement = this.SUBRULE(this.requirement);
            this.ACTION(() => this.block?.requirements.push(requirement));
          },
        },
        {
          ALT: () => {
            const outcome = this.SUBRULE(this.penaltyForAll);
            this.ACTION(() => this.block?.otherwise.push(outcome));
          },
        },
      ]);
      this.ACTION(() => (this.unfinished = undefined));
      this.SUBRULE(this.separator);
    });
    this.CONSUME(RCurly);
    this.ACTION(() => this.close());
  });

  /** `requires NAME from D cites "…" when COND, COND, else OUTCOME` */
  private readonly requirement: ParserMethod<[], RequirementNode> = this.RULE(
    'requirement',
    (): RequirementNode => {
      const start = this.CONSUME(K.Requires);
      const name = this.SUBRULE(this.declName);
      this.ACTION(() => (this.unfinished = { name, start }));
      const head = this.SUBRULE(this.ruleHead);
      const when = this.OPTION1(() => {
        this.CONSUME(K.When);
        const condition = this.SUBRULE1(this.condition);
        this.CONSUME1(Comma);
        return condition;
      });
      const holds = this.SUBRULE2(this.condition);
      const otherwise = this.OPTION2({
        GATE: () => this.LA(2).tokenType === K.Else,
        DEF: () => {
          this.CONSUME2(Comma);
          this.CONSUME(K.Else);
          return this.SUBRULE(this.outcome);
        },
      });
      return { ...head, name, when, holds, otherwise, span: this.spanFrom(start) };
    },
  );

  private readonly penaltyForAll: ParserMethod<[], OutcomeNode> = this.RULE(
    'penaltyForAll',
    (): OutcomeNode => {
      this.OR([{ ALT: () => this.CONSUME(K.Otherwise) }, { ALT: () => this.CONSUME(K.Violators) }]);
      return this.SUBRULE(this.outcome);
    },
  );
}
