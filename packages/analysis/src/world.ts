import type {
  Carry,
  Constant,
  FactRecord,
  FactValue,
  Month,
  MonthText,
  Override,
  Program,
  Relation,
} from '@bylaw/runtime';
import { formatMonth, nextMonth, parseMonth } from '@bylaw/runtime';

/** A record that may still change. */
export interface Thing {
  readonly relation: string;
  readonly id: string;
  readonly fields: Map<string, FactValue>;
  /** Known only from what was carried: somebody who has left, and is still named. */
  readonly gone?: true;
}

/** Facts that are being looked for: those of a scenario, or of a month with what is changed in it. */
export interface World {
  /** The month that is asked about, the last one. */
  month: MonthText;
  /** Months before it, as far as facts or a count of months reach back. */
  first: MonthText;
  readonly things: Thing[];
  /** Params that hold another value than the policy says. */
  readonly params: Map<string, Constant>;
  readonly overrides: readonly Override[];
  /** Of a month as it is: what came into it, but for the facts, which are among the records with their earlier days. */
  readonly carry?: Carry;
  /** Grows with every change. */
  version: number;
}

export function createWorld(month: MonthText): World {
  return { month, first: month, things: [], params: new Map(), overrides: [], version: 0 };
}

/** The facts of one month as they are, with those that were carried into it, to be changed. */
export function worldOfMonth(month: Month, carry: Carry | undefined): World {
  const read = (facts: Month['facts']): readonly Thing[] =>
    Object.entries(facts).flatMap(([relation, records]) =>
      records.map((record): Thing => {
        const { id, ...fields } = record;
        const given = Object.entries(fields).flatMap(([field, value]) =>
          value === undefined ? [] : [[field, value] as const],
        );
        return { relation, id, fields: new Map(given) };
      }),
    );
  const now = read(month.facts);
  const known = new Set(now.map(({ relation, id }) => `${relation}/${id}`));
  const before = read(carry?.facts ?? {})
    .filter(({ relation, id }) => !known.has(`${relation}/${id}`))
    .map((thing): Thing => (dateOfThing(thing) === undefined ? { ...thing, gone: true } : thing));
  const things = [...before, ...now];
  return {
    month: month.month,
    first: month.month,
    things,
    params: new Map(),
    overrides: month.overrides ?? [],
    ...(carry === undefined ? {} : { carry }),
    version: 0,
  };
}

/** A month and its carry as the evaluator takes them. */
export function factsOfWorld(
  world: World,
  program: Program,
): { readonly month: Month; readonly carry?: Carry } {
  const kept = new Map(program.carry.events.map(({ relation, fields }) => [relation, new Set(fields)]));
  const now: Record<string, FactRecord[]> = {};
  const before: Record<string, FactRecord[]> = {};
  for (const { relation, id, fields, gone } of world.things) {
    const date = relationOf(program, relation)?.kind === 'event' ? fields.get('date') : undefined;
    const isPast = gone === true || (typeof date === 'string' && date.slice(0, 7) < world.month);
    const read = kept.get(relation);
    const given = [...fields].filter(
      ([field]) => !isPast || field === 'date' || field === 'time' || read?.has(field) === true,
    );
    const list = isPast ? before : now;
    (list[relation] ??= []).push({ ...Object.fromEntries(given), id });
  }
  // Of a slice of the policy only what replaces its own decisions.
  const overrides = world.overrides.filter(({ block }) => program.steps.some(({ id }) => id === block));
  return {
    month: { month: world.month, facts: now, overrides },
    ...(world.carry === undefined ? {} : { carry: { ...world.carry, facts: before } }),
  };
}

export function copyWorld(world: World): World {
  const things = world.things.map((each) => ({ ...each, fields: new Map(each.fields) }));
  return { ...world, things, params: new Map(world.params) };
}

export function findThing(world: World, relation: string, id: string): Thing | undefined {
  return world.things.find((each) => each.id === id && each.relation === relation);
}

/** Sets a field, or takes it away where the value is undefined. */
export function setField(world: World, thing: Thing, field: string, value: FactValue | undefined): void {
  if (thing.fields.get(field) === value) return;
  if (value === undefined) thing.fields.delete(field);
  else thing.fields.set(field, value);
  world.version += 1;
  const month = typeof value === 'string' && field === 'date' ? value.slice(0, 7) : undefined;
  if (month !== undefined && month < world.first) world.first = month;
}

export function addThing(world: World, thing: Thing): void {
  world.things.push(thing);
  world.version += 1;
  const month = dateOfThing(thing)?.slice(0, 7);
  if (month !== undefined && month < world.first) world.first = month;
}

/** Takes a record away, and with it every field that names it. */
export function removeThing(world: World, thing: Thing, program: Program): void {
  const at = world.things.indexOf(thing);
  if (at >= 0) world.things.splice(at, 1);
  for (const { id, fields } of program.relations) {
    const naming = fields.filter(({ type }) => type === `ref:${thing.relation}`);
    if (naming.length === 0) continue;
    for (const other of world.things.filter(({ relation }) => relation === id)) {
      for (const { id: field } of naming) {
        if (other.fields.get(field) === thing.id) other.fields.delete(field);
      }
    }
  }
  world.version += 1;
}

export function dateOfThing({ fields }: Thing): string | undefined {
  const date = fields.get('date');
  return typeof date === 'string' ? date : undefined;
}

/** The facts as months, each with every entity, from the earliest fact on, as a scenario has them. */
export function monthsOfWorld(world: World, program: Program): readonly Month[] {
  const events = new Set(program.relations.filter(({ kind }) => kind === 'event').map(({ id }) => id));
  const first = world.things.reduce((least, { relation, fields }) => {
    const date = events.has(relation) ? fields.get('date') : undefined;
    return typeof date === 'string' && date.slice(0, 7) < least ? date.slice(0, 7) : least;
  }, world.month);
  const months: Month[] = [];
  for (let month = first; month <= world.month; month = followingMonth(month)) {
    const facts = new Map<string, FactRecord[]>();
    for (const { relation, id, fields } of world.things) {
      const date = events.has(relation) ? fields.get('date') : undefined;
      if (typeof date === 'string' && date.slice(0, 7) !== month) continue;
      const records = facts.get(relation) ?? [];
      facts.set(relation, records);
      records.push({ ...Object.fromEntries(fields), id });
    }
    const overrides = month === world.month ? world.overrides : [];
    months.push({
      month,
      facts: Object.fromEntries(facts),
      ...(overrides.length === 0 ? {} : { overrides }),
    });
  }
  return months;
}

function followingMonth(month: MonthText): MonthText {
  return formatMonth(nextMonth(parseMonth(month) ?? 0));
}

export function relationOf(program: Program, id: string): Relation | undefined {
  return program.relations.find((each) => each.id === id);
}
