import type { Posting } from '@bylaw/runtime';
import { sayKind } from '@bylaw/compiler';
import { say } from '../labels.ts';
import { createTable } from '../table.ts';
import type { View } from './view.ts';
import { ruleOf, showAmount, stepsOf } from './view.ts';

/** Money that awards gave, in the order of the policy. */
export function reportAwards(view: View): readonly string[] {
  const { outcome, paint } = view;
  const rows = stepsOf(view.program, 'match')
    .filter((step) => step.block === 'award')
    .flatMap((step) =>
      outcome.postings
        .filter((each) => each.block === step.id && each.kind === 'award')
        .map((each) => [
          { text: view.personOf(each.to) },
          { text: showAmount(each.amount ?? 0), right: true },
          { text: view.nameOf(step), ink: (text: string) => paint('place', text) },
          { text: clauseOf(view, each), ink: (text: string) => paint('faint', text) },
        ]),
    );
  return rows.length === 0 ? [] : ['', paint('strong', say(view.language, 'awards')), ...createTable(rows)];
}

/** What a person has still to decide: nothing of it is posted. */
export function reportProposals(view: View): readonly string[] {
  const { language, paint, outcome } = view;
  const rows = outcome.postings
    .filter((each) => each.kind === 'proposal')
    .map((each) => [
      { text: view.personOf(each.to) },
      {
        text: (each.options ?? []).map((option) => sayKind(option, language)).join(say(language, 'or')),
        ink: (text: string) => paint('warning', text),
      },
      { text: causeOf(view, each), ink: (text: string) => paint('place', text) },
      { text: clauseOf(view, each), ink: (text: string) => paint('faint', text) },
    ]);
  return rows.length === 0 ? [] : ['', paint('strong', say(language, 'proposals')), ...createTable(rows)];
}

function stepOf(view: View, posting: Posting): ReturnType<typeof stepsOf<'match'>>[number] | undefined {
  return stepsOf(view.program, 'match').find((step) => step.id === posting.block);
}

/** The rule where a block has several, the block where it has one. */
function causeOf(view: View, posting: Posting): string {
  const step = stepOf(view, posting);
  if (step === undefined) return posting.block;
  const rule = step.block === 'discipline' ? ruleOf(step, posting.rule) : undefined;
  return view.nameOf(rule ?? step);
}

function clauseOf(view: View, posting: Posting): string {
  const step = stepOf(view, posting);
  return (step && ruleOf(step, posting.rule)?.cites) ?? step?.cites ?? '';
}
