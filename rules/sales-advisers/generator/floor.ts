import { dayOf, lengthOf, weekdayOf } from '../../generator/calendar.ts';
import { createNames } from '../../generator/names.ts';
import { createRandom } from '../../generator/random.ts';
import type { Random } from '../../generator/random.ts';
import type { Entry, Records, Things } from '../../generator/records.ts';
import { createRecords } from '../../generator/records.ts';

/** Short ids by kind of record; a month's file lists them in this order. */
const prefixes = new Map([
  ['Target', 'G'],
  ['Clock', 'K'],
  ['SignIn', 'N'],
  ['Approval', 'A'],
  ['Quote', 'Q'],
  ['Sale', 'S'],
  ['Diversion', 'X'],
  ['Finding', 'F'],
]);

/** Five sellers, their manager and the director. */
export const sellers = ['e1', 'e2', 'e3', 'e4', 'e5'] as const;
export const manager = 'm1';
export const director = 'd1';

/** Fen. */
export const products = new Map([
  ['annual', { name: '年卡', listPrice: 400_000, lowestPrice: 320_000 }],
  ['halfYear', { name: '半年卡', listPrice: 240_000, lowestPrice: 200_000 }],
]);

type Fields = Entry['fields'];

/** One small sales floor in one year. */
export interface Floor {
  readonly random: Random;
  readonly records: Records;
  readonly customers: readonly string[];
  /** `time` in minutes after midnight. */
  note(kind: string, month: number, day: number, time: number, fields: Fields): Entry;
  write(month: number): string;
}

export function createFloor(seed: number): Floor {
  const random = createRandom(seed);
  const records = createRecords(prefixes);
  const name = createNames(random);
  const staff: Things = [
    ...sellers.map((id) => ({
      id,
      name: name(),
      position: 'seller',
      department: 'sales',
      superior: manager,
      baseWage: 300_000,
    })),
    {
      id: manager,
      name: name(),
      position: 'manager',
      department: 'sales',
      superior: director,
      baseWage: 600_000,
    },
    { id: director, name: name(), position: 'director', department: 'sales', baseWage: 900_000 },
  ];
  const customers = Array.from({ length: 24 }, (_, index) => `k${String(index + 1).padStart(2, '0')}`);
  const things = new Map<string, Things>([
    ['Employee', staff],
    ['Customer', customers.map((id) => ({ id, name: name(), class: 'regular' }))],
    ['Product', [...products].map(([id, product]) => ({ id, ...product }))],
  ]);
  return {
    random,
    records,
    customers,
    note: (kind, month, day, time, fields) => records.add(kind, dayOf(month, day), time, fields),
    write: (month) => records.write(month, things),
  };
}

/** Monday to Friday, as days of the month. */
export function workdaysOf(month: number): readonly number[] {
  return Array.from({ length: lengthOf(month) }, (_, index) => index + 1).filter(
    (day) => weekdayOf(dayOf(month, day)) <= 5,
  );
}
