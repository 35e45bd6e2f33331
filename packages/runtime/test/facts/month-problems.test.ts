import { describe, expect, test } from 'vitest';
import { loadMonth } from '../../src/facts/load-month.ts';
import { MAX_MONTH_PROBLEMS } from '../../src/facts/month-problem.ts';
import { ROW_LIMIT } from '../../src/facts/value-limits.ts';
import { sayMonthProblem } from '../../src/messages/say-month-problem.ts';
import { clubCarry, clubMonth, clubProgram, creditOverride, waiveOverride } from '../fixtures.ts';

/** Changes to the club's month (or its carry), each with the codes and pointers that it must lead to. */
interface Case {
  readonly name: string;
  readonly month?: unknown;
  readonly carry?: unknown;
  readonly expected: readonly (readonly [code: string, pointer: string])[];
}

const { facts } = clubMonth;

/** The club's month with the sale S1 changed. */
function withSale(change: Record<string, unknown>): unknown {
  return { ...clubMonth, facts: { ...facts, Sale: [{ ...facts.Sale?.[0], ...change }, facts.Sale?.[1]] } };
}

function withOverride(...overrides: unknown[]): unknown {
  return { ...clubMonth, overrides };
}

function withCarry(change: Record<string, unknown>): { month: unknown; carry: unknown } {
  return { month: clubMonth, carry: { ...clubCarry, ...change } };
}

const whole: Case[] = [
  { name: 'null', month: null, expected: [['month/wrong-shape', '']] },
  { name: 'a list', month: [], expected: [['month/wrong-shape', '']] },
  {
    name: 'an empty object',
    month: {},
    expected: [
      ['month/missing-key', ''],
      ['month/missing-key', ''],
    ],
  },
  { name: 'a stray key', month: { ...clubMonth, fact: {} }, expected: [['month/unknown-key', 'fact']] },
  {
    name: 'facts that are a list',
    month: { month: '2026-03', facts: [] },
    expected: [['month/wrong-shape', 'facts']],
  },
  { name: 'month 13', month: { ...clubMonth, month: '2026-13' }, expected: [['month/month-form', 'month']] },
  { name: 'a month by number', month: { ...clubMonth, month: 3 }, expected: [['month/month-form', 'month']] },
  {
    name: 'a month before the policy',
    month: { month: '2025-12', facts: {} },
    expected: [['month/before-policy', 'month']],
  },
  {
    name: 'an unknown kind',
    month: { ...clubMonth, facts: { ...facts, Sales: [] } },
    expected: [['month/unknown-relation', 'facts/Sales']],
  },
  {
    name: 'a kind that is misspelt is not missed by what refers to it',
    month: {
      month: '2026-03',
      facts: { Custmer: facts.Customer, Consultant: facts.Consultant, Visit: facts.Visit },
    },
    expected: [['month/unknown-relation', 'facts/Custmer']],
  },
  {
    name: 'records that are no list',
    month: { ...clubMonth, facts: { ...facts, Customer: { id: 'C1' } } },
    expected: [['month/wrong-shape', 'facts/Customer']],
  },
  {
    name: 'a record that is no object',
    month: { ...clubMonth, facts: { ...facts, Incident: ['I1'] } },
    expected: [['month/wrong-shape', 'facts/Incident/0']],
  },
];

const fields: Case[] = [
  {
    name: 'a stray field',
    month: withSale({ amuont: 5 }),
    expected: [['month/unknown-field', 'facts/Sale/0/amuont']],
  },
  {
    name: 'a missing field',
    month: withSale({ amount: undefined }),
    expected: [['month/missing-field', 'facts/Sale/0/amount']],
  },
  {
    name: 'null',
    month: withSale({ amount: null }),
    expected: [['month/wrong-type', 'facts/Sale/0/amount']],
  },
  {
    name: 'money as text',
    month: withSale({ amount: '300' }),
    expected: [['month/wrong-type', 'facts/Sale/0/amount']],
  },
  {
    name: 'part of a fen',
    month: withSale({ amount: 1.5 }),
    expected: [['month/number-fraction', 'facts/Sale/0/amount']],
  },
  {
    name: 'too much money',
    month: withSale({ amount: 1e308 }),
    expected: [['month/number-range', 'facts/Sale/0/amount']],
  },
  {
    name: 'no number',
    month: withSale({ amount: Number.NaN }),
    expected: [['month/number-range', 'facts/Sale/0/amount']],
  },
  {
    name: 'yes/no as a number',
    month: withSale({ selfUse: 1 }),
    expected: [['month/wrong-type', 'facts/Sale/0/selfUse']],
  },
  {
    name: 'a member by label',
    month: withSale({ kind: '新卡' }),
    expected: [['month/unknown-member', 'facts/Sale/0/kind']],
  },
  {
    name: 'a date in slashes',
    month: withSale({ date: '2026/3/5' }),
    expected: [['month/date-form', 'facts/Sale/0/date']],
  },
  {
    name: '30 February',
    month: withSale({ date: '2026-02-30' }),
    expected: [['month/date-not-real', 'facts/Sale/0/date']],
  },
  {
    name: 'a day of April',
    month: withSale({ date: '2026-04-01' }),
    expected: [['month/date-outside-month', 'facts/Sale/0/date']],
  },
  {
    name: 'a day of February',
    month: withSale({ date: '2026-02-28' }),
    expected: [['month/date-outside-month', 'facts/Sale/0/date']],
  },
  {
    name: '25 o’clock',
    month: withSale({ time: '25:00' }),
    expected: [['month/time-form', 'facts/Sale/0/time']],
  },
  { name: 'an empty id', month: withSale({ id: '' }), expected: [['month/text-empty', 'facts/Sale/0/id']] },
  {
    name: 'no id',
    month: withSale({ id: undefined }),
    expected: [['month/missing-field', 'facts/Sale/0/id']],
  },
  {
    name: 'an id by number',
    month: withSale({ id: 7 }),
    expected: [['month/wrong-type', 'facts/Sale/0/id']],
  },
  {
    name: 'a long id',
    month: withSale({ id: 'S'.repeat(101) }),
    expected: [['month/text-long', 'facts/Sale/0/id']],
  },
  {
    name: 'a zero-width space',
    month: withSale({ id: 'S1\u200b' }),
    expected: [['month/text-characters', 'facts/Sale/0/id']],
  },
  {
    name: 'half a character',
    month: withSale({ id: 'S\ud83d' }),
    expected: [['month/text-characters', 'facts/Sale/0/id']],
  },
  {
    name: 'the id of another',
    month: withSale({ id: 'S2' }),
    expected: [['month/duplicate-id', 'facts/Sale/1/id']],
  },
  {
    name: 'an unknown customer',
    month: withSale({ customer: 'C9' }),
    expected: [['month/unknown-reference', 'facts/Sale/0/customer']],
  },
  {
    name: 'a reference to another kind',
    month: withSale({ customer: 'li' }),
    expected: [['month/unknown-reference', 'facts/Sale/0/customer']],
  },
  {
    name: 'several at once',
    month: withSale({ amount: '1', kind: 'card', receiver: 5, time: '9:00' }),
    expected: [
      ['month/time-form', 'facts/Sale/0/time'],
      ['month/wrong-type', 'facts/Sale/0/receiver'],
      ['month/wrong-type', 'facts/Sale/0/amount'],
      ['month/unknown-member', 'facts/Sale/0/kind'],
    ],
  },
  {
    name: 'a name with a slash in its pointer',
    month: withSale({ 'a/b~': 1 }),
    expected: [['month/unknown-field', 'facts/Sale/0/a~1b~0']],
  },
];

const overrides: Case[] = [
  { name: 'no list', month: { ...clubMonth, overrides: {} }, expected: [['month/wrong-shape', 'overrides']] },
  { name: 'no object', month: withOverride('O1'), expected: [['month/wrong-shape', 'overrides/0']] },
  {
    name: 'an unknown block',
    month: withOverride({ ...creditOverride, block: 'ownner' }),
    expected: [['month/override-block', 'overrides/0/block']],
  },
  {
    name: 'an award, which cannot be overridden',
    month: withOverride({ ...creditOverride, block: 'presence' }),
    expected: [['month/override-block', 'overrides/0/block']],
  },
  {
    name: 'a claim that is waived',
    month: withOverride({ ...waiveOverride, block: 'owner', of: 'S1' }),
    expected: [['month/override-kind', 'overrides/0/kind']],
  },
  {
    name: 'an unknown kind',
    month: withOverride({ ...creditOverride, kind: 'credits' }),
    expected: [['month/unknown-member', 'overrides/0/kind']],
  },
  {
    name: 'a subject that the month does not have',
    month: withOverride({ ...creditOverride, of: 'S9' }),
    expected: [['month/override-subject', 'overrides/0/of']],
  },
  {
    name: 'nobody to credit',
    month: withOverride({ ...creditOverride, to: 'C1' }),
    expected: [['month/override-person', 'overrides/0/to']],
  },
  {
    name: 'a credit without whom',
    month: withOverride({ ...creditOverride, to: undefined }),
    expected: [['month/missing-field', 'overrides/0/to']],
  },
  {
    name: 'a waiver that names whom to credit',
    month: withOverride({ ...waiveOverride, to: 'li' }),
    expected: [['month/unknown-key', 'overrides/0/to']],
  },
  {
    name: 'a day that does not exist, and no reason',
    month: withOverride({ ...creditOverride, date: '2026-02-30', reason: '' }),
    expected: [
      ['month/date-not-real', 'overrides/0/date'],
      ['month/text-empty', 'overrides/0/reason'],
    ],
  },
  {
    name: 'two of one day',
    month: withOverride(creditOverride, { ...creditOverride, id: 'O3', to: 'wang' }),
    expected: [['month/override-twice', 'overrides/1/date']],
  },
  {
    name: 'two of one id',
    month: withOverride(creditOverride, { ...waiveOverride, id: 'O1' }),
    expected: [['month/duplicate-id', 'overrides/1/id']],
  },
];

const carries: Case[] = [
  { name: 'no object', month: clubMonth, carry: 5, expected: [['month/wrong-shape', 'carry']] },
  {
    name: 'of another month',
    ...withCarry({ month: '2026-01' }),
    expected: [['month/carry-month', 'carry/month']],
  },
  {
    name: 'of another policy',
    ...withCarry({ policy: 'shop' }),
    expected: [['month/carry-policy', 'carry/policy']],
  },
  {
    name: 'of another version',
    ...withCarry({ version: 2 }),
    expected: [['month/carry-version', 'carry/version']],
  },
  {
    name: 'without streaks',
    ...withCarry({ streaks: undefined }),
    expected: [['month/missing-key', 'carry']],
  },
  {
    name: 'a stray key',
    ...withCarry({ offenses: [] }),
    expected: [['month/unknown-key', 'carry/offenses']],
  },
  {
    name: 'half a month',
    ...withCarry({ streaks: { top: { li: 1.5 } } }),
    expected: [['month/number-range', 'carry/streaks/top/li']],
  },
  {
    name: 'a negative balance',
    ...withCarry({ balances: { 'pay/fines': { li: -1 } } }),
    expected: [['month/number-range', 'carry/balances/pay~1fines/li']],
  },
  {
    name: 'an offence without a date',
    ...withCarry({ offences: [{ ...clubCarry.offences[0], date: undefined }] }),
    expected: [['month/missing-key', 'carry/offences/0']],
  },
  {
    name: 'a posting of another kind',
    ...withCarry({ postings: [{ ...clubCarry.postings[0], kind: 'fine' }] }),
    expected: [['month/wrong-shape', 'carry/postings/0/kind']],
  },
  {
    name: 'an event of this month',
    ...withCarry({ facts: { Sale: [{ id: 'S0', date: '2026-03-01' }] } }),
    expected: [['month/carried-too-late', 'carry/facts/Sale/0/date']],
  },
  {
    name: 'an event that this month has too',
    ...withCarry({ facts: { Sale: [{ id: 'S1', date: '2026-02-01' }] } }),
    expected: [['month/duplicate-id', 'carry/facts/Sale/0/id']],
  },
];

describe.each([
  ['the month', whole],
  ['a field', fields],
  ['an override', overrides],
  ['the carry', carries],
])('%s', (_, cases) => {
  test.each(cases)('$name', ({ month, carry, expected }) => {
    const { problems = [] } = loadMonth(clubProgram, month, carry as typeof clubCarry);
    expect(problems.map(({ code, pointer }) => [code, pointer])).toEqual(expected);
    for (const problem of problems) {
      for (const language of ['zh', 'en'] as const) {
        const { text, hint = '' } = sayMonthProblem(problem, clubProgram, language);
        expect(`${text}${hint}`).not.toMatch(/undefined|\[object|ref:|enum:/);
      }
    }
  });
});

describe('limits', () => {
  test('no more than a hundred problems', () => {
    const Sale = Array.from({ length: 500 }, () => 0);
    const { problems } = loadMonth(clubProgram, { month: '2026-03', facts: { Sale } });
    expect(problems).toHaveLength(MAX_MONTH_PROBLEMS);
  });

  test('no more rows than 200,000', () => {
    const Sale = Array.from({ length: ROW_LIMIT + 1 }, () => 0);
    const { problems = [] } = loadMonth(clubProgram, { month: '2026-03', facts: { Sale } });
    expect(problems.map(({ code, params }) => [code, params])).toEqual([
      ['month/too-many-rows', { count: 200_001, limit: 200_000 }],
    ]);
  });
});
