import { LAST_DAY } from '../../numbers/calendar.ts';
import { listRecipients, listReversed, relationsOf } from '../../facts/recipients.ts';
import type {
  Expr,
  LadderStep,
  MatchStep,
  Program,
  RankStep,
  RotationStep,
  Rule,
  StatementStep,
  Step,
  StreakStep,
} from '../../program.ts';
import { isPosting } from '../../program.ts';
import { openActions } from '../../program/open-actions.ts';
import type {
  ColumnPlan,
  LadderPlan,
  LadderStepPlan,
  MatchPlan,
  NumberOf,
  RankPlan,
  RotationPlan,
  RulePlan,
  RuleRef,
  StepPlan,
  StreakPlan,
  TruthOf,
  ValueOf,
} from '../plan.ts';
import { dayOfText } from './constant.ts';
import { linkActions } from './link-actions.ts';
import { linkStatement } from './link-statement.ts';
import type { Linker, Names } from './linker.ts';

/** Links a step. Rules take their numbers in `rules` as they come. */
export function linkStep(linker: Linker, step: Step, position: number, rules: RuleRef[]): StepPlan {
  switch (step.kind) {
    case 'match':
      return linkMatch(linker, step, position, rules);
    case 'column':
      return {
        kind: 'column',
        step,
        relation: linker.names.relation(step.relation),
        ...optional('where', linkWhere(linker, step.where)),
        value: linkValue(linker, step.value),
      } satisfies ColumnPlan;
    case 'rank':
      return linkRank(linker, step);
    case 'streak':
      return linkStreak(linker, step);
    case 'rotation':
      return linkRotation(linker, step, position, rules);
    case 'ladder':
      return linkLadderStep(linker, step);
    case 'statement':
      return linkStatement(linker, step satisfies StatementStep);
  }
}

function linkMatch(linker: Linker, step: MatchStep, position: number, rules: RuleRef[]): MatchPlan {
  return {
    kind: 'match',
    step,
    relation: linker.names.relation(step.relation),
    ...optional('where', linkWhere(linker, step.where)),
    day: linker.number(step.day),
    rules: step.rules.map((rule): RulePlan => {
      const number = rules.push({ step: position, rule, word: linker.names.word(rule.id) }) - 1;
      return linkRule(linker, rule, number);
    }),
    recipients: listRecipients(step).map((id) => linker.names.relation(id)),
    ...optional('credited', linkCredited(linker, step)),
  };
}

function linkRule(linker: Linker, rule: Rule, number: number): RulePlan {
  return {
    number,
    from: rule.from === undefined ? 0 : dayOfText(rule.from),
    until: rule.until === undefined ? LAST_DAY : dayOfText(rule.until),
    ...optional('when', linkWhere(linker, rule.when)),
    act: linkActions(linker, rule.actions),
  };
}

/** What an override of a claim credits: as the step says, or what its last crediting action hands out. */
function linkCredited(linker: Linker, step: MatchStep): NumberOf | undefined {
  const amount = creditedBy(step);
  return amount === undefined ? undefined : linker.whole(amount);
}

/**
 * The amount that an override of a step credits; undefined where it is no claim, or hands nothing out. A block that
 * only reverses takes credit back, and so does an override of it.
 */
export function creditedBy(step: MatchStep): Expr | undefined {
  if (step.block !== 'claim') return undefined;
  const last = openActions(step.rules.flatMap((rule) => rule.actions)).findLast(
    (action) => action.kind === 'credit' || action.kind === 'split' || action.kind === 'house',
  );
  const amount = step.crediting ?? last?.amount;
  return amount !== undefined && last === undefined && listReversed(step).length > 0
    ? negate(amount)
    : amount;
}

function negate(amount: Expr): Expr {
  const { type } = amount;
  const zero: Expr = { kind: 'const', type, value: 0 };
  if (amount.exact !== true) return { kind: 'arith', op: 'sub', type, left: zero, right: amount };
  const left: Expr = { kind: 'lift', type, exact: true, of: zero };
  return { kind: 'arith', op: 'sub', type, exact: true, left, right: amount };
}

function linkRank(linker: Linker, step: RankStep): RankPlan {
  return {
    kind: 'rank',
    step,
    relation: linker.names.relation(step.relation),
    ...optional('where', linkWhere(linker, step.where)),
    per: step.per.map((per) => ({ of: linker.number(per), type: per.type })),
    by: linkValue(linker, step.by),
  };
}

function linkStreak(linker: Linker, step: StreakStep): StreakPlan {
  return {
    kind: 'streak',
    step,
    relation: linker.names.relation(step.relation),
    holds: linker.truth(step.holds),
    ...optional('pauses', linkWhere(linker, step.pauses)),
  };
}

function linkRotation(linker: Linker, step: RotationStep, position: number, rules: RuleRef[]): RotationPlan {
  const { names } = linker;
  const gives: RotationPlan['gives'][number][] = [];
  const passes: RotationPlan['passes'][number][] = [];
  let otherwise: RulePlan | undefined;
  for (const rule of step.rules) {
    const number = rules.push({ step: position, rule, word: names.word(rule.id) }) - 1;
    if (rule.kind === 'otherwise') otherwise = linkRule(linker, rule, number);
    else if (rule.kind === 'passes') passes.push({ number, when: linker.truth(rule.when), turn: rule.turn });
    else
      gives.push({
        number,
        when: linker.truth(rule.when),
        to: linker.number(rule.to),
        counts: rule.counts,
      });
  }
  return {
    kind: 'rotation',
    step,
    relation: names.relation(step.relation),
    people: names.relation(step.people),
    ...optional('where', linkWhere(linker, step.where)),
    order: linkValue(linker, step.order),
    day: linker.number(step.day),
    gives,
    passes,
    ...optional('otherwise', otherwise),
    ...optional('received', linkNumber(linker, step.received)),
    ...optional('nobody', linkNumber(linker, step.nobody)),
    recipients: listRecipients(step).map((id) => names.relation(id)),
  };
}

function linkNumber(linker: Linker, expr: Expr | undefined): NumberOf | undefined {
  return expr === undefined ? undefined : linker.number(expr);
}

function linkLadderStep(linker: Linker, step: LadderStep): LadderStepPlan {
  return { kind: 'ladder', step, ladder: linker.names.ladder(step.ladder) };
}

/** The ladders of a program, each with what its rungs post. */
export function linkLadders(linker: Linker): readonly LadderPlan[] {
  return linker.program.ladders.map((ladder) => ({
    ladder,
    rungs: ladder.rungs.map(({ actions, from }) => linkActions(linker, actions, from)),
    persons: personsOf(linker.program, linker.names, ladder.id),
  }));
}

/** The relation of the persons that each rule puts on a ladder, by `block/rule`. */
export function personsOf(program: Program, names: Names, ladder: string): ReadonlyMap<string, number> {
  const persons = new Map<string, number>();
  for (const step of program.steps) {
    if (!isPosting(step)) continue;
    for (const rule of step.rules) {
      const [relation] = relationsOf(
        openActions(rule.actions).filter((each) => each.kind === 'ladder' && each.ladder === ladder),
      );
      if (relation !== undefined) persons.set(`${step.id}/${rule.id}`, names.relation(relation));
    }
  }
  return persons;
}

export function linkValue(linker: Linker, expr: Expr): ValueOf {
  if (expr.exact === true) return { kind: 'ratio', of: linker.ratio(expr) };
  if (expr.type === 'bool') return { kind: 'truth', of: linker.truth(expr) };
  return { kind: 'number', of: linker.number(expr) };
}

function linkWhere(linker: Linker, where: Expr | undefined): TruthOf | undefined {
  return where === undefined ? undefined : linker.truth(where);
}

/** A member that is left out where there is nothing, so that plans of one kind differ in no other way. */
function optional<K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: V };
}
