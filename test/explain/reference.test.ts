import { readFileSync } from 'node:fs';
import { compilePolicy } from '@bylaw/compiler';
import { createEvaluator, sayExplanation, writeLines } from '@bylaw/runtime';
import type { Carry, Month } from '@bylaw/runtime';
import { expect, test } from 'vitest';
import { completeMonth } from '../complete-month.ts';
import { holdExplanations } from './hold-explanations.ts';

const page = readFileSync(new URL('../../packages/compiler/LANGUAGE.md', import.meta.url), 'utf8');
const policy = [...page.matchAll(/^```bylaw\n(.*?)^```$/gms)].map((match, index) => ({
  path: `${String(index + 1).padStart(2, '0')}.bylaw`,
  text: match[1]!,
}));

/** The first scenario of the reference, with names. */
const month: Month = {
  month: '2026-03',
  facts: {
    Consultant: [
      {
        id: 'wang',
        name: '王芳',
        team: 'outside',
        target: 0,
        group: 'A',
        baseWage: 200_000,
        seat: 1,
        onLeave: false,
      },
      {
        id: 'li',
        name: '李娜',
        team: 'inside',
        target: 0,
        group: 'A',
        baseWage: 200_000,
        seat: 1,
        onLeave: false,
      },
    ],
    Customer: [{ id: 'jia', name: '甲' }],
    Tracking: [{ id: 't1', date: '2026-03-02', consultant: 'wang', customer: 'jia' }],
    Sale: [
      { id: 's1', date: '2026-03-05', customer: 'jia', kind: 'newCard', amount: 368_800, receiver: 'li' },
    ],
  },
};

test('the explanation that the language reference shows is the one that is given', () => {
  const shown = /^## Explanations$.*?^```text\n(.*?)^```$/ms.exec(page)?.[1];
  const { program } = compilePolicy(policy);
  if (program === undefined) throw new Error('the reference does not compile');
  const result = createEvaluator(program).explain(month, undefined, {
    kind: 'decision',
    block: 'owner',
    of: 's1',
  });
  if (result.kind !== 'explained') throw new Error(result.kind);
  expect(`${writeLines(sayExplanation(result.explanation, program, 'en'))}\n`).toBe(shown);
});

test('what each scenario of the language reference comes to is what its explanations work out', () => {
  const { program, scenarios } = compilePolicy(policy);
  if (program === undefined) throw new Error('the reference does not compile');
  const evaluator = createEvaluator(program);
  for (const scenario of scenarios) {
    let carry: Carry | undefined;
    for (const each of scenario.months.map((given) => completeMonth(program, given))) {
      const opened = evaluator.openMonth(each, carry);
      if (opened.kind !== 'explainer') throw new Error(`${scenario.title}: ${opened.kind}`);
      carry = opened.explainer.outcome.carry;
      expect(holdExplanations(opened.explainer, program)).toBeGreaterThan(0);
    }
  }
});
