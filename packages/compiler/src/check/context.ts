import type { Language } from '@bylaw/runtime';
import type { Reporter } from '../diagnostics/diagnostic.ts';
import type { Binding, BlockSym, RecordScope, RelationSym, Symbol_, Type } from '../resolve/bindings.ts';
import type { SymbolTable } from '../resolve/symbols.ts';
import type { Span } from '../source/span.ts';
import type { Expr, Name } from '../syntax/ast.ts';
import type { Env, Facts } from './env.ts';

/** What an expression's context asks for: a type, or the name of a rule of a block. */
export type Want = Type | { readonly kind: 'rule-of'; readonly block: BlockSym };

/** What checking an expression found out. */
export interface Typed {
  readonly type: Type;
  /** The value may be unset, and nothing before has tested it. */
  readonly optional: boolean;
  /** Names a value that can be tested once and used then: a record in scope, and fields from there on. */
  readonly key?: string;
  /** What holds, and which records are found, where a condition is true. */
  readonly facts?: Facts;
  /** A `rule` column: names of this block's rules may stand beside it. */
  readonly ruleOf?: BlockSym;
}

/** Looks on while names are checked. */
export interface Probe {
  /** A bare name is about to be looked up. */
  atName(ctx: Context, name: Name, env: Env, want: Want | undefined): void;
  /** A field of such a record is about to be looked up. */
  atField(field: Name, of: RelationSym): void;
  /** A declaration of one of these kinds is about to be looked up. */
  atDeclaration(ctx: Context, name: Name, kinds: readonly Symbol_['kind'][]): void;
}

/**
 * One run over a policy. The checks of each construct are functions that take it, and reach expressions through
 * `check`, so that no two of them need to know one another.
 */
export interface Context extends Reporter {
  readonly symbols: SymbolTable;
  readonly currency: string | undefined;
  /** The policy says which days are worked. */
  readonly hasCalendar: boolean;
  readonly bindings: Map<Name, Binding>;
  readonly types: Map<Expr, Type>;
  /** Of every expression that has one (see `Typed.key`). */
  readonly keys: Map<Expr, string>;
  /** Types an expression and everything in it. `want` lets a bare name be a member of an enum. */
  check(expr: Expr, env: Env, want?: Want): Typed;
  /** The block being checked reads this one, which must run before it. */
  depend(on: Symbol_): void;
  /** Params, splits, ladders and tables that something uses. */
  readonly used: Set<Symbol_>;
  /** Of params, tables and measures checked so far; a measure is `exact` where its value is. */
  readonly valueTypes: Map<Symbol_, Type>;
  /** Whom a block posts to, of blocks checked so far. */
  readonly receivers: Map<Symbol_, RelationSym>;
  /** A block was read before it was checked: another run in the order of reading is needed. */
  readEarly(): void;
  recordNumber(record: RecordScope): number;
  /** Asked of every name, for an editor that wants to know what could stand in its place. */
  readonly probe?: Probe;
  /** The language to offer fixes in, at a place. */
  languageAt(span: Span): Language;
  /** Errors reported so far. */
  errorCount(): number;
  /** Every name that is declared anywhere, to take glued words apart. */
  isDeclaredAnywhere(name: string): boolean;
}
