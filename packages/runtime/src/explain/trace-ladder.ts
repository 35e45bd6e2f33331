import { counterKey, keyOf, orderOffences, ruleName, windowStart } from '../evaluate/run-ladder.ts';
import { parseDate } from '../numbers/calendar.ts';
import type { Rung } from '../program.ts';
import type { LadderTrace } from './explanation.ts';
import { noteAssumed } from './notes.ts';
import { nameRecord } from './rows.ts';
import { sayDay } from '../evaluate/say-value.ts';
import type { Tracer } from './tracer.ts';

/** An offence with its row of postings; -1 where a waiver leaves it uncounted. */
export interface TracedOffence {
  readonly trace: LadderTrace;
  readonly offence: number;
}

/** An offence on its ladder: the earlier ones of its counter inside the window, carried ones included. */
export function traceLadder(tracer: Tracer, id: string, decision: number, person: string): TracedOffence {
  const { run } = tracer;
  const position = run.plan.ladders.findIndex(({ ladder }) => ladder.id === id);
  const { ladder, persons } = run.plan.ladders[position];
  noteAssumed(tracer, ladder.assumed, `ladder:${id}`);
  const ordered = orderOffences(run, run.offences[position]);
  const at = ordered.findIndex(
    (row) => run.posts.decision[row] === decision && idOfPerson(tracer, row) === person,
  );
  const day = run.decisions.date[decision];
  const from = windowStart(ladder, day);
  const head = {
    ladder: id,
    label: ladder.label,
    ...(ladder.cites === undefined ? {} : { cites: ladder.cites }),
    counts: ladder.counts,
    window: ladder.window,
    ...(ladder.window.kind === 'ever' ? {} : { from: sayDay(run, from) }),
    to: sayDay(run, day),
    person,
  };
  if (at < 0) return { trace: { ...head, earlier: [], occurrence: 0 }, offence: -1 };
  const offence = ordered[at];
  const key = counterKey(run, ladder, offence);
  const carried = (run.carry?.offences ?? []).flatMap(({ ladder: on, rule, person: who, of, date }) => {
    const relation = persons.get(rule) ?? persons.values().next().value ?? -1;
    const counted =
      on === id && keyOf(ladder, relation, who, rule) === key && (parseDate(date) ?? -1) >= from;
    return counted ? [{ rule, of, date, carried: true }] : [];
  });
  const here = ordered.slice(0, at).flatMap((row) => {
    const other = run.posts.decision[row];
    const date = run.decisions.date[other];
    if (date < from || counterKey(run, ladder, row) !== key) return [];
    return [
      { rule: ruleName(run, other), of: subjectOf(tracer, other), date: sayDay(run, date), carried: false },
    ];
  });
  const earlier = [...carried.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)), ...here];
  const occurrence = earlier.length + 1;
  const rung = ladder.rungs[Math.min(occurrence, ladder.rungs.length) - 1];
  const step = rung === undefined ? {} : { rung: writeRung(rung, occurrence >= ladder.rungs.length) };
  return { trace: { ...head, earlier, occurrence, ...step }, offence };
}

function writeRung({ id, from }: Rung, last: boolean): LadderTrace['rung'] {
  return { id, from, last };
}

function idOfPerson(tracer: Tracer, row: number): string {
  const { posts, tables } = tracer.run;
  const table = tables[posts.relation[row]];
  nameRecord(tracer, table, posts.to[row]);
  return table.ids[posts.to[row]];
}

function subjectOf({ run }: Tracer, decision: number): string {
  const step = run.plan.steps[run.decisions.step[decision]];
  return 'relation' in step ? run.tables[step.relation].ids[run.decisions.of[decision]] : '';
}
