import type { RotationPlan } from '../evaluate/plan.ts';
import type { TurnQueue, TurnRecord } from '../evaluate/rotation-queue.ts';
import type { Rule } from '../program.ts';
import { traceAlternative } from './alternative.ts';
import type { Alternative, AskedCandidate } from './explanation.ts';
import { noteAssumed } from './notes.ts';
import { nameRecord } from './rows.ts';
import { traceTerms } from './trace-terms.ts';
import type { Tracer } from './tracer.ts';
import { bindCandidate, openSubject, traceApart } from './tracer.ts';
import { termsOf, writeRule } from './write-rule.ts';

/** Those who were asked, up to the one who is free, or at whom a tie stops it: owed turns first, then the queue. */
export function traceWalk(
  tracer: Tracer,
  plan: RotationPlan,
  turn: TurnRecord,
  { queue, owed }: TurnQueue,
): readonly AskedCandidate[] {
  const walk: AskedCandidate[] = [];
  for (const by of ['owed', 'queue'] as const) {
    for (const row of by === 'owed' ? new Set(owed) : queue) {
      const asked = askCandidate(tracer, plan, turn, row, by);
      walk.push(asked);
      if (asked.answer !== 'passed') return walk;
    }
  }
  return walk;
}

function askCandidate(
  tracer: Tracer,
  { step, passes, people }: RotationPlan,
  { row, day }: TurnRecord,
  candidate: number,
  by: AskedCandidate['by'],
): AskedCandidate {
  const table = tracer.run.tables[people];
  nameRecord(tracer, table, candidate);
  const of = table.ids[candidate];
  const spared: Alternative[] = [];
  for (const { number, turn } of passes) {
    const { rule } = tracer.run.plan.rules[number];
    const state = testReason(tracer, rule, row, candidate);
    if (state === 'failed') {
      const beside = { row, day, candidate, lower: undefined, overridden: false };
      const { traced } = traceApart(tracer, () => traceAlternative(tracer, step, rule, beside));
      spared.push(traced);
      continue;
    }
    noteAssumed(tracer, rule.assumed, `${step.id}/${rule.id}`);
    const because = traceReason(tracer, rule, row, candidate);
    const answer = state === 'held' ? 'passed' : 'open';
    const becomes = answer === 'passed' ? { turn: by === 'owed' ? ('waits' as const) : turn } : {};
    return { of, by, answer, rule: writeRule(step, rule), ...becomes, because, spared };
  }
  return { of, by, answer: 'free', because: [], spared };
}

/** Whether a reason passes the candidate over, as the month decided it. */
function testReason(tracer: Tracer, rule: Rule, row: number, candidate: number): 'held' | 'failed' | 'tied' {
  if (rule.when === undefined) return 'held';
  openSubject(tracer, row);
  bindCandidate(tracer, candidate);
  const holds = tracer.again.truth(rule.when);
  if (tracer.again.takeTie() !== undefined) return 'tied';
  return holds ? 'held' : 'failed';
}

function traceReason(tracer: Tracer, rule: Rule, row: number, candidate: number) {
  openSubject(tracer, row);
  bindCandidate(tracer, candidate);
  return traceTerms(tracer, termsOf(rule.when));
}
