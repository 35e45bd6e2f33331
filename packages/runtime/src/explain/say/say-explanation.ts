import type { Language } from '../../messages/message.ts';
import type { Program } from '../../program.ts';
import type { Explanation, LineExplanation, MeasureExplanation, RankExplanation } from '../explanation.ts';
import { sayWorking } from './say-arithmetic.ts';
import { sayConditions } from './say-condition.ts';
import { sayDecision } from './say-decision.ts';
import { sayReliance, section } from './say-reliance.ts';
import { sayStanding } from './say-standing.ts';
import { saySubject } from './say-subject.ts';
import { sayTurn } from './say-turn.ts';
import { sayBlock } from './say-names.ts';
import { sayMoney, sayValue } from './say-value.ts';
import { createTeller, line, sayNamed, tell, wordsIn } from './teller.ts';
import type { SaidLine, Teller } from './teller.ts';

/** An explanation in words, line by line: what, by which rule, why, how much, and why nothing else. */
export function sayExplanation(
  explanation: Explanation,
  program: Program,
  language: Language,
): readonly SaidLine[] {
  const teller = createTeller(explanation, program, language, sayConditions);
  switch (explanation.kind) {
    case 'decision':
      return sayDecision(teller, explanation);
    case 'line':
      return sayStatementLine(teller, explanation);
    case 'measure':
      return sayMeasured(teller, explanation);
    case 'rank':
      return sayRanked(teller, explanation);
    case 'turn':
      return sayTurn(teller, explanation);
  }
}

/** Lines as plain text: two spaces for each step inside, ✓ and ✗ before conditions. */
export function writeLines(lines: readonly SaidLine[]): string {
  const marks = { held: '✓ ', failed: '✗ ', open: '· ' } as const;
  return lines
    .map(({ depth, mark, text }) => `${'  '.repeat(depth)}${mark === undefined ? '' : marks[mark]}${text}`)
    .join('\n');
}

function sayStatementLine(teller: Teller, explanation: LineExplanation): readonly SaidLine[] {
  const { statement, subject, month, label, line: item, cites, text, arithmetic } = explanation;
  const name = sayNamed(teller, [{ id: item.line, label }], item.line);
  const words = text === undefined ? '' : wordsIn(teller, text);
  const title = [sayBlock(teller, statement.id), saySubject(teller, subject), month, name];
  const amount = `${name} ${sayMoney(teller, item.amount)}${cites === undefined ? '' : `  ${cites}`}`;
  return [
    line(0, title.join('  '), { role: 'title' }),
    line(0, amount, { role: 'verdict' }),
    ...section(teller, 'heading/rule', words === '' ? [] : [line(1, words)]),
    ...section(teller, 'heading/working', sayWorking(teller, arithmetic, 1)),
    ...sayReliance(teller, explanation),
  ];
}

function sayMeasured(teller: Teller, explanation: MeasureExplanation): readonly SaidLine[] {
  const { target, subject, month, cites, text, arithmetic, value, among, every } = explanation;
  const name = sayBlock(teller, target.measure);
  const isLeftOut = among !== undefined && among.state !== 'held';
  const unset = isLeftOut || every === undefined ? 'measure/left-out' : (`measure/not-due-${every}` as const);
  const said = value === null ? tell(teller, unset) : sayValue(teller, { type: arithmetic.type, value });
  return [
    line(0, [name, saySubject(teller, subject), month].join('  '), { role: 'title' }),
    line(0, `${name} ${said}${cites === undefined ? '' : `  ${cites}`}`, { role: 'verdict' }),
    ...section(teller, 'heading/rule', [line(1, wordsIn(teller, text))]),
    ...section(teller, 'heading/because', among === undefined ? [] : sayConditions(teller, [among], 1)),
    ...section(teller, 'heading/working', value === null ? [] : sayWorking(teller, arithmetic, 1)),
    ...sayReliance(teller, explanation),
  ];
}

function sayRanked(teller: Teller, explanation: RankExplanation): readonly SaidLine[] {
  const { target, subject, month, cites, text, place, standing } = explanation;
  const name = sayBlock(teller, target.ranking);
  const said = place === 0 ? tell(teller, 'place/none') : tell(teller, 'place/nth', { place });
  const { among, by } = standing;
  return [
    line(0, [name, saySubject(teller, subject), month].join('  '), { role: 'title' }),
    line(0, `${said}${cites === undefined ? '' : `  ${cites}`}`, { role: 'verdict' }),
    ...section(teller, 'heading/rule', [line(1, wordsIn(teller, text))]),
    ...section(teller, 'heading/because', among === undefined ? [] : sayConditions(teller, [among], 1)),
    ...section(teller, 'heading/working', by === undefined ? [] : sayWorking(teller, by, 1)),
    ...section(teller, 'heading/standing', sayStanding(teller, standing, by?.type ?? 'count')),
    ...sayReliance(teller, explanation),
  ];
}
