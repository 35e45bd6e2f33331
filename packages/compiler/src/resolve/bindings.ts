import type {
  ArticleDecl,
  AssessmentDecl,
  AwardDecl,
  ClaimDecl,
  CommissionDecl,
  Declaration,
  DisciplineDecl,
  DutyDecl,
  EntityDecl,
  EnumDecl,
  EventDecl,
  Expr,
  LadderDecl,
  MeasureDecl,
  Name,
  ParamDecl,
  PolicyHeader,
  RankingDecl,
  RotationDecl,
  ScenarioDecl,
  SourceTree,
  SplitDecl,
  StatementDecl,
  TableDecl,
  TypeNode,
} from '../syntax/ast.ts';

/** A declared thing with both of its names. `label` is the id where the author gave none. */
export interface Sym<D> {
  readonly id: string;
  readonly label: string;
  readonly decl: D;
}

export interface FieldSym {
  readonly id: string;
  readonly label: string;
  readonly type: Type;
  readonly optional: boolean;
}

/** A kind of record. Fields begin with the built-in ones: `id`; for events `date` and `time` (optional). */
export interface RelationSym extends Sym<EntityDecl | EventDecl> {
  readonly kind: 'entity' | 'event';
  readonly fields: readonly FieldSym[];
}

export interface EnumSym extends Sym<EnumDecl> {
  readonly kind: 'enum';
  readonly members: readonly { readonly id: string; readonly label: string }[];
}

/** Types while checking: units, enums, references. `exact` money and counts are fractions not yet rounded. */
export type Type =
  | { readonly kind: 'money' | 'count'; readonly exact: boolean }
  | { readonly kind: 'percent' | 'days' | 'months' | 'workdays' | 'date' | 'time' | 'text' | 'bool' }
  | { readonly kind: 'enum'; readonly of: EnumSym }
  | { readonly kind: 'ref'; readonly of: RelationSym }
  /** A row of a block's postings. */
  | { readonly kind: 'posting'; readonly block: BlockSym }
  /** Already reported: agrees with everything. */
  | { readonly kind: 'error' };

/** Which days are worked: how many of the week from Monday on, and the events whose dates are off, or worked after all. */
export interface CalendarSym {
  readonly weekdays: number;
  readonly off: readonly RelationSym[];
  readonly on: readonly RelationSym[];
}

export type BlockSym =
  | (Sym<ClaimDecl> & { readonly kind: 'claim' })
  | (Sym<DisciplineDecl> & { readonly kind: 'discipline' })
  | (Sym<AwardDecl> & { readonly kind: 'award' })
  | (Sym<CommissionDecl> & { readonly kind: 'commission' })
  | (Sym<RotationDecl> & { readonly kind: 'rotation' })
  | (Sym<DutyDecl> & { readonly kind: 'duty' });

export type Symbol_ =
  | EnumSym
  | RelationSym
  | BlockSym
  | (Sym<ArticleDecl> & { readonly kind: 'article' })
  | (Sym<ParamDecl> & { readonly kind: 'param' })
  | (Sym<TableDecl> & { readonly kind: 'table' })
  | (Sym<SplitDecl> & { readonly kind: 'split' })
  | (Sym<LadderDecl> & { readonly kind: 'ladder' })
  | (Sym<MeasureDecl> & { readonly kind: 'measure' })
  | (Sym<RankingDecl> & { readonly kind: 'ranking' })
  | (Sym<AssessmentDecl> & { readonly kind: 'assessment' })
  | (Sym<StatementDecl> & { readonly kind: 'statement' });

/**
 * A record in scope: the subject of a block, the person whose turn a rotation looks at, the row of a search or a sum, a
 * row of postings. Compared by identity.
 */
export interface RecordScope {
  readonly what: 'subject' | 'candidate' | 'found' | 'posting';
  /** Of a record. */
  readonly relation?: RelationSym;
  /** Of a posting. */
  readonly block?: BlockSym;
  /** The search, aggregate or declaration that brings it in. */
  readonly by: Expr | Declaration;
  /** `as NAME`, as written. */
  readonly alias?: string;
}

export type PostingColumn = 'to' | 'amount' | 'date' | 'of' | 'rule';

/** The columns of postings with the names that Chinese text gives them. */
export const POSTING_COLUMNS: readonly { readonly column: PostingColumn; readonly label: string }[] = [
  { column: 'to', label: '得主' },
  { column: 'amount', label: '数额' },
  { column: 'date', label: '日期' },
  { column: 'of', label: '所属' },
  { column: 'rule', label: '规则' },
];

/** Fields that every record has, and those that every event has besides. */
export const BUILTIN_FIELDS = {
  id: { id: 'id', label: '编号' },
  date: { id: 'date', label: '日期' },
  time: { id: 'time', label: '时间' },
} as const;

/** What a name (or `this X`) in a policy means. */
export type Binding =
  /**
   * A declared thing. An award or a commission named where a value is wanted stands for what it posted to the person
   * in scope this month, in money.
   */
  | { readonly kind: 'declaration'; readonly symbol: Symbol_ }
  /** A member of an enum, by position. */
  | { readonly kind: 'member'; readonly of: EnumSym; readonly index: number }
  /** A bare field of a record in scope, or the field step of a path (then `record` is absent). */
  | {
      readonly kind: 'field';
      readonly of: RelationSym;
      readonly field: FieldSym;
      readonly record?: RecordScope;
    }
  | { readonly kind: 'posting-field'; readonly column: PostingColumn; readonly record?: RecordScope }
  /** A record itself: `this Sale`, `本成交`, `该到访`, `Tracking`, an `as` name. */
  | { readonly kind: 'record'; readonly record: RecordScope }
  /** A measure of the person in scope, or as the step of a path (`record` absent). */
  | {
      readonly kind: 'measure';
      readonly symbol: Sym<MeasureDecl> & { readonly kind: 'measure' };
      readonly record?: RecordScope;
    }
  /** A line, subtotal or total of the statement around it. */
  | {
      readonly kind: 'line';
      readonly statement: Sym<StatementDecl>;
      readonly id: string;
      readonly label: string;
    }
  /** A role of a split, by position. */
  | {
      readonly kind: 'role';
      readonly split: Sym<SplitDecl>;
      readonly index: number;
      readonly id: string;
      readonly label: string;
    }
  /** A rule of a block: in scenarios, and beside the `rule` column of postings (typed `text`). */
  | { readonly kind: 'rule'; readonly block: BlockSym; readonly id: string; readonly label: string }
  /** An id of a record in a scenario. */
  | { readonly kind: 'scenario-record'; readonly relation: RelationSym; readonly id: string };

/** Trees with every name resolved and every expression typed. What `lower` and `format` read. */
export interface Checked {
  readonly trees: readonly SourceTree[];
  readonly header: PolicyHeader | undefined;
  readonly calendar?: CalendarSym;
  readonly symbols: readonly Symbol_[];
  readonly scenarios: readonly ScenarioDecl[];
  /**
   * By node identity: every Name that refers to something (declaring names are not in it), but for those
   * in scenarios, which the scenario stage binds.
   */
  readonly bindings: ReadonlyMap<Name, Binding>;
  /** By node identity: every expression, with the enum or unit that its context asked for. */
  readonly types: ReadonlyMap<Expr, Type>;
  /** What a type node means. */
  readonly typeNodes: ReadonlyMap<TypeNode, Type>;
  /** Block ids in an order in which each reads only earlier ones. */
  readonly order: readonly Symbol_[];
}
