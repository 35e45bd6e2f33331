import type { ParserMethod } from 'chevrotain';
import type { DateLiteral, ExpectNode, ExpectTest, Expr, GivenNode, Name, OutcomeNode } from '../ast.ts';
import { Colon, Comma, DateToken, Equals, K, LCurly, MonthToken, RCurly, TimeToken } from '../tokens.ts';
import type { Token } from '../tokens.ts';
import { DutyParser } from './duties.ts';

type RecordNode = Extract<GivenNode, { kind: 'record' }>;
type FieldValue = RecordNode['fields'][number];
type ParamNode = Extract<GivenNode, { kind: 'param' }>;
type OverrideNode = Extract<GivenNode, { kind: 'override' }>;
type CreditedShare = Extract<ExpectTest, { kind: 'credits' }>['shares'][number];
type GivesOutcome = Extract<ExpectTest, { kind: 'gives' }>['outcome'];

/** Examples that are tests: what is given, what is expected. */
export class ScenarioParser extends DutyParser {
  /** `scenario "title" in 2026-03 { given …  expect … }` */
  protected readonly scenarioDecl: ParserMethod<[], void> = this.RULE('scenario', (): void => {
    const start = this.CONSUME(K.Scenario);
    const title = this.SUBRULE(this.text);
    this.OR([{ ALT: () => this.CONSUME(K.In) }, { ALT: () => this.CONSUME(K.At) }]);
    const token = this.CONSUME(MonthToken);
    this.CONSUME(LCurly);
    this.open('facts', start, ({ givens, expects }, span) => {
      const { month } = token.payload as { readonly month: string };
      this.output.scenarios.push({ kind: 'scenario', title, month, givens, expects, span });
    });
    this.SUBRULE(this.factsBody);
  });

  /** The facts and expectations of a scenario and its closing brace. */
  readonly factsBody: ParserMethod<[], void> = this.RULE('factsBody', (): void => {
    this.MANY(() => {
      this.beginMember();
      this.OR([
        { ALT: () => this.SUBRULE(this.given) },
        {
          ALT: () => {
            const expected = this.SUBRULE(this.expect);
            this.ACTION(() => this.block?.expects.push(expected));
          },
        },
      ]);
      this.SUBRULE(this.separator);
    });
    this.CONSUME(RCurly);
    this.ACTION(() => this.close());
  });

  private readonly given: ParserMethod<[], void> = this.RULE('given', (): void => {
    const start = this.CONSUME(K.Given);
    const givens = this.OR<GivenNode[]>({
      DEF: [
        {
          GATE: () => this.LA(3).tokenType === K.Of,
          ALT: () => [this.SUBRULE(this.override, { ARGS: [start] })],
        },
        {
          GATE: () => this.LA(1).tokenType === K.Param && this.LA(3).tokenType === Equals,
          ALT: () => [this.SUBRULE(this.paramGiven, { ARGS: [start] })],
        },
        { ALT: () => this.SUBRULE(this.records) },
      ],
      IGNORE_AMBIGUITIES: true,
    });
    this.ACTION(() => this.block?.givens.push(...givens));
  });

  /** `param NAME = VALUE`: a number that a director turns, turned. */
  private readonly paramGiven: ParserMethod<[Token], ParamNode> = this.RULE(
    'paramGiven',
    (start: Token): ParamNode => {
      this.CONSUME(K.Param);
      const param = this.SUBRULE(this.name);
      this.CONSUME(Equals);
      const value = this.SUBRULE(this.value);
      return { kind: 'param', param, value, span: this.spanFrom(start ?? this.LA(1)) };
    },
  );

  /** `override BLOCK of id to id by "who" on D because "why"`, `waive BLOCK of id uncounted by …` */
  private readonly override: ParserMethod<[Token], OverrideNode> = this.RULE(
    'override',
    (start: Token): OverrideNode => {
      const word = this.OR([{ ALT: () => this.CONSUME(K.Override) }, { ALT: () => this.CONSUME(K.Waive) }]);
      const block = this.SUBRULE1(this.name);
      this.CONSUME(K.Of);
      const of = this.SUBRULE2(this.name);
      const on = this.OPTION3(() => this.SUBRULE1(this.onDate));
      const action = word.tokenType === K.Waive ? 'waive' : 'credit';
      const to: Name | undefined = this.OPTION1(() => {
        this.CONSUME(K.To);
        return this.SUBRULE3(this.name);
      });
      const uncounted = this.OPTION2(() => this.CONSUME(K.Uncounted)) !== undefined;
      this.CONSUME(K.By);
      const by = this.SUBRULE1(this.text);
      const date = this.SUBRULE2(this.onDate);
      this.CONSUME(K.Because);
      const because = this.SUBRULE2(this.text);
      const span = this.spanFrom(start ?? this.LA(1));
      this.ACTION(() => {
        if (action === 'credit' && to === undefined)
          this.reporter.report('syntax/override-to-whom', {}, of.span);
        if (action === 'waive' && to !== undefined)
          this.reporter.report('syntax/waive-to-somebody', {}, to.span);
      });
      return { kind: 'override', action, block, of, on, to, uncounted, by, date, because, span };
    },
  );

  /** `on 2026-03-08`, `于 2026年3月8日` */
  private readonly onDate: ParserMethod<[], DateLiteral> = this.RULE('onDate', (): DateLiteral => {
    this.OR([{ ALT: () => this.CONSUME(K.On) }, { ALT: () => this.CONSUME(K.At) }]);
    return this.SUBRULE(this.date);
  });

  /** `Sale s1 on D 12:30 { field: VALUE }, s2 …`: one node for each. */
  private readonly records: ParserMethod<[], RecordNode[]> = this.RULE('records', (): RecordNode[] => {
    const relation = this.SUBRULE(this.name);
    const nodes: RecordNode[] = [];
    this.AT_LEAST_ONE_SEP({
      SEP: Comma,
      DEF: () => nodes.push(this.SUBRULE(this.record_, { ARGS: [relation] })),
    });
    return nodes;
  });

  private readonly record_: ParserMethod<[Name], RecordNode> = this.RULE(
    'recordGiven',
    (relation: Name): RecordNode => {
      const start = this.LA(1);
      const id = this.OPTION1({
        GATE: () => this.LA(1).tokenType !== K.On || this.LA(2).tokenType !== DateToken,
        DEF: () => this.SUBRULE(this.name),
      });
      const date: DateLiteral | undefined = this.OPTION2(() => {
        this.OR([{ ALT: () => this.CONSUME(K.On) }, { ALT: () => this.CONSUME(K.At) }]);
        return this.SUBRULE(this.date);
      });
      const time = this.OPTION3(
        () => (this.CONSUME(TimeToken).payload as { readonly value: number } | undefined)?.value,
      );
      const fields: FieldValue[] = this.OPTION4(() => this.SUBRULE(this.fieldValues)) ?? [];
      const empty = id === undefined && date === undefined && fields.length === 0;
      const span = empty ? relation?.span : this.spanFrom(start);
      return { kind: 'record', relation, id, date, time, fields, span };
    },
  );

  private readonly fieldValues: ParserMethod<[], FieldValue[]> = this.RULE(
    'fieldValues',
    (): FieldValue[] => {
      const fields: FieldValue[] = [];
      this.CONSUME(LCurly);
      this.MANY_SEP({ SEP: Comma, DEF: () => fields.push(this.SUBRULE(this.fieldValue)) });
      this.CONSUME(RCurly);
      return fields;
    },
  );

  private readonly fieldValue = this.RULE('fieldValue', (): FieldValue => {
    const start = this.LA(1);
    const field = this.SUBRULE(this.name);
    this.CONSUME(Colon);
    const value = this.SUBRULE(this.value);
    return { field, value, span: this.spanFrom(start) };
  });

  /** `expect [no] BLOCK of id [on DATE]` and its tests. */
  private readonly expect: ParserMethod<[], ExpectNode> = this.RULE('expect', (): ExpectNode => {
    const start = this.CONSUME(K.Expect);
    const none =
      this.OPTION({ GATE: () => this.LA(2).tokenType !== K.Of, DEF: () => this.CONSUME(K.No) }) !== undefined;
    const block = this.SUBRULE1(this.name);
    this.CONSUME(K.Of);
    const of = this.SUBRULE2(this.name);
    const on = this.OPTION1(() => this.SUBRULE(this.onDate));
    const tests: ExpectTest[] = [];
    this.MANY(() => tests.push(this.SUBRULE(this.expectTest)));
    return { none, block, of, on, tests, span: this.spanFrom(start) };
  });

  private readonly expectTest: ParserMethod<[], ExpectTest> = this.RULE('expectTest', (): ExpectTest => {
    const start = this.LA(1);
    return this.OR<ExpectTest>([
      {
        ALT: () => {
          const word = this.OR1([{ ALT: () => this.CONSUME(K.By) }, { ALT: () => this.CONSUME(K.NotBy) }]);
          const rule = this.SUBRULE1(this.name);
          return { kind: 'by', rule, negated: word.tokenType === K.NotBy, span: this.spanFrom(start) };
        },
      },
      {
        ALT: () => {
          const shares: CreditedShare[] = [];
          this.CONSUME(K.Credits);
          this.AT_LEAST_ONE_SEP({ SEP: Comma, DEF: () => shares.push(this.SUBRULE(this.creditedShare)) });
          return { kind: 'credits', shares, span: this.spanFrom(start) };
        },
      },
      {
        ALT: () => {
          this.CONSUME(K.Gives);
          return { kind: 'gives', outcome: this.SUBRULE(this.gives), span: this.spanFrom(start) };
        },
      },
      {
        ALT: () => ({ kind: 'proposes', outcome: this.SUBRULE(this.propose), span: this.spanFrom(start) }),
      },
      {
        ALT: () => {
          this.CONSUME1(K.Is);
          return { kind: 'is', value: this.SUBRULE2(this.value), span: this.spanFrom(start) };
        },
      },
      {
        ALT: () => {
          this.CONSUME(K.Line);
          const line = this.SUBRULE2(this.name);
          this.CONSUME2(K.Is);
          return { kind: 'line', line, value: this.SUBRULE3(this.value), span: this.spanFrom(start) };
        },
      },
      {
        ALT: () => {
          this.CONSUME(K.Turn);
          return { kind: 'turn', to: this.SUBRULE3(this.name), span: this.spanFrom(start) };
        },
      },
      {
        ALT: () => {
          this.CONSUME(K.TurnNobody);
          return { kind: 'turn', span: this.spanFrom(start) };
        },
      },
      {
        ALT: () => {
          const people: Name[] = [];
          this.CONSUME(K.PassesOver);
          this.AT_LEAST_ONE_SEP1({ SEP: Comma, DEF: () => people.push(this.SUBRULE4(this.name)) });
          return { kind: 'passes', people, span: this.spanFrom(start) };
        },
      },
      {
        ALT: () => {
          this.CONSUME(K.IsUndecided);
          return { kind: 'undecided', span: this.spanFrom(start) };
        },
      },
      {
        ALT: () => {
          this.CONSUME(K.IsOverridden);
          return { kind: 'overridden', span: this.spanFrom(start) };
        },
      },
    ]);
  });

  private readonly creditedShare = this.RULE('creditedShare', (): CreditedShare => {
    const start = this.LA(1);
    const to = this.SUBRULE(this.name);
    const amount: Expr = this.SUBRULE(this.value);
    return { to, amount, span: this.spanFrom(start) };
  });

  /** A penalty (or several), or money. */
  private readonly gives: ParserMethod<[], GivesOutcome> = this.RULE('gives', (): GivesOutcome => {
    const start = this.LA(1);
    return this.OR<GivesOutcome>({
      DEF: [
        {
          ALT: () => {
            const outcomes: OutcomeNode[] = [];
            this.AT_LEAST_ONE_SEP({ SEP: K.And, DEF: () => outcomes.push(this.SUBRULE(this.penalty)) });
            return outcomes.length === 1 && outcomes[0] !== undefined
              ? outcomes[0]
              : { kind: 'several', outcomes, span: this.spanFrom(start) };
          },
        },
        { ALT: () => ({ kind: 'money-gift', amount: this.SUBRULE(this.value), span: this.spanFrom(start) }) },
      ],
      IGNORE_AMBIGUITIES: true,
    });
  });
}
