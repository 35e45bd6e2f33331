import type { Binding, Name, Symbol_ } from '@bylaw/compiler';

/**
 * What a name stands for, said so that two names stand for the same thing where their keys are equal: `type/Sale`,
 * `type/Sale/amount`, `block/owner`, `block/owner/tracked`. Types and blocks are two name spaces of the language.
 */
export type ThingKey = string;

export function keyOfSymbol(symbol: Pick<Symbol_, 'kind' | 'id'>): ThingKey {
  const space =
    symbol.kind === 'enum' || symbol.kind === 'entity' || symbol.kind === 'event' ? 'type' : 'block';
  return `${space}/${symbol.id}`;
}

/** A member, a field, a rule, a role, a line: a part of a declared thing. */
export function keyOfPart(owner: ThingKey, id: string): ThingKey {
  return `${owner}/${id}`;
}

/** The key of what a name means; absent where it means nothing that is declared, such as a column of postings. */
export function keyOfBinding(binding: Binding): ThingKey | undefined {
  switch (binding.kind) {
    case 'declaration':
    case 'measure':
      return keyOfSymbol(binding.symbol);
    case 'member': {
      const member = binding.of.members[binding.index];
      return member === undefined ? undefined : keyOfPart(keyOfSymbol(binding.of), member.id);
    }
    case 'field':
      return keyOfPart(keyOfSymbol(binding.of), binding.field.id);
    case 'record': {
      const { relation, block } = binding.record;
      const of = relation ?? block;
      return of === undefined ? undefined : keyOfSymbol(of);
    }
    case 'line':
      return keyOfPart(`block/${binding.statement.id}`, binding.id);
    case 'role':
      return keyOfPart(`block/${binding.split.id}`, binding.id);
    case 'rule':
      return keyOfPart(keyOfSymbol(binding.block), binding.id);
    default:
      return undefined;
  }
}

/** A name given with `as`: it is known only where it stands, so it goes by its place. */
export function keyOfAlias({ span }: Name): ThingKey {
  return `alias/${span.file}/${span.start}`;
}
