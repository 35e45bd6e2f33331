import { toExact } from './read-value.ts';
import type { RankPlan, RankResult } from '../evaluate/plan.ts';
import type { ColumnOf, Expr, RankStep, ValueType } from '../program.ts';
import { noteAssumed } from './notes.ts';
import { readValue } from './read-value.ts';
import { sayPlain, tableOf } from './rows.ts';
import { splitType } from '../evaluate/say-value.ts';
import type { Arithmetic, MeasureNode, PlaceNode, Standing } from './trace.ts';
import type { Tracer } from './tracer.ts';
import { traceAbout } from './tracer.ts';

/** What a measure, a ranking or a streak came to for a record; how, the first time that it is named. */
export function traceColumn(tracer: Tracer, expr: ColumnOf): Arithmetic {
  const position = tracer.program.steps.findIndex(({ id }) => id === expr.column);
  const step = tracer.program.steps[position];
  const row = tracer.again.number(expr.of);
  const relation = splitType(expr.of.type)[1];
  const of = tableOf(tracer, relation).ids[row] ?? '';
  sayPlain(tracer, expr.of.type, row);
  const value = row < 0 ? { type: expr.type, value: null } : readValue(tracer, expr);
  if (step?.kind === 'rank') {
    const head: PlaceNode = { kind: 'place', ...value, ranking: step.id, of };
    return row < 0 || !isFirst(tracer, step.id, row)
      ? head
      : { ...head, standing: traceStanding(tracer, step, position, row) };
  }
  const text = step?.kind === 'column' || step?.kind === 'streak' ? step.text : { zh: '', en: '' };
  const head: MeasureNode = { kind: 'measure', ...value, measure: expr.column, of, text };
  if (step?.kind !== 'column' || row < 0 || !isFirst(tracer, step.id, row)) return head;
  noteAssumed(tracer, step.assumed, step.id);
  if (value.value === null) return head;
  return {
    ...head,
    working: traceAbout(tracer, row, () => {
      // What the condition found may be read in the value.
      if (step.where !== undefined) tracer.condition(step.where);
      return tracer.arithmetic(step.value);
    }),
  };
}

/** Whether a thing is named for the first time: it is worked out then, and only then. */
export function isFirst(tracer: Tracer, id: string, row: number): boolean {
  const key = JSON.stringify([id, row]);
  if (tracer.worked.has(key)) return false;
  tracer.worked.add(key);
  return true;
}

/** Who is ranked with a record, by what, and who stands where. */
export function traceStanding(tracer: Tracer, step: RankStep, position: number, row: number): Standing {
  noteAssumed(tracer, step.assumed, step.id);
  const plan = tracer.run.plan.steps[position] as RankPlan;
  const { rank } = tracer.run.results[position];
  const group = rank?.groups.find(({ rows }) => rows.includes(row));
  return traceAbout(tracer, row, (): Standing => {
    const among = step.where === undefined ? undefined : tracer.condition(step.where);
    const isRanked = among === undefined || among.state === 'held';
    return {
      group: group === undefined ? [] : step.per.map((per) => readValue(tracer, per)),
      ...(among === undefined ? {} : { among }),
      ...(isRanked ? { by: tracer.arithmetic(step.by) } : {}),
      ties: step.ties,
      order: group === undefined ? [] : listOrder(tracer, step.by, group, plan),
    };
  });
}

function listOrder(
  tracer: Tracer,
  by: Expr,
  { rows, places }: RankResult['groups'][number],
  plan: RankPlan,
): Standing['order'] {
  const type: ValueType = `ref:${plan.step.relation}`;
  return rows.map((row, at) => {
    const value = traceAbout(tracer, row, () => valueOf(tracer, by));
    return { of: String(sayPlain(tracer, type, row)), place: places[at], value };
  });
}

function valueOf(tracer: Tracer, by: Expr): Standing['order'][number]['value'] {
  if (by.exact === true) return toExact(tracer.again.ratio(by));
  const number = tracer.again.number(by);
  return by.type === 'bool' ? number === 1 : number;
}
