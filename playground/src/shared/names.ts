import type { Language, Month, Named, Program } from '@bylaw/runtime';

/** How a reader of a language knows a thing: by its label in Chinese, in English by its id in words. */
export function nameOf(thing: Named, language: Language): string {
  return language === 'zh' ? thing.label : sayId(thing.id);
}

/** `salesCommission` as `Sales commission`. */
export function sayId(id: string): string {
  const words = id
    .replace(/[_-]+/g, ' ')
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** People and other records by their `name`, with the id where two have the same. */
export function namePeople(program: Program, month: Month | undefined): (id: string) => string {
  const names = new Map<string, string>();
  const idsOf = new Map<string, string[]>();
  // Those who are judged and paid first: a customer may have the id of a consultant.
  const judged = new Set(program.steps.flatMap((step) => ('relation' in step ? [step.relation] : [])));
  const relations = [...program.relations].sort(
    (a, b) => Number(judged.has(b.id)) - Number(judged.has(a.id)),
  );
  for (const { id: relation, kind } of relations) {
    if (kind !== 'entity' || month === undefined || !Object.hasOwn(month.facts, relation)) continue;
    for (const record of month.facts[relation] ?? []) {
      const name = Object.hasOwn(record, 'name') ? record['name'] : undefined;
      if (typeof name !== 'string' || names.has(record.id)) continue;
      names.set(record.id, name);
      idsOf.set(name, [...(idsOf.get(name) ?? []), record.id]);
    }
  }
  for (const [name, ids] of idsOf) if (ids.length > 1) for (const id of ids) names.set(id, `${name} (${id})`);
  return (id) => names.get(id) ?? id;
}
