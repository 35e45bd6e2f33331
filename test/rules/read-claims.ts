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
  const byId = (kind: string): ReadonlyMap<string, FactRecord> =>
    new Map(all(kind).map((each) => [each.id, each]));
  const disputes = byId('Dispute');
  const leaders = byId('Leader');
  const breaks = createReceptionReader(all);
  const reached = all('Tracking')
    .filter((each) => each['reached'] === true)
    .toSorted(byTime);
  const trackings = reached.filter((each) => outside.has(text(each, 'consultant')));

  return (sale) => {
    const customer = sale['customer'];
    const receiver = text(sale, 'receiver');
    const opens = sale['kind'] === 'newCard';
    const today = visits.filter((each) => each['date'] === sale['date']);
    const own = today.filter((each) => each['customer'] === customer);
    const tracked = (whom: unknown): readonly FactRecord[] =>
      trackings.filter((each) => each['customer'] === whom && isWithin(each, sale, 30));
    const valid = tracked(customer);
    const [first, second] = valid;
    const alone = (rule: string, person: string): Reading => ({ rule, shares: wholly(person, sale) });
    const shared = (rule: string, person: string): Reading => {
      if (first !== undefined && second !== undefined && byTime(first, second) === 0) {
        return { rule, shares: new Map() };
      }
      return { rule, shares: inShares(text(first ?? sale, 'consultant'), person, sale) };
    };

    const dispute = disputes.get(text(sale, 'dispute'));
    if (dispute !== undefined && daysAfter(dispute, sale) <= 7) {
      if (dispute['settledFor'] !== undefined) return alone('settled', text(dispute, 'settledFor'));
      const ruler = leaders.get(text(dispute, 'ruledBy'))?.['post'];
      if (ruler === 'supervisor' || ruler === 'manager') return alone('ruled', text(dispute, 'ruledFor'));
    }

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
    const received = own.find((each) => each['receiver'] === receiver);
    if (received !== undefined && breaks(received)) {
      const onTurn = received['onTurn'];
      if (opens && onTurn !== undefined && !gift && first !== undefined) {
        return shared('offDutyTracked', text(received, 'onTurn'));
      }
      return alone('offDuty', onTurn === undefined ? '公海' : text(received, 'onTurn'));
    }
    if (opens && gift) return alone('giftGuest', receiver);
    if (opens && first !== undefined) {
      const brings = today.some((each) => each['broughtBy'] === customer);
      if (brings) return shared('bringerOpens', receiver);
      const several = new Set(valid.map((each) => each['consultant'])).size > 1;
      const last = valid.at(-1);
      if (several && [first, last].some((each) => each?.['consultant'] === receiver)) {
        return alone('severalTracked', receiver);
      }
      return shared(several ? 'severalTracked' : 'tracked', receiver);
    }
    const bringer = own.find((each) => each['broughtBy'] !== undefined)?.['broughtBy'];
    if (opens && bringer !== undefined && tracked(bringer).length > 0) return alone('friendOpens', receiver);
    const byColleague = reached.some(
      (each) =>
        each['customer'] === customer &&
        each['consultant'] !== receiver &&
        !outside.has(text(each, 'consultant')) &&
        isWithin(each, sale, 30),
    );
    return alone(opens && byColleague ? 'insideTracked' : 'walkIn', receiver);
  };
}

/** Reads whether a visit was received off duty against 一.9. */
function createReceptionReader(all: (kind: string) => readonly FactRecord[]): (visit: FactRecord) => boolean {
  const inside = new Set(
    all('Consultant').flatMap((each) => (each['position'] === 'inside' ? [each.id] : [])),
  );
  const managers = new Set(all('Leader').flatMap((each) => (each['post'] === 'manager' ? [each.id] : [])));
  const ofDay = (kind: string, visit: FactRecord): readonly FactRecord[] =>
    all(kind).filter((each) => each['date'] === visit['date']);
  const covers = (shift: FactRecord, { time }: FactRecord): boolean =>
    text(shift, 'startsAt') <= String(time) && text(shift, 'endsAt') > String(time);

  return (visit) => {
    if (visit['time'] === undefined) return false;
    const by = (each: FactRecord, field: string): boolean => each[field] === visit[field];
    const own = ofDay('Shift', visit).filter((each) => each['consultant'] === visit['receiver']);
    const over = own.some((each) => text(each, 'endsAt') <= text(visit, 'time'));
    if (!over || own.some((each) => covers(each, visit))) return false;
    const told = all('Notice').some(
      (each) =>
        each['consultant'] === visit['receiver'] &&
        each['about'] === 'reception' &&
        each['to'] !== 'colleague' &&
        each['on'] === visit['date'] &&
        isWithin(each, visit, 30),
    );
    const appointed = all('Appointment').some(
      (each) =>
        by(each, 'customer') &&
        each['consultant'] === visit['receiver'] &&
        each['on'] === visit['date'] &&
        isWithin(each, visit, 30),
    );
    if (appointed && told) return false;
    const busy = new Set(
      ofDay('Visit', visit)
        .filter(
          (each) =>
            each['leftAt'] !== undefined &&
            text(each, 'time') <= text(visit, 'time') &&
            text(each, 'leftAt') > text(visit, 'time'),
        )
        .map((each) => each['receiver']),
    );
    const allBusy = ofDay('Shift', visit)
      .filter((each) => inside.has(text(each, 'consultant')) && covers(each, visit))
      .every((each) => busy.has(each['consultant']));
    const allowed = ofDay('Permission', visit).some(
      (each) =>
        by(each, 'customer') &&
        each['consultant'] === visit['receiver'] &&
        managers.has(text(each, 'by')) &&
        isWithin(each, visit, 0),
    );
    return !(allBusy && allowed);
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

function daysAfter(record: FactRecord, sale: FactRecord): number {
  return (Date.parse(text(record, 'date')) - Date.parse(text(sale, 'date'))) / 86_400_000;
}

/** 0 to `days` days before the sale, and on its own day not after its time. */
function isWithin(record: FactRecord, sale: FactRecord, days: number): boolean {
  const passed = -daysAfter(record, sale);
  if (passed < 0 || passed > days) return false;
  if (passed > 0 || record['time'] === undefined || sale['time'] === undefined) return true;
  return text(record, 'time') <= text(sale, 'time');
}
