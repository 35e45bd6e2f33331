import type { FactRecord, Month } from '@bylaw/runtime';

/** What the bench compares: who was given what by which rule, and what each person is paid. */
export interface Answer {
  readonly decisions: readonly { readonly of: string; readonly rule: string }[];
  readonly postings: readonly { readonly of: string; readonly to: string; readonly amount: number }[];
  /** Net pay by person. */
  readonly pay: ReadonlyMap<string, number>;
}

interface Posting {
  readonly of: string;
  readonly to: string;
  readonly amount: number;
}

/**
 * The policy of floor.bylaw as somebody would write it by hand for speed: a Map for each look-up, plain loops, no
 * checks of the facts, no carry, no reasons. The bar that the bench measures against.
 */
export function decideByHand(month: Month): Answer {
  const { Consultant = [], Customer = [], Visit = [], Tracking = [], Sale = [], Incident = [] } = month.facts;
  const decisions: { of: string; rule: string }[] = [];
  const postings: Posting[] = [];
  const credited = new Map<string, number>();
  const days = new Map<string, number>();
  const dayOf = (date: string): number => {
    let day = days.get(date);
    if (day === undefined) days.set(date, (day = Date.parse(date) / 86_400_000));
    return day;
  };
  const post = (of: string, to: string, amount: number): void => {
    postings.push({ of, to, amount });
    credited.set(to, (credited.get(to) ?? 0) + amount);
  };

  const teams = new Map(Consultant.map((each) => [each.id, each.team]));
  const keepers = new Map(Customer.map((each) => [each.id, each.keeper as string | undefined]));
  const visits = groupBy(Visit, (each) =>
    each.namedBy === undefined ? undefined : `${each.customer as string} ${each.date as string}`,
  );
  const trackings = groupBy(Tracking, (each) =>
    teams.get(each.consultant as string) === 'outside' ? (each.customer as string) : undefined,
  );
  for (const list of trackings.values()) list.sort(byTime);

  for (const sale of [...Sale].sort(byTime)) {
    const { id: of, kind, date, time, customer, receiver, depositBy } = sale as { [field: string]: string };
    const amount = sale.amount as number;
    const visited = kind === 'newCard' ? visits.get(`${customer!} ${date!}`) : undefined;
    if (visited !== undefined) {
      let [first] = visited;
      for (const visit of visited) if (visit.time! < first!.time!) first = visit;
      const named = first!.namedBy as string;
      if (visited.some((visit) => visit.time === first!.time && visit.namedBy !== named)) continue;
      decisions.push({ of: of!, rule: 'designated' });
      post(of!, named, amount);
      continue;
    }
    if (kind === 'transfer' && depositBy !== undefined) {
      decisions.push({ of: of!, rule: 'deposit' });
      post(of!, depositBy, amount);
      continue;
    }
    const tracked = findLast(trackings.get(customer!), date!, time!, dayOf);
    if (tracked === 'tie') continue;
    if (tracked !== undefined) {
      decisions.push({ of: of!, rule: 'tracked' });
      const part = Math.floor((amount * 7) / 10);
      post(of!, tracked, part);
      post(of!, receiver!, amount - part);
      continue;
    }
    const keeper = kind === 'product' ? keepers.get(customer!) : undefined;
    decisions.push({ of: of!, rule: keeper === undefined ? 'walkIn' : 'kept' });
    post(of!, keeper ?? receiver!, amount);
  }

  const fines = new Map<string, number>();
  const counts = new Map<string, number>();
  for (const { id: of, consultant, kind } of [...Incident].sort(byTime)) {
    const key = `${consultant as string} ${kind as string}`;
    const times = (counts.get(key) ?? 0) + 1;
    counts.set(key, times);
    const fine = times === 1 ? 0 : times === 2 ? 2_000 : times === 3 ? 5_000 : 10_000 + 5_000 * (times - 4);
    decisions.push({ of, rule: kind === 'late' ? 'lateIn' : kind === 'leftPost' ? 'away' : 'rudeness' });
    postings.push({ of, to: consultant as string, amount: fine });
    fines.set(consultant as string, (fines.get(consultant as string) ?? 0) + fine);
  }

  const best = new Map<unknown, number>();
  for (const { id, team } of Consultant) {
    best.set(team, Math.max(best.get(team) ?? 0, credited.get(id) ?? 0));
  }
  const pay = new Map<string, number>();
  for (const { id, team, baseWage } of Consultant) {
    const sum = credited.get(id) ?? 0;
    const award = sum > 0 && sum === best.get(team) ? 20_000 : 0;
    if (award > 0) {
      decisions.push({ of: id, rule: 'top' });
      postings.push({ of: id, to: id, amount: award });
    }
    const commission = commissionOf(sum);
    decisions.push({ of: id, rule: 'rate' });
    postings.push({ of: id, to: id, amount: commission });
    const gross = (baseWage as number) + commission + award;
    pay.set(id, gross - Math.min(gross, fines.get(id) ?? 0));
  }
  return { decisions, postings, pay };
}

/** The latest tracking of the thirty days up to the sale; two of one minute and several people are a tie. */
function findLast(
  list: readonly FactRecord[] | undefined,
  date: string,
  time: string,
  dayOf: (date: string) => number,
): string | undefined {
  if (list === undefined) return undefined;
  const day = dayOf(date);
  for (let at = list.length - 1; at >= 0; at -= 1) {
    const one = list[at]!;
    if ((one.date as string) > date || (one.date === date && (one.time as string) > time)) continue;
    if (day - dayOf(one.date as string) > 30) return undefined;
    for (let other = at - 1; other >= 0; other -= 1) {
      const two = list[other]!;
      if (two.date !== one.date || two.time !== one.time) break;
      if (two.consultant !== one.consultant) return 'tie';
    }
    return one.consultant as string;
  }
  return undefined;
}

/** 3% up to 30,000, 5% up to 60,000, 8% above, in fen, half a fen up. */
function commissionOf(sum: number): number {
  const low = Math.min(sum, 3_000_000);
  const middle = Math.min(Math.max(sum - 3_000_000, 0), 3_000_000);
  const high = Math.max(sum - 6_000_000, 0);
  return Math.floor((low * 3 + middle * 5 + high * 8 + 50) / 100);
}

function groupBy(
  list: readonly FactRecord[],
  keyOf: (each: FactRecord) => string | undefined,
): Map<string, FactRecord[]> {
  const groups = new Map<string, FactRecord[]>();
  for (const each of list) {
    const key = keyOf(each);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [each]);
    else group.push(each);
  }
  return groups;
}

function byTime(a: FactRecord, b: FactRecord): number {
  if (a.date !== b.date) return (a.date as string) < (b.date as string) ? -1 : 1;
  if (a.time !== b.time) return (a.time as string) < (b.time as string) ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
