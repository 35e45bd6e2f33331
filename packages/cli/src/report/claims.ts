import type { Decision, MatchStep, Posting } from '@bylaw/runtime';
import { say } from '../labels.ts';
import type { Cell } from '../table.ts';
import { createTable } from '../table.ts';
import type { View } from './view.ts';
import { ruleOf, showAmount, showDay, stepsOf } from './view.ts';

/**
 * Who got what, claim by claim: one line for each decision that a rule with a condition made, or that nobody could
 * make; those left to the last rule are added up, unless there is no other.
 */
export function reportClaims(view: View): readonly string[] {
  return stepsOf(view.program, 'match')
    .filter((step) => step.block === 'claim')
    .flatMap((step) => reportClaim(view, step));
}

function reportClaim(view: View, step: MatchStep): readonly string[] {
  const { outcome, language, paint } = view;
  const decisions = outcome.decisions.filter((each) => each.block === step.id);
  if (decisions.length === 0) return [];
  const postings = groupPostings(outcome.postings.filter((each) => each.block === step.id));
  const contested = decisions.filter((each) => each.status !== 'decided' || isContested(step, each));
  const rows = contested.map((each) => decisionRow(view, step, each, postings.get(each.of) ?? []));
  const rest = decisions.filter((each) => !contested.includes(each));
  const total = [...postings.values()].flat().reduce((sum, each) => sum + (each.amount ?? 0), 0);
  const heading = [
    paint('strong', view.nameOf(step)),
    paint('faint', step.cites ?? ''),
    say(language, 'claim-total', String(decisions.length), showAmount(total)),
  ];
  return [
    '',
    heading.filter((each) => each !== '').join('  '),
    ...createTable([...rows, ...restRows(view, step, rest, postings)]),
  ];
}

/** Decided by a rule that had to be met, and so one that others might have claimed under; or by the only one. */
function isContested(step: MatchStep, decision: Decision): boolean {
  return step.rules.length === 1 || ruleOf(step, decision.rule)?.when !== undefined;
}

function groupPostings(postings: readonly Posting[]): ReadonlyMap<string, readonly Posting[]> {
  const groups = new Map<string, Posting[]>();
  for (const posting of postings) {
    const group = groups.get(posting.of);
    if (group === undefined) groups.set(posting.of, [posting]);
    else group.push(posting);
  }
  return groups;
}

function decisionRow(
  view: View,
  step: MatchStep,
  decision: Decision,
  postings: readonly Posting[],
): readonly Cell[] {
  const { paint } = view;
  const rule = ruleOf(step, decision.rule);
  return [
    { text: showDay(decision.date), ink: (text) => paint('faint', text) },
    { text: decision.of },
    ...ownerCells(view, decision, postings),
    { text: rule === undefined ? '' : view.nameOf(rule), ink: (text) => paint('place', text) },
    { text: rule?.cites ?? step.cites ?? '', ink: (text) => paint('faint', text) },
    remarkCell(view, decision),
  ];
}

function ownerCells(view: View, decision: Decision, postings: readonly Posting[]): readonly Cell[] {
  const { language, paint } = view;
  if (decision.status === 'undecided') {
    const between = (decision.between ?? []).join(' / ');
    return [
      { text: say(language, 'undecided', between), ink: (text) => paint('warning', text) },
      { text: '' },
    ];
  }
  if (postings.length === 0) return [{ text: say(language, 'nobody') }, { text: '' }];
  const owners = postings.map((each) =>
    each.kind === 'house' ? say(language, 'house', each.to) : view.personOf(each.to),
  );
  const amounts = postings.map((each) => showAmount(each.amount ?? 0));
  return [{ text: owners.join(' + ') }, { text: amounts.join(' + '), right: true }];
}

/** Who made an exception, and why. */
function remarkCell(view: View, decision: Decision): Cell {
  const override = view.month.overrides?.find((each) => each.id === decision.override);
  return {
    text: override === undefined ? '' : say(view.language, 'override', override.by, override.reason),
    ink: (text) => view.paint('warning', text),
  };
}

function restRows(
  view: View,
  step: MatchStep,
  decisions: readonly Decision[],
  postings: ReadonlyMap<string, readonly Posting[]>,
): readonly (readonly Cell[])[] {
  const { language, paint } = view;
  const rules = [...new Set(decisions.map((each) => each.rule))];
  return rules.map((id) => {
    const of = decisions.filter((each) => each.rule === id);
    const fen = of
      .flatMap((each) => postings.get(each.of) ?? [])
      .reduce((sum, each) => sum + (each.amount ?? 0), 0);
    const rule = ruleOf(step, id);
    return [
      { text: '' },
      { text: say(language, 'rest', String(of.length)) },
      { text: '' },
      { text: showAmount(fen), right: true },
      { text: rule === undefined ? '' : view.nameOf(rule), ink: (text: string) => paint('place', text) },
      { text: rule?.cites ?? step.cites ?? '', ink: (text: string) => paint('faint', text) },
    ];
  });
}
