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
  | 'proposal';

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
