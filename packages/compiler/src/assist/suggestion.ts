import type { FieldSym, RelationSym, Symbol_, Type } from '../resolve/bindings.ts';
import type { Keyword } from '../syntax/keywords.ts';

/** Something that could be written at a place. */
export type Suggestion =
  | { readonly kind: 'keyword'; readonly keyword: Keyword }
  /** A number, a date or a text of this type: there is nothing to choose from, only a form to fill. */
  | { readonly kind: 'value'; readonly type: Type }
  | { readonly kind: 'declaration'; readonly symbol: Symbol_ }
  | { readonly kind: 'field'; readonly of: RelationSym; readonly field: FieldSym }
  | { readonly kind: 'member'; readonly of: Symbol_; readonly id: string; readonly label: string }
  /** A record in scope: `this Sale` (本成交), or one that a search found (该到访), or its `as` name. */
  | {
      readonly kind: 'record';
      readonly sort: 'subject' | 'found' | 'alias';
      readonly id: string;
      readonly label: string;
    }
  /** A line above in a statement, a role of a split, a rule of a block, a record of a scenario, a column of postings. */
  | {
      readonly kind: 'part';
      readonly sort: 'line' | 'role' | 'rule' | 'record' | 'column';
      readonly id: string;
      readonly label: string;
    };

export interface Assistance {
  /** The word that is being written, to be replaced; empty where the cursor stands alone. */
  readonly start: number;
  readonly end: number;
  readonly suggestions: readonly Suggestion[];
}
