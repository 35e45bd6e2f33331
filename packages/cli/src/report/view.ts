import type { Paint } from '@bylaw/compiler';
import { sayMoney } from '@bylaw/compiler';
import type { Language, Month, Named, Outcome, Program, Rule, Step } from '@bylaw/runtime';

/** A month as it is shown: what it came to, and the names of everything in it. */
export interface View {
  readonly program: Program;
  readonly month: Month;
  readonly outcome: Outcome;
  readonly language: Language;
  readonly paint: Paint;
  /** Readers of Chinese know things by label, readers of English by id. */
  readonly nameOf: (thing: Named) => string;
  /** A person by their `name`, where the facts have one; with the id where two have the same. */
  readonly personOf: (id: string) => string;
}

export function createView(
  program: Program,
  month: Month,
  outcome: Outcome,
  language: Language,
  paint: Paint,
): View {
  const people = namePeople(program, month);
  return {
    program,
    month,
    outcome,
    language,
    paint,
    nameOf: (thing) => (language === 'zh' ? thing.label : thing.id),
    personOf: (id) => people.get(id) ?? id,
  };
}

function namePeople(program: Program, month: Month): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const idsOf = new Map<string, string[]>();
  // Those who are judged and paid first: a customer may have the id of a consultant.
  const judged = new Set(program.steps.flatMap((step) => ('relation' in step ? [step.relation] : [])));
  const relations = [...program.relations].sort(
    (a, b) => Number(judged.has(b.id)) - Number(judged.has(a.id)),
  );
  for (const relation of relations) {
    const named =
      relation.kind === 'entity' &&
      relation.fields.some((each) => each.id === 'name' && each.type === 'text');
    if (!named || !Object.hasOwn(month.facts, relation.id)) continue;
    for (const record of month.facts[relation.id] ?? []) {
      const name = Object.hasOwn(record, 'name') ? record['name'] : undefined;
      if (typeof name !== 'string' || names.has(record.id)) continue;
      names.set(record.id, name);
      idsOf.set(name, [...(idsOf.get(name) ?? []), record.id]);
    }
  }
  for (const [name, ids] of idsOf) if (ids.length > 1) for (const id of ids) names.set(id, `${name}(${id})`);
  return names;
}

/** Blocks of a kind, in the order of the policy. */
export function stepsOf<K extends Step['kind']>(
  program: Program,
  kind: K,
): readonly Extract<Step, { kind: K }>[] {
  return program.steps.filter((step): step is Extract<Step, { kind: K }> => step.kind === kind);
}

/** A rule of a block, where it still stands in the program. */
export function ruleOf(
  { rules }: { readonly rules: readonly Rule[] },
  id: string | undefined,
): Rule | undefined {
  return rules.find((rule) => rule.id === id);
}

/** Fen with separators: `2,581.60`; negative with a sign. */
export function showAmount(fen: number): string {
  const [whole = '', rest = ''] = sayMoney(fen, '', 'en').trim().split('.');
  return `${whole.replace(/\B(?=(?:\d{3})+$)/g, ',')}.${rest}`;
}

/** The day and month of a date: a report is about one month, but a year says nothing in it. */
export function showDay(date: string): string {
  return date.slice(5);
}
