import { readFileSync, readdirSync } from 'node:fs';
import type { CompiledPolicy } from '@bylaw/compiler';
import { createEvaluator } from '@bylaw/runtime';
import type { Carry, Month, Outcome, Posting } from '@bylaw/runtime';
import { club, compileFolder } from '../read-policy.ts';

export function compileClub(): CompiledPolicy {
  return compileFolder(club);
}

export interface Decided {
  readonly month: Month;
  readonly outcome: Outcome;
}

/** The sample months in order, each decided with what the one before carried. */
export function decideClub(): readonly Decided[] {
  const { program } = compileClub();
  if (program === undefined) throw new Error('the club does not compile');
  const evaluator = createEvaluator(program);
  let carry: Carry | undefined;
  return readdirSync(new URL('months/', club))
    .toSorted()
    .map((file) => {
      const month = JSON.parse(readFileSync(new URL(`months/${file}`, club), 'utf8')) as Month;
      const result = evaluator.evaluate(month, carry);
      if (result.kind !== 'outcome') throw new Error(`${file} is not decided: ${JSON.stringify(result)}`);
      carry = result.outcome.carry;
      return { month, outcome: result.outcome };
    });
}

/** What each person got of these postings, by id; the house by its account. */
export function sumByPerson(postings: readonly Posting[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { to, amount } of postings) sums.set(to, (sums.get(to) ?? 0) + (amount ?? 0));
  return sums;
}
