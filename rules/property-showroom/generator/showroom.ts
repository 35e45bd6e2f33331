import { dayOf, lengthOf } from '../../generator/calendar.ts';
import { createNames } from '../../generator/names.ts';
import type { Random } from '../../generator/random.ts';
import type { Entry, Records, Things } from '../../generator/records.ts';
import { createRecords } from '../../generator/records.ts';

/** The showroom, its people, and what is noted there. */
export interface Showroom {
  readonly random: Random;
  readonly records: Records;
  readonly staff: readonly Person[];
  /** Consultants who may take up a deal. */
  readonly consultants: readonly string[];
  /** A new customer wants a unit. Gives the deal's id. */
  openDeal(deal: { readonly elsewhere: boolean; readonly payment: string; readonly unit: string }): string;
  roleOf(person: string): string;
  /** A new unit's id. */
  openUnit(state: string): string;
  isElsewhere(deal: string): boolean;
  customerOf(deal: string): string;
  consultantOf(deal: string): string;
  /** A month as JSON text: its people, and the deals, customers and units that its records name. */
  write(month: number): string;
}

interface Person {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly superior?: string;
  /** Fen. */
  readonly wage: number;
}

interface Deal {
  readonly id: string;
  readonly customer: string;
  readonly unit: string;
  readonly consultant: string;
  readonly payment: string;
}

/** By kind, how its ids begin; a month lists the kinds in this order. */
const prefixes = new Map([
  ['Absence', 'W'],
  ['Delegation', 'G'],
  ['VacancyCheck', 'V'],
  ['Disclosure', 'M'],
  ['SubscriptionForm', 'F'],
  ['Approval', 'P'],
  ['Subscription', 'R'],
  ['Deposit', 'D'],
  ['CustomerFile', 'K'],
  ['RefundNotice', 'N'],
  ['Withdrawal', 'T'],
  ['DocumentWritten', 'B'],
  ['Correction', 'X'],
  ['Contract', 'H'],
  ['FineRuling', 'C'],
  ['OtherAgreement', 'Q'],
  ['Finding', 'Z'],
]);

export const MANAGER = 'm1';
export const SUPERVISOR = 's1';
export const CLERK = 'c1';
export const DIRECTOR = 'd1';

export function createShowroom(random: Random): Showroom {
  const name = createNames(random);
  const records = createRecords(prefixes);
  const staff: Person[] = [
    { id: DIRECTOR, name: name(), role: 'generalManager', wage: 2_500_000 },
    { id: MANAGER, name: name(), role: 'manager', superior: DIRECTOR, wage: 1_500_000 },
    { id: SUPERVISOR, name: name(), role: 'supervisor', superior: MANAGER, wage: 1_000_000 },
    { id: CLERK, name: name(), role: 'financeClerk', superior: DIRECTOR, wage: 700_000 },
    ...Array.from({ length: 10 }, (_, index) => ({
      id: `g${String(index + 1).padStart(2, '0')}`,
      name: name(),
      role: 'consultant',
      superior: SUPERVISOR,
      wage: random.pick([400_000, 450_000, 500_000]),
    })),
  ];
  const consultants = staff.filter(({ role }) => role === 'consultant').map(({ id }) => id);
  const customers: { id: string; name: string; residence: string }[] = [];
  const units: { id: string; number: string; state: string }[] = [];
  const deals = new Map<string, Deal>();
  const dealOf = (id: string): Deal => {
    const deal = deals.get(id);
    if (deal === undefined) throw new Error(`no deal ${id}`);
    return deal;
  };
  const openUnit = (state: string): string => {
    const count = units.length;
    const id = `u${String(count + 1).padStart(3, '0')}`;
    const number = `${Math.floor(count / 80) + 1}-${Math.floor((count % 80) / 4) + 1}0${(count % 4) + 1}`;
    units.push({ id, number, state });
    return id;
  };
  return {
    random,
    records,
    staff,
    consultants,
    openUnit,
    roleOf: (person) => staff.find(({ id }) => id === person)?.role ?? 'nobody',
    openDeal({ elsewhere, payment, unit }) {
      const count = String(customers.length + 1).padStart(3, '0');
      customers.push({ id: `k${count}`, name: name(), residence: elsewhere ? 'elsewhere' : 'local' });
      const consultant = random.pick(consultants);
      deals.set(`j${count}`, { id: `j${count}`, customer: `k${count}`, unit, consultant, payment });
      return `j${count}`;
    },
    isElsewhere: (deal) =>
      customers.some(({ id, residence }) => id === dealOf(deal).customer && residence === 'elsewhere'),
    customerOf: (deal) => dealOf(deal).customer,
    consultantOf: (deal) => dealOf(deal).consultant,
    write(month) {
      const entries = records.in(month);
      const named = namedIn(entries, 'deal');
      const known = [...deals.values()].filter(({ id }) => named.has(id));
      const bought = new Set(known.map(({ unit }) => unit));
      const buying = new Set([...known.map(({ customer }) => customer), ...namedIn(entries, 'customer')]);
      const things = new Map<string, Things>([
        ['Staff', staff.map((each) => ({ ...each }))],
        ['Customer', customers.filter(({ id }) => buying.has(id))],
        ['Unit', units.filter(({ id }) => bought.has(id))],
        ['Deal', known.map((deal) => ({ ...deal }))],
      ]);
      return records.write(month, things);
    },
  };
}

function namedIn(entries: readonly Entry[], field: string): ReadonlySet<string> {
  return new Set(
    entries.flatMap(({ fields }) => {
      const id = fields[field];
      return typeof id === 'string' ? [id] : [];
    }),
  );
}

/** A day of a month, not one of its first three: what comes before it lies in the months that are kept. */
export function anyDay(random: Random, month: number, until = lengthOf(month)): number {
  return dayOf(month, random.between(4, until));
}
