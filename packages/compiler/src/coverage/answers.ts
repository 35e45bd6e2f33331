import type { Action, Program, StatementStep, Step } from '@bylaw/runtime';
import { isPosting } from '@bylaw/runtime';
import { openActions } from '@bylaw/runtime/linking';
import type { NamePair } from '../scenario/scenario.ts';

/**
 * What of a policy can answer a clause of the regulation:
 * - `rule`: of a claim, discipline, award, commission or rotation; it applied to the subjects that it decided about.
 * - `turn`: a rotation itself; it applied to the events that fell to someone by the queue.
 * - `ladder`: it applied to the offences that it counted.
 * - `value`: a measure or another value for each person; it applied to whoever has one.
 * - `place`: a ranking; it applied to whoever has a place.
 * - `statement`, `line`: it applied to whoever has one that is not zero.
 */
export interface Answer {
  readonly kind: 'rule' | 'turn' | 'ladder' | 'value' | 'place' | 'statement' | 'line';
  readonly block: NamePair;
  /** Of a rule, or of a line. */
  readonly part?: NamePair;
  /** Where it was written, as a key of the program's origin. */
  readonly at: string;
  /** The clauses that it cites, its block's with it. */
  readonly cites: readonly string[];
  /** Of a ladder: the rules that feed it, as `block/rule`. */
  readonly feeds: ReadonlySet<string>;
}

/** Everything that can answer a clause, in policy order; ladders last. */
export function listAnswers(program: Program): readonly Answer[] {
  return [
    ...program.steps.flatMap(answersOfStep),
    ...program.ladders.map((each) => ladderAnswer(program, each)),
  ];
}

/** The clauses that a `cites` names, separated by `、`. */
export function splitCites(...cites: readonly (string | undefined)[]): readonly string[] {
  const parts = cites.flatMap((each) => each?.split('、') ?? []).map((each) => each.trim());
  return [...new Set(parts)].filter((each) => each !== '');
}

const NOTHING: ReadonlySet<string> = new Set();

function answersOfStep(step: Step): readonly Answer[] {
  if (step.kind === 'ladder') return [];
  const block: NamePair = [step.id, step.label];
  if (isPosting(step)) {
    const rules = step.rules.map((rule): Answer => {
      const at = rule.id === step.id ? step.id : `${step.id}/${rule.id}`;
      const cites = splitCites(rule.cites, step.cites);
      return { kind: 'rule', block, part: [rule.id, rule.label], at, cites, feeds: NOTHING };
    });
    if (step.kind === 'match') return rules;
    return [{ kind: 'turn', block, at: step.id, cites: splitCites(step.cites), feeds: NOTHING }, ...rules];
  }
  // A step within a block, such as the ranking of an award, is the block's own business.
  if (step.id.includes('/')) return [];
  const cites = 'cites' in step ? splitCites(step.cites) : [];
  switch (step.kind) {
    case 'rank':
      return [{ kind: 'place', block, at: step.id, cites, feeds: NOTHING }];
    case 'statement':
      return [{ kind: 'statement', block, at: step.id, cites, feeds: NOTHING }, ...linesOf(step)];
    default:
      return [{ kind: 'value', block, at: step.id, cites, feeds: NOTHING }];
  }
}

function linesOf({ id, label, cites, items }: StatementStep): readonly Answer[] {
  return items.flatMap((item): readonly Answer[] => {
    if (item.kind !== 'line' && item.kind !== 'deduct') return [];
    const lines = item.kind === 'deduct' ? item.lines : [item];
    return lines.map((line) => ({
      kind: 'line',
      block: [id, label],
      part: [line.id, line.label],
      at: `${id}/${line.id}`,
      cites: splitCites(item.cites, cites),
      feeds: NOTHING,
    }));
  });
}

function ladderAnswer(program: Program, { id, label, cites }: Program['ladders'][number]): Answer {
  const feeds = program.steps.flatMap((step) =>
    isPosting(step)
      ? step.rules.filter(({ actions }) => climbs(actions, id)).map((rule) => `${step.id}/${rule.id}`)
      : [],
  );
  return {
    kind: 'ladder',
    block: [id, label],
    at: `ladder:${id}`,
    cites: splitCites(cites),
    feeds: new Set(feeds),
  };
}

function climbs(actions: readonly Action[], ladder: string): boolean {
  return openActions(actions).some((action) => action.kind === 'ladder' && action.ladder === ladder);
}
