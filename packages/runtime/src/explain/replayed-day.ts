import type { DateText } from '../program.ts';
import type { QueueTrace, TurnExplanation } from './explanation.ts';
import type { RecordRef, Value } from './trace.ts';

/** A day of a rotation as it went: who stood where when it began, and every event that mattered, in order. */
export interface ReplayedDay {
  readonly rotation: string;
  readonly date: DateText;
  /** What a new day does to the queue. */
  readonly starts: 'first' | 'on' | 'further';
  readonly before: QueueTrace;
  /** Who is suspended on this day; where the rotation does not ask, nobody. */
  readonly suspended: readonly DatedSuspension[];
  readonly events: readonly ReplayedEvent[];
  readonly currency: string;
  /** Names of the records in it, where these have a `name`. */
  readonly names: readonly { readonly relation: string; readonly id: string; readonly name: string }[];
}

/** `turn`: an event of the rotation. `record`: one that it looks at, such as a meal. `suspension`: one decided on this day. */
export type ReplayedEvent =
  | { readonly kind: 'turn'; readonly turn: TurnExplanation }
  | { readonly kind: 'record'; readonly record: RecordRef; readonly fields: readonly ReplayedField[] }
  | { readonly kind: 'suspension'; readonly suspension: DatedSuspension };

export interface ReplayedField extends Value {
  readonly field: string;
}

/** Both days inside; `rule` is `block/rule`, `of` what it judged. */
export interface DatedSuspension {
  readonly to: string;
  readonly from: DateText;
  readonly until: DateText;
  readonly rule: string;
  readonly of: string;
}
