import type { DateText, MonthText } from './program.ts';

/** A month of facts as JSON. Money in fen; percent in basis points (10,000 is 100%); dates `YYYY-MM-DD`; times `HH:MM`. */
export interface Month {
  readonly month: MonthText;
  /** Records by kind: `{ "Sale": [ { "id": "S1", "date": "2026-03-05", … } ] }`. A kind may be absent: no records. */
  readonly facts: { readonly [relation: string]: readonly FactRecord[] };
  readonly overrides?: readonly Override[];
}

export type FactValue = string | number | boolean;

export interface FactRecord {
  readonly id: string;
  readonly [field: string]: FactValue | undefined;
}

/**
 * A manager's exception, itself a fact. `credit` replaces a claim's decision before anything is posted; `waive`
 * lets a penalty post nothing, and its offence still counts on a ladder unless `uncounted`.
 * Several for one subject: the latest date decides; two of one date are a problem of the month.
 */
export type Override =
  | (OverrideHead & { readonly kind: 'credit'; readonly to: string })
  | (OverrideHead & { readonly kind: 'waive'; readonly uncounted?: boolean });

export interface OverrideHead {
  readonly id: string;
  /** The block whose decision is replaced, such as `owner`. */
  readonly block: string;
  /** The id of the event or person that is judged. */
  readonly of: string;
  readonly by: string;
  readonly date: DateText;
  readonly reason: string;
}
