import { expressionsOfStep } from '../evaluate/link/slots.ts';
import { partsOf } from '../evaluate/link/walk.ts';
import type { RotationPlan, Suspension } from '../evaluate/plan.ts';
import { copyQueue, moveQueue, openDay } from '../evaluate/rotation-queue.ts';
import type { RotationResult, TurnQueue } from '../evaluate/rotation-queue.ts';
import { sayDay } from '../evaluate/say-value.ts';
import { suspensionsOf } from '../evaluate/suspensions.ts';
import { UNSET } from '../facts/facts.ts';
import type { Expr, Program, RotationStep } from '../program.ts';
import { explainTurn } from './explain-turn.ts';
import type { DatedSuspension, ReplayedDay, ReplayedEvent, ReplayedField } from './replayed-day.ts';
import { nameRecord, refRecord, sayPlain, tableOf } from './rows.ts';
import type { Tracer } from './tracer.ts';
import { listNames } from './write-head.ts';

/**
 * Goes through a day of a rotation again. `day` undefined: the last on which something fell to somebody. Undefined
 * where there is none, or it lies outside of the month. Throws Refusal.
 */
export function replayDay(
  openTracer: () => Tracer,
  position: number,
  day: number | undefined,
): ReplayedDay | undefined {
  const tracer = openTracer();
  const { run, program } = tracer;
  const plan = run.plan.steps[position] as RotationPlan;
  const { rotation } = run.results[position];
  const date = day ?? rotation?.turns.at(-1)?.day;
  if (rotation === undefined || date === undefined) return undefined;
  if (date < run.facts.firstDay || date > run.facts.lastDay) return undefined;
  const { step } = plan;
  const read = listRead(program, step);
  const suspensions = read.suspensions ? listSuspensions(tracer, plan) : [];
  const turns = rotation.turns
    .filter((turn) => turn.day === date)
    .flatMap(({ row }): readonly PlacedEvent[] => {
      const asked = openTracer();
      const of = tableOf(asked, step.relation).ids[row];
      const turn = explainTurn(asked, { kind: 'turn', rotation: step.id, of }, position, row);
      for (const [key, named] of asked.notes.names) tracer.notes.names.set(key, named);
      return turn === undefined
        ? []
        : [{ time: timeOf(asked, step.relation, row), event: { kind: 'turn', turn } }];
    });
  const posted = suspensions
    .filter(({ by }) => by.date === sayDay(run, date))
    .map((each): PlacedEvent => {
      return {
        time: timeOfJudged(tracer, each),
        event: { kind: 'suspension', suspension: writeSuspension(tracer, each) },
      };
    });
  const records = read.relations.flatMap((relation) => listRecords(tracer, relation, date));
  const idsOf = (rows: readonly number[]): readonly string[] => rows.map((row) => idOf(tracer, plan, row));
  const { queue, owed } = queueOn(rotation, step, date);
  return {
    rotation: step.id,
    date: sayDay(run, date),
    starts: step.starts,
    before: { queue: idsOf(queue), owed: idsOf(owed) },
    suspended: suspensions
      .filter(({ from, to }) => from <= date && date <= to)
      .map((each) => writeSuspension(tracer, each)),
    // A record of the same time stands before the turn; within a kind the facts are in order already.
    events: [...records, ...turns, ...posted]
      .map((placed, at) => ({ ...placed, at }))
      .sort((a, b) => a.time - b.time || a.at - b.at)
      .map(({ event }) => event),
    currency: program.policy.currency,
    names: listNames(tracer.notes),
  };
}

interface PlacedEvent {
  /** Minutes; UNSET: without a time, which stands first. */
  readonly time: number;
  readonly event: ReplayedEvent;
}

/** The queue as a day finds it. */
function queueOn({ start, turns }: RotationResult, { starts }: RotationStep, day: number): TurnQueue {
  const state = copyQueue(start);
  for (const turn of turns) {
    if (turn.day >= day) break;
    openDay(state, turn.day, starts);
    moveQueue(state, turn);
  }
  openDay(state, day, starts);
  return state;
}

/** Kinds of event that a rotation's rules look at, its own left out, and whether they ask for suspensions. */
function listRead(
  { indexes, relations }: Program,
  step: RotationStep,
): { readonly relations: readonly string[]; readonly suspensions: boolean } {
  const found = new Set<string>();
  let suspensions = false;
  const open: Expr[] = [...expressionsOfStep(step)];
  for (let expr = open.pop(); expr !== undefined; expr = open.pop()) {
    if (expr.kind === 'suspended') suspensions = true;
    if (expr.kind === 'find' || expr.kind === 'aggregate') {
      const { index } = expr.query;
      const source = indexes.find(({ id }) => id === index)?.source;
      if (source?.kind === 'records') found.add(source.relation);
    }
    open.push(...partsOf(expr));
  }
  const events = relations.filter(
    ({ id, kind }) => kind === 'event' && found.has(id) && id !== step.relation,
  );
  return { relations: events.map(({ id }) => id), suspensions };
}

function listRecords(tracer: Tracer, relation: string, day: number): readonly PlacedEvent[] {
  const table = tableOf(tracer, relation);
  const fields = table.relation.fields.filter(({ id }) => id !== 'id' && id !== 'date' && id !== 'time');
  const placed: PlacedEvent[] = [];
  for (let row = table.first; row < table.end; row += 1) {
    if (table.columns.get('date')?.[row] !== day) continue;
    const said = fields.flatMap(({ id, type }): readonly ReplayedField[] => {
      const value = sayPlain(tracer, type, table.columns.get(id)?.[row] ?? UNSET);
      return value === null ? [] : [{ field: id, type, value }];
    });
    const event = { kind: 'record' as const, record: refRecord(tracer, relation, row), fields: said };
    placed.push({ time: timeOf(tracer, relation, row), event });
  }
  return placed;
}

function timeOf(tracer: Tracer, relation: string, row: number): number {
  return tableOf(tracer, relation).columns.get('time')?.[row] ?? UNSET;
}

/** When the record was made that somebody is suspended for. */
function timeOfJudged(tracer: Tracer, { by }: Suspension): number {
  const [block] = by.rule.split('/');
  const step = tracer.program.steps.find(({ id }) => id === block);
  if (step === undefined || !('relation' in step)) return UNSET;
  return timeOf(tracer, step.relation, tableOf(tracer, step.relation).rowOf.get(by.of) ?? -1);
}

/** Of everybody in the rotation, by row. */
function listSuspensions({ run }: Tracer, { people }: RotationPlan): readonly Suspension[] {
  const { first, end } = run.tables[people];
  return Array.from({ length: end - first }, (_, at) => suspensionsOf(run, people, first + at)).flat();
}

function writeSuspension({ run }: Tracer, { from, to, by }: Suspension): DatedSuspension {
  return { to: by.to, from: sayDay(run, from), until: sayDay(run, to), rule: by.rule, of: by.of };
}

function idOf(tracer: Tracer, { people }: RotationPlan, row: number): string {
  const table = tracer.run.tables[people];
  nameRecord(tracer, table, row);
  return table.ids[row];
}
