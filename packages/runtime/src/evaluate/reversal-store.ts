/** A posting that a refund can take back: of this month or carried, and how much of it was reversed so far. */
export interface Lot {
  readonly kind: number;
  /** Whom: position of the relation and row; -1 and -1 for the house. */
  readonly relation: number;
  readonly to: number;
  /** The role of a credit, the account of the house. */
  readonly detail: string | undefined;
  readonly amount: number;
  reversed: number;
}

export interface ReversalStore {
  /** By step position, then by the event's row: made for those events only that a refund asks about. */
  readonly byEvent: Map<number, Map<number, readonly Lot[]>>;
  /** By row of postings. */
  readonly posted: Map<number, Lot>;
  /** By position in the carry's postings. */
  readonly carried: Map<number, Lot>;
  /** Positions in the carry's postings by step and the event's row. */
  readonly carriedOf: Map<number, ReadonlyMap<number, readonly number[]>>;
  /** What the open decision has reversed: taken back if it ends undecided. */
  readonly touched: { readonly lot: Lot; readonly before: number }[];
}

export function createReversalStore(): ReversalStore {
  return { byEvent: new Map(), posted: new Map(), carried: new Map(), carriedOf: new Map(), touched: [] };
}
