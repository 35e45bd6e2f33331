import { createRatio, fromInt, mulRatio, roundRatio } from '../numbers/ratio.ts';
import { addWhole } from '../numbers/whole.ts';
import type { CarriedPosting } from '../outcome.ts';
import type { MatchPlan, Run } from './plan.ts';
import { CREDIT, HOUSE, pushPost } from './post-store.ts';
import { noteNeeded } from './query.ts';
import type { Lot } from './reversal-store.ts';
import { spend } from './spend.ts';

/**
 * Posts the negative of what the block at `step` posted for an event, in proportion to `amount` fen of the posted
 * total. Rounding is on the running total, of the refunds and of the parts, so that refunds add up to the whole and
 * parts to the refund; no more than the whole is ever taken back. Nothing posted: nothing reversed, and noted where the
 * event lies before what is known.
 */
export function postReversal(run: Run, step: number, event: number, amount: number): void {
  if (run.between !== undefined) return;
  const lots = lotsOf(run, step, event);
  const { rounding } = run.plan.program.policy;
  spend(run, lots.length + 1);
  let total = 0;
  let done = 0;
  for (const lot of lots) {
    total = addWhole(total, lot.amount);
    done += lot.reversed;
  }
  if (lots.length === 0) noteMissing(run, step, event);
  if (total === 0) return;
  const next = Math.min(Math.max(addWhole(done, amount), Math.min(total, 0)), Math.max(total, 0));
  let sum = 0;
  let before = 0;
  for (const lot of lots) {
    sum += lot.amount;
    const upTo = roundRatio(mulRatio(fromInt(next), createRatio(sum, total)), rounding);
    const part = upTo - before - lot.reversed;
    before = upTo;
    if (part === 0) continue;
    run.reversals.touched.push({ lot, before: lot.reversed });
    lot.reversed += part;
    pushPost(run.posts, run.decision, lot.kind, lot.relation, lot.to, -part, 0, lot.detail);
  }
}

/** Forgets what the last decision reversed, or takes it back. */
export function closeReversals(run: Run, keep: boolean): void {
  const { touched } = run.reversals;
  if (touched.length === 0) return;
  if (!keep) for (const { lot, before } of touched.reverse()) lot.reversed = before;
  touched.length = 0;
}

/** What a claim posted for an event: what was carried first, then this month's in the order in which it was posted. */
function lotsOf(run: Run, step: number, event: number): readonly Lot[] {
  const { byEvent } = run.reversals;
  let events = byEvent.get(step);
  if (events === undefined) {
    events = new Map();
    byEvent.set(step, events);
  }
  let lots = events.get(event);
  if (lots === undefined) {
    lots = [...carriedLots(run, step, event), ...postedLots(run, step, event)];
    events.set(event, lots);
  }
  return lots;
}

/** Subjects are judged in the order of their rows, and post in that order: both ends are found by halves. */
function postedLots(run: Run, step: number, event: number): readonly Lot[] {
  const { posts, decisions, results } = run;
  const { firstDecision, endDecision, firstPost, endPost } = results[step];
  const decision = lowerBound(decisions.of, firstDecision, endDecision, event);
  if (decision === endDecision || decisions.of[decision] !== event) return [];
  const lots: Lot[] = [];
  for (let row = lowerBound(posts.decision, firstPost, endPost, decision); row < endPost; row += 1) {
    if (decisions.of[posts.decision[row]] !== event) break;
    const kind = posts.kind[row];
    if (kind !== CREDIT && kind !== HOUSE) continue;
    const lot: Lot = {
      kind,
      relation: posts.relation[row],
      to: posts.to[row],
      detail: posts.detail[row] as string | undefined,
      amount: posts.amount[row],
      reversed: 0,
    };
    run.reversals.posted.set(row, lot);
    lots.push(lot);
  }
  return lots;
}

function carriedLots(run: Run, step: number, event: number): readonly Lot[] {
  const { carriedOf, carried } = run.reversals;
  const plan = run.plan.steps[step];
  const postings = run.carry?.postings ?? [];
  if (plan.kind !== 'match' || postings.length === 0) return [];
  let positions = carriedOf.get(step);
  if (positions === undefined) {
    positions = placeCarried(run, plan);
    carriedOf.set(step, positions);
  }
  return (positions.get(event) ?? []).map((at) => {
    const lot = readCarried(run, plan, postings[at]);
    carried.set(at, lot);
    return lot;
  });
}

function placeCarried(run: Run, plan: MatchPlan): ReadonlyMap<number, readonly number[]> {
  const postings = run.carry?.postings ?? [];
  const { rowOf } = run.tables[plan.relation];
  spend(run, postings.length);
  const positions = new Map<number, number[]>();
  postings.forEach(({ block, of }, at) => {
    const row = block === plan.step.id ? rowOf.get(of) : undefined;
    if (row === undefined) return;
    const same = positions.get(row);
    if (same === undefined) positions.set(row, [at]);
    else same.push(at);
  });
  return positions;
}

function readCarried(run: Run, plan: MatchPlan, posting: CarriedPosting): Lot {
  const { amount, reversed } = posting;
  if (posting.kind === 'house') {
    return { kind: HOUSE, relation: -1, to: -1, detail: posting.to, amount, reversed };
  }
  const [relation, to] = findPerson(run, plan.recipients, posting.to);
  return { kind: CREDIT, relation, to, detail: posting.role, amount, reversed };
}

/** First position in [lo, hi) of a rising column that is at or after a value. */
function lowerBound(column: Int32Array, lo: number, hi: number, value: number): number {
  while (lo < hi) {
    const middle = (lo + hi) >>> 1;
    if (column[middle] < value) lo = middle + 1;
    else hi = middle;
  }
  return lo;
}

/** The record that a carried id names: of the first of these relations that has it. Loading the carry saw to it. */
export function findPerson(
  run: Run,
  relations: readonly number[],
  id: string,
): readonly [relation: number, row: number] {
  for (const relation of relations) {
    const row = run.tables[relation].rowOf.get(id);
    if (row !== undefined) return [relation, row];
  }
  return [-1, -1];
}

function noteMissing(run: Run, step: number, event: number): void {
  const plan = run.plan.steps[step];
  if (plan.kind !== 'match') return;
  const date = run.tables[plan.relation].columns.get('date')?.[event] ?? -1;
  if (date < 0 || date >= run.facts.knownFrom) return;
  noteNeeded(run, plan.step.id, plan.step.relation, date);
}
