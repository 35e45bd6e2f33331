import type { AgainstTurn, AskedCandidate, QueueTrace, TurnExplanation } from '../explanation.ts';
import { sayAlternatives } from './say-alternative.ts';
import { sayConditions } from './say-condition.ts';
import { sayRuleLines, sayRuleName } from './say-decision.ts';
import { sayLadder } from './say-ladder.ts';
import { sayBlock } from './say-names.ts';
import { sayOutcome, sayOverride, sayPostings } from './say-posting.ts';
import { section, sayReliance } from './say-reliance.ts';
import { saySubject } from './say-subject.ts';
import { line, tell } from './teller.ts';
import type { SaidLine, Teller } from './teller.ts';

/** A turn: whom it falls to, who received, whom it passed over and why, and the queue before and behind it. */
export function sayTurn(teller: Teller, explanation: TurnExplanation): readonly SaidLine[] {
  const { target, subject, date, rule, because, walk, against, moves, before, after } = explanation;
  const { alternatives, cites } = explanation;
  const when = subject.time === undefined ? date : `${date} ${subject.time}`;
  const title = [sayBlock(teller, target.rotation), saySubject(teller, subject), when];
  return [
    line(0, title.join('  '), { role: 'title' }),
    ...sayVerdicts(teller, explanation).map((text) => line(0, text, { role: 'verdict' })),
    ...section(teller, 'heading/queue-before', sayQueue(teller, before)),
    ...section(teller, 'heading/rule', rule === undefined ? [] : sayRuleLines(teller, rule)),
    ...section(teller, 'heading/because', sayConditions(teller, because, 1)),
    ...section(
      teller,
      'heading/walk',
      walk.flatMap((asked) => sayAsked(teller, asked, cites)),
    ),
    ...section(teller, 'heading/against', against === undefined ? [] : sayAgainst(teller, against)),
    ...section(
      teller,
      'heading/moves',
      moves.map(({ of, move }) => line(1, tell(teller, `move/${move}`, { name: teller.nameOf(of) }))),
    ),
    ...section(teller, 'heading/queue-after', sayQueue(teller, after)),
    ...sayReliance(teller, explanation),
    ...section(teller, 'heading/exceptions', sayAlternatives(teller, { rule, cites, alternatives })),
  ];
}

function sayVerdicts(teller: Teller, explanation: TurnExplanation): readonly string[] {
  const { way, between = [] } = explanation;
  const nameOf = (id: string | undefined): string => (id === undefined ? '' : teller.nameOf(id));
  const due = nameOf(explanation.due);
  const received = nameOf(explanation.received);
  const first =
    way === 'undecided'
      ? tell(teller, 'verdict/undecided', { between: between.join(' / ') })
      : tell(teller, `turn/${way}`, { due });
  if (received !== '') {
    const isAgainst = due !== '' && explanation.received !== explanation.due;
    const params = { received, due };
    return [first, isAgainst ? tell(teller, 'turn/against', params) : tell(teller, 'turn/received', params)];
  }
  return due === '' ? [first] : [first, tell(teller, 'turn/not-said', { due })];
}

/** Someone who was asked; of one who is free, why each reason does not hold. */
function sayAsked(teller: Teller, asked: AskedCandidate, cites: string | undefined): readonly SaidLine[] {
  const { of, by, answer, rule, because, spared, turn } = asked;
  const name = teller.nameOf(of);
  const owed = by === 'owed';
  if (rule === undefined) {
    return [
      line(1, tell(teller, 'turn/free', { name, owed }), { mark: 'held' }),
      ...sayAlternatives(teller, { cites, alternatives: spared }, 2),
    ];
  }
  const words = {
    name,
    owed,
    rule: sayRuleName(teller, rule),
    turn: turn === undefined ? '' : tell(teller, `turn/${turn}`),
  };
  const mark = answer === 'passed' ? ('failed' as const) : ('open' as const);
  return [line(1, tell(teller, 'turn/passed', words), { mark }), ...sayConditions(teller, because, 2)];
}

/** What it brings whoever received, or that it is only found. */
function sayAgainst(teller: Teller, against: AgainstTurn): readonly SaidLine[] {
  const { rule, verdict, choices, postings, ladders } = against;
  const { override } = verdict;
  const shown = override === undefined ? postings : override.instead.postings;
  return [
    ...(rule === undefined ? [] : sayRuleLines(teller, rule)),
    ...sayOverride(teller, verdict).map((text) => line(1, text)),
    ...(override === undefined ? [line(1, sayOutcome(teller, postings))] : []),
    ...sayConditions(teller, choices, 2),
    ...ladders.flatMap((ladder) => sayLadder(teller, ladder, verdict.date)),
    ...(override === undefined
      ? []
      : section(teller, 'heading/instead', [line(1, sayOutcome(teller, shown))])),
    ...sayPostings(teller, shown),
  ];
}

function sayQueue(teller: Teller, { queue, owed }: QueueTrace): readonly SaidLine[] {
  const items = (ids: readonly string[]) => ({ items: ids.map((id) => teller.nameOf(id)) });
  return [
    line(1, tell(teller, 'queue/order', items(queue))),
    ...(owed.length === 0 ? [] : [line(1, tell(teller, 'queue/owed', items(owed)))]),
  ];
}
