import type { LinkedProgram } from '../evaluate/link/link-program.ts';
import type { Run } from '../evaluate/plan.ts';
import type { Revisit } from '../evaluate/revisit.ts';
import { revisitRun } from '../evaluate/revisit.ts';
import type { Outcome } from '../outcome.ts';
import type { DateText, Program, Step } from '../program.ts';
import { parseDate } from '../numbers/calendar.ts';
import { isRefusal } from '../refusal.ts';
import type { Refusal } from '../refusal.ts';
import { explainDecision } from './explain-decision.ts';
import { explainLine } from './explain-line.ts';
import { explainMeasure, explainRank } from './explain-value.ts';
import { explainTurn } from './explain-turn.ts';
import type { Explanation, Target } from './explanation.ts';
import { createNotes } from './notes.ts';
import { replayDay } from './replay-day.ts';
import type { ReplayedDay } from './replayed-day.ts';
import { tableOf } from './rows.ts';
import { traceArithmetic } from './trace-arithmetic.ts';
import { traceCondition } from './trace-condition.ts';
import type { Tracer } from './tracer.ts';
import { traceWhole } from './whole.ts';

/** Why there is nothing to explain: no such block, statement, measure or ranking; nobody of that id this month; no such line. */
export type NothingCode =
  'explain/unknown-block' | 'explain/unknown-subject' | 'explain/unknown-line' | 'explain/no-statement';

export type Explained =
  | { readonly kind: 'explained'; readonly explanation: Explanation }
  | { readonly kind: 'nothing'; readonly code: NothingCode; readonly target: Target }
  | { readonly kind: 'refusal'; readonly refusal: Refusal };

export type Replayed =
  | { readonly kind: 'replayed'; readonly day: ReplayedDay }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'refusal'; readonly refusal: Refusal };

/** A decided month that can be asked. Nothing was recorded while it was decided: each question is valued anew. */
export interface Explainer {
  readonly outcome: Outcome;
  /** Why something is as it is. Pure: the same question gives the same answer; never throws. */
  explain(target: Target): Explained;
  /**
   * A day of a rotation, event by event; without a date, the last on which something fell to somebody. `nothing`
   * where the policy has no such rotation or the month no such day. Never throws.
   */
  replay(rotation: string, date?: DateText): Replayed;
}

/** Opens a run for questions. `outcome` has been written of it. */
export function createExplainer(linked: LinkedProgram, run: Run, outcome: Outcome): Explainer {
  const again = revisitRun(linked, run);
  const { program } = linked.plan;
  return {
    outcome,
    explain(target) {
      try {
        return explainTarget(createTracer(program, run, again), target);
      } catch (error) {
        if (isRefusal(error)) return { kind: 'refusal', refusal: error };
        throw error;
      }
    },
    replay(rotation, date) {
      const position = program.steps.findIndex((step) => step.kind === 'rotation' && step.id === rotation);
      const day = date === undefined ? undefined : parseDate(date);
      if (position < 0 || (date !== undefined && day === undefined)) return { kind: 'nothing' };
      try {
        const replayed = replayDay(() => createTracer(program, run, again), position, day);
        return replayed === undefined ? { kind: 'nothing' } : { kind: 'replayed', day: replayed };
      } catch (error) {
        if (isRefusal(error)) return { kind: 'refusal', refusal: error };
        throw error;
      }
    },
  };
}

function createTracer(program: Program, run: Run, again: Revisit): Tracer {
  const tracer: Tracer = {
    program,
    run,
    again,
    bound: new Set(),
    worked: new Set(),
    notes: createNotes(),
    nearest: true,
    arithmetic: (expr) => traceArithmetic(tracer, expr),
    whole: (expr) => traceWhole(tracer, expr),
    condition: (expr) => traceCondition(tracer, expr),
  };
  return tracer;
}

function explainTarget(tracer: Tracer, target: Target): Explained {
  const { steps } = tracer.program;
  const position = steps.findIndex((step) => isMeant(step, target));
  const step = steps[position];
  if (step === undefined || step.kind === 'ladder') return nothing('explain/unknown-block', target);
  const table = tableOf(tracer, step.relation);
  const row = table.rowOf.get(target.of) ?? -1;
  const first = step.kind === 'match' && step.due === true ? 0 : table.first;
  if (row < first || row >= table.end) return nothing('explain/unknown-subject', target);
  switch (target.kind) {
    case 'decision':
      return { kind: 'explained', explanation: explainDecision(tracer, target, position, row) };
    case 'line': {
      if (tracer.run.results[position].statement?.rows.includes(row) !== true) {
        return nothing('explain/no-statement', target);
      }
      const explanation = explainLine(tracer, target, position, row);
      if (explanation === undefined) return nothing('explain/unknown-line', target);
      return { kind: 'explained', explanation };
    }
    case 'measure':
      return { kind: 'explained', explanation: explainMeasure(tracer, target, position, row) };
    case 'rank':
      return { kind: 'explained', explanation: explainRank(tracer, target, position, row) };
    case 'turn': {
      const explanation = explainTurn(tracer, target, position, row);
      if (explanation === undefined) return nothing('explain/unknown-subject', target);
      return { kind: 'explained', explanation };
    }
  }
}

function isMeant(step: Step, target: Target): boolean {
  switch (target.kind) {
    case 'decision':
      return step.kind === 'match' && step.id === target.block;
    case 'line':
      return step.kind === 'statement' && step.id === target.statement;
    case 'measure':
      return step.kind === 'column' && step.id === target.measure;
    case 'rank':
      return step.kind === 'rank' && step.id === target.ranking;
    case 'turn':
      return step.kind === 'rotation' && step.id === target.rotation;
  }
}

function nothing(code: NothingCode, target: Target): Explained {
  return { kind: 'nothing', code, target };
}
