import type { FactChange, FactValue, Program, ValueType } from '@bylaw/runtime';
import type { Thing, World } from './world.ts';
import { addThing, copyWorld, findThing, relationOf, removeThing, setField } from './world.ts';

/** What is otherwise in one world than in another, record by record. */
export function listChanges(program: Program, from: World, to: World): readonly FactChange[] {
  const changes: FactChange[] = [];
  const later = new Map(to.things.map((thing) => [keyOf(thing), thing]));
  for (const thing of from.things) {
    const now = later.get(keyOf(thing));
    later.delete(keyOf(thing));
    const { relation, id } = thing;
    if (now === undefined) {
      changes.push({ kind: 'remove', relation, id });
      continue;
    }
    for (const field of new Set([...thing.fields.keys(), ...now.fields.keys()])) {
      const [was, is] = [thing.fields.get(field), now.fields.get(field)];
      if (was === is) continue;
      const type = typeOf(program, relation, field);
      changes.push({ kind: 'set', relation, id, field, type, was: was ?? null, to: is ?? null });
    }
  }
  for (const { relation, id, fields } of later.values()) {
    const given = [...fields].map(([field, value]) => ({
      field,
      type: typeOf(program, relation, field),
      value,
    }));
    changes.push({ kind: 'add', relation, id, fields: given });
  }
  return changes;
}

/** A world with some facts otherwise; undefined where they do not fit it: a record is there already, or is not. */
export function applyChanges(
  program: Program,
  world: World,
  changes: readonly FactChange[],
): World | undefined {
  const next = copyWorld(world);
  next.version += 1;
  for (const change of changes) {
    const thing = findThing(next, change.relation, change.id);
    if ((thing === undefined) !== (change.kind === 'add')) return undefined;
    if (change.kind === 'add') {
      const fields = new Map<string, FactValue>(change.fields.map(({ field, value }) => [field, value]));
      addThing(next, { relation: change.relation, id: change.id, fields });
    } else if (change.kind === 'remove') removeThing(next, thing!, program);
    else setField(next, thing!, change.field, change.to ?? undefined);
  }
  return next;
}

/** How much would have to be otherwise: the fewest facts, and rather a day or a number than who somebody is. */
export function costOf(program: Program, changes: readonly FactChange[]): number {
  return changes.reduce((sum, change) => {
    const isEntity = relationOf(program, change.relation)?.kind === 'entity';
    if (change.kind === 'remove') return sum + 16;
    if (change.kind === 'add') return sum + (isEntity ? 2 : 14);
    const isRef = change.type.startsWith('ref:') || change.type === 'text';
    const isKind = change.type.startsWith('enum:') || change.type === 'bool';
    return sum + 10 + (isEntity ? 3 : 0) + (isRef ? 2 : isKind ? 1 : 0);
  }, 0);
}

function typeOf(program: Program, relation: string, field: string): ValueType {
  return relationOf(program, relation)?.fields.find(({ id }) => id === field)?.type ?? 'text';
}

function keyOf({ relation, id }: Thing): string {
  return `${relation}/${id}`;
}
