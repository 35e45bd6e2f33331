import { sayDay, splitType } from '../evaluate/say-value.ts';
import { suspensionsOf } from '../evaluate/suspensions.ts';
import { parseDate } from '../numbers/calendar.ts';
import { weekdayOf } from '../numbers/workdays.ts';
import type { Bilingual, Expr, In, IsWorkday, Logic, StreakTest, Suspended } from '../program.ts';
import { noteAssumed } from './notes.ts';
import { sayPlain, tableOf } from './rows.ts';
import type { Arithmetic, ConditionState, ConditionTrace, WithinTrace, WorkdayTrace } from './trace.ts';
import { isFirst } from './trace-column.ts';
import { traceFind } from './trace-find.ts';
import type { Tracer } from './tracer.ts';
import { traceAbout, traceSpare } from './tracer.ts';
import { stateOfAll, traceSettled, traceTerm, traceTerms } from './trace-terms.ts';
import { wordsOf } from './words-of.ts';

/** A condition taken apart, in the order in which it is decided. A search that holds leaves its record bound. */
export function traceCondition(tracer: Tracer, expr: Expr): ConditionTrace {
  switch (expr.kind) {
    case 'compare': {
      const left = tracer.arithmetic(expr.left);
      const right = traceRight(tracer, expr.right, left);
      const { id, op, text } = expr;
      return { kind: 'compare', id, text, state: stateOf(tracer, expr, [left, right]), op, left, right };
    }
    case 'in': {
      const left = tracer.arithmetic(expr.of);
      const { id, text, negated } = expr;
      const state = stateOf(tracer, expr, [left]);
      return { kind: 'in', id, text, state, left, members: membersOf(tracer, expr), negated };
    }
    case 'known': {
      const left = tracer.arithmetic(expr.of);
      const { id, text, negated } = expr;
      return { kind: 'known', id, text, state: heldIf((left.value === null) === negated), left, negated };
    }
    case 'is-workday':
      return traceWorkday(tracer, expr);
    case 'not': {
      const of = tracer.condition(expr.of);
      const state = of.state === 'held' ? 'failed' : of.state === 'failed' ? 'held' : of.state;
      return { kind: 'not', id: expr.id, text: expr.text, state, terms: [of] };
    }
    case 'and':
      return traceWithin(tracer, expr) ?? traceAll(tracer, expr);
    case 'or':
      return tracePrecedes(tracer, expr) ?? traceAny(tracer, expr);
    case 'find':
      return traceFind(tracer, expr);
    case 'streak-test':
      return traceStreak(tracer, expr);
    case 'suspended':
      return traceSuspended(tracer, expr);
    default: {
      const left = tracer.arithmetic(expr);
      return {
        kind: 'plain',
        id: '',
        text: wordsOf(tracer.program, expr),
        state: heldIf(left.value === true),
        left,
      };
    }
  }
}

/** A workday or none, and what says so: a record of a day off, of one that is worked, or the week. */
function traceWorkday(tracer: Tracer, expr: IsWorkday): WorkdayTrace {
  const { id, text, negated } = expr;
  const left = tracer.arithmetic(expr.of);
  const day = parseDate(String(left.value)) ?? 0;
  const state = stateOf(tracer, expr, [left]);
  const { off = [], on = [] } = tracer.program.calendar ?? {};
  const names = (relation: string): boolean => {
    const { columns } = tableOf(tracer, relation);
    return columns.get('date')?.includes(day) === true;
  };
  const named = on.find(names) ?? off.find(names);
  return {
    kind: 'is-workday',
    id,
    text,
    state,
    left,
    negated,
    weekday: weekdayOf(day),
    ...(named === undefined ? {} : { named }),
  };
}

function traceAll(tracer: Tracer, expr: Logic): ConditionTrace {
  const terms = traceTerms(tracer, expr.terms);
  return { kind: 'and', id: '', text: joinWords(terms, ' 且 ', ' and '), state: stateOfAll(terms), terms };
}

function traceAny(tracer: Tracer, expr: Logic): ConditionTrace {
  let open = true;
  const terms = expr.terms.map((term) => {
    const trace = open ? traceTerm(tracer, term) : traceSettled(tracer, term);
    if (trace.state === 'held') open = false;
    return trace;
  });
  const state = terms.some((term) => term.state === 'held')
    ? 'held'
    : (terms.find((term) => term.state === 'tied')?.state ?? 'failed');
  return { kind: 'or', id: '', text: joinWords(terms, ' 或 ', ' or '), state, terms };
}

/** `before this Sale`, which the Program holds as days and, on one day, times: shown is what decided. */
function tracePrecedes(tracer: Tracer, expr: Logic): ConditionTrace | undefined {
  const [days, sameDay] = expr.terms;
  if (days?.kind !== 'compare' || !days.id.endsWith('/before') || sameDay?.kind !== 'and') return undefined;
  const times = sameDay.terms[1]?.kind === 'or' ? sameDay.terms[1].terms.at(-1) : undefined;
  if (times?.kind !== 'compare') return undefined;
  const head = {
    kind: 'compare',
    id: days.id.slice(0, -'/before'.length),
    text: days.text,
    state: heldIf(tracer.again.truth(expr)),
  } as const;
  const [left, right] = [tracer.arithmetic(days.left), tracer.arithmetic(days.right)];
  if (left.value !== right.value) return { ...head, op: 'lt', left, right };
  const [time, limit] = [tracer.arithmetic(times.left), tracer.arithmetic(times.right)];
  if (time.value === null || limit.value === null) return { ...head, op: 'le', left, right };
  return { ...head, op: 'lt', left: time, right: limit };
}

/** `date within N days before D`, which the Program holds as its two bounds. */
function traceWithin(tracer: Tracer, expr: Logic): WithinTrace | undefined {
  const [from, to, limit, ...more] = expr.terms;
  if (from?.kind !== 'compare' || to?.kind !== 'compare' || more.length > 0) return undefined;
  if (!from.id.endsWith('/from') || !to.id.endsWith('/to') || from.op !== 'ge' || to.op !== 'le')
    return undefined;
  const last = limit?.kind === 'or' ? limit.terms.at(-1) : undefined;
  if (limit !== undefined && last?.kind !== 'compare') return undefined;
  const left = tracer.arithmetic(from.left);
  const bounds = { from: tracer.arithmetic(from.right), to: tracer.arithmetic(to.right) };
  const parts = [left, bounds.from, bounds.to];
  return {
    kind: 'within',
    id: from.id.slice(0, -'/from'.length),
    text: from.text,
    state: stateOf(tracer, expr, parts),
    left,
    ...bounds,
    ...(last?.kind !== 'compare'
      ? {}
      : { limit: { time: tracer.arithmetic(last.left), notAfter: tracer.arithmetic(last.right) } }),
  };
}

/** The other side; where the first is not given, it was not looked at. */
function traceRight(tracer: Tracer, expr: Expr, left: Arithmetic): Arithmetic {
  if (left.value !== null) return tracer.arithmetic(expr);
  return traceSpare(() => tracer.arithmetic(expr)) ?? { kind: 'const', type: expr.type, value: null };
}

/** Whether it holds. Where a part of a part is not given, the kernels would never have come here. */
function stateOf(tracer: Tracer, expr: Expr, sides: readonly Arithmetic[]): ConditionState {
  if (sides.some((side) => side.value === null && !isLeaf(side))) return 'unreached';
  return heldIf(tracer.again.truth(expr));
}

function isLeaf({ kind }: Arithmetic): boolean {
  return kind === 'fact' || kind === 'posting' || kind === 'else' || kind === 'record' || kind === 'measure';
}

function heldIf(holds: boolean): ConditionState {
  return holds ? 'held' : 'failed';
}

function membersOf(tracer: Tracer, expr: In): readonly (string | number)[] {
  return expr.members.map((member) => {
    const said = sayPlain(tracer, expr.of.type, member);
    return typeof said === 'string' ? said : member;
  });
}

function traceStreak(tracer: Tracer, expr: StreakTest): ConditionTrace {
  const { id, text, test, length } = expr;
  const position = tracer.program.steps.findIndex((step) => step.id === expr.column);
  const step = tracer.program.steps[position];
  if (step?.kind !== 'streak') throw new TypeError(`${expr.column} is no streak`);
  noteAssumed(tracer, step.assumed, step.id.slice(0, step.id.lastIndexOf('/streak-')));
  const row = tracer.again.number(expr.of);
  const of = tableOf(tracer, splitType(expr.of.type)[1]).ids[row] ?? '';
  const months = row < 0 ? 0 : tracer.run.results[position].numbers[row];
  const first = row >= 0 && isFirst(tracer, step.id, row);
  const counts = first ? traceAbout(tracer, row, () => tracer.condition(step.holds)) : undefined;
  const { pauses: pausing } = step;
  const pauses =
    counts === undefined || counts.state === 'held' || pausing === undefined
      ? undefined
      : traceAbout(tracer, row, () => tracer.condition(pausing));
  return {
    kind: 'streak',
    id,
    text,
    state: heldIf(row >= 0 && tracer.again.truth(expr)),
    streak: step.id,
    of,
    months,
    before: monthsBefore(tracer, step.id, of),
    test,
    length,
    ...(step.restartAt === undefined ? {} : { restartAt: step.restartAt }),
    ...(counts === undefined ? {} : { counts }),
    ...(pauses === undefined ? {} : { pauses }),
  };
}

function traceSuspended(tracer: Tracer, expr: Suspended): ConditionTrace {
  const { run, again } = tracer;
  const { id, text } = expr;
  const of = tracer.arithmetic(expr.of);
  const on = tracer.arithmetic(expr.on);
  const relation = run.plan.relations.indexOf(splitType(expr.of.type)[1]);
  const row = again.number(expr.of);
  const known = row < 0 ? [] : suspensionsOf(run, relation, row);
  return {
    kind: 'suspended',
    id,
    text,
    state: heldIf(again.truth(expr)),
    of,
    on,
    known: known.map(({ from, to, by }) => ({
      rule: by.rule,
      of: by.of,
      from: sayDay(run, from),
      to: sayDay(run, to),
    })),
  };
}

function monthsBefore({ run }: Tracer, streak: string, of: string): number {
  const streaks = run.carry?.streaks ?? {};
  const people = Object.hasOwn(streaks, streak) ? streaks[streak] : {};
  return Object.hasOwn(people, of) ? people[of] : 0;
}

function joinWords(terms: readonly ConditionTrace[], zh: string, en: string): Bilingual {
  const distinct = terms.filter(({ text }, at) => text.zh !== terms[at - 1]?.text.zh);
  return {
    zh: distinct.map(({ text }) => text.zh).join(zh),
    en: distinct.map(({ text }) => text.en).join(en),
  };
}
