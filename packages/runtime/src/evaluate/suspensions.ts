import { parseDate } from '../numbers/calendar.ts';
import type { CarriedSuspension } from '../outcome.ts';
import type { Run, Suspension, SuspensionIndex } from './plan.ts';
import { SUSPENSION } from './post-store.ts';
import { findPerson } from './reverse.ts';
import { ruleName } from './run-ladder.ts';
import { sayDay } from './say-value.ts';
import { spend } from './spend.ts';

/** Whether a record of a relation is suspended on a day; of somebody or a day that is not given: no. */
export function isSuspended(run: Run, relation: number, row: number, day: number): boolean {
  if (row < 0 || day < 0) return false;
  const known = suspensionsOf(run, relation, row);
  spend(run, known.length + 1);
  return known.some(({ from, to }) => from <= day && day <= to);
}

/** All suspensions of a record that this month knows of: carried ones first. */
export function suspensionsOf(run: Run, relation: number, row: number): readonly Suspension[] {
  run.suspensions ??= buildIndex(run);
  return run.suspensions.get(relation)?.get(row) ?? [];
}

function buildIndex(run: Run): SuspensionIndex {
  const index = new Map<number, Map<number, Suspension[]>>();
  const add = (relation: number, row: number, suspension: Suspension): void => {
    const people = index.get(relation) ?? new Map<number, Suspension[]>();
    index.set(relation, people);
    people.set(row, [...(people.get(row) ?? []), suspension]);
  };
  const carried = run.carry?.suspensions ?? [];
  spend(run, run.posts.length + carried.length);
  for (const by of carried) {
    const [relation, row] = findPerson(run, recipientsOf(run, by.rule), by.to);
    if (row >= 0) add(relation, row, { ...daysOf(by), by });
  }
  for (let row = 0; row < run.posts.length; row += 1) {
    if (run.posts.kind[row] !== SUSPENSION) continue;
    const by = readPosted(run, row);
    add(run.posts.relation[row], run.posts.to[row], { ...daysOf(by), by });
  }
  return index;
}

/** Suspensions that still run on the next month's first day: by date, person, then the rest. */
export function carrySuspensions(run: Run): readonly CarriedSuspension[] {
  const next = run.facts.lastDay + 1;
  const all = [...(run.carry?.suspensions ?? [])];
  for (let row = 0; row < run.posts.length; row += 1) {
    if (run.posts.kind[row] === SUSPENSION) all.push(readPosted(run, row));
  }
  const key = ({ date, to, of, rule }: CarriedSuspension): string => JSON.stringify([date, to, of, rule]);
  return all
    .filter((each) => daysOf(each).to >= next)
    .sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

function daysOf({ date, days }: CarriedSuspension): { readonly from: number; readonly to: number } {
  const day = parseDate(date) ?? -1;
  return { from: day + 1, to: day + days };
}

function readPosted(run: Run, row: number): CarriedSuspension {
  const { posts, decisions, plan, tables } = run;
  const decision = posts.decision[row];
  const step = plan.steps[decisions.step[decision]];
  return {
    rule: ruleName(run, decision),
    of: 'relation' in step ? tables[step.relation].ids[decisions.of[decision]] : '',
    to: tables[posts.relation[row]].ids[posts.to[row]],
    date: sayDay(run, decisions.date[decision]),
    days: posts.amount[row],
  };
}

function recipientsOf(run: Run, rule: string): readonly number[] {
  const [block] = rule.split('/');
  for (const plan of run.plan.steps)
    if ('recipients' in plan && plan.step.id === block) return plan.recipients;
  return [];
}
