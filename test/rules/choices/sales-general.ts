import type { Choice } from './choice.ts';

export const general: readonly Choice[] = [
  // “市场价格低于规定价格” reads reversed.
  {
    clause: 'D03-9.2',
    about: 'param:overprice',
    file: 'price.bylaw',
    from: '(overprice) = 0%',
    to: '(overprice) = 10%',
    in: '报价低于最低价、高于标价都越出价格体系；正好在两头的不算',
    decision: { block: 'quotes', of: 'q2' },
    before: ['outsideSystem: fine 李娜 50.00'],
    after: [],
  },
];
