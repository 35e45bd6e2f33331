import type { DraftExpectation, ScenarioDraft } from '@bylaw/compiler';
import type { Decision, MatchStep, Outcome, Posting, Program } from '@bylaw/runtime';
import type { Bench } from './bench.ts';
import type { Aim } from './build-case.ts';
import { outcomeOf } from './build-case.ts';
import type { World } from './world.ts';
import { dateOfThing } from './world.ts';

/** What the evaluator said of the subject, as a scenario expects it; undefined where it said nothing that can be said. */
export function expectationsOf(
  bench: Bench,
  world: World,
  aim: Aim,
): readonly DraftExpectation[] | undefined {
  const outcome = outcomeOf(bench, world);
  if (outcome === undefined) return undefined;
  const { step, rule, of } = aim;
  const decisions = outcome.decisions.filter(
    (each) => each.block === step.id && each.of === of && each.status !== 'none',
  );
  const at = of.lastIndexOf('@');
  const head = { block: step.id, ...(at < 0 ? { of } : { of: of.slice(0, at), on: of.slice(at + 1) }) };
  if (decisions.length === 0) return [{ ...head, none: true }];
  if (decisions.some(({ status }) => status === 'undecided')) return [{ ...head, undecided: true }];
  const named = step.block === 'award' || step.block === 'commission' ? [] : decisions;
  const applied = rulesOf(named);
  const own = applied.includes(rule.id);
  // Of several offences each is a decision of its own: what it gives is said of the one that the case is about.
  const shown = own ? [rule.id] : applied;
  const postings = outcome.postings.filter(
    (each) => each.block === step.id && each.of === of && (shown.length === 0 || shown.includes(each.rule)),
  );
  const notBy = named.length > 0 && !own ? [rule.id] : [];
  return [
    {
      ...head,
      ...(shown.length === 0 ? {} : { by: shown }),
      ...(notBy.length === 0 ? {} : { notBy }),
      ...resultOf(step, postings),
    },
  ];
}

function rulesOf(decisions: readonly Decision[]): readonly string[] {
  return [...new Set(decisions.flatMap(({ rule }) => (rule === undefined ? [] : [rule])))];
}

function resultOf(step: MatchStep, postings: Outcome['postings']): Partial<DraftExpectation> {
  if (step.block === 'claim') {
    const sums = new Map<string, number>();
    for (const { kind, to, amount } of postings) {
      if (kind === 'house') return {};
      if (kind === 'credit') sums.set(to, (sums.get(to) ?? 0) + (amount ?? 0));
    }
    return sums.size === 0 ? {} : { credits: [...sums] };
  }
  const shown = postings.filter(({ kind }) => kind !== 'finding' && kind !== 'turn' && kind !== 'proposal');
  const [only, ...more] = postings.filter(({ kind }) => kind === 'proposal');
  return {
    ...(shown.length > 0 || only === undefined ? { gives: withoutZero(step, shown) } : {}),
    ...(only === undefined || more.length > 0 ? {} : { proposes: only }),
  };
}

function withoutZero(step: MatchStep, postings: readonly Posting[]): readonly Posting[] {
  return step.block === 'commission' ? postings.slice(0, 1) : postings;
}

/** The facts of a world as a scenario gives them: entities first, then events by their day. */
export function draftOf(
  program: Program,
  world: World,
  title: string,
  expects: readonly DraftExpectation[],
): ScenarioDraft {
  const entities = new Set(program.relations.filter(({ kind }) => kind === 'entity').map(({ id }) => id));
  const order = new Map(program.relations.map(({ id }, at) => [id, at]));
  const key = (thing: World['things'][number]): string => {
    const rank = String(order.get(thing.relation) ?? 0).padStart(4, '0');
    return entities.has(thing.relation) ? `0${rank}` : `1${dateOfThing(thing) ?? ''}${rank}`;
  };
  const records = world.things
    .map((thing, at) => ({ thing, key: `${key(thing)}${String(at).padStart(6, '0')}` }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ thing }) => thing);
  const params = [...world.params].map(([param, value]) => ({ param, value }));
  return { title, month: world.month, params, records, expects };
}
