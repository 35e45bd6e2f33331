/**
 * A place where a regulation is silent, cut off or at odds with itself, and what another answer would come to. The
 * answer stands in one place of the policy, marked as assumed.
 */
export interface Choice {
  /** The clause, as the list of clauses numbers it. */
  readonly clause: string;
  /** What the assumption is about, as `Program.assumptions` has it: `param:grace`, `owner/seller`. */
  readonly about: string;
  /** The one place: this text of this file becomes that one. */
  readonly file: string;
  readonly from: string;
  readonly to: string;
  /** A decision that changes: of a sample month (`2026-03`), or of a scenario, by its title. */
  readonly in: string;
  readonly decision: DecisionName;
  /** What is decided as the policy stands, and with the change. Empty: nothing. */
  readonly before: readonly string[];
  readonly after: readonly string[];
}

export interface DecisionName {
  /** A block; of a statement `pay/net`; of an assessment or a measure its name, of a grade `monthly/grade`. */
  readonly block: string;
  readonly of: string;
  /** Where a block judges `of` on several days. */
  readonly on?: string;
}
