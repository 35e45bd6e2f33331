import { readFileSync, readdirSync } from 'node:fs';
import { createEvaluator } from '@bylaw/runtime';
import type { Carry, Month, Outcome } from '@bylaw/runtime';
import { describe, expect, it } from 'vitest';
import { compileFolder } from '../read-policy.ts';
import { readShowroom } from './read-showroom.ts';

const folder = new URL('../../rules/property-showroom/', import.meta.url);
const { program } = compileFolder(folder);
if (program === undefined) throw new Error('the showroom does not compile');
const evaluator = createEvaluator(program);

/** The sample months in order, each with what the one before carried. */
const months = readdirSync(new URL('months/', folder))
  .toSorted()
  .map((file) => JSON.parse(readFileSync(new URL(`months/${file}`, folder), 'utf8')) as Month);
let carry: Carry | undefined;
const decided: readonly Outcome[] = months.map((month) => {
  const result = evaluator.evaluate(month, carry);
  if (result.kind !== 'outcome') throw new Error(`${month.month} is not decided: ${JSON.stringify(result)}`);
  carry = result.outcome.carry;
  return result.outcome;
});

describe('the showroom, read without the compiler', () => {
  const read = readShowroom(months);

  it.each(months.map((month, index) => [month.month, month, decided[index]!] as const))(
    '%s: every paper offends the same rules',
    (_, month, { decisions }) => {
      const found = new Map<string, string[]>();
      for (const { of, rule } of decisions) found.set(of, [...(found.get(of) ?? []), rule ?? ''].toSorted());
      const own = new Set(Object.values(month.facts).flatMap((records) => records.map((each) => each.id)));
      const due = [...read].filter(([id]) => own.has(id));
      expect([...found].toSorted()).toEqual(due.toSorted());
    },
  );
});

describe('the sample months', () => {
  const [, , march] = decided;

  it('fine what a person ruled between 50 and 100 yuan, and nothing else', () => {
    for (const { postings } of decided) {
      const fines = postings.filter((each) => each.kind === 'fine');
      expect(fines).toHaveLength(1);
      for (const { amount = 0 } of fines) expect([amount >= 5_000, amount <= 10_000]).toEqual([true, true]);
    }
  });

  it('put up for review the contracts corrected too often, and the rulings that are void', () => {
    const proposed = march?.postings.filter((each) => each.kind === 'proposal') ?? [];
    expect(proposed.map((each) => each.rule).toSorted()).toEqual(['overLimit', 'overLimit', 'voidRuling']);
  });
});
