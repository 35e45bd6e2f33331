import { EOF } from 'chevrotain';
import type { ParserMethod } from 'chevrotain';
import type { Declaration } from '../ast.ts';
import { K } from '../tokens.ts';
import { ScenarioParser } from './scenarios.ts';

/** The whole grammar. Made once: chevrotain studies the grammar when the parser is built. */
export class PolicyParser extends ScenarioParser {
  constructor() {
    super();
    this.performSelfAnalysis();
  }

  /** A file, or what is left of it after an error. */
  readonly file: ParserMethod<[], void> = this.RULE('file', (): void => {
    this.MANY(() => this.SUBRULE(this.topLevel));
    this.CONSUME(EOF);
  });

  /** Goes on inside a block, behind a member that could not be read. */
  readonly resumeRules: ParserMethod<[], void> = this.RULE('resumeRules', (): void => {
    this.SUBRULE(this.rulesBody);
    this.SUBRULE(this.file);
  });
  readonly resumeItems: ParserMethod<[], void> = this.RULE('resumeItems', (): void => {
    this.SUBRULE(this.itemsBody);
    this.SUBRULE(this.file);
  });
  readonly resumeTurns: ParserMethod<[], void> = this.RULE('resumeTurns', (): void => {
    this.SUBRULE(this.turnsBody);
    this.SUBRULE(this.file);
  });
  readonly resumeRequirements: ParserMethod<[], void> = this.RULE('resumeRequirements', (): void => {
    this.SUBRULE(this.requirementsBody);
    this.SUBRULE(this.file);
  });
  readonly resumeFacts: ParserMethod<[], void> = this.RULE('resumeFacts', (): void => {
    this.SUBRULE(this.factsBody);
    this.SUBRULE(this.file);
  });

  private readonly topLevel: ParserMethod<[], void> = this.RULE('topLevel', (): void => {
    this.ACTION(() => (this.reading = { declaration: this.LA(1), member: undefined }));
    const plain: ParserMethod<[], Declaration>[] = [
      this.enumDecl,
      this.recordDecl,
      this.articleDecl,
      this.paramDecl,
      this.tableDecl,
      this.splitDecl,
      this.ladderDecl,
      this.measureDecl,
      this.rankingDecl,
      this.commissionDecl,
      this.assessmentDecl,
    ];
    this.OR([
      ...plain.map((rule) => ({
        ALT: () => {
          const declaration = this.SUBRULE(rule);
          this.ACTION(() => this.output.declarations.push(declaration));
        },
      })),
      { ALT: () => this.SUBRULE(this.awardDecl) },
      { ALT: () => this.SUBRULE(this.claimDecl) },
      { ALT: () => this.SUBRULE(this.disciplineDecl) },
      { ALT: () => this.SUBRULE(this.dutyDecl) },
      { ALT: () => this.SUBRULE(this.statementDecl) },
      { ALT: () => this.SUBRULE(this.rotationDecl) },
      { ALT: () => this.SUBRULE(this.scenarioDecl) },
      {
        ALT: () => {
          const calendar = this.SUBRULE(this.calendarDecl);
          this.ACTION(() => this.output.calendars.push(calendar));
        },
      },
      {
        ALT: () => {
          const header = this.SUBRULE(this.header);
          this.ACTION(() => {
            this.output.header = this.once(this.output.header, header);
          });
        },
      },
    ]);
  });
}

/** What a declaration begins with. */
export const declarationStarts = [
  K.Policy,
  K.Enum,
  K.Entity,
  K.Event,
  K.Calendar,
  K.Article,
  K.Param,
  K.Table,
  K.Split,
  K.Ladder,
  K.Claim,
  K.Discipline,
  K.Measure,
  K.Ranking,
  K.Award,
  K.Commission,
  K.Duty,
  K.Assessment,
  K.Statement,
  K.Rotation,
  K.Scenario,
];
