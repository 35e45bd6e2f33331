import { isPosting } from '@bylaw/runtime';
import type { Action, MatchStep, Program, RotationStep, Step } from '@bylaw/runtime';
import { linesOf, openActions } from '@bylaw/runtime/linking';
import { concat, group, hardline, ifBreak, indent, join, line, text } from '../print/doc.ts';
import type { Doc } from '../print/doc.ts';
import { block, lit } from './code.ts';

/** Types of `@bylaw/runtime` that these narrow. */
export const NARROWED = [
  'Decision as AnyDecision',
  'Evaluation as AnyEvaluation',
  'MeasureOutcome as AnyMeasure',
  'Month as AnyMonth',
  'Outcome as AnyOutcome',
  'Posting as AnyPosting',
  'RankingOutcome as AnyRanking',
  'StatementLine as AnyLine',
] as const;

/** What stands behind the names, and is the same for every policy. */
const SHAPES = `
export interface DecisionOf<B extends BlockName> extends Omit<AnyDecision, 'block' | 'rule'> {
  readonly block: B;
  readonly rule?: RuleName<B>;
}

export type Decision = { readonly [B in BlockName]: DecisionOf<B> }[BlockName];

export interface PostingOf<B extends BlockName>
  extends Omit<AnyPosting, 'block' | 'rule' | 'kind' | 'role' | 'options'> {
  readonly block: B;
  // Empty where a manager credits somebody and no rule would have.
  readonly rule: RuleName<B> | (B extends ClaimName | RotationName ? '' : never);
  readonly kind: PostingKind;
  readonly role?: RoleName;
  readonly options?: readonly ProposalName[];
}

export type Posting = { readonly [B in BlockName]: PostingOf<B> }[BlockName];

export interface Ranking extends Omit<AnyRanking, 'ranking'> {
  readonly ranking: RankingName;
}

export interface Measure extends Omit<AnyMeasure, 'measure'> {
  readonly measure: MeasureName;
}

export interface Line<S extends StatementName> extends Omit<AnyLine, 'line'> {
  readonly line: LineName<S>;
}

export interface StatementOf<S extends StatementName> {
  readonly statement: S;
  readonly of: string;
  readonly lines: readonly Line<S>[];
}

export type Statement = { readonly [S in StatementName]: StatementOf<S> }[StatementName];

export interface Outcome
  extends Omit<AnyOutcome, 'decisions' | 'postings' | 'rankings' | 'measures' | 'statements'> {
  readonly decisions: readonly Decision[];
  readonly postings: readonly Posting[];
  readonly rankings: readonly Ranking[];
  readonly measures: readonly Measure[];
  readonly statements: readonly Statement[];
}

export type Evaluation =
  | { readonly kind: 'outcome'; readonly outcome: Outcome; readonly steps: number }
  | Exclude<AnyEvaluation, { readonly kind: 'outcome' }>;

/** Decides a month of facts with what the month before carried over. Pure; never throws. */
export function evaluate(month: Month, carry?: Carry): Evaluation {
  return evaluator.evaluate(month as unknown as AnyMonth, carry) as Evaluation;
}`.trim();

/** Names of the policy as literal types, and an outcome in which only they occur: a `switch` over them can be complete. */
export function printOutcomeTypes(program: Program): readonly Doc[] {
  const blocks = program.steps.filter(isPosting);
  const actions = openActions([
    ...blocks.flatMap(({ rules }) => rules.flatMap((rule) => rule.actions)),
    ...program.ladders.flatMap(({ rungs }) => rungs.flatMap((rung) => rung.actions)),
  ]);
  const statements = program.steps.filter((step) => step.kind === 'statement');
  const idsOf = (kind: Step['kind']): readonly string[] =>
    program.steps.filter((step) => step.kind === kind).map(({ id }) => id);
  return [
    record(
      'RuleNames',
      blocks.map(({ id, rules }) => [id, rules.map((rule) => rule.id)]),
    ),
    alias('BlockName', text('keyof RuleNames')),
    alias('RuleName<B extends BlockName = BlockName>', text('RuleNames[B]')),
    alias(
      'ClaimName',
      union(blocks.filter((each) => each.kind === 'match' && each.block === 'claim').map(({ id }) => id)),
    ),
    alias('RotationName', union(idsOf('rotation'))),
    alias('PenaltyKind', union(actions.flatMap(penaltyOf))),
    alias('ProposalName', union(actions.flatMap((each) => (each.kind === 'propose' ? each.options : [])))),
    alias('PostingKind', union([...claimed(blocks), ...turned(blocks), ...actions.flatMap(kindOf)])),
    alias(
      'RoleName',
      union(actions.flatMap((each) => (each.kind === 'split' ? each.parts.map(({ id }) => id) : []))),
    ),
    alias('MeasureName', union(idsOf('column'))),
    alias('RankingName', union(idsOf('rank'))),
    record(
      'LineNames',
      statements.map((step) => [step.id, linesOf(step)]),
    ),
    alias('StatementName', text('keyof LineNames')),
    alias('LineName<S extends StatementName = StatementName>', text('LineNames[S]')),
    ...SHAPES.split('\n\n').map((shape) => join(hardline, shape.split('\n').map(text))),
  ];
}

function penaltyOf(action: Action): readonly string[] {
  if (action.kind === 'rising-fine') return ['fine'];
  return action.kind === 'penalty' ? [action.penalty] : [];
}

function kindOf(action: Action): readonly string[] {
  if (action.kind === 'give') return [action.post];
  if (action.kind === 'propose') return ['proposal'];
  return action.kind === 'house' ? ['house'] : penaltyOf(action);
}

/** A claim credits by its rules, by overrides and, negatively, by reversals. */
function claimed(blocks: readonly (MatchStep | RotationStep)[]): readonly string[] {
  return blocks.some((each) => each.kind === 'match' && each.block === 'claim') ? ['credit'] : [];
}

function turned(blocks: readonly (MatchStep | RotationStep)[]): readonly string[] {
  return blocks.some(({ kind }) => kind === 'rotation') ? ['turn', 'finding'] : [];
}

function record(name: string, members: readonly (readonly [string, readonly string[]])[]): Doc {
  if (members.length === 0) return alias(name, text('{}'));
  const docs = members.map(([key, values]) =>
    concat(text(`readonly ${lit(key)}:`), behind(union(values)), text(';')),
  );
  return concat(text(`export type ${name} = `), block(docs), text(';'));
}

function alias(name: string, value: Doc): Doc {
  return concat(text(`export type ${name} =`), behind(value), text(';'));
}

/** A union brings the space in front of it, as it may begin on a line of its own. */
function behind(value: Doc): Doc {
  return value.kind === 'text' ? concat(text(' '), value) : value;
}

/** Literals as one type, each once, behind a space. */
function union(values: readonly string[]): Doc {
  const unique = [...new Set(values)];
  if (unique.length === 0) return text('never');
  const literals = join(
    concat(line, text('| ')),
    unique.map((value) => text(lit(value))),
  );
  return group(indent(concat(line, ifBreak(text('| ')), literals)));
}
