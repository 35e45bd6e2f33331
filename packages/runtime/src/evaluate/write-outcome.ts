import { formatDate } from '../numbers/calendar.ts';
import type {
  Decision,
  MeasureOutcome,
  Notice,
  Outcome,
  Posting,
  RankingOutcome,
  StatementOutcome,
} from '../outcome.ts';
import type { Proposal } from '../program.ts';
import { writeCarry } from './carry-out.ts';
import { DECISION_STATUS } from './decision-store.ts';
import { listUnused } from './overrides.ts';
import type { Run } from './plan.ts';
import { HOUSE, OFFENCE, POST_KINDS, PROPOSAL, hasAmount } from './post-store.ts';
import { sayDay } from './say-value.ts';
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
    plan.kind === 'match'
      ? { block: plan.step.id, ids: run.tables[plan.relation].ids }
      : { block: '', ids: [] },
  );
}

function writeDecisions(run: Run): Decision[] {
  const { step, of, date: days, status, rule, occurrence, override, between } = run.decisions;
  const subjects = subjectsOf(run);
  const { rules } = run.plan;
  const { overrides } = run.facts;
  return step.map((position, at) => {
    const { block, ids } = subjects[position];
    const decision: { -readonly [K in keyof Decision]: Decision[K] } = {
      block,
      of: ids[of[at]],
      date: sayDay(run, days[at]),
      status: DECISION_STATUS[status[at]],
    };
    if (rule[at] >= 0) decision.rule = rules[rule[at]].rule.id;
    if (occurrence[at] > 0) decision.occurrence = occurrence[at];
    const overridden = override.size === 0 ? undefined : override.get(at);
    if (overridden !== undefined) decision.override = overrides[overridden].id;
    const tied = between.size === 0 ? undefined : between.get(at);
    if (tied !== undefined) decision.between = tied;
    return decision;
  });
}

function writePostings(run: Run): Posting[] {
  const { posts, decisions, plan, tables } = run;
  const subjects = subjectsOf(run);
  return orderPosts(run).map((row) => {
    const decision = posts.decision[row];
    const { block, ids } = subjects[decisions.step[decision]];
    const rule = decisions.rule[decision];
    const kind = posts.kind[row];
    const detail = posts.detail[row];
    const posting: { -readonly [K in keyof Posting]: Posting[K] } = {
      block,
      rule: rule < 0 ? '' : plan.rules[rule].rule.id,
      of: ids[decisions.of[decision]],
      date: sayDay(run, decisions.date[decision]),
      kind: POST_KINDS[kind] as Posting['kind'],
      to: kind === HOUSE ? String(detail) : tables[posts.relation[row]].ids[posts.to[row]],
    };
    if (detail !== undefined && kind !== HOUSE) {
      if (kind === PROPOSAL) posting.options = detail as readonly Proposal[];
      else posting.role = detail as string;
    }
    if (hasAmount(posts.amount[row])) posting.amount = posts.amount[row];
    if (posts.occurrence[row] > 0) posting.occurrence = posts.occurrence[row];
    return posting;
  });
}

/** Rows of postings without offences, by decision: a ladder posts after the blocks that it serves. */
function orderPosts(run: Run): number[] {
  const { decision, kind } = run.posts;
  const rows: number[] = [];
  let ordered = true;
  for (let row = 0; row < kind.length; row += 1) {
    if (kind[row] === OFFENCE) continue;
    ordered &&= rows.length === 0 || decision[rows[rows.length - 1]] <= decision[row];
    rows.push(row);
  }
  return ordered ? rows : rows.sort((a, b) => decision[a] - decision[b] || a - b);
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
    const values: MeasureOutcome['values'][number][] = [];
    for (let row = first; row < end; row += 1) {
      const of = ids[row];
      if (plan.value.kind === 'truth') values.push({ of, value: numbers[row] === 1 });
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
