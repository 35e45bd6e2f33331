import type { Constant, Month, MonthText, PostingKind, Proposal } from '@bylaw/runtime';
import type { Span } from '../source/span.ts';

/** A scenario as plain data: facts by month, and what is expected of them. */
export interface Scenario {
  readonly title: string;
  readonly span: Span;
  readonly titleSpan: Span;
  /** The month that is tested. */
  readonly month: MonthText;
  /** One for each calendar month from the earliest fact's to the one tested. Entities are in every one. */
  readonly months: readonly Month[];
  /** Params that hold another value in it, from the beginning. */
  readonly params: readonly ScenarioParam[];
  /** Where each record and override was given. */
  readonly places: readonly ScenarioPlace[];
  readonly expects: readonly Expectation[];
}

export interface ScenarioParam {
  readonly param: string;
  readonly value: Constant;
}

/** `relation` is absent for an override. */
export interface ScenarioPlace {
  readonly relation?: string;
  readonly id: string;
  readonly span: Span;
}

/** Id and label of a declared thing. */
export type NamePair = readonly [id: string, label: string];

export type ExpectedBlock =
  | 'claim'
  | 'discipline'
  | 'award'
  | 'commission'
  | 'duty'
  | 'measure'
  | 'ranking'
  | 'rotation'
  | 'assessment'
  | 'statement';

/** What one block says of one subject, in the month that decides it: the event's own, or the one tested. */
export interface Expectation {
  readonly span: Span;
  readonly kind: ExpectedBlock;
  readonly block: NamePair;
  readonly of: string;
  readonly month: MonthText;
  /** Judged when it falls due: in the month that has decided it, where one has. */
  readonly due?: true;
  /** True: the block says nothing of the subject. */
  readonly none: boolean;
  readonly tests: readonly ExpectedResult[];
}

export type ExpectedResult = { readonly span: Span } & (
  | { readonly kind: 'by'; readonly rule: NamePair; readonly negated: boolean }
  /** Exactly these credits: id and fen. */
  | { readonly kind: 'credits'; readonly shares: readonly (readonly [to: string, fen: number])[] }
  /** Exactly these consequences, proposals apart unless one is named. */
  | { readonly kind: 'gives'; readonly consequences: readonly Consequence[] }
  | { readonly kind: 'proposes'; readonly options: readonly Proposal[] }
  | { readonly kind: 'is'; readonly value: ExpectedValue }
  | { readonly kind: 'line'; readonly line: NamePair; readonly amount: number }
  /** Whom an event falls to; undefined: nobody. */
  | { readonly kind: 'turn'; readonly to: string | undefined }
  /** Who was passed over, sorted. */
  | { readonly kind: 'passes'; readonly people: readonly string[] }
  | { readonly kind: 'status'; readonly status: 'undecided' | 'overridden' }
);

export interface Consequence {
  readonly kind: PostingKind;
  /** Fen, or points. */
  readonly amount?: number;
  readonly options?: readonly Proposal[];
}

/** A measure's value, a place or a grade: money in fen, percent as a fraction, all else whole. */
export type ExpectedValue =
  | { readonly type: 'money'; readonly fen: number }
  | { readonly type: 'percent'; readonly ratio: readonly [number, number] }
  | { readonly type: 'count' | 'days' | 'months' | 'workdays'; readonly count: number }
  | { readonly type: 'bool'; readonly holds: boolean }
  /** Of an enum, all of whose members are listed: messages name the one that it was instead. */
  | { readonly type: 'member'; readonly member: string; readonly members: readonly NamePair[] };
