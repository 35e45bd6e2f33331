import type { Arithmetic } from '@bylaw/runtime';
import { expect, test } from 'vitest';
import { openClub } from './open-club.ts';
import { replay } from './replay.ts';

/** Numbers of an explanation that are worked out of others. */
const DERIVED = ['before', 'amount', 'pay', 'part', 'left', 'room', 'odd'];
const GIVEN = ['const', 'fact', 'record', 'posting', 'param', 'month-day', 'line'];

type Json = { [key: string]: unknown };

/** Every place of a derived number: a way to change it by one and back. */
function listPlaces(node: unknown, places: (() => () => void)[] = []): readonly (() => () => void)[] {
  if (typeof node !== 'object' || node === null) return places;
  const record = node as Json;
  for (const [key, value] of Object.entries(record)) {
    const isOwn = key === 'value' && typeof record['kind'] === 'string' && !GIVEN.includes(record['kind']);
    // What a claim posted for a sale, and what was taken back of it before, is given to a refund.
    const isDerived = DERIVED.includes(key) && (!Object.hasOwn(record, 'part') || key === 'part');
    if (typeof value === 'number' && (isOwn || isDerived)) {
      places.push(() => {
        record[key] = value + 1;
        return () => {
          record[key] = value;
        };
      });
    } else listPlaces(value, places);
  }
  return places;
}

function isNoticed(arithmetic: Arithmetic, amount: number): boolean {
  try {
    const [n, d] = replay(arithmetic);
    return n !== BigInt(amount) * d;
  } catch {
    return true;
  }
}

test('change any worked-out number of an explanation by one fen: the replayer notices', () => {
  const august = openClub().months.at(-1)!;
  const { decisions, statements } = august.outcome;
  const workings: (readonly [Arithmetic, number])[] = [];
  for (const { block, of, rule } of decisions) {
    if (rule === undefined) continue;
    const result = august.explain({ kind: 'decision', block, of, rule });
    if (result.kind !== 'explained' || result.explanation.kind !== 'decision') throw new Error(result.kind);
    for (const { arithmetic, amount } of result.explanation.postings) {
      if (arithmetic !== undefined && amount !== undefined) workings.push([arithmetic, amount]);
    }
  }
  for (const { statement, of, lines } of statements) {
    for (const { line, amount } of lines) {
      const result = august.explain({ kind: 'line', statement, of, line });
      if (result.kind !== 'explained' || result.explanation.kind !== 'line') throw new Error(result.kind);
      workings.push([result.explanation.arithmetic, amount]);
    }
  }
  const missed: string[] = [];
  let changes = 0;
  for (const [arithmetic, amount] of workings) {
    for (const change of listPlaces(arithmetic)) {
      const undo = change();
      if (!isNoticed(arithmetic, amount)) missed.push(JSON.stringify(arithmetic).slice(0, 200));
      undo();
      changes += 1;
    }
  }
  expect(missed).toEqual([]);
  expect(changes).toBeGreaterThan(workings.length);
});
