import { dayOf } from '../../generator/calendar.ts';
import { workdaysOf } from '../../generator/holidays.ts';
import type { Floor } from './floor.ts';
import { manager, sellers } from './floor.ts';

interface Found {
  readonly conduct: string;
  readonly onDuty?: boolean;
  readonly upheld?: boolean;
  readonly severity?: string;
  readonly damage?: number;
  readonly toRival?: boolean;
}

/** What the manager looks into in the course of a year: two or three a month, in turn. */
const year: readonly Found[] = [
  { conduct: 'untidy', onDuty: true },
  { conduct: 'untidy', onDuty: false },
  { conduct: 'rudeness' },
  { conduct: 'exaggeration' },
  { conduct: 'concealment' },
  { conduct: 'falseAdvertising' },
  { conduct: 'misleading', upheld: false },
  { conduct: 'customerLeak' },
  { conduct: 'secretLeak', toRival: false },
  { conduct: 'secretLeak', toRival: true },
  { conduct: 'idling', onDuty: true },
  { conduct: 'idling', onDuty: true },
  { conduct: 'idling', onDuty: false },
  { conduct: 'disobedience' },
  { conduct: 'wrongfulSale' },
  { conduct: 'diversion' },
  { conduct: 'disrepute' },
  { conduct: 'breach' },
  { conduct: 'unlawful' },
  { conduct: 'rudeness', upheld: false },
  // With severe damage: a termination to review.
  { conduct: 'wrongfulSale', severity: 'severe', damage: 120_000 },
];

export function addFindings(floor: Floor, month: number): void {
  const { random } = floor;
  for (const [index, found] of year.entries()) {
    if (index % 12 !== month - 1) continue;
    floor.note('Finding', random.pick(workdaysOf(month)), random.between(10 * 60, 17 * 60), {
      person: random.pick(sellers.slice(0, 4)),
      upheld: true,
      severity: 'ordinary',
      onDuty: true,
      evidence: '当面核实',
      foundBy: manager,
      ...found,
    });
  }
  // One of the five climbs the ladder within the year: warning, fine, demotion proposed.
  if ([2, 5, 9].includes(month)) {
    floor.note('Finding', dayOf(month, 12), 11 * 60, {
      person: 'e5',
      upheld: true,
      severity: 'ordinary',
      onDuty: true,
      evidence: '客户来信',
      foundBy: manager,
      conduct: 'disrepute',
    });
  }
}
