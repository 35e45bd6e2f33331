import type { FactValue, Field, Month, Program } from '@bylaw/runtime';

/** The months of a scenario with a value for every field that it leaves out, as a month that is decided must have. */
export function completeMonth(program: Program, month: Month): Month {
  const given = program.relations.filter(({ kind }) => kind !== 'period');
  const facts = given.map(({ id, fields }) => [
    id,
    (month.facts[id] ?? []).map((record) => {
      const left = fields.filter((field) => !field.optional && record[field.id] === undefined);
      return {
        ...record,
        ...Object.fromEntries(left.map((field) => [field.id, plainValue(program, month, field)])),
      };
    }),
  ]);
  return { ...month, facts: Object.fromEntries(facts) };
}

function plainValue(program: Program, month: Month, { type }: Field): FactValue {
  const [kind, name] = type.split(':');
  if (kind === 'enum') return program.enums.find(({ id }) => id === name)?.members[0]?.id ?? '';
  if (kind === 'ref') return month.facts[name ?? '']?.[0]?.id ?? '';
  if (type === 'bool') return false;
  if (type === 'text') return '-';
  return type === 'date' ? `${month.month}-01` : type === 'time' ? '12:00' : 0;
}
