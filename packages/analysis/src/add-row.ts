import type { Action, Expr, MatchStep, PostingKind, Query, Ratio, Rule } from '@bylaw/runtime';
import { addDays, compareRatio, createRatio, formatDate, fromInt, mulRatio, parseDate } from '@bylaw/runtime';
import type { Seen } from '@bylaw/runtime/looking';
import { openActions } from '@bylaw/runtime/linking';
import type { Maker, Scope } from './maker.ts';
import { createScope, pickOne, valueOf, withSlot } from './maker.ts';
import { makeThing } from './new-thing.ts';
import type { Thing } from './world.ts';
import { findThing } from './world.ts';

/** Adds what a query would find: a record that meets its keys, days and conditions, or a subject whose decision posts it. */
export function addRow(maker: Maker, query: Query, scope: Scope, amount?: Ratio): Thing | undefined {
  const index = maker.program.indexes.find(({ id }) => id === query.index);
  if (index === undefined || maker.depth > 5) return undefined;
  maker.depth += 1;
  try {
    if (index.source.kind === 'postings') {
      return addPosting(maker, query, index.source, index.keys, scope, amount);
    }
    const { relation } = index.source;
    const thing = makeThing(maker, relation, dayInside(maker, query, scope));
    if (thing === undefined) return undefined;
    const own = createScope([index.slot, thing]);
    index.keys.forEach((key, at) => {
      const wanted = query.keys[at];
      if (wanted !== undefined) maker.edit(key, valueOf(maker, wanted, scope), 0, own);
    });
    for (const condition of index.filter) maker.condition(condition, true, own);
    const inside = withSlot(scope, query.slot, thing);
    for (const condition of query.filter) maker.condition(condition, true, inside);
    return thing;
  } finally {
    maker.depth -= 1;
  }
}

/** A day that the query looks at: mostly its last. */
function dayInside(maker: Maker, { from, to }: Query, scope: Scope): string | undefined {
  const last = to === undefined ? undefined : valueOf(maker, to, scope);
  const first = from === undefined ? undefined : valueOf(maker, from, scope);
  const day = parseDate(String(last ?? first ?? ''));
  if (day === undefined) return undefined;
  const chance = maker.random.pick(3);
  const moved = chance === 0 ? 1 : 0;
  const date = formatDate(addDays(day, last === undefined ? moved : -moved));
  const fits = typeof first !== 'string' || date >= first;
  const near = fits ? date : formatDate(day);
  const { effectiveFrom } = maker.program.policy;
  return near < effectiveFrom ? effectiveFrom : near;
}

/** Lets a block that the query reads decide something for whom it asks. */
function addPosting(
  maker: Maker,
  query: Query,
  source: { readonly blocks: readonly string[]; readonly posts: readonly PostingKind[] },
  keys: readonly Expr[],
  scope: Scope,
  amount: Ratio | undefined,
): Thing | undefined {
  const wanted = new Map<string, Seen>();
  keys.forEach((key, at) => {
    const value = query.keys[at];
    if (key.kind === 'posting' && value !== undefined) wanted.set(key.column, valueOf(maker, value, scope));
  });
  const ways = maker.program.steps.flatMap((step) =>
    step.kind === 'match' && source.blocks.includes(step.id)
      ? step.rules
          .filter((rule) => wanted.get('rule') === undefined || wanted.get('rule') === rule.id)
          .flatMap((rule) => actionsOf(maker, rule, source.posts).map((action) => ({ step, rule, action })))
      : [],
  );
  const way = pickOne(maker, ways);
  if (way === undefined) return undefined;
  const subject = subjectOf(maker, way.step, wanted);
  if (subject === undefined) return undefined;
  const wasKept = maker.kept.has(subject);
  maker.kept.add(subject);
  const made = maker.rule(way.step, way.rule, subject);
  const to = wanted.get('to');
  const { action } = way;
  const person =
    'to' in action ? action.to : action.kind === 'split' ? pickOne(maker, action.parts)?.to : undefined;
  if (to !== undefined && person !== undefined) maker.edit(person, to, 0, made);
  if (amount !== undefined && 'amount' in action && action.amount !== undefined) {
    scaleAmount(maker, action.amount, amount, made);
  }
  if (!wasKept) maker.kept.delete(subject);
  return subject;
}

function scaleAmount(maker: Maker, expr: Expr, missing: Ratio, scope: Scope): void {
  if (compareRatio(missing, fromInt(0)) <= 0) return;
  maker.edit(expr, maker.random.pick(2) === 0 ? missing : mulRatio(missing, createRatio(10, 7)), 1, scope);
}

function subjectOf(maker: Maker, step: MatchStep, wanted: ReadonlyMap<string, Seen>): Thing | undefined {
  const of = wanted.get('of');
  if (typeof of === 'string') return findThing(maker.world, step.relation, of);
  const to = wanted.get('to');
  const isEntity = maker.program.relations.some(({ id, kind }) => id === step.relation && kind === 'entity');
  if (isEntity && typeof to === 'string') return findThing(maker.world, step.relation, to);
  const period = maker.program.relations.find(({ id, kind }) => id === step.relation && kind === 'period');
  if (period !== undefined) {
    const who = typeof to === 'string' ? to : undefined;
    return who === undefined ? undefined : periodThing(maker, period.id, who);
  }
  return makeThing(maker, step.relation, `${maker.month}-0${String(2 + maker.random.pick(6))}`);
}

/** A period is no fact: a stand-in that names it. */
function periodThing(maker: Maker, relation: string, who: string): Thing | undefined {
  const day = maker.bench.outcomes(maker.world) === undefined ? undefined : `${maker.month}-28`;
  return day === undefined ? undefined : { relation, id: `${who}@${day}`, fields: new Map() };
}

/** The actions of a rule that post one of some kinds, those of its ladders included. */
function actionsOf(maker: Maker, rule: Rule, posts: readonly PostingKind[]): readonly Action[] {
  return openActions(rule.actions).filter((action) => {
    switch (action.kind) {
      case 'credit':
      case 'split':
        return posts.includes('credit');
      case 'house':
        return posts.includes('house');
      case 'penalty':
        return posts.includes(action.penalty);
      case 'rising-fine':
        return posts.includes('fine');
      case 'propose':
        return posts.includes('proposal');
      case 'give':
        return posts.includes(action.post);
      case 'reverse':
        return posts.includes('credit');
      case 'ladder':
        return (
          maker.program.ladders
            .find(({ id }) => id === action.ladder)
            ?.rungs[0]?.actions.some((each) => each.kind === 'penalty' && posts.includes(each.penalty)) ===
          true
        );
      default:
        return false;
    }
  });
}
