import { readFileSync, readdirSync } from 'node:fs';
import { createEvaluator } from '@bylaw/runtime';
import type {
  Carry,
  Decision,
  Explainer,
  ExplainedPosting,
  Explanation,
  Month,
  Posting,
  Target,
} from '@bylaw/runtime';
import { expect, test } from 'vitest';
import { compileClub } from '../rules/club-months.ts';
import { replay } from './replay.ts';

const folder = new URL('../../rules/membership-club/months/', import.meta.url);

/** Every sample month of the club, opened for questions. */
function openClub(): readonly Explainer[] {
  const { program } = compileClub();
  if (program === undefined) throw new Error('the club does not compile');
  const evaluator = createEvaluator(program);
  let carry: Carry | undefined;
  return readdirSync(folder)
    .toSorted()
    .map((file) => {
      const month = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Month;
      const opened = evaluator.openMonth(month, carry);
      if (opened.kind !== 'explainer') throw new Error(`${file}: ${opened.kind}`);
      carry = opened.explainer.outcome.carry;
      return opened.explainer;
    });
}

const months = openClub().map((explainer) => [explainer.outcome.month, explainer] as const);

function explain(explainer: Explainer, target: Target): Explanation {
  const result = explainer.explain(target);
  if (result.kind !== 'explained') throw new Error(`${JSON.stringify(target)}: ${result.kind}`);
  return result.explanation;
}

function explainDecision(explainer: Explainer, { block, of, rule }: Decision) {
  const explanation = explain(explainer, {
    kind: 'decision',
    block,
    of,
    ...(rule === undefined ? {} : { rule }),
  });
  if (explanation.kind !== 'decision') throw new Error(explanation.kind);
  return explanation;
}

function plain({ kind, to, role, amount, options, occurrence }: ExplainedPosting | Posting) {
  return { kind, to, role, amount, options, occurrence };
}

test.each(months)('%s: every posting is what its own explanation works out', (_, explainer) => {
  const { decisions, postings } = explainer.outcome;
  let worked = 0;
  for (const decision of decisions) {
    const explanation = explainDecision(explainer, decision);
    const posted = postings.filter(
      ({ block, of, rule }) =>
        block === decision.block && of === decision.of && rule === (decision.rule ?? ''),
    );
    expect(explanation.verdict.status).toBe(decision.status);
    expect(explanation.postings.map(plain)).toEqual(posted.map(plain));
    expect(explanation.ladders[0]?.occurrence || undefined).toBe(decision.occurrence);
    for (const { arithmetic, amount } of explanation.postings) {
      if (arithmetic === undefined) continue;
      expect(replay(arithmetic)[0]).toBe(BigInt(amount!) * replay(arithmetic)[1]);
      worked += 1;
    }
  }
  expect(worked).toBe(postings.filter(({ amount }) => amount !== undefined).length);
});

test.each(months)(
  '%s: every line of every statement is what its own explanation works out',
  (_, explainer) => {
    for (const { statement, of, lines } of explainer.outcome.statements) {
      for (const line of lines) {
        const explanation = explain(explainer, { kind: 'line', statement, of, line: line.line });
        if (explanation.kind !== 'line') throw new Error(explanation.kind);
        expect(explanation.line).toEqual(line);
        const [n, d] = replay(explanation.arithmetic);
        expect(n).toBe(BigInt(line.amount) * d);
      }
    }
  },
);

test.each(months)('%s: every measure and place too', (_, explainer) => {
  const { measures, rankings } = explainer.outcome;
  for (const { measure, values } of measures) {
    for (const { of, value } of values) {
      const explanation = explain(explainer, { kind: 'measure', measure, of });
      if (explanation.kind !== 'measure') throw new Error(explanation.kind);
      expect(explanation.value).toEqual(value);
      const [n, d] = replay(explanation.arithmetic);
      expect(n).toBe(BigInt(value as number) * d);
    }
  }
  for (const { ranking, places } of rankings) {
    for (const { of, place } of places) {
      const explanation = explain(explainer, { kind: 'rank', ranking, of });
      if (explanation.kind !== 'rank') throw new Error(explanation.kind);
      const { place: said, standing } = explanation;
      expect(said).toBe(place);
      const node = { kind: 'place', type: 'count', value: said, ranking, of, standing } as const;
      expect(replay(node)).toEqual([BigInt(place), 1n]);
    }
  }
});
