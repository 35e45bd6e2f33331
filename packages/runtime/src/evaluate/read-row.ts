import { UNSET, UNSET_WIDE } from '../facts/facts.ts';
import { isPosting } from '../program.ts';
import type { Run } from './plan.ts';

/** A value of a row that may be none: what a reference that is not given leads to is not given either. */
export function readNarrow(column: Int32Array, row: number): number {
  return row < 0 ? UNSET : column[row];
}

/** As `readNarrow`, of a column of any whole numbers. */
export function readWide(column: Float64Array, row: number): number {
  return row < 0 ? UNSET_WIDE : column[row];
}

/** Whom a row of postings is for, where that is a record of the relation (-1: of any); the house is nobody. */
export function readTo(run: Run, row: number, relation: number): number {
  const { posts } = run;
  return relation < 0 || posts.relation[row] === relation ? posts.to[row] : UNSET;
}

/** What a row of postings was decided about, where that is a record of the relation (-1: of any). */
export function readSubject(run: Run, row: number, relation: number): number {
  const decision = run.posts.decision[row];
  if (relation >= 0) {
    const step = run.plan.steps[run.decisions.step[decision]];
    if (!isPosting(step) || step.relation !== relation) return UNSET;
  }
  return run.decisions.of[decision];
}

export function readPostedDay(run: Run, row: number): number {
  return run.decisions.date[run.posts.decision[row]];
}

/** The text of the id of the rule that posted a row. */
export function readRule(run: Run, row: number): number {
  const rule = run.decisions.rule[run.posts.decision[row]];
  return rule < 0 ? UNSET : run.words[run.plan.rules[rule].word];
}
