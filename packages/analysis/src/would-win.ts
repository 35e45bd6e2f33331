import type {
  Alternative,
  Carry,
  ConditionTrace,
  DecisionExplanation,
  FactChange,
  MatchStep,
  Month,
  Program,
  ValueType,
} from '@bylaw/runtime';
import { splitType } from '@bylaw/runtime/looking';
import type { Bench } from './bench.ts';
import { createBench } from './bench.ts';
import type { Aim } from './build-case.ts';
import { decides } from './build-case.ts';
import { createMaker } from './create-maker.ts';
import { applyChanges, costOf, listChanges } from './fact-changes.ts';
import { findBound } from './find-bound.ts';
import { narrowWorld } from './neighbours.ts';
import { createRandom } from './random.ts';
import { factsOfWorld, findThing, relationOf, worldOfMonth } from './world.ts';
import type { Thing, World } from './world.ts';

/** Chances that each alternative gets, and facts that may at most have to be otherwise. */
const TRIES = 10;
const MOST = 3;

/** A month with some facts otherwise, as the evaluator takes it; undefined where the changes do not fit it. */
export function changeFacts(
  program: Program,
  month: Month,
  carry: Carry | undefined,
  changes: readonly FactChange[],
): { readonly month: Month; readonly carry?: Carry } | undefined {
  const changed = applyChanges(program, worldOfMonth(month, carry), changes);
  return changed === undefined ? undefined : factsOfWorld(changed, program);
}

/** Decisions of one block of one month, each to be asked what would have made its other rules win. */
export interface Rivals {
  /** The same explanation with what would have made each alternative win, those that came nearest first. */
  explain(explanation: DecisionExplanation): DecisionExplanation;
}

/**
 * Looks for the fewest facts that would have let another rule decide. What is found was decided with the whole month so
 * changed; nothing found means that three changes did not do it, or that they were not hit upon.
 */
export function createRivals(program: Program, block: string, month: Month, carry?: Carry): Rivals {
  const step = program.steps.find((each) => each.id === block);
  const whole = worldOfMonth(month, carry);
  const bench = createBench(program, [block], { partial: false });
  const wholeBench = createBench(program, [block], { partial: false });
  return {
    explain(explanation) {
      if (step?.kind !== 'match') return explanation;
      const { relation, id } = explanation.subject;
      const subject = findThing(whole, relation, id);
      const place = { program, step, bench, wholeBench, whole, of: id };
      const narrow = subject === undefined ? whole : narrowWorld(program, whole, subject);
      const small = agrees(place, explanation, narrow) ? narrow : whole;
      const alternatives = explanation.alternatives.map((alternative) => {
        const wouldWin = canWin(alternative) ? findChanges(place, small, alternative) : undefined;
        return wouldWin === undefined ? alternative : { ...alternative, wouldWin };
      });
      const names = [...explanation.names, ...namesIn(whole, explanation, alternatives)];
      return { ...explanation, names, alternatives: sortNearest(program, alternatives) };
    },
  };
}

interface Place {
  readonly program: Program;
  readonly step: MatchStep;
  /** For the narrow world, and for the whole month. */
  readonly bench: Bench;
  readonly wholeBench: Bench;
  readonly whole: World;
  readonly of: string;
}

/** Whether the part of the month decides the subject as the whole did. */
function agrees({ step, bench, of }: Place, { rule, verdict }: DecisionExplanation, world: World): boolean {
  const outcome = bench.outcomes(world)?.get(world.month);
  if (outcome === undefined) return false;
  const decisions = outcome.decisions.filter((each) => each.block === step.id && each.of === of);
  if (rule === undefined) return decisions.every(({ status }) => status === 'none');
  return decisions.some((each) => each.rule === rule.id) || verdict.status === 'overridden';
}

function canWin({ reason }: Alternative): boolean {
  return reason === 'condition-false' || reason === 'lower-precedence';
}

function findChanges(
  place: Place,
  world: World,
  alternative: Alternative,
): readonly FactChange[] | undefined {
  const { program, step, bench, of } = place;
  const rule = step.rules.find(({ id }) => id === alternative.id);
  if (rule === undefined) return undefined;
  const aim: Aim = { step, rule, of };
  const near = alternative.reason === 'condition-false' ? listNear(alternative.failed) : new Map();
  const subject: Thing = findThing(world, step.relation, of) ?? {
    relation: step.relation,
    id: of,
    fields: new Map(),
  };
  let best: readonly FactChange[] | undefined;
  for (let again = 0; again < TRIES; again += 1) {
    const next = applyChanges(program, world, []);
    if (next === undefined) return undefined;
    const maker = createMaker(program, bench, next, createRandom(again));
    maker.near = near;
    maker.kept.add(findThing(next, step.relation, of) ?? subject);
    maker.rule(step, rule, findThing(next, step.relation, of) ?? subject);
    if (!decides(bench, next, aim)) continue;
    const changes = reduceChanges(place, world, aim, listChanges(program, world, next));
    if (changes.length === 0 || changes.length > MOST || changes.some((each) => isNobody(program, each)))
      continue;
    if (best === undefined || costOf(program, changes) < costOf(program, best)) best = changes;
    if (costOf(program, best) <= 10) break;
  }
  if (best === undefined) return undefined;
  const bounded =
    best.length === 1 ? best.map((change) => findBound(program, bench, world, aim, change)) : best;
  if (!holds(place, aim, bounded)) return undefined;
  // The ends of a range were found in the part of the month; said is what holds in the whole.
  return bounded.every((change) => holdsThrough(place, aim, change)) ? bounded : bounded.map(withoutBound);
}

/** Somebody who does not exist would explain nothing. */
function isNobody(program: Program, change: FactChange): boolean {
  return change.kind === 'add' && relationOf(program, change.relation)?.kind === 'entity';
}

/** Leaves out every change that is not needed. */
function reduceChanges(
  { program, bench }: Place,
  world: World,
  aim: Aim,
  changes: readonly FactChange[],
): readonly FactChange[] {
  let left = changes;
  for (const change of changes) {
    const without = left.filter((each) => each !== change);
    const next = applyChanges(program, world, without);
    if (next !== undefined && decides(bench, next, aim)) left = without;
  }
  return left;
}

/** Whether the rule decides in the whole month, so changed. */
function holds({ program, wholeBench, whole }: Place, aim: Aim, changes: readonly FactChange[]): boolean {
  const next = applyChanges(program, whole, changes);
  return next !== undefined && decides(wholeBench, next, aim);
}

function holdsThrough(place: Place, aim: Aim, change: FactChange): boolean {
  if (change.kind !== 'set' || change.bound === undefined) return true;
  const { through, ...first } = change;
  return through === undefined || holds(place, aim, [{ ...first, to: through }]);
}

function withoutBound(change: FactChange): FactChange {
  if (change.kind !== 'set') return change;
  const { kind, relation, id, field, type, was, to } = change;
  return { kind, relation, id, field, type, was, to };
}

/** Records that came nearest to what searches asked for, by the search. */
function listNear(traces: readonly ConditionTrace[]): ReadonlyMap<string, readonly string[]> {
  const near = new Map<string, readonly string[]>();
  const open = [...traces];
  for (let trace = open.pop(); trace !== undefined; trace = open.pop()) {
    if (trace.kind === 'and' || trace.kind === 'or' || trace.kind === 'not') open.push(...trace.terms);
    if (trace.kind !== 'find') continue;
    const ids = trace.candidates.flatMap(({ row }) => (row.kind === 'record' ? [row.id] : []));
    near.set(trace.id, ids.slice(0, 2));
  }
  return near;
}

/** Names of whom the changes speak of and the explanation did not. */
function namesIn(
  whole: World,
  { names }: DecisionExplanation,
  alternatives: readonly Alternative[],
): DecisionExplanation['names'] {
  const known = new Set(names.map(({ relation, id }) => `${relation}/${id}`));
  const named: { relation: string; id: string; name: string }[] = [];
  const add = (relation: string, id: string): void => {
    const name = findThing(whole, relation, id)?.fields.get('name');
    if (typeof name !== 'string' || known.has(`${relation}/${id}`)) return;
    known.add(`${relation}/${id}`);
    named.push({ relation, id, name });
  };
  for (const change of alternatives.flatMap(({ wouldWin = [] }) => wouldWin)) {
    add(change.relation, change.id);
    const values =
      change.kind === 'set'
        ? [
            [change.type, change.was],
            [change.type, change.to],
          ]
        : change.kind === 'add'
          ? change.fields.map(({ type, value }) => [type, value])
          : [];
    for (const [type, value] of values) {
      const [kind, of] = splitType(type as ValueType);
      if (kind === 'ref' && typeof value === 'string') add(of, value);
    }
  }
  return named;
}

/** Those that the least would have made win first; then those that failed the fewest conditions. */
function sortNearest(program: Program, alternatives: readonly Alternative[]): readonly Alternative[] {
  const rank = (alternative: Alternative): number => {
    const { wouldWin } = alternative;
    if (wouldWin !== undefined) return costOf(program, wouldWin);
    if (alternative.reason === 'condition-false') return 100 + alternative.failed.length;
    return alternative.reason === 'not-in-force' ? 300 : 200;
  };
  return alternatives
    .map((alternative, at) => ({ alternative, at, rank: rank(alternative) }))
    .sort((a, b) => a.rank - b.rank || a.at - b.at)
    .map(({ alternative }) => alternative);
}
