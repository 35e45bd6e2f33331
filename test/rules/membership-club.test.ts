import { describe, expect, it } from 'vitest';
import { compileClub, decideClub, sumByPerson } from './club-months.ts';
import type { Decided } from './club-months.ts';
import { createClaimReader } from './read-claims.ts';

const club = compileClub();
const decided = decideClub();
const [june, july, august] = ['2026-06', '2026-07', '2026-08'].map((month) => find(month));

function find(month: string): Decided {
  const found = decided.find((each) => each.month.month === month);
  if (found === undefined) throw new Error(`no ${month}`);
  return found;
}

describe('the sample months', () => {
  it.each(decided.map(({ month }) => [month.month, month] as const))(
    '%s is a month of a real club',
    (_, month) => {
      expect((month.facts['Consultant'] ?? []).length).toBeGreaterThanOrEqual(30);
      expect((month.facts['Sale'] ?? []).length).toBeGreaterThanOrEqual(150);
      expect((month.facts['Sale'] ?? []).length).toBeLessThanOrEqual(300);
    },
  );

  it('have every ground of the claim at least three times in the newest', () => {
    const counts = new Map<string, number>();
    for (const each of of(august, 'owner'))
      counts.set(each.rule ?? '', (counts.get(each.rule ?? '') ?? 0) + 1);
    const grounds = club.program?.steps.flatMap((step) =>
      step.kind === 'match' && step.id === 'owner' ? step.rules.map((rule) => rule.id) : [],
    );
    for (const ground of grounds ?? []) expect(counts.get(ground) ?? 0, ground).toBeGreaterThanOrEqual(3);
  });

  it.each<{ title: string; block: string; winners: readonly (readonly [Decided, readonly string[]])[] }>([
    {
      title: 'a half year at the top of a group: n18 in June, n01 in August',
      block: 'halfYearTop',
      winners: [
        [june, ['n18']],
        [august, ['n01']],
      ],
    },
    {
      title: 'n07 was beaten in May and gets nothing in June',
      block: 'halfYearTop',
      winners: [
        [june, ['n18']],
        [july, []],
      ],
    },
    {
      title: 'two tie at the top of a department',
      block: 'departmentTop',
      winners: [[august, ['n01', 'n12', 'n18']]],
    },
    {
      title: 'three months at the top of the department',
      block: 'raiseNomination',
      winners: [[august, ['n01']]],
    },
  ])('$title', ({ block, winners }) => {
    for (const [month, people] of winners) {
      const postings = month.outcome.postings.filter((each) => each.block === block);
      expect(postings.map((each) => each.to)).toEqual(people);
    }
  });

  it('propose for n05 and n21 in August and not before, with n21 on leave in July', () => {
    const proposed = (month: Decided): readonly string[] => of(month, 'missedTarget').map((each) => each.of);
    expect(proposed(june)).not.toContain('n05');
    expect(proposed(july)).not.toContain('n21');
    expect(proposed(august)).toEqual(expect.arrayContaining(['n05', 'n21']));
    expect(july.month.facts['Consultant']?.find((each) => each.id === 'n21')?.['target']).toBeUndefined();
  });

  it('climb a ladder to its last rung and one above', () => {
    const fines = august.outcome.postings.filter((each) => each.to === 'n09' && each.rule === 'noBadge');
    expect(fines.map((each) => [each.kind, each.amount])).toEqual([
      ['warning', undefined],
      ['fine', 2_000],
      ['fine', 5_000],
      ['fine', 5_000],
      ['fine', 7_000],
    ]);
  });

  it('have overrides, a waived penalty and an open dispute', () => {
    const status = (block: string): readonly string[] => of(august, block).map((each) => each.status);
    expect(status('owner').filter((each) => each === 'overridden')).toHaveLength(2);
    expect(status('owner').filter((each) => each === 'undecided')).toHaveLength(1);
    expect(status('conduct').filter((each) => each === 'overridden')).toHaveLength(1);
  });

  it('take back what sales of earlier months brought', () => {
    const sold = (august.month.facts['Refund'] ?? []).map((each) => String(each['sale']).slice(0, 3));
    expect(sold).toContain('S08');
    expect(sold.some((month) => month !== 'S08')).toBe(true);
    expect(of(august, 'refunded').map((each) => each.status)).toEqual(sold.map(() => 'decided'));
  });

  it('carry on what a deduction finds no room for', () => {
    const damages = (month: Decided): object | undefined =>
      month.outcome.statements
        .find((each) => each.of === 'n10')
        ?.lines.find((each) => each.line === 'damages');
    expect(damages(july)).toEqual({ line: 'damages', amount: -41_612, due: 260_000, carried: 218_388 });
    expect(damages(august)).toEqual({ line: 'damages', amount: -40_000, due: 233_438, carried: 193_438 });
  });
});

describe('the months read without the compiler', () => {
  const read = createClaimReader(decided.map((each) => each.month));

  it.each(decided.map((each) => [each.month.month, each] as const))(
    '%s: every sale to the same people',
    (_, each) => {
      const { month, outcome } = each;
      const overridden = new Map((month.overrides ?? []).map((override) => [override.of, override]));
      for (const sale of month.facts['Sale'] ?? []) {
        const { rule, shares } = read(sale);
        const override = overridden.get(sale.id);
        const due = override?.kind === 'credit' ? new Map([[override.to, Number(sale['amount'])]]) : shares;
        const posted = sumByPerson(
          outcome.postings.filter((posting) => posting.block === 'owner' && posting.of === sale.id),
        );
        expect(posted, sale.id).toEqual(due);
        const decision = of(each, 'owner').find((one) => one.of === sale.id);
        // Where an override decides a tie, no rule stands beside it.
        if (decision?.rule !== undefined) expect(decision.rule, sale.id).toBe(rule);
      }
    },
  );

  it.each(decided.map((each) => [each.month.month, each] as const))(
    '%s: every pay statement',
    (_, { month, outcome }) => {
      const sum = (...kinds: readonly string[]): Map<string, number> =>
        sumByPerson(outcome.postings.filter((each) => kinds.includes(each.kind)));
      const credits = sum('credit');
      const awards = sum('award');
      for (const person of month.facts['Consultant'] ?? []) {
        const lines = new Map(
          outcome.statements
            .find((each) => each.of === person.id)
            ?.lines.map((each) => [each.line, each.amount]),
        );
        const credited = credits.get(person.id) ?? 0;
        const percent = credited < 3_000_000 ? 3 : credited < 6_000_000 ? 8 : 10;
        const commission = Math.floor((Math.max(0, credited) * percent + 50) / 100);
        const gross = Number(person['baseWage']) + commission + (awards.get(person.id) ?? 0);
        expect([lines.get('commission'), lines.get('gross')], person.id).toEqual([commission, gross]);
        const deducted = -(lines.get('damages') ?? 0) - (lines.get('fines') ?? 0);
        expect(lines.get('net'), person.id).toBe(gross - deducted);
        expect(deducted * 5, person.id).toBeLessThanOrEqual(gross);
      }
    },
  );
});

function of({ outcome }: Decided, block: string): Decided['outcome']['decisions'] {
  return outcome.decisions.filter((each) => each.block === block);
}
