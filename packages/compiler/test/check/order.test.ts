import { describe, expect, test } from 'vitest';
import { check, claim, testCases } from '../harness.ts';

const measures = (a: string, b: string): string =>
  `measure a for Consultant: count = ${a} measure b for Consultant: count = ${b}`;

testCases('circles', [
  {
    code: 'block/circle',
    trips: measures('b + 1', 'a + 1'),
    at: 'a',
    related: 'b',
    passes: measures('b + 1', 'years + 1'),
  },
  {
    code: 'block/circle',
    name: 'one that reads itself',
    trips: measures('a + 1', 'years'),
    at: 'a',
    passes: measures('years + 1', 'years'),
  },
  {
    code: 'block/circle',
    name: 'a discipline that reads fines of a ladder that it counts on itself',
    trips: `ladder l counts all offences over ever { 1st on: fine 5 CNY }
      discipline d on Incident against consultant { rule a when severe then ladder l }
      discipline e each month for Consultant { rule a when all fines more than 5 CNY then ladder l }`,
    at: 'e',
    passes: `ladder l counts all offences over ever { 1st on: fine 5 CNY }
      discipline d on Incident against consultant { rule a when severe then ladder l }
      discipline e each month for Consultant { rule a when all fines more than 5 CNY then warning }`,
  },
]);

describe('the order of blocks', () => {
  const orderOf = (policy: string): readonly string[] => {
    const { checked, errors } = check(policy);
    expect(errors).toEqual([]);
    return checked.order.map((symbol) => symbol.id);
  };

  test('is the declared one where nothing is read', () => {
    expect(orderOf(measures('1', '2'))).toEqual(['a', 'b']);
  });

  test('puts what is read before its reader, whichever file or line it stands in', () => {
    const policy = `statement pay for Consultant { line a = all awards total net }
      award w each month { among Consultant rank by sold, ties each give 5 CNY to the first 1 }
      measure sold for Consultant: money = sum of amount over owner where to is this Consultant
      ${claim('')}`;
    expect(orderOf(policy)).toEqual(['owner', 'sold', 'w', 'pay']);
  });

  test('puts every block that counts on a ladder before whoever reads one of them', () => {
    const policy = `ladder l counts all offences over ever { 1st on: fine 5 CNY }
      discipline d on Incident against consultant { rule a when severe then ladder l }
      measure fined for Consultant: money = sum of amount over d where to is this Consultant
      discipline e on Incident against consultant { rule a when minutes more than 5 then ladder l }`;
    expect(orderOf(policy)).toEqual(['d', 'e', 'fined']);
  });
});

describe('what is a fraction', () => {
  const exactOf = (policy: string, id: string): boolean | undefined => {
    const { checked } = check(policy);
    const measure = checked.symbols.find((symbol) => symbol.id === id);
    const type = measure?.kind === 'measure' ? checked.types.get(measure.decl.value) : undefined;
    return type !== undefined && 'exact' in type ? type.exact : undefined;
  };
  const before = 'measure late for Consultant: money = early * 2';

  test('a measure that reads one declared below it knows whether that is a fraction', () => {
    expect(exactOf(`${before} measure early for Consultant: money = baseWage * 5%`, 'late')).toBe(true);
    expect(exactOf(`${before} measure early for Consultant: money = baseWage * 5`, 'late')).toBe(false);
  });
});
