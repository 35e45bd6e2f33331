import type { IOrAlt, ParserMethod, TokenType } from 'chevrotain';
import { limits } from '../../source/limits.ts';
import type { Span } from '../../source/span.ts';
import type { Assumed, Expr, Name, SearchNode } from '../ast.ts';
import { Colon, Comma, Count, De, Dot, Duration, Ident, K, LParen, Literal, Percent } from '../tokens.ts';
import { QuotedName, RParen, Word } from '../tokens.ts';
import { BaseParser, NestingError } from './base.ts';

/** What a chain may hold. */
export interface ChainMode {
  /** Comparisons, `and`, `or`; without, only arithmetic. */
  readonly logical: boolean;
  /** The condition of a search, that a `, and` closes. */
  readonly inSearch?: boolean;
  /** Bounds behind it belong to what stands around it. */
  readonly unclamped?: boolean;
}

export const valueMode: ChainMode = { logical: false };
export const conditionMode: ChainMode = { logical: true };
const searchMode: ChainMode = { logical: true, inSearch: true };

interface MarkedClause {
  readonly span: Span;
  readonly assumed?: Assumed | undefined;
}

type AllKind = Extract<Expr, { kind: 'all' }>['of'];
const allKinds = new Map<TokenType, AllKind>([
  [K.Awards, 'awards'],
  [K.Commissions, 'commissions'],
  [K.Commission, 'commissions'],
  [K.Fines, 'fines'],
  [K.Fine, 'fines'],
  [K.Compensation, 'compensation'],
  [K.Credits, 'credits'],
  [K.Points, 'points'],
  [K.Suspensions, 'suspensions'],
  [K.Suspend, 'suspensions'],
]);
const searches = new Map<TokenType, SearchNode['mode']>([
  [K.Earliest, 'earliest'],
  [K.Latest, 'latest'],
  [K.Only, 'only'],
  [K.Some, 'some'],
  [K.NoSuch, 'none'],
  [K.No, 'none'],
]);

/** Operands: literals, names and paths, searches, sums, streaks, places in a ranking. */
export class OperandParser extends BaseParser {
  // Defined one file on: an operand holds whole chains in its brackets.
  declare protected readonly chain: ParserMethod<[ChainMode], Expr>;

  /** Did the last operand end in a search whose condition a comma may still close? */
  protected openSearch = false;

  protected readonly operand: ParserMethod<[], Expr> = this.RULE('operand', (): Expr => {
    const start = this.LA(1);
    this.ACTION(() => (this.openSearch = false));
    let expr = this.SUBRULE(this.atom);
    let steps = 0;
    this.MANY(() => {
      const of = expr;
      steps += 1;
      if (steps > limits.nesting) throw new NestingError(this.LA(1));
      this.OR1([{ ALT: () => this.CONSUME(De) }, { ALT: () => this.CONSUME(Dot) }]);
      expr = this.OR2([
        {
          ALT: (): Expr => {
            const percent = this.CONSUME(Percent).payload as Expr;
            return { kind: 'percent-of', percent, of, span: this.spanFrom(start) };
          },
        },
        {
          ALT: (): Expr => ({ kind: 'path', of, field: this.SUBRULE(this.name), span: this.spanFrom(start) }),
        },
      ]);
    });
    return expr;
  });

  /** Made once: a list of alternatives for every atom of a file would be most of the work. */
  private atoms: IOrAlt<Expr>[] | undefined;

  private readonly atom: ParserMethod<[], Expr> = this.RULE('atom', (): Expr => {
    this.atoms ??= [
      { ALT: () => this.CONSUME(Literal).payload as Expr },
      { ALT: () => this.SUBRULE(this.group) },
      { ALT: () => this.SUBRULE(this.streak) },
      { ALT: () => this.SUBRULE(this.aggregate) },
      { GATE: () => this.beginsSearch(), ALT: () => this.SUBRULE(this.search) },
      { GATE: () => this.isName(2), ALT: () => this.SUBRULE(this.place) },
      { GATE: () => this.isName(2), ALT: () => this.SUBRULE(this.won) },
      { ALT: () => this.SUBRULE(this.assessed) },
      { GATE: () => allKinds.has(this.LA(2).tokenType), ALT: () => this.SUBRULE(this.all) },
      { GATE: () => this.isName(2), ALT: () => this.SUBRULE(this.thisRecord) },
      { ALT: () => this.SUBRULE(this.periodDay) },
      { ALT: () => this.SUBRULE(this.deadline) },
      { ALT: () => this.SUBRULE(this.complete) },
      { ALT: () => this.SUBRULE(this.yesNo) },
      { ALT: () => this.SUBRULE(this.precedes) },
      { ALT: () => this.SUBRULE(this.nameOrCall) },
    ];
    return this.OR({ DEF: this.atoms, IGNORE_AMBIGUITIES: true });
  });

  private readonly place: ParserMethod<[], Expr> = this.RULE('place', (): Expr => {
    const start = this.OR([{ ALT: () => this.CONSUME(K.FirstIn) }, { ALT: () => this.CONSUME(K.PlaceIn) }]);
    const ranking = this.SUBRULE(this.name);
    return { kind: 'place', ranking, first: start.tokenType === K.FirstIn, span: this.spanFrom(start) };
  });

  private readonly won: ParserMethod<[], Expr> = this.RULE('won', (): Expr => {
    const start = this.CONSUME(K.Won);
    return { kind: 'won', award: this.SUBRULE(this.name), span: this.spanFrom(start) };
  });

  private readonly assessed: ParserMethod<[], Expr> = this.RULE('assessed', (): Expr => {
    const start = this.OR([{ ALT: () => this.CONSUME(K.ScoreIn) }, { ALT: () => this.CONSUME(K.GradeIn) }]);
    const assessment = this.SUBRULE(this.name);
    const what = start.tokenType === K.ScoreIn ? 'score' : 'grade';
    return { kind: 'assessed', what, assessment, span: this.spanFrom(start) };
  });

  private readonly thisRecord: ParserMethod<[], Expr> = this.RULE('thisRecord', (): Expr => {
    const start = this.CONSUME(K.This);
    return { kind: 'this', name: this.SUBRULE(this.name), span: this.spanFrom(start) };
  });

  private readonly periodDay: ParserMethod<[], Expr> = this.RULE('periodDay', (): Expr => {
    const start = this.OR([
      { ALT: () => this.CONSUME(K.PeriodFirst) },
      { ALT: () => this.CONSUME(K.PeriodLast) },
    ]);
    const which = start.tokenType === K.PeriodFirst ? 'first' : 'last';
    return { kind: 'period-day', which, span: this.spanFrom(start) };
  });

  private readonly deadline: ParserMethod<[], Expr> = this.RULE('deadline', (): Expr => {
    const start = this.CONSUME(K.Deadline);
    return { kind: 'deadline', span: this.spanFrom(start) };
  });

  /** `complete in BLOCK`: of the subject. */
  private readonly complete: ParserMethod<[], Expr> = this.RULE('complete', (): Expr => {
    const start = this.CONSUME(K.CompleteIn);
    return { kind: 'complete', block: this.SUBRULE(this.name), span: this.spanFrom(start) };
  });

  private readonly yesNo: ParserMethod<[], Expr> = this.RULE('yesNo', (): Expr => {
    const start = this.OR([{ ALT: () => this.CONSUME(K.Yes) }, { ALT: () => this.CONSUME(K.No) }]);
    return { kind: 'bool', value: start.tokenType === K.Yes, span: this.spanFrom(start) };
  });

  /** `before this Sale`, `先于 本成交`; `not before …` is one word of English. */
  private readonly precedes: ParserMethod<[], Expr> = this.RULE('precedes', (): Expr => {
    const start = this.OR([
      { ALT: () => this.CONSUME(K.Before) },
      { ALT: () => this.CONSUME(K.Precedes) },
      { ALT: () => this.CONSUME(K.NotBefore) },
    ]);
    const of = this.deeper(1, () => this.SUBRULE(this.operand));
    const span = this.spanFrom(start);
    const precedes: Expr = { kind: 'precedes', of, span };
    return start.tokenType === K.NotBefore ? { kind: 'not', of: precedes, span } : precedes;
  });

  private readonly group: ParserMethod<[], Expr> = this.RULE('group', (): Expr => {
    const start = this.CONSUME(LParen);
    const of = this.deeper(1, () => this.SUBRULE(this.chain, { ARGS: [conditionMode] }));
    this.CONSUME(RParen);
    this.ACTION(() => (this.openSearch = false));
    return { kind: 'group', of, span: this.spanFrom(start) };
  });

  private readonly nameOrCall: ParserMethod<[], Expr> = this.RULE('nameOrCall', (): Expr => {
    const start = this.LA(1);
    const name = this.SUBRULE(this.name);
    const args = this.OPTION(() => {
      const given: Expr[] = [];
      this.CONSUME(LParen);
      this.AT_LEAST_ONE_SEP({
        SEP: Comma,
        DEF: () => given.push(this.deeper(1, () => this.SUBRULE(this.chain, { ARGS: [valueMode] }))),
      });
      this.CONSUME(RParen);
      this.ACTION(() => (this.openSearch = false));
      return given;
    });
    return args === undefined ? name : { kind: 'call', name, args, span: this.spanFrom(start) };
  });

  /** `latest Tracking as t where …` */
  private readonly search: ParserMethod<[], Expr> = this.RULE('search', (): Expr => {
    const start = this.OR([...searches.keys()].map((type) => ({ ALT: () => this.CONSUME(type) })));
    const over = this.SUBRULE(this.name);
    const as = this.OPTION1(() => this.SUBRULE(this.alias));
    const where = this.OPTION2(() => this.SUBRULE(this.where));
    const mode = searches.get(start.tokenType) ?? 'none';
    return { kind: 'search', mode, over, as, where, span: this.spanFrom(start) };
  });

  private readonly all: ParserMethod<[], Expr> = this.RULE('all', (): Expr => {
    const start = this.CONSUME(K.All);
    const word = this.OR([...allKinds.keys()].map((type) => ({ ALT: () => this.CONSUME(type) })));
    return { kind: 'all', of: allKinds.get(word.tokenType) ?? 'awards', span: this.spanFrom(start) };
  });

  /** `sum of amount over owner as o where …`, `number of Visit where …`. */
  private readonly aggregate: ParserMethod<[], Expr> = this.RULE('aggregate', (): Expr => {
    const start = this.LA(1);
    const value = this.OR([
      {
        ALT: () => {
          this.CONSUME(K.SumOf);
          const summed = this.deeper(1, () => this.SUBRULE(this.chain, { ARGS: [valueMode] }));
          this.CONSUME(K.Over);
          return summed;
        },
      },
      {
        ALT: () => {
          this.CONSUME(K.NumberOf);
          return undefined;
        },
      },
    ]);
    const over = this.SUBRULE(this.name);
    const as = this.OPTION1(() => this.SUBRULE(this.alias));
    const where = this.OPTION2(() => this.SUBRULE(this.where));
    const op = value === undefined ? 'count' : 'sum';
    return { kind: 'aggregate', op, value, over, as, where, span: this.spanFrom(start) };
  });

  private readonly alias: ParserMethod<[], Name> = this.RULE('alias', (): Name => {
    this.CONSUME(K.As);
    return this.SUBRULE(this.name);
  });

  /** The condition of a search; where it ends without a bracket, a `, and` closes it. */
  private readonly where: ParserMethod<[], Expr> = this.RULE('where', (): Expr => {
    this.CONSUME(K.Where);
    const condition = this.deeper(1, () => this.SUBRULE(this.chain, { ARGS: [searchMode] }));
    this.ACTION(() => (this.openSearch = true));
    return condition;
  });

  /** `months running (COND, pauses when COND, breaks otherwise) reaches 6, then starts again`. */
  private readonly streak: ParserMethod<[], Expr> = this.RULE('streak', (): Expr => {
    const start = this.CONSUME(K.MonthsRunning);
    this.CONSUME(LParen);
    const holds = this.deeper(1, () => this.SUBRULE(this.chain, { ARGS: [conditionMode] }));
    const pauses = this.OPTION1({
      GATE: () => this.LA(2).tokenType === K.PausesWhen,
      DEF: () => {
        this.CONSUME1(Comma);
        this.CONSUME(K.PausesWhen);
        return this.deeper(1, () => this.SUBRULE1(this.chain, { ARGS: [conditionMode] }));
      },
    });
    this.OPTION3(() => this.CONSUME2(Comma));
    const breaks = this.SUBRULE(this.breaksClause);
    this.CONSUME(RParen);
    const test = this.OR([
      { ALT: () => this.CONSUME(K.Reaches) },
      { ALT: () => this.CONSUME(K.ReachesEach) },
      { ALT: () => this.CONSUME(K.AtLeast) },
    ]);
    const length = this.OR1([{ ALT: () => this.CONSUME(Count) }, { ALT: () => this.CONSUME(Duration) }]);
    const restart = this.OPTION2({
      GATE: () => this.LA(2).tokenType === K.StartsAgain,
      DEF: () => {
        this.CONSUME3(Comma);
        return this.SUBRULE(this.restartClause);
      },
    });
    return this.ACTION(() => {
      const counted = length.payload as Extract<Expr, { kind: 'count' | 'duration' }>;
      if (counted.kind === 'duration' && counted.unit !== 'months') {
        this.reporter.report('syntax/streak-of-days', { text: length.image }, counted.span);
      }
      this.openSearch = false;
      return {
        kind: 'streak',
        holds,
        pauses,
        breaks,
        test: test.tokenType === K.AtLeast ? 'at-least' : test.tokenType === K.Reaches ? 'reaches' : 'each',
        length: counted.value,
        restart,
        span: this.spanFrom(start),
      };
    });
  });

  private readonly breaksClause = this.RULE('breaksClause', (): MarkedClause => {
    const start = this.CONSUME(K.BreaksOtherwise);
    const assumed = this.OPTION(() => this.SUBRULE(this.assumed));
    return { span: this.spanFrom(start), assumed };
  });

  private readonly restartClause = this.RULE('restartClause', (): MarkedClause => {
    const start = this.CONSUME(K.StartsAgain);
    const assumed = this.OPTION(() => this.SUBRULE(this.assumed));
    return { span: this.spanFrom(start), assumed };
  });

  /** `no Visit where …` against the plain value `no`: a search names a record kind that is no keyword. */
  private beginsSearch(): boolean {
    const [first, second, third] = [this.LA(1).tokenType, this.LA(2).tokenType, this.LA(3).tokenType];
    // `fax: no  phone: yes`: the name behind a plain `no` begins the next row of a table, or the next field.
    if (first === K.No && third === Colon) return false;
    if (second === Word || second === QuotedName) return true;
    if (first === K.Some || first === K.NoSuch) return true;
    return (second.CATEGORIES ?? []).includes(Ident) && (third === K.Where || third === K.As);
  }
}
