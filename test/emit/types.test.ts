import { beforeAll, describe, expect, test } from 'vitest';
import { checkModules } from '../../packages/compiler/test/emit/check-modules.ts';
import { compileClub } from '../rules/club-months.ts';

/** An app over the club's policy: which of the club's rules need a talk. */
const app = `
import { evaluate } from './policy.ts';
import type { RuleName } from './policy.ts';
import type { Month } from './policy.types.ts';

export function needsTalk(rule: RuleName<'absences'>): boolean {
  switch (rule) {
    case 'notTold':
      return true;
    case 'notArranged':
      return false;
  }
}

export function countFines(month: Month): number {
  const result = evaluate(month);
  return result.kind === 'outcome' ? result.outcome.postings.filter(({ kind }) => kind === 'fine').length : 0;
}
`;

describe('tsc --strict on the module of the club', () => {
  const { program } = compileClub();
  if (program === undefined) throw new Error('the club does not compile');
  let said: readonly string[] = [];
  beforeAll(async () => {
    said = await checkModules([
      { name: 'club', program, code: app },
      { name: 'forgetful', program, code: app.replace(/ {4}case 'notArranged':\n.*\n/, '') },
    ]);
  }, 180_000);

  test('passes, and so does an app over it', () => {
    expect(said.filter((each) => each.startsWith('virtual/club/'))).toEqual([]);
  });

  test('tells a rule that the app has forgotten', () => {
    expect(said.filter((each) => !each.startsWith('virtual/club/'))).toEqual([
      expect.stringMatching(/^virtual\/forgetful\/app\.ts: Function lacks ending return statement/),
    ]);
  });
});
