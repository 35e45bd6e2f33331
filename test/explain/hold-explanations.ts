import type {
  Decision,
  DecisionExplanation,
  ExplainedPosting,
  Explainer,
  Explanation,
  Posting,
  Program,
  Target,
  TurnExplanation,
} from '@bylaw/runtime';
import { sayExplanation, writeLines } from '@bylaw/runtime';
import { expect } from 'vitest';
import { holdExact, replay } from './replay.ts';

/**
 * Explains everything that a month came to, and holds that each explanation says what the outcome says, that it works
 * out to it without anything else, that it is plain JSON, and that it can be said in both languages. Gives the number of amounts worked out.
 */
export function holdExplanations(explainer: Explainer, program: Program): number {
  const { decisions, statements, measures, rankings } = explainer.outcome;
  let amounts = 0;
  const explain = <K extends Explanation['kind']>(target: Target & { readonly kind: K }) => {
    const explained = explainer.explain(target);
    if (explained.kind !== 'explained') throw new Error(`${JSON.stringify(target)}: ${explained.kind}`);
    const { explanation } = explained;
    expect(JSON.parse(JSON.stringify(explanation))).toStrictEqual(explanation);
    for (const language of ['zh', 'en'] as const) {
      expect(writeLines(sayExplanation(explanation, program, language))).not.toContain('undefined');
    }
    return explanation as Extract<Explanation, { readonly kind: K }>;
  };
  const holdPostings = (about: string, postings: readonly ExplainedPosting[]): void => {
    for (const { amount, arithmetic } of postings) {
      if (arithmetic === undefined) continue;
      holdExact(about, replay(arithmetic), amount!);
      amounts += 1;
    }
  };
  const rotations = new Set(program.steps.filter(({ kind }) => kind === 'rotation').map(({ id }) => id));
  for (const decision of decisions) {
    const { block, of, rule } = decision;
    if (rotations.has(block)) {
      // A finding against the turn is a decision of its own, and told with the turn.
      if (decision.turn !== undefined) {
        const turn = explain({ kind: 'turn', rotation: block, of });
        holdTurn(turn, decision, postingsOf(explainer, { ...decision, rule: turn.against?.rule?.id ?? '' }));
        holdPostings(`${block} of ${of}`, turn.against?.postings ?? []);
      }
      continue;
    }
    const explanation = explain({
      kind: 'decision',
      block,
      of,
      ...(rule === undefined ? {} : { rule }),
    });
    holdDecision(explanation, decision, postingsOf(explainer, decision));
    holdPostings(`${block} of ${of}`, explanation.postings);
  }
  for (const { statement, of, lines } of statements) {
    for (const line of lines) {
      const explanation = explain({ kind: 'line', statement, of, line: line.line });
      expect(explanation.line).toEqual(line);
      holdExact(`${line.line} of ${of}`, replay(explanation.arithmetic), line.amount);
      amounts += 1;
    }
  }
  for (const { measure, values } of measures) {
    for (const { of, value } of values) {
      const explanation = explain({ kind: 'measure', measure, of });
      expect(explanation.value).toEqual(value);
      if (typeof value === 'string') expect(explanation.arithmetic.value).toBe(value);
      const worked = replay(explanation.arithmetic);
      if (typeof value !== 'string') holdExact(`${measure} of ${of}`, worked, value);
      amounts += 1;
    }
  }
  for (const { ranking, places } of rankings) {
    for (const { of, place, tied } of places) {
      const { place: said, standing } = explain({ kind: 'rank', ranking, of });
      expect(said).toBe(standing.ties === 'none' && tied ? 0 : place);
      replay({ kind: 'place', type: 'count', value: said, ranking, of, standing });
    }
  }
  return amounts;
}

function holdDecision(
  explanation: DecisionExplanation,
  decision: Decision,
  postings: readonly Posting[],
): void {
  const { verdict, rule, because, alternatives } = explanation;
  expect(verdict.status).toBe(decision.status);
  expect(verdict.between).toEqual(decision.between);
  expect(verdict.override?.id).toBe(decision.override);
  if (decision.rule !== undefined) expect(rule?.id).toBe(decision.rule);
  expect(explanation.postings.map(plain)).toEqual(postings.map(plain));
  expect(explanation.ladders[0]?.occurrence || undefined).toBe(decision.occurrence);
  if (verdict.status === 'decided') expect(because.filter(({ state }) => state !== 'held')).toEqual([]);
  expect(alternatives.map(({ id }) => id)).not.toContain(rule?.id);
  for (const alternative of alternatives) {
    if (alternative.reason === 'condition-false') expect(alternative.failed).not.toEqual([]);
  }
}

/** The walk is what was recorded while the month was decided, each reason of it holds, and the one who is due has none. */
function holdTurn(turn: TurnExplanation, decision: Decision, found: readonly Posting[]): void {
  expect(turn.between).toEqual(decision.between);
  expect(turn.due).toBe(decision.turn?.due);
  expect(turn.received).toBe(decision.turn?.received);
  expect(turn.moves.some(({ move }) => move === 'took' || move === 'took-owed')).toBe(decision.turn?.counted);
  if (turn.way !== 'undecided') {
    const passed = turn.walk.filter(({ answer }) => answer === 'passed');
    expect(passed.map(({ of, rule }) => ({ of, rule: rule?.id }))).toEqual(decision.turn?.passed);
    expect(passed.flatMap(({ because }) => because).filter(({ state }) => state !== 'held')).toEqual([]);
  }
  const free = turn.walk.filter(({ answer }) => answer === 'free');
  expect(free.map(({ of }) => of)).toEqual(turn.way === 'turn' || turn.way === 'owed' ? [turn.due] : []);
  for (const { spared } of turn.walk) {
    for (const { reason } of spared) expect(reason).toBe('condition-false');
  }
  for (const { queue } of [turn.before, turn.after]) expect(new Set(queue).size).toBe(queue.length);
  if (turn.against?.rule !== undefined) expect(turn.against.postings.map(plain)).toEqual(found.map(plain));
}

function postingsOf({ outcome }: Explainer, decision: Decision): readonly Posting[] {
  return outcome.postings.filter(
    ({ block, of, rule }) => block === decision.block && of === decision.of && rule === (decision.rule ?? ''),
  );
}

function plain({ kind, to, role, amount, options, occurrence }: ExplainedPosting | Posting) {
  return { kind, to, role, amount, options, occurrence };
}
