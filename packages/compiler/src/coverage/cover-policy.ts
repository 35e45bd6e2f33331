import type { Bilingual, Coverage, Outcome, Program, WatchedCondition } from '@bylaw/runtime';
import { createCoverage } from '@bylaw/runtime';
import { runScenarios } from '../scenario/run-scenario.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { locate } from '../source/source-file.ts';
import type { Sources } from '../source/source-file.ts';
import type { Span } from '../source/span.ts';
import { listAnswers } from './answers.ts';
import type { Answer } from './answers.ts';
import { readApplications } from './applied.ts';
import { findWitnesses } from './witnesses.ts';
import type { Witnesses } from './witnesses.ts';

/** How often something happened in scenarios, and in months. */
export interface Reach<T> {
  readonly scenarios: T;
  readonly months: T;
}

export interface Truths {
  readonly held: number;
  readonly failed: number;
}

/** A condition with how often it was found true and false. */
export interface ConditionReach extends Reach<Truths> {
  readonly text: Bilingual;
}

/** What scenarios and months reach of one rule, ladder or value. */
export interface AnswerReach extends Omit<Answer, 'at' | 'feeds'> {
  readonly place?: { readonly path: string; readonly line: number; readonly column: number };
  readonly applied: Reach<number>;
  readonly witnesses: Omit<Witnesses, 'applied'>;
  readonly conditions: readonly ConditionReach[];
}

/** Of a compiled policy: where everything stands, and its scenarios. */
export interface Covered {
  readonly origin: ReadonlyMap<string, Span>;
  readonly sources: Sources;
  readonly scenarios: readonly Scenario[];
}

/** Months that were decided with an evaluator that counts. */
export interface CountedMonths {
  readonly outcomes: readonly Outcome[];
  readonly coverage: Coverage;
}

/**
 * Which parts of a policy its scenarios and its months reach. What nothing reaches stands first, then what only scenarios
 * or only months do; else in policy order. The scenarios are run here.
 */
export function coverPolicy(
  covered: Covered,
  program: Program,
  months: CountedMonths,
): readonly AnswerReach[] {
  const inScenarios = createCoverage(program);
  const results = runScenarios(program, covered.scenarios, inScenarios);
  const answers = listAnswers(program);
  const witnesses = findWitnesses(answers, results);
  const decided = months.outcomes.map(readApplications);
  const conditions = pairConditions(inScenarios, months.coverage);
  const reaches = answers.map((answer): AnswerReach => {
    const { kind, block, part, cites } = answer;
    const { applied, ...shown } = witnesses.get(answer) ?? { applied: 0, for: [], against: [] };
    const span = covered.origin.get(answer.at);
    const file = span === undefined ? undefined : covered.sources.files[span.file];
    return {
      kind,
      block,
      ...(part === undefined ? {} : { part }),
      cites,
      ...(span === undefined || file === undefined
        ? {}
        : { place: { path: file.path, ...locate(file, span.start) } }),
      applied: {
        scenarios: applied,
        months: decided.reduce((sum, each) => sum + each.of(answer).length, 0),
      },
      witnesses: shown,
      conditions: conditions.filter((each) => belongs(answer, each.of)).map(({ reach }) => reach),
    };
  });
  return reaches.toSorted((a, b) => rankOf(a) - rankOf(b));
}

function rankOf({ applied }: AnswerReach): number {
  return (applied.scenarios > 0 ? 1 : 0) + (applied.months > 0 ? 1 : 0);
}

interface Paired {
  readonly of: WatchedCondition;
  readonly reach: ConditionReach;
}

/** Two recorders of one program hold the same conditions in the same order. */
function pairConditions(scenarios: Coverage, months: Coverage): readonly Paired[] {
  const none: Truths = { held: 0, failed: 0 };
  return scenarios.conditions.map((of, at) => {
    const counted = months.conditions[at] ?? none;
    return {
      of,
      reach: { text: of.text, scenarios: truthsOf(of), months: truthsOf(counted) },
    };
  });
}

function truthsOf({ held, failed }: Truths): Truths {
  return { held, failed };
}

/** Conditions of a rule go with it; those of a block with its whole or its only rule; those of a streak with its rules. */
function belongs({ kind, block, part }: Answer, { block: of, rule }: WatchedCondition): boolean {
  const isOwn = of === block[0] || of.startsWith(`${block[0]}/`);
  if (!isOwn) return false;
  if (kind === 'ladder') return true;
  if (kind === 'line') return false;
  if (rule !== undefined) return rule === part?.[0];
  return kind !== 'rule' || part?.[0] === block[0] || of !== block[0];
}
