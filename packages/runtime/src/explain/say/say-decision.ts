import type { DecisionExplanation, ExplainedPosting, ExplainedRule, LadderTrace } from '../explanation.ts';
import type { ConditionTrace } from '../trace.ts';
import { sayAlternatives } from './say-alternative.ts';
import { sayWorking } from './say-arithmetic.ts';
import { sayConditions } from './say-condition.ts';
import { saySubject } from './say-subject.ts';
import { section, sayReliance } from './say-reliance.ts';
import { sayBlock, sayRule } from './say-names.ts';
import { sayMoney, sayRow } from './say-value.ts';
import { sayRole } from './split-names.ts';
import { line, sayNamed, tell, wordsIn } from './teller.ts';
import type { SaidLine, Teller } from './teller.ts';

/** A decision: what it came to, by which rule and why, how each amount was worked out, and why no other rule. */
export function sayDecision(teller: Teller, explanation: DecisionExplanation): readonly SaidLine[] {
  const { block, verdict, rule, choices, postings, ladders, alternatives, subject } = explanation;
  const { met, lacking } = takeLacking(explanation);
  const { override } = verdict;
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
      ladders.flatMap((ladder) => sayLadder(teller, ladder, explanation)),
    ),
    ...section(teller, 'heading/working', sayPostings(teller, postings)),
    ...(override === undefined
      ? []
      : section(teller, 'heading/instead', sayInstead(teller, explanation, override.instead.postings))),
    ...sayReliance(teller, explanation),
    ...section(teller, 'heading/others', sayAlternatives(teller, explanation, alternatives)),
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

function sayRuleLines(teller: Teller, rule: ExplainedRule): readonly SaidLine[] {
  return [
    line(1, sayRuleName(teller, rule)),
    ...(rule.text[teller.language] === ''
      ? []
      : [line(1, wordsIn(teller, rule.text), { role: 'aside' as const })]),
  ];
}

/** A rule by its name and clause. */
function sayRuleName(teller: Teller, { id, label, cites }: ExplainedRule): string {
  const name = sayNamed(teller, [{ id, label }], id);
  return cites === undefined ? name : `${name}  ${cites}`;
}

function sayVerdict(teller: Teller, explanation: DecisionExplanation): readonly SaidLine[] {
  const { verdict, postings, block } = explanation;
  const { override, between, status } = verdict;
  const verdicts: string[] = [];
  if (override !== undefined) {
    const { by, date, reason, kind, uncounted } = override;
    verdicts.push(tell(teller, 'verdict/override', { by, date, reason }));
    if (kind === 'waive')
      verdicts.push(tell(teller, uncounted === true ? 'verdict/waived-uncounted' : 'verdict/waived'));
  }
  if (status === 'undecided') {
    verdicts.push(tell(teller, 'verdict/undecided', { between: (between ?? []).join(' / ') }));
  } else if (status === 'none') verdicts.push(tell(teller, `verdict/none-${block.block}`));
  else if (postings.length > 0) {
    const costly = postings.filter(({ kind }) => kind !== 'finding');
    const items = costly.map((posting) => sayPosting(teller, posting));
    verdicts.push(items.length > 0 ? tell(teller, 'join/list', { items }) : tell(teller, 'verdict/found'));
  } else if (override === undefined) {
    verdicts.push(tell(teller, block.block === 'claim' ? 'verdict/nobody' : 'verdict/nothing-due'));
  }
  return verdicts.map((text) => line(0, text, { role: 'verdict' }));
}

/** What is posted, to whom. */
function sayPosting(teller: Teller, posting: ExplainedPosting): string {
  const { kind, to, amount, occurrence, options = [] } = posting;
  const fen = sayMoney(teller, amount ?? 0);
  if (kind === 'house') return tell(teller, 'verdict/house', { name: to, amount: fen });
  if (kind === 'credit') return tell(teller, 'verdict/credit', { to: sayWho(teller, posting), amount: fen });
  const what =
    kind === 'proposal'
      ? tell(teller, 'posting/proposal', {
          options: options.map((option) => tell(teller, `proposal/${option}`)),
        })
      : kind === 'warning' || kind === 'absence' || kind === 'turn' || kind === 'finding'
        ? tell(teller, `posting/${kind}`)
        : tell(teller, `posting/${kind}`, {
            amount: kind === 'points' || kind === 'suspension' ? String(amount ?? 0) : fen,
          });
  const said = occurrence === undefined ? what : tell(teller, 'posting/occurrence', { occurrence, what });
  return `${teller.nameOf(to)} ${said}`;
}

function sayWho(teller: Teller, { to, role, arithmetic }: ExplainedPosting): string {
  const name = teller.nameOf(to);
  if (role === undefined || arithmetic?.kind !== 'split') return name;
  return tell(teller, 'posting/role', { to: name, role: sayRole(teller, arithmetic.split, role) });
}

function sayPostings(teller: Teller, postings: readonly ExplainedPosting[]): readonly SaidLine[] {
  return postings.flatMap((posting) => {
    const { arithmetic } = posting;
    if (arithmetic === undefined) return [];
    return [line(1, sayPosting(teller, posting)), ...sayWorking(teller, arithmetic, 2)];
  });
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

function sayLadder(
  teller: Teller,
  ladder: LadderTrace,
  { verdict }: DecisionExplanation,
): readonly SaidLine[] {
  const { earlier, occurrence, rung, from = '', to } = ladder;
  const name = sayNamed(teller, [{ id: ladder.ladder, label: ladder.label }], ladder.ladder);
  const cites = ladder.cites === undefined ? '' : `  ${ladder.cites}`;
  const counts = tell(teller, `ladder/${ladder.counts}`);
  const lines = earlier.map(({ rule, of, date }, at) => {
    const [block = '', id = ''] = rule.split('/');
    return line(
      2,
      tell(teller, 'ladder/earlier', { at: at + 1, date, of, rule: sayRule(teller, block, id) }),
    );
  });
  const last = rung?.last === true ? tell(teller, 'ladder/last-rung', { from: rung.from }) : '';
  const own =
    occurrence === 0
      ? []
      : [line(2, tell(teller, 'ladder/this', { at: occurrence, date: verdict.date, rung: last }))];
  return [
    line(1, `${name}${cites}  ${tell(teller, 'ladder/window', { counts, from, to })}`),
    ...lines,
    ...own,
  ];
}
