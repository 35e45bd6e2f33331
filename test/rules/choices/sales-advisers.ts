import type { Choice } from './choice.ts';

export const advisers: readonly Choice[] = [
  // 1. 警告 2. 罚款, and the page ends.
  {
    clause: 'D17-10',
    about: 'ladder:breachLadder',
    file: 'conduct.bylaw',
    from: '第3次起: 罚款 违规罚款 且 提请 降职',
    to: '第3次起: 提请 辞退',
    in: '2026-03',
    decision: { block: 'conduct', of: 'F03-002' },
    before: ['rude: fine e2 100.00', 'rude: proposal e2 demotion'],
    after: ['rude: proposal e2 dismissal'],
  },
];
