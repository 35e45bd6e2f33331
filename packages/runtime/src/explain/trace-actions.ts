import { countPrizes } from '../evaluate/post.ts';
import { allocateEqually, cutShare } from '../numbers/allocate.ts';
import { mulWhole } from '../numbers/whole.ts';
import { ONE, subRatio, addRatio, ZERO } from '../numbers/ratio.ts';
import type { Action, Expr, PostingKind } from '../program.ts';
import type { ExplainedPosting } from './explanation.ts';
import { noteAssumed } from './notes.ts';
import type { Arithmetic, ConditionTrace, SplitNode } from './trace.ts';
import { toRatio } from './read-value.ts';
import { traceReversal } from './trace-reversal.ts';
import type { Tracer } from './tracer.ts';
import { fenOf } from './whole.ts';

/** Where actions stand: the decision that they are of, or a rung of a ladder with the offence in slot 0. */
export interface Setting {
  readonly decision: number;
  /** Of a rung: whom it is for, which time it is, and the ordinal that it holds from. */
  readonly rung?: { readonly to: string; readonly occurrence: number; readonly from: number };
  /** Conditions by which actions chose, in the order in which they were met. */
  readonly choices: ConditionTrace[];
  /** Offences that are to be counted, by ladder. */
  readonly ladders: { readonly ladder: string; readonly to: string }[];
}

/** What a rule posts, with the working of each amount: valued anew from the program, not read off what was posted. */
export function traceActions(
  tracer: Tracer,
  actions: readonly Action[],
  setting: Setting,
): readonly ExplainedPosting[] {
  return actions.flatMap((action) => traceAction(tracer, action, setting));
}

function traceAction(tracer: Tracer, action: Action, setting: Setting): readonly ExplainedPosting[] {
  switch (action.kind) {
    case 'credit':
      return [post('credit', idOf(tracer, action.to), tracer.whole(action.amount))];
    case 'house':
      return [post('house', action.name, tracer.whole(action.amount))];
    case 'nobody':
      return [];
    case 'split':
      return traceSplit(tracer, action);
    case 'reverse':
      return traceReversal(tracer, action, setting.decision);
    case 'penalty': {
      const to = setting.rung?.to ?? idOf(tracer, action.to);
      const amount = action.amount === undefined ? undefined : tracer.whole(action.amount);
      return [{ ...post(action.penalty, to, amount), ...occurrenceOf(setting) }];
    }
    case 'rising-fine':
      return [traceRising(tracer, action, setting)];
    case 'propose': {
      const to = setting.rung?.to ?? idOf(tracer, action.to);
      return [{ kind: 'proposal', to, options: action.options, ...occurrenceOf(setting) }];
    }
    case 'ladder':
      setting.ladders.push({ ladder: action.ladder, to: idOf(tracer, action.to) });
      return [];
    case 'give':
      return [post(action.post, idOf(tracer, action.to), traceGift(tracer, action))];
    case 'choose': {
      const when = tracer.condition(action.when);
      setting.choices.push(when);
      return traceActions(tracer, when.state === 'held' ? action.then : action.otherwise, setting);
    }
  }
}

function post(kind: PostingKind, to: string, arithmetic: Arithmetic | undefined): ExplainedPosting {
  return arithmetic === undefined ? { kind, to } : { kind, to, amount: fenOf(arithmetic), arithmetic };
}

function occurrenceOf({ rung }: Setting): { readonly occurrence?: number } {
  return rung === undefined ? {} : { occurrence: rung.occurrence };
}

function traceRising(
  tracer: Tracer,
  action: Extract<Action, { readonly kind: 'rising-fine' }>,
  setting: Setting,
): ExplainedPosting {
  const { to, occurrence, from } = setting.rung ?? { to: idOf(tracer, action.to), occurrence: 0, from: 1 };
  const amount = tracer.whole(action.amount);
  const rise = tracer.whole(action.rise);
  const value = fenOf(amount) + fenOf(rise) * Math.max(occurrence - from, 0);
  const arithmetic: Arithmetic = { kind: 'rising', type: 'money', value, amount, rise, occurrence, from };
  return { ...post('fine', to, arithmetic), ...occurrenceOf(setting) };
}

function traceSplit(
  tracer: Tracer,
  action: Extract<Action, { readonly kind: 'split' }>,
): readonly ExplainedPosting[] {
  noteAssumed(tracer, action.assumed, `split:${action.split}`);
  const whole = tracer.whole(action.amount);
  const fen = fenOf(whole);
  const shares = action.parts.map(({ share }) =>
    share === undefined ? undefined : tracer.arithmetic(share),
  );
  const given = shares.reduce(
    (sum, share) => (share === undefined ? sum : addRatio(sum, toRatio(share.value))),
    ZERO,
  );
  const cuts = shares.map((share) =>
    cutShare(fen, share === undefined ? subRatio(ONE, given) : toRatio(share.value)),
  );
  const odd = fen - cuts.reduce((sum, cut) => sum + cut, 0);
  const parts = action.parts.map(({ id, to }, at) => ({
    role: id,
    to: idOf(tracer, to),
    ...(shares[at] === undefined ? {} : { share: shares[at] }),
    amount: cuts[at] + (at === action.oddTo ? odd : 0),
  }));
  return parts.map(({ role, to, amount }): ExplainedPosting => {
    const arithmetic: SplitNode = {
      kind: 'split',
      type: 'money',
      value: amount,
      split: action.split,
      role,
      whole,
      parts,
      oddTo: action.parts[action.oddTo].id,
      odd,
    };
    return { kind: 'credit', to, role, amount, arithmetic };
  });
}

/** A prize: whole, or this person's part of it where the tied of a ranking share it. */
function traceGift(tracer: Tracer, action: Extract<Action, { readonly kind: 'give' }>): Arithmetic {
  const prize = tracer.whole(action.amount);
  const position = tracer.program.steps.findIndex(({ id }) => id === action.rank);
  const step = tracer.program.steps[position];
  const rank = position < 0 ? undefined : tracer.run.results[position].rank;
  const row = tracer.again.number(action.to);
  if (step?.kind !== 'rank' || rank === undefined) return prize;
  noteAssumed(tracer, step.assumed);
  const size = rank.tieSize[row];
  if (step.ties !== 'share' || size <= 1) return prize;
  const at = rank.tieAt[row];
  const whole = timesPrizes(prize, countPrizes(tracer.run, position, row));
  return { kind: 'tied', type: 'money', value: allocateEqually(fenOf(whole), size)[at], whole, size, at };
}

/** The prizes that the tied share. */
function timesPrizes(prize: Arithmetic, count: number): Arithmetic {
  if (count === 1) return prize;
  const value = mulWhole(fenOf(prize), count);
  return {
    kind: 'mul',
    type: 'money',
    value,
    left: prize,
    right: { kind: 'const', type: 'count', value: count },
  };
}

/** The id of the record that an expression refers to. */
function idOf(tracer: Tracer, to: Expr): string {
  return String(tracer.arithmetic(to).value ?? '');
}
