import type { ParserMethod } from 'chevrotain';
import type { DeclName, Expr, LadderDecl, RungNode, ShareNode, SplitDecl, WindowNode } from '../ast.ts';
import type { OrdinalValue } from '../literals.ts';
import { Colon, K, LCurly, Ordinal, RCurly } from '../tokens.ts';
import { VocabularyParser } from './vocabulary.ts';

type OddTo = NonNullable<SplitDecl['oddTo']>;

/** `split` and `ladder`, as declared. */
export class SplitLadderParser extends VocabularyParser {
  /** `split NAME { role 70%, role the rest, odd fen to role }` */
  protected readonly splitDecl: ParserMethod<[], SplitDecl> = this.RULE('split', (): SplitDecl => {
    const start = this.CONSUME(K.Split);
    const name = this.SUBRULE(this.declName);
    const { cites, assumed } = this.SUBRULE(this.meta) ?? {};
    const shares: ShareNode[] = [];
    let oddTo: SplitDecl['oddTo'];
    this.CONSUME(LCurly);
    this.MANY(() => {
      this.OR({
        DEF: [
          { ALT: () => (oddTo = this.once(oddTo, this.SUBRULE(this.oddTo))) },
          { ALT: () => shares.push(this.SUBRULE(this.share)) },
        ],
        IGNORE_AMBIGUITIES: true,
      });
      this.SUBRULE(this.separator);
    });
    this.CONSUME(RCurly);
    return { kind: 'split', name, shares, oddTo, cites, assumed, span: this.spanFrom(start) };
  });

  private readonly share = this.RULE('share', (): ShareNode => {
    const start = this.LA(1);
    const role: DeclName = this.SUBRULE(this.declName);
    const share = this.OR<Expr | undefined>({
      DEF: [
        {
          ALT: () => {
            this.CONSUME(K.TheRest);
            return undefined;
          },
        },
        { ALT: () => this.SUBRULE(this.value) },
      ],
      IGNORE_AMBIGUITIES: true,
    });
    return { role, share, span: this.spanFrom(start) };
  });

  private readonly oddTo = this.RULE('oddTo', (): OddTo => {
    const start = this.CONSUME(K.OddFenTo);
    const role = this.SUBRULE(this.name);
    const assumed = this.OPTION(() => this.SUBRULE(this.assumed));
    return { role, assumed, span: this.spanFrom(start) };
  });

  /** `ladder NAME counts the same offence over rolling 3 months { 1st: warning  2nd on: fine 50 CNY }` */
  protected readonly ladderDecl: ParserMethod<[], LadderDecl> = this.RULE('ladder', (): LadderDecl => {
    const start = this.CONSUME(K.Ladder);
    const name = this.SUBRULE(this.declName);
    const counted = this.OR([
      { ALT: () => this.CONSUME(K.CountsSame) },
      { ALT: () => this.CONSUME(K.CountsAll) },
    ]);
    const window = this.SUBRULE(this.window);
    const { cites, assumed } = this.SUBRULE(this.meta) ?? {};
    const rungs: RungNode[] = [];
    this.CONSUME(LCurly);
    this.MANY(() => {
      rungs.push(this.SUBRULE(this.rung));
      this.SUBRULE(this.separator);
    });
    this.CONSUME(RCurly);
    const counts = counted.tokenType === K.CountsAll ? 'all' : 'rule';
    return { kind: 'ladder', name, counts, window, rungs, cites, assumed, span: this.spanFrom(start) };
  });

  private readonly window: ParserMethod<[], WindowNode> = this.RULE('window', (): WindowNode => {
    const start = this.LA(1);
    const calendar = (unit: 'month' | 'quarter' | 'year'): WindowNode => ({
      kind: 'calendar',
      unit,
      span: this.spanFrom(start),
    });
    return this.OR<WindowNode>([
      {
        ALT: () => {
          this.CONSUME(K.Rolling);
          return { kind: 'rolling', length: this.SUBRULE(this.value), span: this.spanFrom(start) };
        },
      },
      {
        ALT: () => {
          this.CONSUME(K.CalendarMonth);
          return calendar('month');
        },
      },
      {
        ALT: () => {
          this.CONSUME(K.CalendarQuarter);
          return calendar('quarter');
        },
      },
      {
        ALT: () => {
          this.CONSUME(K.CalendarYear);
          return calendar('year');
        },
      },
      {
        ALT: () => {
          this.CONSUME(K.Ever);
          return { kind: 'ever', span: this.spanFrom(start) };
        },
      },
    ]);
  });

  private readonly rung: ParserMethod<[], RungNode> = this.RULE('rung', (): RungNode => {
    const start = this.CONSUME(Ordinal);
    this.CONSUME(Colon);
    const outcome = this.SUBRULE(this.outcome);
    const { ordinal, on } = (start.payload ?? { ordinal: 0, on: false }) as OrdinalValue;
    return { ordinal, on, outcome, span: this.spanFrom(start) };
  });
}
