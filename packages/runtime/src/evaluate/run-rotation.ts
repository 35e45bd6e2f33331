import type { Ratio } from '../numbers/ratio.ts';
import { compareRatio, fromInt } from '../numbers/ratio.ts';
import { UNDECIDED, DECIDED, pushDecision } from './decision-store.ts';
import type { RotationPlan, Run, ValueOf } from './plan.ts';
import { postMark } from './post.ts';
import { FINDING, TURN } from './post-store.ts';
import { copyQueue, moveQueue, openDay } from './rotation-queue.ts';
import type { PassedOver, TurnQueue, TurnRecord } from './rotation-queue.ts';
import { decide, waive } from './run-match.ts';
import { spend } from './spend.ts';
import { noteTie } from './tie.ts';

/** Folds a rotation over this month's events: finds whom each falls to, and moves the queue by who received. */
export function runRotation(run: Run, plan: RotationPlan, position: number): void {
  const { first, end } = run.tables[plan.relation];
  const { starts } = plan.step;
  const result = run.results[position];
  run.occurrence = 0;
  result.firstDecision = run.decisions.length;
  result.firstPost = run.posts.length;
  const state = openQueue(run, plan);
  const start = copyQueue(state);
  const turns: TurnRecord[] = [];
  for (let row = first; row < end; row += 1) {
    spend(run, 1);
    run.slots[0] = row;
    run.between = undefined;
    const day = plan.day(run);
    openDay(state, day, starts);
    const turn = judgeTurn(run, plan, state, position, row, day);
    turns.push(turn);
    // Finding and moving people in the queue.
    spend(run, state.queue.length * (turn.passed.length + 1));
    moveQueue(state, turn);
  }
  openDay(state, run.facts.lastDay, starts);
  result.rotation = { start, turns, end: state };
  result.endDecision = run.decisions.length;
  result.endPost = run.posts.length;
}

/** Who takes part, in the order that the month before left, newcomers behind by id; the first time, in the order said. */
function openQueue(run: Run, plan: RotationPlan): TurnQueue {
  const { first, end, rowOf } = run.tables[plan.people];
  const members: number[] = [];
  for (let row = first; row < end; row += 1) {
    spend(run, 1);
    run.slots[0] = row;
    run.between = undefined;
    const takesPart = plan.where === undefined || plan.where(run);
    if (takesPart && run.between === undefined) members.push(row);
    noteTie(run, plan.step.id, plan.people, row);
  }
  const taking = new Set(members);
  const rowsOf = (ids: readonly string[]): number[] =>
    ids.map((id) => rowOf.get(id) ?? -1).filter((row) => taking.has(row));
  const { rotations } = run.carry ?? {};
  const carried =
    rotations !== undefined && Object.hasOwn(rotations, plan.step.id) ? rotations[plan.step.id] : undefined;
  const goesOn = carried !== undefined && plan.step.starts !== 'first';
  const known = new Set(goesOn ? rowsOf(carried.queue) : orderRows(run, plan, members));
  const base = [...known, ...members.filter((row) => !known.has(row))];
  return {
    queue: [...base],
    owed: carried === undefined ? [] : rowsOf(carried.owed),
    base,
    day: goesOn ? run.facts.firstDay - 1 : run.facts.firstDay,
  };
}

/** By the order that the rotation says, the least first; equal ones by id, as rows are. */
function orderRows(
  run: Run,
  { order, step, people }: RotationPlan,
  rows: readonly number[],
): readonly number[] {
  const valued = rows.map((row) => {
    spend(run, 1);
    run.slots[0] = row;
    run.between = undefined;
    const value = readOrder(run, order);
    noteTie(run, step.id, people, row);
    return { row, value };
  });
  valued.sort((a, b) => compareRatio(a.value, b.value) || a.row - b.row);
  return valued.map(({ row }) => row);
}

function readOrder(run: Run, order: ValueOf): Ratio {
  if (order.kind === 'ratio') return order.of(run);
  return fromInt(order.kind === 'number' ? order.of(run) : order.of(run) ? 1 : 0);
}

/** Whom the event in slot 0 falls to, and what is decided about it. */
function judgeTurn(
  run: Run,
  plan: RotationPlan,
  state: TurnQueue,
  position: number,
  row: number,
  day: number,
): TurnRecord {
  const call = callTurn(run, plan, state);
  const named = run.between === undefined ? (plan.received?.(run) ?? -1) : -1;
  if (run.between !== undefined) {
    const decision = pushDecision(run.decisions, position, row, day, UNDECIDED, -1);
    run.decisions.between.set(decision, run.between);
    run.between = undefined;
    // Whose turn it was is open; whoever received has had one all the same.
    const received = plan.received?.(run) ?? -1;
    run.between = undefined;
    const takes = state.queue.includes(received) ? received : -1;
    return { row, day, decision, due: -1, way: 'undecided', received, takes, passed: [] };
  }
  const { due, way, rule, counts, passed } = call;
  const decision = pushDecision(run.decisions, position, row, day, DECIDED, rule);
  run.decision = decision;
  if (due >= 0) postMark(run, TURN, plan.people, due);
  const received = named;
  const against = received >= 0 && due >= 0 && received !== due;
  if (against) judgeAgainst(run, plan, position, row, day, received);
  const taker = received >= 0 ? received : due;
  const takes = state.queue.includes(taker) && (taker !== due || counts) ? taker : -1;
  return { row, day, decision, due, way, received, takes, passed };
}

interface TurnCall extends Pick<TurnRecord, 'due' | 'way' | 'passed'> {
  /** The exception that decides; -1: none. */
  readonly rule: number;
  /** Whether it takes a turn of whoever is due. */
  readonly counts: boolean;
}

/** Exceptions first, then turns that are owed, then the queue. A tie is left in `run.between`. */
function callTurn(run: Run, plan: RotationPlan, state: TurnQueue): TurnCall {
  for (const { number, when, to, counts } of plan.gives) {
    spend(run, 1);
    const holds = when(run);
    if (run.between !== undefined) return NOBODY;
    if (holds) return { due: to(run), way: 'given', rule: number, counts, passed: [] };
  }
  const passed: PassedOver[] = [];
  const tested = new Map<number, TurnPass | undefined>();
  const passOf = (candidate: number): TurnPass | undefined => {
    if (!tested.has(candidate)) tested.set(candidate, findPass(run, plan, candidate));
    return tested.get(candidate);
  };
  for (const candidate of new Set(state.owed)) {
    const pass = passOf(candidate);
    if (run.between !== undefined) return NOBODY;
    if (pass === undefined) return { due: candidate, way: 'owed', rule: -1, counts: true, passed };
    passed.push({ row: candidate, rule: pass.number, turn: 'waits' });
  }
  for (const candidate of state.queue) {
    const pass = passOf(candidate);
    if (run.between !== undefined) return NOBODY;
    if (pass === undefined) return { due: candidate, way: 'turn', rule: -1, counts: true, passed };
    passed.push({ row: candidate, rule: pass.number, turn: pass.turn });
  }
  return { ...NOBODY, due: plan.nobody?.(run) ?? -1, passed };
}

type TurnPass = RotationPlan['passes'][number];

const NOBODY: TurnCall = { due: -1, way: 'nobody', rule: -1, counts: false, passed: [] };

/** The first reason to pass a candidate over. */
function findPass(run: Run, plan: RotationPlan, candidate: number): TurnPass | undefined {
  run.slots[1] = candidate;
  for (const pass of plan.passes) {
    spend(run, 1);
    const holds = pass.when(run);
    if (run.between !== undefined) return undefined;
    if (holds) return pass;
  }
  return undefined;
}

/** Somebody received whose turn it was not. A manager may say that it brings him nothing. */
function judgeAgainst(
  run: Run,
  plan: RotationPlan,
  position: number,
  row: number,
  day: number,
  received: number,
): void {
  const { otherwise } = plan;
  if (otherwise === undefined) return postMark(run, FINDING, plan.people, received);
  const override = run.overrides[position].byRow.get(row);
  if (override !== undefined && waive(run, position, row, day, otherwise, override)) return;
  decide(run, position, row, day, otherwise);
}
