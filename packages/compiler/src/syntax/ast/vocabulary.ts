import type { Base, DeclName, Name } from './names.ts';

export interface EnumDecl extends Base {
  readonly kind: 'enum';
  readonly name: DeclName;
  readonly members: readonly DeclName[];
}

export interface EntityDecl extends Base {
  readonly kind: 'entity';
  readonly name: DeclName;
  readonly fields: readonly FieldDecl[];
}

export interface EventDecl extends Base {
  readonly kind: 'event';
  readonly name: DeclName;
  readonly fields: readonly FieldDecl[];
}

export interface FieldDecl extends Base {
  readonly name: DeclName;
  readonly type: TypeNode;
  readonly optional: boolean;
}

export type BuiltinType =
  'money' | 'percent' | 'count' | 'days' | 'months' | 'date' | 'time' | 'text' | 'bool';

export type TypeNode =
  | (Base & { readonly kind: 'builtin-type'; readonly type: BuiltinType })
  /** An enum, an entity or an event. */
  | (Base & { readonly kind: 'named-type'; readonly name: Name });
