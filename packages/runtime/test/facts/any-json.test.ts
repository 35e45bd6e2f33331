import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadMonth } from '../../src/facts/load-month.ts';
import { sayMonthProblem } from '../../src/messages/say-month-problem.ts';
import type { Carry } from '../../src/outcome.ts';
import { clubCarry, clubMonth, clubProgram, creditOverride } from '../fixtures.ts';

/** JSON with the club's own names in it, so that it gets past the first check. */
const name = fc.oneof(
  fc.constantFrom(
    'Sale',
    'Customer',
    'id',
    'date',
    'customer',
    'amount',
    'owner',
    'S1',
    'C1',
    '2026-03-05',
    '__proto__',
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
);
const { json } = fc.letrec((tie) => ({
  json: fc.oneof(
    { depthSize: 'small', maxDepth: 4 },
    name,
    fc.constant(null),
    fc.boolean(),
    fc.double(),
    fc.array(tie('json'), { maxLength: 3 }),
    fc.dictionary(name, tie('json'), { maxKeys: 4 }),
  ),
}));

const month = fc.oneof(
  json,
  json.map((facts) => ({ month: '2026-03', facts })),
  json.map((records) => ({ ...clubMonth, facts: { ...clubMonth.facts, Sale: records } })),
  fc.array(json).map((sales) => ({ ...clubMonth, facts: { ...clubMonth.facts, Sale: sales } })),
  json.map((value) => ({ ...clubMonth, overrides: value })),
  fc.tuple(fc.constantFrom(...Object.keys(creditOverride)), json).map(([key, value]) => ({
    ...clubMonth,
    overrides: [{ ...creditOverride, [key]: value }],
  })),
);
const carry = fc.oneof(
  fc.constant(undefined),
  json,
  fc
    .tuple(fc.constantFrom(...Object.keys(clubCarry)), json)
    .map(([key, value]) => ({ ...clubCarry, [key]: value })),
);

test('any JSON is either facts or problems that can be said, and is left as it was', () => {
  fc.assert(
    fc.property(month, carry, fc.boolean(), (given, carried, allowUnset) => {
      const before = JSON.stringify([given, carried]);
      const { facts, problems = [] } = loadMonth(clubProgram, given, carried as Carry, { allowUnset });
      expect(facts === undefined).toBe(problems.length > 0);
      expect(JSON.stringify([given, carried])).toBe(before);
      for (const problem of problems) {
        expect(sayMonthProblem(problem, clubProgram, 'zh').text).not.toMatch(/undefined|\[object/);
        expect(sayMonthProblem(problem, clubProgram, 'en').text).not.toMatch(/undefined|\[object/);
      }
    }),
    { numRuns: 3_000 },
  );
});
