import { addMonths, parseDate } from '../numbers/calendar.ts';
import type { Carry, CarriedOffence, CarriedPosting } from '../outcome.ts';
import { isPosting } from '../program.ts';
import { createCarriedRows, markEvents, markReferences, writeRecords } from './carry-facts.ts';
import type { CarriedRows } from './carry-facts.ts';
import type { MatchPlan, Run } from './plan.ts';
import { CREDIT, HOUSE } from './post-store.ts';
import { findPerson } from './reverse.ts';
import { ruleName, windowStart } from './run-ladder.ts';
import { carrySuspensions } from './suspensions.ts';
import { streakAfter } from './run-streak.ts';
import { sayDay } from './say-value.ts';

/** What the next month needs of this one, and no more: keyed by stable ids, the same for the same facts in any order. */
export function writeCarry(run: Run): Carry {
  const rows = createCarriedRows(run);
  markEvents(run, rows);
  const postings = carryPostings(run, rows);
  const offences = carryOffences(run);
  const suspensions = carrySuspensions(run);
  markReferences(run, rows);
  return {
    version: 1,
    policy: run.plan.program.policy.id,
    month: run.facts.month,
    knownFrom: sayDay(run, run.facts.knownFrom),
    facts: writeRecords(run, rows),
    streaks: carryStreaks(run),
    offences,
    balances: carryBalances(run),
    postings,
    ...(suspensions.length === 0 ? {} : { suspensions }),
    ...carryRotations(run),
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

function carryRotations(run: Run): Pick<Carry, 'rotations'> {
  const rotations = run.plan.steps.flatMap((plan, position) => {
    const end = run.results[position].rotation?.end;
    if (plan.kind !== 'rotation' || end === undefined) return [];
    const { ids } = run.tables[plan.people];
    const name = (rows: readonly number[]): string[] => rows.map((row) => ids[row]);
    // Where every day begins anew, what the last day made of the queue is over with it.
    const queue = plan.step.starts === 'on' ? end.queue : end.base;
    return [[plan.step.id, { queue: name(queue), owed: name(end.owed) }] as const];
  });
  return rotations.length === 0 ? {} : { rotations: Object.fromEntries(rotations) };
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
          date: sayDay(run, day),
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

/** Postings that a refund of a later month can still reverse, with the records that they name: carried ones first. */
function carryPostings(run: Run, rows: CarriedRows): readonly CarriedPosting[] {
  const kept: CarriedPosting[] = [];
  for (const { block, months } of run.plan.program.carry.postings) {
    const step = run.plan.steps.findIndex((plan) => plan.kind === 'match' && plan.step.id === block);
    const plan = run.plan.steps[step];
    if (plan?.kind !== 'match') continue;
    const first = firstKept(run, months);
    keepCarried(run, plan, first, rows, kept);
    keepPosted(run, plan, step, first, rows, kept);
  }
  return kept;
}

/** First day of the month from which postings are kept: `months` before the next one. */
function firstKept(run: Run, months: number): number {
  return addMonths(run.facts.lastDay + 1, -months);
}

function keepCarried(
  run: Run,
  plan: MatchPlan,
  first: number,
  rows: CarriedRows,
  kept: CarriedPosting[],
): void {
  const { step, relation } = plan;
  run.carry?.postings.forEach((posting, at) => {
    if (posting.block !== step.id || (parseDate(posting.date) ?? -1) < first) return;
    const event = run.tables[relation].rowOf.get(posting.of);
    if (event !== undefined) rows[relation][event] = 1;
    if (posting.kind === 'credit') {
      const [people, person] = findPerson(run, plan.recipients, posting.to);
      if (person >= 0) rows[people][person] = 1;
    }
    const lot = run.reversals.carried.get(at);
    kept.push(
      lot === undefined || lot.reversed === posting.reversed
        ? posting
        : { ...posting, reversed: lot.reversed },
    );
  });
}

function keepPosted(
  run: Run,
  { step, relation }: MatchPlan,
  position: number,
  first: number,
  rows: CarriedRows,
  kept: CarriedPosting[],
): void {
  const { posts, decisions, plan, tables } = run;
  const { firstPost, endPost } = run.results[position];
  for (let row = firstPost; row < endPost; row += 1) {
    const decision = posts.decision[row];
    const day = decisions.date[decision];
    const house = posts.kind[row] === HOUSE;
    if (day < first || (!house && posts.kind[row] !== CREDIT)) continue;
    const event = decisions.of[decision];
    const people = posts.relation[row];
    const person = posts.to[row];
    const rule = decisions.rule[decision];
    const detail = posts.detail[row] as string | undefined;
    rows[relation][event] = 1;
    if (!house) rows[people][person] = 1;
    const date = sayDay(run, day);
    const block = step.id;
    const by = rule < 0 ? '' : plan.rules[rule].rule.id;
    const of = tables[relation].ids[event];
    const amount = posts.amount[row];
    const reversed = run.reversals.posted.get(row)?.reversed ?? 0;
    if (house) kept.push({ block, rule: by, of, to: detail ?? '', kind: 'house', date, amount, reversed });
    else {
      const to = tables[people].ids[person];
      if (detail === undefined)
        kept.push({ block, rule: by, of, to, kind: 'credit', date, amount, reversed });
      else kept.push({ block, rule: by, of, to, kind: 'credit', role: detail, date, amount, reversed });
    }
  }
}

function subjectId(run: Run, decision: number): string {
  const plan = run.plan.steps[run.decisions.step[decision]];
  return isPosting(plan) ? run.tables[plan.relation].ids[run.decisions.of[decision]] : '';
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
