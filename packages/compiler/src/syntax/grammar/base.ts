import type { Language } from '@bylaw/runtime';
import { EmbeddedActionsParser } from 'chevrotain';
import type { ParserMethod } from 'chevrotain';
import type { Reporter } from '../../diagnostics/diagnostic.ts';
import { limits } from '../../source/limits.ts';
import type { Span } from '../../source/span.ts';
import type { Assumed, DateLiteral, DeclName, Name, TextLiteral, TypeNode } from '../ast.ts';
import type { BuiltinType } from '../ast.ts';
import { Colon, DateToken, Ident, K, LParen, QuotedName, RParen, Text, parserTypes } from '../tokens.ts';
import type { Token } from '../tokens.ts';
import { createProblemSink } from './problem.ts';
import type { ProblemSink } from './problem.ts';

/** Thrown through the grammar when text is nested past the counted limit; caught where a file is parsed. */
export class NestingError extends Error {
  readonly token: Token;
  constructor(token: Token) {
    super('nested too deep');
    this.token = token;
  }
}

/** Meta clauses behind a name: where it comes from, and what was assumed. */
export interface Meta {
  readonly cites: TextLiteral | undefined;
  readonly assumed: Assumed | undefined;
}

const builtinTypes: Readonly<Record<string, BuiltinType>> = {
  TypeMoney: 'money',
  TypePercent: 'percent',
  TypeCount: 'count',
  TypeDays: 'days',
  TypeMonths: 'months',
  TypeWorkdays: 'workdays',
  TypeDate: 'date',
  TypeTime: 'time',
  TypeText: 'text',
  TypeBool: 'bool',
};

/**
 * What every construct is made of: names, texts, dates, types, and the clauses `cites` and `assumed`. The grammar is one
 * class in several files, each adding the rules of one construct to the file before.
 */
export class BaseParser extends EmbeddedActionsParser {
  readonly sink: ProblemSink;
  protected fileIndex = 0;
  protected language: Language = 'zh';
  protected reporter: Reporter = { report: () => undefined };
  private depth = 0;

  constructor(sink = createProblemSink()) {
    super(parserTypes, { maxLookahead: 1, recoveryEnabled: false, errorMessageProvider: sink.provider });
    this.sink = sink;
  }

  /** Makes the parser ready for a file. */
  begin(fileIndex: number, language: Language, reporter: Reporter): void {
    this.fileIndex = fileIndex;
    this.language = language;
    this.reporter = reporter;
  }

  /** Gives the parser the tokens to go on with. */
  feed(tokens: readonly Token[]): void {
    this.depth = 0;
    this.input = [...tokens];
  }

  protected readonly name: ParserMethod<[], Name> = this.RULE('name', (): Name =>
    this.toName(this.CONSUME(Ident)),
  );

  protected readonly text: ParserMethod<[], TextLiteral> = this.RULE('text', (): TextLiteral => {
    return this.CONSUME(Text).payload as TextLiteral;
  });

  protected readonly date: ParserMethod<[], DateLiteral> = this.RULE('date', (): DateLiteral => {
    return this.CONSUME(DateToken).payload as DateLiteral;
  });

  /** `designated "当日指定客"`, `当日指定客(designated)`, or a name alone. */
  protected readonly declName: ParserMethod<[], DeclName> = this.RULE('declName', (): DeclName => {
    const start = this.LA(1);
    const first = this.SUBRULE(this.name);
    const more = this.OPTION({
      // Not `tracker (1 - rate)`, the share of a role.
      GATE: () => this.LA(1).tokenType === Text || (this.isName(2) && this.LA(3).tokenType === RParen),
      DEF: () =>
        this.OR([
          { ALT: () => ({ label: this.SUBRULE(this.text) }) },
          {
            ALT: () => {
              this.CONSUME(LParen);
              const id = this.SUBRULE1(this.name);
              this.CONSUME(RParen);
              return { id };
            },
          },
        ]),
    }) as { readonly label?: TextLiteral; readonly id?: Name } | undefined;
    const span = this.spanFrom(start);
    if (more?.id !== undefined) {
      return { id: more.id, label: { kind: 'text', span: first.span, value: first.text }, span };
    }
    return more?.label === undefined ? { id: first, span } : { id: first, label: more.label, span };
  });

  protected readonly type: ParserMethod<[], TypeNode> = this.RULE('type', (): TypeNode => {
    const start = this.LA(1);
    return this.OR<TypeNode>({
      DEF: [
        ...Object.entries(builtinTypes).map(([token, type]) => ({
          ALT: (): TypeNode => {
            this.CONSUME(K[token as keyof typeof K]);
            return { kind: 'builtin-type', type, span: this.spanFrom(start) };
          },
        })),
        {
          ALT: (): TypeNode => ({
            kind: 'named-type',
            name: this.SUBRULE(this.name),
            span: this.spanFrom(start),
          }),
        },
      ],
      // The words for types may be names as well; here they are types.
      IGNORE_AMBIGUITIES: true,
    });
  });

  protected readonly typeAnnotation: ParserMethod<[], TypeNode> = this.RULE(
    'typeAnnotation',
    (): TypeNode => {
      this.CONSUME(Colon);
      return this.SUBRULE(this.type);
    },
  );

  protected readonly cites: ParserMethod<[], TextLiteral> = this.RULE('cites', (): TextLiteral => {
    this.CONSUME(K.Cites);
    return this.SUBRULE(this.text);
  });

  protected readonly assumed: ParserMethod<[], Assumed> = this.RULE('assumed', (): Assumed => {
    const start = this.CONSUME(K.Assumed);
    const why = this.SUBRULE(this.text);
    return { why, span: this.spanFrom(start) };
  });

  /** `cites "…"` and `assumed "…"`, in either order. */
  protected readonly meta: ParserMethod<[], Meta> = this.RULE('meta', (): Meta => {
    let cites: TextLiteral | undefined;
    let assumed: Assumed | undefined;
    this.MANY(() => {
      this.OR([
        { ALT: () => (cites = this.once(cites, this.SUBRULE(this.cites))) },
        { ALT: () => (assumed = this.once(assumed, this.SUBRULE(this.assumed))) },
      ]);
    });
    return { cites, assumed };
  });

  /** A clause that may stand once: reports the second. */
  protected once<T extends { readonly span: Span }>(before: T | undefined, now: T): T {
    if (before === undefined) return now;
    this.ACTION(() => {
      this.reporter.report('syntax/clause-twice', {}, now.span);
    });
    return before;
  }

  /** May the n-th token ahead be a name? */
  protected isName(at: number): boolean {
    return (this.LA(at).tokenType.CATEGORIES ?? []).includes(Ident);
  }

  protected toName(token: Token): Name {
    const span = this.spanFrom(token);
    if (token.tokenType === QuotedName) {
      return { kind: 'name', text: String(token.payload), quoted: true, span };
    }
    if (token.image.includes(' ')) this.reporter.report('syntax/phrase-as-name', { text: token.image }, span);
    return { kind: 'name', text: token.image, quoted: false, span };
  }

  /** From a token to the last one taken. */
  protected spanFrom(start: Token): Span {
    const last = this.LA(0);
    return { file: this.fileIndex, start: start.startOffset, end: (last.endOffset ?? 0) + 1 };
  }

  protected spanOfToken(token: Token): Span {
    return { file: this.fileIndex, start: token.startOffset, end: (token.endOffset ?? 0) + 1 };
  }

  /** Runs a part of the grammar one level deeper; past the counted limit it gives up (promise P6). */
  protected deeper<T>(levels: number, parse: () => T): T {
    this.depth += levels;
    if (this.depth > limits.nesting) throw new NestingError(this.LA(1));
    const result = parse();
    this.depth -= levels;
    return result;
  }
}
