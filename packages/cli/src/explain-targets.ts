import { suggestNames } from '@bylaw/runtime';
import type { FactRecord, MatchStep, Named, Program, StatementStep, Step, Target } from '@bylaw/runtime';
import type { CommandContext } from './command.ts';
import type { DecidedMonth } from './decide-months.ts';
import { failWith } from './failure.ts';

type Explainable = Exclude<Step, { readonly kind: 'ladder' | 'streak' }>;

/**
 * What `explain BLOCK SUBJECT` asks about: a block by id or label, a record of it by id, a person also by name. A
 * discipline that applied several rules is asked about each, a statement about each line, or the one that `--line` names.
 */
export function findTargets(
  program: Program,
  decided: DecidedMonth,
  name: string,
  subject: string,
  { args, language }: CommandContext,
): readonly Target[] {
  const step = findBlock(program, name);
  const of = findSubject(program, decided, step, subject, language === 'en');
  switch (step.kind) {
    case 'match':
      return decisionTargets(decided, step, of);
    case 'rotation':
      return [{ kind: 'turn', rotation: step.id, of }];
    case 'statement':
      return lineTargets(step, of, args.line, language === 'en');
    case 'column': {
      // An assessment is its score and its grade.
      const grade = program.steps.find(({ id, kind }) => kind === 'column' && id === `${step.id}/grade`);
      return [step, ...(grade === undefined ? [] : [grade])].map(({ id }): Target => {
        return { kind: 'measure', measure: id, of };
      });
    }
    case 'rank':
      return [{ kind: 'rank', ranking: step.id, of }];
  }
}

function findBlock(program: Program, name: string): Explainable {
  // The ranking of an award has the award's own label: it is asked for by its id.
  const order = ['match', 'rotation', 'statement', 'column', 'rank'];
  const steps = program.steps
    .filter((step): step is Explainable => order.includes(step.kind))
    .toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  const found = steps.find(({ id }) => id === name) ?? steps.find(({ label }) => label === name);
  if (found !== undefined) return found;
  const names = steps.flatMap(({ id, label }) => [id, label]);
  throw failWith(1, 'explain/unknown-block', { name, similar: suggestNames(name, names) });
}

function findSubject(
  program: Program,
  { month, outcome }: DecidedMonth,
  { relation }: Explainable,
  subject: string,
  english: boolean,
): string {
  const records: readonly FactRecord[] = Object.hasOwn(month.facts, relation)
    ? (month.facts[relation] ?? [])
    : [];
  if (records.some(({ id }) => id === subject)) return subject;
  const named = records.filter((record) => Object.hasOwn(record, 'name') && record['name'] === subject);
  const [one, ...more] = named.map(({ id }) => id);
  if (one !== undefined && more.length === 0) return one;
  if (one !== undefined) throw failWith(1, 'explain/same-name', { of: subject, ids: [one, ...more] });
  const similar = suggestNames(
    subject,
    records.map(({ id }) => id),
  );
  const declared = program.relations.find(({ id }) => id === relation);
  const kind = (english ? declared?.id : declared?.label) ?? relation;
  throw failWith(1, 'explain/unknown-subject', {
    of: subject,
    relation: kind,
    month: outcome.month,
    similar,
  });
}

function decisionTargets({ outcome }: DecidedMonth, { id: block }: MatchStep, of: string): readonly Target[] {
  const decisions = outcome.decisions.filter((each) => each.block === block && each.of === of);
  if (decisions.length < 2) return [{ kind: 'decision', block, of }];
  return decisions.map(({ rule }): Target => {
    return { kind: 'decision', block, of, ...(rule === undefined ? {} : { rule }) };
  });
}

function lineTargets(
  { id: statement, items }: StatementStep,
  of: string,
  name: string | undefined,
  english: boolean,
): readonly Target[] {
  const lines = items.flatMap((item): readonly Named[] => (item.kind === 'deduct' ? item.lines : [item]));
  const asked = name === undefined ? lines : lines.filter(({ id, label }) => id === name || label === name);
  if (asked.length === 0) {
    const known = lines.map(({ id, label }) => (english ? id : label));
    throw failWith(1, 'explain/unknown-line', { line: name ?? '', lines: known });
  }
  return asked.map(({ id: line }): Target => ({ kind: 'line', statement, of, line }));
}
