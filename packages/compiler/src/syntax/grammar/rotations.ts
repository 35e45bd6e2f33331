import type { ParserMethod, TokenType } from 'chevrotain';
import type { RotationDecl, TurnClause } from '../ast.ts';
import { Colon, Comma, K, LCurly, RCurly } from '../tokens.ts';
import type { Meta } from './base.ts';
import { StatementParser } from './statements.ts';

const starts = new Map<TokenType, Extract<TurnClause, { kind: 'starts' }>['start']>([
  [K.DayFromFirst, 'first'],
  [K.DayGoesOn, 'on'],
  [K.DayFurther, 'further'],
]);
const turns = new Map<TokenType, Extract<TurnClause, { kind: 'passes' }>['turn']>([
  [K.TurnLost, 'lost'],
  [K.TurnKept, 'kept'],
  [K.TurnMadeUp, 'made-up'],
]);

/** What a clause of a rotation begins with. */
export const turnStarts: readonly TokenType[] = [
  ...starts.keys(),
  K.OrderBy,
  K.Gives,
  K.TurnException,
  K.PassesOver,
  K.ReceivedBy,
  K.NobodyFree,
  K.Otherwise,
  K.Violators,
];

/** Who receives whom, in turn. */
export class RotationParser extends StatementParser {
  /** `rotation NAME of EVENT among ENTITY where COND cites "…" { clauses }` */
  protected readonly rotationDecl: ParserMethod<[], void> = this.RULE('rotation', (): void => {
    const start = this.CONSUME(K.Rotation);
    const name = this.SUBRULE(this.declName);
    this.CONSUME(K.Of);
    const subject = this.SUBRULE1(this.name);
    this.OR([{ ALT: () => this.CONSUME(K.Among) }, { ALT: () => this.CONSUME(K.TakeTurns) }]);
    const among = this.SUBRULE2(this.name);
    const where = this.OPTION1(() => this.SUBRULE(this.gate));
    const cites = this.OPTION2(() => this.SUBRULE(this.cites));
    this.CONSUME(LCurly);
    this.open('turns', start, ({ turns: clauses }, span) => {
      const kept = this.keepOnce(clauses);
      const decl: RotationDecl = {
        kind: 'rotation',
        name,
        subject,
        among,
        where,
        clauses: kept,
        cites,
        span,
      };
      this.output.declarations.push(decl);
    });
    this.SUBRULE(this.turnsBody);
  });

  /** The clauses of a rotation and its closing brace. */
  readonly turnsBody: ParserMethod<[], void> = this.RULE('turnsBody', (): void => {
    this.MANY(() => {
      this.beginMember();
      const clause = this.OR<TurnClause>([
        { ALT: () => this.SUBRULE(this.startsClause) },
        { ALT: () => this.SUBRULE(this.orderClause) },
        { ALT: () => this.SUBRULE(this.givesClause) },
        { ALT: () => this.SUBRULE(this.passesClause) },
        { ALT: () => this.SUBRULE(this.receivedClause) },
        { ALT: () => this.SUBRULE(this.nobodyClause) },
        { ALT: () => this.SUBRULE(this.otherwiseClause) },
      ]);
      this.SUBRULE(this.separator);
      this.ACTION(() => {
        this.unfinished = undefined;
        this.block?.turns.push(clause);
      });
    });
    this.CONSUME(RCurly);
    this.ACTION(() => this.close());
  });

  private readonly startsClause: ParserMethod<[], TurnClause> = this.RULE('startsClause', (): TurnClause => {
    const start = this.OR([...starts.keys()].map((type) => ({ ALT: () => this.CONSUME(type) })));
    const assumed = this.OPTION(() => this.SUBRULE(this.assumed));
    return {
      kind: 'starts',
      start: starts.get(start.tokenType) ?? 'on',
      assumed,
      span: this.spanFrom(start),
    };
  });

  private readonly orderClause: ParserMethod<[], TurnClause> = this.RULE('orderClause', (): TurnClause => {
    const start = this.CONSUME(K.OrderBy);
    const by = this.SUBRULE(this.value);
    const assumed = this.OPTION(() => this.SUBRULE(this.assumed));
    return { kind: 'order', by, assumed, span: this.spanFrom(start) };
  });

  /** `gives designated "…" cites "…" to EXPR when COND, no turn assumed "…"` */
  private readonly givesClause: ParserMethod<[], TurnClause> = this.RULE('givesClause', (): TurnClause => {
    const start = this.OR([
      { ALT: () => this.CONSUME(K.Gives) },
      { ALT: () => this.CONSUME(K.TurnException) },
    ]);
    const name = this.SUBRULE(this.declName);
    const before = this.SUBRULE1(this.meta);
    this.OR1([{ ALT: () => this.CONSUME(K.To) }, { ALT: () => this.CONSUME(K.GoesTo) }]);
    const to = this.SUBRULE(this.value);
    this.CONSUME(K.When);
    const when = this.SUBRULE(this.condition);
    const none = this.OPTION({
      GATE: () => this.LA(2).tokenType === K.NoTurn || this.LA(1).tokenType === K.NoTurn,
      DEF: () => {
        this.OPTION1(() => this.CONSUME(Comma));
        return this.CONSUME(K.NoTurn);
      },
    });
    const meta = this.mergeMeta(before, this.SUBRULE2(this.meta));
    return { kind: 'gives', name, to, when, counts: none === undefined, ...meta, span: this.spanFrom(start) };
  });

  /** `passes over atMeal "…" cites "…" when COND, turn lost assumed "…"` */
  private readonly passesClause: ParserMethod<[], TurnClause> = this.RULE('passesClause', (): TurnClause => {
    const start = this.CONSUME(K.PassesOver);
    const name = this.SUBRULE(this.declName);
    const before = this.SUBRULE1(this.meta);
    this.CONSUME(K.When);
    const when = this.SUBRULE(this.condition);
    this.OPTION(() => this.CONSUME(Comma));
    const word = this.OR([...turns.keys()].map((type) => ({ ALT: () => this.CONSUME(type) })));
    const meta = this.mergeMeta(before, this.SUBRULE2(this.meta));
    const turn = turns.get(word.tokenType) ?? 'lost';
    return { kind: 'passes', name, when, turn, ...meta, span: this.spanFrom(start) };
  });

  private readonly receivedClause: ParserMethod<[], TurnClause> = this.RULE(
    'receivedClause',
    (): TurnClause => {
      const start = this.CONSUME(K.ReceivedBy);
      return { kind: 'received', by: this.SUBRULE(this.value), span: this.spanFrom(start) };
    },
  );

  /** `nobody free: to EXPR` */
  private readonly nobodyClause: ParserMethod<[], TurnClause> = this.RULE('nobodyClause', (): TurnClause => {
    const start = this.CONSUME(K.NobodyFree);
    this.OPTION(() => this.CONSUME(Colon));
    this.OR([{ ALT: () => this.CONSUME(K.To) }, { ALT: () => this.CONSUME(K.GoesTo) }]);
    const to = this.SUBRULE(this.value);
    const assumed = this.OPTION1(() => this.SUBRULE(this.assumed));
    return { kind: 'nobody', to, assumed, span: this.spanFrom(start) };
  });

  private readonly otherwiseClause: ParserMethod<[], TurnClause> = this.RULE(
    'otherwiseClause',
    (): TurnClause => {
      const start = this.LA(1);
      return { kind: 'otherwise', rule: this.SUBRULE(this.otherwise), span: this.spanFrom(start) };
    },
  );

  /** Clauses with what may stand once standing once: the second is reported. */
  private keepOnce(clauses: readonly TurnClause[]): readonly TurnClause[] {
    const seen = new Map<TurnClause['kind'], TurnClause>();
    return clauses.filter((clause) => {
      if (clause.kind === 'gives' || clause.kind === 'passes') return true;
      const first = this.once(seen.get(clause.kind), clause);
      seen.set(clause.kind, first);
      return first === clause;
    });
  }

  /** A citation may stand behind the name or at the end. */
  private mergeMeta(before: Meta | undefined, after: Meta | undefined): Partial<Meta> {
    return { cites: before?.cites ?? after?.cites, assumed: before?.assumed ?? after?.assumed };
  }
}
