import type { Reporter } from '../diagnostics/diagnostic.ts';
import { findSimilar, nameFix } from './suggestion.ts';
import type { TypeNode } from '../syntax/ast.ts';
import type { EnumSym, FieldSym, RelationSym, Type } from './bindings.ts';
import { BUILTIN_FIELDS } from './bindings.ts';
import { createNames, namesOf } from './declare.ts';

/** What `declareFields` needs of the symbol table. */
export interface TypeFinder {
  findType(name: string): EnumSym | RelationSym | undefined;
  readonly all: readonly { readonly kind: string; readonly id: string; readonly label: string }[];
  readonly typeNodes: Map<TypeNode, Type>;
}

/** The fields of a kind of record, the built-in ones first. Reports names used twice and types that do not exist. */
export function declareFields(
  symbol: RelationSym,
  types: TypeFinder,
  reporter: Reporter,
): readonly FieldSym[] {
  const builtins: FieldSym[] = [{ ...BUILTIN_FIELDS.id, type: { kind: 'text' }, optional: false }];
  if (symbol.kind === 'event') {
    builtins.push({ ...BUILTIN_FIELDS.date, type: { kind: 'date' }, optional: false });
    builtins.push({ ...BUILTIN_FIELDS.time, type: { kind: 'time' }, optional: true });
  }
  const builtinNames = new Set(builtins.flatMap((field) => [field.id, field.label]));
  const names = createNames<object>('field', reporter);
  const declared = symbol.decl.fields.map((field): FieldSym => {
    for (const part of [field.name.id, field.name.label]) {
      if (part === undefined) continue;
      const text = part.kind === 'name' ? part.text : part.value;
      if (builtinNames.has(text))
        reporter.report('name/built-in', { name: text, record: symbol.kind }, part.span);
    }
    names.declare(field.name, field);
    return {
      ...namesOf(field.name),
      type: resolveType(field.type, types, reporter),
      optional: field.optional,
    };
  });
  return [...builtins, ...declared];
}

/** What a type node means; an unknown name is reported and is the error type. Kept in `typeNodes`. */
export function resolveType(node: TypeNode, types: TypeFinder, reporter: Reporter): Type {
  const seen = types.typeNodes.get(node);
  if (seen !== undefined) return seen;
  const type = readType(node, types, reporter);
  types.typeNodes.set(node, type);
  return type;
}

function readType(node: TypeNode, types: TypeFinder, reporter: Reporter): Type {
  if (node.kind === 'builtin-type') {
    return node.type === 'money' || node.type === 'count'
      ? { kind: node.type, exact: false }
      : { kind: node.type };
  }
  const symbol = types.findType(node.name.text);
  if (symbol === undefined) {
    const names = types.all
      .filter((each) => each.kind === 'enum' || each.kind === 'entity' || each.kind === 'event')
      .flatMap((each) => [each.label, each.id]);
    const similar = findSimilar(node.name.text, names);
    reporter.report('name/unknown-type', { name: node.name.text, similar }, node.name.span, {
      fixes: nameFix(node.name, similar),
    });
    return { kind: 'error' };
  }
  return symbol.kind === 'enum' ? { kind: 'enum', of: symbol } : { kind: 'ref', of: symbol };
}
