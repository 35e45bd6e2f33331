import type { Reporter } from '../diagnostics/diagnostic.ts';
import type { Declaration, SourceTree, TypeNode } from '../syntax/ast.ts';
import type { EnumSym, FieldSym, RelationSym, Symbol_, Type } from './bindings.ts';
import { createNames, namesOf } from './declare.ts';
import { declareFields } from './fields.ts';

/** A symbol that is no type: params, tables, splits, ladders, measures, rankings, blocks. */
export type BlockLikeSym = Exclude<Symbol_, EnumSym | RelationSym>;

/** Everything that a policy declares at top level, by either of its names. Types are a name space of their own. */
export interface SymbolTable {
  /** In order of declaration: files in their order, then from top to bottom. */
  readonly all: readonly Symbol_[];
  findType(name: string): EnumSym | RelationSym | undefined;
  findBlock(name: string): BlockLikeSym | undefined;
  of(decl: Declaration): Symbol_ | undefined;
  /** What a type node of a field means; an unknown name has been reported. */
  readonly typeNodes: Map<TypeNode, Type>;
}

export function isType(symbol: Symbol_): symbol is EnumSym | RelationSym {
  return symbol.kind === 'enum' || isRelation(symbol);
}

export function isRelation(symbol: Symbol_): symbol is RelationSym {
  return symbol.kind === 'entity' || symbol.kind === 'event';
}

/**
 * Declares every symbol of the trees, members and fields included. Reports names used twice and fields of types that
 * do not exist.
 */
export function collectSymbols(trees: readonly SourceTree[], reporter: Reporter): SymbolTable {
  const types = createNames<EnumSym | RelationSym>('type', reporter);
  const blocks = createNames<BlockLikeSym>('block', reporter);
  const all: Symbol_[] = [];
  const byDecl = new Map<Declaration, Symbol_>();
  const fieldsToFill: { readonly symbol: RelationSym; readonly fields: FieldSym[] }[] = [];
  for (const decl of trees.flatMap((tree) => tree.declarations)) {
    const fields: FieldSym[] = [];
    const symbol = createSymbol(decl, fields, reporter);
    all.push(symbol);
    byDecl.set(decl, symbol);
    if (isType(symbol)) types.declare(decl.name, symbol);
    else blocks.declare(decl.name, symbol);
    if (isRelation(symbol)) fieldsToFill.push({ symbol, fields });
  }
  const table: SymbolTable = {
    all,
    findType: types.find,
    findBlock: blocks.find,
    of: (decl) => byDecl.get(decl),
    typeNodes: new Map(),
  };
  for (const { symbol, fields } of fieldsToFill) {
    fields.push(...declareFields(symbol, table, reporter));
  }
  return table;
}

/** A symbol of its kind; the fields of a record are filled in when every type is known. */
function createSymbol(decl: Declaration, fields: readonly FieldSym[], reporter: Reporter): Symbol_ {
  const names = namesOf(decl.name);
  switch (decl.kind) {
    case 'enum': {
      const members = createNames<object>('member', reporter);
      for (const member of decl.members) members.declare(member, member);
      return { ...names, kind: 'enum', decl, members: decl.members.map(namesOf) };
    }
    case 'entity':
      return { ...names, kind: 'entity', decl, fields };
    case 'event':
      return { ...names, kind: 'event', decl, fields };
    case 'article':
      return { ...names, kind: 'article', decl };
    case 'param':
      return { ...names, kind: 'param', decl };
    case 'table':
      return { ...names, kind: 'table', decl };
    case 'split':
      return { ...names, kind: 'split', decl };
    case 'ladder':
      return { ...names, kind: 'ladder', decl };
    case 'claim':
      return { ...names, kind: 'claim', decl };
    case 'discipline':
      return { ...names, kind: 'discipline', decl };
    case 'measure':
      return { ...names, kind: 'measure', decl };
    case 'ranking':
      return { ...names, kind: 'ranking', decl };
    case 'award':
      return { ...names, kind: 'award', decl };
    case 'commission':
      return { ...names, kind: 'commission', decl };
    case 'rotation':
      return { ...names, kind: 'rotation', decl };
    case 'duty':
      return { ...names, kind: 'duty', decl };
    case 'assessment':
      return { ...names, kind: 'assessment', decl };
    case 'statement':
      return { ...names, kind: 'statement', decl };
  }
}
