import { describe, expect, test } from 'vitest';
import { UNSET, UNSET_WIDE } from '../../src/facts/facts.ts';
import type { Facts, RecordTable } from '../../src/facts/facts.ts';
import { loadMonth } from '../../src/facts/load-month.ts';
import type { FactRecord } from '../../src/month.ts';
import { parseDate } from '../../src/numbers/calendar.ts';
import type { Carry } from '../../src/outcome.ts';
import { clubCarry, clubMonth, clubProgram, creditOverride, waiveOverride } from '../fixtures.ts';

function load(
  facts: Readonly<Record<string, readonly FactRecord[]>> = clubMonth.facts,
  carry?: Carry,
): Facts {
  const loaded = loadMonth(clubProgram, { month: '2026-03', facts }, carry);
  if (loaded.problems !== undefined) throw new Error(JSON.stringify(loaded.problems));
  return loaded.facts;
}

function table(facts: Facts, relation: string): RecordTable {
  const found = facts.tables.get(relation);
  if (found === undefined) throw new Error(`no table ${relation}`);
  return found;
}

function column(facts: Facts, relation: string, field: string): number[] {
  return [...(table(facts, relation).columns.get(field) ?? [])];
}

describe('columns', () => {
  test('hold fen, positions, rows, days, minutes and interned text', () => {
    const facts = load();
    expect(table(facts, 'Sale').ids).toEqual(['S2', 'S1']);
    expect(column(facts, 'Sale', 'amount')).toEqual([12_000, 360_000]);
    expect(column(facts, 'Sale', 'kind')).toEqual([2, 0]);
    expect(column(facts, 'Sale', 'receiver')).toEqual([1, 1]);
    expect(column(facts, 'Sale', 'date')).toEqual([parseDate('2026-03-01'), parseDate('2026-03-05')]);
    expect(column(facts, 'Sale', 'time')).toEqual([UNSET, 660]);
    expect(column(facts, 'Sale', 'selfUse')).toEqual([UNSET, 0]);
    expect(column(facts, 'Sale', 'pieces')).toEqual([UNSET_WIDE, 1]);
    expect(column(facts, 'Refund', 'sale')).toEqual([0]);
    expect(column(facts, 'Consultant', 'name').map((number) => facts.texts[number])).toEqual([
      '李明',
      '王芳',
    ]);
    expect([facts.month, facts.firstDay, facts.lastDay, facts.knownFrom]).toEqual([
      '2026-03',
      parseDate('2026-03-01'),
      parseDate('2026-03-31'),
      parseDate('2026-03-01'),
    ]);
  });

  test('are ordered by date, then time with unset first, then id by code unit', () => {
    const visit = (id: string, date: string, time?: string): FactRecord => ({
      id,
      date,
      customer: 'C1',
      ...(time === undefined ? {} : { time }),
    });
    const { Customer = [], Consultant = [] } = clubMonth.facts;
    const Visit = [
      visit('b', '2026-03-02', '09:00'),
      visit('a', '2026-03-02', '09:00'),
      visit('Z', '2026-03-02', '09:00'),
      visit('d', '2026-03-02'),
      visit('e', '2026-03-01', '23:59'),
    ];
    expect(table(load({ Customer, Consultant, Visit }), 'Visit').ids).toEqual(['e', 'd', 'Z', 'a', 'b']);
  });

  test('do not depend on the order of the facts', () => {
    const turned = Object.fromEntries(
      Object.entries(clubMonth.facts)
        .reverse()
        .map(([name, records]) => [name, [...records].reverse()]),
    );
    expect(load(turned)).toEqual(load());
  });

  test('a kind without records has an empty table', () => {
    expect(table(load({}), 'Sale')).toMatchObject({ first: 0, end: 0, count: 0, ids: [] });
  });

  test('overrides are ordered by id', () => {
    const loaded = loadMonth(clubProgram, { ...clubMonth, overrides: [waiveOverride, creditOverride] });
    expect(loaded.facts?.overrides).toEqual([creditOverride, waiveOverride]);
  });

  test('a name that every object has is a name like any other', () => {
    const fields = ['id', '__proto__', 'constructor'].map(
      (id) => ({ id, label: id, type: 'text', optional: true }) as const,
    );
    const program = {
      ...clubProgram,
      relations: [{ id: '__proto__', label: '原型', kind: 'entity', fields } as const],
      steps: [],
    };
    const month: unknown = JSON.parse(
      '{ "month": "2026-03", "facts": { "__proto__": [{ "id": "__proto__", "__proto__": "甲" }] } }',
    );
    const { facts } = loadMonth(program, month);
    const records = facts?.tables.get('__proto__');
    expect(records?.rowOf.get('__proto__')).toBe(0);
    expect([...(records?.columns.get('__proto__') ?? [])]).toEqual([0]);
    expect([...(records?.columns.get('constructor') ?? [])]).toEqual([UNSET]);
    expect(facts?.texts).toEqual(['甲']);
  });
});

describe('what is carried', () => {
  test('events come in front of the month, ghosts after its people', () => {
    const facts = load(clubMonth.facts, clubCarry);
    const sales = table(facts, 'Sale');
    expect([sales.ids, sales.first, sales.end, sales.count]).toEqual([['S0', 'S2', 'S1'], 1, 3, 3]);
    expect(column(facts, 'Sale', 'amount')).toEqual([50_000, 12_000, 360_000]);
    // Not among the fields that are read on, so not carried.
    expect(column(facts, 'Sale', 'kind')).toEqual([UNSET, 2, 0]);
    const people = table(facts, 'Consultant');
    expect([people.ids, people.first, people.end, people.count]).toEqual([
      ['li', 'wang', 'chen', 'zhao'],
      0,
      2,
      4,
    ]);
    expect(column(facts, 'Sale', 'receiver')).toEqual([2, 1, 1]);
    expect(facts.knownFrom).toBe(parseDate('2025-09-01'));
  });

  test('a person of this month is the one of this month, whatever was carried', () => {
    const carry = { ...clubCarry, facts: { ...clubCarry.facts, Consultant: [{ id: 'li' }] } };
    const facts = load(clubMonth.facts, carry);
    expect(column(facts, 'Consultant', 'target')[0]).toBe(3_000_000);
    expect(table(facts, 'Consultant').ids).toEqual(['li', 'wang', 'chen', 'zhao']);
  });

  test('a refund of this month finds the sale of an earlier one', () => {
    const Refund = [{ id: 'R9', date: '2026-03-21', sale: 'S0', amount: 100 }];
    expect(column(load({ ...clubMonth.facts, Refund }, clubCarry), 'Refund', 'sale')).toEqual([0]);
  });
});

test('with allowUnset, required fields may be missing, but no date', () => {
  const facts = { Sale: [{ id: 'S1', date: '2026-03-05', amount: 100 }] };
  const loaded = loadMonth(clubProgram, { month: '2026-03', facts }, undefined, { allowUnset: true });
  expect([...(loaded.facts?.tables.get('Sale')?.columns.get('receiver') ?? [])]).toEqual([UNSET]);
  const undated = loadMonth(clubProgram, { month: '2026-03', facts: { Sale: [{ id: 'S1' }] } }, undefined, {
    allowUnset: true,
  });
  expect(undated.problems?.map(({ code, pointer }) => [code, pointer])).toEqual([
    ['month/missing-field', 'facts/Sale/0/date'],
  ]);
});
