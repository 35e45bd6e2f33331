import { formatDate } from '../numbers/calendar.ts';
import type { Override } from '../month.ts';
import type { MatchStep, Program, RotationStep } from '../program.ts';
import type { MonthPlace, ProblemList, ValueProblem } from './month-problem.ts';
import type { RawTable } from './raw-table.ts';
import type { JsonRecord } from './read-records.ts';
import { isJsonRecord, ownValue, wrongShape } from './read-records.ts';
import { readDate, readId, readText, readYesNo, showText, showValue } from './read-value.ts';
import { listCreditable } from './recipients.ts';
import { suggestName } from './suggest-name.ts';
import { ID_LIMIT, TEXT_LIMIT } from './value-limits.ts';

const OVERRIDE_KEYS = ['id', 'block', 'of', 'by', 'date', 'reason', 'kind', 'to', 'uncounted'] as const;
type OverrideKey = (typeof OVERRIDE_KEYS)[number];
type Kind = Override['kind'];

/** What each kind of block can be overridden with. */
const FITTING: { readonly [block in MatchStep['block']]?: Kind } = {
  claim: 'credit',
  discipline: 'waive',
  duty: 'waive',
};

/** Of a rotation, what it brings to receive against the turn can be waived. */
function fittingOf(step: MatchStep | RotationStep): Kind | undefined {
  return step.kind === 'rotation' ? 'waive' : FITTING[step.block];
}

interface ReadOverride {
  readonly override: Override;
  readonly position: number;
}

/** The overrides of a month, checked, ordered by id. */
export function readOverrides(
  program: Program,
  tables: ReadonlyMap<string, RawTable>,
  list: unknown,
  problems: ProblemList,
): readonly Override[] {
  if (list === undefined) return [];
  if (!Array.isArray(list)) {
    problems.add(wrongShape('list', list), {}, ['overrides']);
    return [];
  }
  const read: ReadOverride[] = [];
  list.forEach((record: unknown, position) => {
    if (problems.isFull()) return;
    const override = readOverride(program, tables, record, position, problems);
    if (override !== undefined) read.push({ override, position });
  });
  reportRepeated(read, problems);
  return read.map(({ override }) => override).sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

function readOverride(
  program: Program,
  tables: ReadonlyMap<string, RawTable>,
  record: unknown,
  position: number,
  problems: ProblemList,
): Override | undefined {
  if (!isJsonRecord(record)) {
    problems.add(wrongShape('record', record), { record: position }, ['overrides', position]);
    return undefined;
  }
  const givenId = readId(ownValue(record, 'id'));
  const place: MonthPlace = { record: typeof givenId === 'string' ? givenId : position };
  const report = (problem: ValueProblem, field: OverrideKey): undefined => {
    problems.add(problem, { ...place, field }, ['overrides', position, field]);
  };
  const readField = <T extends string | number>(
    field: OverrideKey,
    expected: string,
    read: (value: unknown) => T | ValueProblem,
  ): T | undefined => {
    const value = ownValue(record, field);
    if (value === undefined) {
      return report({ code: 'month/missing-field', params: { expected, isDeclared: false } }, field);
    }
    const result = read(value);
    return typeof result === 'object' ? report(result, field) : result;
  };
  reportUnknownKeys(record, position, place, problems);
  const head = {
    id: readField('id', 'text', readId),
    block: readField('block', 'text', (value) => readText(value, ID_LIMIT)),
    of: readField('of', 'text', (value) => readText(value, ID_LIMIT)),
    by: readField('by', 'text', (value) => readText(value, TEXT_LIMIT)),
    day: readField('date', 'date', readDate),
    reason: readField('reason', 'text', (value) => readText(value, TEXT_LIMIT)),
    kind: readField('kind', 'override-kind', readKind),
  };
  const to =
    head.kind === 'credit' ? readField('to', 'text', (value) => readText(value, ID_LIMIT)) : undefined;
  const uncounted =
    head.kind === 'waive' && ownValue(record, 'uncounted') !== undefined
      ? readField('uncounted', 'bool', readYesNo)
      : undefined;
  reportMisplacedKey(record, head.kind, report);
  const { id, block, of, by, day, reason, kind } = head;
  const blocks = blocksOf(program);
  const step = blocks.find((each) => each.id === block);
  if (block !== undefined && step === undefined) {
    return report(
      {
        code: 'month/override-block',
        params: { value: showValue(block), suggestion: suggestName(block, blocks) },
      },
      'block',
    );
  }
  if (step !== undefined) checkTarget(program, step, tables, { of, to, kind }, report);
  if (id === undefined || block === undefined || of === undefined || by === undefined || day === undefined) {
    return undefined;
  }
  if (reason === undefined || kind === undefined) return undefined;
  const common = { id, block, of, by, date: formatDate(day), reason };
  if (kind === 'waive')
    return { ...common, kind, ...(uncounted === undefined ? {} : { uncounted: uncounted === 1 }) };
  return to === undefined ? undefined : { ...common, kind, to };
}

/** The blocks that can be overridden. */
function blocksOf(program: Program): readonly (MatchStep | RotationStep)[] {
  return program.steps.filter(
    (step): step is MatchStep | RotationStep =>
      (step.kind === 'match' || step.kind === 'rotation') && fittingOf(step) !== undefined,
  );
}

function reportUnknownKeys(
  record: JsonRecord,
  position: number,
  place: MonthPlace,
  problems: ProblemList,
): void {
  const known = OVERRIDE_KEYS.map((id) => ({ id, label: id }));
  for (const key of Object.keys(record)) {
    if (known.some(({ id }) => id === key)) continue;
    problems.add(
      { code: 'month/unknown-key', params: { key: showText(key), suggestion: suggestName(key, known) } },
      place,
      ['overrides', position, key],
    );
  }
}

/** `to` says nothing of a waived penalty, `uncounted` nothing of a credit: who wrote it meant something else. */
function reportMisplacedKey(
  record: JsonRecord,
  kind: Kind | undefined,
  report: (problem: ValueProblem, field: OverrideKey) => void,
): void {
  const misplaced = kind === 'credit' ? 'uncounted' : kind === 'waive' ? 'to' : undefined;
  if (misplaced !== undefined && ownValue(record, misplaced) !== undefined) {
    report({ code: 'month/unknown-key', params: { key: misplaced, suggestion: '' } }, misplaced);
  }
}

function checkTarget(
  program: Program,
  step: MatchStep | RotationStep,
  tables: ReadonlyMap<string, RawTable>,
  given: {
    readonly of: string | undefined;
    readonly to: string | undefined;
    readonly kind: Kind | undefined;
  },
  report: (problem: ValueProblem, field: OverrideKey) => void,
): void {
  const fitting = fittingOf(step) ?? 'credit';
  if (given.kind !== undefined && given.kind !== fitting) {
    const params = { value: showValue(given.kind), block: step.id, fitting };
    report({ code: 'month/override-kind', params }, 'kind');
    return;
  }
  const subjects = tables.get(step.relation);
  if (given.of !== undefined && subjects !== undefined && !subjects.broken) {
    const row = subjects.rowOf.get(given.of);
    if (
      row === undefined ||
      (row >= subjects.monthCount && (step.kind === 'rotation' || step.due !== true))
    ) {
      const params = { value: showValue(given.of), block: step.id, target: step.relation };
      report({ code: 'month/override-subject', params }, 'of');
    }
  }
  const { to } = given;
  if (to === undefined || step.kind !== 'match') return;
  const target = listCreditable(step, program.steps);
  const recipients = target.map((relation) => tables.get(relation));
  if (recipients.some((table) => table === undefined || table.broken || table.rowOf.has(to))) return;
  report({ code: 'month/override-person', params: { value: showValue(to), target: target.join('/') } }, 'to');
}

function reportRepeated(read: readonly ReadOverride[], problems: ProblemList): void {
  const firstOf = new Map<string, string>();
  const positions = new Map<string, number>();
  for (const { override, position } of read) {
    const { id, block, of, date } = override;
    const first = positions.get(id);
    if (first !== undefined) {
      problems.add(
        { code: 'month/duplicate-id', params: { first: first + 1, isCarried: false } },
        { record: id, field: 'id' },
        ['overrides', position, 'id'],
      );
    } else positions.set(id, position);
    const key = JSON.stringify([block, of, date]);
    const same = firstOf.get(key);
    if (same !== undefined) {
      const params = { first: same, date };
      problems.add({ code: 'month/override-twice', params }, { record: id }, ['overrides', position, 'date']);
    } else firstOf.set(key, id);
  }
}

function readKind(value: unknown): Kind | ValueProblem {
  if (value === 'credit' || value === 'waive') return value;
  if (typeof value !== 'string') return wrongShape('override-kind', value);
  const members = [
    { id: 'credit', label: '改归' },
    { id: 'waive', label: '免罚' },
  ];
  return {
    code: 'month/unknown-member',
    params: {
      value: showValue(value),
      enumeration: 'override-kind',
      members: 'credit, waive',
      suggestion: suggestName(value, members),
    },
  };
}
