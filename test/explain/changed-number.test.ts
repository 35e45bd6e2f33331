import type { Arithmetic, Explanation, Target } from '@bylaw/runtime';
import { expect, test } from 'vitest';
import { holdGivens } from './hold-givens.ts';
import { openClub } from './open-club.ts';
import { replay } from './replay.ts';

/** Numbers of an explanation that are worked out of others. */
const DERIVED = ['before', 'amount', 'pay', 'part', 'left', 'room', 'odd'];
const GIVEN = ['const', 'fact', 'record', 'posting', 'param', 'month-day', 'line', 'lookup'];

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
  const turns = new Set(decisions.flatMap(({ block, turn }) => (turn === undefined ? [] : [block])));
  const workings: (readonly [Arithmetic, number])[] = [];
  for (const { block, of, rule } of decisions) {
    // What is found against a turn is told with the turn.
    if (rule === undefined || turns.has(block)) continue;
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

/** Numbers that stand in an explanation of an amount: its working, its line or postings, what it was worked out of. */
const ABOUT = ['postings', 'arithmetic', 'line', 'facts', 'params', 'ladders'];

/** Ways to change one number, each with what it is called. */
function listNumbers(root: Json): readonly { readonly name: string; readonly change: () => () => void }[] {
  const found: { name: string; change: () => () => void }[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const record = node as Json;
    for (const [key, value] of Object.entries(record)) {
      if (typeof value !== 'number') visit(value);
      else {
        const change = (): (() => void) => {
          record[key] = value + 1;
          return () => {
            record[key] = value;
          };
        };
        found.push({ name: `${String(record['kind'] ?? '')}.${key}`, change });
      }
    }
  };
  for (const about of ABOUT) visit(root[about]);
  return found;
}

function isHeld(explanation: Explanation): boolean {
  try {
    holdGivens(explanation);
    const amounts =
      explanation.kind === 'line'
        ? [{ arithmetic: explanation.arithmetic, amount: explanation.line.amount }]
        : explanation.kind === 'decision'
          ? explanation.postings
          : [];
    return amounts.every(({ arithmetic, amount }) => {
      if (arithmetic === undefined || amount === undefined) return true;
      const [n, d] = replay(arithmetic);
      return n === BigInt(amount) * d;
    });
  } catch {
    return false;
  }
}

/**
 * What may change unseen, for nothing comes of it: a constant that does not reach the amount, such as a floor of nothing
 * under a sum above it; a least wage that a table gives and the pay is above, and its row; the ordinal of a rung; what
 * another got of a sale that is refunded, within the fen that rounding swallows.
 */
const WITHOUT_EFFECT = ['const.value', 'lookup.value', 'lookup.row', '.from', '.amount', '.before'];

test('change any number of an explanation of an amount: it no longer agrees with itself', () => {
  const missed = new Map<string, number>();
  let changes = 0;
  for (const { outcome, explain } of openClub().months.slice(6, 8)) {
    const targets: Target[] = [
      ...outcome.decisions.flatMap(({ block, of, rule }, at) =>
        rule === undefined || at % 3 !== 0 ? [] : [{ kind: 'decision', block, of, rule } as const],
      ),
      ...outcome.statements.flatMap(({ statement, of, lines }) =>
        lines.map(({ line }) => ({ kind: 'line', statement, of, line }) as const),
      ),
    ];
    for (const target of targets) {
      const explained = explain(target);
      if (explained.kind !== 'explained') continue;
      // As it is sent: no two places share an object.
      const explanation = JSON.parse(JSON.stringify(explained.explanation)) as Explanation;
      expect(isHeld(explanation)).toBe(true);
      for (const { name, change } of listNumbers(explanation as unknown as Json)) {
        const undo = change();
        if (isHeld(explanation)) missed.set(name, (missed.get(name) ?? 0) + 1);
        undo();
        changes += 1;
      }
    }
  }
  expect([...missed.keys()].filter((name) => !WITHOUT_EFFECT.includes(name))).toEqual([]);
  expect(changes).toBeGreaterThan(1_000);
});
