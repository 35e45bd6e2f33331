import type { DecisionExplanation, ExplainedPosting, ExplainedRule } from '../explanation.ts';
import type { ConditionTrace } from '../trace.ts';
import { sayAlternatives } from './say-alternative.ts';
import { sayConditions } from './say-condition.ts';
import { saySubject } from './say-subject.ts';
import { section, sayReliance } from './say-reliance.ts';
import { sayBlock } from './say-names.ts';
import { sayLadder } from './say-ladder.ts';
import { sayOutcome, sayOverride, sayPosting, sayPostings } from './say-posting.ts';
import { sayRow } from './say-value.ts';
import { line, sayNamed, tell, wordsIn } from './teller.ts';
import type { SaidLine, Teller } from './teller.ts';

/** A decision: what it came to, by which rule and why, how each amount was worked out, and why no other rule. */
export function sayDecision(teller: Teller, explanation: DecisionExplanation): readonly SaidLine[] {
  const { block, verdict, rule, choices, postings, ladders, alternatives, subject } = explanation;
  const { met, lacking } = takeLacking(explanation);
  const { override } = verdict;
  const required = block.block === 'duty';
  const title = [sayBlock(teller, block.id), saySubject(teller, subject), verdict.date];
  const won = rule === undefined ? [] : sayRuleLines(teller, rule);
  return [
    line(0, title.join('  '), { role: 'title' }),
    ...sayVerdict(teller, explanation),
    ...section(teller, 'heading/rule', won),
    ...section(teller, 'heading/because', sayConditions(teller, met, 1)),
    ...section(teller, 'heading/lacking', sayConditions(teller, lacking, 1)),
    ...section(teller, 'heading/choices', sayConditions(teller, choices, 1)),
    ...section(
      teller,
      'heading/ladder',
      ladders.flatMap((ladder) => sayLadder(teller, ladder, verdict.date)),
    ),
    ...section(teller, 'heading/working', sayPostings(teller, postings)),
    ...(override === undefined
      ? []
      : section(teller, 'heading/instead', sayInstead(teller, explanation, override.instead.postings))),
    ...sayReliance(teller, explanation),
    ...section(
      teller,
      required ? (rule === undefined ? 'heading/required' : 'heading/requirements') : 'heading/others',
      sayAlternatives(teller, { rule, cites: block.cites, alternatives, required }),
    ),
  ];
}

/** Of a duty: what was not met, taken out of the `not` that the rule says it with. */
function takeLacking({ block, because }: DecisionExplanation): {
  readonly met: readonly ConditionTrace[];
  readonly lacking: readonly ConditionTrace[];
} {
  const last = because.at(-1);
  if (block.block !== 'duty' || last?.kind !== 'not') return { met: because, lacking: [] };
  return { met: because.slice(0, -1), lacking: last.terms };
}

/** A rule by its name and clause, and what it says. */
export function sayRuleLines(teller: Teller, rule: ExplainedRule): readonly SaidLine[] {
  return [
    line(1, sayRuleName(teller, rule)),
    ...(rule.text[teller.language] === ''
      ? []
      : [line(1, wordsIn(teller, rule.text), { role: 'aside' as const })]),
  ];
}

/** A rule by its name and clause. */
export function sayRuleName(teller: Teller, { id, label, cites }: ExplainedRule): string {
  const name = sayNamed(teller, [{ id, label }], id);
  return cites === undefined ? name : `${name}  ${cites}`;
}

function sayVerdict(teller: Teller, explanation: DecisionExplanation): readonly SaidLine[] {
  const { verdict, postings, block } = explanation;
  const { override, between, status } = verdict;
  const verdicts = [...sayOverride(teller, verdict)];
  if (status === 'undecided') {
    verdicts.push(tell(teller, 'verdict/undecided', { between: (between ?? []).join(' / ') }));
  } else if (status === 'none') verdicts.push(tell(teller, `verdict/none-${block.block}`));
  else if (postings.length > 0) {
    verdicts.push(sayOutcome(teller, postings));
  } else if (override === undefined) {
    verdicts.push(tell(teller, block.block === 'claim' ? 'verdict/nobody' : 'verdict/nothing-due'));
  }
  return verdicts.map((text) => line(0, text, { role: 'verdict' }));
}

function sayInstead(
  teller: Teller,
  { because, block }: DecisionExplanation,
  postings: readonly ExplainedPosting[],
): readonly SaidLine[] {
  const tied = because.find(({ state }) => state === 'tied');
  const between = tied?.kind === 'find' ? tied.tied.map(({ row }) => sayRow(teller, row)) : [];
  if (between.length > 0) {
    return [line(1, tell(teller, 'verdict/undecided', { between: between.join(' / ') }))];
  }
  if (postings.length === 0) return [line(1, tell(teller, `verdict/none-${block.block}`))];
  return sayPostings(teller, postings).concat(
    postings
      .filter(({ arithmetic }) => arithmetic === undefined)
      .map((posting) => line(1, sayPosting(teller, posting))),
  );
}
