import type { ScenarioDraft } from '@bylaw/compiler';
import type { Expr, MatchStep, Outcome, Program, Rule } from '@bylaw/runtime';
import { expressionsOfStep, partsOf } from '@bylaw/runtime/linking';
import { splitType } from '@bylaw/runtime/looking';
import type { Bench } from './bench.ts';
import { createBench } from './bench.ts';
import { buildCase, outcomeOf } from './build-case.ts';
import type { BuiltCase } from './build-case.ts';
import { draftOf, expectationsOf } from './draft.ts';
import { hasBounds, listTierEdges } from './tier-edges.ts';
import { membersOf } from './values.ts';
import { copyWorld, findThing, setField } from './world.ts';
import type { World } from './world.ts';

/**
 * Something in a policy that is allowed, and most likely not meant:
 * - `tiers/pays-less`: past a bound more is paid for less.
 * - `tiers/cliff`: a fen more is paid for with more than a yuan, and nobody wrote that this is assumed.
 * - `block/gap`: every rule of a discipline asks which member of an enum it is, and no condition of the policy names this one.
 * - `rule/not-reached`: no facts were found with which the rule decides.
 */
export type FlawCode = 'tiers/pays-less' | 'tiers/cliff' | 'block/gap' | 'rule/not-reached';

export interface Flaw {
  readonly code: FlawCode;
  readonly block: string;
  readonly rule?: string;
  /** Fen, on both sides of a bound. */
  readonly amounts?: readonly [below: number, above: number];
  /** Of a gap: the enum's member by id and label. */
  readonly member?: readonly [id: string, label: string];
  /** Made-up cases that fall into it, as the evaluator decided them. */
  readonly cases: readonly ScenarioDraft[];
}

export interface FlawOptions {
  /** Also looks for a case of every rule, which takes seconds. */
  readonly deep?: boolean;
  readonly seed?: number;
  /** Enums that are this policy's alone: one that several share has members that others judge. Absent: all. */
  readonly enums?: ReadonlySet<string>;
}

/** A fen more of sales may bring this much, in fen, before it is a cliff. */
const CLIFF = 100;

/** What is most likely not meant, each with a made-up case that the evaluator decided. */
export function findFlaws(program: Program, options: FlawOptions = {}): readonly Flaw[] {
  const { deep = false, seed = 1, enums } = options;
  const told = new Set<string>();
  return program.steps.flatMap((step): readonly Flaw[] => {
    if (step.kind !== 'match') return [];
    const bench = createBench(program, [step.id]);
    const gaps = findGaps(program, bench, step, seed, enums).filter(({ member: [id] = [''] }) => {
      const key = `${step.relation}/${id}`;
      return told.has(key) ? false : told.add(key) !== undefined;
    });
    const rules = step.rules.flatMap((rule): readonly Flaw[] => {
      const pays = hasBounds(program, rule.actions);
      if (!pays && !deep) return [];
      const built = buildCase(program, bench, step, rule, seed);
      if (built === undefined) {
        return deep ? [{ code: 'rule/not-reached', block: step.id, rule: rule.id, cases: [] }] : [];
      }
      return pays ? findCliffs(program, bench, built, seed) : [];
    });
    return [...gaps, ...rules];
  });
}

/** Both sides of every bound of tiers and bands, decided. */
function findCliffs(program: Program, bench: Bench, built: BuiltCase, seed: number): readonly Flaw[] {
  const { step, rule } = built.aim;
  const edges = listTierEdges(program, bench, built, seed);
  return edges.flatMap((below, at): readonly Flaw[] => {
    const above = edges[at + 1];
    if (below.kind !== 'tier-last' || above?.kind !== 'tier-first' || above.bound !== below.bound) return [];
    const amounts = [amountOf(bench, below.world, built), amountOf(bench, above.world, built)] as const;
    const [less, more] = amounts;
    const code = more < less ? 'tiers/pays-less' : more - less > CLIFF ? 'tiers/cliff' : undefined;
    if (code === undefined || (code === 'tiers/cliff' && isAssumed(program, step, rule))) return [];
    const cases = [below, above].flatMap(({ world }, index) =>
      draft(program, bench, built, world, code, index),
    );
    return [{ code, block: step.id, rule: rule.id, amounts, cases }];
  });
}

function amountOf(bench: Bench, world: World, { aim }: BuiltCase): number {
  const postings = outcomeOf(bench, world)?.postings ?? ([] as Outcome['postings']);
  return postings
    .filter(({ block, of }) => block === aim.step.id && of === aim.of)
    .reduce((sum, { amount }) => sum + (amount ?? 0), 0);
}

function isAssumed(program: Program, step: MatchStep, rule: Rule): boolean {
  return program.assumptions.some(({ about }) => about === step.id || about === `${step.id}/${rule.id}`);
}

/**
 * Where every rule of a discipline asks which member of an enum a record has, members that no condition of the whole
 * policy names: whoever records one of them, nothing comes of it. Exact, for it reads all conditions.
 */
function findGaps(
  program: Program,
  bench: Bench,
  step: MatchStep,
  seed: number,
  enums: ReadonlySet<string> | undefined,
): readonly Flaw[] {
  if (step.block !== 'discipline' || step.rules.length < 2) return [];
  const asked = step.rules.map(({ when }) => readAsked(program, when));
  const [first] = asked;
  return [...(first ?? [])].flatMap(([field, type]): readonly Flaw[] => {
    const isOwn = enums === undefined || enums.has(splitType(type)[1]);
    if (!isOwn || asked.some((each) => each.get(field) !== type)) return [];
    const named = listNamed(program, type);
    const members = membersOf(program, type);
    const left = members.filter((_, at) => !named.has(at));
    const built = left.length === 0 ? undefined : buildCase(program, bench, step, step.rules[0]!, seed);
    return left.flatMap((member): readonly Flaw[] => {
      const world = built === undefined ? undefined : copyWorld(built.world);
      const thing = world === undefined ? undefined : findThing(world, step.relation, built!.aim.of);
      if (world === undefined || thing === undefined) return [];
      setField(world, thing, field, member);
      const isJudged = outcomeOf(bench, world)?.decisions.some(({ block }) => block === step.id);
      if (isJudged !== false) return [];
      const label = labelOf(program, type, String(member));
      const cases = draft(program, bench, built!, world, 'block/gap', 0);
      return [{ code: 'block/gap', block: step.id, member: [String(member), label], cases }];
    });
  });
}

function labelOf(program: Program, type: Expr['type'], member: string): string {
  const [, name] = splitType(type);
  const members = program.enums.find(({ id }) => id === name)?.members;
  return members?.find(({ id }) => id === member)?.label ?? member;
}

/** Fields of the record itself that a rule asks about in every case, with their enum. */
function readAsked(program: Program, when: Expr | undefined): ReadonlyMap<string, Expr['type']> {
  const asked = new Map<string, Expr['type']>();
  for (const term of when === undefined ? [] : when.kind === 'and' ? when.terms : [when]) {
    const isOne = term.kind === 'compare' && term.op === 'eq' && term.right.kind === 'const';
    const of = isOne ? term.left : term.kind === 'in' && !term.negated ? term.of : undefined;
    if (of?.kind !== 'field' || of.of.kind !== 'slot' || of.of.slot !== 0 || of.type === 'bool') continue;
    if (membersOf(program, of.type).length > 0) asked.set(of.field, of.type);
  }
  return asked;
}

/** Positions of the members of an enum that anything in the policy names. */
function listNamed(program: Program, type: Expr['type']): ReadonlySet<number> {
  const named = new Set<number>();
  const open: Expr[] = [
    ...program.steps.flatMap(expressionsOfStep),
    ...program.indexes.flatMap(({ keys, filter }) => [...keys, ...filter]),
  ];
  for (let expr = open.pop(); expr !== undefined; expr = open.pop()) {
    open.push(...partsOf(expr));
    if (expr.kind === 'find') open.push(...expr.conditions);
    if (expr.kind === 'in' && expr.of.type === type) for (const at of expr.members) named.add(at);
    if (expr.kind === 'const' && expr.type === type) named.add(Number(expr.value));
  }
  return named;
}

function draft(
  program: Program,
  bench: Bench,
  { aim }: BuiltCase,
  world: World,
  code: FlawCode,
  index: number,
): readonly ScenarioDraft[] {
  const expects = expectationsOf(bench, world, aim);
  const title = `${aim.step.label} ${code} ${String(index + 1)}`;
  return expects === undefined ? [] : [draftOf(program, world, title, expects)];
}
