import { readFileSync, readdirSync } from 'node:fs';
import { createEvaluator } from '@bylaw/runtime';
import type { Carry, Explainer, Month, Program } from '@bylaw/runtime';
import { compileClub } from '../rules/club-months.ts';

const folder = new URL('../../rules/membership-club/months/', import.meta.url);

/** Every sample month of the club, opened for questions. */
export function openClub(): { readonly program: Program; readonly months: readonly Explainer[] } {
  const { program } = compileClub();
  if (program === undefined) throw new Error('the club does not compile');
  const evaluator = createEvaluator(program);
  let carry: Carry | undefined;
  const months = readdirSync(folder)
    .toSorted()
    .map((file) => {
      const month = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Month;
      const opened = evaluator.openMonth(month, carry);
      if (opened.kind !== 'explainer') throw new Error(`${file}: ${opened.kind}`);
      carry = opened.explainer.outcome.carry;
      return opened.explainer;
    });
  return { program, months };
}
