import { listCreditable } from '../facts/recipients.ts';
import { Refusal } from '../refusal.ts';
import { DECIDED, NONE, OVERRIDDEN, UNDECIDED, pushDecision } from './decision-store.ts';
import type { MatchPlan, RulePlan, Run } from './plan.ts';
import { postAmount, postOffence } from './post.ts';
import { CREDIT, truncatePosts } from './post-store.ts';
import { closeReversals, findPerson } from './reverse.ts';
import { spend } from './spend.ts';

/** Judges this month's records of a relation by the rules of a block: the first that applies, or all. */
export function runMatch(run: Run, plan: MatchPlan, position: number): void {
  const { first, end } = run.tables[plan.relation];
  const { where } = plan;
  const { due } = plan.step;
  const all = plan.step.hit === 'all';
  const result = run.results[position];
  run.occurrence = 0;
  result.firstDecision = run.decisions.length;
  result.firstPost = run.posts.length;
  for (let row = due === true ? 0 : first; row < end; row += 1) {
    spend(run, 1);
    run.slots[0] = row;
    run.between = undefined;
    if (due === true && !isDueNow(run, plan.day(run))) continue;
    if (where !== undefined) {
      const belongs = where(run);
      // Whether the record is judged at all hangs on a tie: no rule is asked, and a manager may say.
      if (run.between !== undefined) {
        const day = plan.day(run);
        const override = run.overrides[position].byRow.get(row);
        if (override === undefined || !creditInstead(run, plan, position, row, day, -1, override)) {
          leaveUndecided(run, position, row, day, -1);
        }
        continue;
      }
      if (!belongs) continue;
    }
    const day = plan.day(run);
    if (all) decideAll(run, plan, position, row, day);
    else decideFirst(run, plan, position, row, day);
  }
  result.endDecision = run.decisions.length;
  result.endPost = run.posts.length;
}

/** Whether a day lies in the month that is decided. What is due later waits; what was due earlier has been judged. */
function isDueNow({ facts }: Run, day: number): boolean {
  return day >= facts.firstDay && day <= facts.lastDay;
}

function decideFirst(run: Run, plan: MatchPlan, position: number, row: number, day: number): void {
  const { rules } = plan;
  const overrides = run.overrides[position];
  let applies: RulePlan | undefined;
  for (let at = 0; at < rules.length; at += 1) {
    const rule = rules[at];
    if (!isInForce(rule, day)) continue;
    spend(run, 1);
    const holds = rule.when === undefined || rule.when(run);
    if (run.between !== undefined || holds) {
      applies = rule;
      break;
    }
  }
  const override = overrides.byRow.size === 0 ? undefined : overrides.byRow.get(row);
  if (override !== undefined) {
    const rule = run.between === undefined && applies !== undefined ? applies.number : -1;
    if (creditInstead(run, plan, position, row, day, rule, override)) return;
    if (waive(run, position, row, day, applies, override)) return;
  }
  if (run.between !== undefined) leaveUndecided(run, position, row, day, applies?.number ?? -1);
  else if (applies !== undefined) decide(run, position, row, day, applies);
  else if (plan.step.decidesEach) pushDecision(run.decisions, position, row, day, NONE, -1);
}

function decideAll(run: Run, plan: MatchPlan, position: number, row: number, day: number): void {
  const { rules } = plan;
  const overrides = run.overrides[position];
  const override = overrides.byRow.size === 0 ? undefined : overrides.byRow.get(row);
  let decided = false;
  for (let at = 0; at < rules.length; at += 1) {
    const rule = rules[at];
    if (!isInForce(rule, day)) continue;
    spend(run, 1);
    run.between = undefined;
    const holds = rule.when === undefined || rule.when(run);
    if (run.between !== undefined) leaveUndecided(run, position, row, day, rule.number);
    else if (!holds) continue;
    else if (override === undefined || !waive(run, position, row, day, rule, override)) {
      decide(run, position, row, day, rule);
    }
    decided = true;
  }
  if (!decided && plan.step.decidesEach) pushDecision(run.decisions, position, row, day, NONE, -1);
}

function isInForce(rule: RulePlan, day: number): boolean {
  return day >= rule.from && day <= rule.until;
}

/** Posts what a rule says. A tie that only its actions meet leaves the decision open, and posts nothing. */
export function decide(run: Run, position: number, row: number, day: number, rule: RulePlan): void {
  const { posts, decisions } = run;
  const length = posts.length;
  run.decision = pushDecision(decisions, position, row, day, DECIDED, rule.number);
  rule.act(run);
  if (run.between === undefined) {
    closeReversals(run, true);
    return;
  }
  takeBack(run, length);
  closeReversals(run, false);
  decisions.status[run.decision] = UNDECIDED;
  decisions.between.set(run.decision, run.between);
  run.between = undefined;
}

function leaveUndecided(run: Run, position: number, row: number, day: number, rule: number): void {
  const decision = pushDecision(run.decisions, position, row, day, UNDECIDED, rule);
  if (run.between !== undefined) run.decisions.between.set(decision, run.between);
  run.between = undefined;
}

/** A manager credits somebody else: the rules' decision is kept beside it, also where they came to none. */
function creditInstead(
  run: Run,
  plan: MatchPlan,
  position: number,
  row: number,
  day: number,
  rule: number,
  at: number,
): boolean {
  const override = run.facts.overrides[at];
  if (override.kind !== 'credit' || plan.credited === undefined) return false;
  run.between = undefined;
  run.decision = pushDecision(run.decisions, position, row, day, OVERRIDDEN, rule);
  run.decisions.override.set(run.decision, at);
  const [relation, to] = findCredited(run, plan, override.to);
  if (to < 0) throw new Refusal('program/unknown-name', { name: override.to });
  postAmount(run, CREDIT, relation, to, plan.credited(run));
  run.overrides[position].used.add(at);
  return true;
}

/** Of a block that only reverses: one of those whom the reversed blocks post to. Reading the overrides saw to it. */
function findCredited(run: Run, plan: MatchPlan, id: string): readonly [relation: number, row: number] {
  if (plan.recipients.length > 0) return findPerson(run, plan.recipients, id);
  const relations = listCreditable(plan.step, run.plan.program.steps);
  return findPerson(
    run,
    relations.map((each) => run.plan.relations.indexOf(each)),
    id,
  );
}

/** A penalty is waived: it posts nothing, and still counts on its ladder unless the manager says otherwise. */
export function waive(
  run: Run,
  position: number,
  row: number,
  day: number,
  rule: RulePlan | undefined,
  at: number,
): boolean {
  const override = run.facts.overrides[at];
  if (override.kind !== 'waive' || rule === undefined || run.between !== undefined) return false;
  const length = run.posts.length;
  run.decision = pushDecision(run.decisions, position, row, day, OVERRIDDEN, rule.number);
  run.decisions.override.set(run.decision, at);
  run.overrides[position].used.add(at);
  rule.act(run);
  run.between = undefined;
  closeReversals(run, false);
  const offences = takeBack(run, length);
  if (override.uncounted !== true) {
    for (const { ladder, relation, to } of offences) postOffence(run, ladder, relation, to);
  }
  return true;
}

interface TakenOffence {
  readonly ladder: number;
  readonly relation: number;
  readonly to: number;
}

/** Takes back everything posted from row `length` on, and gives the offences among it. */
function takeBack(run: Run, length: number): readonly TakenOffence[] {
  const taken: TakenOffence[] = [];
  run.offences.forEach((offences, ladder) => {
    while (offences.length > 0 && offences[offences.length - 1] >= length) {
      const row = offences.pop() as number;
      taken.unshift({ ladder, relation: run.posts.relation[row], to: run.posts.to[row] });
    }
  });
  truncatePosts(run.posts, length);
  return taken;
}
