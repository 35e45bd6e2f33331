import type { ParserMethod } from 'chevrotain';
import type {
  ArticleDecl,
  BandNode,
  CalendarDecl,
  DateLiteral,
  DeclName,
  EntityDecl,
  EnumDecl,
  EventDecl,
  Expr,
  FieldDecl,
  Name,
} from '../ast.ts';
import type { ParamDecl, PolicyHeader, TableDecl, TableKeyNode, TextLiteral, TypeNode } from '../ast.ts';
import { Colon, Comma, DotDot, Equals, Ident, K, LCurly, Question, RCurly, Semicolon } from '../tokens.ts';
import { OutcomeParser } from './outcomes.ts';

type ParamVersion = ParamDecl['versions'][number];
type ParamRange = NonNullable<ParamDecl['range']>;
type TableRow = TableDecl['rows'][number];

/** The header, the words of a policy (enum, entity, event) and its numbers (param, table). */
export class VocabularyParser extends OutcomeParser {
  /** `policy NAME currency CNY rounding half up effective from D uses "common"`, the clauses in any order. */
  protected readonly header: ParserMethod<[], PolicyHeader> = this.RULE('header', (): PolicyHeader => {
    const start = this.CONSUME(K.Policy);
    const name = this.SUBRULE(this.declName);
    let currency: PolicyHeader['currency'];
    let rounding: PolicyHeader['rounding'];
    let effectiveFrom: PolicyHeader['effectiveFrom'];
    const uses: TextLiteral[] = [];
    this.MANY(() =>
      this.OR([
        {
          ALT: () => {
            this.CONSUME(K.Currency);
            currency = this.once(currency, this.SUBRULE1(this.name));
          },
        },
        { ALT: () => (rounding = this.once(rounding, this.SUBRULE(this.rounding))) },
        {
          ALT: () => {
            this.CONSUME(K.Effective);
            this.OPTION(() => this.CONSUME(K.From));
            effectiveFrom = this.once(effectiveFrom, this.SUBRULE(this.date));
          },
        },
        {
          ALT: () => {
            this.CONSUME(K.Uses);
            uses.push(this.SUBRULE(this.text));
          },
        },
      ]),
    );
    return { kind: 'policy', name, currency, rounding, effectiveFrom, uses, span: this.spanFrom(start) };
  });

  private readonly rounding = this.RULE('rounding', (): NonNullable<PolicyHeader['rounding']> => {
    const start = this.CONSUME(K.Rounding);
    const word = this.OR([
      { ALT: () => this.CONSUME(K.HalfUp) },
      { ALT: () => this.CONSUME(K.HalfEven) },
      { ALT: () => this.CONSUME(K.Down) },
    ]);
    const assumed = this.OPTION(() => this.SUBRULE(this.assumed));
    const mode =
      word.tokenType === K.HalfUp ? 'half-up' : word.tokenType === K.HalfEven ? 'half-even' : 'down';
    return { mode, assumed, span: this.spanFrom(start) };
  });

  protected readonly enumDecl: ParserMethod<[], EnumDecl> = this.RULE('enum', (): EnumDecl => {
    const start = this.CONSUME(K.Enum);
    const name = this.SUBRULE1(this.declName);
    const members: DeclName[] = [];
    this.CONSUME(LCurly);
    this.MANY(() => {
      members.push(this.SUBRULE2(this.declName));
      this.SUBRULE(this.separator);
    });
    this.CONSUME(RCurly);
    return { kind: 'enum', name, members, span: this.spanFrom(start) };
  });

  protected readonly recordDecl: ParserMethod<[], EntityDecl | EventDecl> = this.RULE(
    'record',
    (): EntityDecl | EventDecl => {
      const start = this.OR([{ ALT: () => this.CONSUME(K.Entity) }, { ALT: () => this.CONSUME(K.Event) }]);
      const name = this.SUBRULE(this.declName);
      const fields: FieldDecl[] = [];
      this.CONSUME(LCurly);
      this.MANY(() => {
        fields.push(this.SUBRULE(this.field));
        this.SUBRULE(this.separator);
      });
      this.CONSUME(RCurly);
      const kind = start.tokenType === K.Event ? 'event' : 'entity';
      return { kind, name, fields, span: this.spanFrom(start) };
    },
  );

  private readonly field: ParserMethod<[], FieldDecl> = this.RULE('field', (): FieldDecl => {
    const start = this.LA(1);
    const name = this.SUBRULE(this.declName);
    const type = this.SUBRULE(this.typeAnnotation);
    const optional = this.OPTION(() => this.CONSUME(Question)) !== undefined;
    return { name, type, optional, span: this.spanFrom(start) };
  });

  /** Between the members of a list, `,` and `;` may stand or not. */
  protected readonly separator: ParserMethod<[], void> = this.RULE('separator', (): void => {
    this.OPTION(() => {
      this.OR([{ ALT: () => this.CONSUME(Comma) }, { ALT: () => this.CONSUME(Semicolon) }]);
    });
  });

  /** `calendar { workdays monday to friday  off Holiday  on MakeUpDay }`, the clauses in any order. */
  protected readonly calendarDecl: ParserMethod<[], CalendarDecl> = this.RULE(
    'calendar',
    (): CalendarDecl => {
      const start = this.CONSUME(K.Calendar);
      let workdays: CalendarDecl['workdays'];
      const off: Name[] = [];
      const on: Name[] = [];
      this.CONSUME(LCurly);
      this.MANY(() => {
        this.OR([
          { ALT: () => (workdays = this.once(workdays, this.SUBRULE(this.week))) },
          {
            ALT: () => {
              this.CONSUME(K.Off);
              off.push(this.SUBRULE1(this.name));
            },
          },
          {
            ALT: () => {
              this.OR1([{ ALT: () => this.CONSUME(K.On) }, { ALT: () => this.CONSUME(K.Worked) }]);
              on.push(this.SUBRULE2(this.name));
            },
          },
        ]);
        this.SUBRULE(this.separator);
      });
      this.CONSUME(RCurly);
      return { kind: 'calendar', workdays, off, on, span: this.spanFrom(start) };
    },
  );

  private readonly week = this.RULE('week', (): NonNullable<CalendarDecl['workdays']> => {
    const start = this.OR([
      { ALT: () => this.CONSUME(K.TypeWorkdays) },
      { ALT: () => this.CONSUME(K.Workdays) },
    ]);
    const word = this.OR1([
      { ALT: () => this.CONSUME(K.FiveDays) },
      { ALT: () => this.CONSUME(K.SixDays) },
      { ALT: () => this.CONSUME(K.EveryDay) },
    ]);
    const weekdays = word.tokenType === K.FiveDays ? 5 : word.tokenType === K.SixDays ? 6 : 7;
    return { weekdays, span: this.spanFrom(start) };
  });

  /** `article NAME cites "…" says "text"` */
  protected readonly articleDecl: ParserMethod<[], ArticleDecl> = this.RULE('article', (): ArticleDecl => {
    const start = this.CONSUME(K.Article);
    const name = this.SUBRULE(this.declName);
    const cites = this.OPTION(() => this.SUBRULE(this.cites));
    this.CONSUME(K.Says);
    const says = this.SUBRULE(this.text);
    return { kind: 'article', name, cites, says, span: this.spanFrom(start) };
  });

  /** `param NAME: TYPE = VALUE, from D = VALUE in A..B in steps of C cites "…" assumed "…"` */
  protected readonly paramDecl: ParserMethod<[], ParamDecl> = this.RULE('param', (): ParamDecl => {
    const start = this.CONSUME(K.Param);
    const name = this.SUBRULE(this.declName);
    const type = this.OPTION1(() => this.SUBRULE(this.typeAnnotation));
    this.CONSUME(Equals);
    const value = this.SUBRULE(this.value);
    const versions: ParamVersion[] = [];
    this.MANY({
      GATE: () => this.LA(1).tokenType === K.From || this.LA(2).tokenType === K.From,
      DEF: () => versions.push(this.SUBRULE(this.paramVersion)),
    });
    const range = this.OPTION2(() => this.SUBRULE(this.paramRange));
    const { cites, assumed } = this.SUBRULE(this.meta) ?? {};
    return { kind: 'param', name, type, value, versions, range, cites, assumed, span: this.spanFrom(start) };
  });

  private readonly paramVersion = this.RULE('paramVersion', (): ParamVersion => {
    this.OPTION(() => this.CONSUME(Comma));
    const start = this.CONSUME(K.From);
    const from = this.SUBRULE(this.date);
    this.CONSUME(Equals);
    const value = this.SUBRULE(this.value);
    return { from, value, span: this.spanFrom(start) };
  });

  private readonly paramRange = this.RULE('paramRange', (): ParamRange => {
    const start = this.OR([{ ALT: () => this.CONSUME(K.In) }, { ALT: () => this.CONSUME(K.Range) }]);
    const min = this.SUBRULE1(this.value);
    this.CONSUME(DotDot);
    const max = this.SUBRULE2(this.value);
    const step = this.OPTION(() => {
      this.CONSUME(K.Steps);
      return this.SUBRULE3(this.value);
    });
    return { min, max, step, span: this.spanFrom(start) };
  });

  /** `table NAME by TYPE, TYPE: TYPE { columns a, b  key: v, v }` */
  protected readonly tableDecl: ParserMethod<[], TableDecl> = this.RULE('table', (): TableDecl => {
    const start = this.CONSUME(K.Table);
    const name = this.SUBRULE(this.declName);
    this.CONSUME(K.By);
    const rowType = this.SUBRULE1(this.type);
    const columnType: TypeNode | undefined = this.OPTION1(() => {
      this.CONSUME(Comma);
      return this.SUBRULE2(this.type);
    });
    const type = this.SUBRULE(this.typeAnnotation);
    const { cites, assumed } = this.SUBRULE(this.meta) ?? {};
    const columns: TableKeyNode[] = [];
    const rows: TableRow[] = [];
    this.CONSUME(LCurly);
    this.OPTION2({
      GATE: () => this.LA(2).tokenType !== Colon,
      DEF: () => {
        this.CONSUME(K.Columns);
        this.AT_LEAST_ONE_SEP({ SEP: Comma, DEF: () => columns.push(this.SUBRULE(this.tableKey)) });
        this.OPTION3(() => this.CONSUME(Semicolon));
      },
    });
    this.MANY(() => rows.push(this.SUBRULE(this.tableRow)));
    this.CONSUME(RCurly);
    const span = this.spanFrom(start);
    return { kind: 'table', name, rowType, columnType, type, columns, rows, cites, assumed, span };
  });

  private readonly tableRow = this.RULE('tableRow', (): TableRow => {
    const start = this.LA(1);
    const values: Expr[] = [];
    const key = this.SUBRULE(this.tableKey);
    this.CONSUME(Colon);
    values.push(this.SUBRULE1(this.value));
    this.MANY({
      GATE: () => !this.beginsRow(2),
      DEF: () => {
        this.CONSUME(Comma);
        values.push(this.SUBRULE2(this.value));
      },
    });
    const span = this.spanFrom(start);
    this.SUBRULE(this.separator);
    return { key, values, span };
  });

  /** Behind a comma: a next value, or a next row (or the end of the table)? */
  private beginsRow(at: number): boolean {
    const type = this.LA(at).tokenType;
    if (type === RCurly || type === K.AtMost || type === K.LessThan || type === K.AndUp) return true;
    return this.LA(at + 1).tokenType === Colon && (type === K.Above || type === Ident || this.isName(at));
  }

  private readonly tableKey: ParserMethod<[], TableKeyNode> = this.RULE('tableKey', (): TableKeyNode =>
    this.OR<TableKeyNode>({
      DEF: [
        {
          GATE: () => this.LA(1).tokenType !== K.To || this.LA(2).tokenType !== Colon,
          ALT: () => this.SUBRULE(this.band),
        },
        { ALT: () => this.SUBRULE(this.name) },
      ],
      IGNORE_AMBIGUITIES: true,
    }),
  );

  /** `up to X`, `below X`, `above`, `and up`. */
  protected readonly band: ParserMethod<[], BandNode> = this.RULE('band', (): BandNode => {
    const start = this.LA(1);
    return this.OR<BandNode>([
      {
        ALT: () => {
          this.OR1([{ ALT: () => this.CONSUME(K.AtMost) }, { ALT: () => this.CONSUME(K.To) }]);
          return {
            kind: 'band',
            bound: 'up-to',
            value: this.SUBRULE1(this.value),
            span: this.spanFrom(start),
          };
        },
      },
      {
        ALT: () => {
          this.CONSUME(K.LessThan);
          return {
            kind: 'band',
            bound: 'below',
            value: this.SUBRULE2(this.value),
            span: this.spanFrom(start),
          };
        },
      },
      {
        ALT: () => {
          this.CONSUME(K.Above);
          return { kind: 'band', bound: 'above', span: this.spanFrom(start) };
        },
      },
      {
        ALT: () => {
          this.CONSUME(K.AndUp);
          return { kind: 'band', bound: 'and-up', span: this.spanFrom(start) };
        },
      },
    ]);
  });

  /** A date clause of a rule: `from D`, `until D`. */
  protected readonly untilDate: ParserMethod<[], DateLiteral> = this.RULE('untilDate', (): DateLiteral => {
    this.CONSUME(K.Until);
    return this.SUBRULE(this.date);
  });

  protected readonly fromDate: ParserMethod<[], DateLiteral> = this.RULE('fromDate', (): DateLiteral => {
    this.CONSUME(K.From);
    return this.SUBRULE(this.date);
  });
}
