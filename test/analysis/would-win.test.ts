import { createRivals } from '@bylaw/analysis';
import type { Alternative, Carry, Explainer, Month } from '@bylaw/runtime';
import { createEvaluator, sayExplanation } from '@bylaw/runtime';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { holdAnswers } from './hold-answers.ts';
import { listMonths, openPolicy, shipped } from './open-policy.ts';

/** A sample of what `npm run -s answers` holds for every decision. */
const strides: Readonly<Record<string, number>> = {
  'membership-club': 900,
  'property-showroom': 60,
  'sales-advisers': 37,
  'sales-general': 300,
};

describe('what would have made a rule win', () => {
  test.each(shipped)('%s: the whole month decided anew gives what each answer says', (name) => {
    const { answers, alternatives, wrong } = holdAnswers(name, strides[name] ?? 300);
    expect(wrong).toEqual([]);
    // Most rules that lost could have won.
    expect(answers * 2).toBeGreaterThan(alternatives);
  });

  const { program } = openPolicy('membership-club');
  const { explainer, month, carry } = openAugust();
  const rivals = (of: string): readonly Alternative[] => {
    const explained = explainer.explain({ kind: 'decision', block: 'owner', of });
    if (explained.kind !== 'explained' || explained.explanation.kind !== 'decision') throw new Error(of);
    return createRivals(program, 'owner', month, carry).explain(explained.explanation).alternatives;
  };

  function openAugust(): { explainer: Explainer; month: Month; carry: Carry | undefined } {
    const evaluator = createEvaluator(program);
    let before: Carry | undefined;
    for (const path of listMonths('membership-club')) {
      const each = JSON.parse(readFileSync(path, 'utf8')) as Month;
      const opened = evaluator.openMonth(each, before);
      if (opened.kind !== 'explainer') throw new Error(path);
      if (each.month === '2026-08') return { explainer: opened.explainer, month: each, carry: before };
      before = opened.explainer.outcome.carry;
    }
    throw new Error('there is no August');
  }

  // Sold on 7 August; tracked on 3 July, five days too early for thirty days of protection.
  test('a guest tracked five days too early: from which day on it would have counted', () => {
    const tracked = rivals('S08-053').find(({ id }) => id === 'tracked');
    expect(tracked?.wouldWin).toEqual([
      {
        kind: 'set',
        relation: 'Tracking',
        id: 'T07-006',
        field: 'date',
        type: 'date',
        was: '2026-07-03',
        to: '2026-07-08',
        bound: 'from',
        // The day of the sale itself.
        through: '2026-08-07',
      },
    ]);
  });

  test('those that came nearest stand first, each with its reason', () => {
    const order = rivals('S08-053');
    const changed = order.map(({ wouldWin }) => wouldWin?.length ?? 9);
    expect(changed).toEqual(changed.toSorted((a, b) => a - b));
    expect(order.every(({ reason }) => reason === 'condition-false' || reason === 'lower-precedence')).toBe(
      true,
    );
  });

  test('in words', () => {
    const explained = explainer.explain({ kind: 'decision', block: 'owner', of: 'S08-053' });
    if (explained.kind !== 'explained' || explained.explanation.kind !== 'decision') throw new Error();
    const full = createRivals(program, 'owner', month, carry).explain(explained.explanation);
    const say = (language: 'zh' | 'en'): readonly string[] =>
      sayExplanation(full, program, language).map(({ text }) => text);
    expect(say('zh')).toContain(
      '若跟踪记录 T07-006 的日期在 2026-07-08 至 2026-08-07 之间（现为 2026-07-03），就由它定',
    );
    expect(say('en')).toContain(
      'would decide if date of Tracking T07-006 were between 2026-07-08 and 2026-08-07 (it is 2026-07-03)',
    );
  });
});
