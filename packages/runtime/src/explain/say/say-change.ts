import type { FactValue } from '../../month.ts';
import type { ValueType } from '../../program.ts';
import type { Alternative, FactChange } from '../explanation.ts';
import { sayField, sayRelation } from './say-names.ts';
import { sayValue } from './say-value.ts';
import { line, tell } from './teller.ts';
import type { SaidLine, Teller } from './teller.ts';

/** Facts are percentages in hundredths of a percent. */
const BASIS = 10_000;

/** What would have made a rule decide, in one line; nothing where it was not looked for, or not found. */
export function sayWouldWin(teller: Teller, { wouldWin }: Alternative, depth: number): readonly SaidLine[] {
  if (wouldWin === undefined) return [];
  const changes = wouldWin.map((change) => sayChange(teller, change));
  return [line(depth, tell(teller, 'change/would-win', { changes }), { role: 'aside' })];
}

function sayChange(teller: Teller, change: FactChange): string {
  if (change.kind === 'remove') return tell(teller, 'change/remove', { record: sayRecord(teller, change) });
  if (change.kind === 'add') {
    const fields = change.fields.map(({ field, type, value }) =>
      tell(teller, 'change/field', {
        field: sayField(teller, change.relation, field),
        value: sayFact(teller, type, value),
      }),
    );
    return tell(teller, 'change/add', { relation: sayRelation(teller, change.relation), fields });
  }
  const { relation, field, type, was, to, bound, through } = change;
  const said = {
    record: sayRecord(teller, change),
    field: sayField(teller, relation, field),
    to: sayFact(teller, type, to),
    was: sayFact(teller, type, was),
  };
  if (to === null) return tell(teller, 'change/unset', said);
  if (through !== undefined) {
    const end = sayFact(teller, type, through);
    const [first, last] = bound === 'until' ? [end, said.to] : [said.to, end];
    return tell(teller, 'change/set-between', { ...said, to: first, through: last });
  }
  const isDay = type === 'date' || type === 'time';
  return tell(teller, bound === undefined ? 'change/set' : `change/${isDay ? 'date' : 'set'}-${bound}`, said);
}

function sayRecord(
  teller: Teller,
  { relation, id }: { readonly relation: string; readonly id: string },
): string {
  return `${sayRelation(teller, relation)} ${teller.nameOf(id, relation)}`;
}

function sayFact(teller: Teller, type: ValueType, value: FactValue | null): string {
  const isPercent = type === 'percent' && typeof value === 'number';
  return sayValue(teller, { type, value: isPercent ? [value, BASIS] : value });
}
