import type { ParserMethod } from 'chevrotain';
import type { CommissionDecl, Expr, GiftNode, Name, RankClause, RankingDecl } from '../ast.ts';
import { Colon, Comma, Count, K, LCurly, RCurly } from '../tokens.ts';
import { BlockParser } from './blocks.ts';
import { valueMode } from './operands.ts';

type TiersNode = Extract<Expr, { kind: 'tiers' }>;
type Clamp = Extract<Expr, { kind: 'clamp' }>;

/** Rankings, awards and commissions. */
export class AwardParser extends BlockParser {
  /** `ranking NAME each month per EXPR { among ENTITY where …  rank by EXPR, ties each }` */
  protected readonly rankingDecl: ParserMethod<[], RankingDecl> = this.RULE('ranking', (): RankingDecl => {
    const start = this.CONSUME(K.Ranking);
    const name = this.SUBRULE(this.declName);
    this.CONSUME(K.EachMonth);
    const per = this.SUBRULE(this.per);
    const cites = this.OPTION(() => this.SUBRULE(this.cites));
    this.CONSUME(LCurly);
    const rank = this.SUBRULE(this.rankClause, { ARGS: [per] });
    this.CONSUME(RCurly);
    return { kind: 'ranking', name, rank, cites, span: this.spanFrom(start) };
  });

  private readonly per: ParserMethod<[], Expr[]> = this.RULE('per', (): Expr[] => {
    const groups: Expr[] = [];
    this.OPTION(() => {
      this.CONSUME(K.Per);
      this.AT_LEAST_ONE_SEP({ SEP: Comma, DEF: () => groups.push(this.SUBRULE(this.value)) });
    });
    return groups;
  });

  private readonly rankClause: ParserMethod<[Expr[]], RankClause> = this.RULE(
    'rankClause',
    (per: Expr[]): RankClause => {
      const start = this.CONSUME(K.Among);
      const among = this.SUBRULE(this.name);
      const where = this.OPTION1(() => this.SUBRULE(this.gate));
      this.SUBRULE(this.separator);
      this.CONSUME(K.RankBy);
      const by = this.SUBRULE(this.value);
      this.OPTION2(() => this.CONSUME(Comma));
      const tie = this.OR([
        { ALT: () => this.CONSUME(K.TiesEach) },
        { ALT: () => this.CONSUME(K.TiesShare) },
        { ALT: () => this.CONSUME(K.TiesNone) },
      ]);
      const assumed = this.OPTION3(() => this.SUBRULE(this.assumed));
      const ties = tie.tokenType === K.TiesEach ? 'each' : tie.tokenType === K.TiesShare ? 'share' : 'none';
      return { among, where, per, by, ties, assumed, span: this.spanFrom(start) };
    },
  );

  /** Who takes part: a `where` that no comma closes. */
  protected readonly gate: ParserMethod<[], Expr> = this.RULE('gate', (): Expr => {
    this.CONSUME(K.Where);
    return this.SUBRULE(this.condition);
  });

  /** Ranked (`award NAME each month per … { among … }`) or by a condition (`… for ENTITY { when COND give … }`). */
  protected readonly awardDecl: ParserMethod<[], void> = this.RULE('award', (): void => {
    const start = this.CONSUME(K.Award);
    const name = this.SUBRULE(this.declName);
    this.CONSUME(K.EachMonth);
    const subject: Name | undefined = this.OPTION1(() => {
      this.CONSUME(K.For);
      return this.SUBRULE(this.name);
    });
    const per = this.SUBRULE(this.per);
    const cites = this.OPTION2(() => this.SUBRULE(this.cites));
    this.CONSUME(LCurly);
    const gate = this.OR<{ when?: Expr; rank?: RankClause }>([
      { ALT: () => ({ rank: this.SUBRULE(this.rankClause, { ARGS: [per] }) }) },
      {
        ALT: () => {
          this.CONSUME(K.When);
          return { when: this.SUBRULE(this.condition) };
        },
      },
    ]);
    this.SUBRULE(this.separator);
    const gift = this.SUBRULE(this.gift);
    this.CONSUME(RCurly);
    this.ACTION(() => {
      // Ranked, or for each of a kind: one of the two. What is neither is not kept.
      if ((gate.rank === undefined) !== (subject === undefined)) {
        const span = this.spanFrom(start);
        this.output.declarations.push({ kind: 'award', name, subject, ...gate, gift, cites, span });
      } else if (subject === undefined) this.reporter.report('syntax/award-for-whom', {}, name.span);
      else this.reporter.report('syntax/award-ranked-for', {}, subject.span);
    });
  });

  /** `give 200 CNY to the first 1 if COND assumed "…"`, `propose raise` */
  private readonly gift: ParserMethod<[], GiftNode> = this.RULE('gift', (): GiftNode => {
    const start = this.LA(1);
    this.OPTION1(() => this.CONSUME(K.Then));
    const give = this.OR<GiftNode['give']>([
      {
        ALT: () => {
          this.CONSUME(K.Give);
          return { kind: 'money', amount: this.SUBRULE(this.chain, { ARGS: [valueMode] }) };
        },
      },
      { ALT: () => this.SUBRULE(this.propose) },
    ]);
    const first = this.OPTION2(() => {
      this.OR1([{ ALT: () => this.CONSUME(K.ToTheFirst) }, { ALT: () => this.CONSUME(K.InFront) }]);
      const count = this.CONSUME(Count);
      this.OPTION3(() => this.CONSUME(K.Winners));
      return (count.payload as { readonly value: number } | undefined)?.value;
    });
    const only = this.OPTION4(() => {
      this.CONSUME(K.If);
      return this.SUBRULE(this.condition);
    });
    const assumed = this.OPTION5(() => this.SUBRULE(this.assumed));
    return { give, first, only, assumed, span: this.spanFrom(start) };
  });

  /** `commission NAME for ENTITY where … { on EXPR by marginal tiers {…} | pay EXPR }` */
  protected readonly commissionDecl: ParserMethod<[], CommissionDecl> = this.RULE(
    'commission',
    (): CommissionDecl => {
      const start = this.CONSUME(K.Commission);
      const name = this.SUBRULE(this.declName);
      this.CONSUME(K.For);
      const subject = this.SUBRULE(this.name);
      const where = this.OPTION(() => this.SUBRULE(this.gate));
      const { cites, assumed } = this.SUBRULE(this.meta) ?? {};
      this.CONSUME(LCurly);
      const pay = this.OR([
        {
          ALT: () => {
            this.CONSUME(K.Pay);
            return this.SUBRULE(this.value);
          },
        },
        { ALT: () => this.SUBRULE(this.clampedTiers) },
      ]);
      this.CONSUME(RCurly);
      return { kind: 'commission', name, subject, where, pay, cites, assumed, span: this.spanFrom(start) };
    },
  );

  private readonly clampedTiers: ParserMethod<[], Expr> = this.RULE('clampedTiers', (): Expr => {
    const start = this.LA(1);
    let pay: Expr = this.SUBRULE(this.tiers);
    this.MANY(() => {
      this.OPTION(() => this.CONSUME(Comma));
      const bound = this.OR<Clamp['bound']>([
        {
          ALT: () => {
            this.CONSUME(K.CappedAt);
            return 'capped';
          },
        },
        {
          ALT: () => {
            this.CONSUME(K.FlooredAt);
            return 'floored';
          },
        },
      ]);
      // One step only: `capped at A floored at B` is two bounds of the tiers, not a bound of A.
      const at = this.SUBRULE(this.clampBound);
      pay = { kind: 'clamp', of: pay, bound, at, span: this.spanFrom(start) };
    });
    return pay;
  });

  private readonly clampBound: ParserMethod<[], Expr> = this.RULE('clampBound', (): Expr =>
    this.SUBRULE(this.chain, { ARGS: [{ logical: false, unclamped: true }] }),
  );

  private readonly tiers: ParserMethod<[], TiersNode> = this.RULE('tiers', (): TiersNode => {
    const start = this.CONSUME(K.On);
    const on = this.SUBRULE(this.value);
    const word = this.OR([
      { ALT: () => this.CONSUME(K.ByMarginalTiers) },
      { ALT: () => this.CONSUME(K.ByWholeTiers) },
    ]);
    const assumed = this.OPTION(() => this.SUBRULE(this.assumed));
    const tiers: TiersNode['tiers'][number][] = [];
    this.CONSUME(LCurly);
    this.MANY(() => {
      tiers.push(this.SUBRULE(this.tier));
      this.SUBRULE(this.separator);
    });
    this.CONSUME(RCurly);
    const mode = word.tokenType === K.ByWholeTiers ? 'whole' : 'marginal';
    return { kind: 'tiers', on, mode, tiers, assumed, span: this.spanFrom(start) };
  });

  private readonly tier = this.RULE('tier', (): TiersNode['tiers'][number] => {
    const start = this.LA(1);
    const band = this.SUBRULE(this.band);
    this.CONSUME(Colon);
    const rate = this.SUBRULE(this.value);
    return { band, rate, span: this.spanFrom(start) };
  });
}
