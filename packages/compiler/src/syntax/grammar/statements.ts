import type { ParserMethod } from 'chevrotain';
import type { DeductLineNode, Expr, StatementItemNode } from '../ast.ts';
import { Comma, Equals, K, LCurly, RCurly } from '../tokens.ts';
import { AssessmentParser } from './assessments.ts';

/** The monthly pay statement. */
export class StatementParser extends AssessmentParser {
  /** `statement NAME for ENTITY where … cites "…" { line …, subtotal …, deduct from …, total … }` */
  protected readonly statementDecl: ParserMethod<[], void> = this.RULE('statement', (): void => {
    const start = this.CONSUME(K.Statement);
    const name = this.SUBRULE(this.declName);
    this.CONSUME(K.For);
    const subject = this.SUBRULE(this.name);
    const where = this.OPTION1(() => this.SUBRULE(this.gate));
    const cites = this.OPTION2(() => this.SUBRULE(this.cites));
    this.CONSUME(LCurly);
    this.open('items', start, ({ items }, span) => {
      this.output.declarations.push({ kind: 'statement', name, subject, where, items, cites, span });
    });
    this.SUBRULE(this.itemsBody);
  });

  /** The items of a statement and its closing brace. */
  readonly itemsBody: ParserMethod<[], void> = this.RULE('itemsBody', (): void => {
    this.MANY(() => {
      this.beginMember();
      const item = this.OR<StatementItemNode>([
        { ALT: () => this.SUBRULE(this.lineItem) },
        { ALT: () => this.SUBRULE(this.sumItem) },
        { ALT: () => this.SUBRULE(this.deductItem) },
      ]);
      this.SUBRULE(this.separator);
      this.ACTION(() => this.block?.items.push(item));
    });
    this.CONSUME(RCurly);
    this.ACTION(() => this.close());
  });

  private readonly lineItem: ParserMethod<[], StatementItemNode> = this.RULE(
    'lineItem',
    (): StatementItemNode => {
      const start = this.CONSUME(K.Line);
      const name = this.SUBRULE(this.declName);
      const before = this.SUBRULE1(this.meta);
      this.CONSUME(Equals);
      const value = this.SUBRULE(this.value);
      const after = this.SUBRULE2(this.meta);
      return {
        kind: 'line',
        name,
        value,
        cites: before?.cites ?? after?.cites,
        assumed: before?.assumed ?? after?.assumed,
        span: this.spanFrom(start),
      };
    },
  );

  private readonly sumItem: ParserMethod<[], StatementItemNode> = this.RULE(
    'sumItem',
    (): StatementItemNode => {
      const start = this.OR([{ ALT: () => this.CONSUME(K.Subtotal) }, { ALT: () => this.CONSUME(K.Total) }]);
      const name = this.SUBRULE(this.declName);
      return { kind: start.tokenType === K.Total ? 'total' : 'subtotal', name, span: this.spanFrom(start) };
    },
  );

  /** `deduct from BASE, at most EXPR, leaving at least EXPR { line … }` */
  private readonly deductItem: ParserMethod<[], StatementItemNode> = this.RULE(
    'deductItem',
    (): StatementItemNode => {
      const start = this.CONSUME(K.DeductFrom);
      const base = this.SUBRULE(this.name);
      let atMost: Expr | undefined;
      let leaving: Expr | undefined;
      this.MANY1(() => {
        this.OPTION(() => this.CONSUME(Comma));
        this.OR([
          {
            ALT: () => {
              this.CONSUME(K.AtMost);
              atMost = this.once(atMost, this.SUBRULE1(this.value));
            },
          },
          {
            ALT: () => {
              this.CONSUME(K.LeavingAtLeast);
              leaving = this.once(leaving, this.SUBRULE2(this.value));
            },
          },
        ]);
      });
      const { cites, assumed } = this.SUBRULE(this.meta) ?? {};
      const lines: DeductLineNode[] = [];
      this.CONSUME(LCurly);
      this.MANY2(() => {
        lines.push(this.SUBRULE(this.deductLine));
        this.SUBRULE(this.separator);
      });
      this.CONSUME(RCurly);
      return { kind: 'deduct', base, atMost, leaving, lines, cites, assumed, span: this.spanFrom(start) };
    },
  );

  private readonly deductLine = this.RULE('deductLine', (): DeductLineNode => {
    const start = this.CONSUME(K.Line);
    const name = this.SUBRULE(this.declName);
    this.CONSUME(Equals);
    const value = this.SUBRULE(this.value);
    this.OPTION1(() => this.CONSUME(Comma));
    const word = this.OR([
      { ALT: () => this.CONSUME(K.RestCarried) },
      { ALT: () => this.CONSUME(K.RestWaived) },
    ]);
    const assumed = this.OPTION2(() => this.SUBRULE(this.assumed));
    const rest = word.tokenType === K.RestWaived ? 'waived' : 'carried';
    return { name, value, rest, assumed, span: this.spanFrom(start) };
  });
}
