import type { RecordRef } from '../trace.ts';
import { sayRelation } from './say-names.ts';
import type { Teller } from './teller.ts';

/** A person by name and id, anything else by its kind and id. */
export function saySubject(teller: Teller, { relation, id }: RecordRef): string {
  const name = teller.nameOf(id, relation);
  return name === id || name.includes(id) ? `${sayRelation(teller, relation)} ${name}` : `${name} ${id}`;
}
