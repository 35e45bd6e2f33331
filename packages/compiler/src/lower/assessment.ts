import type { Bilingual, ColumnOf, ColumnStep, Constant, Expr, Table } from '@bylaw/runtime';
import { isOptional } from '../check/assessed.ts';
import { textOfScores, textOfGrades } from '../print/text-of.ts';
import type { AssessmentDecl, Expr as ExprNode, GradeCapNode, GradesNode, ScoreNode } from '../syntax/ast.ts';
import { lowerWhen } from './condition.ts';
import { lowerBound } from './constant.ts';
import { assuming, bindingOf, citing, declare, refuse, symbolOf, textOf } from './context.ts';
import type { BlockContext, RuleContext } from './context.ts';
import { arith, constant, slot } from './nodes.ts';
import { finishRule } from './reads.ts';

const NONE: Expr = constant('percent', [0, 1]);
const ALL: Expr = constant('percent', [1, 1]);

/** What every column of an assessment shares. */
interface Columns {
  readonly block: BlockContext;
  readonly decl: AssessmentDecl;
  readonly relation: string;
}

/**
 * `assessment monthly each month for Consultant { score … grades … }`: a column for each score, held between 0% and
 * 100%; one for their sum by weight, under the assessment's own id; and one for the grade, read off a table.
 */
export function lowerAssessment(
  block: BlockContext,
  decl: AssessmentDecl,
): { readonly steps: readonly ColumnStep[]; readonly tables: readonly Table[] } {
  const columns: Columns = { block, decl, relation: block.subject?.id ?? decl.subject.text };
  const { policy, id, label } = block;
  policy.exactColumns.add(id);
  const scores = decl.scores.map((score) => lowerScore(columns, score));
  const text = {
    zh: textOfScores(decl.scores, policy.checked, 'zh'),
    en: textOfScores(decl.scores, policy.checked, 'en'),
  };
  const sum = lowerColumn(columns, { id, label, text, node: decl }, (rule) => weigh(rule, columns, scores));
  if (decl.grades === undefined) return { steps: [...scores, sum], tables: [] };
  const { step, tables } = lowerGrades(columns, decl.grades);
  return { steps: [...scores, sum, step], tables };
}

/** `score in monthly`, `grade in monthly`. */
export function lowerAssessed(rule: RuleContext, expr: ExprNode & { readonly kind: 'assessed' }): Expr {
  const assessment = symbolOf(rule.policy, expr.assessment);
  if (rule.subject === undefined || assessment?.kind !== 'assessment') {
    return refuse(rule, expr.span, expr.assessment.text);
  }
  const { decl, id } = assessment;
  const type = rule.policy.checked.types.get(expr);
  const column: ColumnOf = {
    kind: 'column',
    type: type?.kind === 'enum' ? `enum:${type.of.id}` : 'percent',
    ...(expr.what === 'score' ? { exact: true } : {}),
    column: expr.what === 'score' ? id : gradeOf(id),
    of: slot(`ref:${rule.subject.id}`, 0),
  };
  return isOptional(decl) ? { ...column, optional: true } : column;
}

/** The column of an assessment's grades. */
export function gradeOf(id: string): string {
  return `${id}/grade`;
}

function lowerColumn(
  { block, decl, relation }: Columns,
  head: {
    readonly id: string;
    readonly label: string;
    readonly text: Bilingual;
    readonly node: Pick<ScoreNode, 'cites' | 'assumed'>;
  },
  value: (rule: RuleContext) => Expr,
): ColumnStep {
  const rule = block.rule();
  const where = decl.where === undefined ? undefined : lowerWhen(rule, decl.where, `${block.id}/where`);
  const lowered = value(rule);
  finishRule(rule, where === undefined ? [lowered] : [where, lowered]);
  return {
    kind: 'column',
    id: head.id,
    label: head.label,
    relation,
    ...(where === undefined ? {} : { where }),
    ...(decl.every === 'month' ? {} : { every: decl.every }),
    value: lowered,
    ...citing(head.node.cites),
    ...assuming(block.policy.assumptions.note(head.node.assumed, head.id)),
    text: head.text,
  };
}

/** A score counts from 0% to 100%: no item outweighs another by going past its whole. */
function lowerScore(columns: Columns, node: ScoreNode): ColumnStep {
  const { policy, id: block } = columns.block;
  const id = `${block}/${node.name.id.text}`;
  const { label } = declare(policy, node.name, id, node.span);
  policy.exactColumns.add(id);
  return lowerColumn(columns, { id, label, text: textOf(policy, node.value), node }, (rule) => {
    const value = rule.lower(node.value, `${id}/value`);
    return arith('max', 'percent', [arith('min', 'percent', [value, ALL]), NONE]);
  });
}

function weigh(rule: RuleContext, { decl, relation, block }: Columns, scores: readonly ColumnStep[]): Expr {
  const parts = scores.map((step, at): Expr => {
    const weight = rule.lower(decl.scores[at]!.weight, `${block.id}/weight/${at + 1}`);
    const score = readColumn(decl, step.id, 'percent', relation);
    return arith('mul', 'percent', [weight, score]);
  });
  const [first = NONE, ...rest] = parts;
  return rest.reduce((sum, part) => arith('add', 'percent', [sum, part]), first);
}

/** Where the step that reads it is worked out, so is the one that is read. */
function readColumn(decl: AssessmentDecl, id: string, type: Expr['type'], relation: string): Expr {
  return {
    kind: 'column',
    type,
    ...(type === 'percent' ? { exact: true } : {}),
    column: id,
    of: slot(`ref:${relation}`, 0),
    ...(isOptional(decl) ? { optional: true } : {}),
  };
}

function lowerGrades(
  columns: Columns,
  grades: GradesNode,
): { readonly step: ColumnStep; readonly tables: readonly Table[] } {
  const { block, decl, relation } = columns;
  const { policy, id } = block;
  const symbol = symbolOf(policy, grades.of);
  const members = symbol?.kind === 'enum' ? symbol.members.length : 0;
  const type = `enum:${symbol?.id ?? grades.of.text}` as const;
  const label = block.label === id ? gradeOf(id) : `${block.label}等级`;
  const order = grades.rows.map((row) => memberOf(columns, row.grade));
  policy.origin.set(gradeOf(id), grades.span);
  const bands: Table = {
    id: gradeOf(id),
    label,
    type,
    rowKey: {
      by: 'band',
      type: 'percent',
      bands: grades.rows.map((row) => lowerBound(policy, row.band)),
    },
    cells: order.map((member) => [member]),
  };
  const caps = decl.caps.map((cap, at) => capTable(columns, cap, at, type, order, members));
  const text = {
    zh: textOfGrades(grades, policy.checked, 'zh'),
    en: textOfGrades(grades, policy.checked, 'en'),
  };
  const step = lowerColumn(columns, { id: gradeOf(id), label, text, node: grades }, (rule) => {
    const score = readColumn(decl, id, 'percent', relation);
    const grade: Expr = { kind: 'lookup', type, table: bands.id, keys: [score] };
    return decl.caps.reduce((below, cap, at): Expr => {
      const { id: table } = caps[at]!;
      const when = lowerWhen(rule, cap.when, `${table}/when`);
      return { kind: 'lookup', type, table, keys: [when, below] };
    }, grade);
  });
  return { step, tables: [bands, ...caps] };
}

/** `grade at most good when COND`: where the condition holds, every grade above is that one. */
function capTable(
  { block }: Columns,
  cap: GradeCapNode,
  at: number,
  type: Table['type'],
  order: readonly number[],
  members: number,
): Table {
  const { policy, id } = block;
  const key = `${id}/grade-at-most-${at + 1}`;
  policy.origin.set(key, cap.span);
  const top = order.indexOf(memberOf({ block }, cap.grade));
  const all = Array.from({ length: members }, (_, member) => member);
  const capped = all.map((member): Constant => order[Math.min(order.indexOf(member), top)] ?? member);
  return {
    id: key,
    label: cap.cites?.value ?? `${block.label}/${at + 1}`,
    type,
    rowKey: { by: 'enum', type: 'bool' },
    columnKey: { by: 'enum', type },
    cells: [all, capped],
    ...citing(cap.cites),
    ...assuming(policy.assumptions.note(cap.assumed, `table:${key}`)),
  };
}

function memberOf({ block }: Pick<Columns, 'block'>, name: GradeCapNode['grade']): number {
  const binding = bindingOf(block.policy, name);
  return binding?.kind === 'member' ? binding.index : 0;
}
