import type { Choice } from './choice.ts';

export const club: readonly Choice[] = [
  // The text breaks off at 如甲开卡按.
  {
    clause: 'D20-5.2B',
    about: 'param:bringerShare',
    file: 'claims.bylaw',
    from: '(bringerShare) = 70%',
    to: '(bringerShare) = 50%',
    in: '2026-01',
    decision: { block: 'owner', of: 'S01-119' },
    before: ['bringerOpens: credit w06 1181.60', 'bringerOpens: credit n07 506.40'],
    after: ['bringerOpens: credit w06 844.00', 'bringerOpens: credit n07 844.00'],
  },
];
