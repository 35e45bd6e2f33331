import { createNames } from '../../generator/names.ts';
import type { Random } from '../../generator/random.ts';

export interface Consultant {
  readonly id: string;
  readonly name: string;
  readonly position: 'inside' | 'outside';
  readonly department: 'east' | 'west';
  readonly group: string;
  /** Fen. */
  readonly baseWage: number;
  readonly target: number;
  /** How readily sales come to him: a weight. */
  readonly skill: number;
  /** The month (1 to 12) from which he works here. */
  readonly from: number;
}

const groups = [
  { group: '内销一组', position: 'inside', department: 'east', size: 6 },
  { group: '内销二组', position: 'inside', department: 'east', size: 5 },
  { group: '内销三组', position: 'inside', department: 'west', size: 6 },
  { group: '内销四组', position: 'inside', department: 'west', size: 5 },
  { group: '外销一组', position: 'outside', department: 'east', size: 6 },
  { group: '外销二组', position: 'outside', department: 'west', size: 6 },
] as const;

/** The last of the inside sellers joins in July: his first month has no target. */
const joins = new Map([['n22', 7]]);
/** Who brings in little: their targets will be missed. */
const weak = new Set(['n10']);

/** The club's consultants: `n01` to `n22` sell inside, `w01` to `w12` outside. */
export function makeConsultants(random: Random): readonly Consultant[] {
  const name = createNames(random);
  const counters = { inside: 0, outside: 0 };
  return groups.flatMap(({ size, ...place }) =>
    Array.from({ length: size }, () => {
      counters[place.position] += 1;
      const number = String(counters[place.position]).padStart(2, '0');
      const id = `${place.position === 'inside' ? 'n' : 'w'}${number}`;
      const called = name();
      const skill = weak.has(id) ? 2 : random.between(7, 14);
      return {
        ...place,
        id,
        name: called,
        skill,
        baseWage: joins.has(id) ? 160_000 : random.pick([180_000, 200_000, 200_000]),
        // Whole thousands: more of those who sell more.
        target: Math.max(10, skill + (place.position === 'inside' ? 4 : 2)) * 100_000,
        from: joins.get(id) ?? 1,
      };
    }),
  );
}

export interface Leader {
  readonly id: string;
  readonly name: string;
  readonly post: string;
  readonly superior?: string;
}

const posts = [
  ['lead', 'g03'],
  ['lead', 'g04'],
  ['supervisor', 'g05'],
  ['supervisor', 'g05'],
  ['manager', undefined],
] as const;

/** Two leads, a supervisor for each department, and the manager: `g01` to `g05`. */
export function makeLeaders(random: Random): readonly Leader[] {
  const name = createNames(random);
  return posts.map(([post, superior], index) => ({
    id: `g0${index + 1}`,
    name: name(),
    post,
    ...(superior === undefined ? {} : { superior }),
  }));
}
