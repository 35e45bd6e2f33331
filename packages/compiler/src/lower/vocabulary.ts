import type { EnumType, Relation } from '@bylaw/runtime';
import type { EnumSym, RelationSym } from '../resolve/bindings.ts';
import type { PolicyContext } from './context.ts';
import { valueTypeOf } from './value-type.ts';

export function lowerEnum(policy: PolicyContext, symbol: EnumSym): EnumType {
  const { id, label, decl } = symbol;
  policy.origin.set(`enum:${id}`, decl.span);
  decl.members.forEach((member) => policy.origin.set(`enum:${id}/${member.id.text}`, member.span));
  return { id, label, members: symbol.members.map((member) => ({ id: member.id, label: member.label })) };
}

/** Built-in fields first: `id`; of events `date` and `time`. */
export function lowerRelation(policy: PolicyContext, symbol: RelationSym): Relation {
  const { id, label, kind, decl } = symbol;
  policy.origin.set(`relation:${id}`, decl.span);
  decl.fields.forEach((field) => policy.origin.set(`relation:${id}/${field.name.id.text}`, field.span));
  return {
    id,
    label,
    kind,
    fields: symbol.fields.map((field) => ({
      id: field.id,
      label: field.label,
      type: valueTypeOf(field.type),
      optional: field.optional,
    })),
  };
}
