import type { ParserMethod, TokenType } from 'chevrotain';
import { limits } from '../../source/limits.ts';
import type { Span } from '../../source/span.ts';
import type { CompareOp, Expr } from '../ast.ts';
import { keyword } from '../keywords.ts';
import { buildChain } from '../precedence.ts';
import type { ChainItem, InfixOp } from '../precedence.ts';
import {
  Comma,
  Equals,
  ForeignCompare,
  K,
  LParen,
  Literal,
  Minus,
  Plus,
  RParen,
  Sign,
  Slash,
  Star,
} from '../tokens.ts';
import type { Token } from '../tokens.ts';
import { OperandParser, conditionMode, valueMode } from './operands.ts';
import type { ChainMode } from './operands.ts';

const arithmetic = new Map<TokenType, InfixOp>([
  [Plus, 'add'],
  [Minus, 'sub'],
  [Star, 'mul'],
  [Slash, 'div'],
  [K.Else, 'else'],
  [K.CappedAt, 'capped'],
  [K.FlooredAt, 'floored'],
  [K.Of, 'of'],
]);
const comparisons = new Map<TokenType, CompareOp>([
  [K.Is, 'is'],
  [K.IsNot, 'is-not'],
  [K.AtLeast, 'at-least'],
  [K.MoreThan, 'more-than'],
  [K.AtMost, 'at-most'],
  [K.LessThan, 'less-than'],
  [K.Before, 'before'],
  // 先于 of two dates is 早于.
  [K.Precedes, 'before'],
  [K.After, 'after'],
  [K.NotBefore, 'not-before'],
  [K.NotAfter, 'not-after'],
]);
/** Signs of other languages, read as the word they mean after a diagnostic. */
const foreign: readonly TokenType[] = [Equals, ForeignCompare];
const tests = new Set<TokenType>([
  K.In,
  K.NotIn,
  K.IsKnown,
  K.IsNotKnown,
  K.IsWorkday,
  K.IsNoWorkday,
  K.Within,
  K.CompleteIn,
  K.IsSuspendedOn,
  K.At,
]);
const bounds = new Map<TokenType, 'at-least' | 'at-most'>([
  [K.AndMore, 'at-least'],
  [K.AndLess, 'at-most'],
]);
const joins = new Set<TokenType>([K.And, K.Or]);

function isLiteral(type: TokenType): boolean {
  return (type.CATEGORIES ?? []).includes(Literal);
}

/** A chain while it is read. */
interface ChainDraft {
  readonly items: ChainItem[];
  operands: number;
  /** The limit is reached: the rest is read, but not kept. */
  full: boolean;
}

/** Chains of operands, flat: one grammar rule for every binary sign, precedence afterwards (`precedence.ts`). */
export class ChainParser extends OperandParser {
  protected override readonly chain: ParserMethod<[ChainMode], Expr> = this.RULE(
    'chain',
    (mode: ChainMode): Expr => {
      const draft: ChainDraft = { items: [], operands: 0, full: false };
      this.SUBRULE1(this.chainOperand, { ARGS: [mode, draft] });
      this.MANY({
        GATE: () => this.goesOn(mode),
        DEF: () => {
          this.OR({
            DEF: [
              { ALT: () => this.SUBRULE(this.infix, { ARGS: [mode, draft] }) },
              { ALT: () => this.SUBRULE(this.test, { ARGS: [draft] }) },
              { ALT: () => this.SUBRULE2(this.chainOperand, { ARGS: [mode, draft] }) },
            ],
            IGNORE_AMBIGUITIES: true,
          });
        },
      });
      return this.ACTION(() => buildChain(draft.items, this.reporter));
    },
  );

  /** Arithmetic only: amounts, shares, bounds. */
  protected readonly value: ParserMethod<[], Expr> = this.RULE('value', (): Expr =>
    this.SUBRULE(this.chain, { ARGS: [valueMode] }),
  );

  protected readonly condition: ParserMethod<[], Expr> = this.RULE('condition', (): Expr =>
    this.SUBRULE(this.chain, { ARGS: [conditionMode] }),
  );

  /** An operand with what stands before it (`not`, `-`) and behind it (`以上`). */
  private readonly chainOperand: ParserMethod<[ChainMode, ChainDraft], void> = this.RULE(
    'chainOperand',
    (mode: ChainMode, draft: ChainDraft): void => {
      let prefixes = 0;
      this.MANY(() => {
        const sign = this.OR([
          { GATE: () => mode.logical, ALT: () => this.CONSUME(K.Not) },
          { ALT: () => this.CONSUME(Minus) },
        ]);
        this.ACTION(() => {
          prefixes += 1;
          const op = sign.tokenType === Minus ? 'negate' : 'not';
          this.add(draft, { kind: 'prefix', op, span: this.spanOfToken(sign) });
        });
      });
      const expr = this.deeper(prefixes, () => this.SUBRULE(this.operand));
      this.ACTION(() => this.addOperand(draft, expr));
      this.OPTION({
        GATE: () => mode.logical,
        DEF: () => {
          const bound = this.OR1([
            { ALT: () => this.CONSUME(K.AndMore) },
            { ALT: () => this.CONSUME(K.AndLess) },
          ]);
          this.ACTION(() =>
            this.add(draft, {
              kind: 'bound',
              op: bounds.get(bound.tokenType) ?? 'at-most',
              span: this.spanOfToken(bound),
            }),
          );
        },
      });
    },
  );

  /** A sign between two operands, with the operand behind it. */
  private readonly infix: ParserMethod<[ChainMode, ChainDraft], void> = this.RULE(
    'infix',
    (mode: ChainMode, draft: ChainDraft): void => {
      this.OPTION(() => this.CONSUME(Comma));
      const sign = this.CONSUME(Sign);
      this.ACTION(() => this.addSign(draft, sign));
      this.SUBRULE(this.chainOperand, { ARGS: [mode, draft] });
    },
  );

  /** `is known`, `in (a, b)`, `within 15 days before D`, `在 D 前 15天 内`. */
  private readonly test: ParserMethod<[ChainDraft], void> = this.RULE('test', (draft: ChainDraft): void => {
    const start = this.LA(1);
    const make = this.OR<(of: Expr, span: Span) => Expr>([
      {
        ALT: () => {
          const known = this.OR1([
            { ALT: () => this.CONSUME(K.IsKnown) },
            { ALT: () => this.CONSUME(K.IsNotKnown) },
          ]);
          return (of, span) => ({ kind: 'known', of, negated: known.tokenType === K.IsNotKnown, span });
        },
      },
      {
        ALT: () => {
          const sign = this.OR2([{ ALT: () => this.CONSUME(K.In) }, { ALT: () => this.CONSUME(K.NotIn) }]);
          const members: Expr[] = [];
          this.CONSUME(LParen);
          this.AT_LEAST_ONE_SEP({
            SEP: Comma,
            DEF: () => members.push(this.deeper(1, () => this.SUBRULE1(this.value))),
          });
          this.CONSUME(RParen);
          return (of, span) => ({ kind: 'in', of, members, negated: sign.tokenType === K.NotIn, span });
        },
      },
      {
        ALT: () => {
          this.CONSUME(K.CompleteIn);
          const block = this.SUBRULE(this.name);
          return (of, span) => ({ kind: 'complete', block, of, span });
        },
      },
      {
        GATE: () => this.LA(2).tokenType === K.ThePeriod,
        ALT: () => this.SUBRULE(this.withinPeriod),
      },
      { ALT: () => this.SUBRULE(this.within) },
      {
        ALT: () => {
          const sign = this.OR3([
            { ALT: () => this.CONSUME(K.IsWorkday) },
            { ALT: () => this.CONSUME(K.IsNoWorkday) },
          ]);
          return (of, span) => ({
            kind: 'is-workday',
            of,
            negated: sign.tokenType === K.IsNoWorkday,
            span,
          });
        },
      },
      {
        ALT: () => {
          this.OR4([{ ALT: () => this.CONSUME(K.IsSuspendedOn) }, { ALT: () => this.CONSUME(K.At) }]);
          const on = this.deeper(1, () => this.SUBRULE2(this.value));
          this.OPTION(() => this.CONSUME(K.BeingSuspended));
          return (of, span) => ({ kind: 'suspended', of, on, span });
        },
      },
    ]);
    this.ACTION(() => {
      this.openSearch = false;
      this.add(draft, { kind: 'test', make, span: this.spanFrom(start) });
    });
  });

  /** `within the period`, `在 本期 内` */
  private readonly withinPeriod = this.RULE('withinPeriod', (): ((of: Expr, span: Span) => Expr) => {
    this.CONSUME(K.Within);
    this.CONSUME(K.ThePeriod);
    this.OPTION(() =>
      this.OR([{ ALT: () => this.CONSUME(K.Inside) }, { ALT: () => this.CONSUME(K.AndLess) }]),
    );
    return (of, span) => ({ kind: 'within-period', of, span });
  });

  private readonly within = this.RULE('within', (): ((of: Expr, span: Span) => Expr) => {
    this.CONSUME(K.Within);
    const first = this.deeper(1, () => this.SUBRULE1(this.value));
    const side = this.OR([
      { ALT: () => this.CONSUME(K.Before) },
      { ALT: () => this.CONSUME(K.After) },
      { ALT: () => this.CONSUME(K.InFront) },
      { ALT: () => this.CONSUME(K.Behind) },
    ]);
    const second = this.deeper(1, () => this.SUBRULE2(this.value));
    this.OPTION(() =>
      this.OR1([{ ALT: () => this.CONSUME(K.Inside) }, { ALT: () => this.CONSUME(K.AndLess) }]),
    );
    const chinese = side.tokenType === K.InFront || side.tokenType === K.Behind;
    return (of, span) => ({
      kind: 'within',
      of,
      length: chinese ? second : first,
      side: side.tokenType === K.Before || side.tokenType === K.InFront ? 'before' : 'after',
      anchor: chinese ? first : second,
      span,
    });
  });

  /** May the chain take the next token? Hand-written, since it depends on what the chain may hold. */
  private goesOn(mode: ChainMode): boolean {
    const { tokenType: next } = this.LA(1);
    if (mode.unclamped === true && (next === K.CappedAt || next === K.FlooredAt)) return false;
    if (arithmetic.has(next)) return true;
    if (!mode.logical) return false;
    if (comparisons.has(next) || tests.has(next) || joins.has(next) || foreign.includes(next)) return true;
    const after = this.LA(2).tokenType;
    // A comma closes the search before it: inside a search, only one that is nested in it.
    if (next === Comma) return joins.has(after) && (mode.inSearch !== true || this.openSearch);
    return isLiteral(next) && bounds.has(after);
  }

  /** Past the limit nothing more is kept, so that the tree stays as low as the limit says. */
  private add(draft: ChainDraft, item: ChainItem): void {
    if (!draft.full) draft.items.push(item);
  }

  private addOperand(draft: ChainDraft, expr: Expr): void {
    draft.operands += 1;
    if (draft.operands === limits.operands + 1) {
      this.reporter.report('source/chain-too-long', { limit: limits.operands }, expr.span);
    }
    this.add(draft, { kind: 'operand', expr });
  }

  private addSign(draft: ChainDraft, sign: Token): void {
    const span = this.spanOfToken(sign);
    const op = arithmetic.get(sign.tokenType) ?? comparisons.get(sign.tokenType);
    // The operand that follows would be one too many, so its sign goes with it.
    if (draft.operands >= limits.operands) draft.full = true;
    if (op !== undefined) this.add(draft, { kind: 'infix', op, span });
    else if (joins.has(sign.tokenType)) {
      this.add(draft, { kind: 'join', op: sign.tokenType === K.And ? 'and' : 'or', span });
    } else {
      const negated = /[!<\u2260]/.test(sign.image);
      const word = keyword(negated ? 'is-not' : 'is')[this.language][0] ?? '';
      this.reporter.report('syntax/equals-sign', { sign: sign.image, word }, span, {
        fixes: [{ title: { zh: `改为“${word}”`, en: `Write \`${word}\`` }, span, text: ` ${word} ` }],
      });
      this.add(draft, { kind: 'infix', op: negated ? 'is-not' : 'is', span });
    }
  }
}
