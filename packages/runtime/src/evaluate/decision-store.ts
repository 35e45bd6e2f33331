import { growInto } from './post-store.ts';

/** Position of a status in a column of the store. */
export const DECISION_STATUS = ['none', 'decided', 'undecided', 'overridden'] as const;
export const NONE = 0;
export const DECIDED = 1;
export const UNDECIDED = 2;
export const OVERRIDDEN = 3;

/**
 * Decisions as columns, of which [0, length) are filled, in the order in which they fall: by step, then subject, then
 * rule. Columns are replaced when they grow.
 */
export interface DecisionStore {
  length: number;
  /** Position of the step. */
  step: Int32Array;
  /** Row of the subject in the step's relation. */
  of: Int32Array;
  date: Int32Array;
  status: Uint8Array;
  /** Rule number; -1: none. */
  rule: Int32Array;
  /** Which time on a ladder; 0: not on one. */
  occurrence: Int32Array;
  /** Position in `facts.overrides` by decision. */
  readonly override: Map<number, number>;
  readonly between: Map<number, readonly string[]>;
}

/** `expected`: how many decisions are likely, so that columns seldom grow. */
export function createDecisionStore(expected: number): DecisionStore {
  const size = Math.max(expected, 64);
  return {
    length: 0,
    step: new Int32Array(size),
    of: new Int32Array(size),
    date: new Int32Array(size),
    status: new Uint8Array(size),
    rule: new Int32Array(size),
    occurrence: new Int32Array(size),
    override: new Map(),
    between: new Map(),
  };
}

/** Adds a decision and returns its number. */
export function pushDecision(
  store: DecisionStore,
  step: number,
  of: number,
  date: number,
  status: number,
  rule: number,
): number {
  const at = store.length;
  if (at === store.step.length) growDecisions(store);
  store.step[at] = step;
  store.of[at] = of;
  store.date[at] = date;
  store.status[at] = status;
  store.rule[at] = rule;
  store.length = at + 1;
  return at;
}

function growDecisions(store: DecisionStore): void {
  const size = store.step.length * 2;
  store.step = growInto(new Int32Array(size), store.step);
  store.of = growInto(new Int32Array(size), store.of);
  store.date = growInto(new Int32Array(size), store.date);
  store.status = growInto(new Uint8Array(size), store.status);
  store.rule = growInto(new Int32Array(size), store.rule);
  store.occurrence = growInto(new Int32Array(size), store.occurrence);
}
