import type { Named, ValueType } from './head.ts';

export interface EnumType extends Named {
  readonly members: readonly Named[];
}

/**
 * A kind of record. Every record has `id`; an event also has `date` and may have `time`. These come first in `fields`.
 * A `period` is no fact: its rows are made when a month is loaded, and never carried.
 */
export interface Relation extends Named {
  readonly kind: 'entity' | 'event' | 'period';
  readonly fields: readonly Field[];
  /** Of a `period` alone. */
  readonly period?: Periods;
}

/**
 * One row for each record of the entity `of` and each period whose last day lies in the month: `id` (`wang@2026-03-08`),
 * `date` (the last day), `from` (the first) and `who`.
 */
export interface Periods {
  readonly of: string;
  readonly every: Every;
}

/** A week is Monday to Sunday; a workday is one by the policy's calendar. */
export type Every = 'day' | 'workday' | 'week' | 'month' | 'quarter' | 'year';

export interface Field extends Named {
  readonly type: ValueType;
  readonly optional: boolean;
}

/** Which days are worked. A day that facts name as worked is, whatever else; else one named as off is not; else the week decides. */
export interface Calendar {
  /** How many days of the week are worked, from Monday on. */
  readonly weekdays: number;
  /** Kinds of event whose dates are off, and such as are worked. */
  readonly off: readonly string[];
  readonly on: readonly string[];
}

/** How far back each kind of event can still matter, after a month's end. Worked out by the compiler. */
export interface CarrySpec {
  readonly events: readonly CarriedEvents[];
  /** Postings kept so that a refund can reverse them: whole months after the event's month. */
  readonly postings: readonly { readonly block: string; readonly months: number }[];
}

export interface CarriedEvents {
  readonly relation: string;
  /** Look-back from the first day of the next month: days, or whole months. The larger of both holds. */
  readonly days: number;
  readonly months: number;
  /** The fields that are read; `id`, `date` and `time` always are. */
  readonly fields: readonly string[];
  /** What is still to be judged when it falls due may look back from its own day, by days and months. */
  readonly since?: readonly PendingReach[];
}

/** How far before the earliest record that a step with `due` has yet to judge events are kept. */
export interface PendingReach {
  readonly step: string;
  readonly days: number;
  readonly months: number;
}
