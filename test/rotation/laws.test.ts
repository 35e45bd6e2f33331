import type { FactRecord, TurnExplanation } from '@bylaw/runtime';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holdExplanations } from '../explain/hold-explanations.ts';
import { createCounter, createMonth, decideTurns, listPeople } from './front-desk.ts';
import type { Counter, STARTS } from './front-desk.ts';

const counters: { readonly [starts in keyof typeof STARTS]: Counter } = {
  on: createCounter('on'),
  first: createCounter('first'),
  further: createCounter('further'),
};
const everyStart = fc.constantFrom('on', 'first', 'further');

const NAMES = ['a', 'b', 'c', 'd', 'e'] as const;

/** A visit: its day from the first on, who is away from it and why, and who received, where that is said. */
interface Visit {
  readonly day: number;
  readonly away: readonly (readonly [who: number, why: 'lost' | 'kept' | 'madeUp'])[];
  readonly received: number | undefined;
}

const everyVisit = fc.record({
  day: fc.nat(27),
  away: fc.uniqueArray(
    fc.tuple(fc.nat(NAMES.length - 1), fc.constantFrom('lost' as const, 'kept' as const, 'madeUp' as const)),
    { selector: ([who]) => who, maxLength: NAMES.length },
  ),
  received: fc.option(fc.nat(NAMES.length - 1), { nil: undefined, freq: 2 }),
});
const everyDay = fc.record({
  starts: everyStart,
  people: fc.integer({ min: 1, max: NAMES.length }),
  visits: fc.array(everyVisit, { maxLength: 20 }).map((visits) => visits.toSorted((a, b) => a.day - b.day)),
});

/** The facts of visits in one month; ids rise with the order. Who is not among the people is left out. */
function writeMonth(month: string, people: number, visits: readonly Visit[], firstId = 0) {
  const dated = visits.map((visit, at) => ({
    ...visit,
    id: `v${String(firstId + at).padStart(3, '0')}`,
    date: `${month}-${String(visit.day + 1).padStart(2, '0')}`,
  }));
  return createMonth(month, {
    Consultant: listPeople(...NAMES.slice(0, people)),
    Visit: dated.map(({ id, date, received }): FactRecord => {
      const receiver = received === undefined ? undefined : NAMES[received % people];
      return { id, date, ...(receiver === undefined ? {} : { receiver }) };
    }),
    Away: dated.flatMap(({ id, date, away }) =>
      away
        .filter(([who]) => who < people)
        .map(([who, why]): FactRecord => ({
          id: `${id}${NAMES[who]}`,
          date,
          who: NAMES[who]!,
          visit: id,
          why,
        })),
    ),
  });
}

/** Who can come to a visit, as the facts say it. */
function freeAt({ away }: Visit, people: number): readonly string[] {
  return NAMES.slice(0, people).filter((_, who) => !away.some(([each]) => each === who));
}

function tookOf({ moves }: TurnExplanation): string | undefined {
  return moves.find(({ move }) => move === 'took' || move === 'took-owed')?.of;
}

const without = (list: readonly string[], gone: ReadonlySet<string>) =>
  list.filter((each) => !gone.has(each));

describe('laws of a rotation', () => {
  test('the first who is free is due, owed turns before the queue and the oldest first', () => {
    fc.assert(
      fc.property(everyDay, ({ starts, people, visits }) => {
        const [{ turns, explainer }] = decideTurns(
          counters[starts],
          writeMonth('2026-03', people, visits),
        ) as [ReturnType<typeof decideTurns>[0]];
        expect(turns).toHaveLength(visits.length);
        turns.forEach(({ due, before }, at) => {
          const free = freeAt(visits[at]!, people);
          expect(due).toBe([...before.owed, ...before.queue].find((each) => free.includes(each)));
        });
        holdExplanations(explainer, counters[starts].program);
      }),
      { numRuns: 60 },
    );
  });

  test('the queue holds everybody once; whoever had no turn and lost none keeps the place', () => {
    fc.assert(
      fc.property(everyDay, ({ starts, people, visits }) => {
        const [{ turns }] = decideTurns(counters[starts], writeMonth('2026-03', people, visits)) as [
          ReturnType<typeof decideTurns>[0],
        ];
        for (const { before, after, moves } of turns) {
          for (const { queue } of [before, after]) {
            expect(queue.toSorted()).toEqual(NAMES.slice(0, people));
          }
          const moved = new Set(
            moves.filter(({ move }) => ['took', 'lost', 'made-up'].includes(move)).map(({ of }) => of),
          );
          expect(without(after.queue, moved)).toEqual(without(before.queue, moved));
          // Those who moved stand at the end, whoever took the turn last.
          expect(new Set(after.queue.slice(people - moved.size))).toEqual(moved);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('what is owed grows by the turns made up and shrinks by those taken, from the oldest', () => {
    fc.assert(
      fc.property(everyDay, ({ starts, people, visits }) => {
        const [{ turns }] = decideTurns(counters[starts], writeMonth('2026-03', people, visits)) as [
          ReturnType<typeof decideTurns>[0],
        ];
        let owed: readonly string[] = [];
        for (const turn of turns) {
          expect(turn.before.owed).toEqual(owed);
          const more = turn.moves.filter(({ move }) => move === 'made-up').map(({ of }) => of);
          const took = turn.moves.find(({ move }) => move === 'took-owed')?.of;
          const at = took === undefined ? -1 : owed.indexOf(took);
          owed = [...owed.filter((_, each) => each !== at), ...more];
          expect(turn.after.owed).toEqual(owed);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('where all are free all day, nobody has had two turns more than another', () => {
    const everyRound = fc.record({
      starts: everyStart,
      people: fc.integer({ min: 1, max: NAMES.length }),
      count: fc.nat(30),
      day: fc.nat(27),
    });
    fc.assert(
      fc.property(everyRound, ({ starts, people, count, day }) => {
        const visits = Array.from({ length: count }, (): Visit => ({ day, away: [], received: undefined }));
        const [{ turns }] = decideTurns(counters[starts], writeMonth('2026-03', people, visits)) as [
          ReturnType<typeof decideTurns>[0],
        ];
        const counts = NAMES.slice(0, people).map(
          (name) => turns.filter((turn) => tookOf(turn) === name).length,
        );
        expect(counts.reduce((sum, each) => sum + each, 0)).toBe(count);
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
      }),
      { numRuns: 60 },
    );
  });

  test('two months one after the other are one long run: who is due, and what is owed at the end', () => {
    const everySplit = fc.tuple(everyDay, fc.nat(20));
    fc.assert(
      fc.property(everySplit, ([{ people, visits }, at]) => {
        const [whole] = decideTurns(counters.on, writeMonth('2026-01', people, visits));
        const parts = decideTurns(
          counters.on,
          writeMonth('2026-01', people, visits.slice(0, at)),
          writeMonth('2026-02', people, visits.slice(at), at),
        );
        const said = (turns: readonly TurnExplanation[]) =>
          turns.map(({ due, before, after }) => ({ due, before, after }));
        expect(said(parts.flatMap(({ turns }) => turns))).toEqual(said(whole!.turns));
        expect(parts.at(-1)!.outcome.carry.rotations).toEqual(whole!.outcome.carry.rotations);
      }),
      { numRuns: 60 },
    );
  });

  test('one further each day: every calendar day counts, also over the end of the month', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: NAMES.length }),
        fc.nat(30),
        fc.nat(27),
        (people, first, second) => {
          const visit = (day: number): Visit => ({ day, away: [], received: undefined });
          const months = decideTurns(
            counters.further,
            writeMonth('2026-01', people, [visit(first)]),
            writeMonth('2026-02', people, [visit(second)], 1),
          );
          // January has 31 days.
          const due = months.map(({ turns }) => turns[0]?.due);
          expect(due).toEqual([NAMES[first % people], NAMES[(31 + second) % people]]);
        },
      ),
      // A turn on the last day of the month moves nobody's place on the next.
      { numRuns: 40, examples: [[2, 30, 0]] },
    );
  });

  test('the order of the records in the file changes nothing', () => {
    const shuffled = everyDay.chain((given) => {
      const month = writeMonth('2026-03', given.people, given.visits);
      const mixed = Object.entries(month.facts).map(([relation, records]) =>
        fc
          .shuffledSubarray([...records], { minLength: records.length })
          .map((each) => [relation, each] as const),
      );
      return fc.tuple(fc.constant(given.starts), fc.constant(month), fc.tuple(...mixed));
    });
    fc.assert(
      fc.property(shuffled, ([starts, month, mixed]) => {
        const other = { ...month, facts: Object.fromEntries(mixed) };
        const [outcome, same] = [month, other].map((each) => decideTurns(counters[starts], each)[0]!.outcome);
        expect(same).toEqual(outcome);
      }),
      { numRuns: 60 },
    );
  });

  test('work is counted: everybody away from every visit is refused before it takes long', () => {
    const people = Array.from({ length: 2_000 }, (_, at) => ({ id: `p${at}`, name: '-', seat: at }));
    const Visit = Array.from({ length: 20 }, (_, at) => ({ id: `v${at}`, date: '2026-03-02' }));
    const Away = Visit.flatMap(({ id: visit, date }) =>
      people.map(({ id }) => ({ id: `${visit}${id}`, date, who: id, visit, why: 'lost' })),
    );
    const month = createMonth('2026-03', { Consultant: people, Visit, Away });
    const result = counters.on.evaluator.evaluate(month);
    expect(result.kind === 'refusal' ? result.refusal.code : result.kind).toBe('work/budget');
  });
});
