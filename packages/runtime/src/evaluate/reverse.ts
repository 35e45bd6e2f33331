import { listRecipients } from '../facts/recipients.ts';
import { parseDate } from '../numbers/calendar.ts';
import { createRatio, fromInt, mulRatio, roundRatio } from '../numbers/ratio.ts';
import { addWhole } from '../numbers/whole.ts';
import type { CarriedPosting } from '../outcome.ts';
import type { MatchStep } from '../program.ts';
import type { Run } from './plan.ts';
import { CREDIT, HOUSE, POST_KINDS, pushPost } from './post-store.ts';
import { noteNeeded } from './query.ts';
import type { BlockLots, Lot } from './reversal-store.ts';
import { spend } from './spend.ts';

/**
 * Posts the negative of what the block at `step` posted for an event, in proportion to `amount` fen of the posted
 * total. Rounding is on the running total, of the refunds and of the parts, so that refunds add up to the whole and
 * parts to the refund; no more than the whole is ever taken back. Nothing posted: nothing reversed, and noted where the
 * event lies before what is known.
 */
export function postReversal(run: Run, step: number, event: number, amount: number): void {
  if (run.between !== undefined) return;
  const { byEvent } = lotsOf(run, step);
  const lots = byEvent.get(event) ?? [];
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
    const detail = lot.kind === HOUSE ? lot.toId : lot.role;
    pushPost(run.posts, run.decision, lot.kind, lot.relation, lot.to, -part, 0, detail);
  }
}

/** Forgets what the last decision reversed, or takes it back. */
export function closeReversals(run: Run, keep: boolean): void {
  const { touched } = run.reversals;
  if (touched.length === 0) return;
  if (!keep) for (const { lot, before } of touched.reverse()) lot.reversed = before;
  touched.length = 0;
}

/** Everything that a claim posted and that the carry still knows of. Ask only after the claim has run. */
export function lotsOf(run: Run, step: number): BlockLots {
  const known = run.reversals.blocks.get(step);
  if (known !== undefined) return known;
  const plan = run.plan.steps[step];
  const lots: Lot[] = [];
  const byEvent = new Map<number, Lot[]>();
  const add = (event: number | undefined, lot: Lot): void => {
    lots.push(lot);
    if (event === undefined) return;
    const same = byEvent.get(event);
    if (same === undefined) byEvent.set(event, [lot]);
    else same.push(lot);
  };
  if (plan.kind === 'match') {
    const table = run.tables[plan.relation];
    for (const posting of run.carry?.postings ?? []) {
      if (posting.block === plan.step.id)
        add(table.rowOf.get(posting.of), readCarried(run, plan.step, posting));
    }
    addPosted(run, step, table.ids, add);
  }
  const built = { lots, byEvent };
  run.reversals.blocks.set(step, built);
  return built;
}

function addPosted(
  run: Run,
  step: number,
  ids: readonly string[],
  add: (event: number, lot: Lot) => void,
): void {
  const { posts, decisions, plan, tables } = run;
  spend(run, posts.kind.length);
  for (let row = 0; row < posts.kind.length; row += 1) {
    const decision = posts.decision[row];
    const kind = posts.kind[row];
    if (decisions.step[decision] !== step || (kind !== CREDIT && kind !== HOUSE)) continue;
    const event = decisions.of[decision];
    const rule = decisions.rule[decision];
    const detail = posts.detail[row] as string | undefined;
    add(event, {
      rule: rule < 0 ? '' : plan.rules[rule].rule.id,
      of: ids[event],
      date: decisions.date[decision],
      kind,
      relation: posts.relation[row],
      to: posts.to[row],
      toId: kind === HOUSE ? (detail ?? '') : tables[posts.relation[row]].ids[posts.to[row]],
      role: kind === HOUSE ? undefined : detail,
      amount: posts.amount[row],
      reversed: 0,
    });
  }
}

function readCarried(run: Run, step: MatchStep, posting: CarriedPosting): Lot {
  const kind = POST_KINDS.indexOf(posting.kind);
  const [relation, to] = kind === HOUSE ? [-1, -1] : findPerson(run, step, posting.to);
  return {
    rule: posting.rule,
    of: posting.of,
    date: parseDate(posting.date) ?? 0,
    kind,
    relation,
    to,
    toId: posting.to,
    role: posting.role,
    amount: posting.amount,
    reversed: posting.reversed,
  };
}

/** The record that a carried id names: of the first of the block's relations that has it. Loading the carry saw to it. */
export function findPerson(run: Run, step: MatchStep, id: string): [relation: number, row: number] {
  for (const name of listRecipients(step)) {
    const relation = run.plan.relations.indexOf(name);
    const row = relation < 0 ? undefined : run.tables[relation].rowOf.get(id);
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
