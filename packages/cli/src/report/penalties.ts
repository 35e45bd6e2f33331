import { sayConsequences } from '@bylaw/compiler';
import type { Decision, MatchStep, Posting, RotationStep } from '@bylaw/runtime';
import { say } from '../labels.ts';
import type { Cell } from '../table.ts';
import { createTable } from '../table.ts';
import type { View } from './view.ts';
import { ruleOf, showDay, stepsOf } from './view.ts';

/** Offences and what each cost, discipline by discipline, in the order of their days. */
export function reportPenalties(view: View): readonly string[] {
  return reportOffences(view, 'discipline', 'penalties');
}

/** What should have been there and was not, duty by duty, in the order of their days. */
export function reportLacks(view: View): readonly string[] {
  return reportOffences(view, 'duty', 'lacks');
}

/** Who received against the turn, rotation by rotation; whose turn each event was is what `bylaw rotation` shows. */
export function reportAgainstTurn(view: View): readonly string[] {
  const rows = stepsOf(view.program, 'rotation').flatMap((step) => {
    const against = step.rules.find(({ kind }) => kind === 'otherwise');
    return rowsOf(view, step, ({ rule }) => against !== undefined && rule === against.id);
  });
  return showRows(view, rows, 'against-turn');
}

function reportOffences(
  view: View,
  block: MatchStep['block'],
  title: 'penalties' | 'lacks',
): readonly string[] {
  const steps = stepsOf(view.program, 'match').filter((step) => step.block === block);
  return showRows(
    view,
    steps.flatMap((step) => rowsOf(view, step, ({ status }) => status !== 'none')),
    title,
  );
}

interface DatedRow {
  readonly date: string;
  readonly cells: readonly Cell[];
}

function rowsOf(
  view: View,
  step: MatchStep | RotationStep,
  isShown: (decision: Decision) => boolean,
): readonly DatedRow[] {
  return view.outcome.decisions
    .filter((each) => each.block === step.id && isShown(each))
    .map((each) => ({ date: each.date, cells: offenceRow(view, step, each) }));
}

function showRows(
  view: View,
  rows: readonly DatedRow[],
  title: 'penalties' | 'lacks' | 'against-turn',
): readonly string[] {
  if (rows.length === 0) return [];
  const ordered = rows
    .map((row, index) => ({ ...row, index }))
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.index - b.index));
  return [
    '',
    view.paint('strong', say(view.language, title)),
    ...createTable(ordered.map((row) => row.cells)),
  ];
}

function offenceRow(view: View, step: MatchStep | RotationStep, decision: Decision): readonly Cell[] {
  const { language, paint } = view;
  const postings = view.outcome.postings.filter(
    (each) => each.block === step.id && each.of === decision.of && each.rule === decision.rule,
  );
  const rule = ruleOf(step, decision.rule);
  const override = view.month.overrides?.find((each) => each.id === decision.override);
  const person = postings[0]?.to;
  return [
    { text: showDay(decision.date), ink: (text) => paint('faint', text) },
    { text: view.personOf(person ?? decision.of) },
    { text: rule === undefined ? '' : view.nameOf(rule), ink: (text) => paint('place', text) },
    {
      text: decision.occurrence === undefined ? '' : say(language, 'occurrence', String(decision.occurrence)),
    },
    consequenceCell(view, decision, postings),
    { text: rule?.cites ?? step.cites ?? '', ink: (text) => paint('faint', text) },
    {
      text: override === undefined ? '' : say(language, 'override', override.by, override.reason),
      ink: (text) => paint('warning', text),
    },
  ];
}

function consequenceCell(view: View, decision: Decision, postings: readonly Posting[]): Cell {
  const { language, paint } = view;
  if (decision.status === 'undecided') {
    const text = say(language, 'undecided', (decision.between ?? []).join(' / '));
    return { text, ink: (each) => paint('warning', each) };
  }
  if (decision.status === 'overridden') return { text: say(language, 'waived') };
  // That something is lacking is the row itself.
  const told = postings.filter(({ kind }) => kind !== 'finding');
  if (told.length === 0) return { text: '' };
  return { text: sayConsequences(told.map(writePosting), view.outcome.currency, language) };
}

function writePosting({ kind, amount, options }: Posting): string {
  return [kind, ...(options ?? (amount === undefined ? [] : [String(amount)]))].join(' ');
}
