/** Who stands where in a rotation, by row of the people. Changed in place by the functions of this file alone. */
export interface TurnQueue {
  /** Everybody who takes part, each once, the next first. */
  queue: number[];
  /** Turns still owed, the oldest first; a person stands here once for each. */
  owed: number[];
  /** How a day begins, where it does not go on. */
  base: number[];
  /** The day that the queue stands at. */
  day: number;
}

/** What one event did to the queue, and why. Enough to do it again. */
export interface TurnRecord {
  /** Row of the event. */
  readonly row: number;
  readonly day: number;
  /** The decision about it. */
  readonly decision: number;
  /** Whom it falls to; -1: to nobody. */
  readonly due: number;
  /** How that was found. `owed`: a turn was made up. */
  readonly way: 'given' | 'owed' | 'turn' | 'nobody' | 'undecided';
  /** Who received; -1: the facts do not say. */
  readonly received: number;
  /** Who takes a turn by it; -1: nobody does. */
  readonly takes: number;
  readonly passed: readonly PassedOver[];
}

export interface PassedOver {
  readonly row: number;
  /** Position of the rule in `plan.rules`. */
  readonly rule: number;
  /** `waits`: a turn owed to him stays owed. */
  readonly turn: 'lost' | 'kept' | 'made-up' | 'waits';
}

/** What a month of a rotation leaves: where it began, and every event in order. */
export interface RotationResult {
  readonly start: TurnQueue;
  readonly turns: readonly TurnRecord[];
  readonly end: TurnQueue;
}

export function copyQueue({ queue, owed, base, day }: TurnQueue): TurnQueue {
  return { queue: [...queue], owed: [...owed], base: [...base], day };
}

/** Brings the queue to a day: what every day that begins in between does to it. */
export function openDay(state: TurnQueue, day: number, starts: 'first' | 'on' | 'further'): void {
  if (day <= state.day) return;
  if (starts === 'further' && state.base.length > 0) {
    const by = (day - state.day) % state.base.length;
    state.base = [...state.base.slice(by), ...state.base.slice(0, by)];
  }
  if (starts !== 'on') state.queue = [...state.base];
  state.day = day;
}

/**
 * Moves the queue by what happened. Whoever was passed over and received all the same took a turn, and lost none; an
 * owed turn is taken first, and leaves his place in the queue as it is.
 */
export function moveQueue(state: TurnQueue, { passed, takes }: TurnRecord): void {
  for (const { row, turn } of passed) {
    if (row === takes || turn === 'waits' || turn === 'kept') continue;
    sendToTail(state, row);
    if (turn === 'made-up') state.owed.push(row);
  }
  if (takes < 0) return;
  const owed = state.owed.indexOf(takes);
  if (owed >= 0) state.owed.splice(owed, 1);
  else sendToTail(state, takes);
}

function sendToTail(state: TurnQueue, row: number): void {
  const at = state.queue.indexOf(row);
  if (at < 0) return;
  state.queue.splice(at, 1);
  state.queue.push(row);
}
