export type PostingKind =
  | 'credit'
  | 'house'
  | 'award'
  | 'commission'
  | 'warning'
  | 'fine'
  | 'compensation'
  | 'points'
  | 'absence'
  | 'proposal'
  /** Whose turn it was. */
  | 'turn'
  /** Something that should not be, found; no amount. */
  | 'finding'
  /** Days in which turns pass somebody by, from the day after. */
  | 'suspension';

export const PROPOSALS = [
  'dismissal',
  'demotion',
  'raise',
  'promotion',
  'review',
  'commendation',
  'coaching',
  'pay-cut',
  'referral',
] as const;

export type Proposal = (typeof PROPOSALS)[number];

/** Whether a step, or its plan, decides about subjects by rules and posts for it. */
export function isPosting<S extends { readonly kind: string }>(
  step: S,
): step is Extract<S, { readonly kind: 'match' | 'rotation' }> {
  return step.kind === 'match' || step.kind === 'rotation';
}
