import { formatDate } from '../numbers/calendar.ts';
import type {
  Decision,
  MeasureOutcome,
  Notice,
  Outcome,
  Posting,
  RankingOutcome,
  StatementOutcome,
  TurnOutcome,
} from '../outcome.ts';
import type { Proposal } from '../program.ts';
import { isPosting } from '../program.ts';
import { writeCarry } from './carry-out.ts';
import { DECIDED, DECISION_STATUS } from './decision-store.ts';
import { listUnused } from './overrides.ts';
import type { Run } from './plan.ts';
import { OFFENCE, POST_KINDS, PROPOSAL, hasAmount } from './post-store.ts';
import { isLeftOut } from './run-column.ts';
import { sayDay, sayValue, splitType } from './say-value.ts';
import { writeStatements } from './write-statements.ts';

/** The outcome of a run as plain JSON: every list in its stated order, nothing undefined. */
export function writeOutcome(run: Run): Outcome {
  const { policy } = run.plan.program;
  return {
    policy: policy.id,
    currency: policy.currency,
    month: run.facts.month,
    decisions: writeDecisions(run),
    postings: writePostings(run),
    rankings: writeRankings(run),
    measures: writeMeasures(run),
    statements: writeStatements(run) satisfies readonly StatementOutcome[],
    notices: writeNotices(run),
    carry: writeCarry(run),
  };
}

/** The block and the ids of the subjects of each step. */
function subjectsOf(run: Run): readonly { readonly block: string; readonly ids: readonly string[] }[] {
  return run.plan.steps.map((plan) =>
    isPosting(plan) ? { block: plan.step.id, ids: run.tables[plan.relation].ids } : { block: '', ids: [] },
  );
}

function writeDecisions(run: Run): Decision[] {
  const { length, step, of, date, status, rule, occurrence } = run.decisions;
  const subjects = subjectsOf(run);
  const { rules } = run.plan;
  const turns = writeTurns(run);
  const decisions = new Array<Decision>(length);
  for (let at = 0; at < length; at += 1) {
    const { block, ids } = subjects[step[at]];
    const day = sayDay(run, date[at]);
    const plain = status[at] === DECIDED && occurrence[at] === 0 && rule[at] >= 0 && !turns.has(at);
    decisions[at] = plain
      ? { block, of: ids[of[at]], date: day, status: 'decided', rule: rules[rule[at]].rule.id }
      : writeRareDecision(
          run,
          at,
          {
            block,
            of: ids[of[at]],
            date: day,
            status: DECISION_STATUS[status[at]],
          },
          turns.get(at),
        );
  }
  return decisions;
}

function writeRareDecision(run: Run, at: number, head: Decision, turn: TurnOutcome | undefined): Decision {
  const { rule, occurrence, override, between } = run.decisions;
  const overridden = override.get(at);
  const tied = between.get(at);
  return {
    ...head,
    ...(rule[at] < 0 ? {} : { rule: run.plan.rules[rule[at]].rule.id }),
    ...(occurrence[at] === 0 ? {} : { occurrence: occurrence[at] }),
    ...(overridden === undefined ? {} : { override: run.facts.overrides[overridden].id }),
    ...(tied === undefined ? {} : { between: tied }),
    ...(turn === undefined ? {} : { turn }),
  };
}

/** What rotations found, by decision. */
function writeTurns(run: Run): ReadonlyMap<number, TurnOutcome> {
  const turns = new Map<number, TurnOutcome>();
  run.plan.steps.forEach((plan, position) => {
    if (plan.kind !== 'rotation') return;
    const { ids } = run.tables[plan.people];
    for (const { decision, due, received, takes, passed } of run.results[position].rotation?.turns ?? []) {
      turns.set(decision, {
        ...(due < 0 ? {} : { due: ids[due] }),
        ...(received < 0 ? {} : { received: ids[received] }),
        counted: takes >= 0,
        passed: passed.map(({ row, rule }) => ({ of: ids[row], rule: run.plan.rules[rule].rule.id })),
      });
    }
  });
  return turns;
}

function writePostings(run: Run): Posting[] {
  const { posts, decisions, plan, tables } = run;
  const subjects = subjectsOf(run);
  const rows = orderPosts(run);
  const postings = new Array<Posting>(rows.length);
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at];
    const decision = posts.decision[row];
    const { block, ids } = subjects[decisions.step[decision]];
    const number = decisions.rule[decision];
    const rule = number < 0 ? '' : plan.rules[number].rule.id;
    const of = ids[decisions.of[decision]];
    const date = sayDay(run, decisions.date[decision]);
    const kind = POST_KINDS[posts.kind[row]] as Posting['kind'];
    const amount = posts.amount[row];
    const detail = posts.detail[row];
    const relation = posts.relation[row];
    const to = relation < 0 ? String(detail) : tables[relation].ids[posts.to[row]];
    if (!hasAmount(amount) || posts.occurrence[row] > 0) {
      postings[at] = writeRarePosting(run, row, { block, rule, of, date, kind, to });
    } else if (detail === undefined || relation < 0) {
      postings[at] = { block, rule, of, date, kind, to, amount };
    } else postings[at] = { block, rule, of, date, kind, to, role: detail as string, amount };
  }
  return postings;
}

/** What a ladder posts, and what is no amount. */
function writeRarePosting(run: Run, row: number, head: Posting): Posting {
  const { kind, detail, amount, occurrence } = run.posts;
  const options = kind[row] === PROPOSAL ? (detail[row] as readonly Proposal[]) : undefined;
  return {
    ...head,
    ...(hasAmount(amount[row]) ? { amount: amount[row] } : {}),
    ...(options === undefined ? {} : { options }),
    ...(occurrence[row] === 0 ? {} : { occurrence: occurrence[row] }),
  };
}

/** Rows of postings without offences, by decision: a ladder posts after the blocks that it serves. */
function orderPosts(run: Run): Int32Array {
  const { length, decision, kind } = run.posts;
  const starts = new Int32Array(run.decisions.length + 1);
  for (let row = 0; row < length; row += 1) if (kind[row] !== OFFENCE) starts[decision[row] + 1] += 1;
  for (let at = 1; at < starts.length; at += 1) starts[at] += starts[at - 1];
  const rows = new Int32Array(starts[starts.length - 1]);
  for (let row = 0; row < length; row += 1) {
    if (kind[row] !== OFFENCE) rows[starts[decision[row]]++] = row;
  }
  return rows;
}

function writeRankings(run: Run): RankingOutcome[] {
  return run.plan.steps.flatMap((plan, position) => {
    const { rank } = run.results[position];
    if (plan.kind !== 'rank' || rank === undefined) return [];
    const { ids } = run.tables[plan.relation];
    return rank.groups.map(({ per, rows, places }) => ({
      ranking: plan.step.id,
      group: per,
      places: rows.map((row, at) => ({ of: ids[row], place: places[at], tied: rank.tieSize[row] > 1 })),
    }));
  });
}

function writeMeasures(run: Run): MeasureOutcome[] {
  return run.plan.steps.flatMap((plan, position): MeasureOutcome[] => {
    if (plan.kind !== 'column') return [];
    const { first, end, ids } = run.tables[plan.relation];
    const { numbers, ratios } = run.results[position];
    const { type } = plan.step.value;
    const isEnum = splitType(type)[0] === 'enum';
    const values: MeasureOutcome['values'][number][] = [];
    for (let row = first; row < end; row += 1) {
      const of = ids[row];
      if (isLeftOut(run, plan, position, row)) continue;
      if (plan.value.kind === 'truth') values.push({ of, value: numbers[row] === 1 });
      else if (isEnum) values.push({ of, value: sayValue(run, type, numbers[row]) });
      else if (plan.value.kind === 'number') values.push({ of, value: numbers[row] });
      else values.push({ of, value: ratios[row].d === 1 ? ratios[row].n : [ratios[row].n, ratios[row].d] });
    }
    return [{ measure: plan.step.id, values }];
  });
}

/** Searches by id, then ties in the order of the policy, then overrides by id. */
function writeNotices(run: Run): Notice[] {
  const knownFrom = formatDate(run.facts.knownFrom);
  const history = [...run.needed.values()]
    .sort((a, b) => (a.search < b.search ? -1 : a.search > b.search ? 1 : 0))
    .map(({ search, relation, day }): Notice => {
      return { code: 'history/insufficient', search, relation, needed: formatDate(day), knownFrom };
    });
  const ties = run.ties.map((tie): Notice => ({ code: 'search/undecided', ...tie }));
  const unused = listUnused(run.facts, run.overrides).map((at): Notice => {
    return { code: 'override/unused', override: run.facts.overrides[at].id };
  });
  return [...history, ...ties, ...unused];
}
