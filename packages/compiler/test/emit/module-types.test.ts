import { beforeAll, describe, expect, test } from 'vitest';
import { WHOLE_FLOOR } from '../../../runtime/test/evaluate/whole-floor.ts';
import { rollProgram } from './arbitrary-program.ts';
import type { App } from './check-modules.ts';
import { checkModules } from './check-modules.ts';
import { rollHostile } from './hostile.ts';

const seeds = [11, 12, 13, 14];

/** Code that says something of every rule, penalty and block of the floor. */
const COMPLETE = `
import { evaluate } from './policy.ts';
import type { BlockName, Decision, PenaltyKind, RuleName } from './policy.ts';
import type { Month } from './policy.types.ts';

export function sayRule(rule: RuleName<'owner'>): string {
  switch (rule) {
    case 'product':
      return 'a product';
    case 'visited':
      return 'a visit';
    case 'rest':
      return 'the rest';
  }
}

export function sayPenalty(kind: PenaltyKind): string {
  switch (kind) {
    case 'warning':
      return 'a word';
    case 'fine':
      return 'money';
  }
}

export function sayDecision(decision: Decision): BlockName | RuleName {
  return decision.block === 'owner' && decision.rule !== undefined ? sayOwner(decision.rule) : decision.block;
}

function sayOwner(rule: RuleName<'owner'>): RuleName {
  return rule;
}

export function pay(month: Month): number {
  const result = evaluate(month);
  if (result.kind !== 'outcome') return 0;
  return result.outcome.statements.flatMap(({ lines }) => lines).find(({ line }) => line === 'payable')?.amount ?? 0;
}
`;

/** Each with one thing that the names do not allow. */
const WRONG = new Map([
  ['no case for a rule', COMPLETE.replace(/ {4}case 'rest':\n.*\n/, '')],
  ['no case for a penalty', COMPLETE.replace(/ {4}case 'fine':\n.*\n/, '')],
  ['a rule of another name', COMPLETE.replace("case 'visited'", "case 'visitedd'")],
  ['a line of another name', COMPLETE.replace("'payable'", "'paid'")],
  ['a block of another name', COMPLETE.replace("decision.block === 'owner'", "decision.block === 'ownr'")],
]);

describe('tsc --strict', () => {
  const apps: App[] = [
    { name: 'floor', program: WHOLE_FLOOR, code: COMPLETE },
    ...seeds.map((seed) => ({ name: `rolled-${seed}`, program: rollProgram(seed) })),
    ...seeds.map((seed) => ({ name: `hostile-${seed}`, program: rollHostile(seed).program })),
    ...[...WRONG].map(([name, code]) => ({ name, program: WHOLE_FLOOR, code })),
  ];
  let said: readonly string[] = [];
  beforeAll(async () => {
    said = await checkModules(apps);
  }, 180_000);

  const of = (name: string): readonly string[] =>
    said.flatMap((each) => (each.startsWith(`virtual/${name}/`) ? [each.split('/')[2]!] : []));

  test.each(apps.filter(({ name }) => !WRONG.has(name)).map(({ name }) => name))(
    'passes over the module of %s',
    (name) => {
      expect(of(name)).toEqual([]);
    },
  );

  test.each([
    ['no case for a rule', /^app.ts: Function lacks ending return statement/],
    ['no case for a penalty', /^app.ts: Function lacks ending return statement/],
    ['a rule of another name', /^app.ts: .*'"visitedd"' is not comparable/],
    ['a line of another name', /^app.ts: This comparison appears to be unintentional/],
    ['a block of another name', /^app.ts: This comparison appears to be unintentional/],
  ])('tells %s', (name, message) => {
    expect(of(name).filter((each) => message.test(each))).toHaveLength(1);
  });

  test('and of nothing else', () => {
    expect(said.filter((each) => !each.startsWith('virtual/'))).toEqual([]);
  });
});
