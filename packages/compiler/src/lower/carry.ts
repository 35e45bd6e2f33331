import type {
  Calendar,
  CarriedEvents,
  CarrySpec,
  Constant,
  Every,
  Expr,
  FieldOf,
  Index,
  MatchStep,
  Param,
  PendingReach,
  Relation,
  Shift,
  Source,
  Step,
} from '@bylaw/runtime';
import { isPosting } from '@bylaw/runtime';
import { expressionsOfStep } from '@bylaw/runtime/linking';
import type { Reporter } from '../diagnostics/diagnostic.ts';
import type { RelationSym } from '../resolve/bindings.ts';
import type { Span } from '../source/span.ts';
import { partsOf, walkExpr } from './walk.ts';

/** How far before the subject's day a search may look. Together they add up; apart, the larger holds. */
interface LookBack {
  readonly days: number;
  readonly months: number;
  /** From the day of a record that this step judges when it falls due; absent: from the month's first day. */
  readonly since?: string;
}

/** `reverse BLOCK of X, kept N months`, as the tree says it. */
export interface Kept {
  readonly block: string;
  readonly relation: RelationSym | undefined;
  readonly months: number;
}

export interface CarryInput {
  readonly steps: readonly Step[];
  readonly indexes: readonly Index[];
  readonly params: readonly Param[];
  readonly relations: readonly RelationSym[];
  /** Kinds of period by id. */
  readonly periods: ReadonlyMap<string, Relation>;
  readonly calendar?: Calendar;
  readonly kept: readonly Kept[];
  readonly origin: ReadonlyMap<string, Span>;
  readonly reporter: Reporter;
}

const NONE: LookBack = { days: 0, months: 0 };

/** No month has more days than this: what a look-back of both units is widened by. */
const DAYS_OF_MONTH = 31;

/** What a month must hand on: events still inside a look-back, with the fields that are read, and postings under `kept`. */
export function planCarry(input: CarryInput): CarrySpec {
  const reach = new Map<string, LookBack>();
  const pending = new Map<string, Map<string, PendingReach>>();
  const widen = (relation: string, by: LookBack): void => {
    const { since: step } = by;
    if (step !== undefined) {
      const steps = pending.get(relation) ?? new Map<string, PendingReach>();
      const { days, months } = steps.get(step) ?? NONE;
      const most = { days: Math.max(days, by.days), months: Math.max(months, by.months) };
      pending.set(relation, steps.set(step, { step, ...most }));
      if (!reach.has(relation)) reach.set(relation, NONE);
      return;
    }
    if (by.days === 0 && by.months === 0) return;
    const known = reach.get(relation) ?? NONE;
    reach.set(relation, { days: Math.max(known.days, by.days), months: Math.max(known.months, by.months) });
  };
  for (const kept of input.kept)
    if (kept.relation?.kind === 'event') widen(kept.relation.id, { days: 0, months: kept.months });
  const sources = new Map(input.indexes.map((index) => [index.id, index.source]));
  // What is judged later is carried until then.
  for (const step of input.steps)
    if (isDue(step) && !reach.has(step.relation)) reach.set(step.relation, NONE);
  for (const step of input.steps) reachOfStep(step, input, sources, widen);
  for (const relation of answeredKinds(input)) widen(relation, { days: 0, months: MONTHS_ANSWERED });
  reachOfCalendar(input, reach, widen);
  const fields = fieldsRead(input);
  const namesOf = (relation: RelationSym): readonly string[] =>
    relation.fields.map((field) => field.id).filter((field) => fields.get(relation.id)?.has(field));
  followReferences(input.relations, namesOf, reach);
  const events = input.relations
    .filter((relation) => relation.kind === 'event')
    .flatMap((relation): CarriedEvents[] => {
      const by = reach.get(relation.id);
      const since = [...(pending.get(relation.id)?.values() ?? [])];
      const fields = namesOf(relation);
      if (by === undefined) return [];
      const { days, months } = by;
      return [{ relation: relation.id, days, months, fields, ...(since.length === 0 ? {} : { since }) }];
    });
  const postings = new Map<string, number>();
  for (const { block, months } of input.kept) postings.set(block, Math.max(postings.get(block) ?? 0, months));
  return { events, postings: [...postings].map(([block, months]) => ({ block, months })) };
}

/** What a duty asks for may be handed in late: for a year a record may still name what it answers. */
const MONTHS_ANSWERED = 12;

/** The kinds of event that a duty judges and that records of another kind name. */
function answeredKinds({ steps, relations }: CarryInput): ReadonlySet<string> {
  const named = new Set(
    relations
      .filter(({ kind }) => kind === 'event')
      .flatMap(({ id, fields }) =>
        fields.flatMap(({ type }) => (type?.kind === 'ref' && type.of?.id !== id ? [type.of?.id] : [])),
      ),
  );
  return new Set(
    steps.flatMap((step) =>
      step.kind === 'match' && step.block === 'duty' && named.has(step.relation) ? [step.relation] : [],
    ),
  );
}

/**
 * Adds the kinds of event that carried ones lead to: a month looks none of them up, yet what is read of them by
 * reference must be handed on too.
 */
function followReferences(
  relations: readonly RelationSym[],
  namesOf: (relation: RelationSym) => readonly string[],
  reach: Map<string, LookBack>,
): void {
  // A Map goes on through what is added on the way.
  for (const id of reach.keys()) {
    const relation = relations.find((each) => each.id === id);
    const read = relation === undefined ? [] : namesOf(relation);
    for (const { id: name, type } of relation?.fields ?? []) {
      const target = read.includes(name) && type?.kind === 'ref' ? type.of : undefined;
      if (target?.kind === 'event' && !reach.has(target.id)) reach.set(target.id, NONE);
    }
  }
}

/** Follows the searches of a step in their order: one may look back from what another found. */
function reachOfStep(
  step: Step,
  input: CarryInput,
  sources: ReadonlyMap<string, Source>,
  widen: (relation: string, by: LookBack) => void,
): void {
  const origin: Origin = isDue(step)
    ? { deadline: step.day, found: new Map([[0, { ...NONE, since: step.id }]]) }
    : { found: new Map([[0, NONE]]) };
  for (const expr of expressionsOfStep(step)) {
    walkExpr(expr, (each) => {
      if (each.kind !== 'find' && each.kind !== 'aggregate') return;
      const source = sources.get(each.query.index);
      if (source?.kind !== 'records' || source.scope !== 'history') return;
      const back = each.query.from === undefined ? undefined : lookBack(each.query.from, origin, input);
      if (back === undefined) {
        const span = input.origin.get(each.id) ?? { file: 0, start: 0, end: 0 };
        // The checker lets no search over history go unbounded.
        input.reporter.report('lower/unsupported', { form: source.relation }, span);
        return;
      }
      origin.found.set(each.query.slot, back);
      widen(source.relation, back);
    });
  }
}

/** From where the dates of a step are reckoned: its rows by slot, and the day on which it judges what is due. */
interface Origin {
  readonly found: Map<number, LookBack>;
  readonly deadline?: Expr;
}

function isDue(step: Step): step is MatchStep {
  return step.kind === 'match' && step.due === true;
}

/** How far before the subject's day a date can lie; undefined where nothing bounds it. */
function lookBack(date: Expr, origin: Origin, input: CarryInput): LookBack | undefined {
  // It is judged on that day, which lies in the month.
  if (date === origin.deadline) return NONE;
  switch (date.kind) {
    case 'month-day':
      return NONE;
    case 'field':
      if (input.periods.has(date.relation)) return lookBackOfPeriod(date, input);
      if (date.field !== 'date') return undefined;
      if (date.of.kind === 'slot') return origin.found.get(date.of.slot);
      return keptOf(date.of, input);
    case 'shift': {
      const base = lookBack(date.date, origin, input);
      const by = largest(date.by, input.params);
      if (base === undefined || by === undefined) return undefined;
      if (date.sign === 1) return base;
      return join(base, lengthOf(by, date.unit));
    }
    default:
      return undefined;
  }
}

/** A length of time as days or months; of workdays, as the days that they can take. */
function lengthOf(by: number, unit: Shift['unit']): LookBack {
  if (unit === 'workdays') return { days: daysOf(by), months: 0 };
  return unit === 'days' ? { days: by, months: 0 } : { days: 0, months: by };
}

/** The days that so many workdays can take: one off for each, and the longest holidays with the weekends around them. */
function daysOf(workdays: number): number {
  return 2 * workdays + 14;
}

/**
 * Days off and days made up for are known as far back as anything is looked for, and as many days more as the longest
 * count of workdays takes.
 */
function reachOfCalendar(
  input: CarryInput,
  reach: ReadonlyMap<string, LookBack>,
  widen: (relation: string, by: LookBack) => void,
): void {
  const { calendar } = input;
  const counted = calendar === undefined ? undefined : mostWorkdays(input);
  if (calendar === undefined || counted === undefined) return;
  const extra: LookBack = { days: daysOf(counted), months: 0 };
  const backs = [extra, ...[...reach.values()].map((by) => join(by, extra))];
  const due = input.steps.filter(isDue);
  for (const relation of [...calendar.off, ...calendar.on]) {
    for (const { days, months } of backs) widen(relation, { days, months });
    for (const { id } of due) widen(relation, { ...extra, since: id });
  }
}

/** The longest count of workdays in a policy; undefined where none is asked for. */
function mostWorkdays({ steps, indexes, params, periods }: CarryInput): number | undefined {
  let most = [...periods.values()].some(({ period }) => period?.every === 'workday') ? 0 : undefined;
  const look = (expr: Expr): void =>
    walkExpr(expr, (each) => {
      if (each.kind === 'is-workday') most = Math.max(most ?? 0, 0);
      if (each.kind !== 'shift' || each.unit !== 'workdays') return;
      most = Math.max(most ?? 0, largest(each.by, params) ?? LONGEST_COUNT);
    });
  for (const step of steps) expressionsOfStep(step).forEach(look);
  for (const { keys, filter } of indexes) [...keys, ...filter].forEach(look);
  return most;
}

/** Taken where a count of workdays is a fact. */
const LONGEST_COUNT = 60;

/** How far before the month's first day a period can begin whose last day lies in the month. */
const REACH: { readonly [every in Every]: LookBack } = {
  day: NONE,
  workday: NONE,
  week: { days: 6, months: 0 },
  month: NONE,
  quarter: { days: 0, months: 2 },
  year: { days: 0, months: 11 },
};

function lookBackOfPeriod({ relation, field }: FieldOf, { periods }: CarryInput): LookBack {
  const every = periods.get(relation)?.period?.every;
  return field === 'from' && every !== undefined ? REACH[every] : NONE;
}

/** An event reached by reference is as old as `reverse … kept` lets it be. */
function keptOf(of: Expr, input: CarryInput): LookBack | undefined {
  const months = input.kept
    .filter((kept) => kept.relation !== undefined && of.type === `ref:${kept.relation.id}`)
    .map((kept) => kept.months);
  return months.length === 0 ? undefined : { days: 0, months: Math.max(...months) };
}

/** One look-back behind another. Where units mix, months count as days, none too few. */
function join(left: LookBack, right: LookBack): LookBack {
  const months = left.months + right.months;
  const days = left.days + right.days;
  const since = left.since === undefined ? {} : { since: left.since };
  if (days > 0 && months > 0) return { days: days + months * DAYS_OF_MONTH, months: 0, ...since };
  return { days, months, ...since };
}

/** The largest value that a length can take: of a parameter, over its versions and its range. */
function largest(by: Expr, params: readonly Param[]): number | undefined {
  if (by.kind === 'const') return typeof by.value === 'number' ? by.value : undefined;
  if (by.kind !== 'param') return undefined;
  const param = params.find((each) => each.id === by.param);
  if (param === undefined) return undefined;
  const values: (Constant | undefined)[] = [...param.versions.map((version) => version.value), param.max];
  return values.reduce<number>(
    (most, value) => (typeof value === 'number' && value > most ? value : most),
    0,
  );
}

/**
 * Fields read of rows that may be of an earlier month, by relation: of what a search over history found, and of what a
 * reference leads to. Not of a subject, of a month's own rows, or of what a month's postings are about.
 */
function fieldsRead(input: CarryInput): ReadonlyMap<string, ReadonlySet<string>> {
  const events = new Set(input.relations.flatMap(({ id, kind }) => (kind === 'event' ? [id] : [])));
  const read = new Map<string, Set<string>>();
  const visit = (expr: Expr, looksBack: boolean, due = false): void => {
    if (expr.kind === 'field' && !isOfMonth(expr.of, looksBack, due)) {
      const fields = read.get(expr.relation) ?? new Set();
      read.set(expr.relation, fields.add(expr.field));
    }
    if (expr.kind === 'find') for (const condition of expr.conditions) visit(condition, looksBack, due);
    for (const part of partsOf(expr)) visit(part, looksBack, due);
  };
  for (const step of input.steps) {
    const looksBack =
      (isPosting(step) && (events.has(step.relation) || input.periods.has(step.relation))) ||
      (step.kind === 'column' && step.every !== undefined);
    for (const expr of expressionsOfStep(step)) visit(expr, looksBack, isDue(step));
  }
  for (const { source, keys, filter } of input.indexes) {
    const looksBack = source.kind === 'records' && source.scope === 'history';
    for (const expr of [...keys, ...filter]) visit(expr, looksBack);
  }
  for (const fields of read.values()) for (const builtin of ['id', 'date', 'time']) fields.delete(builtin);
  return read;
}

/** A row of this month for certain. In an index that looks back no slot is a subject's. What is due may be older. */
function isOfMonth(row: Expr, looksBack: boolean, due: boolean): boolean {
  if (row.kind === 'posting') return true;
  return row.kind === 'slot' && ((row.slot === 0 && !due) || !looksBack);
}
