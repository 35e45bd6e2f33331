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
  'turn',
  'finding',
  'suspension',
] as const satisfies readonly (PostingKind | 'offence')[];

export const CREDIT = 0;
export const HOUSE = 1;
export const PROPOSAL = 9;
export const OFFENCE = 10;
export const TURN = 11;
export const FINDING = 12;
export const SUSPENSION = 13;

/** The role of a credit, the account of the house, the options of a proposal. */
export type PostDetail = string | readonly Proposal[] | undefined;

/**
 * Postings as columns, of which rows [0, length) are filled. Block, rule, subject and day are those of the decision.
 * Columns are replaced when they grow: read them from the store after anything was posted.
 */
export interface PostStore {
  length: number;
  decision: Int32Array;
  kind: Uint8Array;
  /** Whom: position of the relation and row; -1 and -1 for the house. */
  relation: Int32Array;
  to: Int32Array;
  /** UNSET_WIDE: the kind has none. */
  amount: Float64Array;
  occurrence: Int32Array;
  readonly detail: PostDetail[];
}

/** `expected`: how many postings are likely, so that columns seldom grow. */
export function createPostStore(expected: number): PostStore {
  const size = Math.max(expected, 64);
  return {
    length: 0,
    decision: new Int32Array(size),
    kind: new Uint8Array(size),
    relation: new Int32Array(size),
    to: new Int32Array(size),
    amount: new Float64Array(size),
    occurrence: new Int32Array(size),
    detail: [],
  };
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
  detail: PostDetail,
): number {
  const row = store.length;
  if (row === store.kind.length) growPosts(store);
  store.decision[row] = decision;
  store.kind[row] = kind;
  store.relation[row] = relation;
  store.to[row] = to;
  store.amount[row] = amount;
  store.occurrence[row] = occurrence;
  store.detail[row] = detail;
  store.length = row + 1;
  return row;
}

/** Takes back everything from row `length` on: an undecided decision posts nothing. */
export function truncatePosts(store: PostStore, length: number): void {
  store.length = length;
  store.detail.length = length;
}

export function hasAmount(amount: number): boolean {
  return amount !== UNSET_WIDE;
}

function growPosts(store: PostStore): void {
  const size = store.kind.length * 2;
  store.decision = growInto(new Int32Array(size), store.decision);
  store.kind = growInto(new Uint8Array(size), store.kind);
  store.relation = growInto(new Int32Array(size), store.relation);
  store.to = growInto(new Int32Array(size), store.to);
  store.amount = growInto(new Float64Array(size), store.amount);
  store.occurrence = growInto(new Int32Array(size), store.occurrence);
}

/** Copies a column into the larger one that takes its place. */
export function growInto<A extends Int32Array | Uint8Array | Float64Array>(larger: A, column: A): A {
  larger.set(column);
  return larger;
}
