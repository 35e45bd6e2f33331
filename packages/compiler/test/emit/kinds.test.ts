import type { Action, Expr, Program, StatementItem, Step } from '@bylaw/runtime';
import { describe, expect, test } from 'vitest';
import { WHOLE_FLOOR } from '../../../runtime/test/evaluate/whole-floor.ts';
import { rollProgram } from './arbitrary-program.ts';

/** Every kind of node that a Program may hold. The type checker asks for those that are missing here. */
const EXPRESSIONS: { readonly [kind in Expr['kind']]: true } = {
  const: true,
  slot: true,
  field: true,
  posting: true,
  param: true,
  'month-day': true,
  arith: true,
  lift: true,
  round: true,
  compare: true,
  and: true,
  or: true,
  not: true,
  in: true,
  known: true,
  'is-workday': true,
  'or-else': true,
  shift: true,
  find: true,
  aggregate: true,
  lookup: true,
  tiers: true,
  column: true,
  'streak-test': true,
  suspended: true,
  line: true,
};
const ACTIONS: { readonly [kind in Action['kind']]: true } = {
  credit: true,
  house: true,
  nobody: true,
  split: true,
  reverse: true,
  penalty: true,
  'rising-fine': true,
  propose: true,
  ladder: true,
  give: true,
  choose: true,
};
const STEPS: { readonly [kind in Step['kind']]: true } = {
  match: true,
  column: true,
  rank: true,
  streak: true,
  rotation: true,
  ladder: true,
  statement: true,
};
const ITEMS: { readonly [kind in StatementItem['kind']]: true } = {
  line: true,
  subtotal: true,
  total: true,
  deduct: true,
};

/** Objects of a program that have a kind: an expression has a type as well, an action stands in a list of actions. */
function collectKinds(value: unknown, found: { exprs: Set<string>; actions: Set<string> }, list = ''): void {
  if (typeof value !== 'object' || value === null) return;
  const { kind, type } = value as { readonly kind?: unknown; readonly type?: unknown };
  if (typeof kind === 'string' && typeof type === 'string') found.exprs.add(kind);
  else if (typeof kind === 'string' && ['actions', 'then', 'otherwise'].includes(list))
    found.actions.add(kind);
  for (const [key, of] of Object.entries(value)) collectKinds(of, found, Array.isArray(value) ? list : key);
}

describe('what the programs of the differential test hold', () => {
  const programs: readonly Program[] = [
    WHOLE_FLOOR,
    ...Array.from({ length: 40 }, (_, seed) => rollProgram(seed)),
  ];
  const found = { exprs: new Set<string>(), actions: new Set<string>() };
  for (const { steps, ladders, indexes } of programs) collectKinds({ steps, ladders, indexes }, found);
  const steps = programs.flatMap((program) => program.steps);

  test.each([
    ['expression', found.exprs, EXPRESSIONS],
    ['action', found.actions, ACTIONS],
    ['step', new Set<string>(steps.map(({ kind }) => kind)), STEPS],
    [
      'item of a statement',
      new Set<string>(
        steps.flatMap((step) => (step.kind === 'statement' ? step.items.map(({ kind }) => kind) : [])),
      ),
      ITEMS,
    ],
  ])('is every kind of %s', (_, kinds, all) => {
    expect([...kinds].sort()).toEqual(Object.keys(all).sort());
  });
});
