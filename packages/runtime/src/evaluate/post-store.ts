import { UNSET_WIDE } from '../facts/facts.ts';
import type { PostingKind, Proposal } from '../program.ts';

/** Kinds by position. `offence` is never seen outside: it is what a ladder counts, readable as a posting by its rungs. */
export const POST_KINDS = [
  'credit',
  'house',
  'award',
  'commission',
  'warning',
  'fine',
  'compensation',
  'points',
  'absence',
  'proposal',
  'offence',
] as const satisfies readonly (PostingKind | 'offence')[];

export const CREDIT = 0;
export const HOUSE = 1;
export const PROPOSAL = 9;
export const OFFENCE = 10;

/** Postings as columns. Block, rule, subject and day are those of the decision. */
export interface PostStore {
  readonly decision: number[];
  readonly kind: number[];
  /** Whom: position of the relation and row; -1 and -1 for the house. */
  readonly relation: number[];
  readonly to: number[];
  /** UNSET_WIDE: the kind has none. */
  readonly amount: number[];
  readonly occurrence: number[];
  /** The role of a credit, the account of the house, the options of a proposal. */
  readonly detail: (string | readonly Proposal[] | undefined)[];
}

export function createPostStore(): PostStore {
  return { decision: [], kind: [], relation: [], to: [], amount: [], occurrence: [], detail: [] };
}

/** Adds a posting and returns its row. */
export function pushPost(
  store: PostStore,
  decision: number,
  kind: number,
  relation: number,
  to: number,
  amount: number,
  occurrence: number,
  detail: string | readonly Proposal[] | undefined,
): number {
  store.decision.push(decision);
  store.kind.push(kind);
  store.relation.push(relation);
  store.to.push(to);
  store.amount.push(amount);
  store.occurrence.push(occurrence);
  return store.detail.push(detail) - 1;
}

/** Takes back everything from row `length` on: an undecided decision posts nothing. */
export function truncatePosts(store: PostStore, length: number): void {
  store.decision.length = length;
  store.kind.length = length;
  store.relation.length = length;
  store.to.length = length;
  store.amount.length = length;
  store.occurrence.length = length;
  store.detail.length = length;
}

export function hasAmount(amount: number): boolean {
  return amount !== UNSET_WIDE;
}
