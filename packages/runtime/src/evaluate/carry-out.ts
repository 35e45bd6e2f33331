import { dateOf, formatDate, parseDate } from '../numbers/calendar.ts';
import type { Carry, CarriedOffence, CarriedPosting } from '../outcome.ts';
import { createCarriedRows, markEvents, markReferences, writeRecords } from './carry-facts.ts';
import type { CarriedRows } from './carry-facts.ts';
import type { Run } from './plan.ts';
import { HOUSE } from './post-store.ts';
import type { Lot } from './reversal-store.ts';
import { lotsOf } from './reverse.ts';
import { ruleName, windowStart } from './run-ladder.ts';
import { streakAfter } from './run-streak.ts';

/** What the next month needs of this one, and no more: keyed by stable ids, the same for the same facts in any order. */
export function writeCarry(run: Run): Carry {
  const rows = createCarriedRows(run);
  markEvents(run, rows);
  const postings = carryPostings(run, rows);
  const offences = carryOffences(run);
  markReferences(run, rows);
  return {
    version: 1,
    policy: run.plan.program.policy.id,
    month: run.facts.month,
    knownFrom: formatDate(run.facts.knownFrom),
    facts: writeRecords(run, rows),
    streaks: carryStreaks(run),
    offences,
    balances: carryBalances(run),
    postings,
  };
}

function carryStreaks(run: Run): Carry['streaks'] {
  const streaks: [string, { [person: string]: number }][] = [];
  run.plan.steps.forEach((plan, position) => {
    if (plan.kind !== 'streak') return;
    const { first, end, ids } = run.tables[plan.relation];
    const months: [string, number][] = [];
    for (let row = first; row < end; row += 1) {
      const after = streakAfter(plan, run.results[position].numbers[row]);
      if (after > 0) months.push([ids[row], after]);
    }
    if (months.length > 0) streaks.push([plan.step.id, Object.fromEntries(months)]);
  });
  return Object.fromEntries(streaks);
}

/** Offences that can still stand in the window of one of the next month's first day: by ladder, day, person, then the rest. */
function carryOffences(run: Run): readonly CarriedOffence[] {
  const next = run.facts.lastDay + 1;
  return run.plan.ladders.flatMap(({ ladder }, position) => {
    const from = windowStart(ladder, next);
    const before = (run.carry?.offences ?? []).filter(
      (offence) => offence.ladder === ladder.id && (parseDate(offence.date) ?? -1) >= from,
    );
    const now = run.offences[position].flatMap((row): CarriedOffence[] => {
      const decision = run.posts.decision[row];
      const day = run.decisions.date[decision];
      if (day < from) return [];
      return [
        {
          ladder: ladder.id,
          rule: ruleName(run, decision),
          person: run.tables[run.posts.relation[row]].ids[run.posts.to[row]],
          of: subjectId(run, decision),
          date: formatDate(day),
        },
      ];
    });
    return [...before, ...now].sort(compareOffences);
  });
}

function compareOffences(a: CarriedOffence, b: CarriedOffence): number {
  return (
    compareText(a.date, b.date) ||
    compareText(a.person, b.person) ||
    compareText(a.of, b.of) ||
    compareText(a.rule, b.rule)
  );
}

/** Balances by statement line; also of people whom no statement reached this month: what is owed does not vanish. */
function carryBalances(run: Run): Carry['balances'] {
  const lines = [...run.balances]
    .filter(([, people]) => people.size > 0)
    .sort(([a], [b]) => compareText(a, b));
  return Object.fromEntries(
    lines.map(([line, people]) => [
      line,
      Object.fromEntries([...people].sort(([a], [b]) => compareText(a, b))),
    ]),
  );
}

/** Postings that a refund of a later month can still reverse, with the records that they name. */
function carryPostings(run: Run, rows: CarriedRows): readonly CarriedPosting[] {
  const next = monthNumber(run.facts.lastDay + 1);
  return run.plan.program.carry.postings.flatMap(({ block, months }) => {
    const step = run.plan.steps.findIndex((plan) => plan.kind === 'match' && plan.step.id === block);
    const plan = run.plan.steps[step];
    if (plan?.kind !== 'match') return [];
    return lotsOf(run, step)
      .lots.filter((lot) => next - monthNumber(lot.date) <= months)
      .map((lot) => {
        const event = run.tables[plan.relation].rowOf.get(lot.of);
        if (event !== undefined) rows[plan.relation].add(event);
        if (lot.to >= 0) rows[lot.relation].add(lot.to);
        return writeLot(block, lot);
      });
  });
}

function writeLot(block: string, lot: Lot): CarriedPosting {
  const { rule, of, toId: to, role, date, amount, reversed } = lot;
  const posting = { block, rule, of, to, kind: lot.kind === HOUSE ? 'house' : 'credit' } as const;
  const rest = { date: formatDate(date), amount, reversed };
  return role === undefined ? { ...posting, ...rest } : { ...posting, role, ...rest };
}

function monthNumber(day: number): number {
  const { year, month } = dateOf(day);
  return year * 12 + month;
}

function subjectId(run: Run, decision: number): string {
  const plan = run.plan.steps[run.decisions.step[decision]];
  return plan.kind === 'match' ? run.tables[plan.relation].ids[run.decisions.of[decision]] : '';
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
