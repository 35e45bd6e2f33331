import type { FactRecord, Month } from '@bylaw/runtime';
import { createDice } from '../../packages/runtime/test/evaluate/whole-floor.ts';

/** A month of `size` sales, as many visits and trackings, half as many customers, a tenth as many incidents. */
export function rollFloor(size: number, seed: number): Month {
  const dice = createDice(seed);
  const consultants = Array.from({ length: 40 }, (_, at) => `c${at}`);
  const customers = Array.from({ length: Math.ceil(size / 2) }, (_, at) => `k${at}`);
  const pick = <T>(list: readonly T[]): T => list[dice(list.length)]!;
  const two = (value: number): string => String(value).padStart(2, '0');
  const events = (prefix: string, count: number, more: () => Record<string, string | number>): FactRecord[] =>
    Array.from({ length: count }, (_, at) => ({
      id: `${prefix}${at}`,
      date: `2026-03-${two(1 + dice(31))}`,
      time: `${two(8 + dice(14))}:${two(dice(60))}`,
      ...more(),
    }));
  const maybe = (field: string): Record<string, string> =>
    dice(2) === 0 ? { [field]: pick(consultants) } : {};
  return {
    month: '2026-03',
    facts: {
      Consultant: consultants.map((id, at) => ({
        id,
        team: at % 3 === 0 ? 'outside' : 'inside',
        baseWage: 200_000,
      })),
      Customer: customers.map((id) => ({ id, ...maybe('keeper') })),
      Visit: events('v', size, () => ({ customer: pick(customers), ...maybe('namedBy') })),
      Tracking: events('t', size, () => ({ customer: pick(customers), consultant: pick(consultants) })),
      Sale: events('s', size, () => ({
        customer: pick(customers),
        kind: pick(['newCard', 'transfer', 'product']),
        amount: 10_000 + dice(500_000),
        receiver: pick(consultants),
        ...maybe('depositBy'),
      })),
      Incident: events('i', Math.ceil(size / 10), () => ({
        consultant: pick(consultants),
        kind: pick(['late', 'leftPost', 'rude']),
      })),
    },
  };
}
