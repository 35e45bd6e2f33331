import type { Facts, RecordTable } from '../facts/facts.ts';
import type { Carry } from '../outcome.ts';
import { Refusal } from '../refusal.ts';
import { createDecisionStore } from './decision-store.ts';
import { placeOverrides } from './overrides.ts';
import type { FieldRef, ProgramPlan, Run, StepPlan, StepResult } from './plan.ts';
import { createPostStore } from './post-store.ts';
import { createReversalStore } from './reversal-store.ts';
import { runColumn } from './run-column.ts';
import { runLadder } from './run-ladder.ts';
import { runMatch } from './run-match.ts';
import { runRank } from './run-rank.ts';
import { runRotation } from './run-rotation.ts';
import { runStatement } from './run-statement.ts';
import { runStreak } from './run-streak.ts';
import { STEP_BUDGET } from './spend.ts';
import type { TextPool } from './text-pool.ts';
import { createTextPool } from './text-pool.ts';

export interface RunOptions {
  /** Steps that the month may take; 50 million where not given. */
  readonly budget?: number;
}

/**
 * Decides a month: runs every step of a plan over facts. What comes back still holds everything that was read and
 * written, so that any expression can be valued again for any subject; nothing of that costs while it runs.
 * Throws Refusal.
 */
export function runMonth(plan: ProgramPlan, facts: Facts, carry?: Carry, options: RunOptions = {}): Run {
  const run = createRun(plan, facts, carry, options);
  plan.steps.forEach((step, position) => runStep(run, step, position));
  return run;
}

function runStep(run: Run, step: StepPlan, position: number): void {
  switch (step.kind) {
    case 'match':
      return runMatch(run, step, position);
    case 'column':
      return runColumn(run, step, position);
    case 'rank':
      return runRank(run, step, position);
    case 'streak':
      return runStreak(run, step, position);
    case 'rotation':
      return runRotation(run, step, position);
    case 'ladder':
      return runLadder(run, step);
    case 'statement':
      return runStatement(run, step, position);
  }
}

/** Binds a plan to the columns of a month. Throws Refusal `program/unknown-name` where they do not fit each other. */
function createRun(plan: ProgramPlan, facts: Facts, carry: Carry | undefined, options: RunOptions): Run {
  const tables = plan.relations.map((id) => {
    const table = facts.tables.get(id);
    if (table === undefined) throw new Refusal('program/unknown-name', { name: id });
    return table;
  });
  const texts = createTextPool(facts.texts);
  const expected = expectDecisions(plan, tables);
  const run: Run = {
    plan,
    facts,
    carry,
    tables,
    narrow: [],
    wide: [],
    words: [],
    texts,
    days: new Map(),
    slots: new Int32Array(plan.slots).fill(-1),
    steps: 0,
    budget: options.budget ?? STEP_BUDGET,
    indexes: plan.indexes.map(() => undefined),
    lo: 0,
    hi: 0,
    needed: new Map(),
    between: undefined,
    ties: [],
    decisions: createDecisionStore(expected),
    posts: createPostStore(expected * 2),
    decision: -1,
    occurrence: 0,
    offences: plan.ladders.map(() => []),
    reversals: createReversalStore(),
    overrides: placeOverrides(plan, facts, tables),
    suspensions: undefined,
    results: plan.steps.map(createResult),
    lines: new Float64Array(0),
    lineBase: 0,
    balances: readBalances(carry),
  };
  bindNames(run);
  return run;
}

/** Binds the fields and texts that the plan has named and the run does not hold yet: linking more names more. */
export function bindNames(run: Run): void {
  const { plan, tables, texts, narrow, wide, words } = run;
  while (narrow.length < plan.narrow.length)
    narrow.push(bindNarrow(tables, plan.narrow[narrow.length], texts));
  while (wide.length < plan.wide.length) wide.push(bindWide(tables, plan.wide[wide.length]));
  while (words.length < plan.texts.length) words.push(texts.intern(plan.texts[words.length]));
}

/** Claims decide each of their subjects; other blocks few of theirs. */
function expectDecisions(plan: ProgramPlan, tables: readonly RecordTable[]): number {
  return plan.steps.reduce((sum, step) => {
    const decidesEach = step.kind === 'rotation' || (step.kind === 'match' && step.step.decidesEach);
    if (!decidesEach) return sum;
    const { first, end } = tables[step.relation];
    return sum + end - first;
  }, 0);
}

function bindNarrow(
  tables: readonly RecordTable[],
  { relation, field }: FieldRef,
  texts: TextPool,
): Int32Array {
  const table = tables[relation];
  if (field === 'id') return Int32Array.from(table.ids, (id) => texts.intern(id));
  const column = table.columns.get(field);
  if (!(column instanceof Int32Array)) throw new Refusal('program/unknown-name', { name: field });
  return column;
}

function bindWide(tables: readonly RecordTable[], { relation, field }: FieldRef): Float64Array {
  const column = tables[relation].columns.get(field);
  if (!(column instanceof Float64Array)) throw new Refusal('program/unknown-name', { name: field });
  return column;
}

function createResult(): StepResult {
  return {
    firstDecision: 0,
    endDecision: 0,
    firstPost: 0,
    endPost: 0,
    numbers: new Float64Array(0),
    ratios: [],
    advanced: new Uint8Array(0),
    rank: undefined,
    rotation: undefined,
    statement: undefined,
  };
}

function readBalances(carry: Carry | undefined): Map<string, Map<string, number>> {
  return new Map(
    Object.entries(carry?.balances ?? {}).map(([line, people]) => [line, new Map(Object.entries(people))]),
  );
}
