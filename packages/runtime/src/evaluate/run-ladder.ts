import {
  addDays,
  addMonths,
  firstDayOfMonth,
  firstDayOfQuarter,
  firstDayOfYear,
  parseDate,
} from '../numbers/calendar.ts';
import type { CarriedOffence } from '../outcome.ts';
import type { Ladder } from '../program.ts';
import { isPosting } from '../program.ts';
import { OVERRIDDEN } from './decision-store.ts';
import type { LadderPlan, LadderStepPlan, Run } from './plan.ts';
import { noteUnknown } from './query.ts';
import { spend } from './spend.ts';

/**
 * Counts the offences of a ladder in (date, time, id) order, each person's apart (and each rule's, where the ladder
 * counts the same offence), those of earlier months in the window included, and posts each one's rung.
 */
export function runLadder(run: Run, plan: LadderStepPlan): void {
  const ladder = run.plan.ladders[plan.ladder];
  const counters = new Map<string, number[]>();
  for (const offence of run.carry?.offences ?? []) {
    if (offence.ladder === ladder.ladder.id) countCarried(run, ladder, counters, offence);
  }
  for (const days of counters.values()) days.sort((a, b) => a - b);
  const starts = new Map<string, number>();
  const offences = orderOffences(run, run.offences[plan.ladder]);
  for (const row of offences) {
    spend(run, 1);
    const day = run.decisions.date[run.posts.decision[row]];
    const key = counterKey(run, ladder.ladder, row);
    const days = counters.get(key) ?? [];
    if (days.length === 0) counters.set(key, days);
    days.push(day);
    let start = starts.get(key) ?? 0;
    const from = windowStart(ladder.ladder, day);
    while (days[start] < from) start += 1;
    starts.set(key, start);
    noteUnknown(run, ladder.ladder.id, relationOf(run, row), from);
    postRung(run, ladder, row, days.length - start);
  }
  run.occurrence = 0;
}

/** The kind of record that an offence is about. */
function relationOf(run: Run, row: number): string {
  const { step } = run.plan.steps[run.decisions.step[run.posts.decision[row]]];
  return 'relation' in step ? step.relation : '';
}

/** First day whose offences still count on `day`: both ends of a rolling window are inside. */
export function windowStart(ladder: Ladder, day: number): number {
  const { window } = ladder;
  switch (window.kind) {
    case 'rolling':
      return window.unit === 'days' ? addDays(day, -window.length) : addMonths(day, -window.length);
    case 'calendar':
      if (window.unit === 'month') return firstDayOfMonth(day);
      return window.unit === 'quarter' ? firstDayOfQuarter(day) : firstDayOfYear(day);
    case 'ever':
      return 0;
  }
}

function postRung(run: Run, plan: LadderPlan, row: number, occurrence: number): void {
  const { decisions } = run;
  const decision = run.posts.decision[row];
  if (decisions.occurrence[decision] === 0) decisions.occurrence[decision] = occurrence;
  if (decisions.status[decision] === OVERRIDDEN) return;
  const rung = plan.rungs[Math.min(occurrence, plan.rungs.length) - 1];
  if (rung === undefined) return;
  run.slots[0] = row;
  run.decision = decision;
  run.occurrence = occurrence;
  rung(run);
  run.between = undefined;
}

/** By day, time (unset first), id, and then as the blocks stand in the policy. */
export function orderOffences(run: Run, rows: readonly number[]): number[] {
  const { decisions, posts, plan, tables } = run;
  const sorted = rows.map((row) => {
    const decision = posts.decision[row];
    const step = plan.steps[decisions.step[decision]];
    const table = isPosting(step) ? tables[step.relation] : undefined;
    const of = decisions.of[decision];
    const time = table?.columns.get('time')?.[of] ?? -1;
    return { row, decision, day: decisions.date[decision], time, id: table?.ids[of] ?? '' };
  });
  sorted.sort(
    (a, b) =>
      a.day - b.day ||
      a.time - b.time ||
      (a.id < b.id ? -1 : a.id > b.id ? 1 : 0) ||
      a.decision - b.decision ||
      a.row - b.row,
  );
  return sorted.map(({ row }) => row);
}

function countCarried(
  run: Run,
  plan: LadderPlan,
  counters: Map<string, number[]>,
  offence: CarriedOffence,
): void {
  spend(run, 1);
  const day = parseDate(offence.date);
  if (day === undefined) return;
  const relation = plan.persons.get(offence.rule) ?? plan.persons.values().next().value ?? -1;
  const key = keyOf(plan.ladder, relation, offence.person, offence.rule);
  const days = counters.get(key);
  if (days === undefined) counters.set(key, [day]);
  else days.push(day);
}

export function counterKey(run: Run, ladder: Ladder, row: number): string {
  const relation = run.posts.relation[row];
  return keyOf(
    ladder,
    relation,
    run.tables[relation].ids[run.posts.to[row]],
    ruleName(run, run.posts.decision[row]),
  );
}

/** `block/rule`, as the carry names it. */
export function ruleName(run: Run, decision: number): string {
  const { step, rule } = run.plan.rules[run.decisions.rule[decision]];
  return `${run.plan.program.steps[step].id}/${rule.id}`;
}

export function keyOf(ladder: Ladder, relation: number, person: string, rule: string): string {
  return JSON.stringify(ladder.counts === 'all' ? [relation, person] : [relation, person, rule]);
}
