import { escapeControls, sayConsequences } from '@bylaw/compiler';
import type { Decision, MatchStep, Posting } from '@bylaw/runtime';
import { say } from '../labels.ts';
import { createTable } from '../table.ts';
import type { View } from './view.ts';
import { ruleOf, showAmount, stepsOf } from './view.ts';

/** What a block said of one subject: the rule, its clause, its own words, and what came of it. Undefined where it said nothing. */
export function reportDecision(view: View, block: string, of: string): string | undefined {
  const steps = stepsOf(view.program, 'match').filter((step) => step.id === block || step.label === block);
  const lines = steps.flatMap((step) =>
    view.outcome.decisions
      .filter((each) => each.block === step.id && each.of === of)
      .flatMap((decision) => writeDecision(view, step, decision)),
  );
  return lines.length === 0 ? undefined : `${lines.join('\n')}\n`;
}

function writeDecision(view: View, step: MatchStep, decision: Decision): readonly string[] {
  const { language, paint } = view;
  const rule = ruleOf(step, decision.rule);
  const clause = rule?.cites ?? step.cites;
  const head = [
    paint('strong', escapeControls(`${view.nameOf(step)}  ${view.personOf(decision.of)}`)),
    paint('faint', decision.date),
    ...(rule === undefined ? [] : [paint('place', escapeControls(view.nameOf(rule)))]),
    ...(clause === undefined ? [] : [paint('faint', escapeControls(clause))]),
  ].join('  ');
  const postings = view.outcome.postings.filter(
    (each) => each.block === step.id && each.of === decision.of && each.rule === decision.rule,
  );
  const between = decision.between ?? [];
  return [
    head,
    ...(rule === undefined ? [] : [`  ${escapeControls(rule.text[language])}`]),
    ...(between.length === 0
      ? []
      : [`  ${paint('warning', say(language, 'undecided', between.join(' / ')))}`]),
    ...createTable(postings.map((posting) => postingRow(view, posting))),
  ];
}

function postingRow(
  view: View,
  posting: Posting,
): readonly { readonly text: string; readonly right?: boolean }[] {
  const { language, outcome } = view;
  const to = posting.kind === 'house' ? say(language, 'house', posting.to) : view.personOf(posting.to);
  if (posting.kind === 'credit' || posting.kind === 'house') {
    return [{ text: to }, { text: showAmount(posting.amount ?? 0), right: true }];
  }
  const rest = posting.options ?? (posting.amount === undefined ? [] : [String(posting.amount)]);
  return [
    { text: to },
    { text: sayConsequences([[posting.kind, ...rest].join(' ')], outcome.currency, language) },
  ];
}
