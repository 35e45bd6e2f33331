import { loadMonth } from '@bylaw/runtime';
import type { MonthProblemCode, Program } from '@bylaw/runtime';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clubMonth, clubProgram, creditOverride, waiveOverride } from '../../../runtime/test/fixtures.ts';
import { emitValidator } from '../../src/emit/validator.ts';

/** What a schema cannot say: it sees one value at a time, and knows no calendar. */
const BEYOND_SCHEMA: readonly MonthProblemCode[] = [
  'month/before-policy',
  'month/date-not-real',
  'month/date-outside-month',
  'month/duplicate-id',
  'month/unknown-reference',
  'month/override-subject',
  'month/override-person',
  'month/override-twice',
  'month/too-many-rows',
];

type Validate = (month: unknown) => boolean;

/** The module that the text makes. It imports nothing, so it can come from a data URL. */
async function importValidator(program: Program): Promise<Validate> {
  const url = `data:text/javascript,${encodeURIComponent(emitValidator(program))}`;
  const module = (await import(/* @vite-ignore */ url)) as { readonly validate: Validate };
  return module.validate;
}

const month = { ...clubMonth, overrides: [creditOverride, waiveOverride] };

describe('the emitted validator', () => {
  test('imports nothing, evaluates nothing, and is the same each time', () => {
    const code = emitValidator(clubProgram);
    expect(code).not.toMatch(/\brequire\s*\(|\bimport\b|\beval\b|\bFunction\b/);
    expect(code).not.toContain('成交');
    expect(emitValidator(structuredClone(clubProgram))).toBe(code);
  });

  test('takes the month that the loader takes', async () => {
    const validate = await importValidator(clubProgram);
    expect(validate(month)).toBe(true);
    expect(loadMonth(clubProgram, month).problems).toBeUndefined();
  });

  test('agrees with the loader on months changed anywhere, but for what a schema cannot say', async () => {
    const validate = await importValidator(clubProgram);
    const verdicts = { taken: 0, refused: 0 };
    fc.assert(
      fc.property(fc.array(change(), { minLength: 1, maxLength: 2 }), (changes) => {
        const changed = changes.reduce<unknown>(
          (value, each) => applyChange(value, each),
          structuredClone(month),
        );
        const problems = loadMonth(clubProgram, changed).problems ?? [];
        const sayable = problems.filter(({ code }) => !BEYOND_SCHEMA.includes(code));
        verdicts[sayable.length === 0 ? 'taken' : 'refused'] += 1;
        expect({ changed, valid: validate(changed) }).toEqual({ changed, valid: sayable.length === 0 });
      }),
      { numRuns: 4_000 },
    );
    // Neither side may agree by refusing, or taking, all there is.
    expect(Math.min(verdicts.taken, verdicts.refused)).toBeGreaterThan(400);
  });

  test('only own keys count: a field may be named as what every object has', async () => {
    const fields = ['id', 'constructor', 'toString'].map(
      (id) => ({ id, label: id, type: 'text', optional: false }) as const,
    );
    const program: Program = {
      ...clubProgram,
      relations: [{ id: 'Note', label: '便条', kind: 'entity', fields }],
      steps: [],
    };
    const validate = await importValidator(program);
    const cases: readonly (readonly [record: unknown, valid: boolean])[] = [
      [{ id: 'N1', constructor: '甲', toString: '乙' }, true],
      [{ id: 'N1' }, false],
    ];
    for (const [record, valid] of cases) {
      const notes = { month: '2026-03', facts: { Note: [record] } };
      expect([validate(notes), loadMonth(program, notes).problems === undefined]).toEqual([valid, valid]);
    }
  });
});

/** At some place of the month: another value, a key or item taken out, or one put in. */
interface Change {
  /** Which of the places there are, counted around. */
  readonly place: number;
  readonly act: 'replace' | 'remove' | 'add';
  readonly key: string;
  readonly value: unknown;
}

function change(): fc.Arbitrary<Change> {
  const names = [
    'id',
    'date',
    'time',
    'amount',
    'kind',
    'receiver',
    'sale',
    'Sale',
    'Customer',
    'uncounted',
    'to',
    'by',
    'x',
  ];
  const values: unknown[] = [
    ...[0, 1, -1, 1_000, 10 ** 15, 10 ** 15 + 1, 1e308, 1 / 2, 12, 100_001, -5],
    ...['', 'S1', 'S2', 'C1', 'li', 'goods', 'newCard', 'coaches', 'owner', 'conduct', 'credit', 'waive'],
    ...[
      '2026-03-05',
      '2026-02-30',
      '2026-3-5',
      '2026-13-01',
      '2199-12-31',
      '2200-01-01',
      '2026-03',
      '1899-12',
    ],
    ...['09:05', '24:00', '9:05', 'x'.repeat(100), 'x'.repeat(101), 'x'.repeat(500), 'x'.repeat(501)],
    ...[
      'a\u0000',
      '\u200b',
      '\ud83d',
      '😀',
      '😀'.repeat(50),
      '😀'.repeat(51),
      '\u2028',
      '\ufeff',
      '　',
      '\n',
    ],
    ...[true, false, null, [], {}, [{}], { id: 'S9' }],
  ];
  return fc.record({
    place: fc.nat(1_000),
    act: fc.constantFrom('replace', 'replace', 'replace', 'remove', 'add'),
    key: fc.constantFrom(...names),
    value: fc.constantFrom(...values),
  });
}

function applyChange(root: unknown, { place, act, key, value }: Change): unknown {
  const places = listPlaces(root);
  const at = places[place % Math.max(places.length, 1)];
  if (at === undefined) return value;
  const target = at.parent[at.key];
  if (act === 'add' && Array.isArray(target)) target.push(structuredClone(value));
  else if (act === 'add' && typeof target === 'object' && target !== null) {
    (target as Record<string, unknown>)[key] = structuredClone(value);
  } else if (act === 'remove' && Array.isArray(at.parent)) at.parent.splice(Number(at.key), 1);
  else if (act === 'remove') delete at.parent[at.key];
  else at.parent[at.key] = structuredClone(value);
  return root;
}

interface Place {
  readonly parent: Record<string, unknown>;
  readonly key: string;
}

function listPlaces(value: unknown): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  const parent = value as Record<string, unknown>;
  return Object.keys(parent).flatMap((key) => [{ parent, key }, ...listPlaces(parent[key])]);
}
