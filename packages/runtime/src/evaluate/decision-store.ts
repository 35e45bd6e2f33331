/** Position of a status in a column of the store. */
export const DECISION_STATUS = ['none', 'decided', 'undecided', 'overridden'] as const;
export const NONE = 0;
export const DECIDED = 1;
export const UNDECIDED = 2;
export const OVERRIDDEN = 3;

/** Decisions as columns, in the order in which they fall: by step, then subject, then rule. */
export interface DecisionStore {
  /** Position of the step. */
  readonly step: number[];
  /** Row of the subject in the step's relation. */
  readonly of: number[];
  readonly date: number[];
  readonly status: number[];
  /** Rule number; -1: none. */
  readonly rule: number[];
  /** Which time on a ladder; 0: not on one. */
  readonly occurrence: number[];
  /** Position in `facts.overrides` by decision. */
  readonly override: Map<number, number>;
  readonly between: Map<number, readonly string[]>;
}

export function createDecisionStore(): DecisionStore {
  return {
    step: [],
    of: [],
    date: [],
    status: [],
    rule: [],
    occurrence: [],
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
  store.step.push(step);
  store.of.push(of);
  store.date.push(date);
  store.status.push(status);
  store.rule.push(rule);
  return store.occurrence.push(0) - 1;
}
