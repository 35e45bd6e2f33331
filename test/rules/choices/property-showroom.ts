import type { Choice } from './choice.ts';

export const showroom: readonly Choice[] = [
  // Two approve a subscription, three a contract, and the general clause asks for a 主管人员 for either.
  {
    clause: 'D18-1.1c',
    about: 'param:chains',
    file: 'approvals.bylaw',
    from: '审批人办法 = 各按原文',
    to: '审批人办法 = 都要三人',
    in: '认购经财务内勤、销售经理审批即可，1.1 没有要销售主管',
    decision: { block: 'subscriptionApproval', of: 'r1' },
    before: [],
    after: ['noSupervisor: warning 周顾问'],
  },
  {
    clause: 'D18-2.3',
    about: 'param:chains',
    file: 'approvals.bylaw',
    from: '审批人办法 = 各按原文',
    to: '审批人办法 = 都要两人',
    in: '2026-03',
    decision: { block: 'contractApproval', of: 'H03-012' },
    before: ['noSupervisor: warning g09'],
    after: [],
  },
  {
    clause: 'D18-0',
    about: 'param:inCharge',
    file: 'approvals.bylaw',
    from: '主管人员读法 = 主管或以上',
    to: '主管人员读法 = 只是销售主管',
    in: '2026-03',
    decision: { block: 'subscriptionApproval', of: 'R03-001' },
    before: [],
    after: ['noOneInCharge: warning g05'],
  },
  // The amount of the deposit is missing.
  {
    clause: 'D18-1.2b',
    about: 'param:depositPerUnit',
    file: 'deposit.bylaw',
    from: '(depositPerUnit) = 1万元',
    to: '(depositPerUnit) = 2万元',
    in: '2026-03',
    decision: { block: 'depositTaking', of: 'D03-001' },
    before: [],
    after: ['enough: warning c1'],
  },
  // A fine of 50 to 100 yuan, and nobody who sets it.
  {
    clause: 'D18-2.1c',
    about: 'param:correctionFine',
    file: 'contract.bylaw',
    from: '改错罚款办法 = 由人裁定',
    to: '改错罚款办法 = 按处数',
    in: '2026-03',
    decision: { block: 'tooManyCorrections', of: 'H03-018' },
    before: ['overLimit: proposal g03 review'],
    after: ['overLimit: fine g03 100.00'],
  },
];
