import { wordsOf } from '../explain/words-of.ts';
import type { Action, Bilingual, Expr, Program, Rule, Step } from '../program.ts';
import { openActions } from '../program/open-actions.ts';

/** A condition of a block, of one of its rules where it has such, and how often it was looked at and held or not. */
export interface WatchedCondition {
  /** The step, or the ladder, that it belongs to. */
  readonly block: string;
  readonly rule?: string;
  readonly text: Bilingual;
  held: number;
  failed: number;
}

/**
 * Counts how often each condition of a program holds and fails, over every month that evaluators made with it decide.
 * Conditions are counted one by one as they are looked at: behind one that fails, those that follow are not.
 */
export interface Coverage {
  /** In policy order; also those that nothing reached. */
  readonly conditions: readonly WatchedCondition[];
  readonly watched: ReadonlyMap<Expr, WatchedCondition>;
}

/** A recorder for a program, and for any program made of its steps. An evaluator without one does no counting at all. */
export function createCoverage(program: Program): Coverage {
  const watched = new Map<Expr, WatchedCondition>();
  const watch = (block: string, rule: string | undefined, expr: Expr | undefined): void => {
    for (const each of expr === undefined ? [] : listConditions(program, expr)) {
      if (watched.has(each)) continue;
      const text = wordsOf(program, each);
      watched.set(each, { block, ...(rule === undefined ? {} : { rule }), text, held: 0, failed: 0 });
    }
  };
  for (const step of program.steps) {
    for (const expr of conditionsOfStep(step)) watch(step.id, undefined, expr);
    for (const rule of rulesOfStep(step)) {
      watch(step.id, rule.id, rule.when);
      for (const expr of conditionsOfActions(rule.actions)) watch(step.id, rule.id, expr);
    }
  }
  for (const ladder of program.ladders) {
    for (const { id, actions } of ladder.rungs) {
      for (const expr of conditionsOfActions(actions)) watch(ladder.id, id, expr);
    }
  }
  return { conditions: [...watched.values()], watched };
}

/** Who is looked at at all, or counts; the conditions of rules apart. */
function conditionsOfStep(step: Step): readonly (Expr | undefined)[] {
  switch (step.kind) {
    case 'match':
    case 'rank':
    case 'rotation':
    case 'statement':
      return [step.where];
    case 'streak':
      return [step.holds, step.pauses];
    default:
      return [];
  }
}

function rulesOfStep(step: Step): readonly Rule[] {
  return 'rules' in step ? step.rules : [];
}

/** `A if CONDITION, else B`, however deep. */
function conditionsOfActions(actions: readonly Action[]): readonly Expr[] {
  return openActions(actions).flatMap((action) => (action.kind === 'choose' ? [action.when] : []));
}

/** The conditions that its author wrote: the terms of chains, where these are not parts of one phrase. */
function listConditions(program: Program, expr: Expr): readonly Expr[] {
  if ((expr.kind !== 'and' && expr.kind !== 'or') || isPhrase(program, expr)) return [expr];
  return expr.terms.flatMap((term) => listConditions(program, term));
}

/** `date within 30 days before D` is several comparisons with the same words. */
function isPhrase(program: Program, expr: Expr): boolean {
  const texts = new Set(listLeaves(expr).map((leaf) => wordsOf(program, leaf).zh));
  return texts.size === 1 && listLeaves(expr).every((leaf) => 'text' in leaf);
}

function listLeaves(expr: Expr): readonly Expr[] {
  return expr.kind === 'and' || expr.kind === 'or' ? expr.terms.flatMap(listLeaves) : [expr];
}
