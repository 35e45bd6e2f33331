import { POST_KINDS } from '../evaluate/post-store.ts';
import { encodeValue, sayDay, splitType } from '../evaluate/say-value.ts';
import type { RecordTable } from '../facts/facts.ts';
import { UNSET } from '../facts/facts.ts';
import { formatTime } from '../numbers/calendar.ts';
import type { PostingKind, ValueType } from '../program.ts';
import type { PostingRef, RecordRef, RowRef } from './trace.ts';
import type { Tracer } from './tracer.ts';

/** A record of the facts, noted by its name. */
export function refRecord(tracer: Tracer, relation: string, row: number): RecordRef {
  const table = tableOf(tracer, relation);
  const id = table.ids[row] ?? '';
  nameRecord(tracer, table, row);
  const date = table.columns.get('date')?.[row];
  const time = table.columns.get('time')?.[row];
  return {
    kind: 'record',
    relation,
    id,
    ...(date === undefined || date === UNSET ? {} : { date: sayDay(tracer.run, date) }),
    ...(time === undefined || time === UNSET ? {} : { time: formatTime(time) }),
  };
}

/** A posting that an earlier block made. */
export function refPosting(tracer: Tracer, row: number): PostingRef {
  const { run } = tracer;
  const { posts, decisions, plan } = run;
  const decision = posts.decision[row];
  const step = plan.steps[decisions.step[decision]];
  if (!('recipients' in step)) throw new TypeError('only blocks with rules post');
  const rule = decisions.rule[decision];
  const relation = posts.relation[row];
  const detail = posts.detail[row];
  const subjects = run.tables[step.relation];
  nameRecord(tracer, subjects, decisions.of[decision]);
  if (relation >= 0) nameRecord(tracer, run.tables[relation], posts.to[row]);
  return {
    kind: 'posting',
    block: step.step.id,
    rule: rule < 0 ? '' : plan.rules[rule].rule.id,
    of: subjects.ids[decisions.of[decision]],
    date: sayDay(run, decisions.date[decision]),
    posting: POST_KINDS[posts.kind[row]] as PostingKind,
    to: relation < 0 ? String(detail) : run.tables[relation].ids[posts.to[row]],
    ...(relation >= 0 && typeof detail === 'string' ? { role: detail } : {}),
  };
}

/** A row of what an index holds. */
export function refRow(tracer: Tracer, index: string, row: number): RowRef {
  const source = tracer.program.indexes.find(({ id }) => id === index)?.source;
  return source?.kind === 'records' ? refRecord(tracer, source.relation, row) : refPosting(tracer, row);
}

export function tableOf({ run }: Tracer, relation: string): RecordTable {
  return run.tables[run.plan.relations.indexOf(relation)];
}

/** A number as an explanation writes it, by its type; `null` where it is not given. Records are noted by name. */
export function sayPlain(tracer: Tracer, type: ValueType, value: number): string | number | boolean | null {
  const [kind, relation] = splitType(type);
  if (kind === 'ref' && value >= 0) nameRecord(tracer, tableOf(tracer, relation), value);
  return encodeValue(tracer.run, type, value) ?? null;
}

/** Keeps what a record is called, where its kind has a text field `name`. */
export function nameRecord(tracer: Tracer, table: RecordTable, row: number): void {
  const field = table.relation.fields.find(({ id }) => id === 'name');
  const text = table.columns.get('name')?.[row];
  if (field?.type !== 'text' || text === undefined || text < 0) return;
  const id = table.ids[row];
  const name = tracer.run.texts.all[text];
  const key = JSON.stringify([table.relation.id, id]);
  if (name !== undefined) tracer.notes.names.set(key, { relation: table.relation.id, id, name });
}
