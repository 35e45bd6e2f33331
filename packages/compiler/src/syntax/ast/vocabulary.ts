import type { Span } from '../../source/span.ts';
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

/** `calendar { workdays monday to friday  off Holiday  on MakeUpDay }`: which days are worked. */
export interface CalendarDecl extends Base {
  readonly kind: 'calendar';
  /** How many days of the week are worked, from Monday on. */
  readonly workdays?: { readonly weekdays: 5 | 6 | 7; readonly span: Span };
  /** Kinds of event whose dates are off, and such as are worked whatever else. */
  readonly off: readonly Name[];
  readonly on: readonly Name[];
}

export type BuiltinType =
  'money' | 'percent' | 'count' | 'days' | 'months' | 'workdays' | 'date' | 'time' | 'text' | 'bool';

export type TypeNode =
  | (Base & { readonly kind: 'builtin-type'; readonly type: BuiltinType })
  /** An enum, an entity or an event. */
  | (Base & { readonly kind: 'named-type'; readonly name: Name });
