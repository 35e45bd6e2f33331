import type { Action, Expr } from '../../program.ts';
import type { Act, NumberOf } from '../plan.ts';
import {
  postAmount,
  postGive,
  postHouse,
  postMark,
  postOffence,
  postProposal,
  postRisingFine,
  postSplit,
} from '../post.ts';
import type { SplitPlan } from '../post.ts';
import { CREDIT, POST_KINDS } from '../post-store.ts';
import { postReversal } from '../reverse.ts';
import { ONE } from '../../numbers/ratio.ts';
import { splitType } from '../say-value.ts';
import { unknownName } from './linker.ts';
import type { Linker } from './linker.ts';

/** A person that an action posts to: the relation, known from the type, and the row. */
interface Recipient {
  readonly relation: number;
  readonly row: NumberOf;
}

/** Actions in their order. `rung`: the ordinal of a ladder's rung, whose subject is an offence. */
export function linkActions(linker: Linker, actions: readonly Action[], rung?: number): Act {
  const acts = actions.flatMap((action) => linkAction(linker, action, rung) ?? []);
  const [first, second] = acts;
  if (acts.length === 0) return () => undefined;
  if (acts.length === 1) return first;
  if (acts.length === 2) {
    return (run) => {
      first(run);
      second(run);
    };
  }
  return (run) => {
    for (let at = 0; at < acts.length; at += 1) acts[at](run);
  };
}

function linkAction(linker: Linker, action: Action, rung: number | undefined): Act | undefined {
  if (rung !== undefined && 'to' in action) return linkRungAction(linker, action, rung);
  switch (action.kind) {
    case 'credit':
      return linkAmount(linker, CREDIT, recipient(linker, action.to), action.amount);
    case 'house': {
      const amount = linker.whole(action.amount);
      const { name } = action;
      return (run) => postHouse(run, name, amount(run));
    }
    case 'nobody':
      return undefined;
    case 'split':
      return linkSplit(linker, action);
    case 'reverse': {
      const step = linker.names.step(action.block);
      const event = linker.number(action.of);
      const amount = linker.whole(action.amount);
      return (run) => postReversal(run, step, event(run), amount(run));
    }
    case 'penalty': {
      const kind = POST_KINDS.indexOf(action.penalty);
      const { relation, row } = recipient(linker, action.to);
      if (action.amount !== undefined) return linkAmount(linker, kind, { relation, row }, action.amount);
      return (run) => postMark(run, kind, relation, row(run));
    }
    case 'rising-fine':
      return linkRisingFine(linker, action, recipient(linker, action.to), 1);
    case 'propose': {
      const { options } = action;
      const { relation, row } = recipient(linker, action.to);
      return (run) => postProposal(run, relation, row(run), options);
    }
    case 'ladder': {
      const ladder = linker.names.ladder(action.ladder);
      const { relation, row } = recipient(linker, action.to);
      return (run) => postOffence(run, ladder, relation, row(run));
    }
    case 'give':
      return linkGive(linker, action);
    case 'choose': {
      const when = linker.truth(action.when);
      const then = linkActions(linker, action.then, rung);
      const otherwise = linkActions(linker, action.otherwise, rung);
      return (run) => (when(run) ? then(run) : otherwise(run));
    }
  }
}

type RungAction = Extract<Action, { readonly to: Expr }>;

/** A rung is for whoever committed the offence in slot 0, whatever kind of record that is. */
function linkRungAction(linker: Linker, action: RungAction, rung: number): Act {
  switch (action.kind) {
    case 'penalty': {
      const kind = POST_KINDS.indexOf(action.penalty);
      if (action.amount === undefined) {
        return (run) => postMark(run, kind, run.posts.relation[run.slots[0]], run.posts.to[run.slots[0]]);
      }
      const amount = linker.whole(action.amount);
      return (run) =>
        postAmount(run, kind, run.posts.relation[run.slots[0]], run.posts.to[run.slots[0]], amount(run));
    }
    case 'rising-fine': {
      const kind = POST_KINDS.indexOf('fine');
      const amount = linker.whole(action.amount);
      const rise = linker.whole(action.rise);
      return (run) => {
        const { relation, to } = run.posts;
        const offence = run.slots[0];
        postRisingFine(run, kind, relation[offence], to[offence], amount(run), rise(run), rung);
      };
    }
    case 'propose': {
      const { options } = action;
      return (run) =>
        postProposal(run, run.posts.relation[run.slots[0]], run.posts.to[run.slots[0]], options);
    }
    default:
      // A rung neither credits nor gives, and no ladder leads to another.
      throw unknownName(action.kind);
  }
}

function linkAmount(linker: Linker, kind: number, { relation, row }: Recipient, expr: Expr): Act {
  const amount = linker.whole(expr);
  return (run) => postAmount(run, kind, relation, row(run), amount(run));
}

function linkRisingFine(
  linker: Linker,
  action: Extract<Action, { readonly kind: 'rising-fine' }>,
  { relation, row }: Recipient,
  from: number,
): Act {
  const kind = POST_KINDS.indexOf('fine');
  const amount = linker.whole(action.amount);
  const rise = linker.whole(action.rise);
  return (run) => postRisingFine(run, kind, relation, row(run), amount(run), rise(run), from);
}

function linkGive(linker: Linker, action: Extract<Action, { readonly kind: 'give' }>): Act {
  const kind = POST_KINDS.indexOf(action.post);
  const { relation, row } = recipient(linker, action.to);
  const step = action.rank === undefined ? -1 : linker.names.step(action.rank);
  const rank = linker.program.steps[step];
  if (rank?.kind !== 'rank' || rank.ties !== 'share') {
    return linkAmount(linker, kind, { relation, row }, action.amount);
  }
  const amount = linker.whole(action.amount);
  return (run) => postGive(run, kind, relation, row(run), amount(run), step);
}

function linkSplit(linker: Linker, action: Extract<Action, { readonly kind: 'split' }>): Act {
  const people = action.parts.map(({ to }) => recipient(linker, to));
  const shares = action.parts.map(({ share }) => (share === undefined ? undefined : linker.ratio(share)));
  const amount = linker.whole(action.amount);
  const split: SplitPlan = {
    roles: action.parts.map(({ id }) => id),
    relations: people.map(({ relation }) => relation),
    oddTo: action.oddTo,
    rest: shares.indexOf(undefined),
    checked: undefined,
  };
  const parts = { shares: shares.map(() => ONE), to: shares.map(() => -1) };
  return (run) => {
    for (let part = 0; part < shares.length; part += 1) {
      const share = shares[part];
      if (share !== undefined) parts.shares[part] = share(run);
      parts.to[part] = people[part].row(run);
    }
    postSplit(run, split, parts, amount(run));
  };
}

function recipient(linker: Linker, to: Expr): Recipient {
  const [kind, name] = splitType(to.type);
  if (kind !== 'ref') throw unknownName(to.type);
  return { relation: linker.names.relation(name), row: linker.number(to) };
}
