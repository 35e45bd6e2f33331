import { UNSET_WIDE } from '../facts/facts.ts';
import type { Share } from '../numbers/allocate.ts';
import { allocate, allocateEqually, cutShare } from '../numbers/allocate.ts';
import type { Ratio } from '../numbers/ratio.ts';
import { addWhole, guardMoney, mulWhole } from '../numbers/whole.ts';
import type { Proposal } from '../program.ts';
import type { Run } from './plan.ts';
import { CREDIT, HOUSE, OFFENCE, PROPOSAL, pushPost } from './post-store.ts';

/** Posts an amount in fen (points for points) to a record of a relation, for the open decision. */
export function postAmount(run: Run, kind: number, relation: number, to: number, amount: number): void {
  pushPost(run.posts, run.decision, kind, relation, to, guardMoney(amount), run.occurrence, undefined);
}

/** A warning or an absence. */
export function postMark(run: Run, kind: number, relation: number, to: number): void {
  pushPost(run.posts, run.decision, kind, relation, to, UNSET_WIDE, run.occurrence, undefined);
}

export function postHouse(run: Run, account: string, amount: number): void {
  pushPost(run.posts, run.decision, HOUSE, -1, -1, guardMoney(amount), run.occurrence, account);
}

/** A choice for a person: any one of the options. */
export function postProposal(run: Run, relation: number, to: number, options: readonly Proposal[]): void {
  pushPost(run.posts, run.decision, PROPOSAL, relation, to, UNSET_WIDE, run.occurrence, options);
}

/** The fine of a rung from its ordinal `from` on: more by `rise` with each further time. */
export function postRisingFine(
  run: Run,
  kind: number,
  relation: number,
  to: number,
  amount: number,
  rise: number,
  from: number,
): void {
  const times = Math.max(run.occurrence - from, 0);
  postAmount(run, kind, relation, to, addWhole(amount, mulWhole(rise, times)));
}

/** An offence that its ladder counts after all blocks that use it have run. */
export function postOffence(run: Run, ladder: number, relation: number, to: number): void {
  const row = pushPost(run.posts, run.decision, OFFENCE, relation, to, UNSET_WIDE, 0, undefined);
  run.offences[ladder].push(row);
}

/** A prize: whole, or this person's part where the tied of a ranking share, odd fen to the first by id. */
export function postGive(
  run: Run,
  kind: number,
  relation: number,
  to: number,
  amount: number,
  sharedRank: number,
): void {
  const rank = sharedRank < 0 ? undefined : run.results[sharedRank].rank;
  const size = rank === undefined ? 1 : rank.tieSize[to];
  if (rank === undefined || size <= 1) return postAmount(run, kind, relation, to, amount);
  const whole = mulWhole(amount, countPrizes(run, sharedRank, to));
  postAmount(run, kind, relation, to, allocateEqually(whole, size)[rank.tieAt[to]]);
}

/** How many prizes those share who tie with a row: one for each winning place that they take up. */
export function countPrizes(run: Run, rank: number, row: number): number {
  const plan = run.plan.steps[rank];
  const { numbers, rank: ranked } = run.results[rank];
  if (plan.kind !== 'rank' || ranked === undefined) return 1;
  const left = (plan.step.first ?? 1) - numbers[row] + 1;
  return Math.max(1, Math.min(ranked.tieSize[row], left));
}

/** A split whose shares are known: who takes what is left over, and the fractions that were already found whole. */
export interface SplitPlan {
  readonly roles: readonly string[];
  readonly relations: readonly number[];
  readonly oddTo: number;
  /** Position of the part that takes the rest; -1: every part has a share. */
  readonly rest: number;
  checked: readonly Ratio[] | undefined;
}

/** The working of a split; the shares and persons of one decision are written into it before it is posted. */
export interface SplitParts {
  readonly shares: Ratio[];
  readonly to: number[];
}

/**
 * Divides an amount over the parts of a split and posts each. Shares are cut to whole fen, what is left over goes to
 * `oddTo`. Throws Refusal `split/shares-not-whole` where they do not come to 100%.
 */
export function postSplit(run: Run, split: SplitPlan, parts: SplitParts, amount: number): void {
  const { roles, relations, rest } = split;
  const { shares, to } = parts;
  // The common case: the same shares as last time, and the odd fen with the rest.
  if (rest >= 0 && rest === split.oddTo && isChecked(split, shares)) {
    let left = guardMoney(amount);
    for (let part = 0; part < shares.length; part += 1)
      if (part !== rest) left -= cutShare(amount, shares[part]);
    for (let part = 0; part < shares.length; part += 1) {
      const cut = part === rest ? left : cutShare(amount, shares[part]);
      postPart(run, relations[part], to[part], cut, roles[part]);
    }
    return;
  }
  const given = shares.map((share, part): Share => (part === rest ? 'rest' : share));
  const amounts = allocate(guardMoney(amount), given, split.oddTo);
  split.checked = shares.slice();
  amounts.forEach((each, part) => postPart(run, relations[part], to[part], each, roles[part]));
}

function isChecked(split: SplitPlan, shares: readonly Ratio[]): boolean {
  const { checked } = split;
  if (checked === undefined) return false;
  for (let part = 0; part < shares.length; part += 1) if (checked[part] !== shares[part]) return false;
  return true;
}

function postPart(run: Run, relation: number, to: number, amount: number, role: string): void {
  pushPost(run.posts, run.decision, CREDIT, relation, to, amount, run.occurrence, role);
}
