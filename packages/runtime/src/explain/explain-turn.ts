import type { RotationPlan } from '../evaluate/plan.ts';
import { copyQueue, moveQueue, openDay } from '../evaluate/rotation-queue.ts';
import type { RotationResult, TurnQueue, TurnRecord } from '../evaluate/rotation-queue.ts';
import { sayDay } from '../evaluate/say-value.ts';
import type { RotationStep, Rule } from '../program.ts';
import { traceAlternative } from './alternative.ts';
import type {
  AgainstTurn,
  Alternative,
  QueueTrace,
  Target,
  TurnExplanation,
  TurnMove,
} from './explanation.ts';
import { noteAssumed } from './notes.ts';
import { nameRecord, refRecord } from './rows.ts';
import { traceRule, writeVerdict } from './trace-rule.ts';
import { traceTerms } from './trace-terms.ts';
import type { Tracer } from './tracer.ts';
import { openSubject, traceApart } from './tracer.ts';
import { traceWalk } from './trace-walk.ts';
import { writeHead } from './write-head.ts';
import { termsOf, writeRule } from './write-rule.ts';

type TurnTarget = Extract<Target, { readonly kind: 'turn' }>;

/** Why an event of a rotation falls to whom it does, and what it did to the queue; undefined: it was no turn. Throws Refusal. */
export function explainTurn(
  tracer: Tracer,
  target: TurnTarget,
  position: number,
  row: number,
): TurnExplanation | undefined {
  const plan = tracer.run.plan.steps[position] as RotationPlan;
  const { step } = plan;
  const { rotation } = tracer.run.results[position];
  const turn = rotation?.turns.find((each) => each.row === row);
  if (rotation === undefined || turn === undefined) return undefined;
  const before = replayTo(rotation, step, turn);
  const after = copyQueue(before);
  moveQueue(after, turn);
  noteAssumed(tracer, step.assumed, step.id);
  const { rule, because, alternatives } = traceExceptions(tracer, plan, turn);
  const walk = rule === undefined ? traceWalk(tracer, plan, turn, before) : [];
  const against = traceAgainst(tracer, plan, position, turn);
  const idOf = (person: number): string => idOfPerson(tracer, plan, person);
  const queueOf = ({ queue, owed }: TurnQueue): QueueTrace => ({
    queue: queue.map(idOf),
    owed: owed.map(idOf),
  });
  const between = tracer.run.decisions.between.get(turn.decision);
  const parts = {
    label: step.label,
    ...(step.cites === undefined ? {} : { cites: step.cites }),
    date: sayDay(tracer.run, turn.day),
    way: turn.way,
    ...(between === undefined ? {} : { between }),
    ...(turn.due < 0 ? {} : { due: idOf(turn.due) }),
    ...(turn.received < 0 ? {} : { received: idOf(turn.received) }),
    ...(rule === undefined ? {} : { rule: writeRule(step, rule) }),
    because,
    walk,
    ...(against === undefined ? {} : { against }),
    moves: listMoves(turn, before).map(({ row: person, move }): TurnMove => ({ of: idOf(person), move })),
    before: queueOf(before),
    after: queueOf(after),
    alternatives,
  };
  const subject = refRecord(tracer, step.relation, row);
  return { kind: 'turn', target, ...writeHead(tracer, subject), ...parts };
}

/** The queue as an event found it: everything before it done again. */
function replayTo({ start, turns }: RotationResult, { starts }: RotationStep, turn: TurnRecord): TurnQueue {
  const state = copyQueue(start);
  for (const each of turns) {
    openDay(state, each.day, starts);
    if (each === turn) break;
    moveQueue(state, each);
  }
  return state;
}

interface TracedExceptions extends Pick<TurnExplanation, 'because' | 'alternatives'> {
  /** The exception that gives the event. */
  readonly rule?: Rule;
}

function traceExceptions(tracer: Tracer, { step, gives }: RotationPlan, turn: TurnRecord): TracedExceptions {
  const { decisions, plan } = tracer.run;
  const number = turn.way === 'given' ? decisions.rule[turn.decision] : -1;
  const exceptions = gives.map((each) => plan.rules[each.number].rule);
  const rule = number < 0 ? undefined : plan.rules[number].rule;
  const beside = { row: turn.row, day: turn.day, lower: rule, overridden: false };
  const alternatives = exceptions
    .filter((each) => each !== rule)
    .map(
      (each): Alternative => traceApart(tracer, () => traceAlternative(tracer, step, each, beside)).traced,
    );
  if (rule === undefined) return { because: [], alternatives };
  noteAssumed(tracer, rule.assumed, `${step.id}/${rule.id}`);
  openSubject(tracer, turn.row);
  return { rule, because: traceTerms(tracer, termsOf(rule.when)), alternatives };
}

/** What it brought to receive against the turn: the decision that stands right behind the one about the event. */
function traceAgainst(
  tracer: Tracer,
  { step, otherwise }: RotationPlan,
  position: number,
  { row, day, due, received, decision }: TurnRecord,
): AgainstTurn | undefined {
  if (received < 0 || due < 0 || received === due) return undefined;
  const { decisions, plan } = tracer.run;
  if (otherwise === undefined) {
    return {
      verdict: { status: 'decided', date: sayDay(tracer.run, day) },
      choices: [],
      postings: [],
      ladders: [],
    };
  }
  const { rule } = plan.rules[otherwise.number];
  const at = decision + 1;
  if (decisions.step[at] !== position || decisions.of[at] !== row) return undefined;
  const traced = traceRule(tracer, step, rule, at, row);
  const { choices, postings, ladders } = traced;
  const verdict = writeVerdict(tracer, at, day, traced);
  return { rule: writeRule(step, rule), verdict, choices, postings, ladders };
}

interface RowMove {
  readonly row: number;
  readonly move: TurnMove['move'];
}

/** What `moveQueue` does, person by person. */
function listMoves({ passed, takes, received, due }: TurnRecord, before: TurnQueue): readonly RowMove[] {
  const moves = passed
    .filter(({ row }) => row !== takes)
    .map(({ row, turn }): RowMove => ({ row, move: turn }));
  const taker = received >= 0 ? received : due;
  if (taker < 0) return moves;
  if (takes < 0) return [...moves, { row: taker, move: 'no-turn' }];
  // What those passed over are owed by this event comes behind what was owed before it.
  return [...moves, { row: takes, move: before.owed.includes(takes) ? 'took-owed' : 'took' }];
}

function idOfPerson(tracer: Tracer, { people }: RotationPlan, row: number): string {
  const table = tracer.run.tables[people];
  nameRecord(tracer, table, row);
  return table.ids[row];
}
