import type { FactRecord, Month } from '@bylaw/runtime';
import { createEvaluator } from '@bylaw/runtime';
import { describe, expect, test } from 'vitest';
import { club, compileWhole, readPolicy } from '../read-policy.ts';

const program = compileWhole(readPolicy(club));
const evaluator = createEvaluator(program);

/** A busy month of `size` customers: each is tracked, visits, pays a deposit, buys, and some bring a refund or an offence. */
function createMonth(size: number, people: number): Month {
  const of = <T>(make: (index: number) => T): T[] => Array.from({ length: size }, (_, index) => make(index));
  const date = (index: number, first: number): string =>
    `2026-03-${String(first + (index % 9)).padStart(2, '0')}`;
  const person = (index: number): string => `p${index % people}`;
  const facts: Record<string, readonly FactRecord[]> = {
    Consultant: Array.from({ length: people }, (_, index) => ({
      id: `p${index}`,
      name: `${index}`,
      position: index % 3 === 0 ? 'outside' : 'inside',
      department: index % 2 === 0 ? 'east' : 'west',
      group: `g${index % 10}`,
      baseWage: 200_000,
      target: 1_000_000,
    })),
    Customer: of((i) => ({ id: `k${i}`, name: `${i}` })),
    Tracking: of((i) => ({
      id: `t${i}`,
      date: date(i, 1),
      customer: `k${i}`,
      consultant: person(i * 3),
      reached: true,
    })),
    Deposit: of((i) => ({
      id: `d${i}`,
      date: date(i, 1),
      customer: `k${i}`,
      kind: 'transfer',
      amount: 50_000,
      takenBy: person(i + 1),
    })),
    Visit: of((i) => ({
      id: `v${i}`,
      date: date(i, 10),
      customer: `k${i}`,
      receiver: person(i),
      broughtBy: `k${(i + 1) % size}`,
      time: '18:00',
    })),
    Shift: of((i) => ({
      id: `b${i}`,
      date: date(i, 10),
      consultant: person(i),
      startsAt: '09:00',
      endsAt: i % 7 === 0 ? '17:00' : '22:00',
    })),
    Sale: of((i) => ({
      id: `s${i}`,
      date: date(i, 10),
      customer: `k${i}`,
      kind: i % 4 === 0 ? 'transfer' : 'newCard',
      amount: 300_000 + i,
      receiver: person(i),
    })),
    Refund: of((i) => ({ id: `r${i}`, date: date(i, 20), sale: `s${i}`, amount: 100_000 })),
    Incident: of((i) => ({
      id: `i${i}`,
      date: date(i, 20),
      consultant: person(i),
      conduct: 'phoneRang',
      setting: 'meeting',
    })),
  };
  return { month: '2026-03', facts };
}

function countSteps(size: number, people: number): { readonly steps: number; readonly facts: number } {
  const month = createMonth(size, people);
  const result = evaluator.evaluate(month);
  if (result.kind !== 'outcome') throw new Error(JSON.stringify(result));
  const facts = Object.values(month.facts).reduce((sum, records) => sum + records.length, 0);
  expect(result.outcome.postings.length).toBeGreaterThan(size);
  return { steps: result.steps, facts };
}

/**
 * Each fact costs at most so many steps, whatever their number: a search reads an index, never a list. A small month pays
 * for the days of its people, whom the daily duties judge, besides.
 */
const stepsPerFact = 32;

test('a month may take so many steps and not one more, and gives all or nothing', () => {
  const month = createMonth(250, 10);
  const { steps } = countSteps(250, 10);
  expect(createEvaluator(program, { budget: steps }).evaluate(month).kind).toBe('outcome');
  expect(createEvaluator(program, { budget: steps - 1 }).evaluate(month)).toMatchObject({
    kind: 'refusal',
    refusal: { code: 'work/budget' },
  });
});

describe('the counted work of a month', () => {
  test.each([
    ['with as many customers to each person', (size: number) => size / 25],
    ['with ever more customers to each of 40 people', () => 40],
  ])('grows in a line, %s', (_, people) => {
    const sizes = [250, 1_000, 4_000];
    const counted = sizes.map((size) => countSteps(size, people(size)));
    for (const { steps, facts } of counted) expect(steps / facts).toBeLessThan(stepsPerFact);
    const [small, middle, large] = counted.map(({ steps, facts }) => steps / facts);
    // Four and sixteen times the facts: the same work for each, within a tenth.
    expect(middle! / small!).toBeLessThan(1.1);
    expect(large! / small!).toBeLessThan(1.1);
  });
});
