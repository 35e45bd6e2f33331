import type { Expr, MatchStep, RankStep, RotationStep, Rule, Step, StreakStep } from '@bylaw/runtime';
import { LAST_DAY, creditedBy, dayOfText, listRecipients } from '@bylaw/runtime/linking';
import { text } from '../print/doc.ts';
import type { Doc } from '../print/doc.ts';
import { printAct } from './actions.ts';
import { ident, list, lit, object } from './code.ts';
import { printGetter } from './printer.ts';
import type { Printer } from './printer.ts';
import { printStatement } from './statement.ts';
import type { KernelType } from './unit.ts';

/** A rule by its step and its place in it; its number in the program is its place in the list of all. */
export interface RulePlace {
  readonly step: number;
  readonly rule: number;
  readonly id: string;
}

/** What the kernels run of a step, and the type of it. Rules take their numbers in `rules` as they come. */
export function printStep(
  p: Printer,
  step: Step,
  position: number,
  rules: RulePlace[],
): { readonly type: KernelType; readonly plan: Doc } {
  const head = [
    ['kind', lit(step.kind)],
    ['step', ident('step', position)],
  ] as const;
  switch (step.kind) {
    case 'match':
      return { type: 'MatchPlan', plan: object([...head, ...printMatch(p, step, position, rules)]) };
    case 'column':
      return {
        type: 'ColumnPlan',
        plan: object([
          ...head,
          relation(p, step),
          ['where', printWhere(p, step.where)],
          ['value', printValue(p, step.value)],
        ]),
      };
    case 'rank':
      return { type: 'RankPlan', plan: object([...head, ...printRank(p, step)]) };
    case 'streak':
      return { type: 'StreakPlan', plan: object([...head, ...printStreak(p, step)]) };
    case 'rotation':
      return { type: 'RotationPlan', plan: object([...head, ...printRotation(p, step, position, rules)]) };
    case 'ladder':
      return {
        type: 'LadderStepPlan',
        plan: object([...head, ['ladder', `${p.unit.names.ladder(step.ladder)}`]]),
      };
    case 'statement':
      return {
        type: 'StatementPlan',
        plan: object([
          ...head,
          relation(p, step),
          ['where', printWhere(p, step.where)],
          ...printStatement(p, step, position),
        ]),
      };
  }
}

type Member = readonly [name: string, value: Doc | string | undefined];

function printMatch(p: Printer, step: MatchStep, position: number, rules: RulePlace[]): readonly Member[] {
  const { names } = p.unit;
  const credited = creditedBy(step);
  return [
    relation(p, step),
    ['where', printWhere(p, step.where)],
    ['day', printGetter(p, 'day', 'number', step.day)],
    [
      'rules',
      list(
        step.rules.map((rule, at) => {
          names.word(rule.id);
          p.unit.heading(`Step ${position + 1}, rule ${at + 1}`);
          return printRule(p, rule, rules.push({ step: position, rule: at, id: rule.id }) - 1);
        }),
      ),
    ],
    ['recipients', list(listRecipients(step).map((id) => text(`${names.relation(id)}`)))],
    ['credited', credited === undefined ? undefined : printGetter(p, 'credited', 'whole', credited)],
  ];
}

function printRule(p: Printer, rule: Rule, number: number): Doc {
  return object([
    ['number', `${number}`],
    ['from', `${rule.from === undefined ? 0 : dayOfText(rule.from)}`],
    ['until', `${rule.until === undefined ? LAST_DAY : dayOfText(rule.until)}`],
    ['when', rule.when === undefined ? undefined : printGetter(p, 'when', 'truth', rule.when)],
    ['act', printAct(p, 'act', rule.actions)],
  ]);
}

function printRank(p: Printer, step: RankStep): readonly Member[] {
  const per = step.per.map((each) =>
    object([
      ['of', printGetter(p, 'per', 'number', each)],
      ['type', lit(each.type)],
    ]),
  );
  return [
    relation(p, step),
    ['where', printWhere(p, step.where)],
    ['per', list(per)],
    ['by', printValue(p, step.by)],
  ];
}

function printStreak(p: Printer, step: StreakStep): readonly Member[] {
  return [
    relation(p, step),
    ['holds', printGetter(p, 'holds', 'truth', step.holds)],
    ['pauses', step.pauses === undefined ? undefined : printGetter(p, 'pauses', 'truth', step.pauses)],
  ];
}

function printRotation(
  p: Printer,
  step: RotationStep,
  position: number,
  rules: RulePlace[],
): readonly Member[] {
  const { names } = p.unit;
  const gives: Doc[] = [];
  const passes: Doc[] = [];
  let otherwise: Doc | undefined;
  step.rules.forEach((rule, at) => {
    names.word(rule.id);
    p.unit.heading(`Step ${position + 1}, rule ${at + 1}`);
    const number = rules.push({ step: position, rule: at, id: rule.id }) - 1;
    if (rule.kind === 'otherwise') otherwise = printRule(p, rule, number);
    else if (rule.kind === 'gives')
      gives.push(
        object([
          ['number', `${number}`],
          ['when', printGetter(p, 'when', 'truth', rule.when)],
          ['to', printGetter(p, 'to', 'number', rule.to)],
          ['counts', `${rule.counts}`],
        ]),
      );
    else
      passes.push(
        object([
          ['number', `${number}`],
          ['when', printGetter(p, 'when', 'truth', rule.when, 1)],
          ['turn', lit(rule.turn)],
        ]),
      );
  });
  const alone = (role: 'received' | 'nobody', expr: Expr | undefined): string | undefined =>
    expr === undefined ? undefined : printGetter(p, role, 'number', expr);
  return [
    relation(p, step),
    ['people', `${names.relation(step.people)}`],
    ['where', printWhere(p, step.where)],
    ['order', printValue(p, step.order)],
    ['day', printGetter(p, 'day', 'number', step.day)],
    ['gives', list(gives)],
    ['passes', list(passes)],
    ['otherwise', otherwise],
    ['received', alone('received', step.received)],
    ['nobody', alone('nobody', step.nobody)],
    ['recipients', list(listRecipients(step).map((id) => text(`${names.relation(id)}`)))],
  ];
}

/** A number or truth, or a fraction: what a measure holds or a ranking compares. */
function printValue(p: Printer, expr: Expr): Doc {
  const kind = expr.exact === true ? 'ratio' : expr.type === 'bool' ? 'truth' : 'number';
  return object([
    ['kind', lit(kind)],
    ['of', printGetter(p, 'by', kind, expr)],
  ]);
}

function printWhere(p: Printer, where: Expr | undefined): string | undefined {
  return where === undefined ? undefined : printGetter(p, 'where', 'truth', where);
}

function relation(p: Printer, step: { readonly relation: string }): Member {
  return ['relation', `${p.unit.names.relation(step.relation)}`];
}
