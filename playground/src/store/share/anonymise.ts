import type { Month } from '@bylaw/runtime';

/**
 * Months in which no record has a name of its own: each becomes its kind and a number, the same in every month. Ids stay,
 * as the decisions go by them.
 */
export function anonymise(months: readonly Month[]): readonly Month[] {
  const given = new Map<string, string>();
  return months.map((month) => ({
    ...month,
    facts: Object.fromEntries(
      Object.entries(month.facts).map(([kind, records]) => [
        kind,
        records.map((record) => {
          if (typeof record['name'] !== 'string') return record;
          const key = `${kind} ${record.id}`;
          const name =
            given.get(key) ??
            `${kind} ${[...given.keys()].filter((each) => each.startsWith(`${kind} `)).length + 1}`;
          given.set(key, name);
          return { ...record, name };
        }),
      ]),
    ),
  }));
}
