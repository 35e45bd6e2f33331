import { expect, test } from 'vitest';
import type { Expr } from '../../src/index.ts';
import { linkProgram } from '../../src/evaluate/link/link-program.ts';
import { revisitRun } from '../../src/evaluate/revisit.ts';
import { runMonth } from '../../src/evaluate/run-month.ts';
import { writeOutcome } from '../../src/evaluate/write-outcome.ts';
import { loadMonth } from '../../src/facts/load-month.ts';
import { column, compare, constant, month, read, sale } from './small-program.ts';
import { WHOLE_FLOOR } from './whole-floor.ts';

/** s1 goes by v2, the later of two visits that name somebody. */
function revisit() {
  const given = month('2026-03', {
    Sale: [sale('s1', '2026-03-10', 1_000)],
    Visit: [
      { id: 'v1', date: '2026-03-02', customer: 'c1', named: 'ann' },
      { id: 'v2', date: '2026-03-09', customer: 'c1', named: 'bob' },
      { id: 'v3', date: '2026-03-09', customer: 'c2', named: 'ann' },
    ],
  });
  const { facts } = loadMonth(WHOLE_FLOOR, given);
  if (facts === undefined) throw new Error('facts');
  const linked = linkProgram(WHOLE_FLOOR);
  const run = runMonth(linked.plan, facts);
  writeOutcome(run);
  return revisitRun(linked, run);
}

const owner = WHOLE_FLOOR.steps[0];
const when = owner?.kind === 'match' ? owner.rules[1]?.when : undefined;
const find = when?.kind === 'and' ? when.terms[0] : undefined;

test('a condition is valued again for its subject, and its search binds what it found', () => {
  const again = revisit();
  again.openSubject(0);
  expect(again.rowIn(1)).toBe(-1);
  expect(again.truth(when as Expr)).toBe(true);
  const visits = again.run.facts.tables.get('Visit');
  expect(visits?.ids[again.rowIn(1)]).toBe('v2');
  expect(again.takeTie()).toBeUndefined();
});

test('the candidates of a search are what its keys and dates leave', () => {
  const again = revisit();
  again.openSubject(0);
  if (find?.kind !== 'find') throw new Error('find');
  const ids = again.run.facts.tables.get('Visit')?.ids ?? [];
  expect(again.rowsOf(find.query).map((row) => ids[row])).toEqual(['v1', 'v2']);
});

test('what no step has read can be read, in a slot that no step has used', () => {
  const again = revisit();
  const onLeave = read('Person', 'onLeave', 12);
  again.openSubject(0);
  expect(again.number({ ...onLeave, of: { kind: 'slot', type: 'ref:Person', slot: 0 } })).toBe(0);
  again.number(onLeave);
  again.bind(12, 1);
  expect(again.number(onLeave)).toBe(0);
  expect(again.truth(compare('eq', read('Sale', 'id'), constant('text', 's1')))).toBe(true);
});

test('later steps and statements can be read', () => {
  const again = revisit();
  const bob = 1;
  again.openSubject(bob);
  // 70% of 1,000 went to bob, whom the visit names.
  expect(again.number(column('net', 'money'))).toBe(700);
  const pay = WHOLE_FLOOR.steps.findIndex(({ id }) => id === 'pay');
  expect(again.openStatement(pay, bob)).toBe(true);
  // The target of 100,000 as base, and the prize of 20,000.
  expect(again.number({ kind: 'line', type: 'money', line: 'payable' })).toBe(120_000);
  expect(again.openStatement(0, bob)).toBe(false);
});
