import type { ValueType } from '@bylaw/runtime';
import type { Type } from '../resolve/bindings.ts';

/** The Program's name for a type. A row of postings is its number; what was already reported counts as one too. */
export function valueTypeOf(type: Type | undefined): ValueType {
  if (type === undefined) return 'count';
  switch (type.kind) {
    case 'enum':
      return `enum:${type.of.id}`;
    case 'ref':
      return `ref:${type.of.id}`;
    case 'posting':
    case 'error':
      return 'count';
    default:
      return type.kind;
  }
}
