/** What a claim posted for an event, this month or before, and how much of it was reversed so far. */
export interface Lot {
  readonly rule: string;
  readonly of: string;
  readonly date: number;
  readonly kind: number;
  /** Whom: position of the relation and row, and the id; of the house -1, -1 and the account. */
  readonly relation: number;
  readonly to: number;
  readonly toId: string;
  readonly role: string | undefined;
  readonly amount: number;
  reversed: number;
}

export interface BlockLots {
  /** Carried ones first, then this month's in the order in which they were posted. */
  readonly lots: readonly Lot[];
  /** By row of the event. */
  readonly byEvent: ReadonlyMap<number, readonly Lot[]>;
}

export interface ReversalStore {
  /** By step position, built when first asked for. */
  readonly blocks: Map<number, BlockLots>;
  /** What the open decision has reversed: taken back if it ends undecided. */
  readonly touched: { readonly lot: Lot; readonly before: number }[];
}

export function createReversalStore(): ReversalStore {
  return { blocks: new Map(), touched: [] };
}
