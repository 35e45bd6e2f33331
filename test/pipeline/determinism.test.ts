import { readFileSync, readdirSync } from 'node:fs';
import type { Carry, Month, Program } from '@bylaw/runtime';
import { createEvaluator } from '@bylaw/runtime';
import { expect, test } from 'vitest';
import { club, compileWhole, readPolicy } from '../read-policy.ts';

const program = compileWhole(readPolicy(club));
const months = readdirSync(new URL('months/', club))
  .toSorted()
  .map((file) => JSON.parse(readFileSync(new URL(`months/${file}`, club), 'utf8')) as Month);

/** Every month's outcome as bytes, each decided with what the one before carried: in another order where a seed is given. */
function decide(from: Program, seed?: number): readonly string[] {
  const evaluator = createEvaluator(from);
  const random = createRandom(seed ?? 0);
  let carry: Carry | undefined;
  return months.map((month) => {
    const result = evaluator.evaluate(seed === undefined ? month : shuffleMonth(month, random), carry);
    if (result.kind !== 'outcome') throw new Error(`${month.month} is not decided`);
    // The carry as a file would hold it, in another order too.
    carry = JSON.parse(JSON.stringify(result.outcome.carry)) as Carry;
    if (seed !== undefined) carry = { ...carry, facts: shuffleFacts(carry.facts, random) };
    return JSON.stringify(result.outcome);
  });
}

/** Park and Miller's generator: whole numbers from 1 to 2^31 - 2. */
function createRandom(seed: number): () => number {
  let state = seed + 1;
  return () => (state = (state * 48_271) % 2_147_483_647);
}

function shuffle<T>(items: readonly T[], random: () => number): readonly T[] {
  const shuffled = [...items];
  for (let last = shuffled.length - 1; last > 0; last -= 1) {
    const other = random() % (last + 1);
    [shuffled[last], shuffled[other]] = [shuffled[other]!, shuffled[last]!];
  }
  return shuffled;
}

function shuffleFacts(facts: Month['facts'], random: () => number): Month['facts'] {
  return Object.fromEntries(
    shuffle(Object.entries(facts), random).map(([relation, records]) => [
      relation,
      shuffle(records, random).map(
        (record) => Object.fromEntries(shuffle(Object.entries(record), random)) as typeof record,
      ),
    ]),
  );
}

function shuffleMonth(month: Month, random: () => number): Month {
  const { overrides } = month;
  return {
    facts: shuffleFacts(month.facts, random),
    ...(overrides === undefined ? {} : { overrides: shuffle(overrides, random) }),
    month: month.month,
  };
}

const outcomes = decide(program);

test('there is something to decide', () => {
  expect(months.length).toBe(12);
  for (const outcome of outcomes) expect(outcome.length).toBeGreaterThan(50_000);
});

test('every month comes out the same a second time, from a program that was read from JSON', () => {
  expect(decide(JSON.parse(JSON.stringify(program)) as Program)).toEqual(outcomes);
});

test.each([1, 2, 3, 4, 5, 6, 7, 8])('in whatever order its facts come (seed %i)', (seed) => {
  const shuffled = decide(program, seed);
  for (const [index, outcome] of shuffled.entries())
    expect(outcome === outcomes[index], months[index]!.month).toBe(true);
});
