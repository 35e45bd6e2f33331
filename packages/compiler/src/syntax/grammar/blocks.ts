import type { ParserMethod } from 'chevrotain';
import type { Span } from '../../source/span.ts';
import type {
  Assumed,
  CalendarDecl,
  DateLiteral,
  Expr,
  ExpectNode,
  GivenNode,
  Name,
  OutcomeNode,
  RequirementNode,
  RuleNode,
  StatementItemNode,
  TurnClause,
} from '../ast.ts';
import type { DeclName, Declaration, MeasureDecl, PolicyHeader, ScenarioDecl, TextLiteral } from '../ast.ts';
import { Comma, Equals, K, LCurly, RCurly } from '../tokens.ts';
import type { Token } from '../tokens.ts';
import { SplitLadderParser } from './splits-ladders.ts';

/** What stands behind the name of a rule or a requirement. */
type RuleHead = Pick<RuleNode, 'from' | 'until' | 'cites' | 'assumed'>;

/** What has been read of a file. */
export interface Output {
  header: PolicyHeader | undefined;
  readonly calendars: CalendarDecl[];
  readonly declarations: Declaration[];
  readonly scenarios: ScenarioDecl[];
}

/** A block whose brace is open. After an error inside one member, reading goes on with the next. */
export interface OpenBlock {
  readonly members: 'rules' | 'items' | 'turns' | 'facts' | 'requirements';
  readonly start: Token;
  readonly rules: RuleNode[];
  readonly items: StatementItemNode[];
  readonly turns: TurnClause[];
  readonly givens: GivenNode[];
  readonly expects: ExpectNode[];
  readonly requirements: RequirementNode[];
  /** Of a duty: what each lack costs. */
  readonly otherwise: OutcomeNode[];
  readonly finish: (block: OpenBlock, span: Span) => void;
}

function emptyMembers(): Pick<
  OpenBlock,
  'rules' | 'items' | 'turns' | 'givens' | 'expects' | 'requirements' | 'otherwise'
> {
  return { rules: [], items: [], turns: [], givens: [], expects: [], requirements: [], otherwise: [] };
}

/** Blocks of rules: `claim`, `discipline`; and `measure`, which needs no block. */
export class BlockParser extends SplitLadderParser {
  output: Output = { header: undefined, calendars: [], declarations: [], scenarios: [] };
  block: OpenBlock | undefined;
  /** The first token of the declaration, and of the member of a block, that is being read. */
  reading: { declaration: Token | undefined; member: Token | undefined } = {
    declaration: undefined,
    member: undefined,
  };
  /** The rule that is being read, for saying which one is not finished. */
  unfinished: { readonly name: DeclName; readonly start: Token } | undefined;

  /** Makes an empty output, for a new file. */
  startOutput(): void {
    this.output = { header: undefined, calendars: [], declarations: [], scenarios: [] };
    this.block = undefined;
    this.unfinished = undefined;
    this.reading = { declaration: undefined, member: undefined };
  }

  /** Notes where a member of a block begins. */
  protected beginMember(): void {
    this.ACTION(() => (this.reading.member = this.LA(1)));
  }

  protected open(members: OpenBlock['members'], start: Token, finish: OpenBlock['finish']): void {
    this.ACTION(() => {
      this.block = { members, start, finish, ...emptyMembers() };
    });
  }

  /** Ends the open block, at its brace or, after an error, at the last token that was its own, and keeps what was read. */
  close(last: Token = this.LA(0)): void {
    const block = this.block;
    this.block = undefined;
    if (block === undefined) return;
    const { end } = this.spanOfToken(last);
    block.finish(block, { file: this.fileIndex, start: block.start.startOffset, end });
  }

  /** `claim NAME of EVENT cites "…" crediting EXPR { rules, otherwise }` */
  protected readonly claimDecl: ParserMethod<[], void> = this.RULE('claim', (): void => {
    const start = this.CONSUME(K.Claim);
    const name = this.SUBRULE(this.declName);
    this.CONSUME(K.Of);
    const subject = this.SUBRULE(this.name);
    let cites: TextLiteral | undefined;
    let crediting: Expr | undefined;
    this.MANY(() =>
      this.OR([
        { ALT: () => (cites = this.once(cites, this.SUBRULE(this.cites))) },
        {
          ALT: () => {
            this.CONSUME(K.Crediting);
            crediting = this.once(crediting, this.SUBRULE(this.value));
          },
        },
      ]),
    );
    this.CONSUME(LCurly);
    this.open('rules', start, ({ rules }, span) => {
      const early = rules.slice(0, -1).find(({ when }) => when === undefined);
      if (early !== undefined) this.reporter.report('syntax/otherwise-not-last', {}, early.name.span);
      this.output.declarations.push({ kind: 'claim', name, subject, crediting, rules, cites, span });
    });
    this.SUBRULE(this.rulesBody);
  });

  /** `discipline NAME on EVENT against PERSON {…}`, `discipline NAME each month for ENTITY {…}` */
  protected readonly disciplineDecl: ParserMethod<[], void> = this.RULE('discipline', (): void => {
    const start = this.CONSUME(K.Discipline);
    const name = this.SUBRULE(this.declName);
    const scope = this.OR<{ subject: Name; each?: 'month'; against?: Expr }>([
      {
        ALT: () => {
          this.CONSUME(K.On);
          const subject = this.SUBRULE1(this.name);
          this.CONSUME(K.Against);
          return { subject, against: this.SUBRULE(this.value) };
        },
      },
      {
        ALT: () => {
          this.CONSUME(K.EachMonth);
          this.CONSUME(K.For);
          return { subject: this.SUBRULE2(this.name), each: 'month' };
        },
      },
    ]);
    const cites = this.OPTION(() => this.SUBRULE(this.cites));
    this.CONSUME(LCurly);
    this.open('rules', start, ({ rules }, span) => {
      const misplaced = rules.find(({ when }) => when === undefined);
      if (misplaced !== undefined)
        this.reporter.report('syntax/otherwise-in-discipline', {}, misplaced.name.span);
      const kept = rules.filter(({ when }) => when !== undefined);
      this.output.declarations.push({ kind: 'discipline', name, ...scope, rules: kept, cites, span });
    });
    this.SUBRULE(this.rulesBody);
  });

  /** The rules of a block and its closing brace; also where reading goes on after an error. */
  readonly rulesBody: ParserMethod<[], void> = this.RULE('rulesBody', (): void => {
    this.MANY(() => {
      this.beginMember();
      const rule = this.OR([
        { ALT: () => this.SUBRULE(this.rule) },
        { ALT: () => this.SUBRULE(this.otherwise) },
      ]);
      this.ACTION(() => {
        this.unfinished = undefined;
        this.block?.rules.push(rule);
      });
    });
    this.CONSUME(RCurly);
    this.ACTION(() => this.close());
  });

  /** What may stand behind the name of a rule, in any order: `from D`, `until D`, `cites "…"`, `assumed "…"`. */
  protected readonly ruleHead: ParserMethod<[], RuleHead> = this.RULE('ruleHead', (): RuleHead => {
    let from: DateLiteral | undefined;
    let until: DateLiteral | undefined;
    let cites: TextLiteral | undefined;
    let assumed: Assumed | undefined;
    this.MANY(() =>
      this.OR([
        { ALT: () => (from = this.once(from, this.SUBRULE(this.fromDate))) },
        { ALT: () => (until = this.once(until, this.SUBRULE(this.untilDate))) },
        { ALT: () => (cites = this.once(cites, this.SUBRULE(this.cites))) },
        { ALT: () => (assumed = this.once(assumed, this.SUBRULE(this.assumed))) },
      ]),
    );
    return { from, until, cites, assumed };
  });

  /** `rule NAME from D until D cites "…" assumed "…" when COND then OUTCOME` */
  private readonly rule = this.RULE('rule', (): RuleNode => {
    const start = this.CONSUME(K.Rule);
    const name = this.SUBRULE(this.declName);
    this.ACTION(() => (this.unfinished = { name, start }));
    const head = this.SUBRULE(this.ruleHead);
    this.CONSUME(K.When);
    const when = this.SUBRULE(this.condition);
    this.OPTION(() => this.CONSUME(Comma));
    this.CONSUME(K.Then);
    const outcome = this.SUBRULE(this.outcome);
    return { ...head, name, when, outcome, span: this.spanFrom(start) };
  });

  /** `otherwise NAME cites "…" OUTCOME` */
  protected readonly otherwise: ParserMethod<[], RuleNode> = this.RULE('otherwise', (): RuleNode => {
    const start = this.OR([
      { ALT: () => this.CONSUME(K.Otherwise) },
      { ALT: () => this.CONSUME(K.Violators) },
    ]);
    const name = this.SUBRULE(this.declName);
    this.ACTION(() => (this.unfinished = { name, start }));
    const { cites, assumed } = this.SUBRULE(this.meta) ?? {};
    this.OPTION(() => this.CONSUME(K.Then));
    const outcome = this.SUBRULE(this.outcome);
    return { name, outcome, cites, assumed, span: this.spanFrom(start) };
  });

  /** `measure NAME for ENTITY: TYPE cites "…" = EXPR` */
  protected readonly measureDecl: ParserMethod<[], MeasureDecl> = this.RULE('measure', (): MeasureDecl => {
    const start = this.CONSUME(K.Measure);
    const name = this.SUBRULE(this.declName);
    this.CONSUME(K.For);
    const subject = this.SUBRULE(this.name);
    const type = this.SUBRULE(this.typeAnnotation);
    const cites = this.OPTION(() => this.SUBRULE(this.cites));
    this.CONSUME(Equals);
    const value = this.SUBRULE(this.condition);
    return { kind: 'measure', name, subject, type, value, cites, span: this.spanFrom(start) };
  });
}
