import type { Decision, Every, MatchStep, MonthText, Outcome, Program, Rule } from '@bylaw/runtime';
import { formatDate, formatMonth, nextMonth, parseMonth, periodOf } from '@bylaw/runtime';
import type { Bench } from './bench.ts';
import { createMaker } from './create-maker.ts';
import { valueOf } from './maker.ts';
import { makeThing } from './new-thing.ts';
import type { Random } from './random.ts';
import { createRandom } from './random.ts';
import { shrinkWorld, sizeOf } from './shrink.ts';
import type { Thing, World } from './world.ts';
import { copyWorld, createWorld, relationOf } from './world.ts';

/** A rule, and the subject that it decides about in a world. */
export interface Aim {
  readonly step: MatchStep;
  readonly rule: Rule;
  /** Id of the subject; of a period its person and last day. */
  readonly of: string;
}

export interface BuiltCase {
  readonly aim: Aim;
  readonly world: World;
}

/** How often facts are looked for, how many finds are compared, and how many months may be decided for that. */
const ATTEMPTS = 60;
const FINDS = 2;
const MONTHS = 3_000;
/** Attempts after which a param may be turned too. */
const TURNS_FROM = 12;

/** The smallest of a few worlds in which a rule decides; undefined where none was found. The same for the same seed. */
export function buildCase(
  program: Program,
  bench: Bench,
  step: MatchStep,
  rule: Rule,
  seed: number,
): BuiltCase | undefined {
  const found: BuiltCase[] = [];
  const start = bench.decided;
  for (let attempt = 0; attempt < ATTEMPTS && found.length < FINDS; attempt += 1) {
    if (bench.decided - start > (found.length > 0 ? MONTHS : MONTHS * 8)) break;
    const random = createRandom(hashText(`${String(seed)}/${step.id}/${rule.id}/${String(attempt)}`));
    const built = tryCase(program, bench, step, rule, random, attempt);
    if (built === undefined) continue;
    const world = shrinkWorld(program, built.world, subjectThing(built), (each) =>
      decides(bench, each, built.aim),
    );
    found.push({ aim: built.aim, world });
  }
  return found.toSorted((a, b) => sizeOf(a.world) - sizeOf(b.world))[0];
}

function tryCase(
  program: Program,
  bench: Bench,
  step: MatchStep,
  rule: Rule,
  random: Random,
  attempt: number,
): BuiltCase | undefined {
  const months = monthsToTry(program, rule);
  const world = createWorld(months[attempt % months.length]!);
  const maker = createMaker(program, bench, world, random);
  maker.turns = attempt >= TURNS_FROM;
  const relation = relationOf(program, step.relation);
  if (relation === undefined) return undefined;
  const day = `0${String(2 + random.pick(7))}`;
  const month = step.due === true && attempt % 3 === 2 ? monthBefore(world.month) : world.month;
  const of = relation.kind === 'period' ? relation.period!.of : relation.id;
  const thing = makeThing(maker, of, `${month}-${day}`);
  if (thing === undefined) return undefined;
  let subject: Thing = thing;
  if (relation.kind === 'period') {
    const last = lastPeriod(relation.period!.every, world.month);
    subject = { relation: relation.id, id: `${thing.id}@${last}`, fields: new Map() };
  }
  maker.kept.add(thing);
  maker.kept.add(subject);
  const scope = maker.rule(step, rule, subject);
  for (const action of rule.actions) {
    // What gives nothing shows nothing.
    if (action.kind !== 'give' || valueOf(maker, action.amount, scope) !== 0) continue;
    maker.edit(action.amount, 100_000, 1, scope);
  }
  const aim: Aim = { step, rule, of: subject.id };
  if (decides(bench, world, aim)) return { aim, world };
  // Of a period another one than the last may be lacking; of several, each is as good.
  const other = outcomeOf(bench, world)?.decisions.find((each) => isBy(each, step, rule));
  if (other === undefined) return undefined;
  const again: Aim = { step, rule, of: other.of };
  return decides(bench, world, again) ? { aim: again, world: copyWorld(world) } : undefined;
}

export function subjectThing({ aim, world }: BuiltCase): Thing | undefined {
  const id = aim.of.includes('@') ? aim.of.slice(0, aim.of.lastIndexOf('@')) : aim.of;
  return world.things.find((each) => each.relation === aim.step.relation && each.id === id);
}

/** Whether a rule decides about a subject, in the month that is asked about. */
export function decides(bench: Bench, world: World, { step, rule, of }: Aim): boolean {
  const outcome = outcomeOf(bench, world);
  if (outcome?.decisions.some((each) => each.of === of && isBy(each, step, rule)) !== true) return false;
  const given = outcome.postings.filter((each) => each.block === step.id && each.of === of);
  return given.length === 0 || given.some(({ amount }) => amount !== 0);
}

export function outcomeOf(bench: Bench, world: World): Outcome | undefined {
  return bench.outcomes(world)?.get(world.month);
}

function isBy(decision: Decision, step: MatchStep, rule: Rule): boolean {
  return decision.block === step.id && decision.status === 'decided' && decision.rule === rule.id;
}

/** Months in which a rule is in force: one with a past, the end of a quarter, the end of a year. */
function monthsToTry({ policy }: Program, { from, until }: Rule): readonly MonthText[] {
  const year = Number(policy.effectiveFrom.slice(0, 4));
  const all = [year, year + 1].flatMap((each) =>
    ['03', '06', '12'].map((month) => `${String(each)}-${month}`),
  );
  const fit = all.filter(
    (each) =>
      each >= policy.effectiveFrom.slice(0, 7) &&
      (from === undefined || `${each}-01` >= from) &&
      (until === undefined || `${each}-28` <= until),
  );
  return fit.length > 0 ? fit.slice(0, 3) : [(from ?? policy.effectiveFrom).slice(0, 7)];
}

/** The last day of a month on which a period ends; a workday is taken to be one of the first five of the week. */
function lastPeriod(every: Every, month: MonthText): string {
  const first = parseMonth(month) ?? 0;
  for (let day = nextMonth(first) - 1; day >= first; day -= 1) {
    const isEnd = periodOf(every, day).last === day;
    if (isEnd && (every !== 'workday' || periodOf('week', day).last - day > 1)) return formatDate(day);
  }
  return formatDate(nextMonth(first) - 1);
}

function monthBefore(month: MonthText): MonthText {
  return formatMonth((parseMonth(month) ?? 1) - 1);
}

/** A number of 32 bits for a text. */
function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
