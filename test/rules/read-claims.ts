import type { FactRecord, Month } from '@bylaw/runtime';

/** What 五 says of one sale, read without the compiler: slowly, over every record that there is. */
export interface Reading {
  readonly rule: string;
  /** Fen by person; empty where two trackings tie. */
  readonly shares: ReadonlyMap<string, number>;
}

/** A reader of sales that looks back over all the months it is given. */
export function createClaimReader(months: readonly Month[]): (sale: FactRecord) => Reading {
  const all = (kind: string): readonly FactRecord[] => months.flatMap((month) => month.facts[kind] ?? []);
  const outside = new Set(
    all('Consultant').flatMap((each) => (each['position'] === 'outside' ? [each.id] : [])),
  );
  const visits = all('Visit').toSorted(byTime);
  const deposits = all('Deposit').toSorted(byTime);
  const appointments = all('Appointment');
  const trackings = all('Tracking')
    .filter((each) => each['reached'] === true && outside.has(text(each, 'consultant')))
    .toSorted(byTime);

  return (sale) => {
    const customer = sale['customer'];
    const receiver = text(sale, 'receiver');
    const opens = sale['kind'] === 'newCard';
    const today = visits.filter((each) => each['date'] === sale['date']);
    const own = today.filter((each) => each['customer'] === customer);
    const tracked = (whom: unknown): readonly FactRecord[] =>
      trackings.filter((each) => each['customer'] === whom && isWithin(each, sale, 30));
    const [first, second] = tracked(customer);
    const alone = (rule: string, person: string): Reading => ({ rule, shares: wholly(person, sale) });
    const shared = (rule: string, person: string): Reading => {
      if (first !== undefined && second !== undefined && byTime(first, second) === 0) {
        return { rule, shares: new Map() };
      }
      return { rule, shares: inShares(text(first ?? sale, 'consultant'), person, sale) };
    };

    if (opens) {
      const proofs = [
        ['namedAloud', 'namedAloud'],
        ['showedCard', 'cardOf'],
        ['showedCoupon', 'couponOf'],
      ] as const;
      for (const [rule, field] of proofs) {
        const visit = own.find((each) => each[field] !== undefined);
        if (visit !== undefined) return alone(rule, text(visit, field));
      }
    } else {
      const deposit = deposits.find(
        (each) => each['customer'] === customer && each['kind'] === sale['kind'] && isWithin(each, sale, 14),
      );
      if (deposit !== undefined) return alone('deposit', text(deposit, 'takenBy'));
    }
    const gift = own.some((each) => each['gift'] !== undefined);
    const appointed = appointments.some(
      (each) =>
        each['customer'] === customer &&
        each['consultant'] === receiver &&
        each['told'] !== 'colleague' &&
        isWithin(each, sale, 30),
    );
    const allowed = sale['allBusy'] === true && sale['managerAllowed'] === true;
    if (sale['offDuty'] === true && !allowed && !appointed) {
      const onTurn = sale['onTurn'];
      if (opens && onTurn !== undefined && !gift && first !== undefined) {
        return shared('offDutyTracked', text(sale, 'onTurn'));
      }
      return alone('offDuty', onTurn === undefined ? '公海' : text(sale, 'onTurn'));
    }
    if (opens && gift) return alone('giftGuest', receiver);
    if (opens && first !== undefined) {
      const brings = today.some((each) => each['broughtBy'] === customer);
      return shared(brings ? 'bringerOpens' : 'tracked', receiver);
    }
    const bringer = own.find((each) => each['broughtBy'] !== undefined)?.['broughtBy'];
    if (opens && bringer !== undefined && tracked(bringer).length > 0) return alone('friendOpens', receiver);
    return alone('walkIn', receiver);
  };
}

function text(record: FactRecord, field: string): string {
  return String(record[field]);
}

function wholly(person: string, sale: FactRecord): ReadonlyMap<string, number> {
  return new Map([[person, Number(sale['amount'])]]);
}

/** 30% to the receiver, cut to the fen; the tracker has what is left. */
function inShares(tracker: string, receiver: string, sale: FactRecord): ReadonlyMap<string, number> {
  if (tracker === receiver) return wholly(tracker, sale);
  const amount = Number(sale['amount']);
  const rest = Math.floor((amount * 3) / 10);
  return new Map([
    [tracker, amount - rest],
    [receiver, rest],
  ]);
}

function byTime(a: FactRecord, b: FactRecord): number {
  const [left, right] = [a, b].map((each) => `${text(each, 'date')} ${each['time'] ?? ''}`);
  return left === right ? 0 : (left ?? '') < (right ?? '') ? -1 : 1;
}

/** 0 to `days` days before the sale, and on its own day not after its time. */
function isWithin(record: FactRecord, sale: FactRecord, days: number): boolean {
  const passed = (Date.parse(text(sale, 'date')) - Date.parse(text(record, 'date'))) / 86_400_000;
  if (passed < 0 || passed > days) return false;
  if (passed > 0 || record['time'] === undefined || sale['time'] === undefined) return true;
  return text(record, 'time') <= text(sale, 'time');
}
