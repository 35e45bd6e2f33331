import { DECIDED } from '../evaluate/decision-store.ts';
import { CREDIT, HOUSE } from '../evaluate/post-store.ts';
import { createRatio, fromInt, mulRatio, roundRatio } from '../numbers/ratio.ts';
import type { Action, Expr } from '../program.ts';
import { openActions } from '../program/open-actions.ts';
import type { ExplainedPosting } from './explanation.ts';
import { nameRecord } from './rows.ts';
import type { ReverseNode } from './trace.ts';
import type { Tracer } from './tracer.ts';
import { openSubject } from './tracer.ts';

type Reverse = Extract<Action, { readonly kind: 'reverse' }>;

interface Lot {
  readonly to: string;
  readonly posting: 'credit' | 'house';
  readonly role?: string;
  readonly amount: number;
  before: number;
}

/** What a refund takes back, lot by lot; what earlier refunds of this month took is worked out again first. */
export function traceReversal(
  tracer: Tracer,
  action: Reverse,
  decision: number,
): readonly ExplainedPosting[] {
  const event = tracer.again.number(action.of);
  const of = tracer.arithmetic(action.of);
  const lots = listLots(tracer, action.block, event, String(of.value));
  const taken = replayEarlier(tracer, action.block, event, decision, lots);
  const refund = tracer.whole(action.amount);
  const { rounding } = tracer.program.policy;
  const parts = takeBack(taken, typeof refund.value === 'number' ? refund.value : 0, rounding);
  if (parts.fraction) tracer.notes.about.add('policy');
  const shown = taken.map((lot, at) => ({ ...lot, part: parts.list[at] }));
  return shown.flatMap(({ to, posting, role, part }, lot): readonly ExplainedPosting[] => {
    if (part === 0) return [];
    const node: ReverseNode = {
      kind: 'reverse',
      type: 'money',
      value: -part,
      block: action.block,
      of: String(of.value),
      refund,
      mode: rounding,
      lots: shown,
      lot,
    };
    return [{ kind: posting, to, ...(role === undefined ? {} : { role }), amount: -part, arithmetic: node }];
  });
}

/** The part of each lot that a refund takes: rounded on the running total, never more than the whole. */
function takeBack(
  lots: readonly Lot[],
  amount: number,
  rounding: Tracer['program']['policy']['rounding'],
): { readonly list: readonly number[]; readonly fraction: boolean } {
  const total = lots.reduce((sum, lot) => sum + lot.amount, 0);
  if (total === 0) return { list: lots.map(() => 0), fraction: false };
  const done = lots.reduce((sum, lot) => sum + lot.before, 0);
  const next = Math.min(Math.max(done + amount, Math.min(total, 0)), Math.max(total, 0));
  let sum = 0;
  let before = 0;
  let fraction = false;
  const list = lots.map((lot) => {
    sum += lot.amount;
    const exact = mulRatio(fromInt(next), createRatio(sum, total));
    fraction ||= exact.d !== 1;
    const upTo = roundRatio(exact, rounding);
    const part = upTo - before - lot.before;
    before = upTo;
    return part === 0 ? 0 : part;
  });
  return { list, fraction };
}

/** What a claim posted for an event: what was carried first, then this month's in the order of posting. */
function listLots(tracer: Tracer, block: string, event: number, id: string): Lot[] {
  const { run } = tracer;
  const carried = (run.carry?.postings ?? [])
    .filter((posting) => posting.block === block && posting.of === id)
    .map(({ to, kind, role, amount, reversed }): Lot => {
      return { to, posting: kind, ...(role === undefined ? {} : { role }), amount, before: reversed };
    });
  const step = tracer.program.steps.findIndex((each) => each.id === block);
  const plan = run.plan.steps[step];
  for (const relation of plan.kind === 'match' ? plan.recipients : []) {
    for (const { to } of carried)
      nameRecord(tracer, run.tables[relation], run.tables[relation].rowOf.get(to) ?? -1);
  }
  const { posts, decisions } = run;
  const { firstPost, endPost } = run.results[step];
  const posted: Lot[] = [];
  for (let row = firstPost; row < endPost; row += 1) {
    const kind = posts.kind[row];
    if (decisions.of[posts.decision[row]] !== event || (kind !== CREDIT && kind !== HOUSE)) continue;
    const detail = posts.detail[row];
    const amount = posts.amount[row];
    if (kind === HOUSE) posted.push({ to: String(detail), posting: 'house', amount, before: 0 });
    else {
      const people = run.tables[posts.relation[row]];
      const to = people.ids[posts.to[row]];
      nameRecord(tracer, people, posts.to[row]);
      const role = typeof detail === 'string' ? { role: detail } : {};
      posted.push({ to, posting: 'credit', ...role, amount, before: 0 });
    }
  }
  return [...carried, ...posted];
}

/** The lots as they stood before a decision: every refund of the same event that was decided earlier, done again. */
function replayEarlier(
  tracer: Tracer,
  block: string,
  event: number,
  decision: number,
  lots: readonly Lot[],
): readonly Lot[] {
  const { run, again, bound } = tracer;
  const slots = run.slots.slice();
  const kept = [...bound];
  const state = lots.map((lot) => ({ ...lot }));
  const { rounding } = tracer.program.policy;
  const end = decision < 0 ? run.decisions.length : decision;
  for (let at = 0; at < end; at += 1) {
    // A turn of a rotation has no rule; it takes nothing back.
    if (run.decisions.status[at] !== DECIDED || run.decisions.rule[at] < 0) continue;
    const { rule } = run.plan.rules[run.decisions.rule[at]];
    if (!reverses(rule.actions, block)) continue;
    openSubject(tracer, run.decisions.of[at]);
    // Searches of the rule bind what its actions read.
    if (rule.when !== undefined) again.truth(rule.when);
    for (const action of chosen(tracer, rule.actions)) {
      if (action.block !== block || again.number(action.of) !== event) continue;
      const amount = wholeOf(tracer, action.amount);
      takeBack(state, amount, rounding).list.forEach((part, lot) => {
        state[lot].before += part;
      });
    }
  }
  run.slots.set(slots);
  bound.clear();
  for (const slot of kept) bound.add(slot);
  return state;
}

function reverses(actions: readonly Action[], block: string): boolean {
  return openActions(actions).some((action) => action.kind === 'reverse' && action.block === block);
}

function chosen(tracer: Tracer, actions: readonly Action[]): readonly Reverse[] {
  return actions.flatMap((action): readonly Reverse[] => {
    if (action.kind === 'reverse') return [action];
    if (action.kind !== 'choose') return [];
    return chosen(tracer, tracer.again.truth(action.when) ? action.then : action.otherwise);
  });
}

function wholeOf(tracer: Tracer, expr: Expr): number {
  if (expr.exact !== true) return tracer.again.number(expr);
  return roundRatio(tracer.again.ratio(expr), tracer.program.policy.rounding);
}
