import type { ParserMethod, TokenType } from 'chevrotain';
import type { Expr, Name, OutcomeNode, TextLiteral } from '../ast.ts';
import { Colon, Comma, K, LParen, RParen } from '../tokens.ts';
import { ChainParser } from './chains.ts';

type ProposeNode = Extract<OutcomeNode, { kind: 'propose' }>;
type Option = ProposeNode['options'][number];
type SplitNode = Extract<OutcomeNode, { kind: 'split' }>;

const proposals: readonly (readonly [TokenType, Option['proposal']])[] = [
  [K.Dismissal, 'dismissal'],
  [K.Demotion, 'demotion'],
  [K.Raise, 'raise'],
  [K.Promotion, 'promotion'],
  [K.Review, 'review'],
  [K.Commendation, 'commendation'],
  [K.Coaching, 'coaching'],
  [K.PayCut, 'pay-cut'],
  [K.Referral, 'referral'],
];
const amounts = new Map<TokenType, 'fine' | 'compensation' | 'points' | 'suspension'>([
  [K.Fine, 'fine'],
  [K.Compensation, 'compensation'],
  [K.Points, 'points'],
  [K.Suspend, 'suspension'],
]);

/** What a rule does: credits, splits, penalties, proposals. */
export class OutcomeParser extends ChainParser {
  /** `A and B if COND, else C` */
  protected readonly outcome: ParserMethod<[], OutcomeNode> = this.RULE('outcome', (): OutcomeNode => {
    const start = this.LA(1);
    const then = this.SUBRULE(this.outcomes);
    const choice = this.OPTION(() => {
      this.CONSUME(K.If);
      const when = this.SUBRULE(this.condition);
      this.OPTION1(() => this.CONSUME(Comma));
      this.CONSUME(K.Else);
      const otherwise = this.deeper(1, () => this.SUBRULE1(this.outcome));
      return { when, otherwise };
    });
    return choice === undefined ? then : { kind: 'choose', then, ...choice, span: this.spanFrom(start) };
  });

  private readonly outcomes: ParserMethod<[], OutcomeNode> = this.RULE('outcomes', (): OutcomeNode => {
    const start = this.LA(1);
    const outcomes: OutcomeNode[] = [];
    this.AT_LEAST_ONE_SEP({ SEP: K.And, DEF: () => outcomes.push(this.SUBRULE(this.outcomeAtom)) });
    return outcomes.length === 1 && outcomes[0] !== undefined
      ? outcomes[0]
      : { kind: 'several', outcomes, span: this.spanFrom(start) };
  });

  private readonly outcomeAtom: ParserMethod<[], OutcomeNode> = this.RULE('outcomeAtom', (): OutcomeNode => {
    const start = this.LA(1);
    return this.OR<OutcomeNode>([
      { ALT: () => this.SUBRULE(this.credit) },
      { ALT: () => this.SUBRULE(this.splitOutcome) },
      { ALT: () => this.SUBRULE(this.reverse) },
      { ALT: () => this.SUBRULE(this.penalty) },
      { ALT: () => this.SUBRULE(this.propose) },
      {
        ALT: () => {
          this.OR1([{ ALT: () => this.CONSUME(K.Ladder) }, { ALT: () => this.CONSUME(K.ByLadder) }]);
          return { kind: 'ladder', ladder: this.SUBRULE(this.name), span: this.spanFrom(start) };
        },
      },
    ]);
  });

  private readonly credit: ParserMethod<[], OutcomeNode> = this.RULE('credit', (): OutcomeNode => {
    const start = this.LA(1);
    return this.OR<OutcomeNode>([
      {
        ALT: () => {
          this.CONSUME(K.CreditHouse);
          const account: TextLiteral | undefined = this.OPTION(() => this.SUBRULE(this.text));
          return { kind: 'credit-house', account, span: this.spanFrom(start) };
        },
      },
      {
        ALT: () => {
          this.CONSUME(K.CreditNobody);
          return { kind: 'credit-nobody', span: this.spanFrom(start) };
        },
      },
      {
        ALT: () => {
          this.CONSUME(K.Credit);
          const to = this.SUBRULE(this.value);
          const amount = this.OPTION1(() => {
            this.CONSUME(K.With);
            return this.SUBRULE1(this.value);
          });
          return { kind: 'credit', to, amount, span: this.spanFrom(start) };
        },
      },
    ]);
  });

  /** `split NAME(role: EXPR, …)` */
  private readonly splitOutcome: ParserMethod<[], OutcomeNode> = this.RULE(
    'splitOutcome',
    (): OutcomeNode => {
      const start = this.OR([{ ALT: () => this.CONSUME(K.Split) }, { ALT: () => this.CONSUME(K.BySplit) }]);
      const split = this.SUBRULE(this.name);
      const parts: SplitNode['parts'][number][] = [];
      this.CONSUME(LParen);
      this.AT_LEAST_ONE_SEP({ SEP: Comma, DEF: () => parts.push(this.SUBRULE(this.splitPart)) });
      this.CONSUME(RParen);
      return { kind: 'split', split, parts, span: this.spanFrom(start) };
    },
  );

  private readonly splitPart = this.RULE('splitPart', (): SplitNode['parts'][number] => {
    const start = this.LA(1);
    const role: Name = this.SUBRULE(this.name);
    this.CONSUME(Colon);
    const to: Expr = this.SUBRULE(this.value);
    return { role, to, span: this.spanFrom(start) };
  });

  /** `reverse BLOCK of EXPR, kept 6 months` */
  private readonly reverse: ParserMethod<[], OutcomeNode> = this.RULE('reverse', (): OutcomeNode => {
    const start = this.CONSUME(K.Reverse);
    const block = this.SUBRULE(this.name);
    this.CONSUME(K.Of);
    const of = this.SUBRULE1(this.value);
    this.OPTION(() => this.CONSUME(Comma));
    this.CONSUME(K.Kept);
    const keep = this.SUBRULE2(this.value);
    return { kind: 'reverse', block, of, keep, span: this.spanFrom(start) };
  });

  /** Penalties alone: what a rung, a rule and an expectation share. */
  protected readonly penalty: ParserMethod<[], OutcomeNode> = this.RULE('penalty', (): OutcomeNode => {
    const start = this.LA(1);
    return this.OR<OutcomeNode>([
      {
        ALT: () => {
          this.CONSUME(K.Warning);
          return { kind: 'penalty', penalty: 'warning', span: this.spanFrom(start) };
        },
      },
      {
        ALT: () => {
          this.CONSUME(K.Absence);
          return { kind: 'penalty', penalty: 'absence', span: this.spanFrom(start) };
        },
      },
      {
        ALT: () => {
          this.CONSUME(K.Nothing);
          return { kind: 'nothing', span: this.spanFrom(start) };
        },
      },
      { ALT: () => this.SUBRULE(this.moneyPenalty) },
    ]);
  });

  /** `fine 50 CNY rising by 5 CNY` */
  private readonly moneyPenalty = this.RULE('moneyPenalty', (): OutcomeNode => {
    const start = this.OR([...amounts.keys()].map((type) => ({ ALT: () => this.CONSUME(type) })));
    const amount = this.SUBRULE1(this.value);
    const rise = this.OPTION(() => {
      this.CONSUME(K.RisingBy);
      return this.SUBRULE2(this.value);
    });
    const penalty = amounts.get(start.tokenType) ?? 'fine';
    return { kind: 'money-penalty', penalty, amount, rise, span: this.spanFrom(start) };
  });

  /** `propose demotion or dismissal` */
  protected readonly propose: ParserMethod<[], ProposeNode> = this.RULE('propose', (): ProposeNode => {
    const start = this.CONSUME(K.Propose);
    const options: Option[] = [];
    this.AT_LEAST_ONE_SEP({ SEP: K.Or, DEF: () => options.push(this.SUBRULE(this.proposal)) });
    return { kind: 'propose', options, span: this.spanFrom(start) };
  });

  private readonly proposal = this.RULE('proposal', (): Option => {
    const start = this.LA(1);
    return this.OR(
      proposals.map(([type, proposal]) => ({
        ALT: (): Option => {
          this.CONSUME(type);
          return { proposal, span: this.spanFrom(start) };
        },
      })),
    );
  });
}
