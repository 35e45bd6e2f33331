import type { Override } from '../month.ts';
import type { WorkCalendar } from '../numbers/workdays.ts';
import type { MonthText, Relation } from '../program.ts';

/**
 * A month's facts, checked and in columns: one typed array per field, row numbers for references, positions for enum
 * members, interned numbers for text, day numbers for dates (days since 0000-03-01), minutes for times, 0/1 for
 * yes/no, fen for money, basis points for percent. What is not given is UNSET.
 */
export interface Facts {
  readonly month: MonthText;
  readonly firstDay: number;
  readonly lastDay: number;
  /** Day from which facts are complete: of the carry, or the month's first day. */
  readonly knownFrom: number;
  readonly tables: ReadonlyMap<string, RecordTable>;
  /** Text by its interned number; equal texts have equal numbers. */
  readonly texts: readonly string[];
  /** Sorted by id. */
  readonly overrides: readonly Override[];
  /** Absent where the policy declares none. */
  readonly calendar?: WorkCalendar;
}

export interface RecordTable {
  readonly relation: Relation;
  /**
   * This month's records are rows [first, end). Events: carried ones come before `first`; all are ordered by date,
   * time (unset first), id; so are periods. Entities: ordered by id; records known only from the carry come from `end` on.
   */
  readonly first: number;
  readonly end: number;
  readonly count: number;
  readonly ids: readonly string[];
  readonly rowOf: ReadonlyMap<string, number>;
  /** By field id; `date` and `time` included for events, `id` not. */
  readonly columns: ReadonlyMap<string, Column>;
}

/** Int32Array: ref, enum, date, time, text, bool. Float64Array: money, percent, count, days, months. */
export type Column = Int32Array | Float64Array;

/** Not given, in an Int32Array column. A number like others to the type checker too: any two may be compared. */
export const UNSET: number = -1;
/** Not given, in a Float64Array column: no fact can be this (facts are safe integers). */
export const UNSET_WIDE: number = -9007199254740992;
